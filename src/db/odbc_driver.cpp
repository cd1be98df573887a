#include "base/contract.h"
#include "db/bulk_cell.h"
#include "db/column_sink.h"
#include "db/database.h"
#include "db/driver.h"
#include "db/driver_errors.h"
#include "db/odbc_api.h"
#include "db/odbc_connection.h"
#include "db/odbc_statement.h"
#include "db/sql_text.h"
#include "db/utf16.h"

#include <cstdlib>
#include <mutex>
#include <soci/odbc/soci-odbc.h>
#include <soci/soci.h>

namespace hedef::db {

namespace {

constexpr std::size_t rows_per_fetch = 10'000;
const char* const fetch_more = "fetch 10000 from hedef_rows";

class OdbcDriver : public Driver
{
public:
    OdbcDriver(OdbcSession session, bool streaming)
        : Driver(session.dialect), m_session(std::move(session.session)), m_connection(session.connection),
          m_text_form(session.text_form), m_streaming(streaming)
    {}

    soci::session& session() override { return *m_session; }

    // PostgreSQL begins together with the first statement, which saves a round trip; SQLite at once, to get in line for
    // the lock.
    void begin(Access access) override
    {
        m_cursor_open = false;
        if (is_postgres()) {
            m_begin = access == Access::read ? "begin isolation level repeatable read read only;"
                                             : "begin isolation level read committed;";
            m_begun = false;
        } else {
            run(access == Access::read ? "pragma query_only = 1" : "pragma query_only = 0");
            run(access == Access::read ? "begin" : access == Access::write ? "begin immediate" : "begin exclusive");
            m_begun = true;
        }
    }

    void commit() override
    {
        m_begin.clear();
        if (m_begun) run("commit");
        m_begun = false;
    }

    void rollback() noexcept override
    {
        m_begin.clear();
        try {
            if (m_begun && !m_lost) run("rollback");
        } catch (const std::exception&) {
            // SQLite has rolled back by itself, or the connection is gone: either way nothing stays.
        }
        m_begun = false;
    }

    bool lost() override { return m_lost; }

    void cancel() override
    {
        std::lock_guard lock(m_running_mutex);
        if (m_running) SQLCancel(m_running);
    }

    std::int64_t execute(std::string_view sql, const Params& params) override
    {
        OdbcStatement statement(m_connection, m_dialect, m_text_form);
        Watch watch(*this, statement);
        int skip = 0;
        const std::string head = beginning(skip);
        SqlText text = parse_sql(sql);
        statement.bind(text.names, params);
        check(statement.run(head + text.text, skip), statement, sql);
        return statement.affected_rows();
    }

    std::size_t select(std::string_view sql, const Params& params, const std::vector<ColumnTarget>& targets) override
    {
        OdbcStatement statement(m_connection, m_dialect, m_text_form);
        Watch watch(*this, statement);
        int skip = 0;
        std::string head = beginning(skip), tail;
        SqlText text = parse_sql(sql);
        const bool streams = is_postgres() && m_streaming && answers_with_rows(sql);
        if (streams) {
            if (m_cursor_open) head += "close hedef_rows;", ++skip;
            head += "declare hedef_rows no scroll cursor for ", ++skip;
            tail = std::string(";") + fetch_more;
            m_cursor_open = true;
        }
        statement.bind(text.names, params);
        check(statement.run(head + text.text + tail, skip), statement, sql);
        OdbcRows rows(statement, targets);
        std::size_t all = 0;
        while (true) {
            std::size_t some = 0;
            check(rows.fetch_all(some), statement, sql);
            all += some;
            if (!streams || some < rows_per_fetch) return all;
            statement.close_cursor();
            check(statement.run(fetch_more, 0), statement, sql);
        }
    }

    void execute_many(const std::string& sql, const std::vector<const BulkColumn*>& columns) override
    {
        if (columns.empty()) return;
        OdbcStatement statement(m_connection, m_dialect, m_text_form);
        Watch watch(*this, statement);
        int skip = 0;
        if (!beginning(skip).empty()) base::contract_broken("rows one by one on a server", __FILE__, __LINE__);
        OdbcRowWriter writer(statement, columns);
        check(statement.prepare(sql), statement, sql);
        const std::size_t rows = length(*columns[0]);
        for (std::size_t row = 0; row < rows; ++row)
            check(writer.write(row), statement, sql);
    }

private:
    // Lets cancel() find the running statement.
    class Watch
    {
    public:
        Watch(OdbcDriver& driver, OdbcStatement& statement) : m_driver(driver)
        {
            std::lock_guard lock(driver.m_running_mutex);
            driver.m_running = statement.handle();
        }
        ~Watch()
        {
            std::lock_guard lock(m_driver.m_running_mutex);
            m_driver.m_running = nullptr;
        }

    private:
        OdbcDriver& m_driver;
    };

    bool is_postgres() const { return m_dialect.server() == Server::postgresql; }

    // The "begin" that is still owed to the server.
    std::string beginning(int& skip)
    {
        if (m_begin.empty()) return {};
        ++skip;
        m_begun = true;
        return std::exchange(m_begin, {});
    }

    void run(std::string_view sql)
    {
        OdbcStatement statement(m_connection, m_dialect, m_text_form);
        Watch watch(*this, statement);
        check(statement.run(sql, 0), statement, sql);
    }

    void check(bool worked, OdbcStatement& statement, std::string_view sql)
    {
        if (worked) return;
        Failure failure = statement.failure(sql);
        if (failure.kind() == FailureKind::lost) m_lost = true;
        throw failure;
    }

    std::unique_ptr<soci::session> m_session;
    SQLHDBC m_connection;
    TextForm m_text_form;
    bool m_streaming;
    std::string m_begin;
    bool m_begun = false;
    bool m_cursor_open = false;
    bool m_lost = false;
    std::mutex m_running_mutex;
    SQLHSTMT m_running = nullptr;
};

} // namespace

std::unique_ptr<Driver> open_odbc_driver(const Url& url, const OpenOptions& options)
{
    // Else psqlodbc takes the encoding from the environment's locale, which is no UTF-8 under cron (LC_ALL=C).
#ifdef _WIN32
    _putenv_s("PGCLIENTENCODING", "UTF8");
#else
    ::setenv("PGCLIENTENCODING", "UTF8", 1);
#endif
    return std::make_unique<OdbcDriver>(open_odbc_session(url, options), options.streaming_reads);
}

} // namespace hedef::db
