#include "commission/evaluation_json.h"
#include "evaluation_case.h"

#include <boost/test/unit_test.hpp>

#include <sstream>

// The JSON object of `commissions evaluate` (spec/cli.md).
using namespace hedef::commission;
using hedef::testing::EvaluationCase;
using hedef::testing::Outcome;

namespace {

EvaluationCase small_case()
{
    EvaluationCase text;
    text.components = R"([{"id": "w", "type": "tiers", "measure": "revenue", "scale": "attainment", "mode": "whole",
                           "tiers": [{"from": "0", "rate": "0.10"}, {"from": "1", "rate": "0.20"}]},
                          {"id": "e", "type": "override", "of": "earnings", "rate": "0.5"},
                          {"id": "u", "type": "bonus", "per": "unit", "amount": "2"}])";
    text.people = "person,from,manager\nAda \"A\",2026-01-01,\nBora,2026-01-01,Ada \"A\"\n";
    text.credits = "id,date,person,amount,quantity\nx,2026-01-05,Bora,60,2.50\ny,2026-01-06,Bora,60,0\n";
    text.quotas += "Bora,revenue,2026-01,100\n";
    return text;
}

std::string written(const Outcome& outcome, const EvaluationJsonOptions& options = {})
{
    std::ostringstream out;
    write_evaluation(out, outcome.plan(), outcome.inputs(), outcome.evaluation(), options);
    return out.str();
}

const std::string ada =
    R"({"person": "Ada \"A\"", "gross": "14.50", "cap_withheld": "0.00", "held": "0.00", "released": "0.00", "clawback": "0.00", "guarantee_topup": "0.00", "draw_paid": "0.00", "draw_recovered": "0.00", "draw_balance": "0.00", "net": "14.50", "components": [
  {"id": "w", "amount": "0.00", "attainment": null, "status": "no_quota", "lines": []},
  {"id": "e", "amount": "14.50", "attainment": null, "status": "ok", "lines": [
   {"credit": null, "name": "Bora", "band": null, "base": "29.00", "rate": "0.5", "amount": "14.50"}]},
  {"id": "u", "amount": "0.00", "attainment": null, "status": "ok", "lines": []}]})";

} // namespace

BOOST_AUTO_TEST_SUITE(evaluation_json)

BOOST_AUTO_TEST_CASE(the_object_has_the_keys_of_the_contract_in_order)
{
    std::string expected = R"({"plan": "Test", "currency": "TRY", "periods": [
{"period": "2026-01", "people": [
 )" + ada + R"(,
 {"person": "Bora", "gross": "29.00", "cap_withheld": "0.00", "held": "0.00", "released": "0.00", "clawback": "0.00", "guarantee_topup": "0.00", "draw_paid": "0.00", "draw_recovered": "0.00", "draw_balance": "0.00", "net": "29.00", "components": [
  {"id": "w", "amount": "24.00", "attainment": "1.200000", "status": "ok", "lines": [
   {"credit": "x", "band": 1, "base": "60.00", "rate": "0.10", "amount": "6.00"},
   {"credit": "y", "band": 2, "base": "60.00", "rate": "0.20", "amount": "12.00"},
   {"credit": null, "name": "rerated", "band": null, "base": null, "rate": null, "amount": "6.00"}]},
  {"id": "e", "amount": "0.00", "attainment": null, "status": "ok", "lines": []},
  {"id": "u", "amount": "5.00", "attainment": null, "status": "ok", "lines": [
   {"credit": "x", "band": null, "base": "2.5", "rate": "2", "amount": "5.00"},
   {"credit": "y", "band": null, "base": "0", "rate": "2", "amount": "0.00"}]}]}]}]}
)";
    BOOST_TEST(written(Outcome(small_case())) == expected);
}

BOOST_AUTO_TEST_CASE(the_database_adds_run_and_name_and_chooses_period_and_person)
{
    EvaluationJsonOptions options;
    options.run = "7";
    options.only_person = 0;
    options.only_period = hedef::base::FiscalPeriod{hedef::base::PeriodKind::month, 2026, 1};
    options.name = [](int) { return std::string("Ada\nAk"); };
    std::string person = ada;
    person.insert(person.find(R"(, "gross")"), R"(, "name": "Ada\nAk")");
    BOOST_TEST(written(Outcome(small_case()), options) ==
               R"({"run": "7", "plan": "Test", "currency": "TRY", "periods": [
{"period": "2026-01", "people": [
 )" + person + "]}]}\n");
    options.only_period->number = 2;
    BOOST_TEST(written(Outcome(small_case()), options) ==
               R"({"run": "7", "plan": "Test", "currency": "TRY", "periods": []})"
               "\n");
}

BOOST_AUTO_TEST_SUITE_END()
