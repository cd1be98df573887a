#include "pipeline/store/credit_list.h"

#include "db/statement.h"

#include <string>

namespace hedef::pipeline {

namespace {

// {join} and {where} are those of the sums in credit_sums.cpp, narrowed to one key.
constexpr std::string_view credits = R"(
    select c.id, c.code, c.day, c.kind, p.name, u.name, r.name, o.code, o.name, c.quantity, c.share, c.credited_amount,
           c.credited_margin
      from credit c{join}
      join person p on p.id = c.person_id
      left join customer u on u.id = c.customer_id
      left join product r on r.id = c.product_id
      left join opportunity o on o.id = c.opportunity_id
     where c.day >= :first and c.day < :last{where}{product}
     order by c.day desc, c.id desc
     limit :most)";

std::string statement(SumBy by, bool of_product)
{
    std::string_view join, where;
    switch (by) {
    case SumBy::company:
        break;
    case SumBy::person:
        where = " and c.person_id = :key";
        break;
    case SumBy::team:
        join = " join team_member m on m.person_id = c.person_id and m.valid_from <= c.day and c.day < m.valid_to";
        where = " and m.team_id = :key";
        break;
    case SumBy::territory:
        join = " join territory_closure t on t.descendant_id = c.territory_id";
        where = " and t.ancestor_id = :key";
        break;
    }
    std::string sql(credits);
    const auto fill = [&](std::string_view blank, std::string_view text) {
        sql.replace(sql.find(blank), blank.size(), text);
    };
    fill("{join}", join);
    fill("{where}", where);
    fill("{product}", of_product ? " and c.product_id = :product" : "");
    return sql;
}

} // namespace

std::vector<CreditRow> list_credits(db::Transaction& tx, SumBy by, std::int64_t key, base::Period days,
                                    ProductId product, std::size_t most)
{
    std::vector<std::int64_t> id, kind, quantity, share, revenue, margin;
    std::vector<std::string> code, person;
    std::vector<std::optional<std::string>> customer, product_name, deal, deal_name;
    std::vector<base::Date> day;
    db::Params params{{"first", days.begin}, {"last", days.end}, {"most", static_cast<std::int64_t>(most)}};
    if (by != SumBy::company) params.push_back({"key", key});
    if (product) params.push_back({"product", product});
    db::select(tx, statement(by, bool(product)), params, id, code, day, kind, person, customer, product_name, deal,
               deal_name, quantity, share, revenue, margin);
    std::vector<CreditRow> rows;
    for (std::size_t i = 0; i < id.size(); ++i)
        rows.push_back({id[i], std::move(code[i]), day[i], static_cast<CreditKind>(kind[i]), std::move(person[i]),
                        customer[i].value_or(""), product_name[i].value_or(""), deal[i].value_or(""),
                        deal_name[i].value_or(""), quantity[i], share[i], revenue[i], margin[i]});
    return rows;
}

} // namespace hedef::pipeline
