#include "territory/present/territory_labels.h"

#include "words/figures.h"

#include <map>

namespace hedef::territory {

using words::_;

std::string words_of(Dimension dimension)
{
    switch (dimension) {
    case Dimension::geography:
        return _("Geography");
    case Dimension::segment:
        return _("Segment");
    case Dimension::product:
        return _("Product");
    }
    return {};
}

std::string words_of(Origin origin)
{
    switch (origin) {
    case Origin::rule:
        return _("By rule");
    case Origin::manual:
        return _("By hand");
    case Origin::lock:
        return _("Locked");
    }
    return {};
}

std::string words_of(CoverRole role)
{
    switch (role) {
    case CoverRole::owner:
        return _("Owner");
    case CoverRole::overlay:
        return _("Overlay");
    }
    return {};
}

std::string words_of(RuleField field)
{
    switch (field) {
    case RuleField::province:
        return _("Province");
    case RuleField::district:
        return _("District");
    case RuleField::postal_code:
        return _("Postal code");
    case RuleField::country:
        return _("Country");
    case RuleField::industry:
        return _("Industry");
    case RuleField::size_class:
        return _("Size");
    case RuleField::customer_class:
        return _("Class");
    case RuleField::revenue:
        return _("Yearly revenue");
    case RuleField::customer:
        return _("Customer");
    }
    return {};
}

std::string since_words(const base::Period& days)
{
    return days.begin == base::beginning ? _("always") : words::date(days.begin);
}

std::string until_words(const base::Period& days)
{
    return days.end == base::forever ? std::string() : words::date(days.last());
}

namespace {

std::string value_words(const Condition& condition, const base::Currency& currency)
{
    if (condition.field == RuleField::customer) return condition.value;
    if (condition.field != RuleField::revenue) return condition.value;
    const auto amount = [&](std::int64_t minor) { return words::amount({minor, currency}); };
    if (condition.from && condition.to) return _("from {1} to below {2}", amount(*condition.from), amount(*condition.to));
    if (condition.from) return _("from {1}", amount(*condition.from));
    return condition.to ? _("below {1}", amount(*condition.to)) : std::string();
}

} // namespace

std::string words_of(const Rule& rule, const base::Currency& currency)
{
    std::map<RuleField, std::pair<std::string, std::size_t>> by_field;
    for (const auto& condition : rule.conditions) {
        auto& [values, count] = by_field[condition.field];
        const auto value = value_words(condition, currency);
        if (!value.empty()) values = values.empty() ? value : _("{1} or {2}", values, value);
        ++count;
    }
    if (by_field.empty()) return _("Everybody");
    std::string all;
    for (const auto& [field, said] : by_field) {
        const auto values = field == RuleField::customer ? _("{1} named", words::count(std::int64_t(said.second))) : said.first;
        all += (all.empty() ? "" : " · ") + words_of(field) + ": " + values;
    }
    return all;
}

std::string nowhere_words()
{
    return _("In no territory");
}

std::string customers_words(std::size_t count)
{
    return count == 1 ? _("1 customer") : _("{1} customers", words::count(std::int64_t(count)));
}

std::string people_words(std::size_t count)
{
    return count == 1 ? _("1 person") : _("{1} people", words::count(std::int64_t(count)));
}

} // namespace hedef::territory
