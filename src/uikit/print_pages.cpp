#include "uikit/print_pages.h"

#include <algorithm>
#include <numeric>

namespace hedef::uikit {

namespace {

// The start of the next character.
std::size_t next(const std::string& text, std::size_t at)
{
    do
        ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
    return at;
}

} // namespace

PrintPages::PrintPages(const TextTable& table, const Paper& paper, const TextWidth& width, const std::string& total)
    : m_table(table), m_paper(paper), m_width(width), m_total(table.aligns.size())
{
    const auto sums = column_sums(table);
    for (std::size_t column = 0; column < sums.size(); ++column) {
        m_total[column] = sums[column].words(false);
        m_has_total = m_has_total || !sums[column].all().empty();
    }
    if (m_has_total && m_total.front().empty()) m_total.front() = total;
    m_rows = table.rows.size() - 1 + (m_has_total ? 1 : 0);
    measure();
    cut();
}

PrintPages::Row PrintPages::row(std::size_t row) const
{
    if (is_total(row)) return row_of(m_total, true);
    return row_of(m_table.rows[row + 1], m_table.is_heading(row + 1));
}

// Columns of words give way first, the widest most; then all letters become smaller.
void PrintPages::measure()
{
    const std::size_t columns = m_table.aligns.size();
    std::vector<double> least(columns);
    m_widths.assign(columns, 0);
    const auto widen = [&](const std::vector<std::string>& cells, bool bold, std::size_t from = 0) {
        for (std::size_t c = from; c < columns; ++c)
            m_widths[c] = std::max(m_widths[c], m_width(cells[c], bold));
    };
    widen(m_table.rows.front(), true);
    // What may be broken needs room for a few words, what may not for all of it.
    const double words = m_width(std::string(12, 'n'), false);
    for (std::size_t row = 1; row < m_table.rows.size(); ++row)
        widen(m_table.rows[row], m_table.is_heading(row), m_table.is_heading(row) ? 1 : 0);
    if (m_has_total) widen(m_total, true);
    for (std::size_t c = 0; c < columns; ++c)
        least[c] = m_table.aligns[c] == Align::right ? m_widths[c] : std::min(m_widths[c], words);
    const double gaps = m_paper.gap * double(columns > 0 ? columns - 1 : 0);
    const auto sum = [](const std::vector<double>& all) { return std::accumulate(all.begin(), all.end(), 0.0); };
    double over = sum(m_widths) + gaps - m_paper.width;
    if (over > 0) {
        const double can_give = sum(m_widths) - sum(least);
        const double part = can_give > 0 ? std::min(1.0, over / can_give) : 0;
        for (std::size_t c = 0; c < columns; ++c)
            m_widths[c] -= part * (m_widths[c] - least[c]);
    }
    const double needed = sum(m_widths) + gaps;
    m_scale = needed > m_paper.width ? m_paper.width / needed : 1;
    for (auto& width : m_widths)
        width *= m_scale;
}

void PrintPages::cut()
{
    const double titles = row_of(m_table.rows.front(), true).height;
    double left = m_paper.height - titles;
    m_first = {0};
    for (std::size_t i = 0; i < m_rows; ++i) {
        const double height = row(i).height;
        // A heading does not stand alone at the end of a page.
        const bool heading = !is_total(i) && m_table.is_heading(i + 1);
        const double needed = heading && i + 1 < m_rows ? height + row(i + 1).height : height;
        if (needed > left && i > m_first.back()) {
            m_first.push_back(i);
            left = m_paper.height - titles;
        }
        left -= height;
    }
}

PrintPages::Row PrintPages::row_of(const std::vector<std::string>& cells, bool bold) const
{
    Row row;
    row.bold = bold;
    std::size_t lines = 1;
    const bool only_first = bold && std::all_of(cells.begin() + (cells.empty() ? 0 : 1), cells.end(),
                                                [](const auto& cell) { return cell.empty(); });
    for (std::size_t c = 0; c < cells.size(); ++c) {
        // The words of a heading run on over cells that are empty.
        double width = m_widths[c];
        for (std::size_t n = c + 1; bold && c == 0 && n < cells.size() && cells[n].empty(); ++n)
            width += m_widths[n] + gap();
        row.cells.push_back({lines_of(cells[c], only_first ? m_paper.width : width, bold)});
        lines = std::max(lines, row.cells.back().lines.size());
    }
    row.height = double(lines) * line() + m_paper.row_gap * m_scale;
    return row;
}

// Between words where it can be, within a word where it must.
std::vector<std::string> PrintPages::lines_of(const std::string& text, double width, bool bold) const
{
    const double most = width / m_scale * 1.001;
    if (m_width(text, bold) <= most) return {text};
    std::vector<std::string> lines;
    std::size_t from = 0;
    while (from < text.size()) {
        std::size_t end = from, space = from;
        double taken = 0;
        while (end < text.size()) {
            const auto after = next(text, end);
            taken += m_width(text.substr(end, after - end), bold);
            if (end > from && taken > most) break;
            if (text[end] == ' ') space = end;
            end = after;
        }
        const bool at_space = end < text.size() && space > from;
        lines.push_back(text.substr(from, (at_space ? space : end) - from));
        from = at_space ? space + 1 : end;
    }
    return lines;
}

} // namespace hedef::uikit
