#include "evaluation_case.h"

#include <boost/test/unit_test.hpp>

// Curves: payout factor × target incentive (spec/commissions.md 3).
using hedef::testing::EvaluationCase;
using hedef::testing::Outcome;

namespace {

std::string curve(const std::string& accumulate, const std::string& points, const std::string& beyond = "")
{
    return R"([{"id": "c", "type": "curve", "measure": "revenue", "accumulate": ")" + accumulate + R"(", "points": )" +
           points + beyond + "}]";
}

const std::string line_to_two = R"([{"attainment": "0.50", "payout": "0.10"}, {"attainment": "1.00", "payout": "1.00"},
                                    {"attainment": "2.00", "payout": "2.00"}])";

} // namespace

BOOST_AUTO_TEST_SUITE(curve_rule)

BOOST_AUTO_TEST_CASE(below_the_first_point_nothing_between_points_linear_above_the_last_flat)
{
    EvaluationCase text;
    text.components = curve("period", line_to_two);
    text.quotas += "Ada,revenue,2026-01,1000\n";
    const std::pair<const char*, const char*> figures[] = {{"499.99", "0.00"},   {"500", "1000.00"},
                                                           {"750", "5500.00"},   {"1500", "15000.00"},
                                                           {"2000", "20000.00"}, {"9000", "20000.00"}};
    for (const auto& [sold, earned] : figures) {
        text.credits = std::string("id,date,person,amount\na,2026-01-05,Ada,") + sold + "\n";
        const Outcome outcome(text);
        BOOST_TEST(outcome.amount("2026-01", "Ada", "c") == earned);
        BOOST_TEST(outcome.evaluation().lines.size() == 1u); // one line, without a credit
    }
}

BOOST_AUTO_TEST_CASE(beyond_the_last_point_the_slope_goes_on_to_the_cap)
{
    EvaluationCase text;
    text.components = curve("period", line_to_two, R"(, "beyond": {"slope": "0.5", "cap": "2.25"})");
    text.quotas += "Ada,revenue,2026-01,1000\n";
    const std::pair<const char*, const char*> figures[] = {
        {"2000", "20000.00"}, {"2200", "21000.00"}, {"2500", "22500.00"}, {"9000", "22500.00"}};
    for (const auto& [sold, earned] : figures) {
        text.credits = std::string("id,date,person,amount\na,2026-01-05,Ada,") + sold + "\n";
        BOOST_TEST(Outcome(text).amount("2026-01", "Ada", "c") == earned);
    }
}

BOOST_AUTO_TEST_CASE(to_date_quota_and_incentive_to_date_go_together)
{
    EvaluationCase text;
    text.components = curve("year_to_date", line_to_two);
    text.quotas += "Ada,revenue,2026-01,1000\nAda,revenue,2026-02,1000\n";
    text.credits += "a,2026-01-05,Ada,1000\nb,2026-02-05,Ada,500\n";
    const Outcome outcome(text); // 1.0 × 10,000; then 0.75 → 0.55 × 20,000 = 11,000
    BOOST_TEST(outcome.amount("2026-01", "Ada", "c") == "10000.00");
    BOOST_TEST(outcome.amount("2026-02", "Ada", "c") == "1000.00");
    BOOST_TEST(outcome.lines("2026-02", "Ada", "c") == "whole/0/1500.00/1000.00");
    BOOST_TEST(outcome.attainment("2026-02", "Ada", "c") == "0.750000");
}

BOOST_AUTO_TEST_CASE(a_year_uses_the_full_years_quota_and_incentive)
{
    EvaluationCase text;
    text.period = "half";
    text.components = curve("year", line_to_two);
    text.quotas += "Ada,revenue,2026-H1,1000\nAda,revenue,2026-H2,1000\n";
    text.credits += "a,2026-01-05,Ada,1000\nb,2026-07-05,Ada,1000\n";
    const Outcome outcome(text); // half of the year: 0.1 × 20,000; all of it: 20,000
    BOOST_TEST(outcome.amount("2026-H1", "Ada", "c") == "2000.00");
    BOOST_TEST(outcome.amount("2026-H2", "Ada", "c") == "18000.00");
}

BOOST_AUTO_TEST_CASE(several_incentives_count_for_their_own_days)
{
    EvaluationCase text;
    text.components = curve("period", R"([{"attainment": "0", "payout": "1"}])");
    text.people =
        "person,from,to,target_incentive\nAda,2026-01-01,2026-01-10,3100.00\nAda,2026-01-11,2026-01-30,6200.00\n";
    text.quotas += "Ada,revenue,2026-01,1000\n";
    text.credits += "a,2026-01-05,Ada,1\n";
    BOOST_TEST(Outcome(text).amount("2026-01", "Ada", "c") == "5000.00"); // 3,100 × 10 ÷ 31 + 6,200 × 20 ÷ 31
}

BOOST_AUTO_TEST_CASE(no_quota_no_curve)
{
    EvaluationCase text;
    text.components = curve("period", R"([{"attainment": "0", "payout": "1"}])");
    text.credits += "a,2026-01-05,Ada,1\n";
    const Outcome outcome(text);
    BOOST_TEST(outcome.amount("2026-01", "Ada", "c") == "0.00");
    BOOST_TEST(outcome.status("2026-01", "Ada", "c") == "no_quota");
}

BOOST_AUTO_TEST_SUITE_END()
