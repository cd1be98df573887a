#include "commission/rules/difference_reason.h"

#include <boost/test/unit_test.hpp>

using namespace hedef::commission;

namespace {

ItemDifference line(std::optional<std::int64_t> before, std::optional<std::int64_t> after, LineBasis was, LineBasis is)
{
    ItemDifference item;
    item.credit = "C-1";
    item.before = before;
    item.after = after;
    item.basis_before = was;
    item.basis_after = is;
    return item;
}

} // namespace

BOOST_AUTO_TEST_SUITE(difference_reason_test)

BOOST_AUTO_TEST_CASE(a_credit_is_new_or_gone_whatever_else_changed)
{
    BOOST_TEST((reason_of(line({}, 5, {}, {100, 5, {}}), {true, false, true, false}) == DifferenceReason::credit_new));
    BOOST_TEST((reason_of(line(5, {}, {100, 5, {}}, {}), {true, true, false, false}) == DifferenceReason::credit_gone));
}

BOOST_AUTO_TEST_CASE(the_same_credit_by_another_version_is_the_plan_s_doing)
{
    BOOST_TEST((reason_of(line(5, 7, {100, 5, {}}, {100, 7, {}}), {true, true, true, true}) == DifferenceReason::plan_changed));
}

BOOST_AUTO_TEST_CASE(the_same_rate_on_another_amount_is_a_changed_credit)
{
    BOOST_TEST((reason_of(line(5, 6, {100, 5, {}}, {120, 5, {}}), {false, true, true, false}) == DifferenceReason::credit_changed));
}

BOOST_AUTO_TEST_CASE(another_rate_of_the_same_credits_is_another_quota)
{
    const LineBasis was{100, 5, 900'000}, is{100, 7, 1'100'000};
    BOOST_TEST((reason_of(line(5, 7, was, is), {false, true, true, true}) == DifferenceReason::quota_changed));
    BOOST_TEST((reason_of(line(5, 7, was, is), {false, true, true, false}) == DifferenceReason::attainment));
}

BOOST_AUTO_TEST_CASE(what_the_runs_do_not_tell_is_not_known)
{
    ItemDifference guarantee;
    guarantee.item = PayItem::guarantee;
    BOOST_TEST((reason_of(guarantee, {true, true, true, true}) == DifferenceReason::unknown));
    const LineBasis same{100, 5, 900'000};
    BOOST_TEST((reason_of(line(5, 6, same, same), {false, true, true, true}) == DifferenceReason::unknown));
}

BOOST_AUTO_TEST_SUITE_END()
