#include "db/failure.h"
#include "groups.h"
#include "report.h"
#ifdef HEDEF_WINDOWS
#include "bench/view/windows.h"
#endif

#include <algorithm>
#include <cstdio>
#include <iostream>

using namespace hedef;
using namespace hedef::bench;

namespace {

void say(const Options& options, const char* what)
{
    if (!options.json) std::cerr << what << " …\n";
}

Results measure(const Options& options)
{
    const World world{options.rows, options.people_or_default()};
    const Workshop workshop;
    Files files;
    files.csv = workshop.folder() / "credits.csv";
    files.prepared = workshop.folder() / "prepared.db";
    files.raw = workshop.folder() / "raw.db";
    files.imported = workshop.folder() / "imported.db";
    if (!options.database.empty()) files.imported = db::Url::parse(options.database).value().target;
    if (std::filesystem::exists(files.imported))
        throw std::runtime_error(files.imported.string() + " is there already");

    say(options, "Making the company");
    const base::FixedClock clock(World::today());
    world.fill(*open_new("sqlite:" + files.prepared.string(), clock));
    world.write_csv(files.csv);

    Results results;
    say(options, "Import");
    measure_import(options, world, files, results);
    std::filesystem::remove(files.raw);
    say(options, "Commission run");
    measure_run(options, world, files, results);
    say(options, "In memory");
    measure_memory(options, world, files, results);
    say(options, "Attainment");
    measure_attainment(options, world, files, results);
    say(options, "Lists");
    measure_lists(options, world, files, results);
#ifdef HEDEF_WINDOWS
    say(options, "Windows");
    measure_windows(options, world, files, results);
#endif
    if (!options.postgres.empty()) {
        say(options, "PostgreSQL");
        measure_postgres(options, world, files.csv, results);
    }
    return results;
}

} // namespace

int main(int argc, char** argv)
{
    const Options options = read_options({argv + 1, argv + argc});
    if (options.help || !options.wrong.empty()) {
        (options.help ? std::cout : std::cerr)
            << (options.wrong.empty() ? "" : "not understood: " + options.wrong + "\n") << usage();
        return options.help ? 0 : 2;
    }
    try {
        const Results results = measure(options);
        std::int64_t peak = 0;
        for (const Result& result : results)
            peak = std::max(peak, result.peak);
        std::cout << (options.json ? as_json(options, results, peak) : as_table(options, results, peak));
        return 0;
    } catch (const std::exception& trouble) {
        std::cerr << "hedef_bench: " << trouble.what() << '\n';
        return 1;
    }
}
