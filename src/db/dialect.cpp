#include "db/dialect.h"
#include "base/contract.h"

#include <cctype>
#include <charconv>

namespace hedef::db {

namespace {

// The first word of the line: a column's name.
std::string_view first_word(std::string_view line)
{
    const auto begin = line.find_first_not_of(" \t");
    if (begin == line.npos) return {};
    return line.substr(begin, line.find_first_of(" \t(", begin) - begin);
}

int text_length(std::string_view token)
{
    int length = 0;
    const std::string_view digits = token.substr(5);
    auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), length);
    HEDEF_EXPECTS(error == std::errc() && end == digits.data() + digits.size() && length >= 1 && length <= 1999);
    return length;
}

std::string text_type(std::string_view column, int length, Server server)
{
    const std::string name(column), n = std::to_string(length), bytes = std::to_string(4 * length);
    if (server == Server::sqlite) return "varchar(" + bytes + ") check (length(" + name + ") <= " + n + ")";
    return "varchar(" + bytes + ") collate \"C\" check (char_length(" + name + ") <= " + n + ")";
}

std::string expand_token(std::string_view token, std::string_view column, Server server)
{
    if (token == "id" || token == "int" || token == "money") return "bigint";
    if (token == "clustered") return server == Server::sqlite ? " without rowid" : "";
    if (token == "flag") return "smallint";
    if (token == "date") return "date";
    if (token == "stamp") return server == Server::sqlite ? "varchar(19)" : "varchar(19) collate \"C\"";
    if (token.substr(0, 5) == "text:") return text_type(column, text_length(token), server);
    base::contract_broken(("unknown token {" + std::string(token) + "} in the schema").c_str(), __FILE__, __LINE__);
}

} // namespace

std::string_view Dialect::name() const
{
    return m_server == Server::sqlite ? "sqlite" : "postgresql";
}

std::string Dialect::expand(std::string_view text) const
{
    std::string out;
    std::string_view column;
    std::size_t line_begin = 0;
    column = first_word(text.substr(0, text.find('\n')));
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\n') {
            line_begin = i + 1;
            column = first_word(text.substr(line_begin, text.find('\n', line_begin) - line_begin));
        }
        const std::size_t end = text[i] == '{' ? text.find('}', i) : text.npos;
        if (end == text.npos) {
            out += text[i];
        } else {
            out += expand_token(text.substr(i + 1, end - i - 1), column, m_server);
            i = end;
            // SQLite's primary keys may be NULL unless it is told.
            if (text.substr(end + 1, 12) == " primary key") out += " not null";
        }
    }
    return out;
}

} // namespace hedef::db
