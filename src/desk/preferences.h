#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace hedef::desk {

// What a person arranged on this screen: widths of columns, last filters, open windows. Keys are dotted and begin with
// the window ("pipeline.deals.columns"); values are short texts in a form of their owner. Loss is no harm.
class Preferences
{
public:
    virtual ~Preferences() = default;
    virtual std::optional<std::string> get(std::string_view key) const = 0;
    virtual void set(std::string_view key, std::string value) = 0;
};

// The twin for tests: forgets everything when it goes.
class ForgetfulPreferences : public Preferences
{
public:
    std::optional<std::string> get(std::string_view key) const override
    {
        const auto found = m_values.find(key);
        return found == m_values.end() ? std::nullopt : std::optional(found->second);
    }
    void set(std::string_view key, std::string value) override { m_values[std::string(key)] = std::move(value); }

private:
    std::map<std::string, std::string, std::less<>> m_values;
};

} // namespace hedef::desk
