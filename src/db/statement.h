#pragma once
#include "base/date.h"
#include "base/id.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// How stores speak SQL: named parameters :name, every column named, never "select *". Text that SQL computes is never
// selected (drivers cut it). The traps of SOCI and of the drivers end here: NULLs, the same name used twice, 64 bits,
// bytes against characters, trailing spaces, parameter values in error texts.
namespace hedef::db {

class Transaction;

// What can be bound: number, text, or NULL. Dates and stamps are bound as ISO text.
class Value
{
public:
    Value(std::nullptr_t) {}
    Value(std::int64_t v) : m_content(v) {}
    Value(int v) : m_content(std::int64_t{v}) {}
    Value(bool v) : m_content(std::int64_t{v}) {}
    Value(std::string v) : m_content(std::move(v)) {}
    Value(std::string_view v) : m_content(std::string(v)) {}
    Value(const char* v) : m_content(std::string(v)) {}
    Value(base::Date v) : m_content(base::to_iso(v)) {}
    Value(base::Stamp v) : m_content(base::to_iso(v)) {}
    template <class Tag> Value(base::Id<Tag> id)
    {
        if (id) m_content = id.value; // no id is NULL
    }
    template <class T> Value(const std::optional<T>& v)
    {
        if (v) *this = Value(*v);
    }
    const std::variant<std::monostate, std::int64_t, std::string>& content() const { return m_content; }

private:
    std::variant<std::monostate, std::int64_t, std::string> m_content;
};

struct Param
{
    std::string_view name; // without colon
    Value value;
};
using Params = std::vector<Param>;

// A column of an answer, filled by select(): NULL is nullopt in optional columns and a Failure(other) in plain ones.
// Dates arrive as base::Date (for {date} columns), texts byte for byte as stored.
using ColumnTarget =
    std::variant<std::vector<std::int64_t>*, std::vector<std::optional<std::int64_t>>*, std::vector<std::string>*,
                 std::vector<std::optional<std::string>>*, std::vector<base::Date>*,
                 std::vector<std::optional<base::Date>>*, std::vector<std::int32_t>*>;

namespace detail {
std::size_t select_columns(Transaction&, std::string_view sql, const Params&, const std::vector<ColumnTarget>&);
}

// Runs one statement; the number of rows it changed (right on all drivers for statements with scalar parameters).
std::int64_t execute(Transaction&, std::string_view sql, const Params& = {});

// Appends the whole answer to the columns, in blocks of 10,000 rows; returns the number of rows read.
template <class... T>
std::size_t select(Transaction& tx, std::string_view sql, const Params& params, std::vector<T>&... columns)
{
    return detail::select_columns(tx, sql, params, {ColumnTarget(&columns)...});
}

// A single number, for count(*) and the like; nullopt when there is no row or it is NULL.
std::optional<std::int64_t> select_number(Transaction&, std::string_view sql, const Params& = {});

} // namespace hedef::db
