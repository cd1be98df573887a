#include "targets/rules/weights.h"

#include <boost/test/unit_test.hpp>

#include <numeric>

using namespace hedef::targets;
using hedef::base::Fraction;

BOOST_AUTO_TEST_SUITE(weights_tests)

BOOST_AUTO_TEST_CASE(history_weighs_by_what_each_did)
{
    const auto weights = weigh({{WeightMethod::history, 1}}, {{300, 100, 0}, {}, {}}, 3);
    BOOST_TEST((weights.weights == std::vector<Fraction>{Fraction(3, 4), Fraction(1, 4), 0}));
    BOOST_TEST(weights.fell_to_equal.empty());
}

BOOST_AUTO_TEST_CASE(without_any_history_everybody_weighs_the_same_and_it_is_said)
{
    const auto weights = weigh({{WeightMethod::history, 1}}, {{0, 0, 0, 0}, {}, {}}, 4);
    BOOST_TEST((weights.weights == std::vector<Fraction>(4, Fraction(1, 4))));
    BOOST_TEST((weights.fell_to_equal == std::vector{WeightMethod::history}));
}

BOOST_AUTO_TEST_CASE(a_year_of_returns_counts_as_nothing)
{
    const auto weights = weigh({{WeightMethod::history, 1}}, {{-50, 100}, {}, {}}, 2);
    BOOST_TEST((weights.weights == std::vector<Fraction>{0, 1}));
}

BOOST_AUTO_TEST_CASE(a_blend_brings_each_method_to_one_before_it_weighs)
{
    const auto blend = parse_blend("history=0.6, potential=0.4");
    BOOST_REQUIRE(blend);
    const auto weights = weigh(*blend, {{1, 3}, {50'000, 50'000}, {}}, 2);
    BOOST_TEST((weights.weights == std::vector<Fraction>{Fraction(35, 100), Fraction(65, 100)}));
}

BOOST_AUTO_TEST_CASE(only_the_method_without_figures_of_a_blend_falls_to_equal)
{
    const auto weights = weigh({{WeightMethod::history, Fraction(1, 2)}, {WeightMethod::pipeline, Fraction(1, 2)}},
                               {{3, 1}, {}, {0, 0}}, 2);
    BOOST_TEST((weights.weights == std::vector<Fraction>{Fraction(5, 8), Fraction(3, 8)}));
    BOOST_TEST((weights.fell_to_equal == std::vector{WeightMethod::pipeline}));
}

BOOST_AUTO_TEST_CASE(a_method_reads_as_it_was_written)
{
    for (const char* text : {"equal", "history", "potential", "pipeline", "equal=0.25,history=0.75"})
        BOOST_TEST(to_text(*parse_blend(text)) == text);
}

BOOST_AUTO_TEST_CASE(shares_that_are_not_one_are_refused_with_the_difference)
{
    const auto blend = parse_blend("history=0.3333,potential=0.3333,equal=0.3333");
    BOOST_REQUIRE(!blend);
    BOOST_TEST(blend.refusal().code == "targets.method.shares_not_one");
    BOOST_TEST(blend.refusal().args.front() == "0.0001");
    BOOST_TEST(parse_blend("history=0.7,equal=0.5").refusal().args.front() == "-0.2");
}

BOOST_AUTO_TEST_CASE(nonsense_methods_are_refused)
{
    BOOST_TEST(parse_blend("luck").refusal().code == "targets.method.unknown");
    BOOST_TEST(parse_blend("").refusal().code == "targets.method.unknown");
    BOOST_TEST(parse_blend("equal=x").refusal().code == "targets.method.share_not_a_number");
    BOOST_TEST(parse_blend("equal=-1,history=2").refusal().code == "targets.method.share_negative");
    BOOST_TEST(parse_blend("equal=0.5,equal=0.5").refusal().code == "targets.method.twice");
}

BOOST_AUTO_TEST_SUITE_END()
