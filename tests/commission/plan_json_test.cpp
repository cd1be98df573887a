#include "commission/plan_json.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

// Plan documents: what is read, what is refused and where (spec/commissions.md 2).
using namespace hedef::commission;
namespace base = hedef::base;

namespace {

// The document of spec/commissions.md 2.
const std::string whole_plan =
    R"({ "name": "Field sales 2026", "currency": "TRY", "period": "month", "fiscal_year_start": 1,
  "effective": { "from": "2026-01-01", "to": null }, "rounding": "half-away",
  "components": [
    { "id": "base",   "type": "rate",  "measure": "revenue", "when": { "kind": ["sale","return"] },
      "rates": [ { "when": { "category": ["GTX"] }, "rate": "0.07" }, { "rate": "0.05" } ] },
    { "id": "accel",  "type": "tiers", "measure": "revenue", "scale": "attainment", "mode": "marginal",
      "accumulate": "period", "tiers": [ { "from": "0", "rate": "0" }, { "from": "1.00", "rate": "0.02" }, { "from": "1.50", "rate": "0.04" } ] },
    { "id": "target", "type": "curve", "measure": "margin", "accumulate": "period",
      "points": [ { "attainment": "0.50", "payout": "0" }, { "attainment": "1.00", "payout": "1.00" } ],
      "beyond": { "slope": "2.0", "cap": "2.00" } },
    { "id": "spiff",  "type": "bonus", "per": "unit", "amount": "250.00", "when": { "product": ["GTX Plus Pro"] }, "budget": "50000.00" },
    { "id": "hit",    "type": "bonus", "per": "achievement", "measure": "revenue", "at_least": "1.00", "amount": "5000.00" },
    { "id": "team",   "type": "override", "of": "credits", "scope": "direct", "measure": "revenue", "rate": "0.01" } ],
  "hurdles": [ { "components": ["spiff","hit"], "measure": "revenue", "attainment_at_least": "0.25" },
               { "components": ["spiff"], "training": "valid" } ],
  "cap":   { "amount": "40000.00" },
  "guarantee": { "amount": "6000.00", "until": "2026-03-31" },
  "draw":  { "amount": "2000.00", "recoverable": true, "recovery_limit": "1.00", "from": "2026-01-01", "to": null },
  "hold":  "until-paid",
  "clawback": { "within_days": 180, "share": "1.00" }
})";

struct Change
{
    const char* from;
    const char* to;
    const char* code;
    const char* field;
};
std::ostream& operator<<(std::ostream& out, const Change& change)
{
    return out << change.from << " -> " << change.to;
}

const Change refused[] = {
    {R"("period": "month")", R"("period": "month", "colour": "red")", "unknown_key", "colour"},
    {R"("name": "Field sales 2026", )", "", "missing_key", "name"},
    {R"("name": "Field sales 2026")", R"("name": "")", "empty_text", "name"},
    {R"("name": "Field sales 2026")", R"("name": 7)", "no_text", "name"},
    {R"("currency": "TRY")", R"("currency": "XYZ")", "unknown_currency", "currency"},
    {R"("period": "month")", R"("period": "week")", "unknown_value", "period"},
    {R"("fiscal_year_start": 1)", R"("fiscal_year_start": 13)", "out_of_range", "fiscal_year_start"},
    {R"("fiscal_year_start": 1)", R"("fiscal_year_start": "1")", "no_whole_number", "fiscal_year_start"},
    {R"("fiscal_year_start": 1)", R"("fiscal_year_start": 99999999999999999999)", "no_whole_number",
     "fiscal_year_start"},
    {R"("fiscal_year_start": 1)", R"("fiscal_year_start": 18446744073709551615)", "out_of_range", "fiscal_year_start"},
    {R"("from": "2026-01-01", "to": null }, "rounding")", R"("from": "2026-02-30" }, "rounding")", "no_date",
     "effective.from"},
    {R"("from": "2026-01-01", "to": null }, "rounding")", R"("from": "2026-02-03", "to": "2026-02-02" }, "rounding")",
     "dates_reversed", "effective.to"},
    {R"("rounding": "half-away")", R"("rounding": "up")", "unknown_value", "rounding"},
    {R"("type": "rate")", R"("type": "rates")", "unknown_value", "components[0].type"},
    {R"("kind": ["sale","return"])", R"("kind": ["sale","refund"])", "unknown_value", "components[0].when.kind[1]"},
    {R"("kind": ["sale","return"])", R"("kind": "sale")", "no_list", "components[0].when.kind"},
    {R"("kind": ["sale","return"])", R"("colour": ["red"])", "unknown_key", "components[0].when.colour"},
    {R"("rate": "0.07")", R"("rate": 0.07)", "decimal_is_number", "components[0].rates[0].rate"},
    {R"("rate": "0.07")", R"("rate": "7e-2")", "no_decimal", "components[0].rates[0].rate"},
    {R"("rate": "0.07")", R"("rate": "0,07")", "no_decimal", "components[0].rates[0].rate"},
    {R"("rate": "0.07")", R"("rate": "")", "no_decimal", "components[0].rates[0].rate"},
    {R"({ "from": "0", "rate": "0" }, )", "", "tiers_start", "components[1].tiers[0].from"},
    {R"("from": "1.50")", R"("from": "1.0")", "tiers_order", "components[1].tiers[2].from"},
    {R"("from": "1.00", "rate")", R"("from": "1.00", "to": "1.40", "rate")", "tiers_gap",
     "components[1].tiers[2].from"},
    {R"("from": "1.00", "rate")", R"("from": "1.00", "to": "1.60", "rate")", "tiers_overlap",
     "components[1].tiers[2].from"},
    {R"("from": "1.50", "rate")", R"("from": "1.50", "to": "2", "rate")", "tiers_end", "components[1].tiers[2].to"},
    {R"("from": "1.50", "rate": "0.04")", R"("from": "1.50", "amount": "0.04")", "unknown_key",
     "components[1].tiers[2].amount"},
    {R"("mode": "marginal")", R"("mode": "interpolated")", "unknown_key", "components[1].tiers[0].rate"},
    {R"("scale": "attainment", )", "", "missing_key", "components[1].scale"},
    {R"("accumulate": "period", "tiers")", R"("accumulate": "week", "tiers")", "unknown_value",
     "components[1].accumulate"},
    {R"("accumulate": "period",
      "points")",
     R"("accumulate": "transaction", "points")", "curve_transaction", "components[2].accumulate"},
    {R"("attainment": "1.00", "payout")", R"("attainment": "0.5", "payout")", "points_order",
     "components[2].points[1].attainment"},
    {R"("slope": "2.0", "cap": "2.00")", R"("slope": "2.0")", "missing_key", "components[2].beyond.cap"},
    {R"("per": "unit")", R"("per": "piece")", "unknown_value", "components[3].per"},
    {R"("amount": "250.00")", R"("amount": "-250.00")", "below_zero", "components[3].amount"},
    {R"("budget": "50000.00")", R"("budget": "50000.005")", "amount_places", "components[3].budget"},
    {R"("budget": "50000.00")", R"("accumulate": "period")", "unknown_key", "components[3].accumulate"},
    {R"("at_least": "1.00", )", R"("at_least": "1.00", "budget": "1", )", "unknown_key", "components[4].budget"},
    {R"("id": "hit")", R"("id": "base")", "duplicate_component", "components[4].id"},
    {R"("scope": "direct", "measure": "revenue")", R"("scope": "direct")", "missing_key", "components[5].measure"},
    {R"("scope": "direct")", R"("scope": "all")", "unknown_value", "components[5].scope"},
    {R"(["spiff","hit"])", R"(["spiff","nothing"])", "unknown_component", "hurdles[0].components[1]"},
    {R"("training": "valid")", R"("training": "any")", "unknown_value", "hurdles[1].training"},
    {R"("training": "valid")", R"("measure": "revenue")", "missing_key", "hurdles[1].attainment_at_least"},
    {R"({ "amount": "40000.00" })", R"({ "amount": "1", "times_target_incentive": "2" })", "cap_twice",
     "cap.times_target_incentive"},
    {R"({ "amount": "40000.00" })", R"({ })", "missing_key", "cap.amount"},
    {R"("until": "2026-03-31")", R"("until": "2026-13-31")", "no_date", "guarantee.until"},
    {R"("recoverable": true)", R"("recoverable": "yes")", "no_boolean", "draw.recoverable"},
    {R"("recovery_limit": "1.00")", R"("recovery_limit": "1.01")", "out_of_range", "draw.recovery_limit"},
    {R"("recovery_limit": "1.00", )", "", "missing_key", "draw.recovery_limit"},
    {R"("until-paid")", R"("forever")", "unknown_value", "hold"},
    {R"("within_days": 180)", R"("within_days": -1)", "out_of_range", "clawback.within_days"},
    {R"("share": "1.00")", R"("share": "2")", "out_of_range", "clawback.share"},
    {R"("id": "team",)", R"("id": "team", "id": "team2",)", "duplicate_key", "components[5].id"},
    {R"("within_days": 180)", R"("within_days": 180, "within_days": 90)", "duplicate_key", "clawback.within_days"},
};

std::string changed(const Change& change)
{
    std::string text = whole_plan;
    const auto at = text.find(change.from);
    BOOST_REQUIRE_MESSAGE(at != std::string::npos, change.from);
    return text.replace(at, std::string(change.from).size(), change.to);
}

} // namespace

BOOST_AUTO_TEST_SUITE(plan_json)

BOOST_DATA_TEST_CASE(what_is_wrong_is_refused_with_its_path, refused)
{
    const auto plan = parse_plan(changed(sample), "plan.json");
    BOOST_REQUIRE(!plan);
    BOOST_TEST(plan.refusal().code == std::string("commission.plan.") + sample.code);
    BOOST_TEST(plan.refusal().field == sample.field);
    BOOST_TEST((plan.refusal().kind == base::RefusalKind::input));
    BOOST_TEST(plan.refusal().place.file == "plan.json");
}

BOOST_AUTO_TEST_CASE(a_written_plan_is_read_as_the_same_plan)
{
    const Plan plan = parse_plan(whole_plan).value();
    BOOST_TEST((parse_plan(write_plan(plan)).value() == plan));
    BOOST_TEST(write_plan(parse_plan(write_plan(plan)).value()) == write_plan(plan));
    BOOST_TEST(plan.components.size() == 6u);
    BOOST_TEST((plan.effective.end == base::forever));
    BOOST_TEST((plan.hurdles[0].components == std::vector<int>{3, 4}));
    BOOST_TEST(plan.guarantee->amount == 600000);
}

BOOST_AUTO_TEST_CASE(defaults_are_those_of_the_contract)
{
    const Plan plan =
        parse_plan(R"({"name": "n", "currency": "JPY", "period": "quarter", "effective": {"from": "2026-01-01"},
        "components": [{"id": "t", "type": "tiers", "measure": "units", "scale": "amount", "mode": "whole", "tiers": [{"from": "0", "rate": "-1"}]},
                       {"id": "o", "type": "override", "of": "earnings", "rate": "0.1"}], "cap": {"amount": "250.00"}})")
            .value();
    BOOST_TEST(plan.fiscal_year_start == 1);
    BOOST_TEST((plan.rounding == base::Rounding::half_away));
    BOOST_TEST((plan.effective.end == base::forever));
    BOOST_TEST((std::get<TierRule>(plan.components[0].rule).accumulate == Accumulate::period));
    BOOST_TEST((std::get<OverrideRule>(plan.components[1].rule).scope == Scope::direct));
    BOOST_TEST(*plan.cap->amount == 250); // yen have no minor unit
    BOOST_TEST((parse_plan(write_plan(plan)).value() == plan));
}

BOOST_AUTO_TEST_CASE(an_inner_to_that_meets_the_next_from_says_nothing_new)
{
    const auto tiers = [](const std::string& to) {
        return R"({"name": "n", "currency": "TRY", "period": "month", "effective": {"from": "2026-01-01"}, "components": [{"id": "t",
          "type": "tiers", "measure": "revenue", "scale": "amount", "mode": "interpolated", "tiers": [{"from": "0", )" +
               to + R"("amount": "10"}, {"from": "5", "amount": "20", "to": "9"}]}]})";
    };
    BOOST_TEST((parse_plan(tiers(R"("to": "5.00", )")).value() == parse_plan(tiers("")).value()));
}

BOOST_AUTO_TEST_CASE(text_that_is_no_json_names_line_and_column)
{
    const auto plan = parse_plan("{ \"name\": \"n\",\n  \"currency\" \"TRY\" }", "p.json");
    BOOST_TEST(plan.refusal().code == "commission.plan.no_json");
    BOOST_TEST((plan.refusal().place == base::Place{"p.json", 2, 18}));
    for (const char* text : {"", "{", "nonsense", "{\"a\": \"\xff\"}", "{\"a\": 1e999}"})
        BOOST_TEST(parse_plan(text).refusal().code == "commission.plan.no_json");
    BOOST_TEST(parse_plan("[1]").refusal().code == "commission.plan.no_object");
    BOOST_TEST(!parse_plan(std::string(100000, '[')));
}

BOOST_AUTO_TEST_SUITE_END()
