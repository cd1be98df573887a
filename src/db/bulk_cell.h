#pragma once
#include "db/bulk.h"

#include <array>
#include <optional>
#include <type_traits>

namespace hedef::db {

// An ISO date as text; lives only while it is being shown to a visitor.
using DateText = std::array<char, 10>;
DateText date_text(base::Date);

// Calls on_null(), on_number(int64), on_text(string or DateText) for one cell of a column to write.
template <class OnNull, class OnNumber, class OnText>
void visit_cell(const BulkColumn& column, std::size_t row, OnNull&& on_null, OnNumber&& on_number, OnText&& on_text)
{
    auto plain = [&](const auto& value) {
        using T = std::decay_t<decltype(value)>;
        if constexpr (std::is_integral_v<T>)
            on_number(static_cast<std::int64_t>(value));
        else if constexpr (std::is_same_v<T, base::Date>)
            on_text(date_text(value));
        else
            on_text(value);
    };
    std::visit(
        [&](const auto& span) {
            const auto& cell = span[row];
            using T = std::decay_t<decltype(cell)>;
            if constexpr (std::is_integral_v<T> || std::is_same_v<T, std::string> || std::is_same_v<T, base::Date>)
                plain(cell);
            else if (cell)
                plain(*cell);
            else
                on_null();
        },
        column.data);
}

} // namespace hedef::db
