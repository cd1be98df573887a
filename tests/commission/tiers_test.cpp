#include "evaluation_case.h"

#include <boost/test/unit_test.hpp>

// Tiers by mode and accumulation (spec/commissions.md 3), their lines (4.1).
using hedef::testing::EvaluationCase;
using hedef::testing::Outcome;

namespace {

std::string tiers(const std::string& scale, const std::string& mode, const std::string& accumulate,
                  const std::string& list)
{
    return R"([{"id": "t", "type": "tiers", "measure": "revenue", "scale": ")" + scale + R"(", "mode": ")" + mode +
           R"(", "accumulate": ")" + accumulate + R"(", "tiers": )" + list + "}]";
}

const std::string two_rates = R"([{"from": "0", "rate": "0.10"}, {"from": "100", "rate": "0.20"}])";
const std::string two_amounts =
    R"([{"from": "0", "amount": "30.00"}, {"from": "100", "amount": "50.00", "to": "200"}])";
const std::string by_quota = R"([{"from": "0", "rate": "0.10"}, {"from": "1", "rate": "0.20"}])";

} // namespace

BOOST_AUTO_TEST_SUITE(tiers_rule)

BOOST_AUTO_TEST_CASE(a_running_total_that_goes_back_gives_back_what_its_bands_earned)
{
    EvaluationCase text;
    text.components = tiers("amount", "marginal", "period", two_rates);
    text.credits = "id,date,person,kind,amount\na,2026-01-01,Ada,sale,150\nb,2026-01-02,Ada,return,-80\nc,2026-01-03,"
                   "Ada,return,-100\n"
                   "d,2026-01-04,Ada,sale,50\n";
    // 150 → 10 + 10; 70: −10 −3; −30: −7, below 0 nothing; 20: +2
    BOOST_TEST(Outcome(text).lines("2026-01", "Ada", "t") ==
               "a/1/100.00/10.00 a/2/50.00/10.00 b/1/-30.00/-3.00 b/2/-50.00/-10.00 c/1/-70.00/-7.00 d/1/20.00/2.00");
}

BOOST_AUTO_TEST_CASE(negative_totals_earn_nothing_but_under_whole_the_first_rate)
{
    EvaluationCase text;
    text.credits = "id,date,person,kind,amount\na,2026-01-01,Ada,return,-50\n";
    const std::pair<std::string, const char*> figures[] = {
        {tiers("amount", "marginal", "period", two_rates), "0.00"},
        {tiers("amount", "interpolated", "period", two_amounts), "0.00"},
        {tiers("amount", "whole", "period", two_rates), "-5.00"}};
    for (const auto& [components, amount] : figures) {
        text.components = components;
        BOOST_TEST(Outcome(text).amount("2026-01", "Ada", "t") == amount);
    }
}

BOOST_AUTO_TEST_CASE(a_negative_transaction_earns_minus_what_its_absolute_value_would)
{
    EvaluationCase text;
    text.credits = "id,date,person,kind,amount\na,2026-01-01,Ada,return,-150\n";
    const std::pair<std::string, const char*> figures[] = {
        {tiers("amount", "marginal", "transaction", two_rates), "a/1/-100.00/-10.00 a/2/-50.00/-10.00"},
        {tiers("amount", "interpolated", "transaction", two_amounts), "a/1/-100.00/-30.00 a/2/-50.00/-25.00"},
        {tiers("amount", "whole", "transaction", two_rates), "a/2/-150.00/-30.00"}};
    for (const auto& [components, lines] : figures) {
        text.components = components;
        BOOST_TEST(Outcome(text).lines("2026-01", "Ada", "t") == lines);
    }
}

BOOST_AUTO_TEST_CASE(a_whole_rate_that_changes_rerates_earlier_credits_in_one_line)
{
    EvaluationCase text;
    text.components = tiers("amount", "whole", "period", two_rates);
    text.credits += "a,2026-01-01,Ada,60\nb,2026-01-02,Ada,60\n";
    // 60 × 10 %, then 60 × 20 % of what is now 20 % of 120: the earlier 60 gain 6
    BOOST_TEST(Outcome(text).lines("2026-01", "Ada", "t") == "a/1/60.00/6.00 b/2/60.00/12.00 rerated/0/0.00/6.00");
}

BOOST_AUTO_TEST_CASE(a_year_counts_on_against_the_full_years_quota)
{
    EvaluationCase text;
    text.period = "quarter";
    text.components = tiers("attainment", "marginal", "year", by_quota);
    text.credits += "a,2026-02-01,Ada,300\nb,2026-05-01,Ada,300\nc,2026-12-01,Ada,300\nd,2027-01-01,Ada,300\n";
    text.quotas +=
        "Ada,revenue,2026-Q1,100\nAda,revenue,2026-Q2,100\nAda,revenue,2026-Q3,100\nAda,revenue,2026-Q4,200\n"
        "Ada,revenue,2027-Q1,1000\n";
    const Outcome outcome(text); // 500 is the year's quota
    BOOST_TEST(outcome.amount("2026-Q1", "Ada", "t") == "30.00");
    BOOST_TEST(outcome.lines("2026-Q2", "Ada", "t") == "b/1/200.00/20.00 b/2/100.00/20.00");
    BOOST_TEST(outcome.amount("2026-Q3", "Ada", "t") == "0.00");
    BOOST_TEST(outcome.amount("2026-Q4", "Ada", "t") == "60.00");
    BOOST_TEST(outcome.attainment("2026-Q4", "Ada", "t") == "1.800000");
    BOOST_TEST(outcome.amount("2027-Q1", "Ada", "t") == "30.00"); // a new year starts at 0
}

BOOST_AUTO_TEST_CASE(the_quota_to_date_rerates_what_was_sold_before)
{
    EvaluationCase text;
    text.components = tiers("attainment", "marginal", "year_to_date", by_quota);
    text.credits += "a,2026-01-05,Ada,200\nb,2026-02-05,Ada,30\nc,2026-04-05,Ada,1\n";
    text.quotas += "Ada,revenue,2026-01,100\nAda,revenue,2026-02,100\n";
    const Outcome outcome(text);
    BOOST_TEST(outcome.amount("2026-01", "Ada", "t") == "30.00"); // 100 × 10 % + 100 × 20 %
    // to date 230 of 200: 20 + 6 = 26; less 30. b adds 30 × 20 %; the earlier 200 are now worth 20
    BOOST_TEST(outcome.lines("2026-02", "Ada", "t") == "b/2/30.00/6.00 rerated/0/0.00/-10.00");
    BOOST_TEST(outcome.amount("2026-02", "Ada", "t") == "-4.00");
    BOOST_TEST(outcome.amount("2026-03", "Ada", "t") == "0.00"); // a missing quota is 0 in the sum
    BOOST_TEST(outcome.attainment("2026-03", "Ada", "t") == "1.150000");
    BOOST_TEST(outcome.amount("2026-04", "Ada", "t") == "0.20");
}

BOOST_AUTO_TEST_CASE(the_periods_of_a_year_sum_to_its_rounded_total)
{
    EvaluationCase text;
    text.components = tiers("amount", "marginal", "year_to_date", R"([{"from": "0", "rate": "0.005"}])");
    text.credits += "a,2026-01-05,Ada,1\nb,2026-02-05,Ada,1\nc,2026-03-05,Ada,1\nd,2026-04-05,Ada,1\n";
    const Outcome outcome(text); // 0.005 → 0.01, 0.010 → 0.01, 0.015 → 0.02, 0.020 → 0.02
    const char* figures[] = {"0.01", "0.00", "0.01", "0.00"};
    for (int month = 1; month <= 4; ++month)
        BOOST_TEST(outcome.amount("2026-0" + std::to_string(month), "Ada", "t") == figures[month - 1]);
}

BOOST_AUTO_TEST_CASE(a_total_below_its_floors_takes_the_unit_from_the_smallest_fraction)
{
    EvaluationCase text;
    text.components = tiers("amount", "whole", "year_to_date", R"([{"from": "0", "rate": "0.005"}])");
    text.credits = "id,date,person,kind,amount\na,2026-01-05,Ada,sale,1\nb,2026-02-05,Ada,return,-2\n";
    const Outcome outcome(
        text); // 0.005 → 0.01, then −0.005 → −0.01: the month earns −0.02, its only line exactly −0.01
    BOOST_TEST(outcome.lines("2026-02", "Ada", "t") == "b/1/-2.00/-0.02");
}

BOOST_AUTO_TEST_CASE(without_a_quota_a_component_that_needs_one_pays_nothing_and_says_why)
{
    EvaluationCase text;
    text.components = tiers("attainment", "marginal", "period", by_quota);
    text.credits += "a,2026-01-05,Ada,200\nb,2026-02-05,Ada,200\n";
    text.quotas += "Ada,revenue,2026-02,0\n";
    const Outcome outcome(text);
    for (const char* period : {"2026-01", "2026-02"}) {
        BOOST_TEST(outcome.amount(period, "Ada", "t") == "0.00");
        BOOST_TEST(outcome.status(period, "Ada", "t") == "no_quota");
        BOOST_TEST(outcome.attainment(period, "Ada", "t") == "null");
    }
    BOOST_TEST(outcome.lines("2026-01", "Ada", "t") == "a/0/200.00/0.00");
}

BOOST_AUTO_TEST_CASE(a_quota_is_prorated_exactly_for_who_is_on_the_plan_for_part_of_the_period)
{
    EvaluationCase text;
    text.components = tiers("attainment", "marginal", "period", by_quota);
    text.people = "person,from,to\nAda,2026-01-21,2026-01-31\n"; // 11 of 31 days: 31 × 11 ÷ 31 = 11
    text.credits += "a,2026-01-25,Ada,20\n";
    text.quotas += "Ada,revenue,2026-01,31\n";
    const Outcome outcome(text);
    BOOST_TEST(outcome.lines("2026-01", "Ada", "t") == "a/1/11.00/1.10 a/2/9.00/1.80");
    BOOST_TEST(outcome.attainment("2026-01", "Ada", "t") == "1.818182");
}

BOOST_AUTO_TEST_CASE(rates_of_units_and_deals_are_money_per_piece)
{
    EvaluationCase text;
    text.components = R"([{"id": "t", "type": "tiers", "measure": "units", "scale": "amount", "mode": "marginal",
                           "tiers": [{"from": "0", "rate": "1.50"}, {"from": "2.5", "rate": "2.00"}]},
                          {"id": "d", "type": "rate", "measure": "deals", "rates": [{"rate": "100"}]}])";
    text.credits = "id,date,person,quantity,amount,share\na,2026-01-05,Ada,2.25,1,1\nb,2026-01-06,Ada,1,1,0.333333\n";
    const Outcome outcome(text); // 2.25 × 1.5 + 0.25 × 1.5 + 0.083333 × 2 = 3.916666
    BOOST_TEST(outcome.amount("2026-01", "Ada", "t") == "3.92");
    BOOST_TEST(outcome.lines("2026-01", "Ada", "t") == "a/1/2.25/3.38 b/1/0.25/0.37 b/2/0.083333/0.17");
    BOOST_TEST(outcome.amount("2026-01", "Ada", "d") == "133.33");
}

BOOST_AUTO_TEST_CASE(interpolated_tiers_of_a_year_to_date_pay_the_difference)
{
    EvaluationCase text;
    text.components = tiers("amount", "interpolated", "year_to_date", two_amounts);
    text.credits += "a,2026-01-05,Ada,50\nb,2026-02-05,Ada,100\nc,2026-03-05,Ada,500\n";
    const Outcome outcome(text); // 15; 30 + 25 = 55; 80
    BOOST_TEST(outcome.amount("2026-01", "Ada", "t") == "15.00");
    BOOST_TEST(outcome.lines("2026-02", "Ada", "t") == "b/1/50.00/15.00 b/2/50.00/25.00");
    BOOST_TEST(outcome.lines("2026-03", "Ada", "t") == "c/2/50.00/25.00");
}

BOOST_AUTO_TEST_CASE(tiers_of_prime_widths_stay_exact)
{
    EvaluationCase text;
    text.components =
        tiers("attainment", "interpolated", "year_to_date",
              R"([{"from": "0", "amount": "9999999.97"}, {"from": "0.9999999999999989", "amount": "7777777.73"},
                                {"from": "1.0000000000000003", "amount": "123456.71", "to": "3.1415926535897932"}])");
    text.people = "person,from\nAda,2026-01-08\n";
    text.credits += "a,2026-01-09,Ada,999999.97\nb,2026-02-05,Ada,1234567.89\n";
    text.quotas += "Ada,revenue,2026-01,1000003.37\nAda,revenue,2026-02,700001.91\n";
    const Outcome outcome(
        text); // both results are compared over all widths by Outcome; the first tier is full in neither month's sense
    BOOST_TEST(outcome.pay("2026-01", "Ada", "gross") != "0.00");
}

BOOST_AUTO_TEST_SUITE_END()
