#include "shell/drafts_file_json.h"

#include "exchange/atomic_file.h"
#include "exchange/file_lock.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <fstream>
#include <mutex>
#include <random>
#include <set>

namespace hedef::shell {

namespace fs = std::filesystem;

namespace {

fs::path lock_of(const fs::path& file)
{
    return fs::path(file).replace_extension(".lock");
}

std::string name_of_this_program()
{
    const auto now = std::chrono::system_clock::now().time_since_epoch().count();
    return std::to_string(std::random_device()()) + "-" + std::to_string(now) + ".json";
}

void take_away(const fs::path& file)
{
    std::error_code gone;
    fs::remove(file, gone);
}

} // namespace

// The file and its lock. write() may be called from any thread; an older state never follows a newer one.
class DraftsFile::Disk
{
public:
    explicit Disk(const fs::path& folder) : m_file(folder / name_of_this_program())
    {
        std::error_code failed;
        fs::create_directories(folder, failed);
        if (!failed) fs::permissions(folder, fs::perms::owner_all, failed);
        m_lock = std::make_unique<exchange::FileLock>(lock_of(m_file));
    }
    ~Disk()
    {
        m_lock.reset();
        take_away(lock_of(m_file));
    }
    const fs::path& file() const { return m_file; }
    // An empty text: there is nothing to keep, and no file.
    bool write(const std::string& text, std::uint64_t number)
    {
        const std::lock_guard guard(m_mutex);
        if (number <= m_number) return true;
        try {
            if (text.empty())
                take_away(m_file);
            else {
                exchange::AtomicFile out(m_file);
                fs::permissions(out.temporary(), fs::perms::owner_read | fs::perms::owner_write);
                out.write(text);
                out.commit();
            }
        } catch (const std::exception&) {
            return false;
        }
        m_number = number;
        return true;
    }

private:
    fs::path m_file;
    std::unique_ptr<exchange::FileLock> m_lock;
    std::mutex m_mutex;
    std::uint64_t m_number = 0;
};

DraftsFile::DraftsFile(fs::path folder, base::Tasks& slow) : m_disk(std::make_shared<Disk>(folder)), m_slow(slow)
{
    take_over();
}

DraftsFile::~DraftsFile() = default;

void DraftsFile::take_over()
{
    std::error_code failed;
    for (const auto& entry : fs::directory_iterator(m_disk->file().parent_path(), failed)) {
        const fs::path& file = entry.path();
        if (file.extension() != ".json" || file == m_disk->file()) continue;
        const exchange::FileLock lock(lock_of(file));
        if (!lock.held()) continue; // its program lives
        read(file);
        m_taken_over.push_back(file);
    }
    if (m_taken_over.empty()) return;
    ++m_number;
    write_now();
}

void DraftsFile::read(const fs::path& file)
{
    std::ifstream in(file, std::ios::binary);
    const auto json = nlohmann::json::parse(in, nullptr, false);
    in.close(); // Windows renames no file that is open
    if (!json.is_array()) {
        std::error_code failed;
        fs::rename(file, fs::path(file).replace_extension(".broken"), failed);
        return;
    }
    for (const auto& one : json) {
        if (!one.is_object()) continue;
        const auto word = [&](const char* name) {
            const auto found = one.find(name);
            return found != one.end() && found->is_string() ? found->get<std::string>() : std::string();
        };
        const auto at = one.find("kept_at");
        const Key key{word("company"), word("place")};
        if (key.second.empty() || word("text").empty() || at == one.end() || !at->is_number_integer()) continue;
        const base::Stamp kept_at{std::chrono::seconds(at->get<std::int64_t>())};
        Kept& kept = m_kept[key];
        if (kept.draft.text.empty() || kept.draft.kept_at < kept_at) kept = {{word("title"), word("text"), kept_at}, true};
    }
}

std::optional<desk::Draft> DraftsFile::take(const desk::Place& place)
{
    const auto found = m_kept.find({m_company, desk::text_of(place)});
    if (found == m_kept.end() || !found->second.left) return std::nullopt;
    found->second.left = false;
    return found->second.draft;
}

std::vector<desk::Place> DraftsFile::left() const
{
    std::vector<desk::Place> places;
    for (const auto& [key, kept] : m_kept)
        if (kept.left && key.first == m_company) places.push_back(desk::place_of(key.second));
    return places;
}

void DraftsFile::keep(const desk::Place& place, const std::string& title, const std::string& text, base::Stamp now)
{
    const Key key{m_company, desk::text_of(place)};
    const auto found = m_kept.find(key);
    if (text.empty()) {
        if (found == m_kept.end() || found->second.left) return;
        m_kept.erase(found);
    } else {
        if (found != m_kept.end() && found->second.draft.text == text) return;
        m_kept[key] = {{title, text, now}, false};
    }
    ++m_number;
}

void DraftsFile::settle(const std::vector<desk::Place>& open)
{
    std::set<std::string> held;
    for (const auto& place : open)
        held.insert(desk::text_of(place));
    m_number += std::erase_if(m_kept, [&](const auto& entry) {
        return !entry.second.left && entry.first.first == m_company && !held.contains(entry.first.second);
    });
}

std::string DraftsFile::text() const
{
    if (m_kept.empty()) return {};
    auto json = nlohmann::json::array();
    for (const auto& [key, kept] : m_kept)
        json.push_back({{"company", key.first},
                        {"place", key.second},
                        {"title", kept.draft.title},
                        {"kept_at", std::chrono::floor<std::chrono::seconds>(kept.draft.kept_at).time_since_epoch().count()},
                        {"text", kept.draft.text}});
    return json.dump(1, ' ', false, nlohmann::json::error_handler_t::replace);
}

void DraftsFile::write()
{
    if (m_number == m_asked) return;
    m_asked = m_number;
    const auto well = std::make_shared<bool>(false);
    m_slow.run(
        m_alive.watch(), [disk = m_disk, well, text = text(), number = m_number] { *well = disk->write(text, number); },
        [this, well, number = m_number] { written(number, *well); }, [](std::exception_ptr) {});
}

bool DraftsFile::write_now()
{
    if (m_number == m_written) return true;
    m_asked = m_number;
    written(m_number, m_disk->write(text(), m_number));
    return !m_fails;
}

void DraftsFile::written(std::uint64_t number, bool well)
{
    m_fails = !well;
    if (!well) {
        m_asked = m_written; // tried again
        return;
    }
    m_written = std::max(m_written, number);
    for (const auto& file : m_taken_over) {
        take_away(file);
        take_away(lock_of(file));
    }
    m_taken_over.clear();
}

} // namespace hedef::shell
