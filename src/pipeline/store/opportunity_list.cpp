#include "pipeline/store/opportunity_list.h"

#include "base/contract.h"
#include "db/statement.h"

namespace hedef::pipeline {

namespace {

constexpr auto select_rows = R"(
    select o.id, o.code, o.name, c.name, p.name, t.name, w.name, s.name, o.amount, o.currency, o.engaged_on, o.closed_on,
           o.probability, s.probability, o.sort_key
      from opportunity o
      join person w on w.id = o.owner_id
      join stage s on s.id = o.stage_id
      left join customer c on c.id = o.customer_id
      left join territory t on t.id = o.territory_id
      left join opportunity_line l on l.opportunity_id = o.id and l.position = 1
      left join product p on p.id = l.product_id
     where o.deleted_at is null)";

// Conditions and their parameters, as asked.
struct Conditions
{
    std::string text;
    db::Params params;
    void add(const char* condition, db::Params more)
    {
        text += condition;
        params.insert(params.end(), more.begin(), more.end());
    }
};

Conditions conditions(const OpportunityQuery& query)
{
    Conditions where;
    if (query.stage) where.add(" and o.stage_id = :stage", {{"stage", query.stage}});
    if (query.owner) where.add(" and o.owner_id = :owner", {{"owner", query.owner}});
    if (query.customer) where.add(" and o.customer_id = :customer", {{"customer", query.customer}});
    if (query.territory)
        where.add(" and o.territory_id in (select descendant_id from territory_closure where ancestor_id = :territory)",
                  {{"territory", query.territory}});
    if (query.closed)
        where.add(" and o.closed_on >= :closed_first and o.closed_on < :closed_last",
                  {{"closed_first", query.closed->begin}, {"closed_last", query.closed->end}});
    if (query.after && query.order == ListOrder::by_code)
        where.add(" and o.code > :after_code", {{"after_code", query.after->code}});
    if (query.after && query.order == ListOrder::by_name)
        where.add(" and o.sort_key >= :after_key and (o.sort_key > :after_key_2 or o.id > :after_id)",
                  {{"after_key", query.after->sort_key},
                   {"after_key_2", query.after->sort_key},
                   {"after_id", query.after->id}});
    return where;
}

} // namespace

std::vector<OpportunityRow> list_opportunities(db::Transaction& tx, const OpportunityQuery& query)
{
    HEDEF_EXPECTS(query.limit > 0);
    const Conditions where = conditions(query);
    const char* order = query.order == ListOrder::by_code ? " order by o.code" : " order by o.sort_key, o.id";
    const std::string sql = select_rows + where.text + order + " limit " + std::to_string(query.limit);

    std::vector<std::int64_t> id, stage_probability;
    std::vector<std::string> code, name, owner, stage, currency, sort_key;
    std::vector<std::optional<std::string>> customer, product, territory;
    std::vector<std::optional<std::int64_t>> amount, probability;
    std::vector<std::optional<base::Date>> engaged, closed;
    db::select(tx, sql, where.params, id, code, name, customer, product, territory, owner, stage, amount, currency,
               engaged, closed, probability, stage_probability, sort_key);
    std::vector<OpportunityRow> rows;
    rows.reserve(id.size());
    for (std::size_t i = 0; i < id.size(); ++i) {
        const auto money = base::Currency::parse(currency[i]);
        HEDEF_EXPECTS(money.has_value());
        rows.push_back({OpportunityId{id[i]}, std::move(code[i]), std::move(name[i]), std::move(customer[i]),
                        std::move(product[i]), std::move(territory[i]), std::move(owner[i]), std::move(stage[i]),
                        amount[i], *money, engaged[i], closed[i], probability[i].value_or(stage_probability[i]),
                        std::move(sort_key[i])});
    }
    return rows;
}

} // namespace hedef::pipeline
