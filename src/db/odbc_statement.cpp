#include "db/odbc_statement.h"
#include "base/contract.h"
#include "db/bulk_cell.h"
#include "db/column_sink.h"
#include "db/driver.h"
#include "db/driver_errors.h"
#include "db/odbc_api.h"
#include "db/sql_text.h"
#include "db/utf16.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace hedef::db {

static_assert(std::is_same_v<SQLLEN, std::ptrdiff_t> && sizeof(SQLWCHAR) == sizeof(char16_t));

namespace {

bool worked(SQLRETURN code)
{
    return SQL_SUCCEEDED(code) || code == SQL_NO_DATA;
}

SQLWCHAR* wide(std::u16string& text)
{
    return reinterpret_cast<SQLWCHAR*>(text.data());
}

SQLCHAR* bytes(std::string& text)
{
    return reinterpret_cast<SQLCHAR*>(text.data());
}

// What the driver says about a handle: state, native code and the whole message.
struct Diagnosis
{
    std::string state = "HY000";
    int native = 0;
    std::string message;
};

Diagnosis diagnose(SQLHSTMT handle)
{
    Diagnosis out;
    SQLWCHAR state[6] = {}, message[1024] = {};
    SQLINTEGER native = 0;
    SQLSMALLINT length = 0;
    if (!SQL_SUCCEEDED(SQLGetDiagRecW(SQL_HANDLE_STMT, handle, 1, state, &native, message, 1024, &length))) return out;
    out.state.clear();
    append_utf8(out.state, reinterpret_cast<char16_t*>(state), 5);
    append_utf8(out.message, reinterpret_cast<char16_t*>(message),
                static_cast<std::size_t>(std::clamp<int>(length, 0, 1023)));
    out.native = native;
    return out;
}

} // namespace

TextForm text_form(Server server, std::string_view driver_file)
{
#ifndef _WIN32
    if (server == Server::sqlite) return TextForm::bytes;
#endif
    const std::string_view name = driver_file.substr(0, driver_file.find('.')); // psqlodbca.so, psqlodbc30a.dll
    const bool ansi = server == Server::postgresql && name.ends_with('a');
    return ansi ? TextForm::bytes : TextForm::wide;
}

OdbcStatement::OdbcStatement(void* connection, const Dialect& dialect, TextForm form)
    : m_connection(connection), m_dialect(dialect), m_text_form(form)
{
    if (!SQL_SUCCEEDED(SQLAllocHandle(SQL_HANDLE_STMT, connection, &m_handle)))
        throw Failure(FailureKind::lost, "the connection gives no statement");
}

OdbcStatement::~OdbcStatement()
{
    SQLFreeHandle(SQL_HANDLE_STMT, m_handle);
}

void OdbcStatement::bind_null(unsigned short at)
{
    Bound& bound = m_bound.back();
    bound.length = SQL_NULL_DATA;
    SQLBindParameter(m_handle, at, SQL_PARAM_INPUT, SQL_C_CHAR, SQL_VARCHAR, 1, 0, nullptr, 0, &bound.length);
}

void OdbcStatement::bind_number(unsigned short at, std::int64_t value)
{
    Bound& bound = m_bound.back();
    bound.number = value;
    SQLBindParameter(m_handle, at, SQL_PARAM_INPUT, SQL_C_SBIGINT, SQL_BIGINT, 0, 0, &bound.number, 0, &bound.length);
}

void OdbcStatement::bind_text(unsigned short at, const std::string& text)
{
    check_text(text);
    Bound& bound = m_bound.back();
    if (m_text_form == TextForm::bytes || is_ascii(text)) { // ASCII is the same in every character set
        bound.bytes = text;
        bound.length = static_cast<SQLLEN>(text.size());
        SQLBindParameter(m_handle, at, SQL_PARAM_INPUT, SQL_C_CHAR, SQL_VARCHAR, std::max<SQLULEN>(text.size(), 1), 0,
                         bound.bytes.data(), bound.length, &bound.length);
        return;
    }
    bound.wide = to_utf16(text);
    bound.length = static_cast<SQLLEN>(bound.wide.size() * 2);
    SQLBindParameter(m_handle, at, SQL_PARAM_INPUT, SQL_C_WCHAR, SQL_WVARCHAR, bound.wide.size(), 0, wide(bound.wide),
                     bound.length, &bound.length);
}

void OdbcStatement::bind(const std::vector<std::string>& names, const Params& params)
{
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto at = static_cast<unsigned short>(i + 1);
        m_bound.emplace_back();
        const auto& content = param_value(params, names[i]).content();
        if (auto number = std::get_if<std::int64_t>(&content))
            bind_number(at, *number);
        else if (auto text = std::get_if<std::string>(&content))
            bind_text(at, *text);
        else
            bind_null(at);
    }
}

bool OdbcStatement::run(std::string_view sql, int skip)
{
    check_text(sql);
    if (m_text_form == TextForm::bytes) {
        std::string text(sql);
        if (!worked(SQLExecDirect(m_handle, bytes(text), static_cast<SQLINTEGER>(text.size())))) return false;
    } else {
        std::u16string text = to_utf16(sql);
        if (!worked(SQLExecDirectW(m_handle, wide(text), static_cast<SQLINTEGER>(text.size())))) return false;
    }
    for (; skip > 0; --skip)
        if (!SQL_SUCCEEDED(SQLMoreResults(m_handle))) return false;
    return true;
}

bool OdbcStatement::prepare(std::string_view sql)
{
    if (m_text_form == TextForm::bytes) {
        std::string text(sql);
        return worked(SQLPrepare(m_handle, bytes(text), static_cast<SQLINTEGER>(text.size())));
    }
    std::u16string text = to_utf16(sql);
    return worked(SQLPrepareW(m_handle, wide(text), static_cast<SQLINTEGER>(text.size())));
}

void OdbcStatement::close_cursor()
{
    SQLFreeStmt(m_handle, SQL_CLOSE);
}

std::int64_t OdbcStatement::affected_rows()
{
    SQLLEN rows = 0;
    if (!SQL_SUCCEEDED(SQLRowCount(m_handle, &rows))) return 0;
    return std::max<SQLLEN>(rows, 0);
}

Failure OdbcStatement::failure(std::string_view sql)
{
    const Diagnosis said = diagnose(m_handle);
    FailureKind kind = FailureKind::other;
    if (m_dialect.server() == Server::sqlite) {
        kind = kind_of_sqlite(said.native);
        // The driver gives primary codes only; the text tells one constraint from another.
        if ((said.native & 0xff) == 19)
            kind = said.message.find("UNIQUE") != said.message.npos        ? FailureKind::duplicate
                   : said.message.find("FOREIGN KEY") != said.message.npos ? FailureKind::reference
                                                                           : FailureKind::check;
    } else {
        kind = kind_of_sqlstate(said.state);
        SQLUINTEGER dead = SQL_CD_FALSE;
        const bool asked = SQL_SUCCEEDED(SQLGetConnectAttr(m_connection, SQL_ATTR_CONNECTION_DEAD, &dead, 0, nullptr));
        if ((kind == FailureKind::other || kind == FailureKind::unreachable) && asked && dead == SQL_CD_TRUE)
            kind = FailureKind::lost;
    }
    return Failure(kind, without_values(said.message) + " in: " + shortened(sql), said.state, said.native);
}

OdbcRows::OdbcRows(OdbcStatement& statement, const std::vector<ColumnTarget>& targets)
    : m_statement(statement), m_targets(targets)
{
    SQLSMALLINT columns = 0;
    SQLNumResultCols(statement.handle(), &columns);
    HEDEF_EXPECTS(static_cast<std::size_t>(columns) == targets.size());
    std::size_t row_bytes = 0;
    for (std::size_t i = 0; i < targets.size(); ++i) {
        m_columns.push_back(describe(static_cast<unsigned short>(i + 1), targets[i]));
        row_bytes += m_columns.back().width + sizeof(SQLLEN);
    }
    m_block = std::clamp<std::size_t>(2'000'000 / std::max<std::size_t>(row_bytes, 1), 50, 10'000);
    SQLSetStmtAttr(statement.handle(), SQL_ATTR_ROW_ARRAY_SIZE, reinterpret_cast<SQLPOINTER>(m_block), 0);
    SQLSetStmtAttr(statement.handle(), SQL_ATTR_ROWS_FETCHED_PTR, &m_fetched, 0);
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        Column& column = m_columns[i];
        column.cells.resize(column.width * m_block);
        column.lengths.resize(m_block);
        constexpr SQLSMALLINT types[] = {SQL_C_SBIGINT, SQL_C_CHAR, SQL_C_WCHAR};
        SQLBindCol(statement.handle(), static_cast<SQLUSMALLINT>(i + 1), types[static_cast<int>(column.form)],
                   column.cells.data(), static_cast<SQLLEN>(column.width), column.lengths.data());
    }
}

// Declared lengths are four times the characters (see dialect.h), and UTF-16 takes at most two units for one; where the
// driver does not know a length (texts that SQL computes) it says 255 or the like, and the cell is made large.
OdbcRows::Column OdbcRows::describe(unsigned short at, const ColumnTarget& target) const
{
    SQLWCHAR name[2];
    SQLSMALLINT name_length = 0, type = 0, digits = 0, nullable = 0;
    SQLULEN size = 0;
    SQLDescribeColW(m_statement.handle(), at, name, 2, &name_length, &type, &size, &digits, &nullable);
    Column column;
    if (kind_of(target) == CellKind::number) {
        const bool whole = type == SQL_BIGINT || (m_statement.dialect().server() == Server::postgresql &&
                                                  (type == SQL_INTEGER || type == SQL_SMALLINT));
        column.form = whole ? Column::Form::number : Column::Form::bytes;
        column.width = whole ? sizeof(SQLBIGINT) : 48;
    } else if (kind_of(target) == CellKind::date) {
        column.form = Column::Form::bytes;
        column.width = 32;
    } else {
        const bool known = (type == SQL_VARCHAR || type == SQL_WVARCHAR) && size % 4 == 0 && size > 0 && size <= 7996;
        const bool wide = m_statement.text_form() == TextForm::wide;
        const std::size_t units = known ? std::max<std::size_t>(wide ? size / 2 : size, 32) : 8000;
        column.form = wide ? Column::Form::wide : Column::Form::bytes;
        column.width = (units + 1) * (wide ? sizeof(SQLWCHAR) : 1);
    }
    return column;
}

bool OdbcRows::fetch_all(std::size_t& rows)
{
    while (true) {
        const SQLRETURN code = SQLFetch(m_statement.handle());
        if (code == SQL_NO_DATA) return true;
        if (!SQL_SUCCEEDED(code)) return false;
        for (std::size_t i = 0; i < m_columns.size(); ++i)
            for (std::size_t row = 0; row < m_fetched; ++row)
                take(m_columns[i], m_targets[i], row);
        rows += m_fetched;
        if (m_fetched < m_block) return true;
    }
}

void OdbcRows::take(const Column& column, const ColumnTarget& target, std::size_t row) const
{
    const SQLLEN length = column.lengths[row];
    if (length == SQL_NULL_DATA) return append_null(target);
    const char* cell = column.cells.data() + row * column.width;
    if (column.form == Column::Form::number) {
        SQLBIGINT number = 0;
        std::memcpy(&number, cell, sizeof number);
        if (auto numbers = std::get_if<std::vector<std::int64_t>*>(&target)) return (*numbers)->push_back(number);
        return append_number(target, number);
    }
    const std::size_t unit = column.form == Column::Form::wide ? 2 : 1;
    if (length < 0 || static_cast<std::size_t>(length) + unit > column.width)
        throw Failure(FailureKind::damages_text, "a text in an answer is longer than its column is declared");
    if (column.form == Column::Form::wide) {
        std::string text;
        append_utf8(text, reinterpret_cast<const char16_t*>(cell), static_cast<std::size_t>(length) / 2);
        return append_text(target, std::move(text));
    }
    const std::string_view text(cell, static_cast<std::size_t>(length));
    if (kind_of(target) == CellKind::text) return append_text(target, std::string(text));
    kind_of(target) == CellKind::date ? append_date(target, text.substr(0, 10)) : append_digits(target, text);
}

OdbcRowWriter::OdbcRowWriter(OdbcStatement& statement, const std::vector<const BulkColumn*>& columns)
    : m_statement(statement), m_columns(columns), m_cells(columns.size())
{}

// A number's place is bound once; its value, or NULL, changes under the driver's hands. Texts move, so they are bound
// anew.
void OdbcRowWriter::bind_number(Cell& cell, unsigned short at)
{
    if (std::exchange(cell.number_is_bound, true)) return;
    SQLBindParameter(m_statement.handle(), at, SQL_PARAM_INPUT, SQL_C_SBIGINT, SQL_BIGINT, 0, 0, &cell.number, 0,
                     &cell.length);
}

void OdbcRowWriter::bind_text(Cell& cell, unsigned short at, std::string_view text)
{
    check_text(text);
    cell.number_is_bound = false;
    if (m_statement.text_form() == TextForm::bytes) {
        cell.bytes = text;
        cell.length = static_cast<SQLLEN>(text.size());
        SQLBindParameter(m_statement.handle(), at, SQL_PARAM_INPUT, SQL_C_CHAR, SQL_VARCHAR,
                         std::max<SQLULEN>(text.size(), 1), 0, cell.bytes.data(), cell.length, &cell.length);
        return;
    }
    cell.wide = to_utf16(text);
    cell.length = static_cast<SQLLEN>(cell.wide.size() * 2);
    SQLBindParameter(m_statement.handle(), at, SQL_PARAM_INPUT, SQL_C_WCHAR, SQL_WVARCHAR,
                     std::max<SQLULEN>(cell.wide.size(), 1), 0, wide(cell.wide), cell.length, &cell.length);
}

bool OdbcRowWriter::write(std::size_t row)
{
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        Cell& cell = m_cells[i];
        const auto at = static_cast<unsigned short>(i + 1);
        visit_cell(
            *m_columns[i], row,
            [&] {
                bind_number(cell, at);
                cell.length = SQL_NULL_DATA;
            },
            [&](std::int64_t number) {
                bind_number(cell, at);
                cell.number = number;
                cell.length = 0;
            },
            [&](const auto& text) { bind_text(cell, at, std::string_view(text.data(), text.size())); });
    }
    return worked(SQLExecute(m_statement.handle()));
}

} // namespace hedef::db
