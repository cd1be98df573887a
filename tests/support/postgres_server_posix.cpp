#include "support/postgres_server.h"
#include "support/temp_folder.h"

#include <fcntl.h>
#include <grp.h>
#include <netinet/in.h>
#include <postgresql/libpq-fe.h>
#include <pwd.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <stdexcept>
#include <thread>
#include <vector>

namespace hedef::testing {

namespace fs = std::filesystem;

namespace {

struct User
{
    bool switched = false; // initdb refuses root, so root becomes "postgres"
    uid_t uid = 0;
    gid_t gid = 0;
};

User server_user()
{
    if (geteuid() != 0) return {};
    const passwd* entry = getpwnam("postgres");
    if (!entry) throw std::runtime_error("there is no user postgres to run the test's server");
    return {true, entry->pw_uid, entry->pw_gid};
}

fs::path find_binaries()
{
    std::error_code ignored;
    fs::path newest;
    for (const auto& version : fs::directory_iterator("/usr/lib/postgresql", ignored)) {
        fs::path bin = version.path() / "bin";
        if (fs::exists(bin / "initdb") && bin > newest) newest = bin;
    }
    if (newest.empty()) throw std::runtime_error("PostgreSQL is not installed: no initdb below /usr/lib/postgresql");
    return newest;
}

// Starts a program as the server's user, its output into a file. The child gets `death_signal` when this process ends.
pid_t start_program(const std::vector<std::string>& words, const User& user, const std::string& log, int death_signal)
{
    std::vector<char*> argv;
    for (const std::string& word : words)
        argv.push_back(const_cast<char*>(word.c_str()));
    argv.push_back(nullptr);
    pid_t child = fork();
    if (child != 0) return child;
    const int out = open(log.c_str(), O_WRONLY | O_APPEND);
    if (out < 0 || dup2(out, 1) < 0 || dup2(out, 2) < 0) _exit(126);
    setsid(); // Ctrl+C at the terminal is for the test, not for the server
    if (user.switched && (setgroups(0, nullptr) != 0 || setgid(user.gid) != 0 || setuid(user.uid) != 0)) _exit(126);
    prctl(PR_SET_PDEATHSIG, death_signal); // after setuid, which clears it
    if (chdir("/") != 0) _exit(126);
    execv(argv[0], argv.data());
    _exit(127);
}

void run_program(const std::vector<std::string>& words, const User& user, const std::string& log)
{
    pid_t child = start_program(words, user, log, SIGKILL);
    int status = 0;
    if (child < 0 || waitpid(child, &status, 0) != child || status != 0)
        throw std::runtime_error(words[0] + " failed: " + read_file(log));
}

int free_port()
{
    int fd = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (bind(fd, reinterpret_cast<sockaddr*>(&address), size) != 0 ||
        getsockname(fd, reinterpret_cast<sockaddr*>(&address), &size) != 0)
        throw std::runtime_error("no free port");
    close(fd);
    return ntohs(address.sin_port);
}

} // namespace

struct PostgresServer::Data
{
    TempFolder folder;
    fs::path binaries = find_binaries();
    User user = server_user();
    int port = free_port();
    pid_t process = 0;

    std::string log() const { return folder.file("log"); }
    std::string data() const { return folder.file("data"); }
    void own(const fs::path& path) const
    {
        if (user.switched && chown(path.c_str(), user.uid, user.gid) != 0) throw std::runtime_error("chown failed");
    }
};

PostgresServer::PostgresServer() : m_data(std::make_unique<Data>())
{
    Data& d = *m_data;
    fs::permissions(d.folder.path(), fs::perms(0755));
    write_file(d.log(), "");
    write_file(d.folder.file("password"), password() + "\n");
    fs::create_directory(d.data());
    for (const std::string& path : {d.log(), d.folder.file("password"), d.data(), d.folder.path().string()})
        d.own(path);
    run_program({d.binaries / "initdb", "-D", d.data(), "-U", user(), "--pwfile", d.folder.file("password"),
                 "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync", "--auth=scram-sha-256"},
                d.user, d.log());
    run_program({"/usr/bin/openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "30", "-subj",
                 "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout",
                 d.data() + "/server.key", "-out", d.data() + "/server.crt"},
                d.user, d.log());
    fs::permissions(d.data() + "/server.key", fs::perms(0600));
    fs::copy_file(d.data() + "/server.crt", d.folder.file("server.crt"));
    write_file(d.data() + "/pg_hba.conf", "hostssl all all 127.0.0.1/32 scram-sha-256\n");
    write_file(
        d.data() + "/postgresql.auto.conf",
        "listen_addresses = '127.0.0.1'\nport = " + std::to_string(d.port) +
            "\nunix_socket_directories = ''\nssl = on\nfsync = off\nfull_page_writes = off\n"
            "max_connections = 60\nshared_buffers = 64MB\nautovacuum = off\nlog_min_messages = panic\n");
    start();
}

PostgresServer::~PostgresServer()
{
    stop_at_once();
}

PostgresServer& PostgresServer::shared()
{
    static PostgresServer server;
    return server;
}

void PostgresServer::start()
{
    Data& d = *m_data;
    d.process = start_program({d.binaries / "postgres", "-D", d.data()}, d.user, d.log(), SIGQUIT);
    for (int attempt = 0; attempt < 600; ++attempt) {
        if (PQping(libpq_string("postgres").c_str()) == PQPING_OK) return;
        if (waitpid(d.process, nullptr, WNOHANG) == d.process) break;
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    throw std::runtime_error("the test's PostgreSQL server did not start: " + read_file(d.log()));
}

void PostgresServer::stop_at_once()
{
    if (m_data->process <= 0) return;
    kill(m_data->process, SIGQUIT);
    waitpid(m_data->process, nullptr, 0);
    m_data->process = 0;
}

int PostgresServer::port() const
{
    return m_data->port;
}

std::string PostgresServer::certificate() const
{
    return m_data->folder.file("server.crt");
}

std::string PostgresServer::run(const std::string& sql, const std::string& database) const
{
    std::unique_ptr<PGconn, decltype(&PQfinish)> connection(PQconnectdb(libpq_string(database).c_str()), &PQfinish);
    PQsetNoticeProcessor(
        connection.get(), [](void*, const char*) {}, nullptr);
    std::unique_ptr<PGresult, decltype(&PQclear)> result(PQexec(connection.get(), sql.c_str()), &PQclear);
    ExecStatusType status = PQresultStatus(result.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        throw std::runtime_error(sql + ": " + PQerrorMessage(connection.get()));
    return PQntuples(result.get()) > 0 && PQnfields(result.get()) > 0 ? PQgetvalue(result.get(), 0, 0) : "";
}

} // namespace hedef::testing
