#pragma once
#include <sqlite3.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace hedef::bench {

// The sqlite3 C API with nothing around it but names; any failure throws.
class RawDatabase
{
public:
    // As Hedef opens it: foreign keys on, synchronous normal.
    explicit RawDatabase(const std::string& path);
    ~RawDatabase();
    RawDatabase(const RawDatabase&) = delete;
    RawDatabase& operator=(const RawDatabase&) = delete;
    void run(const char* sql);
    std::int64_t number(const char* sql);
    sqlite3* handle() const { return m_handle; }

private:
    sqlite3* m_handle = nullptr;
};

class RawStatement
{
public:
    RawStatement(RawDatabase&, const std::string& sql);
    ~RawStatement();
    RawStatement(const RawStatement&) = delete;
    RawStatement& operator=(const RawStatement&) = delete;

    void bind(int place, std::int64_t value) { sqlite3_bind_int64(m_statement, place, value); }
    void bind(int place, std::string_view value)
    {
        sqlite3_bind_text(m_statement, place, value.data(), static_cast<int>(value.size()), SQLITE_STATIC);
    }
    void bind_null(int place) { sqlite3_bind_null(m_statement, place); }
    void reset() { sqlite3_reset(m_statement); }
    bool step();  // whether there is a row
    void write(); // steps to the end and makes ready for the next
    std::int64_t number(int column) const { return sqlite3_column_int64(m_statement, column); }
    std::string_view text(int column) const
    {
        const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
        return bytes ? std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)))
                     : std::string_view();
    }

private:
    sqlite3* m_handle;
    sqlite3_stmt* m_statement = nullptr;
};

} // namespace hedef::bench
