#include "exchange/dialect.h"

#include "base/text.h"
#include "exchange/csv_parser.h"

#include <algorithm>
#include <array>
#include <set>
#include <vector>

namespace hedef::exchange {

namespace {

constexpr std::array<char, 4> separators{',', ';', '\t', '|'};
constexpr std::size_t rows_to_look_at = 200;

// How often the separator stands in each of the first records, outside quotes.
std::vector<int> counts(std::string_view text, char separator)
{
    std::vector<int> result;
    int count = 0;
    bool quoted = false, cell_start = true, anything = false;
    for (const char c : text) {
        if (quoted) {
            quoted = c != '"'; // a doubled quote opens again at once
            cell_start = !quoted;
            continue;
        }
        if (c == '"' && cell_start) {
            quoted = anything = true;
        } else if (c == '\n' || c == '\r') {
            if (anything) result.push_back(count);
            if (result.size() == rows_to_look_at) return result;
            count = 0;
            anything = false;
            cell_start = true;
        } else {
            anything = true;
            cell_start = c == separator;
            count += cell_start;
        }
    }
    if (anything && !quoted) result.push_back(count);
    return result;
}

// How well the separator fits: the share of rows with as many cells as the first, in thousandths; rows may be shorter,
// at a price.
int fit(const std::vector<int>& counts)
{
    if (counts.empty() || counts.front() == 0) return 0;
    int points = 0;
    for (const int n : counts)
        points += n == counts.front() ? 10 : n < counts.front() && n > 0 ? 5 : 0;
    return points * 100 / static_cast<int>(counts.size());
}

bool is_value(std::string_view cell)
{
    const bool digits = std::ranges::any_of(cell, [](char c) { return c >= '0' && c <= '9'; });
    return digits && cell.find_first_not_of("0123456789.,-+/: ()%") == std::string_view::npos;
}

} // namespace

char find_separator(std::string_view start_of_text)
{
    char best = ',';
    int best_fit = 0, best_count = 0;
    for (const char separator : separators) {
        const auto found = counts(start_of_text, separator);
        const int f = fit(found), count = found.empty() ? 0 : found.front();
        if (f > best_fit || (f == best_fit && f > 0 && count > best_count))
            best = separator, best_fit = f, best_count = count;
    }
    return best;
}

bool looks_like_header(std::string_view start_of_text, char separator)
{
    bool names = false;
    CsvParser parser(separator, {}, [&](const Row& row) {
        std::set<std::string> seen;
        names = std::ranges::all_of(row.cells, [&](std::string_view cell) {
            const auto text = base::trimmed(cell);
            return !text.empty() && !is_value(text) && seen.insert(std::string(text)).second;
        });
        return false;
    });
    if (parser.parse(start_of_text) && !parser.stopped()) static_cast<void>(parser.finish());
    return names;
}

std::string separator_name(char separator)
{
    return separator == '\t' ? "tab" : std::string(1, separator);
}

} // namespace hedef::exchange
