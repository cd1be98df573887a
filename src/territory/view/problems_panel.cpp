#include "territory/view/problems_panel.h"

#include "territory/present/why_presenter.h"
#include "territory/view/day_bar.h"
#include "uikit/text.h"
#include "words/figures.h"

#include <wx/sizer.h>

namespace hedef::territory {

using uikit::_;
using uikit::Align;
using uikit::gap;
using Kind = ProblemRow::Kind;

namespace {

std::vector<uikit::Column<ProblemRow>> columns()
{
    return {{"problem", N_("Problem"), 210, Align::left, [](const ProblemRow& row) { return words_of(row.kind); },
             [](const ProblemRow& a, const ProblemRow& b) { return a.kind <=> b.kind; }},
            {"name", N_("Name"), 190, Align::left, [](const ProblemRow& row) { return row.name; }},
            {"code", N_("Code"), 110, Align::left, [](const ProblemRow& row) { return row.code; }},
            {"detail", N_("Where"), 260, Align::left, [](const ProblemRow& row) { return row.detail; }}};
}

bool of_customer(const ProblemRow& row)
{
    return row.kind == Kind::customer_nowhere || row.kind == Kind::customer_twice;
}

} // namespace

ProblemsPanel::ProblemsPanel(wxWindow* parent, const desk::Place& where, desk::Desk& lent, TerritoryService& service,
                             Pointed pointed)
    : Window(parent, where, lent), m_lent(lent), m_pointed(std::move(pointed)),
      m_presenter(lent, *this, service, parse_dimension(where.record).value_or(Dimension::geography))
{
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    m_bar = new DayBar(this, m_presenter.state().today);
    m_list = new uikit::RowList<ProblemRow>(
        this, "territory.problems", columns(), [](const auto& row) { return row.row; }, m_lent.preferences);
    m_list->show(std::make_shared<const std::vector<ProblemRow>>()); // says that it loads
    m_list->count_as([](std::size_t shown, std::size_t) {
        return shown == 1 ? _("1 problem") : _("{1} problems", words::count(std::int64_t(shown)));
    });
    sizer->Add(m_bar, wxSizerFlags().Expand().Border(wxALL, gap(this, 1)));
    sizer->Add(m_list, wxSizerFlags(1).Expand());
    SetSizer(sizer);

    m_bar->on_dimension([this](Dimension dimension) { m_presenter.choose_dimension(dimension); });
    m_bar->on_day([this](base::Date day) { m_presenter.choose_day(day); });
    m_list->on_activate([this] { open(); });
    m_list->on_select([this] { changed(); });
    m_list->on_change([this] { changed(); });
    m_list->on_menu([this] { pop_up({"record.open", "territory.why", "edit.copy", "edit.filter"}); });

    const auto has_row = [this] { return m_list->current_row() ? wxString() : _("Select a problem first."); };
    can("record.open", [this] { open(); }, has_row);
    can("territory.why", [this] { why(); }, [this] {
        const auto* row = m_list->current_row();
        return row && of_customer(*row) ? wxString() : _("Select a problem of a customer first.");
    });
    can("edit.copy", [this] { m_list->copy(); });
    can("edit.select_all", [this] { m_list->select_all(); });
    can("edit.filter", [this] { m_list->ask_filter_text(); });
    can("view.columns", [this] { m_list->choose_columns(); });
    can("view.reset_layout", [this] { m_list->reset_columns(); });
    can_list(*m_list);
    can("view.refresh", [this] { refresh(); });
    m_presenter.open();
}

wxString ProblemsPanel::title() const
{
    return _("Coverage problems");
}

void ProblemsPanel::focus_first()
{
    m_list->control().SetFocus();
}

void ProblemsPanel::show(const ProblemsState& state)
{
    m_bar->show(state.dimension, state.day);
    m_list->when_empty(state.loading ? _("Loading…")
                                     : _("No problems on this day: every customer has a territory and every territory an owner."));
    if (m_shown != state.rows) {
        m_shown = state.rows;
        m_list->show(m_shown);
    }
    changed();
}

void ProblemsPanel::open()
{
    const auto* row = m_list->current_row();
    if (!row) return;
    if (row->kind == Kind::customer_nowhere) return m_lent.navigator.open({"customers.card", row->code});
    if (row->kind == Kind::person_nowhere) return m_lent.navigator.open({"people.card", row->code});
    *m_pointed = row->territory;
    m_lent.navigator.open({"territory.tree", {}});
}

void ProblemsPanel::why()
{
    const auto& state = m_presenter.state();
    const auto day = state.day == state.today ? std::nullopt : std::optional(state.day);
    m_lent.navigator.open({"territory.why", record_of({m_list->current_row()->code, state.dimension, day})});
}

} // namespace hedef::territory
