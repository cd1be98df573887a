#include "evaluation_case.h"

#include <boost/test/unit_test.hpp>

// Bonuses (spec/commissions.md 3).
using hedef::testing::EvaluationCase;
using hedef::testing::Outcome;

namespace {

std::string bonus(const std::string& per, const std::string& amount, const std::string& more = "")
{
    return R"([{"id": "b", "type": "bonus", "per": ")" + per + R"(", "amount": ")" + amount + R"(")" + more + "}]";
}

const std::string two_people = "person,from\nAda,2026-01-01\nBora,2026-01-01\n";

} // namespace

BOOST_AUTO_TEST_SUITE(bonus_rule)

BOOST_AUTO_TEST_CASE(per_unit_pays_quantity_times_share)
{
    EvaluationCase text;
    text.components = bonus("unit", "2.50");
    text.credits = "id,date,person,kind,quantity,share\na,2026-01-05,Ada,sale,10,0.5\nb,2026-01-06,Ada,return,-2,1\n";
    BOOST_TEST(Outcome(text).lines("2026-01", "Ada", "b") == "a/0/5/12.50 b/0/-2/-5.00");
}

BOOST_AUTO_TEST_CASE(per_deal_pays_once_for_each_deal_by_the_largest_share)
{
    EvaluationCase text;
    text.components = bonus("deal", "100");
    text.credits = "id,date,person,kind,deal,amount,share\n"
                   "c,2026-01-07,Ada,sale,d1,500,0.75\n"
                   "b,2026-01-06,Ada,sale,d1,100,0.5\n" // the first of d1
                   "d,2026-01-08,Ada,sale,d2,100,1\n"
                   "e,2026-01-09,Ada,return,d2,-100,1\n" // d2 sums to 0
                   "f,2026-01-10,Ada,sale,,10,0.25\n"    // no deal: its own
                   "g,2026-01-11,Ada,sale,,10,0.25\n"
                   "h,2026-02-01,Ada,sale,d1,1,1\n"; // another period
    const Outcome outcome(text);
    BOOST_TEST(outcome.lines("2026-01", "Ada", "b") == "b/0/0.75/75.00 f/0/0.25/25.00 g/0/0.25/25.00");
    BOOST_TEST(outcome.amount("2026-02", "Ada", "b") == "100.00");
}

BOOST_AUTO_TEST_CASE(a_budget_is_shared_by_all_in_order_of_date_and_id_and_returns_give_back)
{
    EvaluationCase text;
    text.components = bonus("unit", "10", R"(, "budget": "100.00")");
    text.people = two_people;
    text.credits = "id,date,person,kind,quantity\n"
                   "b,2026-01-05,Ada,sale,6\n"
                   "a,2026-01-05,Bora,sale,3\n"   // before b: 30
                   "c,2026-02-01,Bora,sale,4\n"   // 90 are gone: cut to 10
                   "d,2026-02-02,Ada,sale,1\n"    // nothing left
                   "e,2026-02-03,Ada,return,-2\n" // gives back 20
                   "f,2026-03-01,Ada,sale,5\n";   // cut to 20
    const Outcome outcome(text);
    BOOST_TEST(outcome.amount("2026-01", "Ada", "b") == "60.00");
    BOOST_TEST(outcome.amount("2026-01", "Bora", "b") == "30.00");
    BOOST_TEST(outcome.status("2026-01", "Bora", "b") == "ok");
    BOOST_TEST(outcome.lines("2026-02", "Bora", "b") == "c/0/4/10.00");
    BOOST_TEST(outcome.status("2026-02", "Bora", "b") == "budget");
    BOOST_TEST(outcome.lines("2026-02", "Ada", "b") == "d/0/1/0.00 e/0/-2/-20.00");
    BOOST_TEST(outcome.amount("2026-03", "Ada", "b") == "20.00");
}

BOOST_AUTO_TEST_CASE(an_award_lost_to_a_hurdle_has_used_the_budget)
{
    EvaluationCase text;
    text.components = bonus("deal", "60", R"(, "budget": "100.00")");
    text.parts = R"("hurdles": [{"components": ["b"], "measure": "revenue", "attainment_at_least": "1"}], )";
    text.people = two_people;
    text.credits = "id,date,person,amount\na,2026-01-05,Ada,10\nb,2026-01-06,Bora,10\n";
    text.quotas += "Ada,revenue,2026-01,11\nBora,revenue,2026-01,10\n";
    const Outcome outcome(text);
    BOOST_TEST(outcome.amount("2026-01", "Ada", "b") == "0.00");
    BOOST_TEST(outcome.status("2026-01", "Ada", "b") == "hurdle");
    BOOST_TEST(outcome.lines("2026-01", "Ada", "b") == "a/0/1/0.00");
    BOOST_TEST(outcome.amount("2026-01", "Bora", "b") == "40.00");
}

BOOST_AUTO_TEST_CASE(budgets_count_exact_awards)
{
    EvaluationCase text;
    text.components = bonus("unit", "0.005", R"(, "budget": "0.02")");
    text.credits = "id,date,person,quantity\na,2026-01-05,Ada,1\nb,2026-01-06,Ada,1\nc,2026-01-07,Ada,1\nd,2026-01-08,"
                   "Ada,1\ne,2026-02-01,Ada,1\n";
    const Outcome outcome(text); // four awards of 0.005 use 0.02 up
    BOOST_TEST(outcome.amount("2026-01", "Ada", "b") == "0.02");
    BOOST_TEST(outcome.status("2026-01", "Ada", "b") == "ok");
    BOOST_TEST(outcome.status("2026-02", "Ada", "b") == "budget");
}

BOOST_AUTO_TEST_CASE(an_achievement_pays_once_a_period_when_it_is_reached)
{
    EvaluationCase text;
    text.components =
        bonus("achievement", "5000.00", R"(, "measure": "revenue", "at_least": "1.00", "when": {"product": ["GTX"]})");
    text.credits = "id,date,person,amount,product\na,2026-01-05,Ada,100,GTX\nb,2026-02-05,Ada,99.99,GTX\nc,2026-02-06,"
                   "Ada,100,MG\nd,2026-03-05,Ada,1,GTX\n";
    text.quotas += "Ada,revenue,2026-01,100\nAda,revenue,2026-02,100\n";
    const Outcome outcome(text);
    BOOST_TEST(outcome.lines("2026-01", "Ada", "b") == "whole/0/100.00/5000.00");
    BOOST_TEST(outcome.attainment("2026-01", "Ada", "b") == "1.000000");
    BOOST_TEST(outcome.amount("2026-02", "Ada", "b") == "0.00");
    BOOST_TEST(outcome.status("2026-02", "Ada", "b") == "ok");
    BOOST_TEST(outcome.status("2026-03", "Ada", "b") == "no_quota");
}

BOOST_AUTO_TEST_SUITE_END()
