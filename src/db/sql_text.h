#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace hedef::db {

// A statement with :name parameters, made ready for drivers that know only "?". Colons inside literals, quoted names
// and comments, and the double colon of a cast, are left alone.
struct SqlText
{
    std::string text;               // with "?" in place of each :name
    std::vector<std::string> names; // one for each "?", in order; a name may come more than once
};

SqlText parse_sql(std::string_view named);

// Whether it begins (after white space and comments) with "select" or "with": then it answers with rows.
bool answers_with_rows(std::string_view sql);

// The start of a statement, on one line, for error messages; statements hold no values.
std::string shortened(std::string_view sql);

} // namespace hedef::db
