#pragma once
#include "base/result.h"
#include "commission/model/plan.h"

#include <nlohmann/json.hpp>

#include <initializer_list>
#include <string>
#include <string_view>

// Reading JSON by path with refusals that name the path. Private to plan_json and its parts.
namespace hedef::commission::plan_reader {

// Unwinds the reader to parse_plan, which hands the refusal out as a value; never leaves it.
struct Refused
{
    base::Refusal refusal;
};

[[noreturn]] void refuse(std::string_view what, std::string path, std::vector<std::string> args = {});

// One value of the document and the path that leads to it.
class Node
{
public:
    Node(const nlohmann::json& value, std::string path) : m_value(&value), m_path(std::move(path)) {}

    const std::string& path() const { return m_path; }
    bool null() const { return m_value->is_null(); }
    // Refuses what is no object and keys that are not in the list.
    void only_keys(std::initializer_list<std::string_view> allowed) const;
    bool has(std::string_view key) const;
    // Refuses when it is missing.
    Node at(std::string_view key) const;
    std::vector<Node> items() const;

    std::string text() const;
    bool boolean() const;
    int integer(int low, int high) const;
    Decimal decimal() const;
    Decimal decimal_from_zero() const;
    Decimal share() const; // 0 to 1
    base::Date date() const;
    std::int64_t money(base::Currency) const; // not below 0

    // The value that goes with the text.
    template <class Value> Value choice(std::initializer_list<std::pair<std::string_view, Value>> values) const
    {
        const std::string given = text();
        for (const auto& [word, value] : values)
            if (word == given) return value;
        refuse("unknown_value", m_path, {given});
    }

private:
    const nlohmann::json* m_value;
    std::string m_path;
};

// The document, checked for syntax and for keys given twice; Refused with line and column.
nlohmann::json parse_document(std::string_view text, const std::string& file);

When read_when(const Node&);
Measure read_measure(const Node&);
Component read_component(const Node&, base::Currency);

} // namespace hedef::commission::plan_reader
