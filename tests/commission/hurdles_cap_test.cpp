#include "commission/plan_json.h"
#include "commission/rules/evaluate.h"
#include "evaluation_case.h"

#include <boost/test/unit_test.hpp>

// Hurdles and the cap (spec/commissions.md 4.2, 4.3, 4.8).
using hedef::testing::EvaluationCase;
using hedef::testing::Outcome;

namespace {

const std::string three_rates = R"([{"id": "a", "type": "rate", "measure": "revenue", "rates": [{"rate": "0.10"}]},
                                    {"id": "b", "type": "rate", "measure": "revenue", "rates": [{"rate": "0.05"}]},
                                    {"id": "c", "type": "rate", "measure": "revenue", "rates": [{"rate": "-0.01"}]}])";

} // namespace

BOOST_AUTO_TEST_SUITE(hurdles_and_cap)

BOOST_AUTO_TEST_CASE(a_missed_hurdle_pays_nothing_also_when_the_component_was_negative)
{
    EvaluationCase text;
    text.components = three_rates;
    text.parts = R"("hurdles": [{"components": ["a", "c"], "measure": "revenue", "attainment_at_least": "0.25"}], )";
    text.credits += "x,2026-01-05,Ada,24.99\ny,2026-02-05,Ada,25\nz,2026-03-05,Ada,100\n";
    text.quotas += "Ada,revenue,2026-01,100\nAda,revenue,2026-02,100\n";
    const Outcome outcome(text);
    BOOST_TEST(outcome.lines("2026-01", "Ada", "a") == "x/0/24.99/0.00");
    BOOST_TEST(outcome.amount("2026-01", "Ada", "c") == "0.00");
    BOOST_TEST(outcome.status("2026-01", "Ada", "c") == "hurdle");
    BOOST_TEST(outcome.pay("2026-01", "Ada", "gross") == "1.25");
    BOOST_TEST(outcome.amount("2026-02", "Ada", "a") == "2.50");   // exactly on it is reached
    BOOST_TEST(outcome.status("2026-03", "Ada", "a") == "hurdle"); // no quota: undefined, missed
}

BOOST_AUTO_TEST_CASE(what_a_yearly_form_lost_is_not_made_up_later)
{
    EvaluationCase text;
    text.components = R"([{"id": "t", "type": "tiers", "measure": "revenue", "scale": "amount", "mode": "marginal",
                           "accumulate": "year_to_date", "tiers": [{"from": "0", "rate": "0.10"}]}])";
    text.parts = R"("hurdles": [{"components": ["t"], "measure": "revenue", "attainment_at_least": "1"}], )";
    text.credits += "x,2026-01-05,Ada,90\ny,2026-02-05,Ada,110\n";
    text.quotas += "Ada,revenue,2026-01,100\nAda,revenue,2026-02,100\n";
    const Outcome outcome(text);
    BOOST_TEST(outcome.amount("2026-01", "Ada", "t") == "0.00");
    BOOST_TEST(outcome.amount("2026-02", "Ada", "t") == "11.00");
}

BOOST_AUTO_TEST_CASE(evaluate_takes_every_training_as_valid_and_the_database_names_who_misses_one)
{
    using namespace hedef;
    EvaluationCase text;
    text.components = three_rates;
    text.parts = R"("hurdles": [{"components": ["a"], "training": "valid"}], )";
    text.credits += "x,2026-01-05,Ada,100\ny,2026-02-05,Ada,100\n";
    const Outcome outcome(text);
    BOOST_TEST(outcome.amount("2026-01", "Ada", "a") == "10.00");
    commission::Inputs inputs = outcome.inputs();
    inputs.training_missed.push_back({0, {base::PeriodKind::month, 2026, 2}});
    base::NoProgress progress;
    const auto evaluation = commission::evaluate(outcome.plan(), inputs, std::nullopt, progress).value();
    BOOST_TEST(evaluation.component(evaluation.periods[0], 0, 0).amount == 1000);
    BOOST_TEST(evaluation.component(evaluation.periods[1], 0, 0).amount == 0);
}

BOOST_AUTO_TEST_CASE(a_cap_cuts_positive_components_and_their_lines_by_largest_remainder)
{
    EvaluationCase text;
    text.components = three_rates;
    text.parts = R"("cap": {"amount": "10.00"}, )";
    text.credits += "x,2026-01-05,Ada,33.33\ny,2026-01-06,Ada,66.67\n";
    const Outcome outcome(text); // 10.00 + 5.00 − 1.00: cut 5.00, that is 3.33⅓ and 1.66⅔
    BOOST_TEST(outcome.pay("2026-01", "Ada", "gross") == "14.00");
    BOOST_TEST(outcome.pay("2026-01", "Ada", "cap_withheld") == "5.00");
    BOOST_TEST(outcome.pay("2026-01", "Ada", "net") == "9.00");
    // a: 3.33 × 3.33 ÷ 10 = 1.10889 and 3.33 × 6.67 ÷ 10 = 2.22111
    BOOST_TEST(outcome.lines("2026-01", "Ada", "a") == "x/0/33.33/3.33-1.11 y/0/66.67/6.67-2.22");
    // b: 1.67 × 1.67 ÷ 5 = 0.55778 and 1.67 × 3.33 ÷ 5 = 1.11222
    BOOST_TEST(outcome.lines("2026-01", "Ada", "b") == "x/0/33.33/1.67-0.56 y/0/66.67/3.33-1.11");
    BOOST_TEST(outcome.lines("2026-01", "Ada", "c") == "x/0/33.33/-0.33 y/0/66.67/-0.67");
    BOOST_TEST(outcome.status("2026-01", "Ada", "a") == "capped");
    BOOST_TEST(outcome.status("2026-01", "Ada", "c") == "ok");
}

BOOST_AUTO_TEST_CASE(negative_lines_of_a_capped_component_shrink_with_it)
{
    EvaluationCase text;
    text.components = R"([{"id": "a", "type": "rate", "measure": "revenue", "rates": [{"rate": "0.10"}]}])";
    text.parts = R"("cap": {"amount": "5.00"}, )";
    text.credits = "id,date,person,kind,amount\nx,2026-01-05,Ada,sale,150\ny,2026-01-06,Ada,return,-50\n";
    BOOST_TEST(Outcome(text).lines("2026-01", "Ada", "a") == "x/0/150.00/15.00-7.50 y/0/-50.00/-5.00--2.50");
}

BOOST_AUTO_TEST_CASE(a_cap_is_prorated_and_a_multiple_of_the_incentive_only_once)
{
    EvaluationCase text;
    text.components = three_rates;
    text.people = "person,from,to,target_incentive\nAda,2026-01-22,,100.00\n"; // 10 of 31 days
    text.credits += "x,2026-01-25,Ada,1000\n";
    text.parts = R"("cap": {"amount": "100.00"}, )"; // 32.258… → 32.26
    BOOST_TEST(Outcome(text).pay("2026-01", "Ada", "cap_withheld") == "117.74");
    text.parts = R"("cap": {"times_target_incentive": "2"}, )"; // 2 × 32.258… → 64.52
    BOOST_TEST(Outcome(text).pay("2026-01", "Ada", "cap_withheld") == "85.48");
}

BOOST_AUTO_TEST_SUITE_END()
