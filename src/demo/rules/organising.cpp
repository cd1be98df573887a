#include "demo/rules/organising.h"

#include "base/text.h"
#include "demo/rules/market_making.h"
#include "demo/rules/province_spreading.h"
#include "demo/rules/random.h"
#include "demo/rules/sample_files.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

namespace hedef::demo {

namespace {

using std::chrono::days;

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

std::string_view title_of(Role role)
{
    switch (role) {
    case Role::head:
        return "Satıştan Sorumlu Genel Müdür Yardımcısı";
    case Role::director:
        return "Satış Direktörü";
    case Role::lead:
        return "Takım Lideri";
    case Role::field:
        return "Saha Satış Temsilcisi";
    case Role::account:
        return "Key Account Manager";
    case Role::telesales:
        return "Telesatış Temsilcisi";
    }
    return {};
}

// How many there are of each.
struct Shape
{
    int leavers = 0, teams = 1, directors = 1, sellers = 1;

    explicit Shape(int people)
    {
        leavers = people >= 20 ? people * 7 / 100 : 0;
        const int seats = people - leavers;
        teams = std::max(1, (seats - 1) / 11);
        directors = teams <= 13 ? (teams + 1) / 2 : std::max(7, teams / 8);
        sellers = seats - 1 - directors - teams;
    }
};

Role kind_of_team(int team, int teams)
{
    // Of five teams three sell in the field, one to key accounts, one by telephone; in this order.
    const int accounts = (teams + 2) / 5, phones = (teams + 1) / 5;
    return team < teams - accounts - phones ? Role::field : team < teams - phones ? Role::account : Role::telesales;
}

class Organiser
{
public:
    Organiser(int people, std::uint64_t seed, const SpanOfTime& span, const Market& market)
        : m_shape(people), m_count(people), m_span(span), m_market(market), m_random(seed, 100),
          m_first(sample_words("turkish_first")), m_last(sample_words("turkish_last")),
          m_english_first(sample_words("english_first")), m_english_last(sample_words("english_last"))
    {}

    Organisation organise()
    {
        m_o.head = add_person(Role::head, since_long());
        for (int d = 0; d < m_shape.directors; ++d)
            add_person(Role::director, since_long());
        for (int t = 0; t < m_shape.teams; ++t)
            add_team(t);
        for (int c = 0; c < m_shape.sellers; ++c)
            add_chair(c);
        spread_provinces(m_o, m_market);
        name_teams();
        fill_chairs();
        link_managers();
        for (int p = 0; p < static_cast<int>(m_o.people.size()); ++p)
            add_absences(p);
        return std::move(m_o);
    }

private:
    base::Period since_long() { return {m_span.days.begin - days(m_random.between(200, 4'500)), base::forever}; }

    std::string person_name()
    {
        if (m_random.chance(60))
            return std::string(m_random.pick(m_english_first)) + " " + std::string(m_random.pick(m_english_last));
        std::string name(m_random.pick(m_first));
        if (const std::string second(m_random.pick(m_first)); second != name && m_random.chance(120))
            name += " " + second;
        return name + " " + std::string(m_random.pick(m_last));
    }

    int add_person(Role role, base::Period employed)
    {
        PersonDraft person;
        person.code = numbered("P", static_cast<std::int64_t>(m_o.people.size()) + 1, m_count);
        person.name = person_name();
        for (int attempt = 0; attempt < 5 && m_names.contains(person.name); ++attempt)
            person.name = person_name();
        m_names.insert(person.name);
        person.email = base::find_key(person.name);
        std::ranges::replace(person.email, ' ', '.');
        const int same = m_addresses[person.email]++;
        if (same > 0) person.email += std::to_string(same + 1);
        person.email += "@cinaralti.example";
        person.title = title_of(role);
        person.role = role;
        person.employed = employed;
        person.newcomer = sells(role) && employed.begin >= m_span.days.begin;
        m_o.people.push_back(std::move(person));
        return static_cast<int>(m_o.people.size()) - 1;
    }

    void add_team(int index)
    {
        TeamDraft team;
        team.code = numbered("T", index + 1, m_shape.teams);
        team.kind = kind_of_team(index, m_shape.teams);
        team.director = 1 + static_cast<int>(static_cast<std::int64_t>(index) * m_shape.directors / m_shape.teams);
        team.lead = add_person(Role::lead, since_long());
        m_o.teams.push_back(std::move(team));
        m_o.chairs_of_team.emplace_back();
    }

    void add_chair(int index)
    {
        Chair chair;
        chair.team = static_cast<int>(static_cast<std::int64_t>(index) * m_shape.teams / m_shape.sellers);
        chair.role = m_o.teams[at(chair.team)].kind;
        chair.strength =
            static_cast<int>((m_random.between(40, 160) + m_random.between(40, 160) + m_random.between(60, 140)) / 3);
        m_o.chairs_of_team[at(chair.team)].push_back(index);
        m_o.chairs.push_back(std::move(chair));
    }

    void name_teams()
    {
        std::unordered_map<std::string, int> numbers;
        for (std::size_t t = 0; t < m_o.teams.size(); ++t) {
            TeamDraft& team = m_o.teams[t];
            const auto& chairs = m_o.chairs_of_team[t];
            team.region = m_o.chairs[at(chairs[chairs.size() / 2])].region;
            const std::string& region = m_market.regions[at(team.region)].name;
            const std::string stem = team.kind == Role::field     ? region + " Saha"
                                     : team.kind == Role::account ? "Key Accounts"
                                                                  : "Telesatış";
            team.name = stem + " " + std::to_string(++numbers[stem]);
        }
        // A region belongs to the director with the most field teams there, else to the one of its key accounts.
        for (int r = 0; r < static_cast<int>(m_market.regions.size()); ++r) {
            std::vector<int> teams_there(at(m_shape.directors) + 1);
            for (const Chair& chair : m_o.chairs)
                if (chair.region == r && chair.role == Role::field)
                    ++teams_there[at(m_o.teams[at(chair.team)].director)];
            m_o.region_directors.push_back(
                std::max(1, static_cast<int>(std::ranges::max_element(teams_there) - teams_there.begin())));
        }
    }

    // Chairs that somebody left within the demo's years, each once.
    std::vector<bool> chairs_left()
    {
        std::vector<bool> left(m_o.chairs.size());
        for (int i = 0; i < m_shape.leavers;) {
            const auto chair = static_cast<std::size_t>(m_random.below(static_cast<std::int64_t>(left.size())));
            if (left[chair]) continue;
            left[chair] = true;
            ++i;
        }
        return left;
    }

    void fill_chairs()
    {
        const std::vector<bool> left = chairs_left();
        const auto known = (m_span.today - m_span.days.begin).count();
        for (std::size_t c = 0; c < m_o.chairs.size(); ++c) {
            base::Period employed = since_long();
            if (left[c]) {
                const base::Date leaves = m_span.days.begin + days(known / 10 + m_random.below(known * 7 / 10));
                seat(static_cast<int>(c), {employed.begin, leaves});
                employed.begin = leaves + days(m_random.between(5, 60));
            } else if (m_random.chance(90))
                employed.begin = m_span.days.begin + days(m_random.below(known * 9 / 10));
            seat(static_cast<int>(c), employed);
        }
    }

    void seat(int chair, base::Period employed)
    {
        const int person = add_person(m_o.chairs[at(chair)].role, employed);
        m_o.people[at(person)].chair = chair;
        m_o.chairs[at(chair)].holders.push_back(person);
    }

    // Everybody reports to somebody from the first day to the last; a few changed teams at the start of the second
    // year, and one team its director.
    void link_managers()
    {
        const base::Date reform = m_span.years.size() > 1 ? m_span.days.begin + days(365) : base::forever;
        const auto link = [](std::vector<Link>& links, int from, int to, base::Period employed) {
            if (!employed.empty()) links.push_back({from, to, employed});
        };
        for (int d = 1; d <= m_shape.directors; ++d)
            link(m_o.reporting, d, m_o.head, m_o.people[at(d)].employed);
        for (int t = 0; t < m_shape.teams; ++t) {
            const TeamDraft& team = m_o.teams[at(t)];
            const base::Period employed = m_o.people[at(team.lead)].employed;
            const bool moved = t == 0 && m_shape.directors > 1 && reform < m_span.today;
            if (moved) link(m_o.reporting, team.lead, team.director + 1, {employed.begin, reform});
            link(m_o.reporting, team.lead, team.director, {moved ? reform : employed.begin, employed.end});
            link(m_o.team_managers, t, team.lead, employed);
            link(m_o.members, team.lead, t, employed);
        }
        for (const Chair& chair : m_o.chairs) {
            const int former = m_random.chance(40) && reform < m_span.today ? neighbour(chair.team) : chair.team;
            for (int person : chair.holders) {
                const base::Period employed = m_o.people[at(person)].employed;
                const base::Date change =
                    former == chair.team ? employed.begin : std::clamp(reform, employed.begin, employed.end);
                link(m_o.reporting, person, m_o.teams[at(former)].lead, {employed.begin, change});
                link(m_o.reporting, person, m_o.teams[at(chair.team)].lead, {change, employed.end});
                link(m_o.members, person, former, {employed.begin, change});
                link(m_o.members, person, chair.team, {change, employed.end});
            }
        }
    }

    int neighbour(int team) const
    {
        for (int other : {team - 1, team + 1})
            if (other >= 0 && other < m_shape.teams && m_o.teams[at(other)].kind == m_o.teams[at(team)].kind)
                return other;
        return team;
    }

    void add_absences(int person)
    {
        const base::Period employed = m_o.people[at(person)].employed.clipped_to(m_span.days);
        if (employed.empty()) return;
        if (m_random.chance(15)) { // sixteen weeks with a new child, and nothing else
            const base::Date first = employed.begin + days(m_random.below(employed.days()));
            absent(person, "leave", {first, first + days(112)});
            return;
        }
        for (const base::FiscalPeriod& year : m_span.years) {
            if (m_random.chance(180)) {
                const base::Date first = base::make_date(year.year, 7, 1) + days(m_random.below(50));
                absent(person, "leave", {first, first + days(m_random.between(5, 15))});
            }
            if (m_random.chance(60)) {
                const base::Date first = base::make_date(year.year, 2, 1) + days(m_random.below(60));
                absent(person, "sick", {first, first + days(m_random.between(2, 12))});
            }
        }
    }

    void absent(int person, std::string_view kind, base::Period period)
    {
        const base::Period within = period.clipped_to(m_o.people[at(person)].employed).clipped_to(m_span.days);
        if (!within.empty()) m_o.absences.push_back({person, std::string(kind), within});
    }

    Shape m_shape;
    int m_count;
    const SpanOfTime& m_span;
    const Market& m_market;
    Random m_random;
    std::vector<std::string_view> m_first, m_last, m_english_first, m_english_last;
    std::unordered_set<std::string> m_names;
    std::unordered_map<std::string, int> m_addresses;
    Organisation m_o;
};

} // namespace

Organisation organise(int people, std::uint64_t seed, const SpanOfTime& span, const Market& market)
{
    return Organiser(people, seed, span, market).organise();
}

} // namespace hedef::demo
