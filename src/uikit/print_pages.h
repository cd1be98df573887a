#pragma once
#include "uikit/text_table.h"

#include <functional>
#include <string>
#include <vector>

namespace hedef::uikit {

// How wide a text is, in the units of the page, at a size of letters.
using TextWidth = std::function<double(const std::string& utf8, bool bold)>;

// A table cut into pages: how wide its columns are, how its cells are broken into lines, which rows stand on which page.
// Fits the width of the page: wide columns are broken into lines first, then the letters become smaller. No paper needed.
class PrintPages
{
public:
    struct Paper
    {
        double width = 0, height = 0; // for the table, below the head of the page and above its foot
        double line = 0;              // height of a line at full size
        double gap = 0;               // between columns
        double row_gap = 0;           // between rows
    };
    struct Cell
    {
        std::vector<std::string> lines;
    };
    struct Row
    {
        std::vector<Cell> cells;
        double height = 0;
        bool bold = false;
    };

    // total: the word before the sums, which stand under the last row.
    PrintPages(const TextTable&, const Paper&, const TextWidth&, const std::string& total);

    std::size_t pages() const { return m_first.size(); }
    // Rows of the page, after the titles: the rows of the table and, on the last page, the sums.
    std::size_t first_row(std::size_t page) const { return m_first[page]; }
    std::size_t end_row(std::size_t page) const { return page + 1 < m_first.size() ? m_first[page + 1] : rows(); }
    std::size_t rows() const { return m_rows; }
    Row titles() const { return row_of(m_table.rows.front(), true); }
    Row row(std::size_t) const;
    bool is_total(std::size_t row) const { return m_has_total && row + 1 == m_rows; }

    double scale() const { return m_scale; } // of the letters, 1 at most
    const std::vector<double>& widths() const { return m_widths; }
    Align align(std::size_t column) const { return m_table.aligns[column]; }
    double gap() const { return m_paper.gap * m_scale; }
    double line() const { return m_paper.line * m_scale; }

private:
    void measure();
    void cut();
    std::vector<std::string> total_cells() const;
    Row row_of(const std::vector<std::string>& cells, bool bold) const;
    std::vector<std::string> lines_of(const std::string& text, double width, bool bold) const;

    const TextTable& m_table;
    Paper m_paper;
    TextWidth m_width;
    std::vector<std::string> m_total;
    bool m_has_total = false;
    std::size_t m_rows = 0;
    double m_scale = 1;
    std::vector<double> m_widths;
    std::vector<std::size_t> m_first; // row of each page
};

} // namespace hedef::uikit
