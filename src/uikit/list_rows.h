#pragma once
#include "base/money.h"
#include "uikit/style.h"
#include "uikit/text_table.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>

namespace hedef::uikit {

// What a list knows of a column without its rows.
struct ColumnShape
{
    std::string id;    // stable: what people arranged is remembered by it
    const char* title; // N_("Amount")
    int width = 100;   // at 100 %
    Align align = Align::left;
    bool hidden = false;
};

// Sorted by this column; the first key counts most.
struct SortKey
{
    std::string column;
    bool descending = false;
    bool operator==(const SortKey&) const = default;
};

// What a list asks its rows; row counts from 0 in the order in which they came.
class ListRows
{
public:
    virtual ~ListRows() = default;
    virtual std::size_t count() const = 0;
    virtual std::int64_t id(std::size_t row) const = 0;
    virtual std::string text(std::size_t row, std::size_t column) const = 0;
    // Of values that are more than text (amounts, dates); where there is none the text decides.
    virtual bool has_order(std::size_t column) const = 0;
    virtual std::strong_ordering order(std::size_t one, std::size_t other, std::size_t column) const = 0;
    virtual std::optional<base::Money> money(std::size_t row, std::size_t column) const = 0;
    virtual bool sums(std::size_t column) const = 0;
    virtual Tone tone(std::size_t row) const = 0;
};

} // namespace hedef::uikit
