#include "evaluation_case.h"

#include <boost/test/unit_test.hpp>

// The worked figures of spec/commissions.md 5.
using hedef::testing::EvaluationCase;
using hedef::testing::Outcome;

namespace {

std::string tiers(const std::string& scale, const std::string& mode, const std::string& accumulate,
                  const std::string& list)
{
    return R"([{"id": "t", "type": "tiers", "measure": "revenue", "scale": ")" + scale + R"(", "mode": ")" + mode +
           R"(", "accumulate": ")" + accumulate + R"(", "tiers": )" + list + "}]";
}

const std::string four_tiers = R"([{"from": "0", "rate": "0.01"}, {"from": "1000", "rate": "0.02"},
                                   {"from": "3000", "rate": "0.03"}, {"from": "8000", "rate": "0.05"}])";
const std::string six_credits =
    "id,date,person,amount\n1,2026-01-01,Ada,200\n2,2026-01-02,Ada,300\n3,2026-01-03,Ada,1500\n"
    "4,2026-01-04,Ada,1200\n5,2026-01-05,Ada,2000\n6,2026-01-06,Ada,4500\n";

EvaluationCase one_sale(const std::string& components, const std::string& amount, const std::string& quota = "100000")
{
    EvaluationCase text;
    text.components = components;
    text.credits += "1,2026-01-10,Ada," + amount + "\n";
    text.quotas += "Ada,revenue,2026-01," + quota + "\n";
    return text;
}

} // namespace

BOOST_AUTO_TEST_SUITE(worked_figures)

BOOST_AUTO_TEST_CASE(marginal_tiers_per_transaction)
{
    EvaluationCase text;
    text.components = tiers("amount", "marginal", "transaction", four_tiers);
    text.credits = six_credits;
    const Outcome outcome(text);
    BOOST_TEST(outcome.amount("2026-01", "Ada", "t") == "164.00");
    BOOST_TEST(outcome.lines("2026-01", "Ada", "t") ==
               "1/1/200.00/2.00 2/1/300.00/3.00 3/1/1000.00/10.00 3/2/500.00/10.00 4/1/1000.00/10.00 4/2/200.00/4.00 "
               "5/1/1000.00/10.00 5/2/1000.00/20.00 6/1/1000.00/10.00 6/2/2000.00/40.00 6/3/1500.00/45.00");
}

BOOST_AUTO_TEST_CASE(the_same_six_as_one_running_total)
{
    EvaluationCase text;
    text.components = tiers("amount", "marginal", "period", four_tiers);
    text.credits = six_credits;
    BOOST_TEST(Outcome(text).amount("2026-01", "Ada", "t") == "285.00");
}

BOOST_AUTO_TEST_CASE(three_marginal_bands)
{
    const auto list =
        R"([{"from": "0", "rate": "0.05"}, {"from": "100000", "rate": "0.06"}, {"from": "125000", "rate": "0.07"}])";
    BOOST_TEST(Outcome(one_sale(tiers("amount", "marginal", "period", list), "150000")).amount("2026-01", "Ada", "t") ==
               "8250.00");
}

BOOST_AUTO_TEST_CASE(whole_and_marginal_by_attainment)
{
    const auto list =
        R"([{"from": "0", "rate": "0.06"}, {"from": "1.00", "rate": "0.08"}, {"from": "1.50", "rate": "0.10"}])";
    const Outcome whole(one_sale(tiers("attainment", "whole", "period", list), "110000"));
    const Outcome marginal(one_sale(tiers("attainment", "marginal", "period", list), "110000"));
    BOOST_TEST(whole.amount("2026-01", "Ada", "t") == "8800.00");
    BOOST_TEST(marginal.amount("2026-01", "Ada", "t") == "6800.00");
    BOOST_TEST(marginal.attainment("2026-01", "Ada", "t") == "1.100000");
}

BOOST_AUTO_TEST_CASE(a_value_on_a_boundary_belongs_to_the_higher_tier)
{
    const auto list =
        R"([{"from": "0", "rate": "0"}, {"from": "25000", "rate": "0.02"}, {"from": "50000", "rate": "0.03"}])";
    const Outcome outcome(one_sale(tiers("amount", "whole", "period", list), "50000"));
    BOOST_TEST(outcome.amount("2026-01", "Ada", "t") == "1500.00");
    BOOST_TEST(outcome.lines("2026-01", "Ada", "t") == "1/3/50000.00/1500.00");
}

BOOST_AUTO_TEST_CASE(an_interpolated_tier_pays_the_covered_share)
{
    const auto list = R"([{"from": "0", "amount": "1000.00"}, {"from": "0.25", "amount": "2000.00", "to": "0.50"}])";
    const auto components = tiers("attainment", "interpolated", "period", list);
    BOOST_TEST(Outcome(one_sale(components, "12000")).amount("2026-01", "Ada", "t") == "480.00");
    BOOST_TEST(Outcome(one_sale(components, "50000")).amount("2026-01", "Ada", "t") == "3000.00");
    BOOST_TEST(Outcome(one_sale(components, "70000")).amount("2026-01", "Ada", "t") == "3000.00");
}

BOOST_AUTO_TEST_CASE(a_curve_with_a_slope_beyond_and_a_cap)
{
    const auto components =
        R"([{"id": "t", "type": "curve", "measure": "revenue", "points": [{"attainment": "0.50", "payout": "0"},
        {"attainment": "1.00", "payout": "1.00"}], "beyond": {"slope": "2.0", "cap": "2.00"}}])";
    const std::pair<const char*, const char*> figures[] = {{"50000", "0.00"},
                                                           {"75000", "5000.00"},
                                                           {"100000", "10000.00"},
                                                           {"120000", "14000.00"},
                                                           {"170000", "20000.00"}};
    for (const auto& [sold, earned] : figures)
        BOOST_TEST(Outcome(one_sale(components, sold)).amount("2026-01", "Ada", "t") == earned);
}

BOOST_AUTO_TEST_CASE(a_recoverable_draw_over_six_months)
{
    EvaluationCase text;
    text.components = R"([{"id": "t", "type": "rate", "measure": "revenue", "rates": [{"rate": "1"}]}])";
    text.parts =
        R"("draw": {"amount": "2000.00", "recoverable": true, "recovery_limit": "1.00", "from": "2026-01-01", "to": null},)";
    text.credits += "1,2026-01-10,Ada,2750\n2,2026-02-10,Ada,3000\n3,2026-03-10,Ada,1500\n"
                    "4,2026-04-10,Ada,2375\n5,2026-05-10,Ada,3000\n6,2026-06-10,Ada,2750\n";
    const Outcome outcome(text);
    const std::pair<const char*, const char*> figures[] = {{"2750.00", "0.00"},   {"3000.00", "0.00"},
                                                           {"2000.00", "500.00"}, {"2000.00", "125.00"},
                                                           {"2875.00", "0.00"},   {"2750.00", "0.00"}};
    for (int month = 1; month <= 6; ++month) {
        const std::string period = "2026-0" + std::to_string(month);
        BOOST_TEST(outcome.pay(period, "Ada", "net") == figures[month - 1].first);
        BOOST_TEST(outcome.pay(period, "Ada", "draw_balance") == figures[month - 1].second);
    }
}

BOOST_AUTO_TEST_SUITE_END()
