#include "support/postgres_server.h"
#include "support/temp_folder.h"

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <sstream>
#include <stdexcept>
#include <thread>

// Under Wine the server is the Linux machine's own. tests/windows/servers.sh looks after it: it answers what is asked for in files of the
// folder $HEDEF_TEST_SERVERS.
namespace hedef::testing {

namespace fs = std::filesystem;

namespace {

// Puts a question there and waits for its answer; the first line of an answer is "ok" or "no".
std::string ask(const std::string& question)
{
    static std::atomic<int> number = 0;
    const char* folder = std::getenv("HEDEF_TEST_SERVERS");
    if (!folder) throw std::runtime_error("no servers here: run the tests with tests/windows/run.sh");
    const std::string name = std::to_string(++number);
    const fs::path asked = fs::path(folder) / (name + ".ask"), answered = fs::path(folder) / (name + ".answer");
    write_file(fs::path(folder) / (name + ".new"), question);
    fs::rename(fs::path(folder) / (name + ".new"), asked);
    for (int i = 0; i < 6000 && !fs::exists(answered); ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    const std::string answer = read_file(answered);
    fs::remove(answered);
    if (!answer.starts_with("ok")) throw std::runtime_error(question + ": " + answer);
    return answer.substr(std::min<std::size_t>(3, answer.size()));
}

} // namespace

struct PostgresServer::Data
{
    int port = 0;
    std::string certificate;
};

PostgresServer::PostgresServer() : m_data(std::make_unique<Data>())
{
    std::istringstream answer(ask("make"));
    answer >> m_data->port;
    answer.get();
    std::getline(answer, m_data->certificate);
}

PostgresServer::~PostgresServer()
{
    try {
        stop_at_once();
    } catch (const std::exception&) {
    }
}

PostgresServer& PostgresServer::shared()
{
    static PostgresServer server;
    return server;
}

void PostgresServer::start()
{
    ask("start " + std::to_string(m_data->port));
}

void PostgresServer::stop_at_once()
{
    ask("stop " + std::to_string(m_data->port));
}

int PostgresServer::port() const
{
    return m_data->port;
}

std::string PostgresServer::certificate() const
{
    return m_data->certificate;
}

std::string PostgresServer::run(const std::string& sql, const std::string& database) const
{
    std::string answer = ask("sql " + std::to_string(m_data->port) + " " + database + "\n" + sql);
    while (answer.ends_with('\n')) answer.pop_back();
    return answer;
}

} // namespace hedef::testing
