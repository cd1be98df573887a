#include "targets/rules/figure_row.h"
#include "targets/rules/target_lookup.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <random>

using namespace hedef;
using namespace hedef::targets;

namespace {

const base::FiscalCalendar april(4);
const base::FiscalPeriod year{base::PeriodKind::year, 2017, 1};
constexpr Slot q1 = first_quarter, q2 = first_quarter + 1;

MonthWeights even()
{
    MonthWeights weights;
    weights.fill(1);
    return weights;
}

OwnFigures figures(std::initializer_list<std::pair<Slot, std::int64_t>> all)
{
    OwnFigures own;
    for (const auto& [slot, amount] : all)
        own[slot] = Figure{amount, false};
    return own;
}

// The figures after typing.
OwnFigures typed(OwnFigures own, Slot slot, std::optional<std::int64_t> amount)
{
    const auto changes = type_amount(own, even(), slot, amount);
    BOOST_REQUIRE_MESSAGE(changes, "refused");
    carry_out(own, *changes);
    return own;
}

std::string refusal_of(const OwnFigures& own, Slot slot, std::optional<std::int64_t> amount)
{
    const auto changes = type_amount(own, even(), slot, amount);
    return changes ? "" : changes.refusal().code;
}

} // namespace

BOOST_AUTO_TEST_SUITE(figure_row_tests)

BOOST_AUTO_TEST_CASE(every_slot_is_a_period_of_the_fiscal_year_and_back)
{
    for (Slot slot = 0; slot < slot_count; ++slot) {
        const auto period = period_of(slot, year, april);
        BOOST_TEST((slot_of(period, year, april) == slot));
        BOOST_TEST(april.parts(period, base::PeriodKind::month).size() == months_of(slot).size());
    }
    BOOST_TEST(base::FiscalCalendar::label(period_of(0, year, april)) == "2017-04");
    BOOST_TEST(base::FiscalCalendar::label(period_of(11, year, april)) == "2018-03");
    BOOST_TEST(!slot_of(*base::FiscalCalendar::parse("2018-04"), year, april));
}

BOOST_AUTO_TEST_CASE(a_quarter_is_the_sum_of_its_months_and_the_year_of_its_quarters)
{
    const auto values = values_of(figures({{0, 100}, {1, 200}, {2, 300}, {q2, 50}}), even());
    BOOST_TEST((values[q1] == RowValue{Source::parts, 600}));
    BOOST_TEST((values[first_half] == RowValue{Source::parts, 650}));
    BOOST_TEST((values[whole_year] == RowValue{Source::some_parts, 650}));
    BOOST_TEST((values[3] == RowValue{Source::share, 17}));
    BOOST_TEST((values[5] == RowValue{Source::share, 16}));
    BOOST_TEST((values[9] == RowValue{}));
}

BOOST_AUTO_TEST_CASE(typing_where_nothing_is_makes_a_figure)
{
    BOOST_TEST((typed({}, 3, 500) == figures({{3, 500}})));
    BOOST_TEST((typed({}, whole_year, 500) == figures({{whole_year, 500}})));
}

BOOST_AUTO_TEST_CASE(deleting_a_figure_leaves_nothing)
{
    BOOST_TEST((typed(figures({{3, 500}}), 3, std::nullopt) == OwnFigures{}));
    BOOST_TEST((typed({}, 3, std::nullopt) == OwnFigures{}));
}

BOOST_AUTO_TEST_CASE(typing_a_month_of_a_quarter_breaks_the_quarter_into_its_months)
{
    BOOST_TEST((typed(figures({{q1, 100}}), 1, 50) == figures({{0, 34}, {1, 50}, {2, 33}})));
}

BOOST_AUTO_TEST_CASE(typing_a_quarter_of_a_year_leaves_the_other_quarters_at_their_shares)
{
    const auto own = typed(figures({{whole_year, 1200}}), q2, 500);
    BOOST_TEST((own == figures({{q1, 300}, {q2, 500}, {q2 + 1, 300}, {q2 + 2, 300}})));
    BOOST_TEST(values_of(own, even())[whole_year].amount == 1400);
}

BOOST_AUTO_TEST_CASE(deleting_a_month_of_a_quarter_leaves_the_other_months)
{
    BOOST_TEST((typed(figures({{q1, 100}}), 0, std::nullopt) == figures({{1, 33}, {2, 33}})));
}

BOOST_AUTO_TEST_CASE(typing_a_sum_distributes_it_by_what_is_there_and_keeps_what_is_locked)
{
    OwnFigures own = figures({{0, 100}, {1, 100}, {2, 200}});
    BOOST_TEST((typed(own, q1, 1000) == figures({{0, 250}, {1, 250}, {2, 500}})));
    own[2]->locked = true;
    const auto with_lock = typed(own, q1, 1001);
    BOOST_TEST((with_lock[0]->amount == 401 && with_lock[1]->amount == 400 && with_lock[2]->amount == 200));
    BOOST_TEST(with_lock[2]->locked);
    BOOST_TEST(refusal_of(own, q1, 100) == "targets.allocation.locks_above_total");
}

BOOST_AUTO_TEST_CASE(typing_a_sum_of_zeros_distributes_it_by_seasonality)
{
    BOOST_TEST((typed(figures({{0, 0}, {1, 0}, {2, 0}}), q1, 10) == figures({{0, 4}, {1, 3}, {2, 3}})));
}

BOOST_AUTO_TEST_CASE(typing_an_unfinished_sum_gives_the_difference_to_the_missing_months)
{
    BOOST_TEST((typed(figures({{0, 100}}), q1, 300) == figures({{0, 100}, {1, 100}, {2, 100}})));
    BOOST_TEST((typed(figures({{0, 100}, {1, 300}}), q1, 200) == figures({{0, 50}, {1, 150}})));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_typed_is_refused)
{
    OwnFigures locked = figures({{0, 5}});
    locked[0]->locked = true;
    BOOST_TEST(refusal_of({}, 0, -1) == "targets.figure.negative");
    BOOST_TEST(refusal_of({}, 0, largest_figure + 1) == "targets.figure.too_large");
    BOOST_TEST(refusal_of(locked, 0, 6) == "targets.figure.locked");
    BOOST_TEST(refusal_of(locked, 0, std::nullopt) == "targets.figure.locked");
    BOOST_TEST(refusal_of(locked, 0, 5) == "");
    BOOST_TEST(refusal_of(locked, q1, std::nullopt) == "targets.figure.locked");
    BOOST_TEST(lock_figure({}, 0, true).refusal().code == "targets.figure.lock_needs_figure");
}

BOOST_AUTO_TEST_CASE(every_change_can_be_taken_back_and_gives_the_amount_that_was_typed)
{
    std::mt19937 random(7);
    for (int round = 0; round < 3000; ++round) {
        OwnFigures own;
        for (Slot slot = 0; slot < slot_count; ++slot)
            if (random() % 4 == 0) own[slot] = Figure{std::int64_t(random() % 1000), random() % 8 == 0};
        const Slot slot = random() % slot_count;
        const std::int64_t amount = std::int64_t(random() % 5000);
        const auto changes = type_amount(own, even(), slot, amount);
        if (!changes) continue;
        OwnFigures after = own;
        carry_out(after, *changes);
        const auto value = values_of(after, even())[slot];
        BOOST_TEST_REQUIRE(value.amount == amount);
        BOOST_TEST_REQUIRE(value.there());
        carry_out(after, reversed(*changes));
        BOOST_TEST_REQUIRE((after == own));
    }
}

// The rule that attainment reads targets by, on the same figures.
BOOST_AUTO_TEST_CASE(what_is_shown_is_what_counts)
{
    std::mt19937 random(11);
    Seasonality seasonality{{500, 700, 900, 800, 1000, 900, 700, 600, 900, 1000, 900, 1100}};
    MonthWeights weights;
    for (Slot month = 0; month < 12; ++month)
        weights[month] = seasonality.of_month(april.days(period_of(month, year, april)).begin);
    for (int round = 0; round < 500; ++round) {
        OwnFigures own;
        std::vector<Target> stored;
        for (Slot slot = 0; slot < slot_count; ++slot) {
            if (random() % 3 != 0) continue;
            own[slot] = Figure{std::int64_t(random() % 100'000), false};
            Target target;
            target.period = period_of(slot, year, april);
            target.days = april.days(target.period);
            target.amount = own[slot]->amount;
            stored.push_back(target);
        }
        const auto values = values_of(own, weights);
        for (Slot slot = 0; slot < slot_count; ++slot) {
            const auto pieces = find_target(stored, period_of(slot, year, april), april, seasonality);
            BOOST_TEST_REQUIRE(
                (pieces.has_value() == (values[slot].there() && values[slot].source != Source::some_parts)));
            if (!pieces) continue;
            std::int64_t sum = 0;
            for (const auto& piece : *pieces)
                sum += piece.amount;
            BOOST_TEST_REQUIRE(sum == values[slot].amount);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
