#include "commission/view/runs_panel.h"

#include "commission/view/sash.h"
#include "uikit/ask.h"
#include "uikit/text.h"
#include "words/figures.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/choicdlg.h>
#include <wx/simplebook.h>
#include <wx/sizer.h>
#include <wx/splitter.h>
#include <wx/stattext.h>
#include <wx/wrapsizer.h>

namespace hedef::commission {

namespace {

using uikit::_;

std::string joined(const std::vector<std::string>& names)
{
    std::string all;
    for (const std::string& name : names) all += (all.empty() ? "" : ", ") + name;
    return all;
}

} // namespace

RunsPanel::RunsPanel(wxWindow* parent, const desk::Place& where, desk::Desk& desk, CommissionService& service,
                     CommissionService& long_service, const company::Company& company)
    : Window(parent, where, desk), m_desk(desk), m_currency(company.currency),
      m_presenter(desk, *this, service, long_service, company)
{
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    m_notice = new uikit::Notice(this);
    sizer->Add(m_notice, 0, wxEXPAND);
    m_splitter = new wxSplitterWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxSP_LIVE_UPDATE | wxSP_NOBORDER);
    auto* left = make_left(m_splitter);
    auto* right = make_right(m_splitter);
    m_splitter->SetMinimumPaneSize(FromDIP(160));
    m_splitter->SplitVertically(left, right, FromDIP(340));
    keep_sash(m_splitter, desk.preferences, "commission.runs.sash", 36);
    sizer->Add(m_splitter, 1, wxEXPAND);
    SetSizer(sizer);
    make_verbs();
    Bind(wxEVT_CHAR_HOOK, &RunsPanel::key, this);
    m_presenter.start(where.record);
}

wxWindow* RunsPanel::make_right(wxWindow* parent)
{
    auto* panel = new wxPanel(parent);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    const int border = uikit::gap(this);
    m_crumbs = new wxPanel(panel);
    m_crumbs->SetName(_("Where you are"));
    m_crumbs->SetSizer(new wxWrapSizer(wxHORIZONTAL));
    sizer->Add(m_crumbs, 0, wxEXPAND | wxALL, border);
    sizer->Add(make_compare(panel), 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, border);
    m_sentence = new wxStaticText(panel, wxID_ANY, wxString());
    m_sentence->SetName(_("What the figures are"));
    sizer->Add(m_sentence, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, border);
    m_book = new wxSimplebook(panel);
    for (auto level = RunLevel::people; level <= RunLevel::items; level = RunLevel(int(level) + 1)) {
        auto* page = new wxPanel(m_book);
        page->SetSizer(new wxBoxSizer(wxVERTICAL));
        m_book->AddPage(page, wxString());
    }
    make_lists();
    sizer->Add(m_book, 1, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, border);
    panel->SetSizer(sizer);
    // The sentence wraps at the width there is.
    panel->Bind(wxEVT_SIZE, [this, panel](wxSizeEvent& event) {
        event.Skip();
        m_sentence->SetLabel(uikit::wx(m_presenter.state().sentence));
        m_sentence->Wrap(std::max(panel->GetClientSize().x - 2 * uikit::gap(this), FromDIP(100)));
    });
    return panel;
}

wxWindow* RunsPanel::make_compare(wxWindow* parent)
{
    m_compare_row = new wxPanel(parent);
    auto* sizer = new wxBoxSizer(wxHORIZONTAL);
    sizer->Add(new wxStaticText(m_compare_row, wxID_ANY, _("Compared &with")), 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, uikit::gap(this));
    m_compare = new wxChoice(m_compare_row, wxID_ANY);
    m_compare->SetName(_("Compared with"));
    m_compare->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        const auto& earlier = m_presenter.state().earlier;
        const auto at = static_cast<std::size_t>(event.GetSelection());
        if (at < earlier.size()) m_presenter.compare_with(earlier[at].run.id);
    });
    sizer->Add(m_compare);
    m_compare_row->SetSizer(sizer);
    m_compare_row->Hide();
    return m_compare_row;
}

void RunsPanel::show_compare(const RunsState& state)
{
    const bool differs = state.level == RunLevel::differences && state.comparison && state.earlier.size() > 1;
    m_compare_row->Show(differs);
    if (!differs) return;
    wxArrayString runs;
    int chosen = wxNOT_FOUND;
    for (const RunRow& row : state.earlier) {
        if (row.run.id == state.comparison->older.run.id) chosen = static_cast<int>(runs.size());
        runs.Add(_("Run {1} of {2}: {3}", std::to_string(row.run.number), words::moment(m_presenter.local(row.at)),
                   words::money({row.to_pay(), m_currency})));
    }
    if (runs != m_compare->GetStrings()) {
        m_compare->Set(runs);
        m_compare->InvalidateBestSize();
    }
    m_compare->SetSelection(chosen);
    m_compare_row->Layout();
}

void RunsPanel::make_verbs()
{
    const auto why = [](const std::string& words) { return uikit::wx(words); };
    can("commission.calculate", [this] { m_presenter.calculate(std::nullopt); }, [=, this] { return why(m_presenter.why_not_calculate()); });
    can("commission.calculate_plan", [this] { m_presenter.calculate_one(); }, [=, this] { return why(m_presenter.why_not_calculate()); });
    can("commission.close_period", [this] { m_presenter.close_period(); }, [=, this] { return why(m_presenter.why_not_close()); });
    can("commission.open_period", [this] { m_presenter.open_period(); }, [=, this] { return why(m_presenter.why_not_open()); });
    can("commission.differences", [this] { m_presenter.show_differences(); }, [=, this] { return why(m_presenter.why_not_differences()); });
    can("commission.back", [this] { m_presenter.back(); }, [this] {
        return m_presenter.state().crumbs.size() > 1 ? wxString() : _("This is the first step.");
    });
    can("commission.open_deal", [this] { m_presenter.open_deal(); }, [this] {
        const auto& state = m_presenter.state();
        return state.level == RunLevel::line && !state.deal.empty() ? wxString() : _("Open a line of a deal first.");
    });
    can("record.open", [this] { open_selected(); });
    can("view.refresh", [this] { refresh(); });
    can("edit.copy", [this] { active().copy(); });
    can("edit.select_all", [this] { active().select_all(); });
    can("edit.filter", [this] { active().ask_filter_text(); });
    can("view.columns", [this] { active().choose_columns(); });
    can("view.reset_layout", [this] { active().reset_columns(); });
    can_list([this] { return &active(); });
}

wxString RunsPanel::title() const
{
    const auto& period = m_presenter.state().period;
    return period ? _("Commission runs {1}", base::FiscalCalendar::label(*period)) : _("Commission runs");
}

uikit::Figures RunsPanel::figures() const
{
    return active().figures();
}

void RunsPanel::focus_first()
{
    m_periods->control().SetFocus();
}

// Of a level that was shown.
uikit::RowListBase& RunsPanel::level_list(RunLevel level) const
{
    switch (level) {
    case RunLevel::people:
        return *m_people;
    case RunLevel::components:
        return *m_parts;
    case RunLevel::lines:
        return *m_lines;
    case RunLevel::line:
        return *m_facts;
    case RunLevel::differences:
        return *m_differences;
    case RunLevel::items:
        return *m_items;
    }
    return *m_people;
}

uikit::RowListBase& RunsPanel::active() const
{
    const wxWindow* focus = FindFocus();
    for (uikit::RowListBase* list : {static_cast<uikit::RowListBase*>(m_periods), static_cast<uikit::RowListBase*>(m_runs)})
        if (focus && (list == focus || list->IsDescendant(const_cast<wxWindow*>(focus)))) return *list;
    return level_list(m_presenter.state().level);
}

void RunsPanel::open_selected()
{
    const auto id = active().current();
    if (&active() == m_people && id) m_presenter.open_person(*id);
    if (&active() == m_parts && id) m_presenter.open_part(*id);
    if (&active() == m_lines && id) m_presenter.open_line(*id);
    if (&active() == m_differences && id) m_presenter.open_difference(*id);
    if (&active() == m_facts) m_presenter.open_deal();
}

// Backspace goes back, as in every list that leads deeper; not where text is typed.
void RunsPanel::key(wxKeyEvent& event)
{
    const bool typing = dynamic_cast<wxTextEntry*>(FindFocus()) != nullptr;
    if (event.GetKeyCode() == WXK_BACK && !event.HasAnyModifiers() && !typing)
        tell("commission.back");
    else
        event.Skip();
}

void RunsPanel::show(const RunsState& state)
{
    if (!m_book) return; // while it is being made
    make_level(state.level);
    m_showing = true;
    show_left(state);
    show_right(state);
    m_showing = false;
    changed();
}

void RunsPanel::show_left(const RunsState& state)
{
    m_kind->SetSelection(static_cast<int>(state.kind));
    m_periods->when_empty(state.loading ? _("Loading…") : _("No plan pays by such periods: choose another kind, or make a plan."));
    m_periods->show(state.periods);
    if (const auto* period = state.chosen_period()) m_periods->select(period->days.begin.time_since_epoch().count());
    m_runs->when_empty(state.loading ? _("Loading…")
                       : state.period ? _("Nothing is calculated for {1} yet: Calculate makes a run of each plan.",
                                          base::FiscalCalendar::label(*state.period))
                                      : wxString());
    m_runs->show(state.runs);
    if (state.run) m_runs->select(state.run.value);
}

void RunsPanel::show_right(const RunsState& state)
{
    const std::vector<std::string> shown(m_component_titles.begin(), m_component_titles.end());
    if (state.sheet && (state.sheet->components != shown || state.sheet->run.plan != m_people_plan))
        make_people(state.sheet->components, state.sheet->run.plan);
    m_people->when_empty(state.run ? _("Loading…") : _("Choose a run on the left, or calculate the period."));
    m_people->show(state.sheet ? Shared<std::vector<SheetPerson>>(state.sheet, &state.sheet->people) : nullptr);
    if (m_parts) m_parts->show(state.parts);
    if (m_lines) m_lines->show(state.lines);
    if (m_facts) m_facts->show(state.facts);
    if (m_differences)
        m_differences->show(state.comparison ? Shared<std::vector<PersonDifference>>(state.comparison, &state.comparison->people) : nullptr);
    if (m_items) m_items->show(state.items);
    const bool moved = m_level_shown && *m_level_shown != state.level;
    const bool focused = m_book->IsDescendant(FindFocus());
    m_book->ChangeSelection(static_cast<std::size_t>(state.level));
    m_level_shown = state.level;
    show_crumbs(state.crumbs);
    show_compare(state);
    m_sentence->SetLabel(uikit::wx(state.sentence));
    m_sentence->Wrap(std::max(m_sentence->GetParent()->GetClientSize().x - 2 * uikit::gap(this), FromDIP(100)));
    m_sentence->GetParent()->Layout();
    if (moved && focused) level_list(state.level).control().SetFocus();
}

void RunsPanel::show_crumbs(const std::vector<std::string>& crumbs)
{
    if (crumbs == m_crumbs_shown) return;
    m_crumbs_shown = crumbs;
    m_crumbs->DestroyChildren();
    for (std::size_t i = 0; i < crumbs.size(); ++i) {
        const wxString words = uikit::wx(crumbs[i]);
        const bool here = i + 1 == crumbs.size();
        wxWindow* item = nullptr;
        if (here) {
            item = new wxStaticText(m_crumbs, wxID_ANY, words);
            item->SetFont(item->GetFont().Bold());
        } else {
            auto* button = new wxButton(m_crumbs, wxID_ANY, words, wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
            button->Bind(wxEVT_BUTTON, [this, i](wxCommandEvent&) { CallAfter([this, i] { m_presenter.go_to(i); }); });
            item = button;
        }
        m_crumbs->GetSizer()->Add(item, 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, uikit::gap(this));
        if (!here)
            m_crumbs->GetSizer()->Add(new wxStaticText(m_crumbs, wxID_ANY, uikit::wx("›")), 0, wxALIGN_CENTER_VERTICAL | wxRIGHT,
                                      uikit::gap(this));
    }
    m_crumbs->Layout();
}

void RunsPanel::refused(const base::Refusal& refusal)
{
    m_notice->show(refusal);
}

void RunsPanel::say(const std::string& words)
{
    m_notice->say(uikit::wx(words));
}

bool RunsPanel::ask_close(const PeriodQuestion& question)
{
    wxString meaning = _("{1} to {2} then never changes: {3} stay as they are paid. What changes later is paid as a correction in the open "
                         "period.",
                         question.first_day, question.last_day, question.to_pay);
    if (!question.not_calculated.empty())
        meaning += wxASCII_STR("\n\n") + _("Not calculated yet, so nobody is paid by: {1}.", joined(question.not_calculated));
    if (!question.stale.empty())
        meaning += wxASCII_STR("\n\n") + _("Figures may have changed since the last run of: {1}.", joined(question.stale));
    return uikit::ask(this, _("Close {1}?", question.label), meaning, _("&Close {1}", question.label));
}

bool RunsPanel::ask_open(const PeriodQuestion& question)
{
    return uikit::ask(this, _("Open {1} again?", question.label),
                      _("{1} to {2} can then be calculated anew; what is paid can differ from the {3} that it was closed with.",
                        question.first_day, question.last_day, question.to_pay),
                      _("&Open {1}", question.label), true);
}

std::optional<std::string> RunsPanel::ask_plan(const std::string& period, const std::vector<PlanVersion>& plans)
{
    wxArrayString names;
    for (const PlanVersion& plan : plans) names.Add(uikit::wx(plan.name));
    wxSingleChoiceDialog dialog(this, _("Which plan shall be calculated for {1}?", period), _("Calculate one plan"), names);
    const auto chosen = m_presenter.chosen_plan();
    for (std::size_t i = 0; i < plans.size(); ++i)
        if (plans[i].code == chosen) dialog.SetSelection(static_cast<int>(i));
    if (dialog.ShowModal() != wxID_OK) return std::nullopt;
    return plans[static_cast<std::size_t>(dialog.GetSelection())].code;
}

} // namespace hedef::commission
