#include "db/bulk.h"
#include "base/contract.h"
#include "db/bulk_cell.h"
#include "db/driver.h"
#include "db/transaction_work.h"
#include "db/utf16.h"

#include <algorithm>
#include <charconv>

namespace hedef::db {

namespace {

constexpr std::size_t rows_per_statement = 10'000;
constexpr std::size_t bytes_per_statement = 4'000'000;

std::string list_of(const std::vector<const BulkColumn*>& columns)
{
    std::string out;
    for (const BulkColumn* column : columns) {
        if (!out.empty()) out += ", ";
        out += column->name;
    }
    return out;
}

std::string array_type(const BulkColumn& column)
{
    switch (column.data.index()) {
    case 0:
    case 1:
    case 2:
        return "bigint[]";
    case 3:
    case 4:
        return "varchar[]";
    default:
        return "date[]";
    }
}

// Text in an array literal: quotes and backslashes escaped; quoted always, so that NULL, braces, commas and spaces mean
// themselves.
void append_element(std::string& out, std::string_view text)
{
    out += '"';
    for (char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    out += '"';
}

// Builds the array literals of one statement, row by row until one of them is full. PostgreSQL reads them with
// unnest(): one statement of 10,000 rows costs little more than COPY, where array parameters of the driver cost
// thirteen times as much.
class ArrayLiterals
{
public:
    explicit ArrayLiterals(const std::vector<const BulkColumn*>& columns) : m_columns(columns), m_texts(columns.size())
    {}

    // From `row` on; returns the first row that is not in it.
    std::size_t fill(std::size_t row, std::size_t rows)
    {
        for (std::string& text : m_texts)
            text = "{";
        const std::size_t last = std::min(rows, row + rows_per_statement);
        std::size_t bytes = 0;
        for (; row < last && bytes < bytes_per_statement; ++row) {
            bytes = 0;
            for (std::size_t i = 0; i < m_columns.size(); ++i) {
                append(m_texts[i], *m_columns[i], row);
                bytes += m_texts[i].size();
            }
        }
        for (std::string& text : m_texts)
            text.back() == ',' ? static_cast<void>(text.back() = '}') : text.push_back('}');
        return row;
    }

    Params params()
    {
        static constexpr std::string_view names[] = {"a0",  "a1",  "a2",  "a3",  "a4",  "a5",  "a6",  "a7",
                                                     "a8",  "a9",  "a10", "a11", "a12", "a13", "a14", "a15",
                                                     "a16", "a17", "a18", "a19", "a20", "a21", "a22", "a23",
                                                     "a24", "a25", "a26", "a27", "a28", "a29", "a30", "a31"};
        HEDEF_EXPECTS(m_texts.size() <= std::size(names));
        Params out;
        for (std::size_t i = 0; i < m_texts.size(); ++i)
            out.push_back({names[i], std::move(m_texts[i])});
        return out;
    }

    // "select unnest(cast(:a0 as bigint[])), …": in step, because all are of one length. In the list of columns
    // PostgreSQL passes rows on as they come; as a table, "from unnest(…, …)", it would store them first, which takes a
    // third longer.
    std::string rows() const
    {
        std::string out;
        for (std::size_t i = 0; i < m_columns.size(); ++i)
            out += (i ? ", unnest(cast(:a" : "select unnest(cast(:a") + std::to_string(i) + " as " +
                   array_type(*m_columns[i]) + "))";
        return out;
    }

private:
    static void append(std::string& out, const BulkColumn& column, std::size_t row)
    {
        visit_cell(
            column, row, [&] { out += "NULL,"; },
            [&](std::int64_t number) {
                char digits[24];
                auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
                out.append(digits, end);
                out += ',';
            },
            [&](const auto& text) {
                append_element(out, std::string_view(text.data(), text.size()));
                out += ',';
            });
    }

    const std::vector<const BulkColumn*>& m_columns;
    std::vector<std::string> m_texts;
};

std::vector<const BulkColumn*> pointers(const std::vector<BulkColumn>& columns)
{
    std::vector<const BulkColumn*> out;
    for (const BulkColumn& column : columns)
        out.push_back(&column);
    return out;
}

void check_lengths(const std::vector<const BulkColumn*>& columns)
{
    HEDEF_EXPECTS(!columns.empty());
    for (const BulkColumn* column : columns)
        HEDEF_EXPECTS(length(*column) == length(*columns[0]));
}

// sql_of gets the rows as a "select", many_sql is the statement for one row.
template <class SqlOf>
void run_bulk(Driver& driver, const std::vector<const BulkColumn*>& columns, SqlOf&& sql_of,
              const std::string& many_sql)
{
    check_lengths(columns);
    const std::size_t rows = length(*columns[0]);
    if (rows == 0) return;
    if (driver.dialect().server() != Server::postgresql) return driver.execute_many(many_sql, columns);
    ArrayLiterals arrays(columns);
    const std::string sql = sql_of(arrays.rows());
    for (std::size_t row = 0; row < rows;) {
        row = arrays.fill(row, rows);
        driver.execute(sql, arrays.params());
    }
}

} // namespace

std::size_t length(const BulkColumn& column)
{
    return std::visit([](const auto& span) { return span.size(); }, column.data);
}

DateText date_text(base::Date date)
{
    const auto day = base::calendar(date);
    auto digits = [](auto value) { return static_cast<char>('0' + value % 10); };
    const int y = static_cast<int>(day.year());
    const unsigned m = static_cast<unsigned>(day.month()), d = static_cast<unsigned>(day.day());
    return {digits(y / 1000), digits(y / 100), digits(y / 10), digits(y), '-', digits(m / 10), digits(m), '-',
            digits(d / 10),   digits(d)};
}

void insert_rows(Driver& driver, std::string_view table, const std::vector<BulkColumn>& columns)
{
    const auto all = pointers(columns);
    const std::string head = "insert into " + std::string(table) + " (" + list_of(all) + ") ";
    std::string marks;
    for (std::size_t i = 0; i < all.size(); ++i)
        marks += i ? ", ?" : "?";
    run_bulk(
        driver, all, [&](const std::string& rows) { return head + rows; }, head + "values (" + marks + ")");
}

void update_rows(Driver& driver, std::string_view table, const BulkColumn& key, const std::vector<BulkColumn>& columns)
{
    auto all = pointers(columns);
    HEDEF_EXPECTS(!all.empty());
    const std::string head = "update " + std::string(table) + " set ";
    std::string from_arrays, marks;
    for (const BulkColumn* column : all) {
        const std::string name(column->name), comma = marks.empty() ? "" : ", ";
        from_arrays += comma + name + " = new_values." + name;
        marks += comma + name + " = ?";
    }
    all.push_back(&key);
    const std::string names = list_of(all), k(key.name);
    run_bulk(
        driver, all,
        [&](const std::string& rows) {
            return head + from_arrays + " from (" + rows + ") as new_values (" + names + ") where " +
                   std::string(table) + "." + k + " = new_values." + k;
        },
        head + marks + " where " + k + " = ?");
}

void delete_rows(Driver& driver, std::string_view table, const BulkColumn& key)
{
    const std::string head = "delete from " + std::string(table) + " where " + std::string(key.name);
    run_bulk(
        driver, {&key}, [&](const std::string& rows) { return head + " in (" + rows + ")"; }, head + " = ?");
}

void insert_rows(Transaction& tx, std::string_view table, const std::vector<BulkColumn>& columns)
{
    work_in(tx, [&](Driver& driver) { insert_rows(driver, table, columns); });
}

void update_rows(Transaction& tx, std::string_view table, const BulkColumn& key, const std::vector<BulkColumn>& columns)
{
    work_in(tx, [&](Driver& driver) { update_rows(driver, table, key, columns); });
}

void delete_rows(Transaction& tx, std::string_view table, const BulkColumn& key)
{
    work_in(tx, [&](Driver& driver) { delete_rows(driver, table, key); });
}

} // namespace hedef::db
