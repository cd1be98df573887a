#include "shell/table_file.h"

#include "exchange/table_export.h"
#include "words/figures.h"
#include "words/language.h"
#include "words/typed.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace hedef::shell {

namespace {

using exchange::ColumnType;
using exchange::ExportCell;
using uikit::TextTable;

constexpr int quantity_places = 6;

// A column of the file; those of mixed currencies have one beside them that names them.
struct FileColumn
{
    std::size_t shown = 0;
    ColumnType type = ColumnType::text;
    std::string title;
    bool summed = false;
    bool names_currency = false;
};

std::string_view without_plus(std::string_view text)
{
    return text.starts_with('+') ? text.substr(1) : text;
}

bool all_cells(const TextTable& table, std::size_t column, const std::function<bool(const std::string&)>& are)
{
    bool any = false;
    for (std::size_t row = 1; row < table.rows.size(); ++row) {
        const auto& text = table.rows[row][column];
        if (text.empty() || table.is_heading(row)) continue;
        any = true;
        if (!are(text)) return false;
    }
    return any;
}

// "12.50": as many places as an amount has.
bool looks_like_money(const std::string& text, base::Currency currency)
{
    const auto places = std::size_t(currency.minor_digits());
    const char point = words::spoken() == words::Language::turkish ? ',' : '.';
    const auto at = text.rfind(point);
    return places > 0 && at != std::string::npos && text.size() - at - 1 == places &&
           words::typed_amount(without_plus(text), currency).has_value();
}

// A day as the program writes it, and nothing that could be one.
std::optional<base::Date> day_of(const std::string& text)
{
    const auto day = words::typed_date(text, base::make_date(2000, 1, 1));
    return day && words::date(*day) == text ? day : std::nullopt;
}

class Plan
{
public:
    Plan(const TextTable& table, base::Currency company) : m_table(table)
    {
        for (std::size_t c = 0; c < table.aligns.size(); ++c) {
            const auto currencies = currencies_of(c);
            if (!m_currency && currencies.size() == 1) m_currency = currencies.front();
        }
        m_form_currency = m_currency.value_or(company);
        for (std::size_t c = 0; c < table.aligns.size(); ++c)
            add(c);
    }

    base::Currency currency() const { return m_form_currency; }
    const std::vector<FileColumn>& columns() const { return m_columns; }

    ExportCell cell(std::size_t row, const FileColumn& column) const
    {
        const std::string& text = m_table.rows[row][column.shown];
        const auto& money = m_table.amount(row, column.shown);
        if (column.names_currency) return money ? ExportCell(money->currency.code()) : ExportCell();
        if (text.empty()) return std::monostate{};
        std::optional<std::int64_t> number;
        if (column.type == ColumnType::money)
            number = money ? (money->currency == m_form_currency ? std::optional(money->minor) : std::nullopt) : minor(text);
        if (column.type == ColumnType::quantity)
            number = money ? in_millionths(*money) : words::typed_decimal(without_plus(text), quantity_places);
        if (number) return *number;
        if (column.type == ColumnType::date)
            if (const auto day = day_of(text)) return *day;
        return std::string_view(text);
    }

    // The last line of a table with groups; none: it has none, or nothing to add.
    std::vector<ExportCell> total_of_groups() const
    {
        if (m_table.lines.empty()) return {};
        const auto sums = uikit::column_sums(m_table);
        std::vector<ExportCell> cells(m_columns.size());
        bool any = false;
        for (std::size_t c = 0; c < m_columns.size(); ++c) {
            const auto& all = sums[m_columns[c].shown].all();
            if (m_columns[c].type != ColumnType::money || all.size() != 1) continue;
            cells[c] = all.front().minor;
            any = true;
        }
        if (!any) return {};
        if (m_columns.front().type == ColumnType::text) cells.front() = std::string_view(m_total);
        return cells;
    }

private:
    std::vector<base::Currency> currencies_of(std::size_t column) const
    {
        std::vector<base::Currency> all;
        for (std::size_t row = 1; row < m_table.rows.size(); ++row)
            if (const auto& money = m_table.amount(row, column); money && !m_table.is_heading(row))
                if (std::find(all.begin(), all.end(), money->currency) == all.end()) all.push_back(money->currency);
        return all;
    }

    void add(std::size_t c)
    {
        FileColumn column{c, ColumnType::text, m_table.rows.front()[c]};
        const auto currencies = currencies_of(c);
        const bool right = m_table.aligns[c] == uikit::Align::right;
        const auto is = [&](const auto& test) { return all_cells(m_table, c, test); };
        if (currencies.size() == 1 && currencies.front() == m_form_currency) {
            column.type = ColumnType::money;
            column.summed = m_table.lines.empty(); // sums of groups would be added twice
        } else if (!currencies.empty()) {
            column.type = ColumnType::quantity;
        } else if (right && is([&](const std::string& text) { return looks_like_money(text, m_form_currency); })) {
            column.type = ColumnType::money;
        } else if (right && is([](const std::string& text) {
                       return words::typed_decimal(without_plus(text), quantity_places).has_value();
                   })) {
            column.type = ColumnType::quantity;
            const bool percent = is([](const std::string& text) { return text.find('%') != std::string::npos; });
            if (percent && column.title.find('%') == std::string::npos) column.title += " (%)";
        } else if (is([](const std::string& text) { return day_of(text).has_value(); })) {
            column.type = ColumnType::date;
        }
        m_columns.push_back(column);
        if (column.type != ColumnType::quantity || currencies.empty()) return;
        m_columns.push_back({c, ColumnType::text, words::_("Currency"), false, true});
    }

    std::optional<std::int64_t> minor(const std::string& text) const
    {
        const auto amount = words::typed_amount(without_plus(text), m_form_currency);
        return amount ? std::optional(amount->minor) : std::nullopt;
    }

    static std::optional<std::int64_t> in_millionths(const base::Money& money)
    {
        std::int64_t factor = 1;
        for (int place = money.currency.minor_digits(); place < quantity_places; ++place)
            factor *= 10;
        const auto most = std::numeric_limits<std::int64_t>::max() / factor;
        if (money.minor > most || money.minor < -most) return std::nullopt;
        return money.minor * factor;
    }

    const TextTable& m_table;
    const std::string m_total = words::_("Total");
    std::optional<base::Currency> m_currency;
    base::Currency m_form_currency;
    std::vector<FileColumn> m_columns;
};

} // namespace

base::Result<base::Done> TableFile::write(const TextTable& table, const std::filesystem::path& path) const
{
    const Plan plan(table, m_company.currency);
    exchange::ExportForm form;
    form.kind = "list";
    form.currency = plan.currency();
    // As the Excel of the reader's country takes it apart.
    form.csv = words::spoken() == words::Language::turkish ? exchange::CsvForm::excel() : exchange::CsvForm::excel(',', '.');
    form.total_label = words::_("Total");
    for (const auto& column : plan.columns())
        form.columns.push_back({column.title, column.type, column.summed});
    auto file = exchange::TableExport::create(path, form);
    if (!file) return file.refusal();
    for (std::size_t row = 1; row < table.rows.size(); ++row) {
        std::vector<ExportCell> cells;
        for (const auto& column : plan.columns())
            cells.push_back(plan.cell(row, column));
        if (const auto done = (*file)->row(cells); !done) return done.refusal();
    }
    // Formulas would add the sums of groups once more.
    if (const auto total = plan.total_of_groups(); !total.empty())
        if (const auto done = (*file)->row(total); !done) return done.refusal();
    (*file)->finish();
    return base::Done{};
}

} // namespace hedef::shell
