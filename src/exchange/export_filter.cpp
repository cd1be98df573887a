#include "exchange/export_filter.h"

#include "base/fraction.h"

#include <algorithm>

namespace hedef::exchange {

namespace {

// −1, 0 or 1: numbers by value, everything else (ISO dates too) by bytes.
int compared(const std::string& a, const std::string& b)
{
    const auto left = base::parse_decimal(a), right = base::parse_decimal(b);
    if (left && right) return *left < *right ? -1 : *right < *left ? 1 : 0;
    return a < b ? -1 : b < a ? 1 : 0;
}

base::Refusal refused(const std::string& condition, const std::vector<ExportColumn>& columns)
{
    std::string names;
    for (const ExportColumn& column : columns)
        names += (names.empty() ? "" : ", ") + column.name;
    return base::bad_input("exchange.export.filter", "filter", {condition, names});
}

} // namespace

base::Result<ExportFilter> ExportFilter::parse(const std::vector<std::string>& conditions,
                                               const std::vector<ExportColumn>& columns, base::Currency currency)
{
    ExportFilter filter;
    filter.m_currency = currency;
    for (const std::string& text : conditions) {
        const std::size_t at = text.find('=');
        if (at == std::string::npos || at == 0) return refused(text, columns);
        const char before = text[at - 1];
        const Sign sign = before == '>' ? Sign::at_least : before == '<' ? Sign::at_most : Sign::equal;
        const std::string name = text.substr(0, sign == Sign::equal ? at : at - 1);
        const auto column =
            std::find_if(columns.begin(), columns.end(), [&](const ExportColumn& c) { return c.name == name; });
        if (column == columns.end()) return refused(text, columns);
        filter.m_conditions.push_back(
            {static_cast<std::size_t>(column - columns.begin()), column->type, sign, text.substr(at + 1)});
    }
    return filter;
}

bool ExportFilter::holds(std::span<const ExportCell> cells) const
{
    return std::all_of(m_conditions.begin(), m_conditions.end(),
                       [&](const Condition& c) { return holds(c, cells[c.column]); });
}

bool ExportFilter::holds(const Condition& condition, const ExportCell& cell) const
{
    const std::string text = cell_text(cell, condition.type, m_currency);
    if (text.empty() || condition.value.empty()) return condition.sign == Sign::equal && text == condition.value;
    if (condition.type == ColumnType::text && condition.sign == Sign::equal) return text == condition.value;
    const int order = compared(text, condition.value);
    return condition.sign == Sign::equal ? order == 0 : condition.sign == Sign::at_least ? order >= 0 : order <= 0;
}

} // namespace hedef::exchange
