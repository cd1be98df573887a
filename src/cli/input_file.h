#pragma once
#include "exchange/csv_reader.h"

#include <string>
#include <string_view>
#include <vector>

namespace hedef::cli {

// A small csv or json file that a command reads itself, its columns found by name.
class InputFile
{
public:
    // Refuses what exchange refuses and, as "cli.file.columns", a column that is not there.
    static base::Result<InputFile> read(const std::string& path, const std::vector<std::string>& columns);

    std::size_t rows() const { return m_table.rows.size(); }
    // By the place in `columns`; without white space at the ends.
    std::string_view cell(std::size_t row, std::size_t column) const;
    base::Place place(std::size_t row, std::size_t column) const;

private:
    std::string m_name;
    exchange::Table m_table;
    std::vector<std::size_t> m_places;
};

} // namespace hedef::cli
