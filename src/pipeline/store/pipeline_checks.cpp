#include "pipeline/store/pipeline_checks.h"

#include "db/statement.h"
#include "pipeline/model/conversion.h"

#include <optional>
#include <string>
#include <vector>

namespace hedef::pipeline {

namespace {

// Won deals beside the sum of their direct credits (origin 2).
constexpr auto select_won = R"(
    select o.code, o.amount, o.currency, o.rate, cast(sum(c.credited_amount) as bigint)
      from opportunity o
      join stage s on s.id = o.stage_id
      left join credit c on c.opportunity_id = o.id and c.origin = 2
     where s.outcome = 'won' and o.deleted_at is null
     group by o.id, o.code, o.amount, o.currency, o.rate
     order by o.id)";

// Deals that are not won and on which credits stand nevertheless.
constexpr auto select_not_won = R"(
    select o.code, cast(sum(c.credited_amount) as bigint)
      from opportunity o
      join stage s on s.id = o.stage_id
      join credit c on c.opportunity_id = o.id
     where s.outcome <> 'won'
     group by o.id, o.code
    having sum(c.credited_amount) <> 0
     order by o.id)";

constexpr auto select_lines = R"(
    select o.code
      from opportunity o
      join opportunity_line l on l.opportunity_id = o.id
     where o.deleted_at is null
     group by o.id, o.code, o.amount
    having coalesce(sum(l.amount), -1) <> coalesce(o.amount, -1)
     order by o.id)";

constexpr auto select_splits = R"(
    select o.code, cast(sum(s.share) as bigint)
      from opportunity o
      join opportunity_split s on s.opportunity_id = o.id and s.kind = 'direct'
     where o.deleted_at is null
     group by o.id, o.code
    having sum(s.share) <> 1000000
     order by o.id)";

constexpr auto select_shares = "select code from credit where share < 0 or share > 1000000 order by id";

constexpr auto select_signs = R"(
    select code
      from credit
     where (kind = 1 and (amount < 0 or quantity < 0)) or (kind = 2 and (amount > 0 or quantity > 0))
     order by id)";

void check_won(db::Transaction& tx, const base::Currency& company, base::Findings& findings)
{
    std::vector<std::string> code, currency;
    std::vector<std::optional<std::int64_t>> amount, credited;
    std::vector<std::optional<std::string>> rate;
    db::select(tx, select_won, {}, code, amount, currency, rate, credited);
    for (std::size_t i = 0; i < code.size(); ++i) {
        const auto money = base::Currency::parse(currency[i]);
        const auto parsed = rate[i] ? base::parse_decimal(*rate[i]) : std::nullopt;
        if (!money) continue;
        const auto factor = minor_rate(*money, company, parsed.value_or(base::Fraction(1)));
        const std::int64_t expected = converted(amount[i].value_or(0), factor);
        if (credited[i].value_or(0) == expected) continue;
        const auto text = [&](std::int64_t minor) { return base::Money{minor, company}.text(); };
        findings.push_back(
            {"pipeline.check.credits_differ_from_deal", "", {code[i], text(credited[i].value_or(0)), text(expected)}});
    }
}

// A finding for each code that the statement answers with.
void check_codes(db::Transaction& tx, const char* sql, const char* finding, base::Findings& findings)
{
    std::vector<std::string> codes;
    db::select(tx, sql, {}, codes);
    for (auto& code : codes)
        findings.push_back({finding, "", {std::move(code)}});
}

// The same with a number in millionths or minor units beside it.
void check_numbers(db::Transaction& tx, const char* sql, const char* finding, int places, base::Findings& findings)
{
    std::vector<std::string> codes;
    std::vector<std::int64_t> numbers;
    db::select(tx, sql, {}, codes, numbers);
    for (std::size_t i = 0; i < codes.size(); ++i)
        findings.push_back({finding, "", {std::move(codes[i]), base::format_scaled(numbers[i], places)}});
}

} // namespace

base::Findings check_pipeline(db::Transaction& tx, const base::Currency& company)
{
    base::Findings findings;
    check_won(tx, company, findings);
    check_numbers(tx, select_not_won, "pipeline.check.credits_of_open_deal", 2, findings);
    check_codes(tx, select_lines, "pipeline.check.lines_differ_from_deal", findings);
    check_numbers(tx, select_splits, "pipeline.check.split_not_one", 6, findings);
    check_codes(tx, select_shares, "pipeline.check.credit_share", findings);
    check_codes(tx, select_signs, "pipeline.check.credit_sign", findings);
    return findings;
}

} // namespace hedef::pipeline
