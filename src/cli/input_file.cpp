#include "cli/input_file.h"

#include "base/text.h"

#include <algorithm>

namespace hedef::cli {

namespace {

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const auto& word : words)
        text += (text.empty() ? "" : ",") + word;
    return text;
}

} // namespace

base::Result<InputFile> InputFile::read(const std::string& path, const std::vector<std::string>& columns)
{
    exchange::FileForm form;
    form.header = true;
    auto table = exchange::read_table(path, form);
    if (!table) return table.refusal();
    InputFile file;
    file.m_name = path;
    file.m_table = *std::move(table);
    for (const auto& column : columns) {
        const auto& header = file.m_table.header;
        const auto found = std::find(header.begin(), header.end(), column);
        if (found == header.end())
            return base::bad_input("cli.file.columns", column, {joined(columns), column}, {path, 1, 0});
        file.m_places.push_back(static_cast<std::size_t>(found - header.begin()));
    }
    return file;
}

std::string_view InputFile::cell(std::size_t row, std::size_t column) const
{
    return base::trimmed(m_table.rows[row].cells[m_places[column]]);
}

base::Place InputFile::place(std::size_t row, std::size_t column) const
{
    return {m_name, m_table.rows[row].line, static_cast<int>(m_places[column]) + 1};
}

} // namespace hedef::cli
