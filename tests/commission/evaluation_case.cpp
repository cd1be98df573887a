#include "evaluation_case.h"
#include "commission/evaluate_files.h"
#include "commission/evaluation_json.h"
#include "commission/plan_json.h"
#include "commission/rules/check_evaluation.h"
#include "commission/rules/evaluate.h"

#include <boost/test/unit_test.hpp>

#include <sstream>
#include <stdexcept>

namespace hedef::testing {

using namespace hedef::commission;

namespace {

base::Result<Evaluation> run(const EvaluationCase& text, const Plan& plan, const Inputs& inputs, Arithmetic arithmetic)
{
    base::NoProgress progress;
    std::optional<base::FiscalPeriod> up_to;
    if (!text.up_to.empty()) up_to = base::FiscalCalendar::parse(text.up_to).value();
    return evaluate(plan, inputs, up_to, progress, arithmetic);
}

std::string json_of(const Plan& plan, const Inputs& inputs, const Evaluation& evaluation)
{
    std::ostringstream out;
    write_evaluation(out, plan, inputs, evaluation);
    return out.str();
}

base::Result<Inputs> inputs_of(const EvaluationCase& text, const Plan& plan)
{
    const Table quotas = table_of(text.quotas, "quotas.csv");
    return read_inputs(plan, table_of(text.credits, "credits.csv"), table_of(text.people, "people.csv"), &quotas);
}

std::string money(const Plan& plan, std::int64_t minor)
{
    return base::format_scaled(minor, plan.currency.minor_digits());
}

} // namespace

Table table_of(std::string_view text, std::string name)
{
    Table table(std::move(name));
    std::istringstream lines{std::string(text)};
    std::string line;
    for (int number = 1; std::getline(lines, line); ++number) {
        if (line.ends_with('\r')) line.pop_back();
        std::istringstream cells(line + ",");
        std::string cell;
        while (std::getline(cells, cell, ','))
            if (number == 1)
                table.header.push_back(cell);
            else
                table.add_cell(cell);
        if (number > 1) table.end_row(number);
    }
    return table;
}

std::string EvaluationCase::plan_text() const
{
    return R"({ "name": "Test", "currency": "TRY", "period": ")" + period +
           R"(", "effective": { "from": "2026-01-01", "to": null }, )" + parts + R"("components": )" + components +
           " }";
}

Outcome::Outcome(const EvaluationCase& text)
    : m_plan(parse_plan(text.plan_text()).value()), m_inputs(inputs_of(text, m_plan).value()),
      m_evaluation(run(text, m_plan, m_inputs, Arithmetic::automatic).value())
{
    const auto violated = check_evaluation(m_plan, m_inputs, m_evaluation);
    BOOST_TEST(!violated, violated.value_or(""));
    const std::string figures = json_of(m_plan, m_inputs, m_evaluation);
    for (const Arithmetic arithmetic : {Arithmetic::wide, Arithmetic::exact})
        BOOST_TEST(json_of(m_plan, m_inputs, run(text, m_plan, m_inputs, arithmetic).value()) == figures);
}

const PeriodPay& Outcome::find(std::string_view period) const
{
    const PeriodPay* found = m_evaluation.find(base::FiscalCalendar::parse(period).value());
    if (!found) throw std::runtime_error("no such period: " + std::string(period));
    return *found;
}

std::size_t Outcome::person_index(std::string_view person) const
{
    const auto& people = m_inputs.participants.people;
    return static_cast<std::size_t>(std::find(people.begin(), people.end(), person) - people.begin());
}

std::size_t Outcome::component_index(std::string_view id) const
{
    for (std::size_t i = 0; i < m_plan.components.size(); ++i)
        if (m_plan.components[i].id == id) return i;
    throw std::runtime_error("no such component: " + std::string(id));
}

const ComponentPay& Outcome::component(std::string_view period, std::string_view person, std::string_view id) const
{
    return m_evaluation.component(find(period), person_index(person), component_index(id));
}

std::string Outcome::pay(std::string_view period, std::string_view person, std::string_view field) const
{
    const PersonPay& pay = find(period).people[person_index(person)];
    const std::pair<std::string_view, std::int64_t> fields[] = {
        {"gross", pay.gross},
        {"cap_withheld", pay.cap_withheld},
        {"held", pay.held},
        {"released", pay.released},
        {"clawback", pay.clawback},
        {"guarantee_topup", pay.guarantee_topup},
        {"draw_paid", pay.draw_paid},
        {"draw_recovered", pay.draw_recovered},
        {"draw_balance", pay.draw_balance},
        {"net", pay.net},
    };
    for (const auto& [name, value] : fields)
        if (name == field) return money(m_plan, value);
    throw std::runtime_error("no such field: " + std::string(field));
}

std::string Outcome::amount(std::string_view period, std::string_view person, std::string_view id) const
{
    return money(m_plan, component(period, person, id).amount);
}

std::string Outcome::status(std::string_view period, std::string_view person, std::string_view id) const
{
    return std::string(name(component(period, person, id).status));
}

std::string Outcome::attainment(std::string_view period, std::string_view person, std::string_view id) const
{
    const auto found = component(period, person, id).attainment;
    return found ? base::format_scaled(*found, 6) : "null";
}

std::string Outcome::lines(std::string_view period, std::string_view person, std::string_view id) const
{
    const ComponentPay& pay = component(period, person, id);
    const Lines& lines = m_evaluation.lines;
    const Measure measure = measure_of(m_plan.components[component_index(id)]);
    std::string text;
    for (std::size_t line = pay.first_line; line < pay.first_line + pay.line_count; ++line) {
        if (!text.empty()) text += ' ';
        const auto source = static_cast<std::size_t>(lines.source[line]);
        switch (lines.kind[line]) {
        case LineKind::credit:
            text += m_inputs.credits.id[source];
            break;
        case LineKind::report:
            text += m_inputs.participants.people[source];
            break;
        case LineKind::rerated:
            text += "rerated";
            break;
        case LineKind::whole:
            text += "whole";
            break;
        }
        text += "/" + std::to_string(lines.band[line]) + "/" + base_text(lines.base[line], measure, m_plan.currency) +
                "/" + money(m_plan, lines.amount[line]);
        if (lines.withheld[line] != 0) text += "-" + money(m_plan, lines.withheld[line]);
    }
    return text;
}

std::string Outcome::periods() const
{
    std::string text;
    for (const PeriodPay& period : m_evaluation.periods)
        text += (text.empty() ? "" : " ") + base::FiscalCalendar::label(period.period);
    return text;
}

base::Refusal refusal_of(const EvaluationCase& text)
{
    const auto plan = parse_plan(text.plan_text(), "plan.json");
    if (!plan) return plan.refusal();
    const auto inputs = inputs_of(text, *plan);
    if (!inputs) return inputs.refusal();
    return run(text, *plan, *inputs, Arithmetic::automatic).refusal();
}

} // namespace hedef::testing
