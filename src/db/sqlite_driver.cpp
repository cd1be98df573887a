// SOCI first: it puts sqlite3.h into a namespace of its own.
#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include "base/contract.h"
#include "db/bulk_cell.h"
#include "db/column_sink.h"
#include "db/database.h"
#include "db/driver.h"
#include "db/driver_errors.h"
#include "db/sql_text.h"
#include "db/utf16.h"

#include <filesystem>
#include <fstream>
#include <unordered_map>

namespace hedef::db {

using namespace sqlite_api;

namespace {

[[noreturn]] void fail(sqlite3* connection, std::string_view sql)
{
    const int code = sqlite3_extended_errcode(connection);
    throw Failure(kind_of_sqlite(code), without_values(sqlite3_errmsg(connection)) + " in: " + shortened(sql), {},
                  code);
}

// A prepared statement, kept for the next time.
struct Prepared
{
    sqlite3_stmt* statement = nullptr;
    std::vector<std::string> names;
    bool in_use = false;
};

// Gives a statement back, ready to run again.
class Running
{
public:
    explicit Running(Prepared& prepared) : m_prepared(prepared)
    {
        HEDEF_EXPECTS(!prepared.in_use);
        prepared.in_use = true;
    }
    ~Running()
    {
        sqlite3_reset(m_prepared.statement);
        sqlite3_clear_bindings(m_prepared.statement);
        m_prepared.in_use = false;
    }
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;
    sqlite3_stmt* get() const { return m_prepared.statement; }

private:
    Prepared& m_prepared;
};

class SqliteDriver : public Driver
{
public:
    explicit SqliteDriver(const std::string& path)
        : Driver(Dialect(Server::sqlite, false)), m_session(connect(path)),
          m_connection(static_cast<soci::sqlite3_session_backend*>(m_session->get_backend())->conn_)
    {
        sqlite3_busy_timeout(m_connection, 5000);
        sqlite3_extended_result_codes(m_connection, 1);
        run("pragma foreign_keys = on");
        run("pragma synchronous = normal");
        run("pragma cache_size = -65536"); // 64 MB at most: a large write or a long sort must not read its pages again and again
    }

    ~SqliteDriver() override { forget_statements(); }

    soci::session& session() override { return *m_session; }

    void begin(Access access) override
    {
        if (access == Access::read) {
            run("pragma query_only = 1");
            run("begin");
        } else {
            run("pragma query_only = 0");
            run(access == Access::write ? "begin immediate" : "begin exclusive");
        }
    }

    void commit() override { run("commit"); }

    void rollback() noexcept override
    {
        if (sqlite3_get_autocommit(m_connection) == 0)
            sqlite3_exec(m_connection, "rollback", nullptr, nullptr, nullptr);
    }

    bool lost() override { return false; }
    void cancel() override { sqlite3_interrupt(m_connection); }

    std::int64_t execute(std::string_view sql, const Params& params) override
    {
        Running running(prepare(sql));
        bind(running.get(), prepare(sql).names, params, sql);
        int code = SQLITE_ROW;
        while (code == SQLITE_ROW)
            code = sqlite3_step(running.get());
        if (code != SQLITE_DONE) fail(m_connection, sql);
        return sqlite3_stmt_readonly(running.get()) ? 0 : sqlite3_changes(m_connection);
    }

    std::size_t select(std::string_view sql, const Params& params, const std::vector<ColumnTarget>& targets) override
    {
        Running running(prepare(sql));
        bind(running.get(), prepare(sql).names, params, sql);
        HEDEF_EXPECTS(sqlite3_column_count(running.get()) == static_cast<int>(targets.size()));
        std::size_t rows = 0;
        while (true) {
            const int code = sqlite3_step(running.get());
            if (code == SQLITE_DONE) return rows;
            if (code != SQLITE_ROW) fail(m_connection, sql);
            for (std::size_t i = 0; i < targets.size(); ++i)
                read_cell(running.get(), static_cast<int>(i), targets[i]);
            ++rows;
        }
    }

    void execute_many(const std::string& sql, const std::vector<const BulkColumn*>& columns) override
    {
        if (columns.empty()) return;
        Running running(prepare(sql));
        const std::size_t rows = length(*columns[0]);
        for (std::size_t row = 0; row < rows; ++row) {
            for (std::size_t i = 0; i < columns.size(); ++i)
                bind_cell(running.get(), static_cast<int>(i + 1), *columns[i], row);
            if (sqlite3_step(running.get()) != SQLITE_DONE) fail(m_connection, sql);
            sqlite3_reset(running.get());
        }
    }

private:
    static std::unique_ptr<soci::session> connect(const std::string& path)
    {
        if (path.find('"') != path.npos)
            throw Failure(FailureKind::unreachable, "the path of a database cannot hold quotes");
        try {
            return std::make_unique<soci::session>(soci::sqlite3, "db=\"" + path + "\" timeout=5");
        } catch (const soci::sqlite3_soci_error& error) {
            FailureKind kind = kind_of_sqlite(error.result());
            if (kind == FailureKind::other) kind = FailureKind::unreachable;
            throw Failure(kind, "cannot open " + path, {}, error.result());
        } catch (const soci::soci_error&) {
            throw Failure(FailureKind::unreachable, "cannot open " + path);
        }
    }

    void run(const char* sql)
    {
        Running running(prepare(sql));
        int code = SQLITE_ROW;
        while (code == SQLITE_ROW)
            code = sqlite3_step(running.get());
        if (code != SQLITE_DONE) fail(m_connection, sql);
    }

    Prepared& prepare(std::string_view sql)
    {
        if (auto known = m_statements.find(std::string(sql)); known != m_statements.end()) return known->second;
        if (m_statements.size() >= 200) forget_statements();
        SqlText text = parse_sql(sql);
        Prepared prepared;
        const char* rest = nullptr;
        if (sqlite3_prepare_v3(m_connection, text.text.data(), static_cast<int>(text.text.size()),
                               SQLITE_PREPARE_PERSISTENT, &prepared.statement, &rest) != SQLITE_OK)
            fail(m_connection, sql);
        HEDEF_EXPECTS(prepared.statement != nullptr);
        prepared.names = std::move(text.names);
        return m_statements.emplace(std::string(sql), std::move(prepared)).first->second;
    }

    void forget_statements()
    {
        for (auto& [sql, prepared] : m_statements)
            sqlite3_finalize(prepared.statement);
        m_statements.clear();
    }

    void bind(sqlite3_stmt* statement, const std::vector<std::string>& names, const Params& params,
              std::string_view sql)
    {
        for (std::size_t i = 0; i < names.size(); ++i) {
            const auto& content = param_value(params, names[i]).content();
            const int at = static_cast<int>(i + 1);
            int code = SQLITE_OK;
            if (auto number = std::get_if<std::int64_t>(&content))
                code = sqlite3_bind_int64(statement, at, *number);
            else if (auto text = std::get_if<std::string>(&content))
                code = bind_text(statement, at, *text);
            if (code != SQLITE_OK) fail(m_connection, sql);
        }
    }

    // The text must live until the statement has run.
    static int bind_text(sqlite3_stmt* statement, int at, std::string_view text)
    {
        check_text(text);
        return sqlite3_bind_text64(statement, at, text.data() ? text.data() : "", text.size(), nullptr, SQLITE_UTF8);
    }

    void bind_cell(sqlite3_stmt* statement, int at, const BulkColumn& column, std::size_t row)
    {
        visit_cell(
            column, row, [&] { sqlite3_bind_null(statement, at); },
            [&](std::int64_t number) { sqlite3_bind_int64(statement, at, number); },
            [&](const auto& text) {
                if constexpr (std::is_same_v<std::decay_t<decltype(text)>, DateText>)
                    sqlite3_bind_text(statement, at, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
                else
                    bind_text(statement, at, text);
            });
    }

    // Through the value and not the column's own functions, each of which takes the connection's lock anew; it has one
    // thread.
    static void read_cell(sqlite3_stmt* statement, int at, const ColumnTarget& target)
    {
        sqlite3_value* value = sqlite3_column_value(statement, at);
        const int type = sqlite3_value_type(value);
        if (auto numbers = std::get_if<std::vector<std::int64_t>*>(&target); numbers && type == SQLITE_INTEGER)
            return (*numbers)->push_back(sqlite3_value_int64(value)); // most cells are these
        if (type == SQLITE_NULL) return append_null(target);
        if (type == SQLITE_INTEGER && kind_of(target) == CellKind::number)
            return append_number(target, sqlite3_value_int64(value));
        const char* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
        std::string_view view(text, static_cast<std::size_t>(sqlite3_value_bytes(value)));
        switch (kind_of(target)) {
        case CellKind::number:
            return append_digits(target, view);
        case CellKind::text:
            return append_text(target, std::string(view));
        case CellKind::date:
            return append_date(target, view);
        }
    }

    std::unique_ptr<soci::session> m_session;
    sqlite3* m_connection;
    std::unordered_map<std::string, Prepared> m_statements;
};

} // namespace

void check_sqlite_file(const std::string& path, const OpenOptions& options)
{
    namespace fs = std::filesystem;
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found) {
        if (options.create_file) return;
        throw Failure(FailureKind::unreachable, "there is no file " + path);
    }
    if (!fs::is_regular_file(status)) throw Failure(FailureKind::unreachable, path + " is not a file");
    std::ifstream file(path, std::ios::binary);
    char head[16] = {};
    file.read(head, sizeof head);
    if (file.bad() || (!file && !file.eof())) throw Failure(FailureKind::unreachable, "cannot read " + path);
    if (file.gcount() == 0 && fs::file_size(path, error) == 0 && !error) return; // an empty file is an empty database
    if (std::string_view(head, sizeof head) != std::string_view("SQLite format 3\0", 16))
        throw Failure(FailureKind::not_a_database, path + " is not a database");
}

std::unique_ptr<Driver> open_sqlite_driver(const Url& url, const OpenOptions& options)
{
    check_sqlite_file(url.target, options);
    return std::make_unique<SqliteDriver>(url.target);
}

} // namespace hedef::db
