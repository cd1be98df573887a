#pragma once
#include "db/database.h"
#include "exchange/exportable.h"

#include <filesystem>
#include <string>
#include <vector>

namespace hedef::exchange {

struct ExportRequest
{
    const Exportable* what = nullptr;
    std::filesystem::path file; // .csv, .json or .xlsx
    // "field=value", "field>=value", "field<=value": rows for which all hold, by the cells as csv has them. Dates and
    // numbers are compared as such; an empty value with = means an empty cell.
    std::vector<std::string> filters;
    CsvForm csv;
    std::string total_label = "Total";
};

// Files out of the database, in one consistent state of it. Blocks; throws db::Failure, FileFailure and
// base::Cancelled, after which the old file is still there.
class ExportService
{
public:
    explicit ExportService(db::Database& database) : m_database(database) {}
    // The number of rows written. Refused: "company.missing", "exchange.export.filter" {filter} {fields},
    // "exchange.export.ending", "exchange.export.too_many_rows".
    base::Result<std::int64_t> run(const ExportRequest&, base::Progress&);

private:
    db::Database& m_database;
};

} // namespace hedef::exchange
