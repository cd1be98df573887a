#include "commission/commission_service.h"

#include "commission/explanation.h"
#include "commission/plan_choice.h"
#include "commission/run_calculation.h"
#include "commission/store/pay_period_store.h"
#include "commission/store/plan_store.h"
#include "company/company_queries.h"

namespace hedef::commission {

namespace {

base::FiscalCalendar calendar_of(db::Transaction& tx)
{
    const auto company = company::find_company(tx);
    return base::FiscalCalendar(company ? company->fiscal_year_start : 1);
}

} // namespace

const PeriodPay& CalculatedRun::period() const
{
    const PeriodPay* found = evaluation.find(run.period);
    HEDEF_EXPECTS(found != nullptr);
    return *found;
}

base::Result<base::Done> CommissionService::close_period(base::FiscalPeriod period)
{
    return m_database.write([&](db::Transaction& tx) -> base::Result<base::Done> {
        const auto calendar = calendar_of(tx);
        const std::string label = base::FiscalCalendar::label(period);
        if (calendar.days(period).end > company::today(tx))
            return base::Refusal{"commission.period.not_over", "period", {label}};
        PayPeriodStore store(tx, calendar);
        if (store.state(period) == PeriodState::closed)
            return base::Refusal{"commission.period.closed_already", "period", {label}};
        if (const auto earlier = store.first_open_with_run_before(period))
            return base::Refusal{
                "commission.period.earlier_is_open", "period", {label, base::FiscalCalendar::label(*earlier)}};
        store.set(period, PeriodState::closed);
        return base::Done{};
    });
}

base::Result<base::Done> CommissionService::open_period(base::FiscalPeriod period)
{
    return m_database.write([&](db::Transaction& tx) -> base::Result<base::Done> {
        const std::string label = base::FiscalCalendar::label(period);
        PayPeriodStore store(tx, calendar_of(tx));
        if (store.state(period) == PeriodState::open)
            return base::Refusal{"commission.period.open_already", "period", {label}};
        for (const PayPeriod& other : store.periods(period.kind))
            if (other.period > period && other.state == PeriodState::closed)
                return base::Refusal{
                    "commission.period.later_is_closed", "period", {label, base::FiscalCalendar::label(other.period)}};
        store.set(period, PeriodState::open);
        return base::Done{};
    });
}

std::vector<PayPeriod> CommissionService::periods(base::PeriodKind kind)
{
    return m_database.read([&](db::Transaction& tx) { return PayPeriodStore(tx, calendar_of(tx)).periods(kind); });
}

std::vector<PlanVersion> CommissionService::plans_for(base::FiscalPeriod period)
{
    return m_database.read([&](db::Transaction& tx) {
        const base::Period days = calendar_of(tx).days(period);
        std::vector<PlanVersion> found;
        for (PlanVersion& plan : PlanStore(tx).newest_versions())
            if (plan.period == period.kind && plan.effective.overlaps(days)) found.push_back(std::move(plan));
        return found;
    });
}

base::Result<CalculatedRun> CommissionService::calculate(const std::string& plan, base::FiscalPeriod period,
                                                         base::Progress& progress, std::int64_t by)
{
    // Reading and computing see one state and hold no lock; storing is a unit of work of its own, which looks at the
    // period again.
    auto calculated = m_database.read([&](db::Transaction& tx) -> base::Result<CalculatedRun> {
        const auto version = choose_plan(PlanStore(tx).newest_versions(), plan);
        if (!version) return version.refusal();
        return calculate_run(tx, *version, period, progress);
    });
    if (!calculated) return calculated;
    calculated->run.by = by;
    const auto stored = m_database.write([&](db::Transaction& tx) { return store_run(tx, *calculated, progress); });
    if (!stored) return stored.refusal();
    calculated->run = *stored;
    return calculated;
}

std::vector<Run> CommissionService::runs(const std::string& plan)
{
    return m_database.read([&](db::Transaction& tx) {
        const auto version = choose_plan(PlanStore(tx).newest_versions(), plan);
        return version ? RunStore(tx, calendar_of(tx)).runs_of(version->plan) : std::vector<Run>{};
    });
}

base::Result<Explanation> CommissionService::explain(RunId run, const std::string& person)
{
    return m_database.read([&](db::Transaction& tx) { return explain_pay(tx, run, person, calendar_of(tx)); });
}

} // namespace hedef::commission
