#include "territory/store/coverage_store.h"

#include "base/contract.h"
#include "db/statement.h"

namespace hedef::territory {

namespace {

constexpr auto count_customers = R"(
    select a.territory_id, count(*)
      from territory_customer a
      join customer c on c.id = a.customer_id
     where a.dimension = :dimension and a.valid_from <= :day and a.valid_to > :day and c.deleted_at is null
     group by a.territory_id)";

constexpr auto count_nowhere = R"(
    select count(*)
      from customer c
     where c.deleted_at is null
       and not exists (select 1
                         from territory_customer a
                         join territory t on t.id = a.territory_id
                        where a.customer_id = c.id and a.dimension = :dimension and t.deleted_at is null
                          and a.valid_from <= :day and a.valid_to > :day))";

constexpr auto select_customers = R"(
    select a.id, c.id, c.code, c.name, t.id, t.name, a.valid_from, a.valid_to, a.origin, r.name, a.reason
      from territory_closure x
      join territory_customer a on a.territory_id = x.descendant_id
      join customer c on c.id = a.customer_id
      join territory t on t.id = a.territory_id
      left join territory_rule r on r.id = a.rule_id
     where x.ancestor_id = :node and x.depth <= :depth and a.valid_from <= :day and a.valid_to > :day
       and c.deleted_at is null
     order by c.sort_key, c.id)";

constexpr auto select_in_none = R"(
    select c.id, c.code, c.name,
           (select max(b.valid_to) from territory_customer b
             where b.customer_id = c.id and b.dimension = :before_of and b.valid_to <= :before_day),
           (select min(n.valid_from) from territory_customer n
             where n.customer_id = c.id and n.dimension = :after_of and n.valid_from > :after_day)
      from customer c
     where c.deleted_at is null
       and not exists (select 1
                         from territory_customer a
                         join territory t on t.id = a.territory_id
                        where a.customer_id = c.id and a.dimension = :dimension and t.deleted_at is null
                          and a.valid_from <= :day and a.valid_to > :day)
     order by c.sort_key, c.id)";

constexpr auto select_people_below = R"(
    select a.id, p.id, p.code, p.name, t.id, t.name, a.role, a.valid_from, a.valid_to, a.origin, a.reason
      from territory_closure x
      join territory_person a on a.territory_id = x.descendant_id
      join person p on p.id = a.person_id
      join territory t on t.id = a.territory_id
     where x.ancestor_id = :node and x.depth <= :depth and a.valid_from <= :day and a.valid_to > :day
       and p.deleted_at is null
     order by p.sort_key, p.id, a.id)";

constexpr auto select_people_of_dimension = R"(
    select a.id, p.id, p.code, p.name, t.id, t.name, a.role, a.valid_from, a.valid_to, a.origin, a.reason
      from territory_person a
      join person p on p.id = a.person_id
      join territory t on t.id = a.territory_id
     where t.dimension = :dimension and t.deleted_at is null and a.valid_from <= :day and a.valid_to > :day
       and p.deleted_at is null
     order by p.sort_key, p.id, a.id)";

constexpr auto select_stays = R"(
    select a.id, a.territory_id, t.name, a.dimension, a.valid_from, a.valid_to, a.origin, a.rule_id, r.name, a.reason,
           a.revision
      from territory_customer a
      join territory t on t.id = a.territory_id
      left join territory_rule r on r.id = a.rule_id
     where a.customer_id = :customer
     order by a.dimension, a.valid_from, a.id)";

constexpr std::int64_t any_depth = 1'000'000;

using Text = std::optional<std::string>;

std::vector<CoveringPerson> read_people(db::Transaction& tx, std::string_view sql, const db::Params& params)
{
    std::vector<std::int64_t> id, person, territory;
    std::vector<std::string> code, person_name, territory_name, role, origin;
    std::vector<base::Date> from, to;
    std::vector<Text> reason;
    db::select(tx, sql, params, id, person, code, person_name, territory, territory_name, role, from, to, origin,
               reason);
    std::vector<CoveringPerson> rows;
    rows.reserve(id.size());
    for (std::size_t i = 0; i < id.size(); ++i) {
        const auto known_role = parse_cover_role(role[i]);
        const auto known_origin = parse_origin(origin[i]);
        HEDEF_EXPECTS(known_role && known_origin);
        rows.push_back({PersonAssignmentId{id[i]}, PersonId{person[i]}, std::move(code[i]), std::move(person_name[i]),
                        TerritoryId{territory[i]}, std::move(territory_name[i]), *known_role, base::Period{from[i], to[i]},
                        *known_origin, reason[i].value_or("")});
    }
    return rows;
}

} // namespace

std::unordered_map<TerritoryId, std::int64_t> CoverageStore::customers_by_territory(Dimension dimension, base::Date day)
{
    std::vector<std::int64_t> territory, count;
    db::select(m_tx, count_customers, {{"dimension", name(dimension)}, {"day", day}}, territory, count);
    std::unordered_map<TerritoryId, std::int64_t> answer;
    for (std::size_t i = 0; i < territory.size(); ++i)
        answer.emplace(TerritoryId{territory[i]}, count[i]);
    return answer;
}

std::int64_t CoverageStore::customers_nowhere(Dimension dimension, base::Date day)
{
    return db::select_number(m_tx, count_nowhere, {{"dimension", name(dimension)}, {"day", day}}).value_or(0);
}

std::vector<CoveredCustomer> CoverageStore::customers(TerritoryId node, bool with_below, base::Date day)
{
    std::vector<std::int64_t> id, customer, territory;
    std::vector<std::string> code, customer_name, territory_name, origin;
    std::vector<base::Date> from, to;
    std::vector<Text> rule, reason;
    db::select(m_tx, select_customers,
               {{"node", node}, {"depth", with_below ? any_depth : std::int64_t{0}}, {"day", day}}, id, customer, code,
               customer_name, territory, territory_name, from, to, origin, rule, reason);
    std::vector<CoveredCustomer> rows;
    rows.reserve(id.size());
    for (std::size_t i = 0; i < id.size(); ++i) {
        const auto known = parse_origin(origin[i]);
        HEDEF_EXPECTS(known.has_value());
        rows.push_back({CustomerAssignmentId{id[i]}, CustomerId{customer[i]}, std::move(code[i]),
                        std::move(customer_name[i]), TerritoryId{territory[i]}, std::move(territory_name[i]),
                        base::Period{from[i], to[i]}, *known, rule[i].value_or(""), reason[i].value_or("")});
    }
    return rows;
}

std::vector<CoveredCustomer> CoverageStore::customers_in_none(Dimension dimension, base::Date day)
{
    std::vector<std::int64_t> id;
    std::vector<std::string> code, customer_name;
    std::vector<std::optional<base::Date>> from, to;
    const auto of = name(dimension);
    db::select(m_tx, select_in_none,
               {{"before_of", of}, {"before_day", day}, {"after_of", of}, {"after_day", day}, {"dimension", of}, {"day", day}},
               id, code, customer_name, from, to);
    std::vector<CoveredCustomer> rows;
    rows.reserve(id.size());
    for (std::size_t i = 0; i < id.size(); ++i)
        rows.push_back({CustomerAssignmentId{id[i]}, CustomerId{id[i]}, std::move(code[i]), std::move(customer_name[i]), {}, {},
                        base::Period{from[i].value_or(base::beginning), to[i].value_or(base::forever)}, Origin::manual, {}, {}});
    return rows;
}

std::vector<CoveringPerson> CoverageStore::people(TerritoryId node, bool with_below, base::Date day)
{
    return territory::read_people(m_tx, select_people_below,
                                  {{"node", node}, {"depth", with_below ? any_depth : std::int64_t{0}}, {"day", day}});
}

std::vector<CoveringPerson> CoverageStore::people(Dimension dimension, base::Date day)
{
    return territory::read_people(m_tx, select_people_of_dimension, {{"dimension", name(dimension)}, {"day", day}});
}

std::vector<TerritoryStay> CoverageStore::stays(CustomerId customer)
{
    std::vector<std::int64_t> id, territory, revision;
    std::vector<std::string> territory_name, dimension, origin;
    std::vector<base::Date> from, to;
    std::vector<std::optional<std::int64_t>> rule;
    std::vector<Text> rule_name, reason;
    db::select(m_tx, select_stays, {{"customer", customer}}, id, territory, territory_name, dimension, from, to, origin,
               rule, rule_name, reason, revision);
    std::vector<TerritoryStay> rows;
    for (std::size_t i = 0; i < id.size(); ++i) {
        const auto known = parse_origin(origin[i]);
        const auto known_dimension = parse_dimension(dimension[i]);
        HEDEF_EXPECTS(known && known_dimension);
        rows.push_back({{CustomerAssignmentId{id[i]}, TerritoryId{territory[i]}, *known_dimension, customer,
                         base::Period{from[i], to[i]}, *known, RuleId{rule[i].value_or(0)}, std::move(reason[i]),
                         revision[i]},
                        std::move(territory_name[i]),
                        rule_name[i].value_or("")});
    }
    return rows;
}

} // namespace hedef::territory
