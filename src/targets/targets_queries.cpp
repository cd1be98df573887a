#include "targets/targets_queries.h"

#include "base/money.h"
#include "company/company_queries.h"
#include "people/people_queries.h"
#include "targets/rules/target_lookup.h"
#include "targets/store/service_store.h"
#include "targets/store/target_checks.h"
#include "targets/store/target_store.h"

#include <algorithm>

namespace hedef::targets {

namespace {

base::FiscalCalendar calendar_of(db::Transaction& tx)
{
    const auto company = company::find_company(tx);
    return base::FiscalCalendar(company ? company->fiscal_year_start : 1);
}

} // namespace

std::unordered_map<std::int64_t, Service> load_services(db::Transaction& tx)
{
    std::unordered_map<std::int64_t, Service> services;
    const auto people = people::load_people(tx);
    const auto ramps = ServiceStore(tx).ramps();
    for (std::size_t i = 0; i < people.size(); ++i) {
        Service service;
        service.on_target = people.employed(i);
        if (const auto ramp = ramps.find(people.id[i]); ramp != ramps.end()) {
            service.ramp = ramp->second.ramp;
            service.ramp_start = ramp->second.starts_at_training ? base::forever : service.on_target.begin;
        }
        services.emplace(people.id[i], std::move(service));
    }
    // Leave of absence takes days off a target and pauses a ramp; a day of sickness or training does not.
    for (const auto& absence : people::load_absences(tx)) {
        if (absence.kind != "leave") continue;
        if (const auto service = services.find(absence.person.value); service != services.end())
            service->second.leaves.push_back(absence.days);
    }
    return services;
}

Seasonality load_standard_seasonality(db::Transaction& tx)
{
    return ServiceStore(tx).standard_seasonality();
}

std::vector<Version> load_versions(db::Transaction& tx)
{
    return TargetStore(tx, calendar_of(tx)).versions();
}

std::vector<Target> load_counting_targets(db::Transaction& tx, OwnerKind kind, base::Period days)
{
    return TargetStore(tx, calendar_of(tx)).counting(kind, days);
}

PersonTargets::PersonTargets(std::vector<Target> counting, std::unordered_map<std::int64_t, Service> services,
                             Seasonality seasonality, base::FiscalCalendar calendar)
    : m_counting(std::move(counting)), m_services(std::move(services)), m_seasonality(seasonality), m_calendar(calendar)
{
    for (std::size_t i = 0; i < m_counting.size(); ++i) {
        auto& range = m_of_person.try_emplace(m_counting[i].owner.id, i, i).first->second;
        range.second = i + 1;
    }
}

std::optional<std::int64_t> PersonTargets::full_period(std::int64_t person, std::string_view measure,
                                                       base::FiscalPeriod period) const
{
    const auto range = m_of_person.find(person);
    if (range == m_of_person.end()) return std::nullopt;
    const auto begin = m_counting.begin() + static_cast<std::ptrdiff_t>(range->second.first);
    const auto end = m_counting.begin() + static_cast<std::ptrdiff_t>(range->second.second);
    const auto first = std::find_if(begin, end, [&](const Target& t) { return t.measure == measure && !t.product; });
    const auto last = std::find_if(first, end, [&](const Target& t) { return t.measure != measure || t.product; });
    const auto pieces = find_target(std::span(first, last), period, m_calendar, m_seasonality);
    if (!pieces) return std::nullopt;
    std::int64_t sum = 0;
    for (const TargetPiece& piece : *pieces)
        sum = base::add_checked(sum, piece.amount);
    return sum;
}

base::Fraction PersonTargets::ramped_days(std::int64_t person, std::span<const base::Period> rows,
                                          base::Period days) const
{
    const auto found = m_services.find(person);
    base::Fraction sum = 0;
    for (const base::Period& row : rows) {
        const base::Period on = row.clipped_to(days);
        if (on.empty()) continue;
        if (found == m_services.end()) {
            sum += on.days();
            continue;
        }
        // Only ramp and leave: the days themselves are the asker's.
        Service service = found->second;
        service.on_target = on;
        sum += effective_share(service, on) * on.days();
    }
    return sum;
}

PersonTargets load_person_targets(db::Transaction& tx, base::Period days)
{
    return {load_counting_targets(tx, OwnerKind::person, days), load_services(tx), load_standard_seasonality(tx),
            calendar_of(tx)};
}

base::Findings targets_invariants(db::Transaction& tx)
{
    return check_targets(tx);
}

} // namespace hedef::targets
