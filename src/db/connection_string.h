#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace hedef::db {

// An ODBC connection string, "Key=value;Key={va;lue};…". In braces a closing brace is written twice. Keys do not know
// case.
class ConnectionString
{
public:
    struct Item
    {
        std::string key;
        std::string value; // without braces
        std::string raw;   // as it stood there
    };

    explicit ConnectionString(std::string_view);
    const std::vector<Item>& items() const { return m_items; }
    bool has(std::string_view key) const;
    std::string value(std::string_view key) const; // "" when it is not there
    void set(std::string_view key, const std::string& value);
    void set_if_missing(std::string_view key, const std::string& value);
    // What was given stays byte for byte; what was set stands in braces when it needs them.
    std::string text() const;
    // The same with every password replaced by "***".
    std::string text_without_password() const;

private:
    const Item* find(std::string_view key) const;
    std::vector<Item> m_items;
};

} // namespace hedef::db
