#include "db/column_sink.h"
#include "base/contract.h"
#include "db/failure.h"

#include <charconv>
#include <limits>

namespace hedef::db {

namespace {

template <class T> using Plain = std::vector<T>*;
template <class T> using Nullable = std::vector<std::optional<T>>*;

[[noreturn]] void unfit(const char* what)
{
    throw Failure(FailureKind::other, std::string("an answer does not fit where it is read into: ") + what);
}

} // namespace

CellKind kind_of(const ColumnTarget& target)
{
    constexpr CellKind kinds[] = {CellKind::number, CellKind::number, CellKind::text,  CellKind::text,
                                  CellKind::date,   CellKind::date,   CellKind::number};
    static_assert(std::size(kinds) == std::variant_size_v<ColumnTarget>);
    return kinds[target.index()];
}

void append_null(const ColumnTarget& target)
{
    if (auto numbers = std::get_if<Nullable<std::int64_t>>(&target))
        (*numbers)->emplace_back();
    else if (auto texts = std::get_if<Nullable<std::string>>(&target))
        (*texts)->emplace_back();
    else if (auto dates = std::get_if<Nullable<base::Date>>(&target))
        (*dates)->emplace_back();
    else
        unfit("NULL");
}

void append_number(const ColumnTarget& target, std::int64_t value)
{
    if (auto numbers = std::get_if<Plain<std::int64_t>>(&target)) {
        (*numbers)->push_back(value);
    } else if (auto nullable = std::get_if<Nullable<std::int64_t>>(&target)) {
        (*nullable)->push_back(value);
    } else if (auto small = std::get_if<Plain<std::int32_t>>(&target)) {
        if (value < std::numeric_limits<std::int32_t>::min() || value > std::numeric_limits<std::int32_t>::max())
            unfit("a number of more than 32 bits");
        (*small)->push_back(static_cast<std::int32_t>(value));
    } else {
        unfit("a number");
    }
}

void append_text(const ColumnTarget& target, std::string&& text)
{
    if (auto texts = std::get_if<Plain<std::string>>(&target))
        (*texts)->push_back(std::move(text));
    else if (auto nullable = std::get_if<Nullable<std::string>>(&target))
        (*nullable)->emplace_back(std::move(text));
    else
        unfit("a text");
}

void append_date(const ColumnTarget& target, std::string_view iso)
{
    std::optional<base::Date> date = base::parse_date(iso);
    if (!date) unfit("a date");
    if (auto dates = std::get_if<Plain<base::Date>>(&target))
        (*dates)->push_back(*date);
    else if (auto nullable = std::get_if<Nullable<base::Date>>(&target))
        (*nullable)->push_back(*date);
    else
        unfit("a date");
}

void append_digits(const ColumnTarget& target, std::string_view digits)
{
    std::int64_t value = 0;
    auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size()) unfit("no whole number");
    append_number(target, value);
}

} // namespace hedef::db
