#include "pipeline/store/pipeline_sums.h"

#include "db/statement.h"
#include "pipeline/model/conversion.h"
#include "pipeline/model/opportunity.h"
#include "pipeline/store/rate_store.h"

#include <string>

namespace hedef::pipeline {

namespace {

// Grouped by probability and rate, so that the products are exact in C++.
constexpr std::string_view sums = R"(
    select {key}, coalesce(o.probability, s.probability), o.currency, o.rate, cast(sum(o.amount) as bigint)
      from opportunity o
      join stage s on s.id = o.stage_id{join}
     where o.deleted_at is null and s.outcome = 'open' and o.amount is not null
     group by {group}coalesce(o.probability, s.probability), o.currency, o.rate)";

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
        return {"o.owner_id", "", "o.owner_id, "};
    case SumBy::team:
        return {"m.team_id",
                " join team_member m on m.person_id = o.owner_id and m.valid_from <= :day and :day_again < m.valid_to",
                "m.team_id, "};
    case SumBy::territory:
        return {"t.ancestor_id", " join territory_closure t on t.descendant_id = o.territory_id", "t.ancestor_id, "};
    }
    return {};
}

} // namespace

std::map<std::int64_t, OpenPipeline> sum_open_pipeline(db::Transaction& tx, SumBy by, const base::Currency& company,
                                                       base::Date day)
{
    const Grouping words = grouping(by);
    std::string sql(sums);
    const auto fill = [&](std::string_view blank, std::string_view text) {
        sql.replace(sql.find(blank), blank.size(), text);
    };
    fill("{key}", words.key);
    fill("{join}", words.join);
    fill("{group}", words.group);
    const db::Params params = by == SumBy::team ? db::Params{{"day", day}, {"day_again", day}} : db::Params{};
    std::vector<std::int64_t> key, probability, amount;
    std::vector<std::string> currency;
    std::vector<std::optional<std::string>> rate;
    db::select(tx, sql, params, key, probability, currency, rate, amount);

    RateBook rates(tx, company, day);
    std::map<std::int64_t, OpenPipeline> answer;
    for (std::size_t i = 0; i < key.size(); ++i) {
        const auto factor = rates.factor(currency[i], rate[i]);
        if (!factor) continue;
        const base::Fraction worth = amount[i] * *factor;
        answer[key[i]].amount += worth;
        answer[key[i]].weighted += worth * base::Fraction(probability[i], one);
    }
    return answer;
}

} // namespace hedef::pipeline
