#include "base/three_way.h"

#include <boost/test/unit_test.hpp>

using namespace hedef::base;

namespace {

struct Card
{
    std::string name;
    int size = 0;
    int revision = 0;
};
constexpr auto fields = std::tuple(field("name", &Card::name), field("size", &Card::size));

} // namespace

BOOST_AUTO_TEST_SUITE(three_way_test)

BOOST_AUTO_TEST_CASE(different_fields_merge_silently)
{
    const auto merged = merge(Card{"a", 1, 1}, Card{"b", 1, 1}, Card{"a", 2, 5}, fields);
    BOOST_TEST(merged.conflicts.empty());
    BOOST_TEST(merged.record.name == "b");
    BOOST_TEST(merged.record.size == 2);
    BOOST_TEST(merged.record.revision == 5);
    BOOST_TEST(merged.changed == std::vector<std::string>({"name"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_same_field_conflicts_unless_both_want_the_same)
{
    const auto fight = merge(Card{"a", 1}, Card{"b", 2}, Card{"c", 3}, fields);
    BOOST_TEST(fight.conflicts == std::vector<std::string>({"name", "size"}), boost::test_tools::per_element());
    const auto refusal = conflict_refusal("card.changed_meanwhile", fight.conflicts);
    BOOST_TEST(refusal.field == "name");
    BOOST_TEST(refusal.args[0] == "name, size");
    const auto peace = merge(Card{"a", 1}, Card{"b", 1}, Card{"b", 1}, fields);
    BOOST_TEST(peace.conflicts.empty());
    BOOST_TEST(peace.changed.empty());
}

BOOST_AUTO_TEST_SUITE_END()
