#include "exchange/file_look.h"

#include "base/text.h"
#include "exchange/csv_reader.h"
#include "exchange/csv_writer.h"

namespace hedef::exchange {

namespace {

template <class T, class Make> void take(SeenCell& cell, base::Result<T> read, Make make)
{
    if (read)
        cell.value = make(*std::move(read));
    else
        cell.fault = read.refusal();
}

void read_cell(SeenCell& cell, std::string_view text, const FieldSpec& field, Decimal decimal, DateOrder order,
               base::Currency company)
{
    const auto millionths = [](std::int64_t n) { return ReadNumber{n, 6}; };
    switch (field.type) {
    case FieldType::money:
        return take(cell, read_money(text, decimal, company), [](base::Money m) { return m; });
    case FieldType::quantity:
        return take(cell, read_quantity(text, decimal), millionths);
    case FieldType::share:
        return take(cell, read_share(text, decimal), millionths);
    case FieldType::integer:
        return take(cell, read_integer(text, decimal), [](std::int64_t n) { return ReadNumber{n, 0}; });
    case FieldType::date:
        return take(cell, read_date(text, order), [](base::Date d) { return d; });
    case FieldType::boolean:
        return take(cell, read_boolean(text), [](bool b) { return b; });
    case FieldType::email:
        return take(cell, read_email(text), [](std::string_view t) { return std::string(t); });
    case FieldType::choice:
        return take(cell, read_choice(text, field.choices), [&](std::size_t i) { return field.choices[i].name; });
    case FieldType::text:
    case FieldType::reference:
        return take(cell, read_text(text, field.longest), [](std::string_view t) { return std::string(t); });
    }
}

SeenCell seen(std::string_view raw, const FieldSpec* field, Decimal decimal, const FileLook& look,
              base::Currency company)
{
    SeenCell cell{shown(raw), {}, {}};
    const auto text = look.json ? raw : undo_harmless(raw);
    if (!field) return cell;
    if (base::trimmed(text).empty()) {
        if (field->required) cell.fault = base::bad_input("exchange.field.required", field->name, {field->name});
        return cell;
    }
    read_cell(cell, text, *field, decimal, look.forms.date_order, company);
    if (cell.fault) cell.fault->field = field->name;
    return cell;
}

base::Result<base::Done> see_rows(FileLook& look, const RowFile& file, std::span<const FieldSpec> fields,
                                  base::Currency company, std::size_t most)
{
    return file.for_each([&](const Row& row) {
        if (look.rows.size() == most) return false;
        SeenRow seen_row{row.line, {}};
        for (std::size_t c = 0; c < look.header.size(); ++c) {
            const int f = look.field_of[c];
            const auto* field = f == ColumnMap::none ? nullptr : &fields[static_cast<std::size_t>(f)];
            const auto decimal = field ? look.forms.decimals[static_cast<std::size_t>(f)] : Decimal::unknown;
            seen_row.cells.push_back(seen(row.cells[c], field, decimal, look, company));
        }
        look.rows.push_back(std::move(seen_row));
        return true;
    });
}

} // namespace

base::Result<FileLook> look_at(const std::filesystem::path& path, std::span<const FieldSpec> fields,
                               const Mapping& mapping, base::Currency company, std::size_t rows)
{
    const auto file = RowFile::open(path, mapping.form);
    if (!file) return file.refusal();
    FileLook look{file->name(),
                  file->text().encoding(),
                  file->separator(),
                  file->has_header(),
                  file->is_json(),
                  file->header(),
                  {},
                  {},
                  {},
                  {},
                  {},
                  {}};

    auto columns = propose_columns(look.file, look.header, fields, mapping);
    look.columns = std::move(columns.map);
    look.faults = std::move(columns.faults);
    look.field_of.assign(look.header.size(), ColumnMap::none);
    for (std::size_t f = 0; f < fields.size(); ++f)
        if (const int c = look.columns.column_of[f]; c != ColumnMap::none)
            look.field_of[static_cast<std::size_t>(c)] = static_cast<int>(f);

    auto found = survey(*file, fields, look.columns, mapping);
    if (!found) return found.refusal();
    look.survey = *std::move(found);
    auto forms = propose_forms(*file, fields, look.columns, mapping, look.survey);
    look.forms = std::move(forms.forms);
    look.faults.insert(look.faults.end(), forms.faults.begin(), forms.faults.end());
    if (auto seen = see_rows(look, *file, fields, company, rows); !seen) return seen.refusal();
    return look;
}

} // namespace hedef::exchange
