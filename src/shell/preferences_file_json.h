#pragma once
#include "desk/preferences.h"

#include <filesystem>
#include <map>
#include <string>

namespace hedef::shell {

// What a person arranged, kept in a file of the computer: for each person at each database and each size of screen what
// is asked for with `of`, and what is the computer's own (language, companies opened before). Written whole, by a file that
// takes the place of the old one; a file that cannot be read is begun anew.
class PreferencesFile : public desk::Preferences
{
public:
    explicit PreferencesFile(std::filesystem::path);
    ~PreferencesFile() override;

    // Keys from here on belong to this owner: "sqlite:/…/demo.db 1920x1080".
    void of(std::string owner) { m_owner = std::move(owner); }
    std::optional<std::string> get(std::string_view key) const override;
    void set(std::string_view key, std::string value) override;
    std::optional<std::string> own(std::string_view key) const;
    void set_own(std::string_view key, std::string value);
    // Forgets everything of this owner whose key begins so.
    void forget(std::string_view start);

    // Writes when anything is new; false: it could not (a full disk), what was there before still stands.
    bool write();

private:
    using Values = std::map<std::string, std::string, std::less<>>;
    std::filesystem::path m_file;
    std::map<std::string, Values, std::less<>> m_values; // by owner; "" is the computer
    std::string m_owner = "-";
    bool m_new = false;
};

} // namespace hedef::shell
