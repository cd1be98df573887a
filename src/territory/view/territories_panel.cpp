#include "territory/view/territories_panel.h"

#include "territory/present/territory_labels.h"
#include "territory/view/day_bar.h"
#include "territory/view/territories_columns.h"
#include "uikit/ask.h"
#include "uikit/style.h"
#include "uikit/text.h"
#include "words/figures.h"

#include <wx/app.h>
#include <wx/checkbox.h>
#include <wx/dataobj.h>
#include <wx/dnd.h>
#include <wx/notebook.h>
#include <wx/sizer.h>
#include <wx/splitter.h>
#include <wx/stattext.h>

#include <set>

namespace hedef::territory {

using uikit::_;
using uikit::gap;

namespace {

// Rows of a list can be taken to where text is taken: here into a territory, elsewhere as a table.
void drag_rows(uikit::RowListBase& list, std::function<void()> begins)
{
    list.control().EnableDragSource(wxDataFormat(wxDF_UNICODETEXT));
    list.control().Bind(wxEVT_DATAVIEW_ITEM_BEGIN_DRAG, [&list, begins](wxDataViewEvent& event) {
        if (list.selected().empty()) return event.Veto();
        begins();
        event.SetDataObject(new wxTextDataObject(uikit::wx(list.as_text())));
        event.SetDragFlags(wxDrag_AllowMove);
    });
}

} // namespace

TerritoriesPanel::TerritoriesPanel(wxWindow* parent, const desk::Place& where, desk::Desk& lent,
                                   TerritoryService& territories, CoverageService& coverage, Pointed pointed)
    : Window(parent, where, lent), m_lent(lent), m_pointed(std::move(pointed)),
      m_presenter(lent, *this, territories, coverage)
{
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    m_notice = new uikit::Notice(this);
    m_bar = new DayBar(this, m_presenter.state().today);
    auto* split = new wxSplitterWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxSP_LIVE_UPDATE | wxSP_NOBORDER);
    split->SetMinimumPaneSize(gap(this, 30));
    split->SetSashGravity(0.6);
    make_tree(split);
    make_lists(split);
    make_bar();
    split->SplitVertically(m_tree, m_book);
    sizer->Add(m_notice, wxSizerFlags().Expand());
    sizer->Add(m_bar, wxSizerFlags().Expand().Border(wxALL, gap(this, 1)));
    sizer->Add(split, wxSizerFlags(1).Expand());
    SetSizer(sizer);
    // Once the size is known, the tree gets what its columns need most.
    CallAfter([this, split] { split->SetSashPosition(GetClientSize().x * 60 / 100); });

    make_tree_verbs();
    make_assignment_verbs();
    make_list_verbs();
    m_presenter.open();
}

void TerritoriesPanel::make_bar()
{
    m_below = new wxCheckBox(m_bar, wxID_ANY, _("With all &below"));
    m_below->SetValue(true);
    m_below->SetToolTip(_("Customers and people of the territory and of everything below it"));
    m_bar->add(m_below);
    m_below->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { m_presenter.show_below(m_below->GetValue()); });
    m_figures_words = new wxStaticText(m_bar, wxID_ANY, wxString());
    m_figures_words->SetForegroundColour(uikit::colour_of(uikit::Tone::quiet));
    m_figures_words->SetToolTip(_("What a deal was worth on a past day, and where it was then, is not on file."));
    m_figures_words->Hide();
    m_bar->add(m_figures_words);
    m_bar->on_dimension([this](Dimension dimension) { m_presenter.choose_dimension(dimension); });
    m_bar->on_day([this](base::Date day) { m_presenter.choose_day(day); });
}

void TerritoriesPanel::make_tree(wxWindow* parent)
{
    const auto currency = [this] { return m_shown ? m_shown->currency : base::Currency(); };
    m_tree = new uikit::TreeList<CoverageNode>(
        parent, "territory.tree", node_columns(currency),
        [](const CoverageNode& one) { return one.territory.id.value; },
        [](const CoverageNode& one) { return one.territory.parent.value; }, m_lent.preferences);
    m_tree->on_select([this] {
        if (const auto id = m_tree->current()) m_presenter.select(TerritoryId{*id});
        changed();
    });
    m_tree->on_activate([this] { edit(); });
    m_tree->on_menu([this] {
        pop_up({"record.new", "record.edit", "territory.move", "record.delete", "territory.set_owner",
                "territory.assign_customer", "territory.assign_person", "territory.rules", "territory.problems",
                "territory.deleted",
                "edit.copy"});
    });
    m_tree->on_drag([this](std::int64_t id) {
        m_tree->select(id);
        m_dragged = Dragged::territory;
        return TerritoryId{id} != nowhere;
    });
    m_tree->tone([](const CoverageNode& one) {
        return one.territory.id == nowhere && one.customers > 0 ? uikit::Tone::warning : uikit::Tone::plain;
    });
    m_tree->on_drop([this](std::int64_t id) { return may_drop_on(TerritoryId{id}); },
                    [this](std::int64_t id) { dropped_on(TerritoryId{id}); });
}

void TerritoriesPanel::make_lists(wxWindow* parent)
{
    m_book = new wxNotebook(parent, wxID_ANY);
    m_book->SetName(_("In the territory"));
    m_customers = new uikit::RowList<CoveredCustomer>(
        m_book, "territory.customers", customer_columns(), [](const auto& row) { return row.id.value; },
        m_lent.preferences);
    m_people = new uikit::RowList<CoveringPerson>(
        m_book, "territory.people", person_columns(), [](const auto& row) { return row.id.value; },
        m_lent.preferences);
    // Lists without rows say why, from the first moment.
    m_customers->show(std::make_shared<const std::vector<CoveredCustomer>>());
    m_people->show(std::make_shared<const std::vector<CoveringPerson>>());
    m_customers->count_as([](std::size_t shown, std::size_t) { return uikit::wx(customers_words(shown)); });
    m_people->count_as([](std::size_t shown, std::size_t) {
        return shown == 1 ? _("1 coverage") : _("{1} coverages", words::count(std::int64_t(shown)));
    });
    m_book->AddPage(m_customers, _("Customers"));
    m_book->AddPage(m_people, _("People"));
    m_customers->on_activate([this] { open_selected(); });
    m_people->on_activate([this] { open_selected(); });
    for (uikit::RowListBase* list : {static_cast<uikit::RowListBase*>(m_customers), static_cast<uikit::RowListBase*>(m_people)}) {
        list->on_select([this] { changed(); });
        list->on_change([this] { changed(); });
    }
    m_customers->on_menu([this] {
        pop_up({"record.open", "territory.why", "territory.assign_to", "territory.lock", "territory.unlock",
                "territory.take_out", "territory.assign_customer", "edit.copy", "edit.filter"});
    });
    m_people->on_menu([this] {
        pop_up({"record.open", "territory.assign_to", "territory.end_coverage", "territory.assign_person", "edit.copy",
                "edit.filter"});
    });
    drag_rows(*m_customers, [this] { m_dragged = Dragged::customers; });
    drag_rows(*m_people, [this] { m_dragged = Dragged::people; });
    m_book->Bind(wxEVT_NOTEBOOK_PAGE_CHANGED, [this](wxBookCtrlEvent& event) {
        changed();
        event.Skip();
    });
}

wxString TerritoriesPanel::title() const
{
    return _("Territories");
}

uikit::Figures TerritoriesPanel::figures() const
{
    return people_in_front() ? m_people->figures() : m_customers->figures();
}

void TerritoriesPanel::focus_first()
{
    if (m_pointed && *m_pointed) {
        m_presenter.select(**m_pointed);
        m_tree->select((**m_pointed).value);
        m_pointed->reset();
    }
    m_tree->control().SetFocus();
}

void TerritoriesPanel::show(const TerritoriesState& state)
{
    m_bar->show(state.dimension, state.day);
    m_below->SetValue(state.with_below);
    m_tree->when_empty(state.loading ? _("Loading…")
                                     : _("There are no territories in this dimension yet: add the first with Ctrl+N."));
    m_customers->when_empty(state.loading || state.loading_content ? _("Loading…")
                            : !state.selected                      ? _("Select a territory to see its customers.")
                            : state.selected == nowhere            ? _("Every customer is in a territory on this day.")
                                              : _("No customers here on this day: assign some, or let rules do it."));
    m_people->when_empty(state.loading || state.loading_content ? _("Loading…")
                         : !state.selected                      ? _("Select a territory to see its people.")
                         : state.selected == nowhere            ? _("Nobody covers customers that are in no territory.")
                                           : _("Nobody covers this territory on this day: set an owner."));
    if (m_shown != state.coverage || !state.coverage) {
        m_shown = state.coverage;
        show_tree();
    }
    if (m_shown_customers != state.customers) {
        m_shown_customers = state.customers;
        m_customers->show(state.customers ? state.customers : std::make_shared<const std::vector<CoveredCustomer>>());
    }
    if (m_shown_people != state.people) {
        m_shown_people = state.people;
        m_people->show(state.people ? state.people : std::make_shared<const std::vector<CoveringPerson>>());
    }
    m_figures_words->SetLabel(_("Open pipeline: deals that were open on this day, with their amounts of today"));
    if (m_figures_words->IsShown() != (state.day < state.today)) {
        m_figures_words->Show(state.day < state.today);
        m_bar->Layout();
        Layout();
    }
    if (state.selected && m_tree->current() != state.selected.value) m_tree->select(state.selected.value);
    set_titles();
    changed();
}

// The territories, and behind them a node for who is in none.
void TerritoriesPanel::show_tree()
{
    auto rows = std::make_shared<std::vector<CoverageNode>>(m_shown ? m_shown->nodes : std::vector<CoverageNode>());
    if (!rows->empty()) {
        CoverageNode none;
        none.territory.id = nowhere;
        none.territory.name = nowhere_words();
        none.customers = m_shown->customers_nowhere;
        none.figures = m_shown->figures_nowhere;
        rows->push_back(std::move(none));
    }
    m_tree->show(std::move(rows));
}

void TerritoriesPanel::set_titles()
{
    const auto count = [](const auto& rows) { return words::count(rows ? std::int64_t(rows->size()) : 0); };
    m_book->SetPageText(0, _("Customers ({1})", count(m_shown_customers)));
    // A person who covers several territories is counted once, as in the tree.
    std::set<PersonId> people;
    if (m_shown_people)
        for (const auto& row : *m_shown_people)
            people.insert(row.person);
    m_book->SetPageText(1, _("People ({1})", words::count(std::int64_t(people.size()))));
}

void TerritoriesPanel::refused(const base::Refusal& refusal)
{
    m_notice->show(refusal);
}

void TerritoriesPanel::said(const std::string& words)
{
    m_notice->say(uikit::wx(words));
}

desk::Teller TerritoriesPanel::teller() const
{
    return [](const base::Refusal& refusal) { uikit::tell(wxTheApp->GetTopWindow(), refusal); };
}

// ---- dragging

bool TerritoriesPanel::may_drop_on(TerritoryId id) const
{
    switch (m_dragged) {
    case Dragged::nothing:
        return false;
    case Dragged::territory:
        return m_presenter.may_hang_below(m_presenter.state().selected, id) && node() &&
               node()->territory.parent != id;
    case Dragged::customers:
        return !m_customers->selected().empty() && !(id == nowhere && m_presenter.state().selected == nowhere);
    case Dragged::people:
        return id != nowhere && !m_people->selected().empty();
    }
    return false;
}

void TerritoriesPanel::dropped_on(TerritoryId id)
{
    const auto what = std::exchange(m_dragged, Dragged::nothing);
    const auto* target = m_shown ? m_shown->find(id) : nullptr;
    if (what == Dragged::customers && id == nowhere) {
        m_book->ChangeSelection(0);
        return take_out();
    }
    if (!target) return;
    if (what == Dragged::territory) {
        if (node() && uikit::ask(this, _("Move territory “{1}” below “{2}”?", node()->territory.name, target->territory.name),
                                 _("Everything below it goes with it; figures above change."), _("&Move")))
            m_presenter.move(node()->territory.id, id);
        return;
    }
    if (what == Dragged::customers || what == Dragged::people) {
        m_book->ChangeSelection(what == Dragged::customers ? 0 : 1);
        move_to(id);
    }
}

bool TerritoriesPanel::people_in_front() const
{
    return m_book->GetSelection() == 1;
}

bool TerritoriesPanel::tree_in_front() const
{
    const auto* focused = wxWindow::FindFocus();
    for (; focused; focused = focused->GetParent())
        if (focused == m_book) return false;
    return true;
}

uikit::RowListBase& TerritoriesPanel::list_in_front()
{
    if (people_in_front()) return *m_people;
    return *m_customers;
}

} // namespace hedef::territory
