#include "territory/model/tree.h"

#include "base/text.h"
#include "territory/rules/check_territory.h"

#include <boost/test/unit_test.hpp>

using namespace hedef;
using namespace hedef::territory;

namespace {

struct Node
{
    int id;
    const char* code;
    int parent;
};

Tree grown(const std::vector<Node>& nodes)
{
    std::vector<Territory> territories;
    std::vector<std::string> keys;
    for (const Node& node : nodes) {
        Territory territory;
        territory.id = TerritoryId{node.id};
        territory.code = territory.name = node.code;
        territory.parent = TerritoryId{node.parent};
        territories.push_back(territory);
        keys.push_back(base::find_key(node.code));
    }
    return Tree(territories, keys);
}

const std::vector<Node> turkiye{
    {1, "Türkiye", 0}, {2, "Marmara", 1}, {3, "Ege", 1}, {4, "İstanbul", 2}, {5, "Bursa", 2}};

std::string codes(const Tree& tree, const std::vector<TerritoryId>& ids)
{
    std::string text;
    for (const TerritoryId id : ids)
        text += (text.empty() ? "" : " ") + tree.find(id)->code;
    return text;
}

} // namespace

BOOST_AUTO_TEST_SUITE(tree_test)

BOOST_AUTO_TEST_CASE(a_path_is_the_codes_from_the_root_down)
{
    const Tree tree = grown(turkiye);
    BOOST_TEST(tree.path(TerritoryId{4}) == "Türkiye/Marmara/İstanbul");
    BOOST_TEST(tree.path(TerritoryId{1}) == "Türkiye");
    BOOST_TEST(tree.path(TerritoryId{99}) == "");
    BOOST_TEST(tree.depth(TerritoryId{4}) == 2);
}

BOOST_AUTO_TEST_CASE(a_subtree_is_itself_and_everything_below_in_order)
{
    const Tree tree = grown(turkiye);
    BOOST_TEST(codes(tree, tree.subtree(TerritoryId{1})) == "Türkiye Marmara İstanbul Bursa Ege");
    BOOST_TEST(codes(tree, tree.subtree(TerritoryId{2})) == "Marmara İstanbul Bursa");
    BOOST_TEST(tree.subtree(TerritoryId{99}).empty());
    BOOST_TEST(codes(tree, tree.roots(Dimension::geography)) == "Türkiye");
    BOOST_TEST(tree.roots(Dimension::segment).empty());
    BOOST_TEST(tree.contains(TerritoryId{1}, TerritoryId{5}));
    BOOST_TEST(tree.contains(TerritoryId{5}, TerritoryId{5}));
    BOOST_TEST(!tree.contains(TerritoryId{3}, TerritoryId{5}));
}

BOOST_AUTO_TEST_CASE(a_territory_is_named_by_code_path_or_name)
{
    const Tree tree = grown(turkiye);
    BOOST_TEST(tree.named("Türkiye/Marmara/İstanbul").id.value() == 4);
    BOOST_TEST(tree.named("istanbul").id.value() == 4);
    BOOST_TEST(!tree.named("Türkiye/Ege/İstanbul").id.has_value());
}

BOOST_AUTO_TEST_CASE(rings_and_lost_parents_do_not_hang_it)
{
    const Tree tree = grown({{1, "a", 2}, {2, "b", 1}, {3, "c", 77}, {4, "d", 4}});
    BOOST_TEST(tree.size() == 4u);
    BOOST_TEST(tree.path(TerritoryId{3}) == "c");
    BOOST_TEST(tree.path(TerritoryId{4}) == "d");
    BOOST_TEST(tree.path(TerritoryId{2}) == "a/b");
}

BOOST_AUTO_TEST_CASE(a_territory_hangs_neither_below_itself_nor_in_another_dimension)
{
    const Tree tree = grown(turkiye);
    const auto code = [&](Territory territory, int parent) {
        const auto may = may_hang_below(tree, territory, TerritoryId{parent});
        return may ? std::string("fine") : may.refusal().code;
    };
    BOOST_TEST(code(*tree.find(TerritoryId{2}), 3) == "fine");
    BOOST_TEST(code(*tree.find(TerritoryId{2}), 0) == "fine");
    BOOST_TEST(code(*tree.find(TerritoryId{2}), 2) == "territory.cycle");
    BOOST_TEST(code(*tree.find(TerritoryId{2}), 5) == "territory.cycle");
    BOOST_TEST(code(*tree.find(TerritoryId{2}), 9) == "territory.parent_gone");
    Territory segment;
    segment.dimension = Dimension::segment;
    BOOST_TEST(code(segment, 1) == "territory.other_dimension");
}

BOOST_AUTO_TEST_CASE(records_are_judged)
{
    const auto code = [](auto change) {
        Territory territory;
        territory.name = "Ege";
        change(territory);
        const auto checked = check(territory);
        return checked ? std::string("fine") : checked.refusal().code;
    };
    BOOST_TEST(code([](Territory&) {}) == "fine");
    BOOST_TEST(code([](Territory& t) { t.name = " "; }) == "territory.name_missing");
    BOOST_TEST(code([](Territory& t) { t.code = "a/b"; }) == "territory.slash_in_code");
    BOOST_TEST(code([](Territory& t) { t.code = std::string(401, 'x'); }) == "territory.text_too_long");
    BOOST_TEST(code([](Territory& t) { t.potential = -1; }) == "territory.negative_potential");
}

BOOST_AUTO_TEST_CASE(rules_are_judged)
{
    const auto code = [](Condition condition) {
        Rule rule;
        rule.name = "r";
        rule.conditions = {std::move(condition)};
        const auto checked = check(rule);
        return checked ? std::string("fine") : checked.refusal().code;
    };
    BOOST_TEST(code({RuleField::province, "Bursa", {}, {}, {}}) == "fine");
    BOOST_TEST(code({RuleField::province, " ", {}, {}, {}}) == "territory.rule.value_missing");
    BOOST_TEST(code({RuleField::revenue, "", {}, {}, {}}) == "territory.rule.value_missing");
    BOOST_TEST(code({RuleField::revenue, "", 5, 5, {}}) == "territory.rule.empty_range");
    BOOST_TEST(code({RuleField::revenue, "", 5, {}, {}}) == "fine");
    BOOST_TEST(code({RuleField::customer, "", {}, {}, {}}) == "territory.rule.value_missing");
    BOOST_TEST(check(Rule{}).refusal().code == "territory.rule.name_missing");
}

BOOST_AUTO_TEST_SUITE_END()
