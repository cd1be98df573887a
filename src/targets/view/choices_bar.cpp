#include "targets/view/choices_bar.h"

#include "uikit/style.h"
#include "uikit/text.h"

#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/wrapsizer.h>

#include <algorithm>
#include <set>

namespace hedef::targets {

using uikit::_;
using uikit::wx;

namespace {

// The chosen one of a list of values.
template <class Value> int place_of(const std::vector<Value>& values, const Value& wanted)
{
    const auto found = std::find(values.begin(), values.end(), wanted);
    return found == values.end() ? wxNOT_FOUND : static_cast<int>(found - values.begin());
}

} // namespace

ChoicesBar::ChoicesBar(wxWindow* parent, Told told) : wxPanel(parent), m_told(std::move(told))
{
    SetSizer(new wxWrapSizer(wxHORIZONTAL, wxWRAPSIZER_DEFAULT_FLAGS));
    m_year = add(N_("&Year:"), "year");
    m_version = add(N_("&Version:"), "version");
    m_subject = add(N_("&Measure:"), "measure");
    m_grouping = add(N_("&By:"), "by");
    m_period = add(N_("Stan&ding in:"), "period");
    const auto chosen = [](const wxChoice* choice) { return static_cast<std::size_t>(choice->GetSelection()); };
    m_year->Bind(wxEVT_CHOICE, [=, this](wxCommandEvent&) { m_told.year(m_years.at(chosen(m_year))); });
    m_version->Bind(wxEVT_CHOICE, [=, this](wxCommandEvent&) { m_told.version(m_versions.at(chosen(m_version))); });
    m_subject->Bind(wxEVT_CHOICE, [=, this](wxCommandEvent&) { m_told.subject(chosen(m_subject)); });
    m_grouping->Bind(wxEVT_CHOICE, [=, this](wxCommandEvent&) {
        m_told.grouping(chosen(m_grouping) == 0 ? Grouping::territories : Grouping::teams);
    });
    m_period->Bind(wxEVT_CHOICE, [=, this](wxCommandEvent&) { m_told.period(m_periods.at(chosen(m_period))); });
}

wxChoice* ChoicesBar::add(const char* label, const char* name)
{
    auto* pair = new wxBoxSizer(wxHORIZONTAL);
    pair->Add(new wxStaticText(this, wxID_ANY, _(label)), wxSizerFlags().CentreVertical().Border(wxRIGHT, uikit::gap(this, 1)));
    auto* choice = new wxChoice(this, wxID_ANY);
    choice->SetName(wx(name));
    pair->Add(choice, wxSizerFlags().CentreVertical());
    GetSizer()->Add(pair, wxSizerFlags().Border(wxALL, uikit::gap(this, 1)));
    return choice;
}

void ChoicesBar::fill(wxChoice* choice, const std::vector<wxString>& words, int chosen)
{
    const auto now = choice->GetStrings();
    if (!std::equal(now.begin(), now.end(), words.begin(), words.end())) {
        choice->Clear();
        for (const wxString& one : words)
            choice->Append(one);
        choice->InvalidateBestSize();
    }
    choice->SetSelection(chosen);
}

void ChoicesBar::show_versions(const TargetsState& state)
{
    m_versions.clear();
    std::vector<wxString> words;
    for (const auto& version : state.overview.versions) {
        if (std::find(version.years.begin(), version.years.end(), state.year) == version.years.end()) continue;
        m_versions.push_back(version.version.id);
        words.push_back(wx(version.version.name) + wxS(" (") + wx(state_words(version.version.state)) + wxS(")"));
    }
    fill(m_version, words, state.version ? place_of(m_versions, state.version->id) : wxNOT_FOUND);
    m_version->Enable(!words.empty());
}

void ChoicesBar::show(const TargetsState& state)
{
    std::set<int> years{state.year, state.year + 1};
    for (const auto& version : state.overview.versions)
        years.insert(version.years.begin(), version.years.end());
    m_years.assign(years.rbegin(), years.rend());
    std::vector<wxString> year_texts, subject_texts, period_texts;
    for (const int year : m_years)
        year_texts.push_back(wx(year_words(year, state.overview.calendar)));
    for (const Subject& subject : state.subjects)
        subject_texts.push_back(wx(subject_words(subject)));
    m_periods.clear();
    for (const GridColumn& column : grid_columns(true, true))
        if (column.kind == GridColumn::Kind::figure) {
            m_periods.push_back(column.slot);
            period_texts.push_back(
                wx(short_words(column.slot, {base::PeriodKind::year, state.year, 1}, state.overview.calendar)));
        }
    fill(m_year, year_texts, place_of(m_years, state.year));
    show_versions(state);
    fill(m_subject, subject_texts, static_cast<int>(state.subject));
    fill(m_grouping, {_("Territories and people"), _("Teams and people")}, state.grouping == Grouping::territories ? 0 : 1);
    fill(m_period, period_texts, place_of(m_periods, state.period));
    Layout();
    GetParent()->Layout();
}

} // namespace hedef::targets
