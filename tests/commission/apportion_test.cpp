#include "commission/rules/apportion.h"
#include "commission/rules/bands.h"

#include <boost/test/unit_test.hpp>

using namespace hedef::commission;
namespace base = hedef::base;

namespace {

template <class N> std::vector<std::int64_t> apportioned(const std::vector<int>& parts, int divisor, std::int64_t total)
{
    std::vector<N> exact;
    for (const int part : parts)
        exact.push_back(N(part));
    std::vector<std::int64_t> out(parts.size());
    ApportionRoom<N> room;
    apportion_into<N>(exact, N(divisor), total, room, out.data());
    return out;
}

void check(const std::vector<int>& parts, int divisor, std::int64_t total, const std::vector<std::int64_t>& expected)
{
    BOOST_TEST(apportioned<std::int64_t>(parts, divisor, total) == expected, boost::test_tools::per_element());
    BOOST_TEST(apportioned<Wide>(parts, divisor, total) == expected, boost::test_tools::per_element());
    BOOST_TEST(apportioned<base::BigInt>(parts, divisor, total) == expected, boost::test_tools::per_element());
}

} // namespace

BOOST_AUTO_TEST_SUITE(apportioning)

BOOST_AUTO_TEST_CASE(floors_first_then_one_unit_each_to_the_largest_fractions)
{
    check({7, 14, 9}, 10, 3, {1, 1, 1});   // 0.7 1.4 0.9: the 0.9 and the 0.7 are rounded up
    check({5, 5, 5}, 10, 2, {1, 1, 0});    // ties: the earlier
    check({-7, 14, 9}, 10, 2, {-1, 2, 1}); // floors −1 1 0; the 0.9, then the 0.4
    check({10, 20}, 10, 3, {1, 2});
    check({10, -20}, 10, -2, {1, -3}); // one below its floors: the smallest fraction, the last of them
    check({}, 10, 0, {});
}

BOOST_AUTO_TEST_CASE(wide_numbers_come_back_unchanged)
{
    for (const Wide value : {Wide(0), Wide(-1), Wide(1) << 100, -(Wide(1) << 100), (Wide(1) << 64) - 1}) {
        Wide back = 0;
        BOOST_TEST(number::convert(back, number::big(value)));
        BOOST_TEST((back == value));
    }
    std::int64_t narrow = 0;
    BOOST_TEST(!number::convert(narrow, Wide(1) << 63));
    Wide wide = 0;
    BOOST_TEST(!number::convert(wide, base::BigInt(1) << 127));
}

BOOST_AUTO_TEST_CASE(a_table_gives_the_result_of_a_total_and_the_sum_of_its_steps)
{
    BandTable<std::int64_t> table;
    table.from = {0, 100, 300};
    table.slope = {1, 2, 5};
    table.end = 400;
    table.has_end = true;
    const std::vector<std::int32_t> credits{0, 1, 2, 3, 4};
    const std::vector<std::int64_t> values{50, 300, -400, 500, 100};
    std::vector<PendingLine<std::int64_t>> lines;
    std::int64_t sum = 0;
    const std::int64_t total = running_lines<std::int64_t, std::int64_t>(table, 0, credits, values, lines);
    for (const auto& line : lines)
        sum += line.earned;
    BOOST_TEST(total == 550);
    BOOST_TEST(sum == table.result(550));
    BOOST_TEST(table.result(550) == 100 + 400 + 500);
    BOOST_TEST(table.result(-5) == 0);
}

BOOST_AUTO_TEST_SUITE_END()
