#include "territory/rules/plan_moves.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <chrono>
#include <ostream>

using namespace hedef;
using namespace hedef::territory;
using customers::CustomerColumns;

namespace {

void add(CustomerColumns& c, const char* code, std::optional<std::string> province,
         std::optional<std::string> postal_code, std::optional<std::int64_t> revenue)
{
    c.id.push_back(static_cast<std::int64_t>(c.id.size()) + 1);
    c.code.emplace_back(code);
    c.name.emplace_back(code);
    c.find_key.emplace_back(code);
    c.customer_class.emplace_back("A");
    c.industry.push_back(std::nullopt);
    c.country.emplace_back("Türkiye");
    c.province.push_back(std::move(province));
    c.district.push_back(std::nullopt);
    c.postal_code.push_back(std::move(postal_code));
    c.size_class.push_back(std::nullopt);
    c.revenue.push_back(revenue);
    c.scope.push_back(std::nullopt);
}

CustomerColumns some_customers()
{
    CustomerColumns c;
    add(c, "one", "İSTANBUL", "34 394", 500);
    add(c, "two", "istanbul", "35000", 1000);
    add(c, "three", "Bursa", "16120", 999);
    add(c, "four", std::nullopt, std::nullopt, std::nullopt);
    return c;
}

Condition is(RuleField field, std::string value)
{
    return {field, std::move(value), {}, {}, {}};
}

Rule rule(int id, std::int64_t position, std::vector<Condition> conditions)
{
    return {RuleId{id}, TerritoryId{100 + id},        Dimension::geography,
            position,   "rule " + std::to_string(id), std::move(conditions),
            1};
}

struct Case
{
    const char* what;
    std::vector<Condition> conditions;
    std::vector<int> decided; // per customer: 0 when it holds, else -1
};

std::ostream& operator<<(std::ostream& out, const Case& c)
{
    return out << c.what;
}

const std::vector<Case> cases{
    {"no conditions take everybody", {}, {0, 0, 0, 0}},
    {"texts are compared folded", {is(RuleField::province, "Istanbul")}, {0, 0, -1, -1}},
    {"several values of a field are any of",
     {is(RuleField::province, "İstanbul"), is(RuleField::province, "BURSA")},
     {0, 0, 0, -1}},
    {"different fields are and",
     {is(RuleField::province, "İstanbul"), is(RuleField::postal_code, "34")},
     {0, -1, -1, -1}},
    {"postal codes count from their beginning", {is(RuleField::postal_code, "3")}, {0, 0, -1, -1}},
    {"spaces in postal codes do not count", {is(RuleField::postal_code, "343 94")}, {0, -1, -1, -1}},
    {"a range is half-open", {{RuleField::revenue, "", 500, 1000, {}}}, {0, -1, 0, -1}},
    {"a range may be open", {{RuleField::revenue, "", 999, {}, {}}}, {-1, 0, 0, -1}},
    {"no revenue is in no range", {{RuleField::revenue, "", {}, 1'000'000, {}}}, {0, 0, 0, -1}},
    {"named customers",
     {{RuleField::customer, "", {}, {}, CustomerId{4}}, {RuleField::customer, "", {}, {}, CustomerId{2}}},
     {-1, 0, -1, 0}},
    {"a missing text equals nothing", {is(RuleField::industry, "")}, {-1, -1, -1, -1}},
    {"class and country", {is(RuleField::customer_class, "a"), is(RuleField::country, "TÜRKİYE")}, {0, 0, 0, 0}},
};

} // namespace

BOOST_AUTO_TEST_SUITE(rule_book_test)

BOOST_DATA_TEST_CASE(conditions_hold_as_the_rule_says, boost::unit_test::data::make(cases), c)
{
    RuleBook book({rule(1, 1, c.conditions)});
    BOOST_TEST(book.decide(some_customers()) == c.decided, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_first_rule_in_order_wins)
{
    RuleBook book({rule(1, 9, {}), rule(2, 2, {is(RuleField::province, "Bursa")}),
                   rule(3, 1, {is(RuleField::postal_code, "34")})});
    BOOST_TEST(book.decide(some_customers()) == std::vector<int>({0, 2, 1, 2}), boost::test_tools::per_element());
    BOOST_TEST(book.rules()[0].id.value == 3);
}

BOOST_AUTO_TEST_CASE(the_deciding_condition_is_named)
{
    RuleBook book({});
    const auto checks = book.check(rule(1, 1,
                                        {is(RuleField::province, "Bursa"),
                                         is(RuleField::province, "İstanbul"),
                                         is(RuleField::postal_code, "35"),
                                         {RuleField::customer, "", {}, {}, CustomerId{3}}}),
                                   some_customers(), 0);
    BOOST_REQUIRE_EQUAL(checks.size(), 3u);
    BOOST_TEST(checks[0].holds);
    BOOST_TEST(checks[0].actual == "İSTANBUL");
    BOOST_TEST(checks[0].wanted.size() == 2u);
    BOOST_TEST(!checks[1].holds);
    BOOST_TEST(checks[1].actual == "34 394");
    BOOST_TEST(checks[2].wanted[0] == "three");
}

BOOST_AUTO_TEST_CASE(locks_and_people_beat_rules)
{
    const auto columns = some_customers();
    RuleBook book({rule(1, 1, {is(RuleField::country, "Türkiye"), is(RuleField::province, "İstanbul")})});
    CurrentAssignments current;
    const auto stands = [&](int customer, int territory, Origin origin) {
        CustomerAssignment row;
        row.customer = CustomerId{customer};
        row.territory = TerritoryId{territory};
        row.origin = origin;
        current[row.customer] = row;
    };
    const auto moves = [&] { return plan_moves(book, columns, current); };
    using Moves = std::vector<PlannedMove>;
    BOOST_TEST((moves() == Moves{{CustomerId{1}, {}, TerritoryId{101}, RuleId{1}},
                                 {CustomerId{2}, {}, TerritoryId{101}, RuleId{1}}}));
    stands(1, 7, Origin::lock);
    stands(2, 7, Origin::manual);
    BOOST_TEST(moves().empty());
    stands(1, 7, Origin::rule);
    stands(2, 101, Origin::rule);
    stands(3, 8, Origin::rule); // no rule holds for it any more
    BOOST_TEST((moves() == Moves{{CustomerId{1}, TerritoryId{7}, TerritoryId{101}, RuleId{1}},
                                 {CustomerId{3}, TerritoryId{8}, {}, {}}}));
    const auto lost = losses(moves(), {{100, 10, 1}, {200, 20, 2}});
    BOOST_REQUIRE_EQUAL(lost.size(), 2u);
    BOOST_TEST(lost[0].territory.value == 7);
    BOOST_TEST(lost[1].figures.revenue == 200);
}

BOOST_AUTO_TEST_CASE(a_hundred_thousand_customers_are_decided_in_a_second)
{
    CustomerColumns columns;
    for (int i = 0; i < 100'000; ++i)
        add(columns, "c", "Province " + std::to_string(i % 81), std::to_string(10'000 + i % 5'000), i);
    std::vector<Rule> rules;
    for (int i = 0; i < 100; ++i)
        rules.push_back(rule(i + 1, i + 1, {is(RuleField::province, "PROVINCE " + std::to_string(i))}));
    RuleBook book(std::move(rules));
    const auto start = std::chrono::steady_clock::now();
    const auto decided = book.decide(columns);
    const auto took = std::chrono::steady_clock::now() - start;
    BOOST_TEST(decided[99'999] == 99'999 % 81);
    BOOST_TEST(std::chrono::duration_cast<std::chrono::milliseconds>(took).count() < 3'000); // sanitizers are slow
}

BOOST_AUTO_TEST_SUITE_END()
