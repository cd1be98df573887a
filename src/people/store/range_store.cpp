#include "people/store/range_store.h"

#include "db/bulk.h"
#include "db/statement.h"

namespace hedef::people {

namespace {

constexpr auto select_lines = R"(
    select id, person_id, manager_id, valid_from, valid_to, revision from reporting_line order by id)";
constexpr auto select_lines_of = R"(
    select id, person_id, manager_id, valid_from, valid_to, revision from reporting_line where person_id = :person order by id)";

constexpr auto select_members = R"(
    select id, team_id, person_id, valid_from, valid_to, revision from team_member order by id)";
constexpr auto select_members_of = R"(
    select id, team_id, person_id, valid_from, valid_to, revision from team_member where team_id = :team order by id)";

constexpr auto select_memberships_of = R"(
    select id, team_id, person_id, valid_from, valid_to, revision from team_member where person_id = :person order by id)";

constexpr auto select_managers = R"(
    select id, team_id, person_id, valid_from, valid_to, revision from team_manager order by id)";
constexpr auto select_managers_of = R"(
    select id, team_id, person_id, valid_from, valid_to, revision from team_manager where team_id = :team order by id)";

constexpr auto select_absences = R"(
    select id, person_id, kind, valid_from, valid_to, revision from absence order by id)";
constexpr auto select_absences_of = R"(
    select id, person_id, kind, valid_from, valid_to, revision from absence where person_id = :person order by id)";

constexpr auto count_reports = R"(
    select count(*)
      from reporting_line l
      join person p on p.id = l.person_id
     where l.manager_id = :person and l.valid_to > :day and p.deleted_at is null)";

constexpr auto count_members = R"(
    select count(*)
      from team_member m
      join person p on p.id = m.person_id
     where m.team_id = :team and m.valid_to > :day and p.deleted_at is null)";

// Rows that join two things for some days.
struct Pairs
{
    std::vector<std::int64_t> id, first, second, revision;
    std::vector<base::Date> from, to;

    Pairs() = default;
    Pairs(db::Transaction& tx, std::string_view sql, const db::Params& params)
    {
        db::select(tx, sql, params, id, first, second, from, to, revision);
    }
};

std::vector<ReportingLine> read_lines(db::Transaction& tx, std::string_view sql, const db::Params& params)
{
    const Pairs rows(tx, sql, params);
    std::vector<ReportingLine> lines;
    lines.reserve(rows.id.size());
    for (std::size_t i = 0; i < rows.id.size(); ++i)
        lines.push_back({ReportingLineId{rows.id[i]},
                         PersonId{rows.first[i]},
                         PersonId{rows.second[i]},
                         {rows.from[i], rows.to[i]},
                         rows.revision[i]});
    return lines;
}

std::vector<TeamMember> read_members(db::Transaction& tx, std::string_view sql, const db::Params& params)
{
    const Pairs rows(tx, sql, params);
    std::vector<TeamMember> members;
    members.reserve(rows.id.size());
    for (std::size_t i = 0; i < rows.id.size(); ++i)
        members.push_back({TeamMemberId{rows.id[i]},
                           TeamId{rows.first[i]},
                           PersonId{rows.second[i]},
                           {rows.from[i], rows.to[i]},
                           rows.revision[i]});
    return members;
}

std::vector<TeamManager> read_managers(db::Transaction& tx, std::string_view sql, const db::Params& params)
{
    const Pairs rows(tx, sql, params);
    std::vector<TeamManager> managers;
    managers.reserve(rows.id.size());
    for (std::size_t i = 0; i < rows.id.size(); ++i)
        managers.push_back({TeamManagerId{rows.id[i]},
                            TeamId{rows.first[i]},
                            PersonId{rows.second[i]},
                            {rows.from[i], rows.to[i]},
                            rows.revision[i]});
    return managers;
}

std::vector<Absence> read_absences(db::Transaction& tx, std::string_view sql, const db::Params& params)
{
    std::vector<std::int64_t> id, person, revision;
    std::vector<std::string> kind;
    std::vector<base::Date> from, to;
    db::select(tx, sql, params, id, person, kind, from, to, revision);
    std::vector<Absence> absences;
    absences.reserve(id.size());
    for (std::size_t i = 0; i < id.size(); ++i)
        absences.push_back({AbsenceId{id[i]}, PersonId{person[i]}, std::move(kind[i]), {from[i], to[i]}, revision[i]});
    return absences;
}

// Days of changed rows, and rows that go: the same for every table.
template <class Row> void write_days(db::Transaction& tx, std::string_view table, const base::RangeEdit<Row>& edit)
{
    std::vector<std::int64_t> id, revision, gone;
    std::vector<base::Date> from, to;
    for (const Row& row : edit.changed) {
        id.push_back(row.id.value);
        revision.push_back(row.revision + 1);
        from.push_back(row.days.begin);
        to.push_back(row.days.end);
    }
    for (const Row& row : edit.removed)
        gone.push_back(row.id.value);
    if (!gone.empty()) db::delete_rows(tx, table, {"id", std::span<const std::int64_t>(gone)});
    if (!id.empty())
        db::update_rows(tx, table, {"id", std::span<const std::int64_t>(id)},
                        {{"valid_from", std::span<const base::Date>(from)},
                         {"valid_to", std::span<const base::Date>(to)},
                         {"revision", std::span<const std::int64_t>(revision)}});
}

template <class First, class Second>
void insert_ranges(db::Transaction& tx, std::string_view table, std::string_view first_name,
                   const std::vector<First>& first, std::string_view second_name, const std::vector<Second>& second,
                   const std::vector<base::Period>& days)
{
    if (days.empty()) return;
    const auto start = tx.new_ids(table, static_cast<std::int64_t>(days.size()));
    std::vector<std::int64_t> id, revision(days.size(), 1);
    std::vector<base::Date> from, to;
    for (const base::Period& range : days) {
        id.push_back(start + static_cast<std::int64_t>(id.size()));
        from.push_back(range.begin);
        to.push_back(range.end);
    }
    db::insert_rows(tx, table,
                    {{"id", std::span<const std::int64_t>(id)},
                     {first_name, std::span<const First>(first)},
                     {second_name, std::span<const Second>(second)},
                     {"valid_from", std::span<const base::Date>(from)},
                     {"valid_to", std::span<const base::Date>(to)},
                     {"revision", std::span<const std::int64_t>(revision)}});
}

// first_of and second_of: the two columns' values of a row.
template <class Row, class FirstOf, class SecondOf>
void write_edit(db::Transaction& tx, std::string_view table, const base::RangeEdit<Row>& edit,
                std::string_view first_name, FirstOf first_of, std::string_view second_name, SecondOf second_of)
{
    write_days(tx, table, edit);
    std::vector<std::int64_t> first;
    std::vector<std::decay_t<std::invoke_result_t<SecondOf, const Row&>>> second;
    std::vector<base::Period> days;
    for (const Row& row : edit.added) {
        first.push_back(first_of(row));
        second.push_back(second_of(row));
        days.push_back(row.days);
    }
    insert_ranges(tx, table, first_name, first, second_name, second, days);
    tx.changed(std::string(table));
}

} // namespace

std::vector<ReportingLine> RangeStore::reporting_lines()
{
    return read_lines(m_tx, select_lines, {});
}

std::vector<ReportingLine> RangeStore::reporting_lines_of(PersonId person)
{
    return read_lines(m_tx, select_lines_of, {{"person", person}});
}

std::vector<TeamMember> RangeStore::memberships_of(PersonId person)
{
    return read_members(m_tx, select_memberships_of, {{"person", person}});
}

std::vector<TeamMember> RangeStore::members()
{
    return read_members(m_tx, select_members, {});
}

std::vector<TeamMember> RangeStore::members_of(TeamId team)
{
    return read_members(m_tx, select_members_of, {{"team", team}});
}

std::vector<TeamManager> RangeStore::managers()
{
    return read_managers(m_tx, select_managers, {});
}

std::vector<TeamManager> RangeStore::managers_of(TeamId team)
{
    return read_managers(m_tx, select_managers_of, {{"team", team}});
}

std::vector<Absence> RangeStore::absences()
{
    return read_absences(m_tx, select_absences, {});
}

std::vector<Absence> RangeStore::absences_of(PersonId person)
{
    return read_absences(m_tx, select_absences_of, {{"person", person}});
}

std::int64_t RangeStore::reports_from(PersonId person, base::Date day)
{
    return db::select_number(m_tx, count_reports, {{"person", person}, {"day", day}}).value_or(0);
}

std::int64_t RangeStore::members_from(TeamId team, base::Date day)
{
    return db::select_number(m_tx, count_members, {{"team", team}, {"day", day}}).value_or(0);
}

void RangeStore::write(const base::RangeEdit<ReportingLine>& edit)
{
    write_edit(
        m_tx, "reporting_line", edit, "person_id", [](const ReportingLine& l) { return l.person.value; }, "manager_id",
        [](const ReportingLine& l) { return l.manager.value; });
}

void RangeStore::write(const base::RangeEdit<TeamMember>& edit)
{
    write_edit(
        m_tx, "team_member", edit, "team_id", [](const TeamMember& m) { return m.team.value; }, "person_id",
        [](const TeamMember& m) { return m.person.value; });
}

void RangeStore::write(const base::RangeEdit<TeamManager>& edit)
{
    write_edit(
        m_tx, "team_manager", edit, "team_id", [](const TeamManager& m) { return m.team.value; }, "person_id",
        [](const TeamManager& m) { return m.person.value; });
}

void RangeStore::write(const base::RangeEdit<Absence>& edit)
{
    write_edit(
        m_tx, "absence", edit, "person_id", [](const Absence& a) { return a.person.value; }, "kind",
        [](const Absence& a) { return a.kind; });
}

} // namespace hedef::people
