#include "exchange/table_export.h"

#include "exchange/atomic_file.h"

#include <algorithm>

namespace hedef::exchange {

namespace {

class CsvExport : public TableExport
{
public:
    CsvExport(const std::filesystem::path& path, ExportForm form)
        : m_form(std::move(form)), m_file(path), m_csv(m_text, m_form.csv)
    {
        for (const ExportColumn& column : m_form.columns)
            m_csv.text(column.name);
        m_csv.end_row();
    }
    base::Result<base::Done> row(std::span<const ExportCell> cells) override
    {
        HEDEF_EXPECTS(cells.size() == m_form.columns.size());
        for (std::size_t c = 0; c < cells.size(); ++c)
            write(cells[c], m_form.columns[c].type);
        m_csv.end_row();
        m_file.write(m_text);
        m_text.clear();
        return base::Done{};
    }
    void finish() override
    {
        m_file.write(m_text);
        m_file.commit();
    }

private:
    void write(const ExportCell& cell, ColumnType type)
    {
        if (const auto* text = std::get_if<std::string_view>(&cell)) return m_csv.text(*text);
        std::string value = cell_text(cell, type, m_form.currency);
        if (type == ColumnType::money || type == ColumnType::quantity)
            std::ranges::replace(value, '.', m_form.csv.decimal);
        m_csv.value(value);
    }
    ExportForm m_form;
    AtomicFile m_file;
    std::string m_text;
    CsvWriter m_csv;
};

} // namespace

std::string quantity_text(std::int64_t millionths)
{
    std::string text = base::format_scaled(millionths, 6);
    const auto point = text.find('.');
    auto end = text.find_last_not_of('0') + 1;
    if (end == point + 1) return text.substr(0, point);
    if (end == point + 4) ++end; // not three places
    return text.substr(0, end);
}

std::string cell_text(const ExportCell& cell, ColumnType type, base::Currency currency)
{
    if (const auto* text = std::get_if<std::string_view>(&cell)) return std::string(*text);
    if (const auto* date = std::get_if<base::Date>(&cell))
        return *date == base::forever || *date == base::beginning ? std::string() : base::to_iso(*date);
    if (const auto* yes = std::get_if<bool>(&cell)) return *yes ? "true" : "false";
    if (const auto* number = std::get_if<std::int64_t>(&cell)) {
        if (type == ColumnType::money) return base::Money{*number, currency}.text();
        return type == ColumnType::quantity ? quantity_text(*number) : std::to_string(*number);
    }
    return {};
}

std::unique_ptr<TableExport> csv_export(const std::filesystem::path& path, ExportForm form)
{
    return std::make_unique<CsvExport>(path, std::move(form));
}

base::Result<std::unique_ptr<TableExport>> TableExport::create(const std::filesystem::path& path, ExportForm form)
{
    std::string ending = path.extension().string();
    std::ranges::transform(ending, ending.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    if (ending == ".csv") return csv_export(path, std::move(form));
    if (ending == ".json") return json_export(path, std::move(form));
    if (ending == ".xlsx") return xlsx_export(path, std::move(form));
    return base::bad_input("exchange.export.ending", {}, {path.string()}, {path.string()});
}

} // namespace hedef::exchange
