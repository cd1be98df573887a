#pragma once
#include "base/date.h"
#include "base/money.h"
#include "cli/options.h"

#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// What a command found, told once and printed in three forms: aligned text in the person's language, JSON with one
// object, or CSV.
namespace hedef::cli {

// A plain decimal that is not money (a quantity, a share); text in JSON, separators of the language in text.
struct Decimal
{
    std::string plain;
};
// A ratio in millionths: "1.083333" in JSON and CSV, a percentage in text.
struct Ratio
{
    std::int64_t millionths = 0;
};

// Nothing is null in JSON and an empty cell elsewhere. Money is its amount; the report's head names the currency.
using Cell = std::variant<std::monostate, std::string, std::int64_t, base::Money, Decimal, Ratio, base::Date, bool>;

struct Column
{
    std::string key;   // snake_case, in JSON and CSV
    std::string title; // for people
};

struct Field
{
    Column name;
    Cell value;
};

struct Report
{
    std::vector<Field> head;
    std::string rows_key = "rows";
    std::vector<Column> columns; // empty: no rows at all
    std::vector<std::vector<Cell>> rows;
    // JSON: an object from the first column to the second instead of an array of objects.
    bool rows_are_pairs = false;
};

void print(const Report&, Format, std::ostream&);

std::string text_of(const Cell&);  // for people
std::string plain_of(const Cell&); // as in files
std::string json_of(const Report&);

// Rows of cells in columns as wide as their longest cell; columns where every cell is a number stand to the right.
std::string aligned(const std::vector<Column>&, const std::vector<std::vector<Cell>>&);

} // namespace hedef::cli
