#include "cli/report.h"

#include "base/text.h"
#include "exchange/csv_writer.h"
#include "words/figures.h"

#include <algorithm>

namespace hedef::cli {

namespace {

using words::_;

template <class... F> struct Cases : F...
{
    using F::operator()...;
};
template <class... F> Cases(F...) -> Cases<F...>;

bool is_number(const Cell& cell)
{
    return std::holds_alternative<std::int64_t>(cell) || std::holds_alternative<base::Money>(cell) ||
           std::holds_alternative<Decimal>(cell) || std::holds_alternative<Ratio>(cell);
}

void append_padded(std::string& line, const std::string& text, std::size_t width, bool right)
{
    const std::size_t used = base::length(text);
    const std::string space(width > used ? width - used : 0, ' ');
    if (!line.empty()) line += "  ";
    line += right ? space + text : text + space;
}

void end_line(std::string& out, std::string& line)
{
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + "\n";
    line.clear();
}

std::string csv_of(const Report& report)
{
    std::string out;
    exchange::CsvWriter csv(out);
    const auto write = [&](const Cell& cell) {
        if (std::holds_alternative<std::string>(cell))
            csv.text(std::get<std::string>(cell));
        else
            csv.value(plain_of(cell));
    };
    if (report.columns.empty()) {
        for (const auto& field : report.head)
            csv.value(field.name.key);
        csv.end_row();
        for (const auto& field : report.head)
            write(field.value);
        csv.end_row();
        return out;
    }
    for (const auto& column : report.columns)
        csv.value(column.key);
    csv.end_row();
    for (const auto& row : report.rows) {
        for (const auto& cell : row)
            write(cell);
        csv.end_row();
    }
    return out;
}

std::string words_of(const Report& report)
{
    std::string out;
    for (const auto& field : report.head)
        if (!std::holds_alternative<std::monostate>(field.value))
            out += field.name.title + ": " + text_of(field.value) + "\n";
    if (report.columns.empty()) return out;
    if (!out.empty()) out += "\n";
    return out + (report.rows.empty() ? _("Nothing found.") + "\n" : aligned(report.columns, report.rows));
}

} // namespace

std::string text_of(const Cell& cell)
{
    return std::visit(Cases{[](const base::Money& v) { return words::amount(v); },
                            [](const Decimal& v) { return words::number(v.plain); },
                            [](const Ratio& v) { return words::percentage(v.millionths); },
                            [](std::int64_t v) { return words::number(std::to_string(v)); },
                            [](base::Date v) { return words::date(v); }, [](bool v) { return v ? _("yes") : _("no"); },
                            [&](const auto&) { return plain_of(cell); }},
                      cell);
}

std::string plain_of(const Cell& cell)
{
    return std::visit(Cases{[](std::monostate) { return std::string(); }, [](const std::string& v) { return v; },
                            [](std::int64_t v) { return std::to_string(v); },
                            [](const base::Money& v) { return v.text(); }, [](const Decimal& v) { return v.plain; },
                            [](const Ratio& v) { return base::format_scaled(v.millionths, 6); },
                            [](base::Date v) { return base::to_iso(v); },
                            [](bool v) { return std::string(v ? "true" : "false"); }},
                      cell);
}

std::string aligned(const std::vector<Column>& columns, const std::vector<std::vector<Cell>>& rows)
{
    std::vector<std::size_t> width;
    std::vector<bool> right(columns.size());
    for (const auto& column : columns)
        width.push_back(base::length(column.title));
    std::vector<std::vector<std::string>> texts;
    for (const auto& row : rows) {
        auto& line = texts.emplace_back();
        for (std::size_t c = 0; c < columns.size(); ++c) {
            line.push_back(text_of(row[c]));
            width[c] = std::max(width[c], base::length(line.back()));
            if (is_number(row[c])) right[c] = true;
        }
    }
    std::string out, line;
    for (std::size_t c = 0; c < columns.size(); ++c)
        append_padded(line, columns[c].title, width[c], right[c]);
    end_line(out, line);
    for (const auto& row : texts) {
        for (std::size_t c = 0; c < columns.size(); ++c)
            append_padded(line, row[c], width[c], right[c]);
        end_line(out, line);
    }
    return out;
}

void print(const Report& report, Format format, std::ostream& out)
{
    switch (format) {
    case Format::text:
        out << words_of(report);
        break;
    case Format::json:
        out << json_of(report) << "\n";
        break;
    case Format::csv:
        out << csv_of(report);
        break;
    }
}

} // namespace hedef::cli
