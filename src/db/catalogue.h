#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace hedef::db {

// What the schema files say about the tables, for work that goes over all of them: taking an import back, checking,
// copying.
enum class ColumnKind
{
    number,
    text,
    date
};

struct ColumnDescription
{
    std::string name;
    ColumnKind kind = ColumnKind::number;
    std::string references; // the table whose id it holds; empty: none
    int length = 0;         // characters that a {text:N} takes; 0: not limited like that
};

struct TableDescription
{
    std::string name;
    std::vector<ColumnDescription> columns;
    std::vector<std::string> primary_key; // names of columns, in its order

    const ColumnDescription* column(std::string_view) const; // nullptr: none
    bool has(std::string_view column_name) const { return column(column_name) != nullptr; }
};

// A column that holds ids of a table.
struct Reference
{
    const TableDescription* table = nullptr;
    const ColumnDescription* column = nullptr;
};

// Made once, from the files built into the program; read only, so of any thread.
class Catalogue
{
public:
    static const Catalogue& instance();
    const std::vector<TableDescription>& tables() const { return m_tables; }
    const TableDescription* table(std::string_view name) const; // nullptr: none
    std::vector<Reference> references_to(std::string_view table_name) const;

    // Reads "create table" and "alter table … add column" of a schema file; one column stands on one line
    // (resources/schema/README.md).
    void read(std::string_view schema_text);

private:
    std::vector<TableDescription> m_tables;
};

} // namespace hedef::db
