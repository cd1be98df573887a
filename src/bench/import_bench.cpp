#include "exchange/import_service.h"
#include "groups.h"
#include "import_baseline.h"
#include "pipeline/credits_import.h"

namespace hedef::bench {

namespace {

void copy_anew(const std::filesystem::path& from, const std::filesystem::path& to)
{
    for (const char* more : {"-wal", "-shm"})
        std::filesystem::remove(to.string() + more);
    std::filesystem::copy_file(from, to, std::filesystem::copy_options::overwrite_existing);
}

} // namespace

void import_credits(db::Database& database, const std::filesystem::path& csv)
{
    const pipeline::CreditsImport credits;
    exchange::ImportRequest request;
    request.kind = "credits";
    request.name = csv.string();
    request.parts.push_back({&credits, csv, std::nullopt});
    base::NoProgress progress;
    const auto outcome = exchange::ImportService(database).run(request, progress);
    if (outcome.refusal) throw std::runtime_error("import refused: " + outcome.refusal->code);
}

void measure_import(const Options& options, const World& world, const Files& files, Results& results)
{
    const base::FixedClock clock(World::today());
    forget_peak();
    std::unique_ptr<db::Database> database;
    const auto open = [&] {
        database.reset();
        copy_anew(files.prepared, files.imported);
        database = db::Database::open(db::Url::parse(files.url()).value(), clock);
    };
    const auto times = medians(
        options.repetitions_or_default(),
        {{"import", [&] { import_credits(*database, files.csv); }, open},
         {"by hand", [&] { import_by_hand(files.raw, files.csv); }, [&] { copy_anew(files.prepared, files.raw); }}});
    results.push_back({"Import (SQLite)", "credits csv, checked, with undo", world.rows, times[0],
                       "same parser, raw sqlite3 insert", times[1], 2.0, 0, peak_memory()});
}

} // namespace hedef::bench
