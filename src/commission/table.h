#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hedef::commission {

// A table as text: a header and rows of cells with the lines they begin on. Whoever reads a file fills it; cells lie in
// one block.
class Table
{
public:
    explicit Table(std::string file_name = {}) : file(std::move(file_name)) {}

    std::string file;
    std::vector<std::string> header;

    // Cells of a row first, then the row.
    void add_cell(std::string_view text)
    {
        m_bytes += text;
        m_ends.push_back(m_bytes.size());
    }
    void end_row(int line)
    {
        m_rows.push_back(m_ends.size());
        m_lines.push_back(line);
    }
    void reserve_bytes(std::size_t bytes) { m_bytes.reserve(bytes); }

    std::size_t rows() const { return m_rows.size(); }
    int line(std::size_t row) const { return m_lines[row]; }
    std::size_t cells(std::size_t row) const { return m_rows[row] - first_cell(row); }
    std::string_view cell(std::size_t row, std::size_t column) const
    {
        const std::size_t index = first_cell(row) + column;
        const std::size_t begin = index == 0 ? 0 : m_ends[index - 1];
        return std::string_view(m_bytes).substr(begin, m_ends[index] - begin);
    }

private:
    std::size_t first_cell(std::size_t row) const { return row == 0 ? 0 : m_rows[row - 1]; }

    std::string m_bytes;
    std::vector<std::size_t> m_ends; // of cells
    std::vector<std::size_t> m_rows; // one past each row's last cell
    std::vector<int> m_lines;
};

} // namespace hedef::commission
