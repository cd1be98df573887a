// What TerritoriesPanel does when its commands are told.
#include "territory/present/territory_labels.h"
#include "territory/present/why_presenter.h"
#include "territory/view/territories_panel.h"
#include "territory/view/territory_dialogs.h"
#include "uikit/ask.h"
#include "uikit/text.h"

#include <wx/notebook.h>

namespace hedef::territory {

using uikit::_;

namespace {

FromDay offered(const TerritoriesState& state)
{
    return {state.today, state.day};
}

} // namespace

wxString TerritoriesPanel::needs_node() const
{
    return node() ? wxString() : _("Select a territory first.");
}

wxString TerritoriesPanel::needs_customers() const
{
    return !people_in_front() && !m_customers->selected().empty() ? wxString() : _("Select customers first.");
}

// Customers that are in a territory.
wxString TerritoriesPanel::needs_placed() const
{
    if (const wxString why = needs_customers(); !why.empty()) return why;
    return m_presenter.state().selected == nowhere ? _("These customers are in no territory.") : wxString();
}

wxString TerritoriesPanel::needs_person() const
{
    return people_in_front() && m_people->selected().size() == 1 ? wxString() : _("Select one person first.");
}

wxString TerritoriesPanel::needs_rows() const
{
    const bool some = people_in_front() ? !m_people->selected().empty() : !m_customers->selected().empty();
    return some ? wxString() : _("Select customers or people first.");
}

void TerritoriesPanel::make_tree_verbs()
{
    const auto has_tree = [this] { return m_shown ? wxString() : _("The territories are still being loaded."); };
    const auto has_node = [this] { return needs_node(); };
    can("record.new", [this] { add(); }, has_tree);
    can("record.edit", [this] { edit(); }, has_node);
    can("record.properties", [this] { edit(); }, has_node);
    can("record.delete", [this] { remove(); }, has_node);
    can("territory.move", [this] { edit(); }, has_node);
    can("territory.rules", [this] { m_lent.navigator.open({"territory.rules", std::string(name(m_presenter.state().dimension))}); });
    can("territory.problems",
        [this] {
            // Those of the geography are the window of the navigation pane.
            const auto dimension = m_presenter.state().dimension;
            m_lent.navigator.open({"territory.problems", dimension == Dimension::geography ? "" : std::string(name(dimension))});
        });
    can("territory.deleted", [this] { show_deleted(); });
    can("view.refresh", [this] { refresh(); });
}

void TerritoriesPanel::make_assignment_verbs()
{
    const auto has_node = [this] { return needs_node(); };
    const auto has_customers = [this] { return needs_placed(); };
    can("territory.set_owner", [this] { set_owner(); }, has_node);
    can("territory.assign_customer", [this] { assign_customer(); }, has_node);
    can("territory.assign_person", [this] { assign_person(); }, has_node);
    can("territory.assign_to", [this] { move_selected(); }, [this] { return needs_rows(); });
    can("territory.lock", [this] { lock(true); }, has_customers);
    can("territory.unlock", [this] { lock(false); }, has_customers);
    can("territory.take_out", [this] { take_out(); }, has_customers);
    can("territory.end_coverage", [this] { end_coverage(); }, [this] { return needs_person(); });
    can("territory.why", [this] { why(); }, [this] {
        return !people_in_front() && m_customers->selected().size() == 1 ? wxString() : _("Select one customer first.");
    });
}

void TerritoriesPanel::make_list_verbs()
{
    can("record.open", [this] { open_selected(); }, [this] { return needs_rows(); });
    can("edit.copy", [this] { tree_in_front() ? m_tree->copy() : list_in_front().copy(); });
    can_list([this]() -> uikit::Listing* {
        if (tree_in_front()) return m_tree;
        return &list_in_front();
    });
    can("edit.select_all", [this] { list_in_front().select_all(); });
    can("edit.filter", [this] { list_in_front().ask_filter_text(); });
    can("view.columns", [this] { tree_in_front() ? m_tree->choose_columns() : list_in_front().choose_columns(); });
    can("view.reset_layout", [this] {
        m_tree->reset_columns();
        m_customers->reset_columns();
        m_people->reset_columns();
    });
}

void TerritoriesPanel::add()
{
    Territory territory;
    territory.dimension = m_presenter.state().dimension;
    if (node()) territory.parent = node()->territory.id;
    ask_territory(this, *m_shown, territory,
                  [this](const Territory& wanted, uikit::Saved saved) { m_presenter.add(wanted, std::move(saved)); });
}

void TerritoriesPanel::edit()
{
    if (!node()) return;
    const Territory seen = node()->territory;
    const auto coverage = m_shown;
    ask_territory(this, *coverage, seen, [this, seen](const Territory& mine, uikit::Saved saved) {
        m_presenter.save(seen, mine, std::move(saved));
    });
}

void TerritoriesPanel::remove()
{
    const auto& territory = node()->territory;
    const auto id = territory.id;
    if (uikit::ask(this, _("Delete territory “{1}”?", territory.name),
                   _("Its past assignments and sold deals stay on file. Undo brings it back."), _("&Delete"), true))
        m_presenter.remove(id);
}

void TerritoriesPanel::show_deleted()
{
    m_presenter.deleted([this](std::vector<DeletedTerritory> deleted) {
        CallAfter([this, deleted = std::move(deleted)] {
            if (const auto back = ask_deleted(this, deleted, m_lent.preferences)) m_presenter.restore(*back);
        });
    });
}

void TerritoriesPanel::assign_customer()
{
    const auto coverage = m_shown;
    ask_customer(this, *coverage, m_presenter.state().selected, offered(m_presenter.state()),
                 [this](const auto& wish, uikit::Saved saved) { m_presenter.assign_customer(wish, std::move(saved)); });
}

// Not within the answer: a dialog would keep it from ending.
void TerritoriesPanel::with_people(std::function<void(const std::vector<NamedPerson>&)> then)
{
    m_presenter.people([this, then](std::vector<NamedPerson> people) {
        CallAfter([this, then, people = std::move(people)] {
            if (m_shown && node()) then(people);
        });
    });
}

void TerritoriesPanel::assign_person()
{
    with_people([this](const std::vector<NamedPerson>& people) {
        const auto coverage = m_shown;
        ask_person(this, *coverage, people, m_presenter.state().selected, offered(m_presenter.state()),
                   [this](const auto& wish, uikit::Saved saved) { m_presenter.assign_person(wish, std::move(saved)); });
    });
}

void TerritoriesPanel::set_owner()
{
    with_people([this](const std::vector<NamedPerson>& people) {
        const CoverageNode shown = *node();
        ask_owner(this, shown, people, offered(m_presenter.state()),
                  [this, id = shown.territory.id](const NamedPerson& person, base::Date from, uikit::Saved saved) {
                      m_presenter.set_owner(id, person, from, std::move(saved));
                  });
    });
}

void TerritoriesPanel::move_selected()
{
    move_to({});
}

void TerritoriesPanel::move_to(TerritoryId to)
{
    const auto coverage = m_shown;
    const auto customers = m_customers->selected_rows();
    const auto people = m_people->selected_rows();
    const bool of_people = people_in_front();
    const auto one = of_people ? people.size() : customers.size();
    if (!coverage || one == 0) return;
    const std::string who = one == 1 ? (of_people ? people.front().name : customers.front().name)
                                     : (of_people ? people_words(one) : customers_words(one));
    ask_move(this, *coverage, _("Move {1}", who), to, offered(m_presenter.state()),
             [&](const MoveWish& wish, uikit::Saved saved) {
                 if (of_people)
                     m_presenter.move_people(people, wish.to, wish.from, std::move(saved));
                 else
                     m_presenter.move_customers(customers, wish.to, wish.from, std::move(saved));
             });
}

void TerritoriesPanel::lock(bool locked)
{
    const auto rows = m_customers->selected_rows();
    const auto who = rows.size() == 1 ? rows.front().name : customers_words(rows.size());
    ask_day(this, locked ? _("Lock {1}", who) : _("Unlock {1}", who), locked ? _("&Lock") : _("&Unlock"), N_("&From:"),
            offered(m_presenter.state()),
            [&](base::Date from, uikit::Saved saved) { m_presenter.lock(rows, locked, from, std::move(saved)); });
}

void TerritoriesPanel::take_out()
{
    const auto rows = m_customers->selected_rows();
    const auto who = rows.size() == 1 ? rows.front().name : customers_words(rows.size());
    ask_day(this, _("Take {1} out of the territory", who), _("&Take out"), N_("&From:"), offered(m_presenter.state()),
            [&](base::Date from, uikit::Saved saved) { m_presenter.take_out(rows, from, std::move(saved)); });
}

void TerritoriesPanel::end_coverage()
{
    const auto rows = m_people->selected_rows();
    if (rows.empty()) return;
    const auto& person = rows.front();
    ask_day(this, _("End the coverage of {1} by {2}", person.territory_name, person.name), _("&End coverage"),
            N_("&From:"), offered(m_presenter.state()),
            [&](base::Date from, uikit::Saved saved) { m_presenter.end_coverage(person, from, std::move(saved)); });
}

void TerritoriesPanel::why()
{
    const auto rows = m_customers->selected_rows();
    if (rows.empty()) return;
    const auto& state = m_presenter.state();
    const auto day = state.day == state.today ? std::nullopt : std::optional(state.day);
    m_lent.navigator.open({"territory.why", record_of({rows.front().code, state.dimension, day})});
}

void TerritoriesPanel::open_selected()
{
    if (people_in_front()) {
        if (const auto rows = m_people->selected_rows(); !rows.empty())
            m_lent.navigator.open({"people.card", rows.front().code});
        return;
    }
    if (const auto rows = m_customers->selected_rows(); !rows.empty())
        m_lent.navigator.open({"customers.card", rows.front().code});
}

} // namespace hedef::territory
