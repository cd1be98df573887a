#include "db/connection_string.h"

#include <algorithm>
#include <cctype>

namespace hedef::db {

namespace {

std::string lower(std::string_view text)
{
    std::string out;
    for (char c : text)
        out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return out;
}

std::string_view trim(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

// The end of a value that begins with a brace: behind the closing brace, or behind everything when there is none.
std::size_t end_of_braces(std::string_view text, std::size_t from)
{
    for (std::size_t i = from + 1; i < text.size(); ++i) {
        if (text[i] != '}') continue;
        if (i + 1 < text.size() && text[i + 1] == '}')
            ++i;
        else
            return i + 1;
    }
    return text.size();
}

std::string without_braces(std::string_view raw)
{
    if (raw.size() < 2 || raw.front() != '{') return std::string(raw);
    if (raw.back() == '}') raw.remove_suffix(1);
    std::string out;
    for (std::size_t i = 1; i < raw.size(); ++i) {
        out += raw[i];
        if (raw[i] == '}' && i + 1 < raw.size() && raw[i + 1] == '}') ++i;
    }
    return out;
}

std::string quoted(const std::string& value)
{
    if (value.find_first_of(";{}[](),?*=!@%+ \t'\"") == value.npos && !value.empty()) return value;
    std::string out = "{";
    for (char c : value) {
        out += c;
        if (c == '}') out += c;
    }
    return out + "}";
}

bool is_password(std::string_view key)
{
    const std::string name = lower(key);
    return name == "pwd" || name == "password";
}

} // namespace

ConnectionString::ConnectionString(std::string_view text)
{
    for (std::size_t i = 0; i < text.size();) {
        std::size_t equals = text.find_first_of("=;", i);
        if (equals == text.npos || text[equals] == ';') { // a word without value; empty words are no words
            std::string_view word = trim(text.substr(i, equals == text.npos ? text.npos : equals - i));
            if (!word.empty()) m_items.push_back({std::string(word), {}, {}});
            i = equals == text.npos ? text.size() : equals + 1;
            continue;
        }
        std::size_t begin = text.find_first_not_of(" \t", equals + 1);
        if (begin == text.npos) begin = text.size();
        std::size_t search_from = begin < text.size() && text[begin] == '{' ? end_of_braces(text, begin) : begin;
        std::size_t end = std::min(text.find(';', search_from), text.size());
        std::string_view raw = trim(text.substr(begin, end - begin));
        m_items.push_back({std::string(trim(text.substr(i, equals - i))), without_braces(raw), std::string(raw)});
        i = end + 1;
    }
}

const ConnectionString::Item* ConnectionString::find(std::string_view key) const
{
    for (const Item& item : m_items)
        if (lower(item.key) == lower(key)) return &item;
    return nullptr;
}

bool ConnectionString::has(std::string_view key) const
{
    return find(key) != nullptr;
}

std::string ConnectionString::value(std::string_view key) const
{
    const Item* item = find(key);
    return item ? item->value : std::string();
}

void ConnectionString::set(std::string_view key, const std::string& value)
{
    if (const Item* item = find(key))
        m_items[static_cast<std::size_t>(item - m_items.data())] = {item->key, value, quoted(value)};
    else
        m_items.push_back({std::string(key), value, quoted(value)});
}

void ConnectionString::set_if_missing(std::string_view key, const std::string& value)
{
    if (!has(key)) set(key, value);
}

std::string ConnectionString::text() const
{
    std::string out;
    for (const Item& item : m_items)
        out += item.key + "=" + item.raw + ";";
    return out;
}

std::string ConnectionString::text_without_password() const
{
    std::string out;
    for (const Item& item : m_items)
        out += item.key + "=" + (is_password(item.key) ? "***" : item.raw) + ";";
    return out;
}

} // namespace hedef::db
