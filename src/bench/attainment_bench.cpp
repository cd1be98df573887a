#include "groups.h"
#include "sums_baseline.h"
#include "targets/targets_service.h"

namespace hedef::bench {

void measure_attainment(const Options& options, const World& world, const Files& files, Results& results)
{
    const base::FixedClock clock(World::today());
    const auto database = db::Database::open(db::Url::parse(files.url()).value(), clock);
    RawDatabase raw(files.imported.string());
    forget_peak();
    const auto times = medians(options.repetitions_or_default(),
                               {{"attainment",
                                 [&] {
                                     const auto report = targets::TargetsService(*database).attainment(
                                         World::period(), targets::OwnerKind::person);
                                     keep(&report.value());
                                 }},
                                {"sums", [&] {
                                     const auto sums = sums_by_hand(raw);
                                     keep(&sums);
                                 }}});
    results.push_back({"Attainment (SQLite)", "all people, one quarter", world.people, times[0],
                       "raw sqlite3: sums by person alone", times[1], 0, 0, peak_memory()});
}

} // namespace hedef::bench
