#include "targets/targets_service.h"

#include "targets/targets_queries.h"

namespace hedef::targets {

std::vector<Version> TargetsService::versions()
{
    return m_db.read([](db::Transaction& tx) { return load_versions(tx); });
}

base::Result<Version> TargetsService::add(const Version& version, const std::vector<Target>& figures)
{
    return m_db.write([&](db::Transaction& tx) { return add_version(tx, version, figures); });
}

base::Result<Version> TargetsService::moved(base::Result<Version> (*verb)(db::Transaction&, const Version&),
                                            const Version& seen)
{
    return m_db.write([&](db::Transaction& tx) { return verb(tx, seen); });
}

base::Result<Version> TargetsService::propose(const Version& seen)
{
    return moved(targets::propose, seen);
}

base::Result<Version> TargetsService::accept(const Version& seen)
{
    return moved(targets::accept, seen);
}

base::Result<Version> TargetsService::reject(const Version& seen)
{
    return moved(targets::reject, seen);
}

base::Result<Version> TargetsService::reopen(const Version& seen)
{
    return moved(targets::reopen, seen);
}

base::Result<Version> TargetsService::approve(const Version& seen)
{
    return moved(targets::approve, seen);
}

base::Result<Version> TargetsService::revise(const Version& seen, const std::string& name)
{
    return m_db.write([&](db::Transaction& tx) { return targets::revise(tx, seen, name); });
}

base::Result<VersionsOverview> TargetsService::overview()
{
    return m_db.read([](db::Transaction& tx) { return load_overview(tx); });
}

base::Result<SheetContent> TargetsService::sheet(const SheetWish& wish)
{
    return m_db.read([&](db::Transaction& tx) { return load_sheet(tx, wish); });
}

base::Result<FiguresSaved> TargetsService::change_figures(VersionId version, const std::vector<FigureChange>& changes,
                                                          const std::optional<AllocationNote>& note)
{
    return m_db.write([&](db::Transaction& tx) { return targets::change_figures(tx, version, changes, note); });
}

base::Result<Allocation> TargetsService::plan_allocation(const AllocationWish& wish)
{
    return m_db.read([&](db::Transaction& tx) { return targets::plan_allocation(tx, wish); });
}

base::Result<Version> TargetsService::draft_year(const DraftWish& wish)
{
    return m_db.write([&](db::Transaction& tx) { return targets::draft_year(tx, wish); });
}

base::Result<Version> TargetsService::allocate(const AllocationWish& wish)
{
    return m_db.write([&](db::Transaction& tx) { return allocate_targets(tx, wish); });
}

base::Result<AttainmentReport> TargetsService::attainment(base::FiscalPeriod period, OwnerKind by)
{
    return m_db.read([&](db::Transaction& tx) { return targets::attainment(tx, period, by, m_sources); });
}

base::Result<Version> TargetsService::spread(const SpreadWish& wish)
{
    return m_db.write([&](db::Transaction& tx) { return spread_targets(tx, wish); });
}

base::Result<Seasonality> TargetsService::set_standard_seasonality(const std::string& name,
                                                                   const std::array<std::int64_t, 12>& hundredths)
{
    return m_db.write([&](db::Transaction& tx) { return targets::set_standard_seasonality(tx, name, hundredths); });
}

base::Result<Seasonality> TargetsService::seasonality_of_history(base::Period days)
{
    return m_db.read([&](db::Transaction& tx) { return targets::seasonality_of_history(tx, days); });
}

std::vector<RampProfile> TargetsService::ramps()
{
    return m_db.read([](db::Transaction& tx) { return load_ramps(tx); });
}

base::Result<RampProfile> TargetsService::add_ramp(const RampProfile& profile)
{
    return m_db.write([&](db::Transaction& tx) { return targets::add_ramp(tx, profile); });
}

base::Result<base::Done> TargetsService::assign_ramp(people::PersonId person, RampId ramp, base::Period days)
{
    return m_db.write([&](db::Transaction& tx) { return targets::assign_ramp(tx, person, ramp, days); });
}

base::Result<std::vector<pipeline::CreditRow>>
TargetsService::credits_behind(base::FiscalPeriod period, const Owner& owner, pipeline::ProductId product)
{
    return m_db.read([&](db::Transaction& tx) { return targets::credits_behind(tx, period, owner, product); });
}

base::Result<std::vector<Padding>>
TargetsService::over_assignments(base::FiscalPeriod period, const std::string& measure, const base::Fraction& limit)
{
    return m_db.read([&](db::Transaction& tx) { return targets::over_assignments(tx, period, measure, limit); });
}

} // namespace hedef::targets
