#pragma once
#include "exchange/csv_reader.h"

#include <boost/test/unit_test.hpp>

// Short ways to say what the tests of this room say again and again.
namespace hedef::exchange::testing {

inline base::Result<Table> table_of(std::string content, const FileForm& form = {.header = true},
                                    std::string name = "f.csv")
{
    const auto file = RowFile::open(Bytes::of(std::move(content), std::move(name)), form);
    if (!file) return file.refusal();
    return read_table(*file);
}

// The rows of a good file.
inline std::vector<std::vector<std::string>> rows_of(std::string content, const FileForm& form = {.header = true})
{
    const auto table = table_of(std::move(content), form);
    BOOST_REQUIRE_MESSAGE(table, (table ? "" : table.refusal().code));
    std::vector<std::vector<std::string>> rows;
    for (const Table::Line& row : table->rows)
        rows.push_back(row.cells);
    return rows;
}

// "code line:column"
inline std::string no(const base::Refusal& refusal)
{
    return refusal.code + " " + std::to_string(refusal.place.line) + ":" + std::to_string(refusal.place.column);
}

template <class T> std::string refusal_of(const base::Result<T>& result)
{
    return result ? "taken" : no(result.refusal());
}

template <class T> std::string code_of(const base::Result<T>& result)
{
    return result ? "taken" : result.refusal().code;
}

} // namespace hedef::exchange::testing
