#include "territory/view/rules_panel.h"

#include "territory/present/territory_labels.h"
#include "territory/present/why_presenter.h"
#include "territory/view/day_bar.h"
#include "territory/view/rule_dialog.h"
#include "uikit/ask.h"
#include "uikit/text.h"
#include "words/figures.h"

#include <wx/app.h>
#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/splitter.h>
#include <wx/stattext.h>

namespace hedef::territory {

using uikit::_;
using uikit::Align;
using uikit::Column;
using uikit::gap;

namespace {

std::vector<Column<RuleRow>> rule_columns()
{
    return {{"place", N_("Order"), 60, Align::right, [](const RuleRow& row) { return words::count(row.place); },
             [](const RuleRow& a, const RuleRow& b) { return a.place <=> b.place; }},
            {"name", N_("Rule"), 180, Align::left, [](const RuleRow& row) { return row.rule.name; }},
            {"conditions", N_("Conditions"), 360, Align::left, [](const RuleRow& row) { return row.conditions; }},
            {"territory", N_("Leads to"), 160, Align::left, [](const RuleRow& row) { return row.territory; }}};
}

Column<NamedMove> amount(const char* id, const char* title, std::int64_t MoveFigures::*figure,
                         std::function<base::Currency()> currency)
{
    const auto money = [=](const NamedMove& row) { return base::Money{row.figures.*figure, currency()}; };
    return {id, title, 120, Align::right, [=](const NamedMove& row) { return words::amount(money(row)); },
            [=](const NamedMove& a, const NamedMove& b) { return a.figures.*figure <=> b.figures.*figure; },
            [=](const NamedMove& row) { return std::optional(money(row)); }};
}

std::vector<Column<NamedMove>> move_columns(std::function<base::Currency()> currency)
{
    const auto or_none = [](const std::string& name) { return name.empty() ? words::_("(none)") : name; };
    return {{"customer", N_("Customer"), 180, Align::left, [](const NamedMove& row) { return row.name; }},
            {"code", N_("Code"), 90, Align::left, [](const NamedMove& row) { return row.code; }, {}, {}, true},
            {"from", N_("From"), 130, Align::left, [=](const NamedMove& row) { return or_none(row.from); }},
            {"to", N_("To"), 130, Align::left, [=](const NamedMove& row) { return or_none(row.to); }},
            {"rule", N_("Rule"), 140, Align::left, [](const NamedMove& row) { return row.rule; }},
            amount("revenue", N_("Revenue moved"), &MoveFigures::revenue, currency),
            amount("open", N_("Pipeline moved"), &MoveFigures::open_pipeline, currency),
            {"relationships", N_("Relationships broken"), 130, Align::right,
             [](const NamedMove& row) { return words::count(row.figures.relationships); },
             [](const NamedMove& a, const NamedMove& b) { return a.figures.relationships <=> b.figures.relationships; }}};
}

} // namespace

RulesPanel::RulesPanel(wxWindow* parent, const desk::Place& where, desk::Desk& lent, TerritoryService& territories,
                       CoverageService& coverage)
    : Window(parent, where, lent), m_lent(lent),
      m_presenter(lent, *this, territories, coverage, parse_dimension(where.record).value_or(Dimension::geography))
{
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    m_notice = new uikit::Notice(this);
    m_bar = new DayBar(this, m_presenter.state().today);
    auto* split = new wxSplitterWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxSP_LIVE_UPDATE | wxSP_NOBORDER);
    split->SetMinimumPaneSize(gap(this, 20));
    split->SetSashGravity(0.4);
    make_lists(split);
    sizer->Add(m_notice, wxSizerFlags().Expand());
    sizer->Add(m_bar, wxSizerFlags().Expand().Border(wxALL, gap(this, 1)));
    sizer->Add(split, wxSizerFlags(1).Expand());
    SetSizer(sizer);
    CallAfter([this, split] { split->SetSashPosition(GetClientSize().y * 2 / 5); });
    m_bar->on_dimension([this](Dimension dimension) { m_presenter.choose_dimension(dimension); });
    m_bar->on_day([this](base::Date day) { m_presenter.choose_day(day); });
    make_verbs();
    m_presenter.open();
}

void RulesPanel::make_lists(wxWindow* parent)
{
    auto* split = static_cast<wxSplitterWindow*>(parent);
    m_rules = new uikit::RowList<RuleRow>(
        split, "territory.rules", rule_columns(), [](const auto& row) { return row.rule.id.value; }, m_lent.preferences);
    auto* below = new wxPanel(split, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    make_buttons(below, sizer);
    m_moves = new uikit::RowList<NamedMove>(
        below, "territory.moves", move_columns([this] { return m_presenter.state().currency; }),
        [](const auto& row) { return row.move.customer.value; }, m_lent.preferences);
    sizer->Add(m_moves, wxSizerFlags(1).Expand());
    below->SetSizer(sizer);
    split->SplitHorizontally(m_rules, below);

    // Lists without rows say why, from the first moment.
    m_rules->show(std::make_shared<const std::vector<RuleRow>>());
    m_moves->show(std::make_shared<const std::vector<NamedMove>>());
    m_rules->count_as([](std::size_t shown, std::size_t) {
        return shown == 1 ? _("1 rule") : _("{1} rules", words::count(std::int64_t(shown)));
    });
    m_moves->count_as([](std::size_t shown, std::size_t) {
        return shown == 1 ? _("1 move") : _("{1} moves", words::count(std::int64_t(shown)));
    });
    for (uikit::RowListBase* list : {static_cast<uikit::RowListBase*>(m_rules), static_cast<uikit::RowListBase*>(m_moves)}) {
        list->on_select([this] { changed(); });
        list->on_change([this] { changed(); });
    }
    m_rules->on_activate([this] { edit(selected()); });
    m_rules->on_menu([this] {
        pop_up({"record.new", "record.edit", "record.delete", "territory.rule_up", "territory.rule_down",
                "territory.preview_rules", "territory.apply_rules", "edit.copy"});
    });
    m_moves->on_activate([this] { tell("territory.why"); });
    m_moves->on_menu([this] { pop_up({"territory.why", "territory.apply_rules", "edit.copy", "edit.filter"}); });
}

void RulesPanel::make_buttons(wxWindow* parent, wxSizer* sizer)
{
    auto* line = new wxBoxSizer(wxHORIZONTAL);
    m_preview = new wxButton(parent, wxID_ANY, _("Show what would mo&ve"));
    m_apply = new wxButton(parent, wxID_ANY, _("A&pply these moves"));
    m_sum = new wxStaticText(parent, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END);
    m_sum->SetName(_("What the moves carry"));
    const auto flags = wxSizerFlags().Align(wxALIGN_CENTRE_VERTICAL).Border(wxALL, gap(this, 1));
    line->Add(m_preview, flags);
    line->Add(m_apply, flags);
    line->Add(m_sum, wxSizerFlags(1).Align(wxALIGN_CENTRE_VERTICAL).Border(wxALL, gap(this, 1)));
    sizer->Add(line, wxSizerFlags().Expand());
    m_preview->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_presenter.preview(); });
    m_apply->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { apply(); });
}

void RulesPanel::make_verbs()
{
    const auto has_rule = [this] { return selected() ? wxString() : _("Select a rule first."); };
    const auto can_go = [this](int by) {
        return [this, by] {
            if (!selected()) return _("Select a rule first.");
            return m_presenter.can_shift(selected(), by) ? wxString() : _("It stands at the end already.");
        };
    };
    can("record.new", [this] { edit({}); });
    can("record.edit", [this] { edit(selected()); }, has_rule);
    can("record.open", [this] { edit(selected()); }, has_rule);
    can("record.delete", [this] { remove(); }, has_rule);
    can("territory.rule_up", [this] { shift(-1); }, can_go(-1));
    can("territory.rule_down", [this] { shift(+1); }, can_go(+1));
    can("territory.preview_rules", [this] { m_presenter.preview(); });
    can("territory.apply_rules", [this] { apply(); }, [this] {
        return m_presenter.can_apply() ? wxString() : _("Look at what would move first.");
    });
    can("territory.why",
        [this] {
            const auto* row = m_moves->current_row();
            m_lent.navigator.open({"territory.why", record_of({row->code, m_presenter.state().dimension, {}})});
        },
        [this] { return m_moves->current_row() ? wxString() : _("Select a move first."); });
    can("edit.copy", [this] { list_in_front().copy(); });
    can("edit.select_all", [this] { list_in_front().select_all(); });
    can("edit.filter", [this] { list_in_front().ask_filter_text(); });
    can("view.columns", [this] { list_in_front().choose_columns(); });
    can("view.reset_layout", [this] { m_rules->reset_columns(), m_moves->reset_columns(); });
    can_list([this] { return &list_in_front(); });
    can("view.refresh", [this] { refresh(); });
}

wxString RulesPanel::title() const
{
    return _("Assignment rules");
}

uikit::Figures RulesPanel::figures() const
{
    return moves_in_front() ? m_moves->figures() : m_rules->figures();
}

void RulesPanel::focus_first()
{
    m_rules->control().SetFocus();
}

void RulesPanel::show(const RulesState& state)
{
    m_bar->show(state.dimension, state.day);
    m_rules->when_empty(state.loading ? _("Loading…")
                                      : _("There are no rules in this dimension yet: add the first with Ctrl+N."));
    m_moves->when_empty(state.looking          ? _("Working out what would move…")
                        : state.preview        ? _("Nothing would move: everybody is where the rules say.")
                                               : _("Press “Show what would move” to see the moves before anything is written."));
    if (m_shown_rules != state.rules) {
        m_shown_rules = state.rules;
        m_rules->show(m_shown_rules ? m_shown_rules : std::make_shared<const std::vector<RuleRow>>());
    }
    if (m_shown_moves != state.preview) {
        m_shown_moves = state.preview;
        m_moves->show(std::make_shared<const std::vector<NamedMove>>(m_shown_moves ? m_shown_moves->moves
                                                                                   : std::vector<NamedMove>()));
    }
    m_preview->Enable(!state.looking);
    m_apply->Enable(m_presenter.can_apply());
    show_sum(state);
    changed();
}

void RulesPanel::show_sum(const RulesState& state)
{
    wxString words;
    if (state.preview && !state.preview->moves.empty()) {
        words = _("{1} would move", customers_words(state.preview->moves.size()));
        if (state.has_figures)
            words += uikit::wx(" · ") +
                     _("revenue {1} · pipeline {2} · relationships broken {3}",
                       words::money({state.sum.revenue, state.currency}),
                       words::money({state.sum.open_pipeline, state.currency}), words::count(state.sum.relationships));
    }
    if (m_sum->GetLabel() == words) return;
    m_sum->SetLabel(words);
    m_sum->SetToolTip(words);
}

void RulesPanel::refused(const base::Refusal& refusal)
{
    m_notice->show(refusal);
}

void RulesPanel::said(const std::string& words)
{
    m_notice->say(uikit::wx(words));
}

desk::Teller RulesPanel::teller() const
{
    return [](const base::Refusal& refusal) { uikit::tell(wxTheApp->GetTopWindow(), refusal); };
}

bool RulesPanel::moves_in_front() const
{
    for (const auto* focused = wxWindow::FindFocus(); focused; focused = focused->GetParent())
        if (focused == m_moves) return true;
    return false;
}

uikit::RowListBase& RulesPanel::list_in_front()
{
    if (moves_in_front()) return *m_moves;
    return *m_rules;
}

RuleId RulesPanel::selected() const
{
    return RuleId{m_rules->current().value_or(0)};
}

void RulesPanel::edit(RuleId id)
{
    const auto places = m_presenter.places();
    ask_rule(this, !id, m_presenter.draft(id), places, m_presenter.state().currency,
             [this, id](const RuleDraft& draft, uikit::Saved saved) { m_presenter.save(id, draft, std::move(saved)); });
}

void RulesPanel::remove()
{
    const auto* row = m_rules->current_row();
    if (!row) return;
    const auto id = row->rule.id;
    if (uikit::ask(this, _("Delete rule “{1}”?", row->rule.name),
                   _("Customers stay where it put them until rules are applied again."), _("&Delete"), true))
        m_presenter.remove(id);
}

void RulesPanel::shift(int by)
{
    m_presenter.shift(selected(), by);
}

void RulesPanel::apply()
{
    if (!m_presenter.can_apply()) return;
    const auto& preview = *m_presenter.state().preview;
    if (uikit::ask(this, _("Move {1} as the rules say?", customers_words(preview.moves.size())),
                   _("From {1} on. What was before stays on file; Undo takes it back.", words::date(preview.preview.day)),
                   _("&Move")))
        m_presenter.apply();
}

} // namespace hedef::territory
