#pragma once
#include "base/clock.h"
#include "base/result.h"
#include "base/tasks.h"
#include "db/url.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace hedef::shell {

// What a person says about where the company is.
struct ConnectionWish
{
    bool server = true; // false: a file
    std::string driver; // the ODBC driver's name
    std::string host, database, user, password;
    int port = 5432;
    bool tls = true;  // nothing goes over the network in clear
    std::string file; // of SQLite
    bool remember = false; // the password, in the system's safe store
};

// The URL of it, without the password. Refused with the field: "shell.connection.required" {field}, ".port".
base::Result<db::Url> url_of(const ConnectionWish&);
// What can be said again of a URL that was used before: everything but the password.
ConnectionWish wish_of(const db::Url&);
// The one that most likely is meant: PostgreSQL's that knows all letters.
std::string likely_driver(const std::vector<std::string>& drivers);

struct ConnectionAnswer
{
    bool testing = false;
    bool good = false;
    std::string words; // of the last test: the company that was found, or what is wrong
};

struct ConnectionView
{
    virtual ~ConnectionView() = default;
    virtual void show(const ConnectionAnswer&) = 0;
};

// Tests a connection without anybody waiting for it.
class ConnectionPresenter
{
public:
    // Opens the database and gives the company's name; throws db::Failure.
    using Try = std::function<std::string(const db::Url&, const std::string& password)>;
    ConnectionPresenter(base::Tasks&, ConnectionView&, Try);

    void test(const db::Url&, const std::string& password);
    // What was tested is not what stands there any more.
    void changed();

private:
    void answer(bool good, std::string words);
    base::Tasks& m_tasks;
    ConnectionView& m_view;
    Try m_try;
    std::uint64_t m_newest = 0;
    ConnectionAnswer m_answer;
    base::Alive m_alive;
};

// The Try of the running program.
ConnectionPresenter::Try try_with(const base::Clock&);

} // namespace hedef::shell
