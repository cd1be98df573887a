#include "crm/sales_teams_import.h"

#include "base/text.h"
#include "exchange/import_check.h"
#include "exchange/import_log.h"
#include "people/people_queries.h"
#include "people/people_work.h"
#include "territory/territory_queries.h"
#include "territory/territory_work.h"

#include <algorithm>
#include <set>

namespace hedef::crm {

namespace {

using people::PersonId;
using people::TeamId;
using territory::TerritoryId;

enum Column : std::size_t
{
    sales_agent,
    manager,
    regional_office
};

constexpr base::Period always{base::beginning, base::forever};

struct Row
{
    std::size_t ordinal;
    std::string agent, manager, office;
    bool is_new, same;
};

class SalesTeamsRun : public exchange::ImportRun
{
public:
    SalesTeamsRun(db::Transaction& tx, exchange::ImportCheck& check)
        : m_check(check), m_people(people::load_people(tx)), m_teams(people::load_teams(tx)),
          m_tree(territory::load_tree(tx)), m_people_names(m_people.names()), m_team_names(m_teams.names())
    {
        for (const people::ReportingLine& line : people::load_reporting_lines(tx))
            if (line.days.end == base::forever) m_reports.insert({line.person, line.manager});
        for (const people::TeamMember& member : people::load_team_members(tx))
            if (member.days.end == base::forever) m_members.insert({member.team, member.person});
        for (const people::TeamManager& lead : people::load_team_managers(tx))
            if (lead.days.end == base::forever) m_leads.insert({lead.team, lead.person});
        for (const territory::PersonAssignment& cover : territory::load_person_assignments(tx))
            if (cover.days.end == base::forever) m_covers.insert({cover.territory, cover.person});
    }

    void add(exchange::RowCheck& row) override
    {
        Row wanted{row.ordinal(),
                   name(row, Column::sales_agent),
                   name(row, Column::manager),
                   name(row, Column::regional_office),
                   false,
                   false};
        if (row.refused()) return;
        if (!m_seen.insert(wanted.agent).second)
            return row.refuse(Column::sales_agent, "exchange.id.twice", {wanted.agent, std::to_string(row.line())});
        wanted.is_new = !person(wanted.agent);
        wanted.same = !wanted.is_new && stands(wanted);
        m_rows.push_back(std::move(wanted));
    }

    Counts counts() const override
    {
        Counts counts;
        for (const Row& row : m_rows)
            if (!m_check.refused(row.ordinal))
                ++(row.is_new ? counts.created : row.same ? counts.unchanged : counts.updated);
        return counts;
    }

    base::Result<base::Done> write(exchange::ImportLog& log, base::Progress& progress) override
    {
        std::erase_if(m_rows, [&](const Row& row) { return row.same || m_check.refused(row.ordinal); });
        if (m_rows.empty()) return base::Done{};
        db::Transaction& tx = log.transaction();
        if (auto done = make_territories(tx); !done) return done.refusal();
        if (auto done = make_people(tx); !done) return done.refusal();
        if (auto done = make_teams(tx); !done) return done.refusal();
        touch_ranges(log);
        if (auto done = connect(tx); !done) return done.refusal();
        progress.report("import.write", static_cast<std::int64_t>(m_rows.size()),
                        static_cast<std::int64_t>(m_rows.size()));
        return base::Done{};
    }

private:
    static std::string name(exchange::RowCheck& row, std::size_t column)
    {
        auto text = row.text(column);
        std::string tidy = text ? base::code_from_name(*text) : std::string();
        if (tidy.empty() && !row.refused())
            row.refuse(column, "exchange.field.required",
                       {std::string(column == Column::manager       ? "manager"
                                    : column == Column::sales_agent ? "sales_agent"
                                                                    : "regional_office")});
        return tidy;
    }

    PersonId person(const std::string& text) const
    {
        if (auto made = m_made_people.find(text); made != m_made_people.end()) return made->second;
        return PersonId{m_people_names.find(text).id.value_or(0)};
    }
    TeamId team(const std::string& text) const
    {
        if (auto made = m_made_teams.find(text); made != m_made_teams.end()) return made->second;
        return TeamId{m_team_names.find(text).id.value_or(0)};
    }
    TerritoryId office(const std::string& text) const
    {
        if (auto made = m_made_territories.find(text); made != m_made_territories.end()) return made->second;
        return TerritoryId{m_tree.named(text).id.value_or(0)};
    }

    // Whether all that the row says is so already.
    bool stands(const Row& row) const
    {
        const PersonId agent = person(row.agent), boss = person(row.manager);
        const TeamId its_team = team(row.manager);
        const TerritoryId area = office(row.office);
        return boss && its_team && area && (agent == boss || m_reports.contains({agent, boss})) &&
               m_leads.contains({its_team, boss}) && m_members.contains({its_team, agent}) &&
               m_covers.contains({area, agent}) && m_covers.contains({area, boss});
    }

    base::Result<base::Done> make_territories(db::Transaction& tx)
    {
        std::vector<territory::Territory> fresh;
        for (const Row& row : m_rows) {
            if (office(row.office)) continue;
            territory::Territory top;
            top.name = row.office;
            m_made_territories.emplace(row.office, TerritoryId{-1});
            fresh.push_back(std::move(top));
        }
        if (fresh.empty()) return base::Done{};
        auto added = territory::add_territories(tx, fresh);
        if (!added) return added.refusal();
        for (const territory::Territory& top : *added)
            m_made_territories[top.name] = top.id;
        return base::Done{};
    }

    // Managers first, then agents, each in the order of the file.
    base::Result<base::Done> make_people(db::Transaction& tx)
    {
        std::vector<people::Person> fresh;
        auto want = [&](const std::string& text) {
            if (person(text)) return;
            people::Person one;
            one.name = text;
            m_made_people.emplace(text, PersonId{-1});
            fresh.push_back(std::move(one));
        };
        for (const Row& row : m_rows)
            want(row.manager);
        for (const Row& row : m_rows)
            want(row.agent);
        if (fresh.empty()) return base::Done{};
        auto added = people::add_people(tx, fresh);
        if (!added) return added.refusal();
        for (const people::Person& one : *added)
            m_made_people[one.name] = one.id;
        return base::Done{};
    }

    base::Result<base::Done> make_teams(db::Transaction& tx)
    {
        std::vector<people::Team> fresh;
        for (const Row& row : m_rows) {
            if (team(row.manager)) continue;
            m_made_teams.emplace(row.manager, TeamId{-1});
            // The manager has this name as code already; codes are unique in the company.
            fresh.push_back({{}, row.manager + " (team)", row.manager, 0});
        }
        if (fresh.empty()) return base::Done{};
        auto added = people::add_teams(tx, fresh);
        if (!added) return added.refusal();
        for (const people::Team& one : *added)
            m_made_teams[one.name] = one.id;
        return base::Done{};
    }

    // Rows that the verbs may end or cut: those of the people and teams named here.
    void touch_ranges(exchange::ImportLog& log)
    {
        std::set<PersonId> who;
        for (const Row& row : m_rows) {
            who.insert(person(row.agent));
            who.insert(person(row.manager));
        }
        db::Transaction& tx = log.transaction();
        std::vector<std::int64_t> lines, members, leads, covers;
        for (const people::ReportingLine& line : people::load_reporting_lines(tx))
            if (who.contains(line.person)) lines.push_back(line.id.value);
        for (const people::TeamMember& member : people::load_team_members(tx))
            if (who.contains(member.person)) members.push_back(member.id.value);
        for (const people::TeamManager& lead : people::load_team_managers(tx))
            leads.push_back(lead.id.value);
        for (const territory::PersonAssignment& cover : territory::load_person_assignments(tx))
            if (who.contains(cover.person)) covers.push_back(cover.id.value);
        log.will_touch("reporting_line", lines);
        log.will_touch("team_member", members);
        log.will_touch("team_manager", leads);
        log.will_touch("territory_person", covers);
    }

    base::Result<base::Done> connect(db::Transaction& tx)
    {
        std::vector<people::ManagerChange> reports;
        std::vector<people::TeamRole> leads, members;
        std::vector<territory::PersonPlacement> covers;
        auto cover = [&](PersonId who, TerritoryId where) {
            if (!m_covers.insert({where, who}).second) return;
            territory::PersonPlacement placement;
            placement.person = who;
            placement.territory = where;
            placement.days = always;
            covers.push_back(std::move(placement));
        };
        for (const Row& row : m_rows) {
            const PersonId agent = person(row.agent), boss = person(row.manager);
            const TeamId its_team = team(row.manager);
            if (agent != boss && !m_reports.contains({agent, boss})) reports.push_back({agent, boss, always});
            if (m_leads.insert({its_team, boss}).second) leads.push_back({its_team, boss, always});
            if (m_members.insert({its_team, agent}).second) members.push_back({its_team, agent, always});
            cover(boss, office(row.office));
            cover(agent, office(row.office));
        }
        if (!reports.empty())
            if (auto done = people::set_managers(tx, reports); !done) return done.refusal();
        if (!leads.empty())
            if (auto done = people::set_team_managers(tx, leads); !done) return done.refusal();
        if (!members.empty())
            if (auto done = people::add_members(tx, members); !done) return done.refusal();
        if (covers.empty()) return base::Done{};
        return territory::assign_people(tx, covers);
    }

    exchange::ImportCheck& m_check;
    people::PeopleColumns m_people;
    people::TeamColumns m_teams;
    territory::Tree m_tree;
    base::NameBook m_people_names, m_team_names;
    std::set<std::pair<PersonId, PersonId>> m_reports; // until further notice, as all of these
    std::set<std::pair<TeamId, PersonId>> m_members, m_leads;
    std::set<std::pair<TerritoryId, PersonId>> m_covers;
    std::set<std::string> m_seen;
    exchange::TextMap<PersonId> m_made_people;
    exchange::TextMap<TeamId> m_made_teams;
    exchange::TextMap<TerritoryId> m_made_territories;
    std::vector<Row> m_rows;
};

} // namespace

SalesTeamsImport::SalesTeamsImport()
    : m_fields{{"sales_agent", exchange::FieldType::text, true},
               {"manager", exchange::FieldType::text, true},
               {"regional_office", exchange::FieldType::text, true}}
{}

std::unique_ptr<exchange::ImportRun> SalesTeamsImport::begin(db::Transaction& tx, exchange::ImportCheck& check) const
{
    return std::make_unique<SalesTeamsRun>(tx, check);
}

} // namespace hedef::crm
