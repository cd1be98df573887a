#include "commission/rules/matcher.h"
#include "evaluation_case.h"

#include <boost/test/unit_test.hpp>

// Which credits count and what they measure (spec/commissions.md 1).
using hedef::testing::EvaluationCase;
using hedef::testing::Outcome;
using hedef::testing::refusal_of;

namespace {

std::string rate_of(const std::string& measure, const std::string& rate = "1", const std::string& when = "")
{
    return R"([{"id": "r", "type": "rate", "measure": ")" + measure + R"(", )" + when + R"("rates": [{"rate": ")" +
           rate + R"("}]}])";
}

} // namespace

BOOST_AUTO_TEST_SUITE(crediting)

BOOST_AUTO_TEST_CASE(a_credit_is_amount_times_share_rounded_half_away_from_zero)
{
    EvaluationCase text;
    text.components = rate_of("revenue");
    text.credits = "id,date,person,kind,amount,share\n"
                   "a,2026-01-01,Ada,sale,0.01,0.5\n"      // 0.005 → 0.01
                   "b,2026-01-02,Ada,return,-0.01,0.5\n"   // −0.005 → −0.01
                   "c,2026-01-03,Ada,,100.00,0.333333\n"   // 33.3333 → 33.33
                   "d,2026-01-04,Ada,adjustment,-5.00,\n"; // an empty share is 1
    const Outcome outcome(text);
    BOOST_TEST(outcome.lines("2026-01", "Ada", "r") == "a/0/0.01/0.01 b/0/-0.01/-0.01 c/0/33.33/33.33 d/0/-5.00/-5.00");
}

BOOST_AUTO_TEST_CASE(each_measure_counts_its_own)
{
    EvaluationCase text;
    text.credits = "id,date,person,kind,quantity,amount,margin,share\n"
                   "a,2026-01-01,Ada,sale,5,100.00,30.00,1\n"
                   "b,2026-01-02,Ada,sale,10,50.00,-10.00,0.5\n"
                   "c,2026-01-03,Ada,return,-2,-40.00,-12.00,1\n"
                   "d,2026-01-04,Ada,adjustment,,7.00,1.00,1\n";
    const std::pair<const char*, const char*> figures[] = {
        {"revenue", "92.00"}, // 100 + 25 − 40 + 7
        {"margin", "14.00"},  // 30 − 5 − 12 + 1
        {"units", "8.00"},    // 5 at share 1 and 10 at 0.5 are 10; less 2
        {"deals", "0.50"},    // 1 + 0.5 − 1; an adjustment is no deal
    };
    for (const auto& [measure, amount] : figures) {
        text.components = rate_of(measure);
        BOOST_TEST(Outcome(text).amount("2026-01", "Ada", "r") == amount);
    }
}

BOOST_AUTO_TEST_CASE(credits_count_on_days_on_the_plan_both_ends_included)
{
    EvaluationCase text;
    text.components = rate_of("revenue");
    text.people = "person,from,to\nAda,2025-12-01,2026-01-20\n";
    text.credits += "a,2025-12-31,Ada,1\n" // the plan is not in effect
                    "b,2026-01-01,Ada,2\nc,2026-01-20,Ada,4\nd,2026-01-21,Ada,8\n";
    const Outcome outcome(text);
    BOOST_TEST(outcome.amount("2026-01", "Ada", "r") == "6.00");
    BOOST_TEST(outcome.periods() == "2026-01");
}

BOOST_AUTO_TEST_CASE(credits_are_in_order_of_date_and_then_of_ids_bytes)
{
    EvaluationCase text;
    text.components = rate_of("revenue");
    text.credits +=
        "k10,2026-01-02,Ada,1\nk9,2026-01-02,Ada,2\nz,2026-01-01,Ada,3\nK1,2026-01-02,Ada,4\nİ,2026-01-02,Ada,5\n"
        "samelong1,2026-01-02,Ada,6\nsamelong0,2026-01-02,Ada,7\nsamelong,2026-01-02,Ada,8\n";
    BOOST_TEST(Outcome(text).lines("2026-01", "Ada", "r") ==
               "z/0/3.00/3.00 K1/0/4.00/4.00 k10/0/1.00/1.00 k9/0/2.00/2.00 samelong/0/8.00/8.00 samelong0/0/7.00/7.00 "
               "samelong1/0/6.00/6.00 İ/0/5.00/5.00");
}

BOOST_AUTO_TEST_CASE(lists_are_any_of_and_keys_are_and)
{
    EvaluationCase text;
    text.credits = "id,date,person,amount,product,category,territory,kind,deal_type,customer,customer_class\n"
                   "a,2026-01-01,Ada,1,GTX,hw,TR/34/Kadıköy,sale,new,m1,A\n"
                   "b,2026-01-02,Ada,2,MG,hw,TR/3,sale,new,m2,B\n"
                   "c,2026-01-03,Ada,4,GTX,sw,TR/34,adjustment,renewal,m3,A\n"
                   "d,2026-01-04,Ada,8,,,,sale,,,\n";
    const std::pair<const char*, const char*> figures[] = {
        {R"("when": {"product": ["GTX", "MG"]}, )", "7.00"},
        {R"("when": {"product": ["GTX"], "category": ["hw"]}, )", "1.00"},
        {R"("when": {"territory": ["TR/34"]}, )", "5.00"},
        {R"("when": {"territory": ["TR"]}, )", "7.00"},
        {R"("when": {"kind": ["adjustment"]}, )", "4.00"},
        {R"("when": {"deal_type": ["new"], "customer_class": ["B"]}, )", "2.00"},
        {R"("when": {"customer": ["m3", ""]}, )", "12.00"},
        {R"("when": {"customer": ["nobody"]}, )", "0.00"},
        {R"("when": {}, )", "15.00"},
    };
    for (const auto& [when, amount] : figures) {
        text.components = rate_of("revenue", "1", when);
        BOOST_TEST(Outcome(text).amount("2026-01", "Ada", "r") == amount, when);
    }
}

BOOST_AUTO_TEST_CASE(a_territory_matches_whole_segments)
{
    using hedef::commission::lies_in_territory;
    BOOST_TEST(lies_in_territory("TR/34", "TR"));
    BOOST_TEST(lies_in_territory("TR/34", "TR/34"));
    BOOST_TEST(lies_in_territory("TR/34/1", "TR/34/"));
    BOOST_TEST(!lies_in_territory("TR/345", "TR/34"));
    BOOST_TEST(!lies_in_territory("TR", "TR/34"));
    BOOST_TEST(!lies_in_territory("", "TR"));
}

BOOST_AUTO_TEST_CASE(the_first_matching_rate_counts_and_no_match_pays_nothing)
{
    EvaluationCase text;
    text.components =
        R"([{"id": "r", "type": "rate", "measure": "revenue", "rates": [{"when": {"product": ["GTX"]}, "rate": "0.07"},
                          {"when": {"category": ["hw"]}, "rate": "0.05"}]}])";
    text.credits = "id,date,person,amount,product,category\n"
                   "a,2026-01-01,Ada,100,GTX,hw\nb,2026-01-02,Ada,100,MG,hw\nc,2026-01-03,Ada,100,MG,sw\n";
    BOOST_TEST(Outcome(text).lines("2026-01", "Ada", "r") == "a/0/100.00/7.00 b/0/100.00/5.00 c/0/100.00/0.00");
}

BOOST_AUTO_TEST_CASE(a_component_is_rounded_once_and_its_lines_share_it_by_largest_remainder)
{
    EvaluationCase text;
    text.components = rate_of("revenue", "0.005");
    text.credits +=
        "a,2026-01-01,Ada,1\nb,2026-01-02,Ada,1\nc,2026-01-03,Ada,1.30\n"; // 0.005 0.005 0.0065 = 0.0165 → 0.02
    BOOST_TEST(Outcome(text).lines("2026-01", "Ada", "r") == "a/0/1.00/0.01 b/0/1.00/0.00 c/0/1.30/0.01");
}

BOOST_AUTO_TEST_CASE(half_even_is_a_choice_of_the_plan)
{
    EvaluationCase text;
    text.components = rate_of("revenue", "0.005");
    text.credits += "a,2026-01-01,Ada,1\nb,2026-02-01,Ada,3\nc,2026-03-01,Ada,5\n";
    const Outcome away(text);
    text.parts = R"("rounding": "half-even", )";
    const Outcome even(text);
    const char* figures[][2] = {{"0.01", "0.00"}, {"0.02", "0.02"}, {"0.03", "0.02"}};
    for (int month = 1; month <= 3; ++month) {
        BOOST_TEST(away.amount("2026-0" + std::to_string(month), "Ada", "r") == figures[month - 1][0]);
        BOOST_TEST(even.amount("2026-0" + std::to_string(month), "Ada", "r") == figures[month - 1][1]);
    }
}

BOOST_AUTO_TEST_CASE(periods_run_from_the_first_credit_that_counts_to_the_last_credit_or_payment)
{
    EvaluationCase text;
    text.components = rate_of("revenue");
    text.credits = "id,date,person,amount,paid_on\na,2026-02-10,Ada,1,2026-05-01\nb,2026-03-10,Ada,1,\n";
    BOOST_TEST(Outcome(text).periods() == "2026-02 2026-03 2026-04 2026-05");
    text.up_to = "2026-06";
    BOOST_TEST(Outcome(text).periods() == "2026-02 2026-03 2026-04 2026-05 2026-06");
    text.up_to = "2026-03";
    BOOST_TEST(Outcome(text).periods() == "2026-02 2026-03");
    text.up_to = "2026-01";
    BOOST_TEST(Outcome(text).periods() == "");
    text.credits = "id,date,person,amount\n";
    text.up_to = "2026-03";
    BOOST_TEST(Outcome(text).periods() == "");
}

BOOST_AUTO_TEST_CASE(quarters_are_those_of_the_fiscal_year)
{
    EvaluationCase text;
    text.components = rate_of("revenue");
    text.period = "quarter";
    text.parts = R"("fiscal_year_start": 4, )";
    text.credits += "a,2026-02-10,Ada,1\nb,2026-04-01,Ada,2\n";
    const Outcome outcome(text);
    BOOST_TEST(outcome.periods() == "2025-Q4 2026-Q1");
    BOOST_TEST(outcome.amount("2026-Q1", "Ada", "r") == "2.00");
}

BOOST_AUTO_TEST_CASE(what_does_not_fit_64_bits_is_refused)
{
    EvaluationCase text;
    text.components = rate_of("revenue", "3");
    text.credits += "a,2026-01-01,Ada,90000000000000000.00\n"; // 9 × 10^18 minor units
    BOOST_TEST(refusal_of(text).code == "commission.evaluate.too_large");
    text.components = rate_of("revenue", "0.000000000000000000001");
    BOOST_TEST(Outcome(text).amount("2026-01", "Ada", "r") == "0.00");
    text.components = rate_of("revenue", "0.999999999999999999999999999999");
    BOOST_TEST(Outcome(text).amount("2026-01", "Ada", "r") == "90000000000000000.00");
}

BOOST_AUTO_TEST_CASE(a_date_far_off_is_refused_before_it_eats_the_memory)
{
    EvaluationCase text;
    text.components = rate_of("revenue");
    text.credits = "id,date,person,amount,paid_on\na,2026-02-10,Ada,1,9999-12-01\n";
    text.people = "person,from\n";
    for (int i = 0; i < 300; ++i)
        text.people += "p" + std::to_string(i) + ",2026-01-01\n";
    text.people += "Ada,2026-01-01\n";
    BOOST_TEST(refusal_of(text).code == "commission.evaluate.too_long");
}

BOOST_AUTO_TEST_SUITE_END()
