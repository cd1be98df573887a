#include "company/rules/calendar_files.h"

#include "base/contract.h"
#include "base/embedded_file.h"

#include <array>
#include <span>

namespace hedef::resources {
std::span<const base::EmbeddedFile> calendar_files();
}

namespace hedef::company {

namespace {

// The next line without its end; `rest` goes on after it.
std::string_view next_line(std::string_view& rest)
{
    const auto end = rest.find('\n');
    const auto line = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    return line;
}

// The next cell of a CSV line; quoted cells hold no quotes.
std::string_view next_cell(std::string_view& rest)
{
    const bool quoted = rest.starts_with('"');
    const auto end = rest.find(quoted ? '"' : ',', quoted ? 1 : 0);
    const auto cell = rest.substr(quoted ? 1 : 0, end == std::string_view::npos ? end : end - (quoted ? 1 : 0));
    rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + (quoted ? 1 : 0));
    if (rest.starts_with(',')) rest.remove_prefix(1);
    return cell;
}

} // namespace

std::string_view calendar_file(std::string_view name)
{
    for (const base::EmbeddedFile& file : resources::calendar_files())
        if (file.name == name) return file.content;
    HEDEF_EXPECTS(!"this calendar file was built into the program");
    return {};
}

std::vector<Holiday> turkiye_holidays(std::string_view language)
{
    std::vector<Holiday> holidays;
    auto rest = calendar_file("turkiye_holidays.csv");
    next_line(rest); // the header
    while (!rest.empty()) {
        auto line = next_line(rest);
        std::array<std::string_view, 4> cells; // day, half_day, tr, en
        for (auto& cell : cells)
            cell = next_cell(line);
        const auto day = base::parse_date(cells[0]);
        HEDEF_EXPECTS(day.has_value());
        holidays.push_back({*day, std::string(language == "tr" ? cells[2] : cells[3]), cells[1] == "1"});
    }
    return holidays;
}

} // namespace hedef::company
