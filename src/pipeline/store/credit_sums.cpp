#include "pipeline/store/credit_sums.h"

#include "db/statement.h"
#include "pipeline/model/credit.h"
#include "pipeline/model/opportunity.h"

#include <string>

namespace hedef::pipeline {

namespace {

// Grouped by share and kind too, because quantity × share would not fit 64 bits in the database. The casts bring
// PostgreSQL's numeric sums back to 64 bits. {key}, {join} and {product} are filled below.
constexpr std::string_view sums = R"(
    select {key}, c.kind, c.share, cast(sum(c.credited_amount) as bigint), cast(sum(c.credited_margin) as bigint),
           cast(sum(c.quantity) as bigint), count(*)
      from credit c{join}
     where c.day >= :first and c.day < :last{product}
     group by {group}c.kind, c.share)";

constexpr auto select_days = R"(
    select day, cast(sum(credited_amount) as bigint)
      from credit
     where day >= :first and day < :last and origin <> 3
     group by day)";

struct Grouping
{
    std::string_view key, join, group;
};

Grouping grouping(SumBy by)
{
    switch (by) {
    case SumBy::company:
        return {"1", "", ""};
    case SumBy::person:
        return {"c.person_id", "", "c.person_id, "};
    case SumBy::team:
        return {"m.team_id",
                " join team_member m on m.person_id = c.person_id and m.valid_from <= c.day and c.day < m.valid_to",
                "m.team_id, "};
    case SumBy::territory:
        return {"t.ancestor_id", " join territory_closure t on t.descendant_id = c.territory_id", "t.ancestor_id, "};
    }
    return {};
}

std::string statement(SumBy by, bool of_product)
{
    const Grouping words = grouping(by);
    std::string sql(sums);
    const auto fill = [&](std::string_view blank, std::string_view text) {
        sql.replace(sql.find(blank), blank.size(), text);
    };
    fill("{key}", words.key);
    fill("{join}", words.join);
    fill("{product}", of_product ? " and c.product_id = :product" : "");
    fill("{group}", words.group);
    return sql;
}

std::int64_t deal_sign(CreditKind kind)
{
    switch (kind) {
    case CreditKind::sale:
        return 1;
    case CreditKind::take_back:
        return -1;
    case CreditKind::adjustment:
        return 0;
    }
    return 0;
}

} // namespace

std::map<std::int64_t, CreditSum> sum_credits(db::Transaction& tx, SumBy by, base::Period days, ProductId product)
{
    std::vector<std::int64_t> key, kind, share, revenue, margin, quantity, count;
    db::Params params{{"first", days.begin}, {"last", days.end}};
    if (product) params.push_back({"product", product});
    db::select(tx, statement(by, static_cast<bool>(product)), params, key, kind, share, revenue, margin, quantity,
               count);
    std::map<std::int64_t, CreditSum> answer;
    for (std::size_t i = 0; i < key.size(); ++i) {
        const base::Fraction part(share[i], one);
        const auto sign = deal_sign(static_cast<CreditKind>(kind[i]));
        answer[key[i]] += {revenue[i], margin[i], base::Fraction(quantity[i], one) * part, part * (count[i] * sign)};
    }
    return answer;
}

std::map<base::Date, std::int64_t> sum_revenue_by_day(db::Transaction& tx, base::Period days)
{
    std::vector<base::Date> day;
    std::vector<std::int64_t> revenue;
    db::select(tx, select_days, {{"first", days.begin}, {"last", days.end}}, day, revenue);
    std::map<base::Date, std::int64_t> answer;
    for (std::size_t i = 0; i < day.size(); ++i)
        answer.emplace(day[i], revenue[i]);
    return answer;
}

} // namespace hedef::pipeline
