#pragma once
#include "db/statement.h"

#include <string_view>

namespace hedef::db {

// What a column of an answer takes.
enum class CellKind
{
    number,
    text,
    date
};
CellKind kind_of(const ColumnTarget&);

// Put one cell at the end of a column; Failure(other) when it does not fit there (NULL in a plain column, 33 bits in
// 32, no date).
void append_null(const ColumnTarget&);
void append_number(const ColumnTarget&, std::int64_t);
void append_text(const ColumnTarget&, std::string&&);
void append_date(const ColumnTarget&, std::string_view iso);
// A whole number in decimal digits, for columns whose type the driver does not know as one (sums on PostgreSQL are
// numeric).
void append_digits(const ColumnTarget&, std::string_view);

} // namespace hedef::db
