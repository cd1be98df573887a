#include "commission/commission_service.h"
#include "groups.h"
#include "run_baseline.h"

namespace hedef::bench {

void measure_run(const Options& options, const World& world, const Files& files, Results& results)
{
    const base::FixedClock clock(World::today());
    const std::string path = files.imported.string();
    const auto database = db::Database::open(db::Url::parse(files.url()).value(), clock);
    const auto calculate = [&] {
        base::NoProgress progress;
        commission::CommissionService(*database).calculate(World::plan_name, World::period(), progress).value();
    };
    const auto forget = [&] {
        RawDatabase raw(path);
        forget_runs(raw);
    };
    // Once alone, for its memory and for what the baseline writes.
    forget_peak();
    calculate();
    const std::int64_t peak = peak_memory();
    RunRows rows;
    {
        RawDatabase raw(path);
        rows = read_run_by_hand(raw);
    }
    const auto by_hand = [&] {
        RawDatabase raw(path);
        const CreditRows credits = read_credits_by_hand(raw);
        keep(&credits);
        write_run_by_hand(raw, rows);
    };
    const auto times =
        medians(options.repetitions_or_default(), {{"run", calculate, forget}, {"by hand", by_hand, forget}});
    forget();
    results.push_back({"Commission run (SQLite)",
                       "load, compute, store every line (" + std::to_string(rows.lines()) + " lines)", world.rows,
                       times[0], "raw sqlite3 reads and writes the same rows", times[1], 1.5, 0, peak});
}

} // namespace hedef::bench
