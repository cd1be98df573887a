#include "commission/quota_inputs.h"

#include "people/people_queries.h"
#include "targets/targets_queries.h"

#include <algorithm>
#include <set>

namespace hedef::commission {

namespace {

void add_measures(const Component& component, std::set<Measure>& measures)
{
    if (const auto* tiers = std::get_if<TierRule>(&component.rule); tiers && tiers->scale == TierScale::attainment) measures.insert(tiers->measure);
    if (const auto* curve = std::get_if<CurveRule>(&component.rule)) measures.insert(curve->measure);
    if (const auto* bonus = std::get_if<BonusRule>(&component.rule); bonus && bonus->per == BonusPer::achievement) measures.insert(bonus->measure);
}

// The measures whose attainment the plan asks for.
std::set<Measure> measures_with_quota(const Plan& plan)
{
    std::set<Measure> measures;
    for (const Component& component : plan.components) add_measures(component, measures);
    for (const Hurdle& hurdle : plan.hurdles)
        if (hurdle.attainment) measures.insert(hurdle.attainment->measure);
    return measures;
}

// The plan's periods of whole fiscal years, from that in which the first person is on the plan.
std::vector<base::FiscalPeriod> periods_of_years(const Plan& plan, base::FiscalPeriod last, const Participants& participants)
{
    const base::FiscalCalendar calendar = plan.calendar();
    const base::FiscalPeriod last_year = calendar.year_of(last);
    base::Date first = calendar.days(last_year).begin;
    for (const ParticipantRow& row : participants.rows) first = std::min(first, std::max(row.days.begin, plan.effective.begin));
    std::vector<base::FiscalPeriod> periods;
    for (auto year = calendar.containing(base::PeriodKind::year, first); year <= last_year; year = calendar.next(year))
        for (const base::FiscalPeriod& part : calendar.parts(year, plan.period)) periods.push_back(part);
    return periods;
}

// Σ over the days on the plan within the period.
int days_on_plan(const std::vector<base::Period>& rows, base::Period period)
{
    int days = 0;
    for (const base::Period& row : rows) days += row.clipped_to(period).days();
    return days;
}

} // namespace

Quotas load_quotas(db::Transaction& tx, const Plan& plan, base::FiscalPeriod last, const PersonIndex& index, const Participants& participants)
{
    Quotas quotas;
    const auto measures = measures_with_quota(plan);
    if (measures.empty() || participants.rows.empty()) return quotas;
    const base::FiscalCalendar calendar = plan.calendar();
    const base::Fraction major(1, base::power_of_ten(plan.currency.minor_digits()));

    std::vector<std::vector<base::Period>> on_plan(participants.people.size());
    for (const ParticipantRow& row : participants.rows)
        on_plan[static_cast<std::size_t>(row.person)].push_back(row.days.clipped_to(plan.effective));

    const auto periods = periods_of_years(plan, last, participants);
    const base::Period years{calendar.days(periods.front()).begin, calendar.days(periods.back()).end};
    const targets::PersonTargets found = targets::load_person_targets(tx, years);
    for (const auto& [person, place] : index)
        for (const Measure measure : measures)
            for (const base::FiscalPeriod& period : periods) {
                const auto& rows = on_plan[static_cast<std::size_t>(place)];
                const auto full = found.full_period(person, name(measure), period);
                if (!full) continue;
                const base::Period days = calendar.days(period);
                const int served = days_on_plan(rows, days);
                base::Fraction quota = is_money(measure) ? base::Fraction(*full * major) : base::Fraction(*full * base::Fraction(1, 1'000'000));
                // What ramp and leave ask of the days on the plan; the engine multiplies by those days ÷ the period's.
                if (served > 0) quota *= found.ramped_days(person, rows, days) / served;
                quotas.add(place, measure, period, std::move(quota));
            }
    return quotas;
}

} // namespace hedef::commission
