#include "demo/rules/sample_files.h"

#include "base/contract.h"
#include "base/embedded_file.h"

#include <span>

namespace hedef::resources {
std::span<const base::EmbeddedFile> sample_files();
}

namespace hedef::demo {

namespace {

std::string_view content(std::string_view name)
{
    for (const base::EmbeddedFile& file : resources::sample_files())
        if (file.name == name) return file.content;
    HEDEF_EXPECTS(!"this sample file was built into the program");
    return {};
}

std::vector<std::string_view> parts(std::string_view text, char separator)
{
    std::vector<std::string_view> found;
    while (true) {
        const auto end = text.find(separator);
        found.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return found;
        text.remove_prefix(end + 1);
    }
}

} // namespace

std::vector<std::vector<std::string_view>> sample_table(std::string_view file)
{
    std::vector<std::vector<std::string_view>> rows;
    for (std::string_view line : parts(content(file), '\n'))
        if (!line.empty()) rows.push_back(parts(line, ','));
    rows.erase(rows.begin());
    return rows;
}

std::vector<std::string_view> sample_words(std::string_view list)
{
    for (const auto& row : sample_table("words.csv"))
        if (row.at(0) == list) return parts(row.at(1), ' ');
    HEDEF_EXPECTS(!"this list of words is there");
    return {};
}

std::string_view sample_plan(std::string_view file)
{
    return content(file);
}

} // namespace hedef::demo
