#include "exchange/atomic_file.h"
#include "exchange/table_export.h"
#include "exchange/table_json.h"

#include <algorithm>

namespace hedef::exchange {

namespace {

// {"kind": "credits", "currency": "TRY", "rows": [{…}, …]}, one row a line; money and quantities are decimal strings.
class JsonExport : public TableExport
{
public:
    JsonExport(const std::filesystem::path& path, ExportForm form) : m_form(std::move(form)), m_file(path)
    {
        for (const ExportColumn& column : m_form.columns)
            m_names.push_back(json_string(column.name) + ": ");
        const bool money =
            std::ranges::find(m_form.columns, ColumnType::money, &ExportColumn::type) != m_form.columns.end();
        m_file.write("{\"kind\": " + json_string(m_form.kind));
        if (money) m_file.write(", \"currency\": " + json_string(m_form.currency.code()));
        m_file.write(", \"rows\": [");
    }
    base::Result<base::Done> row(std::span<const ExportCell> cells) override
    {
        HEDEF_EXPECTS(cells.size() == m_form.columns.size());
        m_line = m_first ? "\n{" : ",\n{";
        m_first = false;
        for (std::size_t c = 0; c < cells.size(); ++c) {
            if (c > 0) m_line += ", ";
            m_line += m_names[c] + value(cells[c], m_form.columns[c].type);
        }
        m_line += '}';
        m_file.write(m_line);
        return base::Done{};
    }
    void finish() override
    {
        m_file.write("\n]}\n");
        m_file.commit();
    }

private:
    std::string value(const ExportCell& cell, ColumnType type) const
    {
        const std::string text = cell_text(cell, type, m_form.currency);
        const bool is_text = std::holds_alternative<std::string_view>(cell);
        if (text.empty() && !is_text) return "null";
        const bool bare = std::holds_alternative<bool>(cell) || (type == ColumnType::integer && !is_text);
        return bare ? text : json_string(text);
    }
    ExportForm m_form;
    AtomicFile m_file;
    std::vector<std::string> m_names;
    std::string m_line;
    bool m_first = true;
};

} // namespace

std::unique_ptr<TableExport> json_export(const std::filesystem::path& path, ExportForm form)
{
    return std::make_unique<JsonExport>(path, std::move(form));
}

} // namespace hedef::exchange
