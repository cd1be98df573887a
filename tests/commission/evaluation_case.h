#pragma once
#include "base/result.h"
#include "commission/model/evaluation.h"
#include "commission/table.h"

#include <string>
#include <string_view>

// A small company in text: a plan's components as JSON, credits, people and quotas as comma-separated lines; and what
// it earns.
namespace hedef::testing {

// Lines of cells, the first is the header; no quotes.
commission::Table table_of(std::string_view text, std::string name = "table.csv");

struct EvaluationCase
{
    std::string components = "[]";
    std::string parts; // further keys of the plan, each followed by a comma
    std::string period = "month";
    std::string credits = "id,date,person,amount\n";
    std::string people = "person,from,target_incentive\nAda,2026-01-01,10000.00\n";
    std::string quotas = "person,measure,period,quota\n";
    std::string up_to;

    std::string plan_text() const;
};

// An evaluation that was computed three times, with integers of each width, with one result; its invariants hold.
class Outcome
{
public:
    explicit Outcome(const EvaluationCase&);

    // Figures as text: "pay(…, "net")". Fields as in the JSON.
    std::string pay(std::string_view period, std::string_view person, std::string_view field) const;
    std::string amount(std::string_view period, std::string_view person, std::string_view component) const;
    std::string status(std::string_view period, std::string_view person, std::string_view component) const;
    std::string attainment(std::string_view period, std::string_view person, std::string_view component) const;
    // Each line as "credit/band/base/amount", blanks between; after the cap: "credit/band/base/amount-withheld".
    std::string lines(std::string_view period, std::string_view person, std::string_view component) const;
    // Labels of the periods, blanks between.
    std::string periods() const;

    const commission::Evaluation& evaluation() const { return m_evaluation; }
    const commission::Inputs& inputs() const { return m_inputs; }
    const commission::Plan& plan() const { return m_plan; }

private:
    const commission::PeriodPay& find(std::string_view period) const;
    std::size_t person_index(std::string_view person) const;
    std::size_t component_index(std::string_view component) const;
    const commission::ComponentPay& component(std::string_view period, std::string_view person,
                                              std::string_view id) const;

    commission::Plan m_plan;
    commission::Inputs m_inputs;
    commission::Evaluation m_evaluation;
};

// The refusal of a case that must be refused.
base::Refusal refusal_of(const EvaluationCase&);

} // namespace hedef::testing
