#include "exchange/view/import_pages.h"
#include "uikit/style.h"
#include "uikit/text.h"
#include "words/figures.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/filedlg.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>

namespace hedef::exchange {

namespace {

using uikit::_;
using uikit::gap;
using words::count;

constexpr std::array on_duplicate{OnDuplicate::update, OnDuplicate::skip, OnDuplicate::refuse};
constexpr std::array on_duplicate_words{N_("are brought up to date from the file"), N_("are left as they are"),
                                        N_("are refused")};

std::vector<uikit::Column<MatchShown>> match_columns()
{
    using uikit::Align;
    return {
        {"accepted", N_("Accepted"), 80, Align::left,
         [](const MatchShown& m) { return m.accepted ? words::_("✓ yes") : words::_("no"); }},
        {"from", N_("In the file"), 200, Align::left, [](const MatchShown& m) { return m.from; }},
        {"to", N_("Taken for"), 200, Align::left, [](const MatchShown& m) { return m.to; }},
        {"column", N_("Column"), 120, Align::left, [](const MatchShown& m) { return m.column; }},
        {"rows", N_("Rows"), 70, Align::right, [](const MatchShown& m) { return count(m.rows); },
         [](const MatchShown& a, const MatchShown& b) { return a.rows <=> b.rows; }},
        {"file", N_("File"), 140, Align::left, [](const MatchShown& m) { return m.file; }, {}, {}, true},
    };
}

std::vector<uikit::Column<ProblemShown>> problem_columns()
{
    using uikit::Align;
    return {
        {"file", N_("File"), 140, Align::left, [](const ProblemShown& p) { return p.file; }, {}, {}, true},
        {"line", N_("Line"), 70, Align::right,
         [](const ProblemShown& p) { return p.line > 0 ? count(p.line) : std::string(); },
         [](const ProblemShown& a, const ProblemShown& b) { return a.line <=> b.line; }},
        {"column", N_("Column"), 120, Align::left, [](const ProblemShown& p) { return p.column; }},
        {"value", N_("Value"), 150, Align::left, [](const ProblemShown& p) { return p.value; }},
        {"reason", N_("Why it is refused"), 480, Align::left, [](const ProblemShown& p) { return p.reason; }},
    };
}

wxString counts_of(const FileCounts& counts)
{
    return _("{1} new, {2} changed, {3} unchanged, {4} refused", count(counts.created), count(counts.updated),
             count(counts.unchanged), count(counts.refused));
}

} // namespace

wxString counts_in_words(const Checked& checked)
{
    wxString text;
    for (const auto& file : checked.files)
        text += (text.empty() ? wxString() : wxString(wxS("\n"))) + uikit::wx(file.file) + wxS(": ") + counts_of(file);
    return text;
}

CheckPage::CheckPage(wxWindow* parent, ImportPresenter& presenter, desk::Preferences& preferences)
    : ImportPage(parent, presenter)
{
    auto* all = new wxBoxSizer(wxVERTICAL);
    m_counts = new wxStaticText(this, wxID_ANY, {});
    m_counts->SetFont(m_counts->GetFont().Bold());
    all->Add(m_counts, wxSizerFlags().Expand().Border(wxALL, gap(this)));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(new wxStaticText(this, wxID_ANY, _("&Rows that are there already:")), wxSizerFlags().CenterVertical());
    m_on_duplicate = new wxChoice(this, wxID_ANY);
    m_on_duplicate->SetName(_("Rows that are there already"));
    for (const char* words : on_duplicate_words)
        m_on_duplicate->Append(_(words));
    row->Add(m_on_duplicate, wxSizerFlags().Border(wxLEFT, gap(this)));
    all->Add(row, wxSizerFlags().Border(wxLEFT | wxRIGHT, gap(this)));

    m_matches_title = new wxStaticText(this, wxID_ANY, {});
    all->Add(m_matches_title, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, gap(this)));
    m_matches = new uikit::RowList<MatchShown>(
        this, "exchange.import.matches", match_columns(), [](const MatchShown& m) { return m.id; }, preferences);
    all->Add(m_matches, wxSizerFlags(2).Expand().Border(wxALL, gap(this, 1)));
    auto* accepting = new wxBoxSizer(wxHORIZONTAL);
    m_accept = new wxButton(this, wxID_ANY, _("&Accept"));
    m_accept_all = new wxButton(this, wxID_ANY, _("Accept a&ll"));
    m_reject = new wxButton(this, wxID_ANY, _("&Do not accept"));
    for (auto* button : {m_accept, m_accept_all, m_reject})
        accepting->Add(button, wxSizerFlags().Border(wxRIGHT, gap(this)));
    all->Add(accepting, wxSizerFlags().Border(wxLEFT, gap(this)));

    m_problems_title = new wxStaticText(this, wxID_ANY, {});
    all->Add(m_problems_title, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, gap(this)));
    m_problems = new uikit::RowList<ProblemShown>(
        this, "exchange.import.problems", problem_columns(), [](const ProblemShown& p) { return p.id; }, preferences);
    m_problems->when_empty(_("Nothing is refused."));
    all->Add(m_problems, wxSizerFlags(3).Expand().Border(wxALL, gap(this, 1)));
    m_save = new wxButton(this, wxID_ANY, _("&Save the refused rows…"));
    all->Add(m_save, wxSizerFlags().Border(wxLEFT | wxBOTTOM, gap(this)));
    SetSizer(all);

    m_on_duplicate->Bind(wxEVT_CHOICE, [this](const wxCommandEvent& event) {
        m_presenter.choose_on_duplicate(on_duplicate.at(std::size_t(event.GetSelection())));
    });
    m_accept->Bind(wxEVT_BUTTON, [this](const wxCommandEvent&) { accept_selected(true); });
    m_reject->Bind(wxEVT_BUTTON, [this](const wxCommandEvent&) { accept_selected(false); });
    m_accept_all->Bind(wxEVT_BUTTON, [this](const wxCommandEvent&) { m_presenter.accept_all(true); });
    m_save->Bind(wxEVT_BUTTON, [this](const wxCommandEvent&) { save_refused(); });
    m_matches->on_activate([this] {
        if (const auto* match = m_matches->current_row()) m_presenter.accept({match->id}, !match->accepted);
    });
}

void CheckPage::accept_selected(bool yes)
{
    m_presenter.accept(m_matches->selected(), yes);
}

void CheckPage::save_refused()
{
    wxFileDialog dialog(this, _("Save the refused rows"), {}, _("refused rows") + wxS(".csv"),
                        _("Text files") + wxS(" (*.csv)|*.csv"), wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    if (dialog.ShowModal() == wxID_OK) m_presenter.save_refused(uikit::utf8(dialog.GetPath()));
}

void CheckPage::show(const ImportState& state)
{
    m_on_duplicate->SetSelection(int(std::ranges::find(on_duplicate, state.on_duplicate) - on_duplicate.begin()));
    const bool idle = state.busy == ImportBusy::no;
    const bool any = m_shown && !m_shown->matches.empty();
    for (auto* button : {m_accept, m_accept_all, m_reject})
        button->Enable(idle && any);
    m_save->Enable(idle && state.checked && state.checked->refused > 0);
    m_on_duplicate->Enable(state.busy != ImportBusy::writing);
    if (!state.checked) {
        m_counts->SetLabelText(idle ? wxString() : _("Checking every row; nothing is written yet…"));
        return;
    }
    if (state.checked == m_shown) return m_counts->SetLabelText(counts_in_words(*m_shown));
    m_shown = state.checked;
    m_counts->SetLabelText(counts_in_words(*m_shown));
    const bool some = !m_shown->matches.empty();
    m_matches_title->SetLabelText(_("Names that are nearly those of something known: {1}. Is each the same?",
                                    count(std::int64_t(m_shown->matches.size()))));
    m_matches->show(std::make_shared<const std::vector<MatchShown>>(m_shown->matches));
    for (auto* window :
         std::initializer_list<wxWindow*>{m_matches_title, m_matches, m_accept, m_accept_all, m_reject}) {
        window->Show(some);
        if (window != m_matches && window != m_matches_title) window->Enable(idle);
    }
    m_problems_title->SetLabelText(
        m_shown->problem_count == 0
            ? wxString()
            : _("Refused rows: {1}, reasons: {2}", count(m_shown->refused), count(m_shown->problem_count)));
    m_problems->show(std::make_shared<const std::vector<ProblemShown>>(m_shown->problems));
    m_problems->show_column("file", m_shown->files.size() > 1);
    m_matches->show_column("file", m_shown->files.size() > 1);
    Layout();
}

uikit::RowListBase* CheckPage::list()
{
    const bool in_matches = m_matches->IsShown() && FindFocus() && m_matches->IsDescendant(FindFocus());
    if (in_matches) return m_matches;
    return m_problems;
}

void CheckPage::focus_first()
{
    if (m_matches->IsShown())
        m_matches->control().SetFocus();
    else
        m_on_duplicate->SetFocus();
}

} // namespace hedef::exchange
