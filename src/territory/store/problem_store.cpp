#include "territory/store/problem_store.h"

#include "db/statement.h"

#include <algorithm>

namespace hedef::territory {

namespace {

constexpr auto customers_without = R"(
    select c.id, c.code, c.name
      from customer c
     where c.deleted_at is null
       and not exists (select 1
                         from territory_customer a
                         join territory t on t.id = a.territory_id
                        where a.customer_id = c.id and a.dimension = :dimension and t.deleted_at is null
                          and a.valid_from <= :day and a.valid_to > :day)
     order by c.id)";

constexpr auto territories_without = R"(
    select t.id, t.code, t.name
      from territory t
     where t.deleted_at is null and t.dimension = :dimension
       and not exists (select 1
                         from territory_person a
                         join person p on p.id = a.person_id
                        where a.territory_id = t.id and a.role = 'owner' and p.deleted_at is null
                          and a.valid_from <= :day and a.valid_to > :day)
     order by t.id)";

constexpr auto people_without = R"(
    select p.id, p.code, p.name
      from person p
     where p.deleted_at is null
       and (p.hired_on is null or p.hired_on <= :day) and (p.left_on is null or p.left_on > :day)
       and not exists (select 1
                         from territory_person a
                         join territory t on t.id = a.territory_id
                        where a.person_id = p.id and t.dimension = :dimension and t.deleted_at is null
                          and a.valid_from <= :day and a.valid_to > :day)
     order by p.id)";

constexpr auto select_overlapping_customers = R"(
    select c.id, c.code, c.name, a.territory_id, b.territory_id, a.valid_from, b.valid_from
      from territory_customer a
      join territory_customer b on b.customer_id = a.customer_id and b.dimension = a.dimension and b.id > a.id
                               and b.valid_from < a.valid_to and a.valid_from < b.valid_to
      join customer c on c.id = a.customer_id
     order by c.id, a.id, b.id)";

constexpr auto select_overlapping_people = R"(
    select p.id, p.code, p.name, a.territory_id, b.territory_id, a.valid_from, b.valid_from
      from territory_person a
      join territory_person b on b.person_id = a.person_id and b.territory_id = a.territory_id and b.id > a.id
                             and b.valid_from < a.valid_to and a.valid_from < b.valid_to
      join person p on p.id = a.person_id
     order by p.id, a.id, b.id)";

constexpr auto select_empty_customers = "select id from territory_customer where valid_to <= valid_from order by id";
constexpr auto select_empty_people = "select id from territory_person where valid_to <= valid_from order by id";

constexpr auto select_wrong_dimension = R"(
    select a.id
      from territory_customer a
      join territory t on t.id = a.territory_id
     where t.dimension <> a.dimension
     order by a.id)";

} // namespace

std::vector<ProblemItem> ProblemStore::items(std::string_view sql, Dimension dimension, base::Date day)
{
    std::vector<std::int64_t> id;
    std::vector<std::string> code, item_name;
    db::select(m_tx, sql, {{"dimension", name(dimension)}, {"day", day}}, id, code, item_name);
    std::vector<ProblemItem> found;
    found.reserve(id.size());
    for (std::size_t i = 0; i < id.size(); ++i)
        found.push_back({id[i], std::move(code[i]), std::move(item_name[i])});
    return found;
}

std::vector<Overlap> ProblemStore::overlaps(std::string_view sql)
{
    std::vector<std::int64_t> id, first, second;
    std::vector<std::string> code, item_name;
    std::vector<base::Date> first_day, second_day;
    db::select(m_tx, sql, {}, id, code, item_name, first, second, first_day, second_day);
    std::vector<Overlap> found;
    for (std::size_t i = 0; i < id.size(); ++i)
        found.push_back({{id[i], std::move(code[i]), std::move(item_name[i])},
                         TerritoryId{first[i]},
                         TerritoryId{second[i]},
                         std::max(first_day[i], second_day[i])});
    return found;
}

CoverageProblems ProblemStore::problems(Dimension dimension, base::Date day)
{
    return {dimension,
            day,
            items(customers_without, dimension, day),
            items(territories_without, dimension, day),
            items(people_without, dimension, day),
            overlapping_customers(),
            overlapping_people()};
}

std::vector<Overlap> ProblemStore::overlapping_customers()
{
    return overlaps(select_overlapping_customers);
}

std::vector<Overlap> ProblemStore::overlapping_people()
{
    return overlaps(select_overlapping_people);
}

std::vector<std::string> ProblemStore::empty_ranges()
{
    std::vector<std::string> found;
    std::vector<std::int64_t> customers, people;
    db::select(m_tx, select_empty_customers, {}, customers);
    db::select(m_tx, select_empty_people, {}, people);
    for (const auto id : customers)
        found.push_back("territory_customer " + std::to_string(id));
    for (const auto id : people)
        found.push_back("territory_person " + std::to_string(id));
    return found;
}

std::vector<std::int64_t> ProblemStore::in_wrong_dimension()
{
    std::vector<std::int64_t> id;
    db::select(m_tx, select_wrong_dimension, {}, id);
    return id;
}

} // namespace hedef::territory
