#pragma once
#include "base/money.h"

#include <optional>
#include <string>
#include <vector>

namespace hedef::uikit {

enum class Align
{
    left,
    right
};

// Cells as people see them, the first row the titles: what is copied, exported and printed.
struct TextTable
{
    enum class Line
    {
        row,
        heading // of a group: its words in the first column, its sums in theirs
    };

    std::vector<std::vector<std::string>> rows;
    std::vector<Align> aligns;
    // Beside `rows` from the first one on, cell by cell, where cells are amounts that can be added up; empty where no column
    // is one.
    std::vector<std::vector<std::optional<base::Money>>> amounts = {};
    std::vector<Line> lines = {}; // beside `rows`; empty: no headings

    bool is_heading(std::size_t row) const { return row < lines.size() && lines[row] == Line::heading; }
    const std::optional<base::Money>& amount(std::size_t row, std::size_t column) const;
};

// Money of any currencies, one sum for each, in the order in which they came.
class Sums
{
public:
    void add(const base::Money&);
    const std::vector<base::Money>& all() const { return m_all; }
    // "1,200.00 TRY + 30.00 USD"; without the currency where there is one alone and it is known from elsewhere.
    std::string words(bool with_currency) const;

private:
    std::vector<base::Money> m_all;
};

// The sums of its rows, column by column (headings are not added); empty where a column has no amounts.
std::vector<Sums> column_sums(const TextTable&);

} // namespace hedef::uikit
