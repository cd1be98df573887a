#include "sqlite_baseline.h"

#include <stdexcept>

namespace hedef::bench {

RawDatabase::RawDatabase(const std::string& path)
{
    if (sqlite3_open_v2(path.c_str(), &m_handle, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK)
        throw std::runtime_error("cannot open " + path);
    sqlite3_busy_timeout(m_handle, 5'000);
    run("pragma foreign_keys = on");
    run("pragma synchronous = normal");
}

RawDatabase::~RawDatabase()
{
    sqlite3_close(m_handle);
}

void RawDatabase::run(const char* sql)
{
    char* message = nullptr;
    if (sqlite3_exec(m_handle, sql, nullptr, nullptr, &message) == SQLITE_OK) return;
    const std::string text = message ? message : "";
    sqlite3_free(message);
    throw std::runtime_error("sqlite: " + text);
}

std::int64_t RawDatabase::number(const char* sql)
{
    RawStatement statement(*this, sql);
    return statement.step() ? statement.number(0) : 0;
}

RawStatement::RawStatement(RawDatabase& database, const std::string& sql) : m_handle(database.handle())
{
    if (sqlite3_prepare_v2(m_handle, sql.c_str(), static_cast<int>(sql.size()), &m_statement, nullptr) != SQLITE_OK)
        throw std::runtime_error(std::string("sqlite: ") + sqlite3_errmsg(m_handle));
}

RawStatement::~RawStatement()
{
    sqlite3_finalize(m_statement);
}

bool RawStatement::step()
{
    const int answer = sqlite3_step(m_statement);
    if (answer != SQLITE_ROW && answer != SQLITE_DONE)
        throw std::runtime_error(std::string("sqlite: ") + sqlite3_errmsg(m_handle));
    return answer == SQLITE_ROW;
}

void RawStatement::write()
{
    while (step()) {
    }
    sqlite3_reset(m_statement);
}

} // namespace hedef::bench
