#include "territory/view/person_panel.h"

#include "territory/present/territory_labels.h"
#include "uikit/text.h"
#include "words/figures.h"

#include <wx/sizer.h>
#include <wx/stattext.h>

namespace hedef::territory {

using uikit::_;
using uikit::Align;
using uikit::gap;
using uikit::wx;

namespace {

std::vector<uikit::Column<PersonFact>> columns()
{
    using Row = PersonFact;
    return {{"kind", N_("Kind"), 90, Align::left, [](const Row& row) { return words_of(row.kind); },
             [](const Row& a, const Row& b) { return a.kind <=> b.kind; }},
            {"what", N_("What"), 260, Align::left, [](const Row& row) { return row.what; }},
            {"note", N_("Role"), 90, Align::left, [](const Row& row) { return row.note; }},
            {"since", N_("Since"), 95, Align::left, [](const Row& row) { return since_words(row.days); },
             [](const Row& a, const Row& b) { return a.days.begin <=> b.days.begin; }},
            {"until", N_("Until"), 95, Align::left, [](const Row& row) { return until_words(row.days); },
             [](const Row& a, const Row& b) { return a.days.end <=> b.days.end; }}};
}

// "Regional manager · code GS · since 2 Jan 2015 · gamze@example.com"
std::string line_of(const people::Person& person)
{
    std::string line = words::_("Code {1}", person.code);
    if (person.title) line += " · " + *person.title;
    if (person.hired_on) line += " · " + words::_("here since {1}", words::date(*person.hired_on));
    if (person.left_on) line += " · " + words::_("until {1}", words::date(*person.left_on - std::chrono::days(1)));
    if (person.email) line += " · " + *person.email;
    return line;
}

} // namespace

PersonPanel::PersonPanel(wxWindow* parent, const desk::Place& where, desk::Desk& lent, people::PeopleService& people,
                         CoverageService& coverage)
    : Window(parent, where, lent), m_presenter(lent, *this, people, coverage, where.record)
{
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    m_notice = new uikit::Notice(this);
    m_head = new wxStaticText(this, wxID_ANY, _("Loading…"), wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END);
    m_head->SetFont(m_head->GetFont().Larger().Bold());
    m_words = new wxStaticText(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END);
    m_list = new uikit::RowList<PersonFact>(
        this, "people.facts", columns(), [](const auto& row) { return row.row; }, lent.preferences);
    m_list->show(std::make_shared<const std::vector<PersonFact>>()); // says that it loads
    m_list->count_as([](std::size_t shown, std::size_t) {
        return shown == 1 ? _("1 row") : _("{1} rows", words::count(std::int64_t(shown)));
    });
    // What is not in effect today is quiet; the days say it too.
    m_list->tone([today = lent.clock.today()](const PersonFact& row) {
        return row.days.contains(today) ? uikit::Tone::plain : uikit::Tone::quiet;
    });
    sizer->Add(m_notice, wxSizerFlags().Expand());
    sizer->Add(m_head, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, gap(this)));
    sizer->Add(m_words, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, gap(this)));
    sizer->Add(m_list, wxSizerFlags(1).Expand());
    SetSizer(sizer);
    m_list->on_select([this] { changed(); });
    m_list->on_change([this] { changed(); });
    m_list->on_menu([this] { pop_up({"edit.copy", "edit.filter", "view.columns"}); });
    can("edit.copy", [this] { m_list->copy(); });
    can("edit.select_all", [this] { m_list->select_all(); });
    can("edit.filter", [this] { m_list->ask_filter_text(); });
    can("view.columns", [this] { m_list->choose_columns(); });
    can("view.reset_layout", [this] { m_list->reset_columns(); });
    can_list(*m_list);
    can("view.refresh", [this] { refresh(); });
    m_presenter.open();
}

wxString PersonPanel::title() const
{
    const auto& person = m_presenter.state().person;
    return wx(person.id ? person.name : m_presenter.state().code);
}

void PersonPanel::focus_first()
{
    m_list->control().SetFocus();
}

void PersonPanel::show(const PersonState& state)
{
    if (state.refusal)
        m_notice->show(*state.refusal);
    else
        m_notice->hide();
    if (state.person.id) {
        m_head->SetLabelText(wx(state.person.name));
        m_words->SetLabelText(wx(line_of(state.person)));
    } else if (!state.loading) {
        m_head->SetLabelText(wx(state.code));
    }
    m_list->when_empty(state.loading ? _("Loading…") : _("Nothing is known of territories, teams, managers or absences."));
    if (m_shown != state.facts) m_shown = state.facts, m_list->show(m_shown);
    changed();
}

} // namespace hedef::territory
