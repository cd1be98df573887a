#include "program_run.h"

namespace hedef::testing {

Answer ProgramRun::finish()
{
    if (!m_ended) m_code = wait();
    m_ended = true;
    return {m_code, read_file(m_folder.path() / "out"), read_file(m_folder.path() / "err")};
}

Answer hedefctl(const std::vector<std::string>& arguments, const Environment& environment)
{
    return ProgramRun(arguments, environment).finish();
}

Answer hedefctl(const TestDatabase& database, std::vector<std::string> arguments)
{
    arguments.insert(arguments.begin(), {"--database", url_text(database)});
    return hedefctl(arguments);
}

std::string url_text(const TestDatabase& database)
{
    const auto url = database.url();
    return (url.backend == db::Backend::sqlite ? "sqlite:" : "odbc:") + url.target;
}

} // namespace hedef::testing
