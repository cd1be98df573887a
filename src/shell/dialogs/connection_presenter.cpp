#include "shell/dialogs/connection_presenter.h"

#include "company/company_service.h"
#include "db/connection_string.h"
#include "db/database.h"
#include "words/language.h"

#include <charconv>

namespace hedef::shell {

namespace {

using words::_;

constexpr int highest_port = 65535;

base::Refusal required(const char* field)
{
    return base::bad_input("shell.connection.required", field);
}

std::string why(const std::exception_ptr& failure, const std::string& database)
{
    try {
        std::rethrow_exception(failure);
    } catch (const db::Failure& trouble) {
        const base::Refusal told{std::string("db.failure.") + db::name(trouble.kind()), {}, {database}};
        return words::sentence(told, [](const char* english) { return words::translated(english); }) + "\n" +
               trouble.what();
    } catch (const std::exception& trouble) {
        return trouble.what();
    }
}

} // namespace

base::Result<db::Url> url_of(const ConnectionWish& wish)
{
    if (!wish.server) {
        if (wish.file.empty()) return required("file");
        return db::Url{db::Backend::sqlite, wish.file};
    }
    if (wish.driver.empty()) return required("driver");
    if (wish.host.empty()) return required("host");
    if (wish.port < 1 || wish.port > highest_port) return base::bad_input("shell.connection.port", "port");
    if (wish.database.empty()) return required("database");
    if (wish.user.empty()) return required("user");
    db::ConnectionString text("");
    text.set("Driver", wish.driver);
    text.set("Server", wish.host);
    text.set("Port", std::to_string(wish.port));
    text.set("Database", wish.database);
    text.set("UID", wish.user);
    text.set("SSLmode", wish.tls ? "require" : "prefer");
    return db::Url{db::Backend::odbc, text.text()};
}

ConnectionWish wish_of(const db::Url& url)
{
    ConnectionWish wish;
    wish.server = url.backend == db::Backend::odbc;
    if (!wish.server) {
        wish.file = url.target;
        return wish;
    }
    const db::ConnectionString text(url.target);
    wish.driver = text.value("Driver");
    wish.host = text.has("Server") ? text.value("Server") : text.value("Servername");
    wish.database = text.value("Database");
    wish.user = text.has("UID") ? text.value("UID") : text.value("Username");
    const std::string port = text.value("Port"), mode = text.value("SSLmode");
    std::from_chars(port.data(), port.data() + port.size(), wish.port);
    wish.tls = mode != "prefer" && mode != "allow" && mode != "disable";
    return wish;
}

std::string likely_driver(const std::vector<std::string>& drivers)
{
    std::string found;
    for (const auto& driver : drivers) {
        if (driver.find("Postgre") == std::string::npos) continue;
        if (found.empty() || driver.find("Unicode") != std::string::npos) found = driver;
    }
    return found;
}

ConnectionPresenter::ConnectionPresenter(base::Tasks& tasks, ConnectionView& view, Try attempt)
    : m_tasks(tasks), m_view(view), m_try(std::move(attempt))
{}

void ConnectionPresenter::test(const db::Url& url, const std::string& password)
{
    const auto mine = ++m_newest;
    m_answer = {true, false, _("Connecting to {1} …", url.without_password())};
    m_view.show(m_answer);
    const auto company = std::make_shared<std::string>();
    m_tasks.run(
        m_alive.watch(), [attempt = m_try, url, password, company] { *company = attempt(url, password); },
        [this, mine, company] {
            if (mine == m_newest) answer(true, _("The connection works. It leads to the company “{1}”.", *company));
        },
        [this, mine, where = url.without_password()](std::exception_ptr failure) {
            if (mine == m_newest) answer(false, why(failure, where));
        });
}

void ConnectionPresenter::changed()
{
    ++m_newest;
    m_answer = {};
    m_view.show(m_answer);
}

void ConnectionPresenter::answer(bool good, std::string words)
{
    m_answer = {false, good, std::move(words)};
    m_view.show(m_answer);
}

ConnectionPresenter::Try try_with(const base::Clock& clock)
{
    return [&clock](const db::Url& url, const std::string& password) {
        db::OpenOptions options;
        options.password = password;
        const auto database = db::Database::open(url, clock, options);
        const auto company = company::CompanyService(*database).load();
        return company ? company->name : std::string();
    };
}

} // namespace hedef::shell
