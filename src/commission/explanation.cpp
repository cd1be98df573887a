#include "commission/explanation.h"

#include "commission/plan_json.h"
#include "commission/store/line_origin_store.h"
#include "commission/store/plan_store.h"
#include "people/people_queries.h"

namespace hedef::commission {

base::Result<Explanation> explain_pay(db::Transaction& tx, RunId id, const std::string& person,
                                      base::FiscalCalendar calendar)
{
    RunStore runs(tx, calendar);
    const auto run = runs.run(id);
    if (!run) return base::Refusal{"commission.run.unknown", "run", {std::to_string(id.value)}};
    const auto who = people::find_person(tx, person);
    if (!who) return who.refusal();
    auto pay = runs.pay_of(id, who->value);
    if (!pay) return base::Refusal{"commission.run.person_not_in_it", "person", {person, std::to_string(id.value)}};

    PlanStore plans(tx);
    const auto version = plans.version(run->version);
    HEDEF_EXPECTS(version.has_value());
    auto plan = parse_plan(plans.document(*version));
    if (!plan) return plan.refusal();

    Explanation explanation;
    explanation.run = *run;
    explanation.plan = std::move(*plan);
    explanation.pay = pay->pay;
    explanation.correction = pay->correction;
    explanation.components = std::move(pay->components);
    explanation.movements = std::move(pay->movements);
    explanation.corrections = std::move(pay->corrections);

    LineOriginStore origins(tx);
    const auto [code, name] = origins.person(*who);
    explanation.person = code;
    explanation.name = name;
    const auto credits = origins.credits_of_lines(id, who->value);
    const auto reports = origins.reports_of_lines(id, who->value);
    for (StoredLine& line : pay->lines) {
        ExplainedLine explained{line, std::nullopt, {}};
        if (const auto credit = credits.find(line.line); credit != credits.end()) explained.credit = credit->second;
        if (const auto report = reports.find(line.line); report != reports.end()) explained.report = report->second;
        explanation.lines.push_back(std::move(explained));
    }
    return explanation;
}

} // namespace hedef::commission
