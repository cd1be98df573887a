#include "pipeline/present/customer_conflicts.h"

#include "words/figures.h"
#include "words/typed.h"

#include <algorithm>

namespace hedef::pipeline {

namespace {

using customers::Customer;
using words::_;

constexpr int coordinate_places = 6;

std::optional<std::string> Customer::*text_member(const std::string& field)
{
    if (field == "class") return &Customer::customer_class;
    if (field == "industry") return &Customer::industry;
    if (field == "country") return &Customer::country;
    if (field == "province") return &Customer::province;
    if (field == "district") return &Customer::district;
    if (field == "postal_code") return &Customer::postal_code;
    if (field == "size_class") return &Customer::size_class;
    return nullptr;
}

std::optional<std::int64_t> Customer::*number_member(const std::string& field)
{
    if (field == "revenue") return &Customer::revenue;
    if (field == "employees") return &Customer::employees;
    if (field == "founded") return &Customer::founded;
    if (field == "latitude") return &Customer::latitude;
    if (field == "longitude") return &Customer::longitude;
    return nullptr;
}

bool same(const NamedCustomer& one, const NamedCustomer& other, const std::string& field)
{
    if (field == "code") return one.customer.code == other.customer.code;
    if (field == "name") return one.customer.name == other.customer.name;
    if (field == "parent") return one.parent == other.parent;
    if (const auto text = text_member(field)) return one.customer.*text == other.customer.*text;
    const auto number = number_member(field);
    return one.customer.*number == other.customer.*number;
}

void copy(const NamedCustomer& from, NamedCustomer& to, const std::string& field)
{
    if (field == "code") to.customer.code = from.customer.code;
    if (field == "name") to.customer.name = from.customer.name;
    if (field == "parent") to.parent = from.parent, to.customer.parent = from.customer.parent;
    if (const auto text = text_member(field)) to.customer.*text = from.customer.*text;
    if (const auto number = number_member(field)) to.customer.*number = from.customer.*number;
}

// A third value, typed into the dialog.
bool take_typed(NamedCustomer& to, const std::string& field, const std::string& typed, base::Currency currency)
{
    if (field == "code") to.customer.code = typed;
    if (field == "name") to.customer.name = typed;
    if (field == "parent") to.parent = typed;
    if (const auto text = text_member(field))
        to.customer.*text = typed.empty() ? std::nullopt : std::optional(typed);
    const auto number = number_member(field);
    if (!number) return true;
    if (typed.empty()) {
        to.customer.*number = std::nullopt;
        return true;
    }
    if (field == "revenue") {
        const auto money = words::typed_amount(typed, currency);
        if (money) to.customer.*number = money->minor;
        return money.has_value();
    }
    const bool coordinate = field == "latitude" || field == "longitude";
    const auto value = words::typed_decimal(typed, coordinate ? coordinate_places : 0);
    if (value) to.customer.*number = *value;
    return value.has_value();
}

} // namespace

const std::vector<std::string>& customer_fields()
{
    static const std::vector<std::string> fields{"name",       "code",    "class",     "industry", "size_class",
                                                 "parent",     "country", "province",  "district", "postal_code",
                                                 "revenue",    "employees", "founded", "latitude", "longitude"};
    return fields;
}

std::string customer_label(const std::string& field)
{
    if (field == "code") return _("Code");
    if (field == "name") return _("Name");
    if (field == "class") return _("Class");
    if (field == "industry") return _("Industry");
    if (field == "size_class") return _("Size");
    if (field == "parent") return _("Owned by");
    if (field == "country") return _("Country");
    if (field == "province") return _("Province");
    if (field == "district") return _("District");
    if (field == "postal_code") return _("Postal code");
    if (field == "revenue") return _("Yearly revenue");
    if (field == "employees") return _("Employees");
    if (field == "founded") return _("Founded");
    if (field == "latitude") return _("Latitude");
    if (field == "longitude") return _("Longitude");
    if (field == "title") return _("Title");
    if (field == "email") return _("E-mail");
    if (field == "phone") return _("Phone");
    return field;
}

std::string customer_value(const NamedCustomer& named, const std::string& field, base::Currency currency)
{
    if (field == "code") return named.customer.code;
    if (field == "name") return named.customer.name;
    if (field == "parent") return named.parent;
    if (const auto text = text_member(field)) return (named.customer.*text).value_or("");
    const auto number = number_member(field);
    const auto value = number ? named.customer.*number : std::nullopt;
    if (!value) return {};
    if (field == "revenue") return words::amount({*value, currency});
    if (field == "founded") return std::to_string(*value);
    if (field == "latitude" || field == "longitude") return words::decimal(*value, coordinate_places);
    return words::count(*value);
}

std::vector<desk::FieldConflict> conflicts_of(const NamedCustomer& seen, const NamedCustomer& mine,
                                              const NamedCustomer& theirs, base::Currency currency)
{
    std::vector<desk::FieldConflict> conflicts;
    for (const auto& field : customer_fields())
        if (!same(mine, seen, field) && !same(theirs, seen, field) && !same(mine, theirs, field))
            conflicts.push_back({field, customer_label(field), customer_value(seen, field, currency),
                                 customer_value(mine, field, currency), customer_value(theirs, field, currency)});
    return conflicts;
}

base::Result<NamedCustomer> resolved(const NamedCustomer& seen, const NamedCustomer& mine, const NamedCustomer& theirs,
                                     const std::vector<desk::Decision>& decisions, base::Currency currency)
{
    NamedCustomer answer = theirs;
    for (const auto& field : customer_fields()) {
        if (same(mine, seen, field)) continue;
        const auto decided = std::find_if(decisions.begin(), decisions.end(),
                                          [&](const desk::Decision& decision) { return decision.field == field; });
        if (decided == decisions.end() || decided->choice == desk::Decision::Choice::mine) {
            copy(mine, answer, field);
        } else if (decided->choice == desk::Decision::Choice::other) {
            if (!take_typed(answer, field, decided->value, currency))
                return base::Refusal{"pipeline.conflict.not_understood", field, {decided->value}};
        }
    }
    return answer;
}

} // namespace hedef::pipeline
