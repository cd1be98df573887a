#include "exchange/mapped_file.h"

#include "exchange/csv_reader.h"
#include "exchange/csv_writer.h"

#include "base/text.h"

#include <algorithm>

namespace hedef::exchange {

base::Result<MappedFile> MappedFile::open(const std::filesystem::path& path, std::span<const FieldSpec> fields,
                                          const Mapping& mapping)
{
    auto bytes = Bytes::open(path);
    if (!bytes) return bytes.refusal();
    return open(std::move(*bytes), fields, mapping);
}

base::Result<MappedFile> MappedFile::open(Bytes bytes, std::span<const FieldSpec> fields, const Mapping& mapping)
{
    auto rows = RowFile::open(std::move(bytes), mapping.form);
    if (!rows) return rows.refusal();
    MappedFile file(std::move(*rows), fields, mapping);
    auto columns = map_columns(file.m_rows.name(), file.m_rows.header(), fields, mapping);
    if (!columns) return columns.refusal();
    file.m_columns = std::move(*columns);
    auto survey = exchange::survey(file.m_rows, fields, file.m_columns, mapping);
    if (!survey) return survey.refusal();
    file.m_survey = std::move(*survey);
    auto forms = decide_forms(file.m_rows, fields, file.m_columns, mapping, file.m_survey);
    if (!forms) return forms.refusal();
    file.m_forms = std::move(*forms);
    return file;
}

std::size_t MappedFile::field(std::string_view name) const
{
    const auto at = std::ranges::find(m_fields, name, &FieldSpec::name);
    HEDEF_EXPECTS(at != m_fields.end());
    return static_cast<std::size_t>(at - m_fields.begin());
}

base::Result<base::Done> MappedFile::for_each(const std::function<bool(const MappedRow&)>& visit) const
{
    std::int64_t number = 0;
    return m_rows.for_each([&](const Row& row) {
        ++number;
        const bool empty = std::ranges::all_of(row.cells, [](std::string_view cell) { return cell.empty(); });
        return empty || visit(MappedRow(*this, row, number));
    });
}

Mapping MappedFile::to_remember() const
{
    Mapping mapping = m_mapping;
    const auto& header = m_rows.header();
    for (std::size_t f = 0; f < m_fields.size(); ++f)
        if (has(f)) mapping.columns[header[static_cast<std::size_t>(m_columns.column_of[f])]] = m_fields[f].name;
    return mapping;
}

std::optional<base::Refusal> MappedRow::fault() const
{
    const int surplus = m_file.rows().surplus(m_row);
    if (!surplus) return std::nullopt;
    return too_many_cells(m_file.rows(), m_row, surplus);
}

std::optional<std::string_view> MappedRow::cell(std::size_t field) const
{
    if (!m_file.has(field)) return std::nullopt;
    const auto cell = m_row.cells[static_cast<std::size_t>(m_file.columns().column_of[field])];
    return m_file.rows().is_json() ? cell : undo_harmless(cell);
}

base::Place MappedRow::place(std::size_t field) const
{
    return {m_file.rows().name(), m_row.line, m_file.has(field) ? m_file.columns().column_of[field] + 1 : 0};
}

base::Refusal MappedRow::refused(std::size_t field, std::string code, std::vector<std::string> args) const
{
    return base::bad_input(std::move(code), m_file.fields()[field].name, std::move(args), place(field));
}

// White space alone is an empty cell too, except to text.
template <class Value, class Read>
base::Result<std::optional<Value>> MappedRow::read(std::size_t field, Read read_value) const
{
    const auto found = cell(field);
    const bool is_text = std::is_same_v<Value, std::string_view>;
    if (!found || found->empty() || (!is_text && base::trimmed(*found).empty())) {
        if (m_file.fields()[field].required)
            return refused(field, "exchange.field.required", {m_file.fields()[field].name});
        return std::optional<Value>();
    }
    auto value = read_value(*found);
    if (value) return std::optional<Value>(*value);
    base::Refusal refusal = value.refusal();
    refusal.field = m_file.fields()[field].name;
    refusal.place = place(field);
    return refusal;
}

base::Result<std::optional<std::string_view>> MappedRow::text(std::size_t field) const
{
    return read<std::string_view>(field,
                                  [&](std::string_view c) { return read_text(c, m_file.fields()[field].longest); });
}

base::Result<std::optional<base::Money>> MappedRow::money(std::size_t field, base::Currency company) const
{
    return read<base::Money>(
        field, [&](std::string_view c) { return read_money(c, m_file.forms().decimals[field], company); });
}

base::Result<std::optional<std::int64_t>> MappedRow::number(std::size_t field) const
{
    const Decimal decimal = m_file.forms().decimals[field];
    return read<std::int64_t>(field, [&](std::string_view c) {
        switch (m_file.fields()[field].type) {
        case FieldType::share:
            return read_share(c, decimal);
        case FieldType::integer:
            return read_integer(c, decimal);
        default:
            return read_quantity(c, decimal);
        }
    });
}

base::Result<std::optional<base::Date>> MappedRow::date(std::size_t field) const
{
    return read<base::Date>(field, [&](std::string_view c) { return read_date(c, m_file.forms().date_order); });
}

base::Result<std::optional<bool>> MappedRow::boolean(std::size_t field) const
{
    return read<bool>(field, [](std::string_view c) { return read_boolean(c); });
}

base::Result<std::optional<std::size_t>> MappedRow::choice(std::size_t field) const
{
    return read<std::size_t>(field, [&](std::string_view c) { return read_choice(c, m_file.fields()[field].choices); });
}

base::Result<std::optional<std::string_view>> MappedRow::email(std::size_t field) const
{
    return read<std::string_view>(field, [](std::string_view c) { return read_email(c); });
}

} // namespace hedef::exchange
