#include "shell/log_file.h"

#include "base/contract.h"
#include "db/failure.h"
#include "exchange/bytes.h"

#include <wx/utils.h>

#include <cstdlib>
#include <fstream>
#include <new>
#include <typeinfo>

namespace hedef::shell {

namespace fs = std::filesystem;

LogFile::LogFile(fs::path folder, const base::Clock& clock, std::uintmax_t largest)
    : m_folder(std::move(folder)), m_clock(clock), m_largest(largest)
{
    std::error_code failed;
    if (!m_folder.empty()) fs::create_directories(m_folder, failed);
}

void LogFile::note(std::string_view what)
{
    if (m_folder.empty()) return;
    const fs::path file = m_folder / "hedef.log";
    std::error_code failed;
    const auto size = fs::file_size(file, failed);
    // Another program may have it open: then it is tried again with the next line.
    if (!failed && size > m_largest) fs::rename(file, m_folder / "hedef.1.log", failed);
    std::ofstream out(file, std::ios::binary | std::ios::app);
    out << base::to_iso(m_clock.now()) + "Z " + std::to_string(wxGetProcessId()) + " " + std::string(what) + "\n";
}

fs::path log_folder()
{
    const auto folder = [](const char* name) -> fs::path {
        const char* value = std::getenv(name);
        return value ? value : "";
    };
#ifdef _WIN32
    const auto local = folder("LOCALAPPDATA");
    return local.empty() ? local : local / "hedef" / "logs";
#else
    if (const auto state = folder("XDG_STATE_HOME"); !state.empty()) return state / "hedef";
    const auto home = folder("HOME");
    return home.empty() ? home : home / ".local" / "state" / "hedef";
#endif
}

std::string code_of(const std::exception_ptr& failure)
{
    try {
        std::rethrow_exception(failure);
    } catch (const db::Failure& trouble) {
        return std::string("db.failure.") + db::name(trouble.kind()) + (trouble.sqlstate().empty() ? "" : " " + trouble.sqlstate());
    } catch (const exchange::FileFailure& trouble) {
        return "file " + std::to_string(trouble.error_number);
    } catch (const std::bad_alloc&) {
        return "memory";
    } catch (const base::ContractBroken& bug) {
        return std::string("defect ") + bug.what();
    } catch (const std::exception& bug) {
        return std::string("defect ") + typeid(bug).name();
    } catch (...) {
        return "defect";
    }
}

} // namespace hedef::shell
