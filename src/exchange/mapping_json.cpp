#include "exchange/mapping_json.h"

#include "exchange/dialect.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace hedef::exchange {

namespace {

using Json = nlohmann::ordered_json;

// Reads the object key by key; the first fault is kept.
class Reader
{
public:
    explicit Reader(const std::string& file) : m_file(file) {}

    base::Result<Mapping> read(const Json& json)
    {
        if (!json.is_object())
            fault("exchange.mapping.value", "", "{…}");
        else
            for (const auto& [key, value] : json.items())
                read_key(key, value);
        if (m_fault) return *m_fault;
        return std::move(m_mapping);
    }

private:
    void read_key(const std::string& key, const Json& value)
    {
        if (key == "columns")
            read_columns(value);
        else if (key == "ignore")
            read_ignore(value);
        else if (key == "matches")
            read_matches(value);
        else if (key == "separator")
            read_separator(value);
        else if (key == "header")
            read_header(value);
        else if (key == "encoding")
            read_word(key, value, m_mapping.form.encoding, parse_encoding, "utf-8, utf-16, windows-1254, windows-1252");
        else if (key == "decimal")
            read_decimal(value);
        else if (key == "date_order") {
            std::optional<DateOrder> order;
            read_word(key, value, order, parse_date_order, "dmy, mdy");
            m_mapping.date_order = order.value_or(DateOrder::unknown);
        } else
            fault("exchange.mapping.unknown_key", key,
                  "columns, ignore, separator, encoding, header, decimal, date_order, matches");
    }
    void read_columns(const Json& value)
    {
        if (!value.is_object()) return fault("exchange.mapping.value", "columns", "{\"header\": \"field\"}");
        for (const auto& [header, field] : value.items()) {
            if (!field.is_string()) return fault("exchange.mapping.value", "columns." + header, "\"field\"");
            for (const auto& [other, taken] : m_mapping.columns)
                if (taken == field)
                    return refuse("exchange.mapping.two_columns", "columns." + header, {other, header, taken});
            m_mapping.columns[header] = field;
        }
    }
    void read_ignore(const Json& value)
    {
        const bool texts = value.is_array() && std::ranges::all_of(value, [](const Json& v) { return v.is_string(); });
        if (!texts) return fault("exchange.mapping.value", "ignore", "[\"header\"]");
        for (const Json& header : value)
            m_mapping.ignore.push_back(header);
    }
    void read_matches(const Json& value)
    {
        if (!value.is_object()) return fault("exchange.mapping.value", "matches", "{\"field\": {\"from\": \"to\"}}");
        for (const auto& [field, pairs] : value.items()) {
            if (!pairs.is_object()) return fault("exchange.mapping.value", "matches." + field, "{\"from\": \"to\"}");
            for (const auto& [from, to] : pairs.items()) {
                if (!to.is_string()) return fault("exchange.mapping.value", "matches." + field + "." + from, "\"to\"");
                m_mapping.matches[field][from] = to;
            }
        }
    }
    void read_separator(const Json& value)
    {
        static const std::string right = "\",\", \";\", \"|\", \"tab\"";
        const std::string text = value.is_string() ? value.get<std::string>() : std::string();
        for (const char c : {',', ';', '|', '\t'})
            if (text == separator_name(c) || text == std::string(1, c)) m_mapping.form.separator = c;
        if (!m_mapping.form.separator) fault("exchange.mapping.value", "separator", right);
    }
    void read_header(const Json& value)
    {
        if (!value.is_boolean()) return fault("exchange.mapping.value", "header", "true, false");
        m_mapping.form.header = value.get<bool>();
    }
    void read_decimal(const Json& value)
    {
        if (value == ".")
            m_mapping.decimal = Decimal::point;
        else if (value == ",")
            m_mapping.decimal = Decimal::comma;
        else
            fault("exchange.mapping.value", "decimal", "\".\", \",\"");
    }
    template <class Value>
    void read_word(const std::string& key, const Json& value, std::optional<Value>& to,
                   std::optional<Value> (*parse)(std::string_view), const char* right)
    {
        if (value.is_string()) to = parse(value.get<std::string>());
        if (!to) fault("exchange.mapping.value", key, right);
    }
    void fault(const char* code, const std::string& path, const std::string& right)
    {
        refuse(code, path, {path, right});
    }
    void refuse(const char* code, const std::string& path, std::vector<std::string> args)
    {
        if (!m_fault) m_fault = base::bad_input(code, path, std::move(args), {m_file});
    }

    const std::string& m_file;
    Mapping m_mapping;
    std::optional<base::Refusal> m_fault;
};

int line_of(std::string_view text, std::size_t byte)
{
    return 1 + static_cast<int>(std::ranges::count(text.substr(0, byte), '\n'));
}

} // namespace

base::Result<Mapping> mapping_from_json(std::string_view text, const std::string& file)
{
    try {
        return Reader(file).read(Json::parse(text));
    } catch (const Json::parse_error& error) {
        return base::bad_input("exchange.mapping.broken", {}, {}, {file, line_of(text, error.byte)});
    }
}

base::Result<Mapping> read_mapping_file(const std::filesystem::path& path)
{
    auto bytes = Bytes::open(path);
    if (!bytes) return bytes.refusal();
    const auto file = TextFile::open(std::move(*bytes));
    if (!file) return file.refusal();
    const auto text = file->text();
    if (!text) return text.refusal();
    return mapping_from_json(*text, path.string());
}

std::string mapping_to_json(const Mapping& mapping)
{
    Json json = Json::object();
    if (!mapping.columns.empty()) json["columns"] = mapping.columns;
    if (!mapping.ignore.empty()) json["ignore"] = mapping.ignore;
    if (mapping.form.separator) json["separator"] = separator_name(*mapping.form.separator);
    if (mapping.form.encoding) json["encoding"] = name(*mapping.form.encoding);
    if (mapping.form.header) json["header"] = *mapping.form.header;
    if (mapping.decimal != Decimal::unknown) json["decimal"] = mapping.decimal == Decimal::comma ? "," : ".";
    if (mapping.date_order != DateOrder::unknown) json["date_order"] = name(mapping.date_order);
    if (!mapping.matches.empty()) json["matches"] = mapping.matches;
    return json.dump();
}

} // namespace hedef::exchange
