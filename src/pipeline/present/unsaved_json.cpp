#include "pipeline/present/unsaved_json.h"

#include "pipeline/model/deal_fields.h"

#include <nlohmann/json.hpp>

namespace hedef::pipeline {

using nlohmann::json;

namespace {

// What is not as it should be throws, and the whole text counts for nothing.
struct NotOfThisForm
{};

json written(const std::string& text)
{
    return text;
}
void read(const json& from, std::string& text)
{
    if (!from.is_string()) throw NotOfThisForm{};
    text = from.get<std::string>();
}

json written(std::int64_t number)
{
    return number;
}
void read(const json& from, std::int64_t& number)
{
    if (!from.is_number_integer()) throw NotOfThisForm{};
    number = from.get<std::int64_t>();
}

template <class Tag> json written(base::Id<Tag> id)
{
    return id.value;
}
template <class Tag> void read(const json& from, base::Id<Tag>& id)
{
    read(from, id.value);
}

json written(base::Currency currency)
{
    return currency.code();
}
void read(const json& from, base::Currency& currency)
{
    std::string code;
    read(from, code);
    const auto known = base::Currency::parse(code);
    if (!known) throw NotOfThisForm{};
    currency = *known;
}

json written(base::Date day)
{
    return base::to_iso(day);
}
void read(const json& from, base::Date& day)
{
    std::string iso;
    read(from, iso);
    const auto known = base::parse_date(iso);
    if (!known) throw NotOfThisForm{};
    day = *known;
}

json written(SplitKind kind)
{
    return name(kind);
}
void read(const json& from, SplitKind& kind)
{
    std::string code;
    read(from, code);
    const auto known = parse_split_kind(code);
    if (!known) throw NotOfThisForm{};
    kind = *known;
}

json written(const Line&);
void read(const json&, Line&);
json written(const Split&);
void read(const json&, Split&);

template <class T> json written(const std::optional<T>& value)
{
    return value ? written(*value) : json();
}
template <class T> void read(const json& from, std::optional<T>& value)
{
    value.reset();
    if (!from.is_null()) read(from, value.emplace());
}

template <class T> json written(const std::vector<T>& values)
{
    json all = json::array();
    for (const T& value : values)
        all.push_back(written(value));
    return all;
}
template <class T> void read(const json& from, std::vector<T>& values)
{
    if (!from.is_array()) throw NotOfThisForm{};
    values.clear();
    for (const json& one : from)
        read(one, values.emplace_back());
}

template <class Record, class... Fields> json fields_written(const Record& record, const std::tuple<Fields...>& fields)
{
    json object = json::object();
    std::apply([&](const auto&... field) { ((object[std::string(field.name)] = written(record.*field.member)), ...); }, fields);
    return object;
}
template <class Record, class... Fields> void fields_read(const json& from, Record& record, const std::tuple<Fields...>& fields)
{
    const auto one = [&](const auto& field) {
        const auto found = from.find(field.name);
        if (found == from.end()) throw NotOfThisForm{};
        read(*found, record.*field.member);
    };
    if (!from.is_object()) throw NotOfThisForm{};
    std::apply([&](const auto&... field) { (one(field), ...); }, fields);
}

using base::field;
constexpr auto line_fields = std::tuple(field("id", &Line::id), field("product", &Line::product), field("quantity", &Line::quantity),
                                        field("amount", &Line::amount), field("margin", &Line::margin));
constexpr auto split_fields = std::tuple(field("id", &Split::id), field("person", &Split::person), field("kind", &Split::kind),
                                         field("share", &Split::share));
// What people do not change, but a save compares with.
constexpr auto kept_of_deal = std::tuple(field("row", &Opportunity::id), field("territory", &Opportunity::territory),
                                         field("revision", &Opportunity::revision));
using customers::Customer;
constexpr auto fields_of_customer =
    std::tuple(field("row", &Customer::id), field("id", &Customer::code), field("name", &Customer::name),
               field("class", &Customer::customer_class), field("industry", &Customer::industry),
               field("country", &Customer::country), field("province", &Customer::province),
               field("district", &Customer::district), field("postal_code", &Customer::postal_code),
               field("size_class", &Customer::size_class), field("revenue", &Customer::revenue),
               field("employees", &Customer::employees), field("founded", &Customer::founded),
               field("parent", &Customer::parent), field("latitude", &Customer::latitude),
               field("longitude", &Customer::longitude), field("scope", &Customer::scope),
               field("revision", &Customer::revision));

json written(const Line& line)
{
    return fields_written(line, line_fields);
}
void read(const json& from, Line& line)
{
    fields_read(from, line, line_fields);
}
json written(const Split& split)
{
    return fields_written(split, split_fields);
}
void read(const json& from, Split& split)
{
    fields_read(from, split, split_fields);
}

json written(const NamedDeal& deal)
{
    json object = fields_written(deal.deal, std::tuple_cat(deal_fields, kept_of_deal));
    object["customer_name"] = deal.customer;
    return object;
}
void read(const json& from, NamedDeal& deal)
{
    fields_read(from, deal.deal, std::tuple_cat(deal_fields, kept_of_deal));
    read(from.value("customer_name", json()), deal.customer);
}

json written(const NamedCustomer& customer)
{
    json object = fields_written(customer.customer, fields_of_customer);
    object["parent_name"] = customer.parent;
    return object;
}
void read(const json& from, NamedCustomer& customer)
{
    fields_read(from, customer.customer, fields_of_customer);
    read(from.value("parent_name", json()), customer.parent);
}

template <class Card> std::string text(const Unsaved<Card>& unsaved)
{
    return json{{"seen", written(unsaved.seen)}, {"mine", written(unsaved.mine)}}.dump(
        -1, ' ', false, json::error_handler_t::replace);
}

template <class Card> std::optional<Unsaved<Card>> unsaved(const std::string& text)
{
    const json from = json::parse(text, nullptr, false);
    if (!from.is_object() || !from.contains("seen") || !from.contains("mine")) return std::nullopt;
    Unsaved<Card> both;
    try {
        read(from["seen"], both.seen);
        read(from["mine"], both.mine);
    } catch (const NotOfThisForm&) {
        return std::nullopt;
    }
    return both;
}

} // namespace

std::string text_of(const Unsaved<NamedDeal>& deal)
{
    return text(deal);
}

std::string text_of(const Unsaved<NamedCustomer>& customer)
{
    return text(customer);
}

std::optional<Unsaved<NamedDeal>> unsaved_deal(const std::string& text)
{
    return unsaved<NamedDeal>(text);
}

std::optional<Unsaved<NamedCustomer>> unsaved_customer(const std::string& text)
{
    return unsaved<NamedCustomer>(text);
}

} // namespace hedef::pipeline
