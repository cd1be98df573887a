#pragma once
#include "base/progress.h"
#include "exchange/table_export.h"

#include <functional>
#include <memory>
#include <string_view>
#include <vector>

namespace hedef::db {
class Transaction;
}

namespace hedef::exchange {

using VisitCells = std::function<void(std::span<const ExportCell>)>;

// One export: the columns it has, and then all rows, in an order that the same data always has. Texts of the cells live
// until visit returns.
class ExportRows
{
public:
    virtual ~ExportRows() = default;
    virtual std::vector<ExportColumn> columns() const = 0;
    virtual void each(const VisitCells&, base::Progress&) = 0;
};

// A kind of thing that can go into files, in the columns of its Importable, so that csv and json come in again
// unchanged.
class Exportable
{
public:
    virtual ~Exportable() = default;
    virtual std::string_view kind() const = 0;
    virtual std::unique_ptr<ExportRows> begin(db::Transaction&) const = 0;
};

// Columns of a kind that belong to a subject above it (see ImportColumns): the territory of a person.
class MoreCells
{
public:
    virtual ~MoreCells() = default;
    // Adds as many as the subject has columns; texts live until the next call.
    virtual void add(std::int64_t id, std::vector<ExportCell>&) = 0;
};
class ExportColumns
{
public:
    virtual ~ExportColumns() = default;
    virtual std::vector<ExportColumn> export_columns() const = 0;
    virtual std::unique_ptr<MoreCells> cells(db::Transaction&) const = 0;
};

// A text that may be missing, as a cell.
inline ExportCell cell_of(const std::optional<std::string>& text)
{
    return text ? ExportCell(std::string_view(*text)) : ExportCell();
}
inline ExportCell cell_of(const std::optional<std::int64_t>& number)
{
    return number ? ExportCell(*number) : ExportCell();
}
inline ExportCell cell_of(const std::optional<base::Date>& day)
{
    return day ? ExportCell(*day) : ExportCell();
}

} // namespace hedef::exchange
