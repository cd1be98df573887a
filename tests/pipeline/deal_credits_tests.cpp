#include "pipeline/rules/deal_credits.h"

#include <boost/test/unit_test.hpp>

#include <random>

using namespace hedef::pipeline;
using hedef::base::Currency;
using hedef::base::Fraction;
using hedef::people::PersonId;

namespace {

constexpr auto direct = SplitKind::direct, overlay = SplitKind::overlay;

Opportunity deal(std::vector<Line> lines, std::vector<Split> splits)
{
    Opportunity deal;
    deal.lines = std::move(lines);
    deal.splits = std::move(splits);
    return deal;
}

std::int64_t sum(const std::vector<DealCredit>& credits, SplitKind kind)
{
    std::int64_t sum = 0;
    for (const DealCredit& credit : credits)
        if (credit.split == kind) sum += credit.credited_amount;
    return sum;
}

Booked booked(const DealCredit& c)
{
    return {c.line,
            c.product,
            c.person,
            c.split,
            c.credited_amount,
            c.credited_margin,
            Fraction(c.quantity, one) * Fraction(c.share, one)};
}

} // namespace

BOOST_AUTO_TEST_SUITE(deal_credits_tests)

BOOST_AUTO_TEST_CASE(no_cent_is_lost_in_a_split)
{
    const auto credits = credits_of(deal({{LineId{1}, {}, one, 10'000, 1'000}}, {{{}, PersonId{1}, direct, 333'334},
                                                                                 {{}, PersonId{2}, direct, 333'333},
                                                                                 {{}, PersonId{3}, direct, 333'333}}),
                                    1);
    BOOST_REQUIRE_EQUAL(credits.size(), 3u);
    BOOST_TEST(credits[0].credited_amount == 3'334);
    BOOST_TEST(credits[1].credited_amount == 3'333);
    BOOST_TEST(credits[2].credited_amount == 3'333);
    BOOST_TEST(credits[0].amount == 10'000);
    BOOST_TEST(credits[0].credited_margin == 334);
}

BOOST_AUTO_TEST_CASE(an_overlay_is_counted_beside_the_deal)
{
    const auto credits = credits_of(
        deal({{LineId{1}, {}, one, 10'001, {}}}, {{{}, PersonId{1}, direct, one}, {{}, PersonId{2}, overlay, 500'000}}),
        1);
    BOOST_TEST(sum(credits, direct) == 10'001);
    BOOST_TEST(sum(credits, overlay) == 5'001); // half a cent goes away from zero
}

BOOST_AUTO_TEST_CASE(converted_lines_add_up_to_the_converted_deal)
{
    // 3 × 3.33 at 1.1111: each line 3.699963, the deal 11.099889 → 11.10
    const Fraction rate = minor_rate(*Currency::parse("USD"), *Currency::parse("TRY"), Fraction(11111, 10000));
    const auto lines =
        std::vector<Line>{{LineId{1}, {}, one, 333, {}}, {LineId{2}, {}, one, 333, {}}, {LineId{3}, {}, one, 333, {}}};
    const auto credits = credits_of(deal(lines, {{{}, PersonId{1}, direct, one}}), rate);
    BOOST_TEST(sum(credits, direct) == 1'110);
    BOOST_TEST(converted(999, rate) == 1'110);
}

BOOST_AUTO_TEST_CASE(currencies_without_cents_are_converted_by_their_digits)
{
    const Fraction rate = minor_rate(*Currency::parse("JPY"), *Currency::parse("TRY"), Fraction(25, 100));
    BOOST_TEST(converted(1'000, rate) == 25'000); // 1 000 yen are 250.00
    BOOST_TEST((minor_rate(*Currency::parse("TRY"), *Currency::parse("TRY"), Fraction(3)) == 1));
}

BOOST_AUTO_TEST_CASE(whatever_the_split_the_credits_sum_to_the_deal)
{
    std::mt19937_64 random(11);
    for (int round = 0; round < 300; ++round) {
        std::vector<Line> lines(1 + random() % 4);
        std::int64_t number = 0, total = 0;
        for (Line& line : lines) {
            line.id = LineId{++number};
            line.amount = static_cast<std::int64_t>(random() % 1'000'000);
            total += *line.amount;
        }
        std::vector<Split> splits;
        std::int64_t left = one;
        for (std::int64_t person = 1; person <= 3; ++person) {
            const auto share =
                person == 3 ? left : static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(left + 1));
            splits.push_back({{}, PersonId{person}, direct, share});
            left -= share;
        }
        const Fraction rate(1 + random() % 100'000, 1 + random() % 1000);
        BOOST_TEST(sum(credits_of(deal(lines, splits), rate), direct) == converted(total, rate));
    }
}

BOOST_AUTO_TEST_CASE(adjustments_bring_what_is_booked_to_what_the_deal_says_now)
{
    const auto before = credits_of(deal({{LineId{1}, {}, one, 10'000, {}}}, {{{}, PersonId{1}, direct, one}}), 1);
    const auto after = credits_of(deal({{LineId{1}, {}, 2 * one, 12'000, {}}},
                                       {{{}, PersonId{1}, direct, 500'000}, {{}, PersonId{2}, direct, 500'000}}),
                                  1);
    const auto changes = adjustments({booked(before[0])}, after);
    BOOST_REQUIRE_EQUAL(changes.size(), 2u);
    BOOST_TEST((changes[0].kind == CreditKind::adjustment));
    BOOST_TEST(changes[0].credited_amount == -4'000);
    BOOST_TEST(changes[0].quantity == 0);
    BOOST_TEST(changes[1].credited_amount == 6'000);
    BOOST_TEST(changes[1].quantity == one);
    BOOST_TEST(changes[1].share == one);
    BOOST_TEST(adjustments({booked(after[0]), booked(after[1])}, after).empty());
}

BOOST_AUTO_TEST_CASE(a_return_takes_the_sale_back_as_it_was)
{
    const auto sale =
        credits_of(deal({{LineId{1}, {}, 3 * one, 10'000, 500}}, {{{}, PersonId{1}, direct, one}}), 1).front();
    const auto back = take_back(sale, CreditId{7});
    BOOST_TEST((back.kind == CreditKind::take_back));
    BOOST_TEST(back.credited_amount == -10'000);
    BOOST_TEST(back.credited_margin == -500);
    BOOST_TEST(back.quantity == -3 * one);
    BOOST_TEST(back.share == one);
    BOOST_TEST((back.returns == CreditId{7}));
}

BOOST_AUTO_TEST_SUITE_END()
