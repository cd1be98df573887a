#pragma once
#include "measure.h"
#include "options.h"
#include "world.h"

#include <filesystem>

// The groups of measurements. Each appends to the results.
namespace hedef::bench {

// The files that the groups on SQLite share.
struct Files
{
    std::filesystem::path csv, prepared; // prepared: the world without its credits
    std::filesystem::path imported;      // with them; made by measure_import
    std::filesystem::path raw;           // what the baseline of the import made
    std::string url() const { return "sqlite:" + imported.string(); }
};

void measure_import(const Options&, const World&, const Files&, Results&);
void measure_run(const Options&, const World&, const Files&, Results&);
void measure_memory(const Options&, const World&, const Files&, Results&);
void measure_attainment(const Options&, const World&, const Files&, Results&);
void measure_lists(const Options&, const World&, const Files&, Results&);
// All that is measured on a server, in its own empty database.
void measure_postgres(const Options&, const World&, const std::filesystem::path& csv, Results&);

// The credits file into a database by `hedefctl import credits`' own way.
void import_credits(db::Database&, const std::filesystem::path& csv);

} // namespace hedef::bench
