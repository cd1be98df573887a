#include "desk/filter_text.h"

#include <boost/test/unit_test.hpp>

using namespace hedef::desk;

BOOST_AUTO_TEST_SUITE(filter_text_test)

BOOST_AUTO_TEST_CASE(a_filter_is_read_as_it_was_written)
{
    const std::string text = "outcome=won;period=2017-Q3;person=P1+";
    const auto values = filter_values(text);
    BOOST_TEST(values.size() == 3u);
    BOOST_TEST(values.at("person") == "P1+");
    BOOST_TEST(filter_text(values) == "outcome=won;period=2017-Q3;person=P1+");
    BOOST_TEST(filter_values("").empty());
    BOOST_TEST(filter_values("=x;y=;z;").empty()); // nothing is asked for
}

BOOST_AUTO_TEST_CASE(signs_that_belong_to_a_name_come_back)
{
    const std::vector<FilterItem> items{{"Ankara; Ltd, A+", false}, {"back\\slash", true}, {"a=b", false}};
    const std::string value = filter_value(items);
    BOOST_TEST((filter_items(value) == items));
    const auto values = filter_values(filter_text({{"customer", value}, {"stage", "Won,Lost"}}));
    BOOST_TEST((filter_items(values.at("customer")) == items));
    BOOST_TEST(filter_items(values.at("stage")).size() == 2u);
    BOOST_TEST(filter_items("+").empty());
    BOOST_TEST(filter_items(",").empty());
}

BOOST_AUTO_TEST_SUITE_END()
