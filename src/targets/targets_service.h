#pragma once
#include "pipeline/model/credit_row.h"
#include "targets/attainment_work.h"
#include "targets/padding_work.h"
#include "targets/profile_work.h"
#include "targets/sheet_work.h"
#include "targets/targets_work.h"

#include <string>
#include <vector>

namespace hedef::targets {

// The front door to targets: each call is one unit of work on the database's thread. What is refused stands at the
// verbs of the same name in targets_work.h and attainment_work.h.
class TargetsService
{
public:
    // sources: what measures beside credits there are; they must outlive the service.
    explicit TargetsService(db::Database& database, MeasureSources sources = {})
        : m_db(database), m_sources(std::move(sources))
    {}

    std::vector<Version> versions(); // by id
    base::Result<Version> add(const Version&, const std::vector<Target>& figures);
    base::Result<Version> propose(const Version& seen);
    base::Result<Version> accept(const Version& seen);
    base::Result<Version> reject(const Version& seen);
    base::Result<Version> reopen(const Version& seen);
    base::Result<Version> approve(const Version& seen);
    base::Result<Version> revise(const Version& seen, const std::string& name);

    // One version as a sheet that is typed into; see sheet_work.h.
    base::Result<VersionsOverview> overview();
    base::Result<SheetContent> sheet(const SheetWish&);
    base::Result<FiguresSaved> change_figures(VersionId, const std::vector<FigureChange>&,
                                              const std::optional<AllocationNote>& = {});
    base::Result<Allocation> plan_allocation(const AllocationWish&);
    base::Result<Version> draft_year(const DraftWish&);

    base::Result<Version> allocate(const AllocationWish&);
    base::Result<Version> spread(const SpreadWish&);

    base::Result<Seasonality> set_standard_seasonality(const std::string& name,
                                                       const std::array<std::int64_t, 12>& hundredths);
    base::Result<Seasonality> seasonality_of_history(base::Period days);
    std::vector<RampProfile> ramps(); // by name
    base::Result<RampProfile> add_ramp(const RampProfile&);
    base::Result<base::Done> assign_ramp(people::PersonId, RampId, base::Period days);

    base::Result<AttainmentReport> attainment(base::FiscalPeriod, OwnerKind by);
    // The credits that the actual of an owner is the sum of, the latest first, at most 10,000. Refused: "company.missing".
    base::Result<std::vector<pipeline::CreditRow>> credits_behind(base::FiscalPeriod, const Owner&, pipeline::ProductId);
    base::Result<std::vector<Padding>> over_assignments(base::FiscalPeriod, const std::string& measure,
                                                        const base::Fraction& limit);

private:
    base::Result<Version> moved(base::Result<Version> (*verb)(db::Transaction&, const Version&), const Version& seen);
    db::Database& m_db;
    MeasureSources m_sources;
};

} // namespace hedef::targets
