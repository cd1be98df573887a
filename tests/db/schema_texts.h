#pragma once
#include "db/database.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace hedef::testing {

// A column that holds text, as the server's own catalogue describes it.
struct TextColumn
{
    std::string table, name, type; // "character varying(1600)"
    int declared = 0;              // the length behind the type; 0: none
    int checked = 0;               // characters that a check lets in; 0: no check

    bool is_stamp() const { return declared == 19 && checked == 0; } // ASCII
    // Characters that can really come.
    std::size_t limit() const;
};

// Every text column of the schema in a PostgreSQL database, in the order of tables and names.
std::vector<TextColumn> text_columns(db::Database&);

// Texts of one to twenty characters, around powers of two and around the limit, each length in letters of one, two, three
// and four bytes and in mixes of them. No two are the same, none ends with a space.
std::vector<std::string> texts_around(std::size_t limit, bool ascii_only);

// A table of the test's own whose text columns are declared as those of a table of the schema, without its foreign keys and
// checks; number row_no is its key.
struct TwinTable
{
    std::string name; // twin_of_…
    std::vector<TextColumn> columns;
    std::vector<std::int64_t> numbers;           // from 1 on
    std::vector<std::vector<std::string>> texts; // by column: what test rows hold, texts_around() its limit
};

// One for each table that has text columns, empty.
std::vector<TwinTable> make_twins(db::Database&);

// One check for a column: the same texts in the same order, else what the first difference is.
void check_column(const TextColumn&, const std::vector<std::string>& read, const std::vector<std::string>& written);

} // namespace hedef::testing
