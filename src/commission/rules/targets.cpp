#include "commission/rules/targets.h"

namespace hedef::commission {

namespace {

using base::Fraction;

} // namespace

Targets::Targets(const Plan& plan, const Inputs& inputs, const Roster& roster, const Timeline& timeline)
    : m_inputs(inputs), m_roster(roster), m_timeline(timeline), m_days(static_cast<std::size_t>(roster.people()))
{
    note_wanted(plan);
    for (Series& series : m_quota)
        if (series.wanted) series.now.resize(m_days.size());
    if (m_incentive.wanted) m_incentive.now.resize(m_days.size());
}

void Targets::note_wanted(const Plan& plan)
{
    const auto want = [&](Measure measure, Accumulate form) {
        Series& series = m_quota[static_cast<std::size_t>(measure)];
        series.wanted = true;
        series.yearly |= is_yearly(form);
    };
    for (const Component& component : plan.components) {
        if (const auto* tiers = std::get_if<TierRule>(&component.rule); tiers && tiers->scale == TierScale::attainment)
            want(tiers->measure, tiers->accumulate);
        if (const auto* curve = std::get_if<CurveRule>(&component.rule)) {
            want(curve->measure, curve->accumulate);
            m_incentive.wanted = true;
            m_incentive.yearly |= is_yearly(curve->accumulate);
        }
        if (const auto* bonus = std::get_if<BonusRule>(&component.rule); bonus && bonus->per == BonusPer::achievement)
            want(bonus->measure, Accumulate::period);
    }
    for (const Hurdle& hurdle : plan.hurdles)
        if (hurdle.attainment) want(hurdle.attainment->measure, Accumulate::period);
    if (plan.cap && plan.cap->times_target_incentive) m_incentive.wanted = true;
}

Fraction Targets::prorated_quota(Measure measure, std::size_t person, int period, int days) const
{
    if (days == 0) return 0;
    const Fraction* quota = m_inputs.quotas.find(static_cast<std::int32_t>(person), measure, m_timeline.period(period));
    if (!quota) return 0;
    const int all = m_timeline.days(period).days();
    return days == all ? *quota : *quota * Fraction(days, all);
}

// figure(person, period): what one period gives. The year's sum is made when the year is entered, the sum to date goes
// along.
template <class Figure> void Targets::enter_series(Series& series, int period, const Figure& figure)
{
    if (!series.wanted) return;
    const int year_begin = m_timeline.year_begin(period);
    const bool new_year = m_entered < year_begin;
    for (std::size_t person = 0; person < series.now.size(); ++person) {
        Accumulated& now = series.now[person];
        if (series.yearly && new_year) {
            now = {};
            for (int p = year_begin; p < m_timeline.year_end(period); ++p)
                now.year += figure(person, p);
            for (int p = year_begin; p < period; ++p)
                now.to_date += figure(person, p);
        }
        now.period = figure(person, period);
        if (!series.yearly) continue;
        now.before = now.to_date;
        now.to_date += now.period;
    }
}

void Targets::enter(int period)
{
    for (std::size_t person = 0; person < m_days.size(); ++person)
        m_days[person] = m_roster.days_on_plan(static_cast<int>(person), m_timeline.days(period));
    for (std::size_t measure = 0; measure < m_quota.size(); ++measure)
        enter_series(m_quota[measure], period, [&](std::size_t person, int p) {
            const int days =
                p == period ? m_days[person] : m_roster.days_on_plan(static_cast<int>(person), m_timeline.days(p));
            return prorated_quota(static_cast<Measure>(measure), person, p, days);
        });
    enter_series(m_incentive, period, [&](std::size_t person, int p) {
        return m_roster.target_incentive(static_cast<int>(person), m_timeline.days(p));
    });
    m_entered = period;
}

} // namespace hedef::commission
