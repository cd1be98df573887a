#include "shell/registry.h"

#include "uikit/text.h"

#include <string>
#include <windows.h>

namespace hedef::shell {

namespace {

constexpr DWORD longest_name = 16383; // Windows' own limit, without the zero behind it

std::wstring wide(std::string_view text)
{
    return uikit::wx(text).ToStdWstring();
}

std::string narrow(const std::wstring& text)
{
    return uikit::utf8(wxString(text));
}

// A key of the registry that is closed when this goes.
struct Key
{
    ~Key()
    {
        if (handle) ::RegCloseKey(handle);
    }
    HKEY handle = nullptr;
};

} // namespace

RegistryTexts registry_texts(const std::string& key)
{
    RegistryTexts texts;
    Key open;
    if (::RegOpenKeyExW(HKEY_CURRENT_USER, wide(key).c_str(), 0, KEY_READ, &open.handle) != ERROR_SUCCESS) return texts;
    DWORD largest = 0;
    ::RegQueryInfoKeyW(open.handle, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr, &largest, nullptr, nullptr);
    std::wstring name(longest_name + 1, L'\0'), value(largest / sizeof(wchar_t) + 1, L'\0');
    for (DWORD i = 0;; ++i) {
        DWORD name_length = longest_name + 1, bytes = static_cast<DWORD>(value.size() * sizeof(wchar_t)), type = 0;
        const auto found = ::RegEnumValueW(open.handle, i, name.data(), &name_length, nullptr, &type,
                                           reinterpret_cast<BYTE*>(value.data()), &bytes);
        if (found == ERROR_MORE_DATA) continue; // it has grown since; it is written anew
        if (found != ERROR_SUCCESS) return texts;
        if (type != REG_SZ) continue;
        std::wstring text(value.data(), bytes / sizeof(wchar_t));
        while (!text.empty() && text.back() == L'\0') // they may be there or not
            text.pop_back();
        texts[narrow(name.substr(0, name_length))] = narrow(text);
    }
}

bool write_registry(const std::string& key, const RegistryTexts& texts)
{
    Key open;
    if (::RegCreateKeyExW(HKEY_CURRENT_USER, wide(key).c_str(), 0, nullptr, 0, KEY_READ | KEY_WRITE, nullptr, &open.handle, nullptr) != ERROR_SUCCESS)
        return false;
    bool well = true;
    const auto before = registry_texts(key);
    for (const auto& [name, text] : texts) {
        const auto stands = before.find(name);
        if (stands != before.end() && stands->second == text) continue;
        const std::wstring value = wide(text);
        well = ::RegSetValueExW(open.handle, wide(name).c_str(), 0, REG_SZ, reinterpret_cast<const BYTE*>(value.c_str()),
                                static_cast<DWORD>((value.size() + 1) * sizeof(wchar_t))) == ERROR_SUCCESS &&
               well;
    }
    for (const auto& [name, text] : before)
        if (!texts.contains(name)) ::RegDeleteValueW(open.handle, wide(name).c_str());
    return well;
}

} // namespace hedef::shell
