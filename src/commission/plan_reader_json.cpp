#include "commission/plan_reader_json.h"

#include <algorithm>
#include <set>

namespace hedef::commission::plan_reader {

namespace {

std::string join(const std::string& path, std::string_view key)
{
    return path.empty() ? std::string(key) : path + "." + std::string(key);
}

base::Place place_of(std::string_view text, std::size_t byte, const std::string& file)
{
    base::Place place{file, 1, 1};
    for (std::size_t i = 0; i + 1 < byte && i < text.size(); ++i) {
        ++place.column;
        if (text[i] == '\n') {
            ++place.line;
            place.column = 1;
        }
    }
    return place;
}

// Follows the parser to find keys that an object has twice (the parser itself would silently keep the last).
class DuplicateKeys
{
public:
    bool operator()(nlohmann::json::parse_event_t event, const nlohmann::json& parsed)
    {
        using Event = nlohmann::json::parse_event_t;
        switch (event) {
        case Event::object_start:
        case Event::array_start:
            count_item();
            m_open.push_back({event == Event::array_start, -1, {}, {}});
            break;
        case Event::object_end:
        case Event::array_end:
            m_open.pop_back();
            break;
        case Event::key:
            add_key(parsed.get<std::string>());
            break;
        case Event::value:
            count_item();
            break;
        }
        return true;
    }

private:
    struct Open
    {
        bool list = false;
        int index = -1;
        std::string key;
        std::set<std::string> seen;
    };

    void count_item()
    {
        if (!m_open.empty() && m_open.back().list) ++m_open.back().index;
    }

    void add_key(std::string key)
    {
        m_open.back().key = key;
        if (m_open.back().seen.insert(std::move(key)).second) return;
        std::string path;
        for (const Open& open : m_open)
            path = open.list ? path + "[" + std::to_string(open.index) + "]" : join(path, open.key);
        refuse("duplicate_key", path);
    }

    std::vector<Open> m_open;
};

} // namespace

void refuse(std::string_view what, std::string path, std::vector<std::string> args)
{
    throw Refused{base::bad_input("commission.plan." + std::string(what), std::move(path), std::move(args))};
}

nlohmann::json parse_document(std::string_view text, const std::string& file)
{
    DuplicateKeys duplicates;
    try {
        return nlohmann::json::parse(text, [&](int, nlohmann::json::parse_event_t event, nlohmann::json& parsed) {
            return duplicates(event, parsed);
        });
    } catch (const nlohmann::json::parse_error& error) {
        throw Refused{base::bad_input("commission.plan.no_json", {}, {}, place_of(text, error.byte, file))};
    } catch (const nlohmann::json::exception&) { // a number out of range
        throw Refused{base::bad_input("commission.plan.no_json", {}, {}, {file})};
    }
}

void Node::only_keys(std::initializer_list<std::string_view> allowed) const
{
    if (!m_value->is_object()) refuse("no_object", m_path);
    for (const auto& [key, value] : m_value->items())
        if (std::find(allowed.begin(), allowed.end(), key) == allowed.end())
            refuse("unknown_key", join(m_path, key), {key});
}

bool Node::has(std::string_view key) const
{
    return m_value->is_object() && m_value->contains(key);
}

Node Node::at(std::string_view key) const
{
    if (!m_value->is_object()) refuse("no_object", m_path);
    const auto it = m_value->find(key);
    if (it == m_value->end()) refuse("missing_key", join(m_path, key), {std::string(key)});
    return {*it, join(m_path, key)};
}

std::vector<Node> Node::items() const
{
    if (!m_value->is_array()) refuse("no_list", m_path);
    std::vector<Node> nodes;
    for (std::size_t i = 0; i < m_value->size(); ++i)
        nodes.emplace_back((*m_value)[i], m_path + "[" + std::to_string(i) + "]");
    return nodes;
}

std::string Node::text() const
{
    if (!m_value->is_string()) refuse("no_text", m_path);
    return m_value->get<std::string>();
}

bool Node::boolean() const
{
    if (!m_value->is_boolean()) refuse("no_boolean", m_path);
    return m_value->get<bool>();
}

int Node::integer(int low, int high) const
{
    if (!m_value->is_number_integer()) refuse("no_whole_number", m_path);
    const bool huge = m_value->is_number_unsigned() && m_value->get<std::uint64_t>() > static_cast<std::uint64_t>(high);
    if (huge || m_value->get<std::int64_t>() < low || m_value->get<std::int64_t>() > high)
        refuse("out_of_range", m_path, {std::to_string(low), std::to_string(high)});
    return m_value->get<int>();
}

Decimal Node::decimal() const
{
    if (m_value->is_number()) refuse("decimal_is_number", m_path);
    std::string written = text();
    const auto value = base::parse_decimal(written);
    if (!value) refuse("no_decimal", m_path, {written});
    return {*value, std::move(written)};
}

Decimal Node::decimal_from_zero() const
{
    Decimal found = decimal();
    if (found.value < 0) refuse("below_zero", m_path, {found.text});
    return found;
}

Decimal Node::share() const
{
    Decimal found = decimal();
    if (found.value < 0 || found.value > 1) refuse("out_of_range", m_path, {"0", "1"});
    return found;
}

base::Date Node::date() const
{
    const std::string written = text();
    const auto found = base::parse_date(written);
    if (!found) refuse("no_date", m_path, {written});
    return *found;
}

std::int64_t Node::money(base::Currency currency) const
{
    const Decimal found = decimal_from_zero();
    const auto minor = base::parse_scaled(found.text, currency.minor_digits());
    if (!minor) refuse("amount_places", m_path, {found.text, std::to_string(currency.minor_digits())});
    return *minor;
}

} // namespace hedef::commission::plan_reader
