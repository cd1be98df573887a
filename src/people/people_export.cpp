#include "people/people_export.h"

#include "people/people_queries.h"
#include "people/store/person_store.h"

#include <algorithm>
#include <unordered_map>

namespace hedef::people {

namespace {

using exchange::ColumnType;
using exchange::ExportCell;

class Rows : public exchange::ExportRows
{
public:
    Rows(db::Transaction& tx, const std::vector<const exchange::ExportColumns*>& more) : m_people(PersonStore(tx).all())
    {
        std::sort(m_people.begin(), m_people.end(), [](const Person& a, const Person& b) { return a.code < b.code; });
        for (const Person& person : m_people)
            m_codes.emplace(person.id.value, person.code);
        for (const ReportingLine& line : load_reporting_lines(tx))
            if (line.days.end == base::forever) m_managers.emplace(line.person, line);
        for (const TeamMember& member : load_team_members(tx))
            if (member.days.end == base::forever) m_teams.emplace(member.person, member);
        const TeamColumns teams = load_teams(tx);
        for (std::size_t i = 0; i < teams.size(); ++i)
            m_team_codes.emplace(teams.id[i], teams.code[i]);
        for (const exchange::ExportColumns* columns : more) {
            for (exchange::ExportColumn& column : columns->export_columns())
                m_more_columns.push_back(std::move(column));
            m_more.push_back(columns->cells(tx));
        }
    }

    std::vector<exchange::ExportColumn> columns() const override
    {
        std::vector<exchange::ExportColumn> all = {
            {"id", ColumnType::text},      {"name", ColumnType::text},    {"email", ColumnType::text},
            {"title", ColumnType::text},   {"login", ColumnType::text},   {"hired_on", ColumnType::date},
            {"left_on", ColumnType::date}, {"manager", ColumnType::text}, {"manager_from", ColumnType::date},
            {"team", ColumnType::text},    {"from", ColumnType::date}};
        all.insert(all.end(), m_more_columns.begin(), m_more_columns.end());
        return all;
    }

    void each(const exchange::VisitCells& visit, base::Progress&) override
    {
        for (const Person& person : m_people) {
            std::optional<base::Date> last = person.left_on;
            if (last) *last -= std::chrono::days(1);
            std::vector<ExportCell> cells = {std::string_view(person.code),   std::string_view(person.name),
                                             exchange::cell_of(person.email), exchange::cell_of(person.title),
                                             exchange::cell_of(person.login), exchange::cell_of(person.hired_on),
                                             exchange::cell_of(last)};
            add_manager(person.id, cells);
            add_team(person.id, cells);
            for (const auto& more : m_more)
                more->add(person.id.value, cells);
            visit(cells);
        }
    }

private:
    void add_manager(PersonId person, std::vector<ExportCell>& cells) const
    {
        const auto line = m_managers.find(person);
        const auto code = line == m_managers.end() ? m_codes.end() : m_codes.find(line->second.manager.value);
        const bool known = code != m_codes.end();
        cells.push_back(known ? ExportCell(std::string_view(code->second)) : ExportCell());
        cells.push_back(known ? ExportCell(line->second.days.begin) : ExportCell());
    }
    void add_team(PersonId person, std::vector<ExportCell>& cells) const
    {
        const auto member = m_teams.find(person);
        const auto code = member == m_teams.end() ? m_team_codes.end() : m_team_codes.find(member->second.team.value);
        const bool known = code != m_team_codes.end();
        cells.push_back(known ? ExportCell(std::string_view(code->second)) : ExportCell());
        cells.push_back(known ? ExportCell(member->second.days.begin) : ExportCell());
    }

    std::vector<Person> m_people;
    std::unordered_map<std::int64_t, std::string> m_codes, m_team_codes;
    std::unordered_map<PersonId, ReportingLine> m_managers;
    std::unordered_map<PersonId, TeamMember> m_teams;
    std::vector<exchange::ExportColumn> m_more_columns;
    std::vector<std::unique_ptr<exchange::MoreCells>> m_more;
};

} // namespace

std::unique_ptr<exchange::ExportRows> PeopleExport::begin(db::Transaction& tx) const
{
    return std::make_unique<Rows>(tx, m_more);
}

} // namespace hedef::people
