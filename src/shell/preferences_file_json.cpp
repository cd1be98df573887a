#include "shell/preferences_file_json.h"

#include "exchange/atomic_file.h"

#include <nlohmann/json.hpp>

#include <fstream>

namespace hedef::shell {

PreferencesFile::PreferencesFile(std::filesystem::path file) : m_file(std::move(file))
{
    std::ifstream in(m_file, std::ios::binary);
    const auto json = nlohmann::json::parse(in, nullptr, false);
    if (!json.is_object()) return;
    for (const auto& [owner, values] : json.items()) {
        if (!values.is_object()) continue;
        for (const auto& [key, value] : values.items())
            if (value.is_string()) m_values[owner][key] = value.get<std::string>();
    }
}

PreferencesFile::~PreferencesFile()
{
    write();
}

std::optional<std::string> PreferencesFile::get(std::string_view key) const
{
    const auto owner = m_values.find(m_owner);
    if (owner == m_values.end()) return std::nullopt;
    const auto found = owner->second.find(key);
    return found == owner->second.end() ? std::nullopt : std::optional(found->second);
}

void PreferencesFile::set(std::string_view key, std::string value)
{
    auto& kept = m_values[m_owner][std::string(key)];
    if (kept == value) return;
    kept = std::move(value);
    m_new = true;
}

std::optional<std::string> PreferencesFile::own(std::string_view key) const
{
    const auto owner = m_values.find("");
    if (owner == m_values.end()) return std::nullopt;
    const auto found = owner->second.find(key);
    return found == owner->second.end() ? std::nullopt : std::optional(found->second);
}

void PreferencesFile::set_own(std::string_view key, std::string value)
{
    m_values[""][std::string(key)] = std::move(value);
    m_new = true;
}

void PreferencesFile::forget(std::string_view start)
{
    auto& values = m_values[m_owner];
    for (auto it = values.lower_bound(start); it != values.end() && it->first.compare(0, start.size(), start) == 0;)
        it = values.erase(it);
    m_new = true;
}

bool PreferencesFile::write()
{
    if (!m_new) return true;
    try {
        std::filesystem::create_directories(m_file.parent_path());
        exchange::AtomicFile out(m_file);
        out.write(nlohmann::json(m_values).dump(1, ' ', false, nlohmann::json::error_handler_t::replace));
        out.commit();
        m_new = false;
        return true;
    } catch (const std::exception&) {
        return false;
    }
}

} // namespace hedef::shell
