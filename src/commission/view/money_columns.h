#pragma once
#include "uikit/row_list.h"
#include "words/figures.h"

#include <functional>
#include <optional>
#include <string>

namespace hedef::commission {

// A column of amounts in one currency; none is shown as nothing. with_sign: differences.
template <class Row>
uikit::Column<Row> money_column(std::string id, const char* title, base::Currency currency,
                                std::function<std::optional<std::int64_t>(const Row&)> minor, bool with_sign = false,
                                int width = 110)
{
    const auto money = [minor, currency](const Row& row) -> std::optional<base::Money> {
        const auto amount = minor(row);
        return amount ? std::optional(base::Money{*amount, currency}) : std::nullopt;
    };
    return {std::move(id), title, width, uikit::Align::right,
            [money, with_sign](const Row& row) {
                const auto amount = money(row);
                if (!amount) return std::string();
                return with_sign ? words::signed_amount(*amount) : words::amount(*amount);
            },
            [minor](const Row& a, const Row& b) { return minor(a).value_or(0) <=> minor(b).value_or(0); }, money};
}

template <class Row>
uikit::Column<Row> text_column(std::string id, const char* title, int width, std::function<std::string(const Row&)> text)
{
    return {std::move(id), title, width, uikit::Align::left, std::move(text)};
}

// Counted and right-aligned.
template <class Row>
uikit::Column<Row> count_column(std::string id, const char* title, int width, std::function<std::int64_t(const Row&)> count)
{
    return {std::move(id), title, width, uikit::Align::right,
            [count](const Row& row) { return words::count(count(row)); },
            [count](const Row& a, const Row& b) { return count(a) <=> count(b); }};
}

template <class Row>
uikit::Column<Row> date_column(std::string id, const char* title, std::function<std::optional<base::Date>(const Row&)> day)
{
    return {std::move(id), title, 110, uikit::Align::left,
            [day](const Row& row) {
                const auto found = day(row);
                return found && *found != base::forever ? words::date(*found) : std::string();
            },
            [day](const Row& a, const Row& b) {
                return day(a).value_or(base::forever).time_since_epoch().count() <=>
                       day(b).value_or(base::forever).time_since_epoch().count();
            }};
}

} // namespace hedef::commission
