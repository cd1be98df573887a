#include "exchange/mapping.h"

#include "exchange/synonyms.h"

#include <algorithm>

namespace hedef::exchange {

namespace {

std::string listed(const std::vector<std::string>& header)
{
    std::string text;
    for (const std::string& name : header)
        text += (text.empty() ? "" : ", ") + shown(name);
    return text;
}

// Fills a ColumnMap in turns, from the strongest reason to the weakest.
class Mapper
{
public:
    Mapper(const std::string& file, const std::vector<std::string>& header, std::span<const FieldSpec> fields)
        : m_file(file), m_header(header), m_fields(fields), m_taken(header.size(), false)
    {
        m_map.column_of.assign(fields.size(), ColumnMap::none);
        m_map.by.assign(fields.size(), MappedBy::name);
        for (const std::string& name : header)
            m_keys.push_back(header_key(name));
    }

    void given(const Mapping& mapping)
    {
        for (const auto& [header, field] : mapping.columns)
            give(header, field);
        for (const std::string& header : mapping.ignore)
            ignore(column_named(header));
        for (std::size_t c = 0; c < m_keys.size(); ++c)
            if (m_keys[c] == reason_column && !field_with([&](const FieldSpec& f) { return f.name == reason_column; }))
                ignore(static_cast<int>(c));
    }

    template <class Means> void turn(MappedBy by, Means means)
    {
        std::vector<bool> now(m_fields.size(), false);
        for (std::size_t c = 0; c < m_keys.size(); ++c) {
            if (m_taken[c] || m_keys[c].empty()) continue;
            const auto field = field_with([&](const FieldSpec& f) { return means(m_keys[c], f); });
            if (!field || (m_map.column_of[*field] != ColumnMap::none && !now[*field])) continue;
            take(*field, static_cast<int>(c), by);
            now[*field] = true;
        }
    }

    ProposedColumns finish()
    {
        for (std::size_t f = 0; f < m_fields.size(); ++f)
            if (m_fields[f].required && m_map.column_of[f] == ColumnMap::none)
                refuse("exchange.mapping.required", m_fields[f].name, {m_fields[f].name, listed(m_header)});
        for (std::size_t c = 0; c < m_taken.size(); ++c)
            if (!m_taken[c]) m_map.unknown.push_back(static_cast<int>(c));
        return {std::move(m_map), std::move(m_faults)};
    }

private:
    // As it is written, else folded.
    int column_named(const std::string& header) const
    {
        auto at = std::ranges::find(m_header, header);
        if (at != m_header.end()) return static_cast<int>(at - m_header.begin());
        const auto key = std::ranges::find(m_keys, header_key(header));
        return key != m_keys.end() ? static_cast<int>(key - m_keys.begin()) : ColumnMap::none;
    }
    template <class Is> std::optional<std::size_t> field_with(Is is) const
    {
        const auto at = std::ranges::find_if(m_fields, is);
        if (at == m_fields.end()) return std::nullopt;
        return static_cast<std::size_t>(at - m_fields.begin());
    }
    void ignore(int column)
    {
        if (column == ColumnMap::none || m_taken[static_cast<std::size_t>(column)]) return;
        m_taken[static_cast<std::size_t>(column)] = true;
        m_map.ignored.push_back(column);
    }
    void give(const std::string& header, const std::string& field)
    {
        const int column = column_named(header);
        if (column == ColumnMap::none)
            return refuse("exchange.mapping.no_such_column", header, {header, listed(m_header)});
        const auto spec = std::ranges::find(m_fields, field, &FieldSpec::name);
        if (spec == m_fields.end())
            return refuse("exchange.mapping.no_such_field", header, {field, field_names()});
        take(static_cast<std::size_t>(spec - m_fields.begin()), column, MappedBy::given);
    }
    void take(std::size_t field, int column, MappedBy by)
    {
        const auto& name = m_header[static_cast<std::size_t>(column)];
        if (m_taken[static_cast<std::size_t>(column)]) return refuse("exchange.mapping.column_twice", name, {name});
        if (const int other = m_map.column_of[field]; other != ColumnMap::none)
            return refuse("exchange.mapping.two_columns", m_fields[field].name,
                          {m_header[static_cast<std::size_t>(other)], name, m_fields[field].name}, column + 1);
        m_map.column_of[field] = column;
        m_map.by[field] = by;
        m_taken[static_cast<std::size_t>(column)] = true;
    }
    void refuse(const char* code, const std::string& field, std::vector<std::string> args, int column = 0)
    {
        m_faults.push_back(base::bad_input(code, field, std::move(args), {m_file, 1, column}));
    }
    std::string field_names() const
    {
        std::vector<std::string> names;
        for (const FieldSpec& field : m_fields)
            names.push_back(field.name);
        return listed(names);
    }

    const std::string& m_file;
    const std::vector<std::string>& m_header;
    std::span<const FieldSpec> m_fields;
    std::vector<std::string> m_keys;
    std::vector<bool> m_taken;
    ColumnMap m_map;
    std::vector<base::Refusal> m_faults;
};

} // namespace

const std::string* Mapping::match(const std::string& field, const std::string& value) const
{
    const auto of_field = matches.find(field);
    if (of_field == matches.end()) return nullptr;
    const auto found = of_field->second.find(value);
    return found == of_field->second.end() ? nullptr : &found->second;
}

bool Mapping::operator==(const Mapping& o) const
{
    return columns == o.columns && ignore == o.ignore && form.encoding == o.form.encoding &&
           form.separator == o.form.separator && form.header == o.form.header && decimal == o.decimal &&
           date_order == o.date_order && matches == o.matches;
}

ProposedColumns propose_columns(const std::string& file, const std::vector<std::string>& header,
                                std::span<const FieldSpec> fields, const Mapping& mapping)
{
    Mapper mapper(file, header, fields);
    mapper.given(mapping);
    mapper.turn(MappedBy::name, [](const std::string& key, const FieldSpec& f) { return header_key(f.name) == key; });
    mapper.turn(MappedBy::synonym, [](const std::string& key, const FieldSpec& f) {
        return std::ranges::any_of(f.synonyms, [&](const std::string& word) { return header_key(word) == key; });
    });
    mapper.turn(MappedBy::synonym,
                [](const std::string& key, const FieldSpec& f) { return common_meaning(key) == f.name; });
    return mapper.finish();
}

base::Result<ColumnMap> map_columns(const std::string& file, const std::vector<std::string>& header,
                                    std::span<const FieldSpec> fields, const Mapping& mapping)
{
    auto proposed = propose_columns(file, header, fields, mapping);
    if (!proposed.faults.empty()) return proposed.faults.front();
    return std::move(proposed.map);
}

std::string header_signature(const std::vector<std::string>& header)
{
    std::string signature;
    for (const std::string& name : header)
        signature += header_key(name) + '|';
    return signature;
}

} // namespace hedef::exchange
