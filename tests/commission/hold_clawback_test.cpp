#include "commission/rules/check_evaluation.h"
#include "commission/rules/evaluate.h"
#include "evaluation_case.h"

#include <boost/test/unit_test.hpp>

// Hold and clawback (spec/commissions.md 4.4, 4.5).
using hedef::testing::EvaluationCase;
using hedef::testing::Outcome;

namespace {

const std::string ten_percent = R"([{"id": "r", "type": "rate", "measure": "revenue", "rates": [{"rate": "0.10"}]}])";
const std::string hold = R"("hold": "until-paid", )";
const std::string clawback = R"("clawback": {"within_days": 180, "share": "1.00"}, )";

EvaluationCase with(const std::string& parts, const std::string& credits)
{
    EvaluationCase text;
    text.components = ten_percent;
    text.parts = parts;
    text.credits = "id,date,person,kind,amount,paid_on,returns\n" + credits;
    return text;
}

} // namespace

BOOST_AUTO_TEST_SUITE(hold_and_clawback)

BOOST_AUTO_TEST_CASE(unpaid_lines_are_held_and_released_in_the_period_of_payment)
{
    const Outcome outcome(
        with(hold, "a,2026-01-05,Ada,,100,2026-01-31,\nb,2026-01-06,Ada,,50,2026-03-01,\nc,2026-01-07,Ada,,7,,\n"
                   "d,2026-01-08,Ada,return,-20,,\ne,2026-01-09,Ada,adjustment,-30,2026-02-01,\n"));
    BOOST_TEST(outcome.pay("2026-01", "Ada", "gross") == "10.70");
    BOOST_TEST(outcome.pay("2026-01", "Ada", "held") ==
               "2.70"); // b 5.00, c 0.70, e −3.00; a return's line is never held
    BOOST_TEST(outcome.pay("2026-01", "Ada", "net") == "8.00");
    BOOST_TEST(outcome.pay("2026-02", "Ada", "released") == "-3.00");
    BOOST_TEST(outcome.pay("2026-02", "Ada", "draw_balance") == "3.00"); // paid as 0 and carried
    BOOST_TEST(outcome.pay("2026-03", "Ada", "released") == "5.00");
    BOOST_TEST(outcome.pay("2026-03", "Ada", "net") == "2.00");
}

BOOST_AUTO_TEST_CASE(what_is_released_is_not_capped_again)
{
    const Outcome outcome(with(hold + R"("cap": {"amount": "8.00"}, )",
                               "a,2026-01-05,Ada,,100,2026-02-01,\nb,2026-02-06,Ada,,100,2026-02-06,\n"));
    BOOST_TEST(outcome.pay("2026-01", "Ada", "held") == "8.00");
    BOOST_TEST(outcome.pay("2026-02", "Ada", "net") == "16.00");
}

BOOST_AUTO_TEST_CASE(without_the_rule_a_return_is_a_negative_credit_of_its_period)
{
    const Outcome outcome(with("", "a,2026-01-05,Ada,,100,,\nb,2026-02-06,Ada,return,-40,,a\n"));
    BOOST_TEST(outcome.amount("2026-02", "Ada", "r") == "-4.00");
    BOOST_TEST(outcome.pay("2026-02", "Ada", "clawback") == "0.00");
}

BOOST_AUTO_TEST_CASE(a_return_takes_back_its_part_of_what_the_sale_earned)
{
    const Outcome outcome(
        with(clawback, "a,2026-01-05,Ada,,100,,\nb,2026-02-06,Ada,return,-30,,a\nc,2026-03-06,Ada,return,-30,,a\n"
                       "d,2026-04-06,Ada,return,-90,,a\ne,2026-05-06,Ada,return,-10,,a\n"));
    BOOST_TEST(outcome.amount("2026-02", "Ada", "r") == "0.00"); // left out of the component
    BOOST_TEST(outcome.pay("2026-02", "Ada", "clawback") == "-3.00");
    BOOST_TEST(outcome.pay("2026-03", "Ada", "clawback") == "-3.00");
    BOOST_TEST(outcome.pay("2026-04", "Ada", "clawback") == "-4.00"); // at most 1 in all
    BOOST_TEST(outcome.pay("2026-05", "Ada", "clawback") == "0.00");
}

BOOST_AUTO_TEST_CASE(returns_too_late_cost_nothing_and_are_left_out_too)
{
    const Outcome outcome(with(R"("clawback": {"within_days": 30, "share": "0.50"}, )",
                               "a,2026-01-05,Ada,,100,,\nb,2026-02-04,Ada,return,-100,,a\nc,2026-01-10,Ada,,100,,\nd,"
                               "2026-02-10,Ada,return,-100,,c\n"));
    BOOST_TEST(outcome.pay("2026-02", "Ada", "gross") == "0.00");
    BOOST_TEST(outcome.pay("2026-02", "Ada", "clawback") ==
               "-5.00"); // a on the 30th day, half of it; c on the 31st not
}

BOOST_AUTO_TEST_CASE(a_return_that_names_no_earlier_sale_of_the_same_person_is_a_negative_credit)
{
    EvaluationCase text =
        with(clawback, "a,2026-01-05,Bora,,100,,\nb,2026-02-06,Ada,return,-10,,a\nc,2026-02-07,Ada,return,-10,,\n"
                       "d,2026-02-08,Ada,return,-10,,nothing\nf,2026-02-09,Ada,,0,,\ne,2026-02-09,Ada,return,-10,,f\n");
    text.people = "person,from\nAda,2026-01-01\nBora,2026-01-01\n";
    const Outcome outcome(text); // e comes before f in order of id
    BOOST_TEST(outcome.amount("2026-02", "Ada", "r") == "-4.00");
}

BOOST_AUTO_TEST_CASE(sold_0_counts_as_all)
{
    EvaluationCase text = with(clawback, "");
    text.components = R"([{"id": "u", "type": "bonus", "per": "unit", "amount": "3"}])";
    text.credits =
        "id,date,person,kind,amount,quantity,returns\na,2026-01-05,Ada,,0,4,\nb,2026-02-06,Ada,return,0,-1,a\n";
    BOOST_TEST(Outcome(text).pay("2026-02", "Ada", "clawback") == "-12.00");
}

BOOST_AUTO_TEST_CASE(clawback_is_rounded_once_for_each_component)
{
    EvaluationCase text = with(clawback, "a,2026-01-05,Ada,,0.10,,\nb,2026-01-06,Ada,,0.10,,\nc,2026-02-06,Ada,return,-"
                                         "0.05,,a\nd,2026-02-07,Ada,return,-0.05,,b\n");
    BOOST_TEST(Outcome(text).pay("2026-02", "Ada", "clawback") == "-0.01"); // 0.005 + 0.005
}

BOOST_AUTO_TEST_CASE(what_was_cut_or_lost_is_not_taken_back_and_overrides_are)
{
    EvaluationCase text = with(clawback + R"("cap": {"amount": "6.00"}, )",
                               "a,2026-01-05,Bora,,100,,\nb,2026-02-06,Bora,return,-50,,a\n");
    text.components = R"([{"id": "r", "type": "rate", "measure": "revenue", "rates": [{"rate": "0.10"}]},
                          {"id": "o", "type": "override", "of": "credits", "measure": "revenue", "rate": "0.02"}])";
    text.people = "person,from,to,manager\nAda,2026-01-01,2026-01-31,\nBora,2026-01-01,,Ada\n";
    const Outcome outcome(text);
    BOOST_TEST(outcome.pay("2026-02", "Bora", "clawback") == "-3.00"); // of the 6.00 that the cap left
    BOOST_TEST(outcome.pay("2026-02", "Ada", "clawback") == "-1.00");  // who is no longer there gives back too
    BOOST_TEST(outcome.pay("2026-02", "Ada", "draw_balance") == "1.00");
}

BOOST_AUTO_TEST_CASE(a_line_that_is_still_held_is_cancelled_instead)
{
    EvaluationCase text =
        with(hold + clawback,
             "a,2026-01-05,Ada,,100,2026-03-15,\nb,2026-02-06,Ada,return,-30,,a\nc,2026-03-01,Ada,return,-30,,a\n");
    const Outcome outcome(text);
    BOOST_TEST(outcome.pay("2026-01", "Ada", "held") == "10.00");
    BOOST_TEST(outcome.pay("2026-02", "Ada", "clawback") == "0.00");
    BOOST_TEST(outcome.pay("2026-03", "Ada", "released") == "7.00"); // released first, as step 4 comes before step 5
    BOOST_TEST(outcome.pay("2026-03", "Ada", "clawback") == "-3.00");
}

BOOST_AUTO_TEST_CASE(part_payments_release_their_part_by_largest_remainder)
{
    using namespace hedef;
    const Outcome whole(with(hold + clawback, "a,2026-01-05,Ada,,100.10,,\nb,2026-03-06,Ada,return,-10.01,,a\n"));
    commission::Inputs inputs = whole.inputs();
    const auto pay = [&](int month, std::int64_t amount) {
        inputs.payments.push_back(
            {0, commission::to_day(base::make_date(2026, static_cast<unsigned>(month), 10)), amount});
    };
    pay(2, 3000); // 10.01 × 30 ÷ 100.10 = 3.00
    pay(4, 3000); // 6.00 of 10.01 paid in all; of the 7.01 that were held 0.70 are cancelled in March
    pay(5, 4010);
    base::NoProgress progress;
    const auto evaluation = commission::evaluate(whole.plan(), inputs, std::nullopt, progress).value();
    BOOST_TEST(!commission::check_evaluation(whole.plan(), inputs, evaluation));
    const auto of = [&](int month) -> const commission::PersonPay& {
        return evaluation.periods[static_cast<std::size_t>(month - 1)].people[0];
    };
    BOOST_TEST(of(1).held == 1001);
    BOOST_TEST(of(2).released == 300);
    BOOST_TEST(of(3).clawback == -30);
    BOOST_TEST(of(4).released == 300);
    BOOST_TEST(of(5).released == 331);
}

BOOST_AUTO_TEST_SUITE_END()
