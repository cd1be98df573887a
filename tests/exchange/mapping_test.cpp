#include "exchange/mapping.h"
#include "exchange/mapping_json.h"
#include "files.h"

using namespace hedef;
using namespace hedef::exchange;
using namespace hedef::exchange::testing;

BOOST_AUTO_TEST_SUITE(mapping_test)

namespace {

FieldSpec field(std::string name, FieldType type = FieldType::text, bool required = false,
                std::vector<std::string> synonyms = {})
{
    FieldSpec spec;
    spec.name = std::move(name);
    spec.type = type;
    spec.required = required;
    spec.synonyms = std::move(synonyms);
    return spec;
}

const std::vector<FieldSpec>& credits()
{
    static const std::vector<FieldSpec> fields{field("code"), field("date", FieldType::date, true),
                                               field("person", FieldType::reference, true, {"Satış uzmanı"}),
                                               field("customer", FieldType::reference),
                                               field("amount", FieldType::money, true)};
    return fields;
}

// "code=0 date=1 …", what is not there left out.
std::string mapped(const std::vector<std::string>& header, const Mapping& mapping = {})
{
    const auto map = map_columns("f.csv", header, credits(), mapping);
    if (!map) return no(map.refusal());
    std::string text;
    for (std::size_t f = 0; f < credits().size(); ++f)
        if (map->column_of[f] != ColumnMap::none)
            text += credits()[f].name + "=" + std::to_string(map->column_of[f]) + " ";
    if (!map->ignored.empty()) text += "ignored:" + std::to_string(map->ignored.size()) + " ";
    if (!map->unknown.empty()) text += "unknown:" + std::to_string(map->unknown.front()) + " ";
    return text;
}

Mapping told(std::string_view json)
{
    auto mapping = mapping_from_json(json, "m.json");
    BOOST_REQUIRE_MESSAGE(mapping, (mapping ? "" : mapping.refusal().code));
    return *mapping;
}

std::string refused(std::string_view json)
{
    const auto mapping = mapping_from_json(json, "m.json");
    return mapping ? "taken" : mapping.refusal().code + " " + mapping.refusal().field;
}

} // namespace

BOOST_AUTO_TEST_CASE(headers_are_found_by_name_and_synonym_in_two_languages)
{
    BOOST_TEST(mapped({"id", "Date", "PERSON", "amount"}) == "code=0 date=1 person=2 amount=3 ");
    BOOST_TEST(mapped({"Tarih", "Satış Uzmanı", "Müşteri Adı", "TUTAR", "renk"}) ==
               "date=0 person=1 customer=2 amount=3 unknown:4 ");
    BOOST_TEST(mapped({"Amount", "sales_agent", "Close Value", "date"}) == "date=3 person=1 amount=0 unknown:2 ");
    BOOST_TEST(mapped({"date", "person", "amount", "reason"}) == "date=0 person=1 amount=2 ignored:1 ");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_mapped_is_refused)
{
    BOOST_TEST(mapped({"date", "person"}) == "exchange.mapping.required 1:0");
    BOOST_TEST(mapped({"date", "person", "tutar", "ciro"}) == "exchange.mapping.two_columns 1:4");
    const auto map = map_columns("f.csv", {"date", "kişi"}, credits(), {});
    BOOST_REQUIRE(!map);
    BOOST_TEST(map.refusal().args[0] == "amount");
    BOOST_TEST(map.refusal().args[1] == "date, kişi");
}

BOOST_AUTO_TEST_CASE(a_given_mapping_comes_first)
{
    const Mapping mapping = told(R"({"columns": {"Ciro": "amount", "who": "person"}, "ignore": ["Tutar"]})");
    BOOST_TEST(mapped({"date", "WHO", "Tutar", "Ciro"}, mapping) == "date=0 person=1 amount=3 ignored:1 ");
    BOOST_TEST(mapped({"date", "Tutar", "Ciro"}, mapping) == "exchange.mapping.no_such_column 1:0");
    BOOST_TEST(mapped({"date", "person", "x"}, told(R"({"columns": {"x": "sum"}})")) ==
               "exchange.mapping.no_such_field 1:0");
}

BOOST_AUTO_TEST_CASE(mappings_are_read_from_json)
{
    const Mapping m =
        told(R"({"columns": {"A": "amount"}, "ignore": ["B"], "separator": "tab", "encoding": "windows-1254",
        "header": true, "decimal": ",", "date_order": "dmy", "matches": {"product": {"GTXPro": "GTX Pro"}}})");
    BOOST_TEST(m.columns.at("A") == "amount");
    BOOST_CHECK(m.form.separator == '\t');
    BOOST_CHECK(m.form.encoding == Encoding::windows_1254);
    BOOST_CHECK(m.decimal == Decimal::comma);
    BOOST_CHECK(m.date_order == DateOrder::day_month);
    BOOST_REQUIRE(m.match("product", "GTXPro"));
    BOOST_TEST(*m.match("product", "GTXPro") == "GTX Pro");
    BOOST_TEST(m.match("product", "gtxpro") == nullptr);
    BOOST_CHECK(told(mapping_to_json(m)) == m);
    BOOST_CHECK(told("{}") == Mapping{});
}

BOOST_AUTO_TEST_CASE(wrong_mappings_are_refused_with_the_path)
{
    BOOST_TEST(refused(R"({"colums": {}})") == "exchange.mapping.unknown_key colums");
    BOOST_TEST(refused(R"({"columns": {"a": 1}})") == "exchange.mapping.value columns.a");
    BOOST_TEST(refused(R"({"columns": {"a": "x", "b": "x"}})") == "exchange.mapping.two_columns columns.b");
    BOOST_TEST(refused(R"({"separator": "x"})") == "exchange.mapping.value separator");
    BOOST_TEST(refused(R"({"encoding": "latin-7"})") == "exchange.mapping.value encoding");
    BOOST_TEST(refused(R"({"decimal": 1})") == "exchange.mapping.value decimal");
    BOOST_TEST(refused(R"({"date_order": "ymd"})") == "exchange.mapping.value date_order");
    BOOST_TEST(refused(R"({"ignore": "a"})") == "exchange.mapping.value ignore");
    BOOST_TEST(refused(R"({"matches": {"product": ["a"]}})") == "exchange.mapping.value matches.product");
    BOOST_TEST(refused("[]") == "exchange.mapping.value ");
    const auto broken = mapping_from_json("{\n\"columns\": {,}", "m.json");
    BOOST_TEST(refusal_of(broken) == "exchange.mapping.broken 2:0");
}

BOOST_AUTO_TEST_CASE(the_same_headers_have_the_same_signature)
{
    BOOST_TEST(header_signature({"Close Date", "Tutar"}) == header_signature({"close_date", "TUTAR"}));
    BOOST_TEST(header_signature({"a", "b"}) != header_signature({"b", "a"}));
}

BOOST_AUTO_TEST_SUITE_END()
