#include "targets/rules/service_time.h"

#include "base/contract.h"

#include <algorithm>
#include <chrono>

namespace hedef::targets {

using base::Date;
using base::Fraction;
using base::Period;
using base::Refusal;

namespace {

constexpr std::int64_t full = 1'000'000;

// Sorted, without overlaps.
std::vector<Period> merged(std::span<const Period> ranges)
{
    std::vector<Period> sorted(ranges.begin(), ranges.end());
    std::sort(sorted.begin(), sorted.end(), [](auto& a, auto& b) { return a.begin < b.begin; });
    std::vector<Period> answer;
    for (const Period& range : sorted) {
        if (range.empty()) continue;
        if (!answer.empty() && range.begin <= answer.back().end)
            answer.back().end = std::max(answer.back().end, range.end);
        else
            answer.push_back(range);
    }
    return answer;
}

// Months since year 0.
int month_number(Date day)
{
    const auto ymd = base::calendar(day);
    return int(ymd.year()) * 12 + int(unsigned(ymd.month())) - 1;
}

Date first_of_month(int month)
{
    return base::make_date(month / 12, unsigned(month % 12) + 1, 1);
}

// The whole calendar months and the other days that leaves (merged) take since the start and before the day.
struct Pause
{
    int months = 0;
    int days = 0;
};

Pause pause_before(Date day, Date start, std::span<const Period> leaves)
{
    Pause pause;
    for (const Period& leave : leaves) {
        const Period part = leave.clipped_to({start, day});
        if (part.empty()) continue;
        int days = part.days();
        const int first = month_number(part.begin - std::chrono::days(1)) + 1; // first month that begins in the part
        for (int month = first; first_of_month(month + 1) <= part.end; ++month) {
            ++pause.months;
            days -= Period{first_of_month(month), first_of_month(month + 1)}.days();
        }
        pause.days += days;
    }
    return pause;
}

int month_with_merged(Date day, Date start, std::span<const Period> leaves)
{
    if (day <= start) return 1;
    const Pause pause = pause_before(day, start, leaves);
    const Date moved = std::max(start, day - std::chrono::days(pause.days));
    return std::max(1, month_number(moved) - month_number(start) - pause.months + 1);
}

bool on_leave(Date day, std::span<const Period> leaves)
{
    return std::any_of(leaves.begin(), leaves.end(), [&](auto& leave) { return leave.contains(day); });
}

} // namespace

base::Result<Ramp> make_ramp(std::vector<std::int64_t> factors)
{
    if (factors.empty()) return Refusal{"targets.ramp.empty", "factors", {}};
    for (std::size_t i = 0; i < factors.size(); ++i)
        if (factors[i] < 0) return Refusal{"targets.ramp.negative", "factors", {std::to_string(i + 1)}};
    return Ramp{std::move(factors)};
}

int month_of_service(Date day, Date start, std::span<const Period> leaves)
{
    return month_with_merged(day, start, merged(leaves));
}

int days_on_target(const Service& service, Period period)
{
    const Period days = service.on_target.clipped_to(period);
    int count = days.days();
    for (const Period& leave : merged(service.leaves))
        count -= leave.clipped_to(days).days();
    return count;
}

Fraction effective_share(const Service& service, Period period)
{
    HEDEF_EXPECTS(!period.empty());
    if (!service.ramp) return Fraction(days_on_target(service, period), period.days());
    const Period days = service.on_target.clipped_to(period);
    const auto leaves = merged(service.leaves);
    std::int64_t sum = 0;
    for (Date day = days.begin; day < days.end; day += std::chrono::days(1))
        if (!on_leave(day, leaves)) sum += service.ramp->in_month(month_with_merged(day, service.ramp_start, leaves));
    return Fraction(sum, full) / period.days();
}

} // namespace hedef::targets
