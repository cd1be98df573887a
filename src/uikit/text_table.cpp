#include "uikit/text_table.h"

#include "words/figures.h"

namespace hedef::uikit {

const std::optional<base::Money>& TextTable::amount(std::size_t row, std::size_t column) const
{
    static const std::optional<base::Money> none;
    return row < amounts.size() && column < amounts[row].size() ? amounts[row][column] : none;
}

void Sums::add(const base::Money& money)
{
    for (auto& sum : m_all)
        if (sum.currency == money.currency) {
            sum += money;
            return;
        }
    m_all.push_back(money);
}

std::string Sums::words(bool with_currency) const
{
    if (m_all.size() == 1 && !with_currency) return words::amount(m_all.front());
    std::string text;
    for (const auto& sum : m_all)
        text += (text.empty() ? "" : " + ") + words::money(sum);
    return text;
}

namespace {

// What headings say counts also the rows that are folded away. None where one of them has no single amount to say.
Sums sum_of_headings(const TextTable& table, std::size_t column)
{
    Sums sums;
    for (std::size_t row = 1; row < table.rows.size(); ++row) {
        if (!table.is_heading(row)) continue;
        const auto& money = table.amount(row, column);
        if (!money && !table.rows[row][column].empty()) return {};
        if (money) sums.add(*money);
    }
    return sums;
}

} // namespace

std::vector<Sums> column_sums(const TextTable& table)
{
    bool grouped = false;
    for (std::size_t row = 1; row < table.rows.size(); ++row)
        grouped = grouped || table.is_heading(row);
    std::vector<Sums> sums(table.aligns.size());
    for (std::size_t column = 0; column < sums.size(); ++column) {
        if (grouped) {
            sums[column] = sum_of_headings(table, column);
            continue;
        }
        for (std::size_t row = 1; row < table.rows.size(); ++row)
            if (const auto& money = table.amount(row, column)) sums[column].add(*money);
    }
    return sums;
}

} // namespace hedef::uikit
