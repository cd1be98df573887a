#include "cli/session.h"

#include "cli/database_option.h"
#include "db/own_folder.h"
#include "cli/wrong_usage.h"

#include <filesystem>

namespace hedef::cli {

Session::Session(Options options, const base::Clock& clock, std::ostream& out, std::ostream& err,
                 Interruption& interruption)
    : m_options(std::move(options)), m_clock(clock), m_out(out), m_err(err), m_interruption(interruption),
      m_progress(!m_options.quiet)
{}

Session::~Session()
{
    close_database();
}

const db::Url& Session::url()
{
    if (!m_url) {
        auto url = database_url(m_options);
        if (!url) throw WrongUsage(url.refusal());
        m_url = *std::move(url);
    }
    return *m_url;
}

db::Database& Session::database(const db::OpenOptions& wish)
{
    if (m_database) return *m_database;
    db::OpenOptions options = wish;
    if (options.password.empty()) options.password = password_of_environment();
    if (options.create_file && url().backend == db::Backend::sqlite) {
        const auto folder = std::filesystem::path(url().target).parent_path();
        std::error_code ignored; // opening the file says what is wrong
        if (!folder.empty() && folder == db::data_folder()) std::filesystem::create_directories(folder, ignored);
    }
    m_database = db::Database::open(url(), m_clock, options);
    m_interruption.while_blocked([database = m_database.get()] { database->cancel(); });
    return *m_database;
}

void Session::close_database()
{
    m_interruption.while_blocked(nullptr);
    m_database.reset();
}

std::ostream& Session::err()
{
    m_progress.clear();
    return m_err;
}

void Session::print(const Report& report)
{
    m_progress.clear();
    cli::print(report, format(), m_out);
}

void Session::note(const std::string& line)
{
    if (!m_options.quiet) err() << line << "\n";
}

} // namespace hedef::cli
