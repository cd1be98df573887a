#include "pipeline/rules/deal_check.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace hedef::pipeline;
using hedef::people::PersonId;

namespace {

constexpr auto direct = SplitKind::direct, overlay = SplitKind::overlay;

std::vector<Split> shares(std::initializer_list<std::int64_t> millionths)
{
    std::vector<Split> splits;
    for (const auto share : millionths)
        splits.push_back({{}, PersonId{static_cast<std::int64_t>(splits.size()) + 1}, direct, share});
    return splits;
}

Opportunity deal()
{
    Opportunity deal;
    deal.name = "Pumps";
    deal.owner = PersonId{1};
    deal.stage = StageId{1};
    return deal;
}

struct SplitCase
{
    const char* name;
    std::vector<Split> splits;
    const char* code; // "": accepted
    std::vector<std::string> args;
};
std::ostream& operator<<(std::ostream& out, const SplitCase& c)
{
    return out << c.name;
}

const SplitCase split_cases[] = {
    {"three times 0.3333", shares({333'300, 333'300, 333'300}), "pipeline.split.not_one", {"0.9999", "0.0001"}},
    {"too much", shares({700'000, 500'000}), "pipeline.split.not_one", {"1.2", "-0.2"}},
    {"three thirds to six places", shares({333'334, 333'333, 333'333}), "", {}},
    {"an overlay of any size",
     {{{}, PersonId{1}, direct, one}, {{}, PersonId{2}, overlay, one}, {{}, PersonId{3}, overlay, 500'000}},
     "",
     {}},
    {"overlays alone", {{{}, PersonId{1}, overlay, one}}, "pipeline.split.empty", {}},
    {"a share above 1", {{{}, PersonId{1}, overlay, one + 1}}, "pipeline.split.share_out_of_range", {"1.000001"}},
    {"a share below 0", shares({-1, one + 1}), "pipeline.split.share_out_of_range", {"-0.000001"}},
    {"a person twice",
     {{{}, PersonId{1}, direct, 500'000}, {{}, PersonId{1}, direct, 500'000}},
     "pipeline.split.person_twice",
     {}},
};

} // namespace

BOOST_AUTO_TEST_SUITE(deal_check_tests)

BOOST_DATA_TEST_CASE(direct_shares_sum_to_exactly_one, boost::unit_test::data::make(split_cases), c)
{
    const auto checked = check_splits(c.splits);
    BOOST_REQUIRE_EQUAL(static_cast<bool>(checked), std::string_view(c.code).empty());
    if (checked) return;
    BOOST_TEST(checked.refusal().code == c.code);
    BOOST_TEST(checked.refusal().args == c.args, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_new_deal_gets_a_line_and_belongs_to_its_owner)
{
    auto plain = deal();
    plain.amount = 500;
    const auto complete = completed(plain);
    BOOST_REQUIRE(complete);
    BOOST_TEST(complete->lines.size() == 1u);
    BOOST_TEST((complete->lines[0].amount == 500));
    BOOST_TEST((complete->splits == std::vector<Split>{{{}, PersonId{1}, direct, one}}));
}

BOOST_AUTO_TEST_CASE(a_deal_takes_its_amount_from_its_lines)
{
    auto lines = deal();
    lines.lines = {{{}, {}, one, 300, {}}, {{}, {}, one, 200, {}}};
    BOOST_TEST((completed(lines)->amount == 500));
    lines.amount = 600;
    const auto refused = completed(lines);
    BOOST_REQUIRE(!refused);
    BOOST_TEST(refused.refusal().code == "pipeline.opportunity.lines_do_not_add_up");
    BOOST_TEST(refused.refusal().args == (std::vector<std::string>{"5.00", "6.00"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_a_deal_cannot_be_is_refused)
{
    const auto code = [](auto change) {
        auto changed = deal();
        change(changed);
        const auto checked = completed(changed);
        return checked ? std::string() : checked.refusal().code;
    };
    BOOST_TEST(code([](auto&) {}) == "");
    BOOST_TEST(code([](auto& d) { d.name = "  "; }) == "pipeline.opportunity.name_missing");
    BOOST_TEST(code([](auto& d) { d.owner = {}; }) == "pipeline.opportunity.owner_missing");
    BOOST_TEST(code([](auto& d) { d.stage = {}; }) == "pipeline.opportunity.stage_missing");
    BOOST_TEST(code([](auto& d) { d.amount = -1; }) == "pipeline.opportunity.amount_negative");
    BOOST_TEST(code([](auto& d) { d.probability = one + 1; }) == "pipeline.opportunity.probability_out_of_range");
    BOOST_TEST(code([](auto& d) { d.rate = "0"; }) == "pipeline.opportunity.rate_not_positive");
    BOOST_TEST(code([](auto& d) { d.source = std::string(401, 'x'); }) == "pipeline.opportunity.text_too_long");
    BOOST_TEST(code([](auto& d) {
                   d.engaged_on = hedef::base::make_date(2017, 3, 2);
                   d.closed_on = hedef::base::make_date(2017, 3, 1);
               }) == "pipeline.opportunity.closed_before_engaged");
}

BOOST_AUTO_TEST_SUITE_END()
