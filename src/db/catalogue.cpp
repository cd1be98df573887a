#include "db/catalogue.h"
#include "base/embedded_file.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace hedef::resources {
std::span<const base::EmbeddedFile> schema_files();
}

namespace hedef::db {

namespace {

std::string_view next_word(std::string_view& line)
{
    line.remove_prefix(std::min(line.find_first_not_of(" \t\r"), line.size()));
    std::size_t end = std::min(line.find_first_of(" \t\r"), line.size());
    std::string_view word = line.substr(0, end);
    line.remove_prefix(end);
    return word;
}

// "{id} primary key" and so on behind the name; nullopt for what is no column (unique, primary key, check).
std::optional<ColumnDescription> column_of(std::string_view line)
{
    ColumnDescription column;
    column.name = next_word(line);
    std::string_view type = next_word(line);
    if (!type.starts_with("{")) return std::nullopt;
    if (type.starts_with("{text") || type.starts_with("{stamp")) column.kind = ColumnKind::text;
    if (type.starts_with("{text:")) std::from_chars(type.data() + 6, type.data() + type.size(), column.length);
    if (type.starts_with("{date")) column.kind = ColumnKind::date;
    for (std::string_view word = next_word(line); !word.empty(); word = next_word(line))
        if (word == "references") column.references = next_word(line);
    return column;
}

// "primary key (run_id, line)" → the names; empty for any other line.
std::vector<std::string> primary_key_of(std::string_view line)
{
    std::vector<std::string> names;
    if (next_word(line) != "primary" || next_word(line) != "key") return names;
    for (std::string_view word = next_word(line); !word.empty(); word = next_word(line)) {
        word.remove_prefix(std::min(word.find_first_not_of("("), word.size()));
        names.emplace_back(word.substr(0, word.find_first_of(",)")));
    }
    return names;
}

} // namespace

const ColumnDescription* TableDescription::column(std::string_view wanted) const
{
    auto found =
        std::find_if(columns.begin(), columns.end(), [&](const ColumnDescription& c) { return c.name == wanted; });
    return found == columns.end() ? nullptr : &*found;
}

const Catalogue& Catalogue::instance()
{
    static const Catalogue catalogue = [] {
        Catalogue made;
        for (const base::EmbeddedFile& file : resources::schema_files())
            made.read(file.content);
        return made;
    }();
    return catalogue;
}

const TableDescription* Catalogue::table(std::string_view wanted) const
{
    auto found =
        std::find_if(m_tables.begin(), m_tables.end(), [&](const TableDescription& t) { return t.name == wanted; });
    return found == m_tables.end() ? nullptr : &*found;
}

std::vector<Reference> Catalogue::references_to(std::string_view table_name) const
{
    std::vector<Reference> found;
    for (const TableDescription& t : m_tables)
        for (const ColumnDescription& c : t.columns)
            if (c.references == table_name) found.push_back({&t, &c});
    return found;
}

void Catalogue::read(std::string_view schema_text)
{
    bool inside = false;
    while (!schema_text.empty()) {
        std::size_t end = std::min(schema_text.find('\n'), schema_text.size());
        std::string_view line = schema_text.substr(0, end), rest = line;
        schema_text.remove_prefix(std::min(end + 1, schema_text.size()));
        std::string_view first = next_word(rest);
        if (first == "create" && next_word(rest) == "table") {
            m_tables.push_back({std::string(next_word(rest)), {}, {}});
            inside = true;
        } else if (first == "alter" && next_word(rest) == "table") {
            std::string name(next_word(rest));
            if (next_word(rest) != "add") continue;
            if (rest.starts_with(" column")) next_word(rest);
            auto owner = std::find_if(m_tables.begin(), m_tables.end(),
                                      [&](const TableDescription& t) { return t.name == name; });
            if (auto column = column_of(rest); column && owner != m_tables.end()) owner->columns.push_back(*column);
        } else if (first == ")") {
            inside = false;
        } else if (inside) {
            TableDescription& table = m_tables.back();
            if (auto column = column_of(line)) {
                table.columns.push_back(*column);
                if (line.find(" primary key") != std::string_view::npos) table.primary_key = {column->name};
            } else if (auto key = primary_key_of(line); !key.empty()) {
                table.primary_key = std::move(key);
            }
        }
    }
}

} // namespace hedef::db
