#include "db/sql_text.h"

#include <algorithm>
#include <cctype>

namespace hedef::db {

namespace {

bool is_name_start(char c)
{
    return std::isalpha(static_cast<unsigned char>(c)) || c == '_';
}

bool is_name_part(char c)
{
    return is_name_start(c) || (c >= '0' && c <= '9');
}

// The end of a literal, quoted name or comment that begins at `from`; `from` itself when none begins there.
std::size_t end_of_quoted(std::string_view sql, std::size_t from)
{
    const char c = sql[from];
    if (c == '\'' || c == '"') { // a doubled quote ends one literal and begins the next, which is the same
        std::size_t end = sql.find(c, from + 1);
        return end == sql.npos ? sql.size() : end + 1;
    }
    if (sql.substr(from, 2) == "--") {
        std::size_t end = sql.find('\n', from);
        return end == sql.npos ? sql.size() : end;
    }
    if (sql.substr(from, 2) == "/*") {
        std::size_t end = sql.find("*/", from);
        return end == sql.npos ? sql.size() : end + 2;
    }
    return from;
}

} // namespace

SqlText parse_sql(std::string_view named)
{
    SqlText out;
    out.text.reserve(named.size());
    for (std::size_t i = 0; i < named.size();) {
        if (std::size_t behind = end_of_quoted(named, i); behind != i) {
            out.text += named.substr(i, behind - i);
            i = behind;
        } else if (named.substr(i, 2) == "::") {
            out.text += "::";
            i += 2;
        } else if (named[i] == ':' && i + 1 < named.size() && is_name_start(named[i + 1])) {
            std::size_t end = i + 1;
            while (end < named.size() && is_name_part(named[end]))
                ++end;
            out.names.emplace_back(named.substr(i + 1, end - i - 1));
            out.text += '?';
            i = end;
        } else {
            out.text += named[i++];
        }
    }
    return out;
}

bool answers_with_rows(std::string_view sql)
{
    std::size_t i = 0;
    while (i < sql.size()) {
        if (std::isspace(static_cast<unsigned char>(sql[i])))
            ++i;
        else if (std::size_t end = end_of_quoted(sql, i); end != i)
            i = end;
        else
            break;
    }
    std::string word;
    for (; i < sql.size() && is_name_part(sql[i]); ++i)
        word += static_cast<char>(std::tolower(static_cast<unsigned char>(sql[i])));
    return word == "select" || word == "with";
}

std::string shortened(std::string_view sql)
{
    std::string out;
    for (char c : sql) {
        bool space = std::isspace(static_cast<unsigned char>(c)) != 0;
        if (!space)
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
        if (out.size() >= 100) return out + "…";
    }
    return out;
}

} // namespace hedef::db
