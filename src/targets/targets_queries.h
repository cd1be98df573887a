#pragma once
#include "base/finding.h"
#include "db/database.h"
#include "targets/model/version.h"
#include "targets/rules/seasonality.h"
#include "targets/rules/service_time.h"

#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

// What other subjects read of targets, inside their own unit of work.
namespace hedef::targets {

// When each person serves, by person id: employment, leaves (absences of the kind "leave"), ramp. A ramp that starts
// with a training which nobody has recorded stands at its first month.
std::unordered_map<std::int64_t, Service> load_services(db::Transaction&);
Seasonality load_standard_seasonality(db::Transaction&);
std::vector<Version> load_versions(db::Transaction&); // by id
// See TargetStore::counting.
std::vector<Target> load_counting_targets(db::Transaction&, OwnerKind, base::Period days);

// The targets of all people, to be asked many times.
class PersonTargets
{
public:
    PersonTargets(std::vector<Target> counting, std::unordered_map<std::int64_t, Service> services, Seasonality,
                  base::FiscalCalendar);
    // The full-period amount for all products (minor units or millionths); nullopt when there is none.
    std::optional<std::int64_t> full_period(std::int64_t person, std::string_view measure, base::FiscalPeriod) const;
    // Σ over the days of `rows` within `days` that are no leave: the ramp's factor of the day. Without ramp and leave:
    // the days themselves.
    base::Fraction ramped_days(std::int64_t person, std::span<const base::Period> rows, base::Period days) const;

private:
    std::vector<Target> m_counting;
    std::unordered_map<std::int64_t, std::pair<std::size_t, std::size_t>> m_of_person;
    std::unordered_map<std::int64_t, Service> m_services;
    Seasonality m_seasonality;
    base::FiscalCalendar m_calendar;
};
PersonTargets load_person_targets(db::Transaction&, base::Period days);

// Broken promises: "targets.check.approved_twice" {order}, "targets.check.period" {target}, "targets.check.negative"
// {target}.
base::Findings targets_invariants(db::Transaction&);

} // namespace hedef::targets
