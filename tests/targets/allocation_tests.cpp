#include "targets/rules/allocation.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <numeric>
#include <random>

using namespace hedef::targets;
using hedef::base::Fraction;

namespace {

std::vector<AllocationPart> parts(std::initializer_list<int> weights)
{
    std::vector<AllocationPart> answer;
    for (const int weight : weights)
        answer.push_back({weight, std::nullopt});
    return answer;
}

struct Case
{
    const char* name;
    std::int64_t total;
    std::vector<AllocationPart> given;
    std::vector<std::int64_t> expected;
};

std::ostream& operator<<(std::ostream& out, const Case& c)
{
    return out << c.name;
}

const Case cases[] = {
    {"three equal parts of 100 000.00", 10'000'000, parts({1, 1, 1}), {3'333'334, 3'333'333, 3'333'333}},
    {"largest remainder first, not the first part", 100, parts({1, 2, 3, 8}), {7, 14, 22, 57}},
    {"a lock keeps its amount", 10'000, {{1, {}}, {1, 4'001}, {1, {}}}, {3'000, 4'001, 2'999}},
    {"locks that are the whole total", 500, {{0, 200}, {0, 300}}, {200, 300}},
    {"locks that leave nothing", 500, {{1, 500}, {1, {}}}, {500, 0}},
    {"nothing to distribute", 0, parts({1, 1}), {0, 0}},
    {"a weight of zero gets nothing", 7, parts({0, 1}), {0, 7}},
    {"weights with decimals",
     1'000,
     {{Fraction(1, 2), {}}, {Fraction(1, 4), {}}, {Fraction(1, 4), {}}},
     {500, 250, 250}},
};

struct Refused
{
    std::int64_t total;
    std::vector<AllocationPart> given;
    const char* code;
    std::vector<std::string> args;
};

std::ostream& operator<<(std::ostream& out, const Refused& c)
{
    return out << c.code;
}

const Refused refused[] = {
    {1'000, {{1, 700}, {1, 401}, {1, {}}}, "targets.allocation.locks_above_total", {"101"}},
    {1'000, {{1, 700}, {1, 200}}, "targets.allocation.locks_below_total", {"100"}},
    {1'000, parts({0, 0}), "targets.allocation.no_weights", {}},
    {-1, parts({1}), "targets.allocation.total_negative", {}},
    {10, parts({1, -1}), "targets.allocation.weight_negative", {"2"}},
    {10, {{1, -5}, {1, {}}}, "targets.allocation.lock_negative", {"1"}},
};

} // namespace

BOOST_AUTO_TEST_SUITE(allocation_tests)

BOOST_DATA_TEST_CASE(a_total_is_distributed_exactly, boost::unit_test::data::make(cases), c)
{
    const auto amounts = allocate(c.total, c.given);
    BOOST_REQUIRE(amounts);
    BOOST_TEST(*amounts == c.expected, boost::test_tools::per_element());
}

BOOST_DATA_TEST_CASE(what_cannot_be_distributed_is_refused, boost::unit_test::data::make(refused), c)
{
    const auto amounts = allocate(c.total, c.given);
    BOOST_REQUIRE(!amounts);
    BOOST_TEST(amounts.refusal().code == c.code);
    BOOST_TEST(amounts.refusal().args == c.args, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(no_cent_is_lost_whatever_the_weights)
{
    std::mt19937_64 random(7);
    for (int round = 0; round < 300; ++round) {
        std::vector<AllocationPart> given(1 + random() % 40);
        for (auto& part : given)
            part.weight = Fraction(random() % 1000, 1 + random() % 7);
        given.front().weight += 1;
        const std::int64_t total = static_cast<std::int64_t>(random() % 1'000'000'000'000);
        const auto amounts = allocate(total, given);
        BOOST_REQUIRE(amounts);
        BOOST_TEST(std::accumulate(amounts->begin(), amounts->end(), std::int64_t{0}) == total);
    }
}

BOOST_AUTO_TEST_CASE(over_assignment_is_the_padding_of_a_level)
{
    BOOST_TEST((over_assignment(1'100'000, 1'000'000) == Fraction(1, 10)));
    BOOST_TEST((over_assignment(900'000, 1'000'000) == Fraction(-1, 10)));
    BOOST_TEST(!over_assignment(5, 0));
}

BOOST_AUTO_TEST_SUITE_END()
