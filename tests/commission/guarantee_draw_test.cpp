#include "evaluation_case.h"

#include <boost/test/unit_test.hpp>

// Guarantee, draw and their proration (spec/commissions.md 4.6 to 4.8).
using hedef::testing::EvaluationCase;
using hedef::testing::Outcome;

namespace {

EvaluationCase with(const std::string& parts, const std::string& credits)
{
    EvaluationCase text;
    text.components = R"([{"id": "r", "type": "rate", "measure": "revenue", "rates": [{"rate": "1"}]}])";
    text.parts = parts;
    text.credits = "id,date,person,kind,amount\n" + credits;
    return text;
}

std::string draw(const std::string& amount, bool recoverable, const std::string& limit, const std::string& to = "null")
{
    return R"("draw": {"amount": ")" + amount + R"(", "recoverable": )" + (recoverable ? "true" : "false") +
           R"(, "recovery_limit": ")" + limit + R"(", "from": "2026-01-01", "to": )" + to + "}, ";
}

} // namespace

BOOST_AUTO_TEST_SUITE(guarantee_and_draw)

BOOST_AUTO_TEST_CASE(a_guarantee_tops_up_to_its_end_and_is_never_recovered)
{
    const Outcome outcome(with(R"("guarantee": {"amount": "100.00", "until": "2026-02-14"}, )",
                               "a,2026-01-05,Ada,,30\nb,2026-02-05,Ada,,40\nc,2026-03-05,Ada,,50\n"));
    BOOST_TEST(outcome.pay("2026-01", "Ada", "guarantee_topup") == "70.00");
    BOOST_TEST(outcome.pay("2026-02", "Ada", "guarantee_topup") == "10.00"); // 14 of 28 days
    BOOST_TEST(outcome.pay("2026-03", "Ada", "guarantee_topup") == "0.00");
    BOOST_TEST(outcome.pay("2026-03", "Ada", "net") == "50.00");
}

BOOST_AUTO_TEST_CASE(a_guarantee_tops_up_a_negative_result_too)
{
    const Outcome outcome(
        with(R"("guarantee": {"amount": "100.00", "until": "2026-12-31"}, )", "a,2026-01-05,Ada,return,-30\n"));
    BOOST_TEST(outcome.pay("2026-01", "Ada", "guarantee_topup") == "130.00");
    BOOST_TEST(outcome.pay("2026-01", "Ada", "draw_balance") == "0.00");
}

BOOST_AUTO_TEST_CASE(who_is_on_the_plan_for_part_of_a_period_has_part_of_each)
{
    EvaluationCase text = with(R"("guarantee": {"amount": "100.00", "until": "2026-01-24"}, )" +
                                   draw("310.00", true, "1", R"("2026-01-26")"),
                               "a,2026-01-25,Ada,,0\n");
    text.people = "person,from,to\nAda,2026-01-22,2026-01-30\n";
    const Outcome outcome(text);
    BOOST_TEST(outcome.pay("2026-01", "Ada", "guarantee_topup") == "9.68"); // 3 of 31 days
    BOOST_TEST(outcome.pay("2026-01", "Ada", "draw_paid") == "40.32");      // 5 of 31 days: 50.00
}

BOOST_AUTO_TEST_CASE(recovery_is_limited_by_its_share_of_pay_without_the_top_up_rounded_down)
{
    const Outcome outcome(
        with(draw("100.00", true, "0.25"), "a,2026-01-05,Ada,,10\nb,2026-02-05,Ada,,150.03\nc,2026-03-05,Ada,,110\n"));
    BOOST_TEST(outcome.pay("2026-01", "Ada", "draw_paid") == "90.00");
    BOOST_TEST(outcome.pay("2026-02", "Ada", "draw_recovered") == "37.50"); // 37.5075
    BOOST_TEST(outcome.pay("2026-03", "Ada", "draw_recovered") == "10.00"); // only what lies above the draw
    BOOST_TEST(outcome.pay("2026-03", "Ada", "draw_balance") == "42.50");
}

BOOST_AUTO_TEST_CASE(a_running_guarantee_is_not_touched_by_recovery)
{
    const Outcome outcome(with(R"("guarantee": {"amount": "80.00", "until": "2026-12-31"}, )" +
                                   draw("100.00", true, "1", R"("2026-01-31")"),
                               "a,2026-01-05,Ada,,0\nb,2026-02-05,Ada,,85\nc,2026-03-05,Ada,,20\n"));
    BOOST_TEST(outcome.pay("2026-01", "Ada", "guarantee_topup") == "80.00");
    BOOST_TEST(outcome.pay("2026-01", "Ada", "draw_balance") == "20.00");
    BOOST_TEST(outcome.pay("2026-02", "Ada", "draw_recovered") == "5.00");
    BOOST_TEST(outcome.pay("2026-03", "Ada", "draw_recovered") == "0.00");
}

BOOST_AUTO_TEST_CASE(a_draw_that_is_not_recoverable_is_not_owed)
{
    const Outcome outcome(with(draw("100.00", false, "1"), "a,2026-01-05,Ada,return,-10\nb,2026-02-05,Ada,,500\n"));
    BOOST_TEST(outcome.pay("2026-01", "Ada", "draw_paid") == "110.00");
    BOOST_TEST(outcome.pay("2026-02", "Ada", "net") == "500.00");
}

BOOST_AUTO_TEST_CASE(without_a_draw_a_negative_result_is_paid_as_0_and_carried)
{
    const Outcome outcome(with("", "a,2026-01-05,Ada,return,-70\nb,2026-02-05,Ada,,50\nc,2026-03-05,Ada,,50\n"));
    BOOST_TEST(outcome.pay("2026-01", "Ada", "net") == "0.00");
    BOOST_TEST(outcome.pay("2026-02", "Ada", "draw_recovered") == "50.00");
    BOOST_TEST(outcome.pay("2026-03", "Ada", "net") == "30.00");
}

BOOST_AUTO_TEST_CASE(after_the_draw_ended_its_balance_is_repaid_in_full)
{
    const Outcome outcome(
        with(draw("100.00", true, "0.10", R"("2026-01-31")"), "a,2026-01-05,Ada,,0\nb,2026-02-05,Ada,,60\n"));
    BOOST_TEST(outcome.pay("2026-02", "Ada", "draw_recovered") == "60.00");
    BOOST_TEST(outcome.pay("2026-02", "Ada", "draw_balance") == "40.00");
}

BOOST_AUTO_TEST_CASE(everybody_of_the_file_is_there_also_without_a_credit)
{
    EvaluationCase text = with(draw("100.00", true, "1"), "a,2026-01-05,Ada,,200\n");
    text.people = "person,from,to\nZoe,2026-01-01,\nAda,2026-01-01,\nÇelik,2026-02-01,\n";
    const Outcome outcome(text);
    BOOST_TEST(outcome.pay("2026-01", "Zoe", "net") == "100.00");
    BOOST_TEST(outcome.pay("2026-01", "Çelik", "net") == "0.00"); // not yet on the plan
    BOOST_TEST((outcome.inputs().participants.people == std::vector<std::string>{"Ada", "Zoe", "Çelik"}));
}

BOOST_AUTO_TEST_SUITE_END()
