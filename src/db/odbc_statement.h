#pragma once
#include "db/bulk.h"
#include "db/dialect.h"
#include "db/failure.h"
#include "db/statement.h"

#include <cstddef>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace hedef::db {

// How texts travel. Wide characters mean the same in every locale and on Windows; but SQLite's driver damages the last
// plane of Unicode in them, and elsewhere than on Windows passes bytes on as they are, and PostgreSQL's ANSI driver
// knows none and passes bytes on everywhere.
enum class TextForm
{
    bytes,
    wide,
};
TextForm text_form(Server, std::string_view driver_file); // the driver's file, in small letters

// One ODBC statement handle.
// The bool answers of calls: whether it worked; failure() tells why not.
class OdbcStatement
{
public:
    OdbcStatement(void* connection, const Dialect&, TextForm);
    ~OdbcStatement();
    OdbcStatement(const OdbcStatement&) = delete;
    OdbcStatement& operator=(const OdbcStatement&) = delete;
    void* handle() const { return m_handle; }

    void bind(const std::vector<std::string>& names, const Params&);
    // Runs several statements in one go and stops at the answer behind `skip` others.
    [[nodiscard]] bool run(std::string_view sql, int skip);
    [[nodiscard]] bool prepare(std::string_view sql);
    void close_cursor();
    std::int64_t affected_rows();
    Failure failure(std::string_view sql);
    const Dialect& dialect() const { return m_dialect; }
    TextForm text_form() const { return m_text_form; }

private:
    void bind_null(unsigned short at);
    void bind_number(unsigned short at, std::int64_t);
    void bind_text(unsigned short at, const std::string&);

    void* m_connection;
    Dialect m_dialect;
    TextForm m_text_form;
    void* m_handle = nullptr;
    struct Bound
    {
        std::int64_t number = 0;
        std::string bytes;
        std::u16string wide;
        std::ptrdiff_t length = 0; // SQLLEN
    };
    std::deque<Bound> m_bound; // must not move while bound
};

// Reads the answer of a statement in blocks into columns, with buffers as wide as the column really is.
class OdbcRows
{
public:
    OdbcRows(OdbcStatement&, const std::vector<ColumnTarget>&);
    [[nodiscard]] bool fetch_all(std::size_t& rows);

private:
    struct Column
    {
        enum class Form
        {
            number,
            bytes,
            wide
        } form = Form::number;
        std::size_t width = 0; // bytes of one cell
        std::vector<char> cells;
        std::vector<std::ptrdiff_t> lengths; // SQLLEN
    };
    Column describe(unsigned short at, const ColumnTarget&) const;
    void take(const Column&, const ColumnTarget&, std::size_t row) const;

    OdbcStatement& m_statement;
    const std::vector<ColumnTarget>& m_targets;
    std::vector<Column> m_columns;
    std::size_t m_fetched = 0; // SQLULEN
    std::size_t m_block = 0;
};

// Runs a prepared statement for one row after the other.
class OdbcRowWriter
{
public:
    OdbcRowWriter(OdbcStatement&, const std::vector<const BulkColumn*>&);
    [[nodiscard]] bool write(std::size_t row);

private:
    struct Cell
    {
        std::int64_t number = 0;
        std::string bytes;
        std::u16string wide;
        bool number_is_bound = false;
        std::ptrdiff_t length = 0; // SQLLEN
    };
    void bind_number(Cell&, unsigned short at);
    void bind_text(Cell&, unsigned short at, std::string_view);

    OdbcStatement& m_statement;
    const std::vector<const BulkColumn*>& m_columns;
    std::deque<Cell> m_cells;
};

} // namespace hedef::db
