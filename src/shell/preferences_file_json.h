#pragma once
#include "desk/preferences.h"

#include <filesystem>
#include <map>
#include <string>

namespace hedef::shell {

// What a person arranged: for each person at each database and each size of screen what is asked for with `of`, and what is
// the computer's own (language, companies opened before).
//   in a file (JSON): written whole, by a file that takes the place of the old one; one that cannot be read is begun anew.
//   in Windows' registry, when a key is given ("Software\\Hedef"): KEY\Desk has the computer's own, each by its name;
//   KEY\Layouts a text (JSON) for each owner. While nothing stands there, what the file has is taken over.
class PreferencesFile : public desk::Preferences
{
public:
    explicit PreferencesFile(std::filesystem::path, std::string registry_key = {});
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
    void read_file();
    bool read_registry();
    bool write_file() const;
    bool write_registry() const;
    std::filesystem::path m_file;
    std::string m_registry_key;
    std::map<std::string, Values, std::less<>> m_values; // by owner; "" is the computer
    std::string m_owner = "-";
    bool m_new = false;
};

} // namespace hedef::shell
