#include "desk/filter_text.h"

namespace hedef::desk {

namespace {

// The parts between unescaped separators; escapes stay in them.
std::vector<std::string> parts_of(std::string_view text, char separator)
{
    std::vector<std::string> parts(1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size()) {
            parts.back() += text[i++];
            parts.back() += text[i];
        } else if (text[i] == separator) {
            parts.emplace_back();
        } else {
            parts.back() += text[i];
        }
    }
    return parts;
}

} // namespace

FilterValues filter_values(std::string_view text)
{
    FilterValues values;
    for (const std::string& part : parts_of(text, ';')) {
        const auto equals = part.find('=');
        if (equals == std::string::npos || equals == 0 || equals + 1 == part.size()) continue;
        values[part.substr(0, equals)] = part.substr(equals + 1);
    }
    return values;
}

std::string filter_text(const FilterValues& values)
{
    std::string text;
    for (const auto& [field, value] : values)
        if (!value.empty()) text += (text.empty() ? "" : ";") + field + "=" + value;
    return text;
}

std::vector<FilterItem> filter_items(std::string_view value)
{
    std::vector<FilterItem> items;
    for (const std::string& part : parts_of(value, ',')) {
        FilterItem item;
        bool escaped = false;
        for (const char c : part) {
            if (!escaped && c == '\\') {
                escaped = true;
                continue;
            }
            item.with_below = !escaped && c == '+'; // only the last counts
            item.text += c;
            escaped = false;
        }
        if (item.with_below) item.text.pop_back();
        if (!item.text.empty()) items.push_back(std::move(item));
    }
    return items;
}

std::string filter_value(const std::vector<FilterItem>& items)
{
    std::string value;
    for (const FilterItem& item : items) {
        if (!value.empty()) value += ',';
        for (const char c : item.text) {
            if (c == ';' || c == ',' || c == '+' || c == '\\') value += '\\';
            value += c;
        }
        if (item.with_below) value += '+';
    }
    return value;
}

} // namespace hedef::desk
