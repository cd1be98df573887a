#include "demo/plan_setup.h"

#include "commission/commission_service.h"
#include "demo/rules/plan_documents.h"

namespace hedef::demo {

base::Result<int> set_up_plans(db::Database& database, const Organisation& organisation, const SpanOfTime& span,
                               base::Date from)
{
    commission::CommissionService service(database);
    int plans = 0;
    for (const PlanWish& wish : plan_wishes(organisation, from)) {
        const auto version = service.import_plan(plan_document(wish.file, span, from), std::string(wish.file));
        if (!version) return version.refusal();
        ++plans;
        for (const PlanMembers& members : wish.members) {
            if (members.people.empty()) continue;
            const auto assigned =
                service.assign(version->code, {members.people, std::nullopt, members.target_incentive});
            if (!assigned) return assigned.refusal();
        }
    }
    return plans;
}

namespace {

base::Result<base::Done> calculate_and_close(commission::CommissionService& service, base::FiscalPeriod period,
                                             bool calculate, base::Progress& progress)
{
    if (calculate)
        for (const commission::PlanVersion& plan : service.plans_for(period)) {
            const auto run = service.calculate(plan.code, period, progress);
            if (!run) return run.refusal();
        }
    return service.close_period(period);
}

} // namespace

base::Result<base::Done> close_quarters(db::Database& database, const SpanOfTime& span, base::Date plans_from,
                                        base::Progress& progress)
{
    const base::FiscalCalendar calendar;
    commission::CommissionService service(database);
    for (const base::PeriodKind kind : {base::PeriodKind::month, base::PeriodKind::quarter})
        for (auto period = calendar.containing(kind, span.days.begin); calendar.days(period).end <= span.closed.end;
             period = calendar.next(period)) {
            const bool with_runs = calendar.days(period).begin >= plans_from;
            const auto done = calculate_and_close(service, period, with_runs, progress);
            if (!done) return done;
        }
    return base::Done{};
}

} // namespace hedef::demo
