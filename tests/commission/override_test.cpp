#include "evaluation_case.h"

#include <boost/test/unit_test.hpp>

// Overrides of credits and of earnings (spec/commissions.md 3).
using hedef::testing::EvaluationCase;
using hedef::testing::Outcome;

namespace {

EvaluationCase three_levels(const std::string& scope)
{
    EvaluationCase text;
    text.components = R"([{"id": "o", "type": "override", "of": "credits", "scope": ")" + scope +
                      R"(", "measure": "revenue", "rate": "0.10"}])";
    text.people = "person,from,to,manager\nAda,2026-01-01,,\nBora,2026-01-01,,Ada\nCan,2026-01-01,2026-01-15,Bora\nCan,"
                  "2026-01-16,,Ada\n";
    text.credits += "a,2026-01-05,Ada,1000\nb,2026-01-06,Bora,200\nc,2026-01-07,Can,30\nd,2026-01-20,Can,4\n";
    return text;
}

} // namespace

BOOST_AUTO_TEST_SUITE(override_rule)

BOOST_AUTO_TEST_CASE(direct_reports_by_the_line_valid_on_the_credits_date)
{
    const Outcome outcome(three_levels("direct"));
    BOOST_TEST(outcome.lines("2026-01", "Ada", "o") == "b/0/200.00/20.00 d/0/4.00/0.40");
    BOOST_TEST(outcome.lines("2026-01", "Bora", "o") == "c/0/30.00/3.00");
    BOOST_TEST(outcome.lines("2026-01", "Can", "o") == "");
}

BOOST_AUTO_TEST_CASE(a_subtree_holds_all_below_and_never_the_own_credits)
{
    const Outcome outcome(three_levels("subtree"));
    BOOST_TEST(outcome.lines("2026-01", "Ada", "o") == "b/0/200.00/20.00 c/0/30.00/3.00 d/0/4.00/0.40");
}

BOOST_AUTO_TEST_CASE(a_manager_who_is_not_on_the_plan_ends_the_chain)
{
    EvaluationCase text = three_levels("subtree");
    text.people = "person,from,to,manager\nAda,2026-01-01,,\nBora,2026-01-10,,Ada\nCan,2026-01-01,,Bora\n";
    text.credits += "e,2026-01-10,Can,5\n";
    const Outcome outcome(text);
    BOOST_TEST(outcome.lines("2026-01", "Ada", "o") == "e/0/5.00/0.50 d/0/4.00/0.40");
    text.people = "person,from,to,manager\nAda,2026-01-01,,\nBora,2026-01-10,,Ada\nCan,2026-01-01,,Nobody\n";
    BOOST_TEST(Outcome(text).amount("2026-01", "Ada", "o") == "0.00");
}

BOOST_AUTO_TEST_CASE(a_circle_of_managers_ends)
{
    EvaluationCase text = three_levels("subtree");
    text.people = "person,from,manager\nAda,2026-01-01,Can\nBora,2026-01-01,Ada\nCan,2026-01-01,Bora\n";
    const Outcome outcome(text);
    BOOST_TEST(outcome.lines("2026-01", "Can", "o") == "a/0/1000.00/100.00 b/0/200.00/20.00");
    text.people = "person,from,manager\nAda,2026-01-01,Bora\nBora,2026-01-01,Bora\nCan,2026-01-01,Can\n";
    BOOST_TEST(Outcome(text).lines("2026-01", "Bora", "o") == "a/0/1000.00/100.00");
    text.people = "person,from,manager\nAda,2026-01-01,\nBora,2026-01-01,Can\nCan,2026-01-01,Bora\n";
    BOOST_TEST(Outcome(text).lines("2026-01", "Bora", "o") == "c/0/30.00/3.00 d/0/4.00/0.40");
}

BOOST_AUTO_TEST_CASE(earnings_of_reports_on_the_last_day_after_hurdles_without_overrides)
{
    EvaluationCase text;
    text.components = R"([{"id": "e", "type": "override", "of": "earnings", "scope": "subtree", "rate": "0.005"},
                          {"id": "r", "type": "rate", "measure": "revenue", "rates": [{"rate": "0.10"}]},
                          {"id": "h", "type": "rate", "measure": "revenue", "rates": [{"rate": "5"}]},
                          {"id": "o", "type": "override", "of": "credits", "measure": "revenue", "rate": "0.50"}])";
    text.parts = R"("hurdles": [{"components": ["h"], "measure": "revenue", "attainment_at_least": "1"}], )";
    text.people = "person,from,to,manager\nAda,2026-01-01,,\nBora,2026-01-01,,Ada\nCan,2026-01-01,,Bora\nDeniz,2026-01-"
                  "01,2026-01-30,Ada\n";
    text.credits += "b,2026-01-06,Bora,30\nc,2026-01-07,Can,50\nd,2026-01-08,Deniz,1000\n";
    const Outcome outcome(text); // Bora earned 3, Can 5: 0.015 + 0.025 = 0.04; who left counts no more
    BOOST_TEST(outcome.lines("2026-01", "Ada", "e") == "Bora/0/3.00/0.02 Can/0/5.00/0.02");
    BOOST_TEST(outcome.lines("2026-01", "Bora", "e") == "Can/0/5.00/0.03");
    BOOST_TEST(outcome.amount("2026-01", "Deniz", "e") == "0.00");
}

BOOST_AUTO_TEST_CASE(a_hurdle_may_take_an_override_too)
{
    EvaluationCase text;
    text.components = R"([{"id": "r", "type": "rate", "measure": "revenue", "rates": [{"rate": "0.10"}]},
                          {"id": "e", "type": "override", "of": "earnings", "rate": "0.10"}])";
    text.parts = R"("hurdles": [{"components": ["e"], "measure": "revenue", "attainment_at_least": "1"}], )";
    text.people = "person,from,manager\nAda,2026-01-01,\nBora,2026-01-01,Ada\n";
    text.credits += "b,2026-01-06,Bora,30\n";
    const Outcome outcome(text);
    BOOST_TEST(outcome.status("2026-01", "Ada", "e") == "hurdle");
    BOOST_TEST(outcome.lines("2026-01", "Ada", "e") == "Bora/0/3.00/0.00");
}

BOOST_AUTO_TEST_SUITE_END()
