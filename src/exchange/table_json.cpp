#include "exchange/table_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <unordered_map>

namespace hedef::exchange {

namespace {

using Json = nlohmann::json;

// Counts lines while the parser eats characters; all copies of it count together.
struct CountingIterator
{
    using difference_type = std::ptrdiff_t;
    using value_type = char;
    using pointer = const char*;
    using reference = const char&;
    using iterator_category = std::input_iterator_tag;

    const char* at = nullptr;
    int* line = nullptr;

    reference operator*() const { return *at; }
    CountingIterator& operator++()
    {
        if (*at++ == '\n') ++*line;
        return *this;
    }
    bool operator==(const CountingIterator& other) const { return at == other.at; }
};

// Listens to the parser: depth 1 is the object with "kind" and "rows" (absent when the file is only an array), then the
// array, then rows.
class RowListener : public nlohmann::json_sax<Json>
{
public:
    RowListener(const std::string& file, const int& line) : m_file(file), m_line(line) {}
    virtual ~RowListener() = default;

    base::Refusal refused() const { return *m_refused; }
    bool has_refused() const { return m_refused.has_value(); }
    const std::string& kind() const { return m_kind; }
    bool saw_rows() const { return m_saw_rows; }

    bool null() override { return value({}); }
    bool boolean(bool v) override { return value(v ? "true" : "false"); }
    bool number_integer(number_integer_t v) override { return value(std::to_string(v)); }
    bool number_unsigned(number_unsigned_t v) override { return value(std::to_string(v)); }
    bool number_float(number_float_t, const string_t& digits) override { return value(digits); }
    bool string(string_t& v) override { return value(v); }
    bool binary(binary_t&) override { return false; }

    bool start_object(std::size_t) override
    {
        if (m_in_row) return refuse("exchange.json.nested");
        if (m_in_rows) {
            m_in_row = true;
            row_begins(m_line);
            return true;
        }
        if (m_depth++ > 0 && !m_skipping) m_skipping = m_depth;
        return true;
    }
    bool end_object() override
    {
        if (m_in_row) {
            m_in_row = false;
            return row_ends();
        }
        return leave();
    }
    bool start_array(std::size_t) override
    {
        if (m_in_rows) return refuse("exchange.json.nested");
        const bool is_rows = m_depth == 0 || (m_depth == 1 && m_key == "rows");
        if (is_rows) {
            m_in_rows = m_saw_rows = true;
            return true;
        }
        if (++m_depth && !m_skipping) m_skipping = m_depth;
        return true;
    }
    bool end_array() override
    {
        if (m_in_rows) {
            m_in_rows = false;
            return true;
        }
        return leave();
    }
    bool key(string_t& v) override
    {
        m_key = v;
        return true;
    }
    bool parse_error(std::size_t, const std::string&, const Json::exception&) override
    {
        return refuse("exchange.json.broken");
    }

protected:
    virtual void row_begins(int line) = 0;
    virtual void cell(const std::string& key, const std::string& text) = 0;
    virtual bool row_ends() = 0;

private:
    bool value(const std::string& text)
    {
        if (m_in_row)
            cell(m_key, text);
        else if (m_in_rows)
            return refuse("exchange.json.no_object");
        else if (m_depth == 1 && m_key == "kind")
            m_kind = text;
        return true;
    }
    bool leave()
    {
        if (m_skipping == m_depth) m_skipping = 0;
        --m_depth;
        return true;
    }
    bool refuse(const char* code)
    {
        m_refused = base::bad_input(code, m_in_row ? m_key : std::string(), {}, {m_file, m_line, 0});
        return false;
    }

    const std::string& m_file;
    const int& m_line;
    std::string m_key, m_kind;
    std::size_t m_depth = 0, m_skipping = 0;
    bool m_in_rows = false, m_in_row = false, m_saw_rows = false;
    std::optional<base::Refusal> m_refused;
};

class HeadListener : public RowListener
{
public:
    using RowListener::RowListener;
    std::vector<std::string> header;

protected:
    void row_begins(int) override {}
    void cell(const std::string& key, const std::string&) override
    {
        if (m_columns.emplace(key, header.size()).second) header.push_back(key);
    }
    bool row_ends() override { return true; }

private:
    std::unordered_map<std::string, std::size_t> m_columns;
};

class CellListener : public RowListener
{
public:
    CellListener(const std::string& file, const int& line, const std::vector<std::string>& header,
                 const VisitRow& visit)
        : RowListener(file, line), m_visit(visit), m_cells(header.size()), m_views(header.size())
    {
        for (const std::string& name : header)
            m_columns.emplace(name, m_columns.size());
    }
    bool stopped() const { return m_stopped; }

protected:
    void row_begins(int line) override
    {
        m_row_line = line;
        std::ranges::fill(m_cells, std::string());
    }
    void cell(const std::string& key, const std::string& text) override
    {
        if (const auto column = m_columns.find(key); column != m_columns.end()) m_cells[column->second] = text;
    }
    bool row_ends() override
    {
        std::ranges::copy(m_cells, m_views.begin());
        m_stopped = !m_visit({m_row_line, m_views});
        return !m_stopped;
    }

private:
    const VisitRow& m_visit;
    std::unordered_map<std::string, std::size_t> m_columns;
    std::vector<std::string> m_cells;
    std::vector<std::string_view> m_views;
    int m_row_line = 0;
    bool m_stopped = false;
};

base::Result<base::Done> listen(const std::string& text, int& line, RowListener& listener, const std::string& file)
{
    const CountingIterator begin{text.data(), &line}, end{text.data() + text.size(), &line};
    const bool whole = Json::sax_parse(begin, end, &listener);
    if (!whole && listener.has_refused()) return listener.refused();
    if (!listener.saw_rows()) return base::bad_input("exchange.json.no_rows", {}, {}, {file});
    return base::Done{};
}

} // namespace

base::Result<JsonHead> read_json_head(const TextFile& file)
{
    const auto text = file.text();
    if (!text) return text.refusal();
    int line = 1;
    HeadListener listener(file.name(), line);
    if (auto done = listen(*text, line, listener, file.name()); !done) return done.refusal();
    return JsonHead{listener.kind(), std::move(listener.header)};
}

base::Result<base::Done> for_each_json_row(const TextFile& file, const std::vector<std::string>& header,
                                           const VisitRow& visit)
{
    const auto text = file.text();
    if (!text) return text.refusal();
    int line = 1;
    CellListener listener(file.name(), line, header, visit);
    return listen(*text, line, listener, file.name());
}

std::string json_string(std::string_view utf8)
{
    return Json(utf8).dump();
}

} // namespace hedef::exchange
