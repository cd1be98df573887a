#pragma once
#include "base/fiscal_calendar.h"
#include "base/money.h"
#include "base/result.h"
#include "db/database.h"
#include "targets/model/sheet_owner.h"
#include "targets/model/version.h"
#include "targets/rules/figure_row.h"
#include "targets/rules/service_time.h"
#include "targets/targets_work.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

// Reading and writing the figures of one version as a sheet, inside the caller's unit of work. After a refusal the unit
// of work must end with it.
namespace hedef::targets {

// What a target is about.
struct Subject
{
    std::string measure{revenue};
    pipeline::ProductId product; // none: all
    std::string product_name, product_code; // empty for all
    bool operator==(const Subject&) const = default;
};

// A version and the fiscal years that it has figures in (years in ascending order).
struct VersionYears
{
    Version version;
    std::vector<int> years;
    bool operator==(const VersionYears&) const = default;
};
struct VersionsOverview
{
    std::vector<VersionYears> versions; // by id
    base::FiscalCalendar calendar;
    base::Currency currency;
    base::Date today;
};
// Refused: "company.missing".
base::Result<VersionsOverview> load_overview(db::Transaction&);

struct SheetWish
{
    VersionId version;
    int year = 0; // fiscal
    Grouping grouping = Grouping::territories;
};
struct SheetFigure
{
    Owner owner;
    Subject subject;
    Slot slot = 0;
    Figure figure;
};
struct SheetContent
{
    Version version;
    base::FiscalPeriod year;
    base::FiscalCalendar calendar;
    base::Currency currency;
    MonthWeights weights{}; // the standard seasonality over the months of the fiscal year
    std::vector<SheetOwner> owners;
    std::vector<SheetFigure> figures;   // of the year, of all subjects
    std::vector<Subject> subjects;      // those of the figures; revenue always
    // When people serve, with leave and ramp: what of a full figure counts.
    std::unordered_map<std::int64_t, Service> services;
};
// The owners of a year: the company, the tree of territories (or the teams) with the people who cover them, and every
// other owner with a figure. Refused: "company.missing", "targets.version.gone".
base::Result<SheetContent> load_sheet(db::Transaction&, const SheetWish&);

// A figure of a version as the screen showed it and as it is to be; none: no figure.
struct FigureChange
{
    Owner owner;
    std::string measure{revenue};
    pipeline::ProductId product;
    base::FiscalPeriod period;
    std::optional<Figure> seen, mine;
    bool operator==(const FigureChange&) const = default;
};
// A figure that somebody else changed meanwhile to something else than asked for.
struct FigureConflict
{
    FigureChange change;
    std::optional<Figure> theirs;
};
struct FiguresSaved
{
    Version version;                       // with its new revision
    std::vector<FigureConflict> conflicts; // when there are any, nothing was saved
};
// Writes what changed of a draft, all or nothing. Only the named figures are compared: two people may work on one
// version. The version's revision advances, so that nobody approves figures that he has not seen.
// Refused: "targets.version.gone", "targets.version.not_draft" {name}, "targets.figure.negative", ".too_large",
// ".locked" (an amount changed though theirs is locked), "targets.figure.measure".
// note: how an allocation that these figures come from was done; kept with the version.
base::Result<FiguresSaved> change_figures(db::Transaction&, VersionId, const std::vector<FigureChange>&,
                                          const std::optional<AllocationNote>& note = {});

// A draft for a fiscal year from the year before.
struct DraftWish
{
    enum class From
    {
        counting, // the targets that count in the year before, figure by figure
        nothing,  // only a 0 for the company's year, to begin typing with
    };
    std::string name;
    int year = 0;
    From from = From::counting;
    std::int64_t growth = 0; // millionths: 0.1 is 10 % more; amounts rounded half away to whole units
};
// Refused: "company.missing", "targets.draft.name_missing", "targets.draft.nothing_before" {year}.
base::Result<Version> draft_year(db::Transaction&, const DraftWish&);

} // namespace hedef::targets
