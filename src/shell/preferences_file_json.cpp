#include "shell/preferences_file_json.h"

#include "exchange/atomic_file.h"
#include "shell/registry.h"

#include <nlohmann/json.hpp>

#include <fstream>

namespace hedef::shell {

namespace {

constexpr const char* own_key = "\\Desk";
constexpr const char* layouts_key = "\\Layouts";

// What of the text is a table of texts.
RegistryTexts texts_of(const nlohmann::json& json)
{
    RegistryTexts texts;
    if (!json.is_object()) return texts;
    for (const auto& [key, value] : json.items())
        if (value.is_string()) texts[key] = value.get<std::string>();
    return texts;
}

std::string text_of(const nlohmann::json& json, int indent)
{
    return json.dump(indent, ' ', false, nlohmann::json::error_handler_t::replace);
}

} // namespace

PreferencesFile::PreferencesFile(std::filesystem::path file, std::string registry_key)
    : m_file(std::move(file)), m_registry_key(std::move(registry_key))
{
    const bool in_registry = !m_registry_key.empty();
    if (in_registry && read_registry()) return;
    read_file();
    m_new = in_registry;
}

void PreferencesFile::read_file()
{
    std::ifstream in(m_file, std::ios::binary);
    const auto json = nlohmann::json::parse(in, nullptr, false);
    if (!json.is_object()) return;
    for (const auto& [owner, values] : json.items())
        if (auto texts = texts_of(values); !texts.empty()) m_values[owner] = std::move(texts);
}

bool PreferencesFile::read_registry()
{
    m_values[""] = registry_texts(m_registry_key + own_key);
    for (const auto& [owner, text] : registry_texts(m_registry_key + layouts_key))
        m_values[owner] = texts_of(nlohmann::json::parse(text, nullptr, false));
    return m_values.size() > 1 || !m_values[""].empty();
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
    if (!(m_registry_key.empty() ? write_file() : write_registry())) return false;
    m_new = false;
    return true;
}

bool PreferencesFile::write_file() const
{
    try {
        std::filesystem::create_directories(m_file.parent_path());
        exchange::AtomicFile out(m_file);
        out.write(text_of(m_values, 1));
        out.commit();
        return true;
    } catch (const std::exception&) {
        return false;
    }
}

bool PreferencesFile::write_registry() const
{
    RegistryTexts own, layouts;
    for (const auto& [owner, values] : m_values)
        if (owner.empty())
            own = values;
        else
            layouts[owner] = text_of(values, -1);
    const bool well = shell::write_registry(m_registry_key + own_key, own);
    return shell::write_registry(m_registry_key + layouts_key, layouts) && well;
}

} // namespace hedef::shell
