#pragma once
#include "db/bulk.h"
#include "db/catalogue.h"
#include "db/statement.h"

#include <optional>
#include <string>
#include <vector>

namespace hedef::db {

// One column of many rows, in the type that the column has; only the vector of its kind is used.
struct Cells
{
    std::vector<std::optional<std::int64_t>> numbers;
    std::vector<std::optional<std::string>> texts;
    std::vector<std::optional<base::Date>> dates;

    ColumnTarget target(ColumnKind kind)
    {
        if (kind == ColumnKind::number) return &numbers;
        if (kind == ColumnKind::date) return &dates;
        return &texts;
    }
    BulkColumn bulk(const ColumnDescription& column) const
    {
        if (column.kind == ColumnKind::number) return {column.name, std::span(numbers)};
        if (column.kind == ColumnKind::date) return {column.name, std::span(dates)};
        return {column.name, std::span(texts)};
    }
    Value value(ColumnKind kind, std::size_t row) const
    {
        if (kind == ColumnKind::number) return numbers[row];
        if (kind == ColumnKind::date) return dates[row];
        return texts[row];
    }
};

} // namespace hedef::db
