#include "pipeline/view/deals_panel.h"

#include "pipeline/view/deal_columns.h"
#include "pipeline/view/deal_form.h"
#include "pipeline/view/new_deal_dialog.h"
#include "uikit/ask.h"
#include "uikit/form_dialog.h"
#include "uikit/text.h"
#include "words/figures.h"

#include <wx/app.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace hedef::pipeline {

using uikit::_;
using uikit::gap;
using uikit::utf8;
using uikit::wx;

namespace {

constexpr auto last_filter = "pipeline.deals.filter";
constexpr auto first_filter = "outcome=open"; // of somebody who never filtered here

wxString words_when_empty(const DealsState& state)
{
    if (state.loading) return _("Loading…");
    if (state.filter.empty()) return _("No deals yet: make one with Ctrl+N, or import them from a file (Import, in the pane on the left).");
    if (state.filter == desk::filter_values(first_filter))
        return _("No open deals: make one with Ctrl+N, import them from a file (Import, in the pane on the left), or clear the outcome above to see "
                 "those won and lost.");
    return _("No deal is like this. Clear a field of the filter above, or all of them with Esc.");
}

} // namespace

DealsPanel::DealsPanel(wxWindow* parent, desk::Place place, desk::Desk& desk, DealServices services,
                       saved_views::SavedViewsService& views, const company::Company& company)
    : Window(parent, place, desk), m_desk_services(desk), m_company(company),
      m_presenter(desk, *this, services, company)
{
    m_views = new saved_views::ViewsBar(
        this, desk, views, "pipeline.deals",
        {[this] {
             return saved_views::KeptList{desk::filter_text(m_filter->values()), m_list->arrangement()};
         },
         [this](const saved_views::KeptList& kept) { take_view(kept); }});
    make_filter();
    m_notice = new uikit::Notice(this);
    make_list();
    lay_out();
    make_verbs();
    database_orders(true);
    sort_in_database();
    const bool filtered_by_place = !place.record.empty();
    const auto kept = desk.preferences.get(last_filter);
    m_presenter.open(desk::filter_values(filtered_by_place ? place.record : kept.value_or(first_filter)));
    m_views->open(!filtered_by_place);
}

void DealsPanel::make_filter()
{
    m_filter = new uikit::FilterRow(this, base::FiscalCalendar(m_company.fiscal_year_start),
                                    m_desk_services.clock.today(), m_company.currency);
    m_filter->text("text", N_("&Find:"));
    m_filter->choice("stage", N_("&Stage:"));
    m_filter->choice("outcome", N_("&Outcome:"),
                     {{"open", _("Open")}, {"won", _("Won")}, {"lost", _("Lost")}});
    m_filter->choice("person", N_("&Person:"));
    m_filter->choice("territory", N_("&Territory:"));
    m_filter->choice("product", N_("Pro&duct:"));
    m_filter->days("closed", N_("&Closed:"));
    m_filter->days("expected", N_("&Expected:"));
    m_filter->amounts("amount", N_("&Amount:"));
    m_filter->other("customer", N_("Customer"));
    m_filter->other("period", N_("Period"));
    m_filter->other("began", N_("Began"));
    m_filter->on_change([this](const desk::FilterValues& values) { filtered(values); });
}

void DealsPanel::make_list()
{
    const auto today = [&clock = m_desk_services.clock] { return clock.today(); };
    m_list = new List(this, "pipeline.deals", deal_columns(m_company.currency, today),
                      [](const DealRow& row) { return row.id.value; }, m_desk_services.preferences);
    m_list->control().SetName(_("Deals"));
    m_list->tone([this](const DealRow& row) {
        if (m_flashed.contains(row.id.value)) return uikit::Tone::good;
        return row.outcome == Outcome::open ? uikit::Tone::plain : uikit::Tone::quiet;
    });
    m_list->when_empty(_("Loading…"));
    m_flash_end.Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
        m_flashed.clear();
        m_list->control().Refresh();
    });
    m_list->on_near_end([this] { m_presenter.more(); });
    m_list->on_activate([this] { Window::tell("record.open"); });
    m_list->on_menu([this] {
        pop_up({"record.open", "record.new", "pipeline.deal.move", "record.delete", "edit.copy", "edit.select_all", "view.columns"});
    });
    m_list->on_select([this] { changed(); });
    m_list->on_change([this] {
        m_views->list_changed();
        changed();
    });
    m_list->count_as([this](std::size_t shown, std::size_t) {
        if (m_presenter.state().rows->empty()) return _("No deals");
        if (!m_total) return _("{1} deals and counting…", words::count(static_cast<std::int64_t>(shown)));
        if (*m_total == shown) return _("{1} deals", words::count(static_cast<std::int64_t>(shown)));
        return _("{1} of {2} deals", words::count(static_cast<std::int64_t>(shown)),
                 words::count(static_cast<std::int64_t>(*m_total)));
    });
    m_sum = new wxStaticText(this, wxID_ANY, wxString());
    m_sum->SetName(wx("sum"));
}

void DealsPanel::lay_out()
{
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(m_views, 0, wxEXPAND | wxALL, gap(this, 1));
    all->Add(m_filter, 0, wxEXPAND | wxLEFT | wxRIGHT, gap(this, 1));
    all->Add(m_notice, 0, wxEXPAND);
    all->Add(m_list, 1, wxEXPAND);
    all->Add(m_sum, 0, wxEXPAND | wxALL, gap(this, 1));
    SetSizer(all);
}

void DealsPanel::make_verbs()
{
    const auto none = [this] { return why_no_selection(); };
    can("record.new", [this] { new_deal(); },
        [this] { return m_presenter.state().choices ? wxString() : _("Stages and people are still loading."); });
    can("record.open", [this] {
        for (const DealRow& row : m_list->selected_rows())
            m_presenter.open_deal(row);
    }, none);
    can("record.delete", [this] { m_presenter.remove(m_list->selected_rows()); }, none);
    can("pipeline.deal.move", [this] { ask_move(); }, none);
    can("edit.copy", [this] { m_list->copy(); });
    can("edit.select_all", [this] { m_list->select_all(); });
    can("edit.filter", [this] { m_filter->focus_first(); });
    can_list(*m_list);
    can("view.refresh", [this] { refresh(); });
    can("view.columns", [this] { m_list->choose_columns(); });
    can("view.reset_layout", [this] { m_list->reset_columns(); });
    for (auto& verb : m_views->verbs())
        can(verb.command, verb.run, verb.why_not);
}

wxString DealsPanel::why_no_selection() const
{
    return m_list->selected().empty() ? _("Choose a deal first.") : wxString();
}

wxString DealsPanel::title() const
{
    return place().record.empty() ? wxControl::RemoveMnemonics(_("&Deals")) : _("Deals (filtered)");
}

uikit::Figures DealsPanel::figures() const
{
    return m_list->figures();
}

void DealsPanel::focus_first()
{
    m_list->control().SetFocus();
}

void DealsPanel::show(const DealsState& state)
{
    if (state.choices && state.choices != m_choices) fill_choices(state);
    if (m_filter->told() != state.filter) m_filter->set(state.filter);
    if (state.refusal)
        m_notice->show(*state.refusal);
    else
        m_notice->hide();
    if (state.rows->empty()) m_list->when_empty(words_when_empty(state));
    m_total = state.totals ? std::optional(static_cast<std::size_t>(state.totals->count)) : std::nullopt;
    m_list->total(state.complete ? 0 : m_total.value_or(0));
    database_orders(!state.complete);
    if (state.grown)
        m_list->append(state.rows);
    else
        m_list->show(state.rows);
    if (state.paged && (!wished_order() || m_list->sorted_by().size() > 1)) sort_in_database();
    flash(state.changed);
    show_totals(state);
    changed();
}

// What others changed catches the eye once.
void DealsPanel::flash(const std::vector<OpportunityId>& changed_by_others)
{
    constexpr int milliseconds = 1500;
    if (changed_by_others.empty()) return;
    for (const auto id : changed_by_others)
        m_flashed.insert(id.value);
    m_list->control().Refresh();
    m_flash_end.StartOnce(milliseconds);
}

void DealsPanel::show_totals(const DealsState& state)
{
    wxString words;
    if (state.totals) {
        count_choices(state);
        const auto count = words::count(state.totals->count);
        const auto sum = words::money({state.totals->amount, m_company.currency});
        words = _("{1} deals, {2} in all", count, sum);
        if (state.totals->weighted > 0)
            words += wx(" · ") + _("weighted {1}", words::money({state.totals->weighted, m_company.currency}));
        if (state.totals->without_rate > 0)
            words += wx(" ") + _("(without {1} deals in currencies of unknown rate)", words::count(state.totals->without_rate));
    } else if (!state.refusal) {
        words = _("Counting…");
    }
    if (m_sum->GetLabel() != words) m_sum->SetLabel(words);
}

void DealsPanel::fill_choices(const DealsState& state)
{
    m_choices = state.choices;
    std::vector<uikit::Choice> people, territories, products;
    for (const PersonChoice& person : m_choices->people) {
        people.push_back({desk::filter_value(person.code), wx(person.name)});
        if (!person.below.empty())
            people.push_back({desk::filter_value(person.code, true), _("{1} and everybody below", person.name)});
    }
    for (const NamedChoice& territory : m_choices->territories) {
        const bool root = territory.path == territory.code;
        territories.push_back({desk::filter_value(territory.code),
                               root ? wx(territory.name) : wx(territory.name + "  (" + territory.path + ")")});
    }
    for (const NamedChoice& product : m_choices->products)
        products.push_back({desk::filter_value(product.code), wx(product.name)});
    m_filter->choices("person", std::move(people));
    m_filter->choices("territory", std::move(territories));
    m_filter->choices("product", std::move(products));
    count_choices(state);
}

// Behind each stage how many deals the rest of the filter lets through.
void DealsPanel::count_choices(const DealsState& state)
{
    if (!m_choices) return;
    std::vector<uikit::Choice> stages;
    const bool known = state.totals && !state.totals->by_stage.empty();
    for (const Stage& stage : m_choices->stages) {
        std::int64_t count = 0;
        if (known)
            for (const auto& [id, deals] : state.totals->by_stage)
                if (id == stage.id) count = deals;
        stages.push_back({desk::filter_value(stage.code),
                          known ? wx(stage.name + " (" + words::count(count) + ")") : wx(stage.name)});
    }
    m_filter->choices("stage", std::move(stages));
}

void DealsPanel::filtered(const desk::FilterValues& values)
{
    filter_by(values);
    m_views->list_changed();
}

// By what the list is sorted, as far as the database can; none: it cannot.
std::optional<DealsPanel::Order> DealsPanel::wished_order() const
{
    const auto& keys = m_list->sorted_by();
    if (keys.empty()) return Order{};
    const auto by = deal_order(keys.front().column);
    return by ? std::optional(Order{*by, keys.front().descending}) : std::nullopt;
}

// Rows that are all here are sorted by the list itself, by any column and by several; before that, and where there are
// too many, the database does it.
void DealsPanel::database_orders(bool does)
{
    if (m_database_orders == does) return;
    m_database_orders = does;
    if (does)
        m_list->sort_elsewhere([this](const std::vector<uikit::SortKey>&) {
            sort_in_database();
            m_views->list_changed();
        });
    else
        m_list->sort_elsewhere({});
}

void DealsPanel::sort_in_database()
{
    if (m_arranging) return;
    const auto& keys = m_list->sorted_by();
    const bool paged = m_presenter.state().paged;
    if (paged && !wished_order()) {
        m_notice->say(_("{1} deals are too many to be sorted by this column: narrow them with the filter first.",
                        words::count(static_cast<std::int64_t>(m_total.value_or(m_list->shown())))));
        CallAfter([this] { m_list->sort_by({}); }); // the titles show what it is sorted by
        return;
    }
    if (paged && keys.size() > 1) {
        CallAfter([this] { m_list->sort_by({m_list->sorted_by().front()}); }); // one key is what the database sorts by
        return;
    }
    const Order order = wished_order().value_or(Order());
    m_presenter.sort(order.by, order.descending);
}

void DealsPanel::take_view(const saved_views::KeptList& kept)
{
    const auto values = desk::filter_values(kept.filter);
    m_arranging = true;
    m_list->arrange(kept.arrangement);
    m_filter->set(values);
    m_arranging = false;
    filter_by(values);
}

void DealsPanel::filter_by(const desk::FilterValues& values)
{
    if (place().record.empty()) m_desk_services.preferences.set(last_filter, desk::filter_text(values));
    const Order order = wished_order().value_or(Order());
    m_presenter.arrange(values, order.by, order.descending);
}

bool DealsPanel::may_delete(const std::vector<DealRow>& rows)
{
    if (rows.size() == 1)
        return uikit::ask(this, _("Delete the deal “{1}”?", rows.front().name),
                          _("Its lines, split and history go with it."), _("&Delete"), true);
    return uikit::ask(this, _("Delete {1} deals?", words::count(static_cast<std::int64_t>(rows.size()))),
                      _("Their lines, splits and histories go with them. Deals that are won stay."), _("&Delete"), true);
}

void DealsPanel::tell(const base::Refusal& refusal)
{
    m_notice->show(refusal);
}

desk::Teller DealsPanel::teller() const
{
    return [](const base::Refusal& refusal) { uikit::tell(wxTheApp->GetTopWindow(), refusal); };
}

void DealsPanel::ask_move()
{
    const auto rows = m_list->selected_rows();
    if (rows.empty() || !m_presenter.state().choices) return;
    const auto title = rows.size() == 1
                           ? _("Move the deal “{1}”", rows.front().name)
                           : _("Move {1} deals", words::count(static_cast<std::int64_t>(rows.size())));
    uikit::FormDialog dialog(this, title, _("&Move"));
    auto& stage = dialog.form().choice("stage", N_("To &stage:"), stage_choices(*m_presenter.state().choices, {}),
                                       {.required = true});
    const base::Date today = m_desk_services.clock.today();
    auto& day = dialog.form().date("closed_on", N_("On &day:"), today, {.required = true});
    stage.set(key_of(rows.front().stage_id));
    day.set(today);
    dialog.ask([&](uikit::Saved saved) {
        m_presenter.move(rows, id_of<StageId>(stage.key()), *day.date(), std::move(saved));
    });
}

void DealsPanel::new_deal()
{
    if (!m_presenter.state().choices) return;
    ask_new_deal(this, *m_presenter.state().choices, m_presenter.draft(), m_desk_services.clock.today(),
                 [this](const DealDraft& draft, uikit::Saved saved) { m_presenter.add(draft, std::move(saved)); });
}

} // namespace hedef::pipeline
