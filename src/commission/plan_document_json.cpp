#include "commission/plan_document_json.h"

#include "commission/plan_reader_json.h"

#include <nlohmann/json.hpp>

#include <charconv>

namespace hedef::commission {

namespace {

using Json = nlohmann::ordered_json;

struct Step
{
    std::string key;
    std::size_t index = 0;
    bool is_index = false;
};

std::vector<Step> steps_of(std::string_view path)
{
    std::vector<Step> steps;
    while (!path.empty()) {
        if (path.front() == '.') path.remove_prefix(1);
        if (path.front() == '[') {
            Step step;
            step.is_index = true;
            const auto close = std::min(path.find(']'), path.size() - 1);
            std::from_chars(path.data() + 1, path.data() + close, step.index);
            steps.push_back(step);
            path.remove_prefix(close + 1);
        } else {
            const auto end = std::min(path.find_first_of(".["), path.size());
            steps.push_back({std::string(path.substr(0, end)), 0, false});
            path.remove_prefix(end);
        }
    }
    return steps;
}

const Json* find(const Json& root, std::string_view path)
{
    const Json* value = &root;
    for (const Step& step : steps_of(path)) {
        if (step.is_index) {
            if (!value->is_array() || step.index >= value->size()) return nullptr;
            value = &(*value)[step.index];
        } else {
            if (!value->is_object() || !value->contains(step.key)) return nullptr;
            value = &(*value)[step.key];
        }
    }
    return value;
}

Json& make(Json& root, std::string_view path)
{
    Json* value = &root;
    for (const Step& step : steps_of(path)) {
        if (step.is_index) {
            if (!value->is_array()) *value = Json::array();
            while (value->size() <= step.index)
                value->push_back(Json::object());
            value = &(*value)[step.index];
        } else {
            if (!value->is_object()) *value = Json::object();
            value = &(*value)[step.key];
        }
    }
    return *value;
}

// Walks through a text without building anything and remembers how far the path could be followed.
class Walk
{
public:
    Walk(std::string_view text, std::vector<Step> steps) : m_text(text), m_steps(std::move(steps)) {}

    std::pair<std::size_t, std::size_t> span()
    {
        skip_space();
        value(m_at, 0, true);
        return {m_begin, m_end};
    }

private:
    char now() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    void skip_space()
    {
        while (m_at < m_text.size() && std::string_view(" \t\r\n").find(m_text[m_at]) != std::string_view::npos)
            ++m_at;
    }
    std::string_view quoted()
    {
        const std::size_t begin = ++m_at;
        while (m_at < m_text.size() && m_text[m_at] != '"')
            m_at += m_text[m_at] == '\\' ? 2 : 1;
        m_at = std::min(m_at, m_text.size());
        const auto inside = m_text.substr(begin, m_at - begin);
        if (m_at < m_text.size()) ++m_at;
        return inside;
    }
    // begin: where the value's key stands, or the value itself. on_path: it lies on the path, at this depth.
    void value(std::size_t begin, std::size_t depth, bool on_path)
    {
        if (now() == '{')
            items('}', depth, on_path, true);
        else if (now() == '[')
            items(']', depth, on_path, false);
        else if (now() == '"')
            quoted();
        else
            while (m_at < m_text.size() && std::string_view(",]} \t\r\n").find(m_text[m_at]) == std::string_view::npos)
                ++m_at;
        if (on_path && depth >= m_depth) {
            m_depth = depth;
            m_begin = begin;
            m_end = m_at;
        }
    }
    void items(char close, std::size_t depth, bool on_path, bool keyed)
    {
        ++m_at;
        for (std::size_t index = 0;; ++index) {
            skip_space();
            if (now() == '\0') return;
            if (now() == close) {
                ++m_at;
                return;
            }
            const std::size_t begin = m_at;
            bool follows = on_path && depth < m_steps.size();
            if (keyed) {
                if (now() != '"') return fail();
                const auto key = quoted();
                follows = follows && !m_steps[depth].is_index && m_steps[depth].key == key;
                skip_space();
                if (now() != ':') return fail();
                ++m_at;
                skip_space();
            } else {
                follows = follows && m_steps[depth].is_index && m_steps[depth].index == index;
            }
            value(begin, depth + 1, follows);
            skip_space();
            if (now() == ',') ++m_at;
            else if (now() != close) return fail();
        }
    }
    void fail() { m_at = m_text.size(); }

    std::string_view m_text;
    std::vector<Step> m_steps;
    std::size_t m_at = 0, m_depth = 0, m_begin = 0, m_end = 0;
};

TextSpan with_place(std::string_view text, std::size_t begin, std::size_t end)
{
    TextSpan span{begin, end, 1, 1};
    for (std::size_t i = 0; i < begin && i < text.size(); ++i) {
        if (text[i] == '\n') {
            ++span.line;
            span.column = 1;
        } else if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) {
            ++span.column;
        }
    }
    return span;
}

} // namespace

struct PlanDocument::Content
{
    Json json = Json::object();
};

PlanDocument::PlanDocument() : m_content(std::make_unique<Content>()) {}
PlanDocument::~PlanDocument() = default;
PlanDocument::PlanDocument(const PlanDocument& other) : m_content(std::make_unique<Content>(*other.m_content)) {}
PlanDocument::PlanDocument(PlanDocument&&) noexcept = default;
PlanDocument& PlanDocument::operator=(PlanDocument other)
{
    m_content = std::move(other.m_content);
    return *this;
}

base::Result<PlanDocument> PlanDocument::read(std::string_view text)
{
    try {
        plan_reader::parse_document(text, {}); // keys given twice would be lost silently
    } catch (const plan_reader::Refused& refused) {
        return refused.refusal;
    }
    PlanDocument document;
    document.m_content->json = Json::parse(text);
    if (!document.m_content->json.is_object()) return base::bad_input("commission.plan.no_object");
    return document;
}

std::string PlanDocument::written() const
{
    return m_content->json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

PlanDocument::Kind PlanDocument::kind(std::string_view path) const
{
    const Json* value = find(m_content->json, path);
    if (!value) return Kind::none;
    if (value->is_null()) return Kind::null;
    if (value->is_string()) return Kind::text;
    if (value->is_boolean()) return Kind::boolean;
    if (value->is_number()) return Kind::number;
    return value->is_array() ? Kind::list : Kind::object;
}

std::string PlanDocument::text(std::string_view path) const
{
    const Json* value = find(m_content->json, path);
    if (!value || value->is_null() || value->is_structured()) return {};
    return value->is_string() ? value->get<std::string>() : value->dump();
}

std::vector<std::string> PlanDocument::texts(std::string_view path) const
{
    std::vector<std::string> all;
    const Json* value = find(m_content->json, path);
    if (value && value->is_array())
        for (const Json& item : *value)
            all.push_back(item.is_string() ? item.get<std::string>() : item.dump());
    return all;
}

std::size_t PlanDocument::size(std::string_view list) const
{
    const Json* value = find(m_content->json, list);
    return value && value->is_array() ? value->size() : 0;
}

std::vector<std::string> PlanDocument::keys(std::string_view object) const
{
    std::vector<std::string> all;
    const Json* value = find(m_content->json, object);
    if (value && value->is_object())
        for (const auto& [key, item] : value->items())
            all.push_back(key);
    return all;
}

void PlanDocument::set_text(std::string_view path, std::string value)
{
    make(m_content->json, path) = std::move(value);
}

void PlanDocument::set_texts(std::string_view path, const std::vector<std::string>& values)
{
    make(m_content->json, path) = values;
}

void PlanDocument::set_boolean(std::string_view path, bool value)
{
    make(m_content->json, path) = value;
}

void PlanDocument::set_number(std::string_view path, std::int64_t value)
{
    make(m_content->json, path) = value;
}

void PlanDocument::set_null(std::string_view path)
{
    make(m_content->json, path) = nullptr;
}

void PlanDocument::set_json(std::string_view path, std::string_view json)
{
    make(m_content->json, path) = Json::parse(json);
}

void PlanDocument::remove(std::string_view path)
{
    if (!find(m_content->json, path)) return;
    const auto cut = path.find_last_of(".[");
    Json& parent = cut == std::string_view::npos ? m_content->json : make(m_content->json, path.substr(0, cut));
    const Step last = steps_of(path).back();
    if (last.is_index)
        parent.erase(last.index);
    else
        parent.erase(last.key);
}

void PlanDocument::insert(std::string_view list, std::size_t at, std::string_view json)
{
    Json& value = make(m_content->json, list);
    if (!value.is_array()) value = Json::array();
    value.insert(value.begin() + static_cast<std::ptrdiff_t>(std::min(at, value.size())), Json::parse(json));
}

void PlanDocument::swap(std::string_view list, std::size_t one, std::size_t other)
{
    Json& value = make(m_content->json, list);
    if (value.is_array() && one < value.size() && other < value.size()) std::swap(value[one], value[other]);
}

TextSpan place_in(std::string_view json, std::string_view path)
{
    const auto [begin, end] = Walk(json, steps_of(path)).span();
    return with_place(json, begin, end);
}

TextSpan place_at(std::string_view text, int line, int column)
{
    std::size_t at = 0;
    for (int l = 1; l < line && at != std::string_view::npos; ++l) {
        const auto next = text.find('\n', at);
        if (next == std::string_view::npos) break;
        at = next + 1;
    }
    at = std::min(text.size(), at + static_cast<std::size_t>(std::max(column - 1, 0)));
    return with_place(text, at, std::min(text.size(), at + 1));
}

} // namespace hedef::commission
