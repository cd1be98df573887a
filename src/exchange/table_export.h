#pragma once
#include "exchange/bytes.h"
#include "exchange/csv_writer.h"

#include "base/date.h"
#include "base/money.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace hedef::exchange {

enum class ColumnType
{
    text,
    money,
    quantity,
    integer,
    date,
    boolean
};

struct ExportColumn
{
    std::string name; // the field's, so that it can be imported again
    ColumnType type = ColumnType::text;
    bool summed = true; // in xlsx, where it is money
};

// A value: nothing, text, a number (money in minor units, a quantity in millionths, an integer), a date, yes or no.
// Dates `beginning` and `forever` are written as nothing. Texts live until row() returns.
using ExportCell = std::variant<std::monostate, std::string_view, std::int64_t, base::Date, bool>;

struct ExportForm
{
    std::string kind;        // "customers"
    base::Currency currency; // of all money columns
    std::vector<ExportColumn> columns;
    CsvForm csv;                       // for csv
    std::string total_label = "Total"; // for xlsx: before the sums
};

// Writes a table to a file, row by row; the file appears as a whole when finish() is called and not at all without it.
// csv and json can be imported again, unchanged; xlsx is for people. All may throw FileFailure (a full disk: the old
// file stays).
class TableExport
{
public:
    // By the file's ending: .csv, .json, .xlsx. Refused: exchange.export.ending.
    static base::Result<std::unique_ptr<TableExport>> create(const std::filesystem::path&, ExportForm);
    virtual ~TableExport() = default;
    // As many cells as columns, of their types. Refused: exchange.export.too_many_rows (xlsx holds 1,048,576 with
    // header and totals).
    virtual base::Result<base::Done> row(std::span<const ExportCell>) = 0;
    virtual void finish() = 0;
};

// A number as text with a decimal point and no more places than needed; never exactly three, which could be read as
// thousands. 1.5 → "1.5", 1.234 → "1.2340"
std::string quantity_text(std::int64_t millionths);
// Any cell as text; money with its currency's places.
std::string cell_text(const ExportCell&, ColumnType, base::Currency);

// The three kinds of file, for create().
std::unique_ptr<TableExport> csv_export(const std::filesystem::path&, ExportForm);
std::unique_ptr<TableExport> json_export(const std::filesystem::path&, ExportForm);
std::unique_ptr<TableExport> xlsx_export(const std::filesystem::path&, ExportForm);

} // namespace hedef::exchange
