#include "territory/present/person_presenter.h"

#include "base/text.h"
#include "territory/present/territory_labels.h"
#include "words/language.h"

#include <algorithm>
#include <map>

namespace hedef::territory {

using base::Result;
using words::_;
using Kind = PersonFact::Kind;

std::string words_of(Kind kind)
{
    switch (kind) {
    case Kind::territory:
        return _("Territory");
    case Kind::team:
        return _("Team");
    case Kind::manager:
        return _("Manager");
    case Kind::absence:
        return _("Absence");
    }
    return {};
}

namespace {

struct Read
{
    people::Person person;
    std::vector<PersonFact> facts;
};

Result<Read> read(people::PeopleService& people, CoverageService& coverage, const std::string& code)
{
    const auto id = people.find(code);
    if (!id) return id.refusal();
    const auto card = people.card(*id);
    if (!card) return card.refusal();
    Read read{card->person, {}};
    const auto add = [&](Kind kind, std::string what, std::string note, base::Period days) {
        read.facts.push_back({kind, std::int64_t(read.facts.size()) + 1, std::move(what), std::move(note), days});
    };
    for (const auto& row : coverage.coverage_of(*id))
        add(Kind::territory, row.territory_name, words_of(row.role), row.days);
    const auto teams = people.teams();
    for (const auto& member : card->teams) {
        const auto at = std::find(teams.id.begin(), teams.id.end(), member.team.value);
        if (at != teams.id.end()) add(Kind::team, teams.name[std::size_t(at - teams.id.begin())], {}, member.days);
    }
    std::map<people::PersonId, std::string> names;
    if (!card->managers.empty())
        for (auto& person : people.people())
            names.emplace(person.id, std::move(person.name));
    for (const auto& line : card->managers)
        add(Kind::manager, names[line.manager], {}, line.days);
    for (const auto& absence : card->absences)
        add(Kind::absence, absence.kind, {}, absence.days);
    return read;
}

} // namespace

PersonPresenter::PersonPresenter(desk::Desk& d, PersonView& view, people::PeopleService& people,
                                 CoverageService& coverage, std::string code)
    : Presenter(d), m_view(view), m_people(people), m_coverage(coverage)
{
    m_state.code = std::move(code);
    m_state.today = d.clock.today();
    for (const char* topic : {"person", "team", "territory", "territory_person", "everything"})
        m_heard.push_back(d.changes.subscribe(topic, [this](const base::Change&) { reload(); }));
}

void PersonPresenter::failed()
{
    m_state.loading = false;
    m_view.show(m_state);
}

void PersonPresenter::reload()
{
    m_state.loading = true;
    m_view.show(m_state);
    ask_latest([&people = m_people, &coverage = m_coverage, code = m_state.code] { return read(people, coverage, code); },
               [this](Result<Read> answer) {
                   m_state.loading = false;
                   m_state.refusal = answer ? std::nullopt : std::optional(answer.refusal());
                   if (answer) {
                       m_state.person = std::move(answer->person);
                       m_state.facts = std::make_shared<const std::vector<PersonFact>>(std::move(answer->facts));
                   }
                   m_view.show(m_state);
               });
}

std::vector<people::Person> search_people(people::PeopleService& service, const std::string& text, std::size_t most)
{
    const auto key = base::find_key(text);
    if (key.empty()) return {};
    std::vector<std::pair<int, people::Person>> hits;
    for (auto& person : service.people()) {
        const auto name = base::find_key(person.name);
        const int rank = person.code == text ? 0 : name.starts_with(key) ? 1 : name.find(key) != name.npos ? 2 : 3;
        if (rank < 3) hits.emplace_back(rank, std::move(person));
    }
    std::stable_sort(hits.begin(), hits.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<people::Person> found;
    for (auto& [rank, person] : hits)
        if (found.size() < most) found.push_back(std::move(person));
    return found;
}

} // namespace hedef::territory
