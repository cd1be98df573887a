#include "exchange/present/import_words.h"

#include "words/figures.h"
#include "words/import_labels.h"
#include "words/language.h"

#include <algorithm>

namespace hedef::exchange {

namespace {

using words::_;

std::string encoding_why(const FoundEncoding& found)
{
    switch (found.evidence) {
    case EncodingEvidence::given:
        return _("Chosen by you, or by an earlier import of this kind of file.");
    case EncodingEvidence::byte_order:
        return _("The file begins with a mark that says so.");
    case EncodingEvidence::zero_bytes:
        return _("Every second byte is zero, as in this encoding.");
    case EncodingEvidence::valid_utf8:
        return _("The whole file can be read in it.");
    case EncodingEvidence::letters:
        return _("The letters in the file speak for it.");
    case EncodingEvidence::usual:
        return _("Nothing speaks against the usual one.");
    }
    return {};
}

std::string line(int number)
{
    return words::count(number);
}

std::string numbers_why(const FileLook& look)
{
    DecimalEvidence all;
    for (const auto& evidence : look.survey.decimals)
        all.add(evidence);
    if (all.mixed())
        return _("Line {1} has a decimal point, “{2}”, and line {3} a decimal comma, “{4}”.",
                 line(all.for_point().line), all.for_point().value, line(all.for_comma().line), all.for_comma().value);
    if (all.for_point().line)
        return _("“{1}” in line {2} has a decimal point.", all.for_point().value, line(all.for_point().line));
    if (all.for_comma().line)
        return _("“{1}” in line {2} has a decimal comma.", all.for_comma().value, line(all.for_comma().line));
    if (all.open_question())
        return _("“{1}” in line {2} can be read in two ways.", all.open().value, line(all.open().line));
    return _("No number in the file has decimals.");
}

std::string dates_why(const FileLook& look)
{
    const auto& dates = look.survey.dates;
    const auto& day = dates.for_day_month();
    const auto& month = dates.for_month_day();
    if (dates.mixed())
        return _("“{1}” in line {2} has the day first, “{3}” in line {4} the month.", day.value, line(day.line),
                 month.value, line(month.line));
    if (day.line) return _("“{1}” in line {2} has the day first.", day.value, line(day.line));
    if (month.line) return _("“{1}” in line {2} has the month first.", month.value, line(month.line));
    if (!dates.open_question()) return _("No date in the file can be read in two ways.");
    const auto& open = dates.open();
    // An order can also be told by days that would close before they open.
    if (dates.found() == DateOrder::day_month)
        return _("With the month first, dates would end before they begin; so the day stands first.");
    if (dates.found() == DateOrder::month_day)
        return _("With the day first, dates would end before they begin; so the month stands first.");
    const auto one = read_date(open.value, DateOrder::day_month), other = read_date(open.value, DateOrder::month_day);
    if (!one || !other) return _("“{1}” in line {2} can be read in two ways.", open.value, line(open.line));
    return _("“{1}” in line {2} may be {3} or {4}; nothing in the file says which.", open.value, line(open.line),
             words::date(*one), words::date(*other));
}

std::string trimmed_zeros(ReadNumber number)
{
    while (number.places > 0 && number.units % 10 == 0) {
        number.units /= 10;
        --number.places;
    }
    return words::decimal(number.units, number.places);
}

struct InWords
{
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(const base::Money& money) const { return words::money(money); }
    std::string operator()(const ReadNumber& number) const { return trimmed_zeros(number); }
    std::string operator()(base::Date day) const { return words::date(day); }
    std::string operator()(bool yes) const { return yes ? _("yes") : _("no"); }
};

CellShown shown_cell(const SeenCell& cell, bool used)
{
    if (!used) return {cell.raw, false};
    if (cell.fault && cell.raw.empty()) return {"⚠ " + reason_of(*cell.fault), true};
    if (cell.fault) return {"⚠ " + cell.raw + " – " + reason_of(*cell.fault), true};
    return {std::visit(InWords(), cell.value), false};
}

std::vector<RowShown> shown_rows(const FileLook& look)
{
    std::vector<RowShown> rows;
    for (const auto& row : look.rows) {
        RowShown shown{static_cast<std::int64_t>(rows.size()) + 1, row.line, {}, false};
        for (std::size_t c = 0; c < row.cells.size(); ++c) {
            shown.cells.push_back(shown_cell(row.cells[c], look.field_of[c] != ColumnMap::none));
            shown.fault |= shown.cells.back().fault;
        }
        rows.push_back(std::move(shown));
    }
    return rows;
}

std::string example_of(const FileLook& look, std::size_t column)
{
    std::string text;
    int examples = 0;
    for (const auto& row : look.rows) {
        const std::string& raw = row.cells[column].raw;
        if (raw.empty() || (", " + text + ", ").find(", " + raw + ", ") != std::string::npos) continue;
        text += (text.empty() ? "" : ", ") + raw;
        if (++examples == 3) break;
    }
    return text;
}

// What stands in the cells of such a field; nothing for text.
std::string type_words(FieldType type)
{
    switch (type) {
    case FieldType::money:
        return _("money");
    case FieldType::quantity:
    case FieldType::integer:
        return _("number");
    case FieldType::share:
        return _("share");
    case FieldType::date:
        return _("date");
    case FieldType::boolean:
        return _("yes or no");
    default:
        return {};
    }
}

std::string choice_words(const FieldSpec& field)
{
    const std::string type = type_words(field.type);
    const std::string label = words::field_label(field.name);
    return type.empty() ? label : label + " (" + type + ")";
}

std::vector<FieldChoice> field_choices(const ImportPart& part)
{
    std::vector<FieldChoice> choices;
    for (const auto& field : part.what->fields())
        choices.push_back({field.name, choice_words(field), field.required});
    return choices;
}

bool open(const FileLook& look, std::string_view subject)
{
    return std::ranges::any_of(look.faults, [&](const base::Refusal& why) { return why.code.starts_with(subject); });
}

} // namespace

FileShown shown_file(const ImportService::Look& look, const ImportPart& part)
{
    const FileLook& file = look.file;
    FileShown shown;
    shown.name = part.file.filename().string();
    shown.form = {file.json,
                  file.encoding.encoding,
                  file.separator,
                  file.has_header,
                  look.mapping.decimal,
                  look.mapping.date_order,
                  encoding_why(file.encoding),
                  numbers_why(file),
                  dates_why(file),
                  open(file, "exchange.number."),
                  open(file, "exchange.date."),
                  look.remembered};
    shown.fields = field_choices(part);
    for (std::size_t c = 0; c < file.header.size(); ++c) {
        const int f = file.field_of[c];
        const std::string field = f == ColumnMap::none ? "" : part.what->fields()[static_cast<std::size_t>(f)].name;
        shown.columns.push_back(
            {file.header[c], field, field.empty() ? "" : words::field_label(field), example_of(file, c)});
    }
    for (const auto& fault : file.faults)
        shown.faults.push_back(reason_of(fault));
    shown.rows = shown_rows(file);
    return shown;
}

FileShown shown_fault(const base::Refusal& why, const ImportPart& part, const Mapping& mapping)
{
    FileShown shown;
    shown.name = part.file.filename().string();
    shown.form.encoding = mapping.form.encoding.value_or(Encoding::utf8);
    shown.form.separator = mapping.form.separator.value_or(',');
    shown.fields = field_choices(part);
    shown.faults.push_back(words::place(why.place) + reason_of(why));
    shown.readable = false;
    return shown;
}

} // namespace hedef::exchange
