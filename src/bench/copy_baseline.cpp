#include "copy_baseline.h"

#include "db/connection_string.h"

#include <endian.h>

#include <cstring>
#include <initializer_list>
#include <optional>
#include <stdexcept>

namespace hedef::bench {

namespace {

constexpr std::string_view signature{"PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0", 19};

// One tuple of binary COPY.
class Tuple
{
public:
    Tuple(const char* at, int fields) : m_at(at), m_fields(fields) {}
    bool end() const { return m_fields < 0; }
    std::int64_t number() { return static_cast<std::int64_t>(be64toh(read<std::uint64_t>(text().data()))); }
    std::int32_t day()
    {
        return static_cast<std::int32_t>(be32toh(read<std::uint32_t>(text().data()))) + 10957;
    } // since 1970
    std::string_view text()
    {
        const auto size = static_cast<std::int32_t>(be32toh(read<std::uint32_t>(m_at)));
        const std::string_view content(m_at + 4, size < 0 ? 0 : static_cast<std::size_t>(size));
        m_at += 4 + content.size();
        return content;
    }

private:
    template <class T> static T read(const char* at)
    {
        T value;
        std::memcpy(&value, at, sizeof value);
        return value;
    }
    const char* m_at;
    int m_fields;
};

template <class T> void append(std::string& out, T big_endian)
{
    out.append(reinterpret_cast<const char*>(&big_endian), sizeof big_endian);
}

void append_row(std::string& out, std::initializer_list<std::optional<std::int64_t>> numbers)
{
    append(out, htobe16(static_cast<std::uint16_t>(numbers.size())));
    for (const auto& number : numbers) {
        append(out, htobe32(number ? 8u : 0xffffffffu));
        if (number) append(out, htobe64(static_cast<std::uint64_t>(*number)));
    }
}

} // namespace

RawServer::RawServer(const std::string& odbc)
{
    const db::ConnectionString given(odbc);
    const std::string host = given.value("Server"), port = given.value("Port"), name = given.value("Database"),
                      user = given.value("UID"), password = given.value("PWD");
    const char* keys[] = {"host", "port", "dbname", "user", "password", nullptr};
    const char* values[] = {host.c_str(), port.c_str(), name.c_str(), user.c_str(), password.c_str(), nullptr};
    m_connection = PQconnectdbParams(keys, values, 0);
    if (PQstatus(m_connection) != CONNECTION_OK) throw std::runtime_error(PQerrorMessage(m_connection));
}

RawServer::~RawServer()
{
    PQfinish(m_connection);
}

void RawServer::run(const char* sql)
{
    PGresult* answer = PQexec(m_connection, sql);
    const auto status = PQresultStatus(answer);
    PQclear(answer);
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK && status != PGRES_COPY_IN && status != PGRES_COPY_OUT)
        throw std::runtime_error(PQerrorMessage(m_connection));
}

template <class Row> void RawServer::copy_out(const char* sql, Row&& row)
{
    run(sql);
    char* data = nullptr;
    bool first = true;
    for (int size = 0; (size = PQgetCopyData(m_connection, &data, 0)) > 0; first = false) {
        const char* at = first ? data + signature.size() : data;
        std::uint16_t fields = 0;
        std::memcpy(&fields, at, sizeof fields);
        Tuple tuple(at + 2, static_cast<std::int16_t>(be16toh(fields)));
        if (!tuple.end()) row(tuple);
        PQfreemem(data);
    }
    PGresult* answer = PQgetResult(m_connection);
    const bool good = PQresultStatus(answer) == PGRES_COMMAND_OK;
    PQclear(answer);
    while (PGresult* more = PQgetResult(m_connection))
        PQclear(more);
    if (!good) throw std::runtime_error(PQerrorMessage(m_connection));
}

CreditRows RawServer::copy_credits_out()
{
    CreditRows credits;
    copy_out("copy (select id, code, day, person_id, kind, quantity, amount, margin, share, credited_amount, "
             "credited_margin from credit "
             "where day >= '2017-01-01' and day < '2017-04-01') to stdout (format binary)",
             [&](Tuple& tuple) {
                 credits.id.push_back(tuple.number());
                 credits.codes += tuple.text();
                 credits.day.push_back(tuple.day());
                 std::vector<std::int64_t>* columns[] = {
                     &credits.person, &credits.kind,  &credits.quantity,        &credits.amount,
                     &credits.margin, &credits.share, &credits.credited_amount, &credits.credited_margin};
                 for (auto* column : columns)
                     column->push_back(tuple.number());
             });
    return credits;
}

RunRows RawServer::copy_run_out()
{
    RunRows run;
    copy_out("copy (select person_id, line, component, kind, credit_id, band, rate, base, amount, withheld from "
             "commission_line "
             "order by run_id, person_id, line) to stdout (format binary)",
             [&](Tuple& tuple) {
                 std::vector<std::int64_t>* columns[] = {&run.person, &run.line,    &run.component, &run.kind,
                                                         &run.credit, &run.band,    &run.rate,      &run.base,
                                                         &run.amount, &run.withheld};
                 for (auto* column : columns)
                     column->push_back(tuple.number());
             });
    return run;
}

void RawServer::send(std::string& buffer, bool all)
{
    if (!all && buffer.size() < 1'000'000) return;
    if (PQputCopyData(m_connection, buffer.data(), static_cast<int>(buffer.size())) != 1)
        throw std::runtime_error(PQerrorMessage(m_connection));
    buffer.clear();
}

// Its own table without the run's foreign key: a line names its run without one.
void RawServer::copy_run_in(const RunRows& run)
{
    this->run("begin");
    this->run("copy commission_line (run_id, person_id, line, component, kind, credit_id, report_id, band, rate, base, "
              "amount, withheld) "
              "from stdin (format binary)");
    std::string buffer(signature);
    for (std::size_t i = 0; i < run.lines(); ++i) {
        append_row(buffer, {1, run.person[i], run.line[i], run.component[i], run.kind[i], run.credit[i], std::nullopt,
                            run.band[i], run.rate[i], run.base[i], run.amount[i], run.withheld[i]});
        send(buffer, false);
    }
    append(buffer, htobe16(0xffff));
    send(buffer, true);
    PQputCopyEnd(m_connection, nullptr);
    PGresult* answer = PQgetResult(m_connection);
    const bool good = PQresultStatus(answer) == PGRES_COMMAND_OK;
    PQclear(answer);
    while (PGresult* more = PQgetResult(m_connection))
        PQclear(more);
    if (!good) throw std::runtime_error(PQerrorMessage(m_connection));
    this->run("commit");
}

void RawServer::forget_runs()
{
    run("truncate commission_line, commission_movement, commission_component, commission_result, "
        "commission_correction, commission_run");
}

} // namespace hedef::bench
