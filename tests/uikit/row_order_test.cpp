#include "uikit/row_order.h"

#include <boost/test/unit_test.hpp>

using namespace hedef;
using uikit::RowOrder;

BOOST_AUTO_TEST_SUITE(row_order_test)

namespace {

struct Deal
{
    std::string stage;
    std::int64_t minor;
    std::string currency = "TRY";
};

// Columns: 0 the stage (text), 1 the amount (ordered and added up).
struct Deals : uikit::ListRows
{
    explicit Deals(std::vector<Deal> d) : deals(std::move(d)) {}
    std::size_t count() const override { return deals.size(); }
    std::int64_t id(std::size_t row) const override { return std::int64_t(row) + 1; }
    std::string text(std::size_t row, std::size_t column) const override
    {
        return column == 0 ? deals[row].stage : std::to_string(deals[row].minor);
    }
    bool has_order(std::size_t column) const override { return column == 1; }
    std::strong_ordering order(std::size_t a, std::size_t b, std::size_t) const override
    {
        return deals[a].minor <=> deals[b].minor;
    }
    std::optional<base::Money> money(std::size_t row, std::size_t) const override
    {
        return base::Money{deals[row].minor, *base::Currency::parse(deals[row].currency)};
    }
    bool sums(std::size_t column) const override { return column == 1; }
    uikit::Tone tone(std::size_t) const override { return uikit::Tone::plain; }
    std::vector<Deal> deals;
};

const auto all = [](std::size_t) { return true; };

RowOrder::Wish by_stage()
{
    RowOrder::Wish wish;
    wish.group = 0;
    wish.summed = {1};
    wish.searched = {0, 1};
    return wish;
}

// "[Won 2] 0 2 [Açık 1] 1": headings with their number, rows by where they came.
std::string shown(const RowOrder& order)
{
    std::string text;
    for (std::size_t entry = 0; entry < order.entries(); ++entry) {
        if (entry) text += ' ';
        if (const auto group = order.heading(entry))
            text += "[" + order.groups()[*group].value + " " + std::to_string(order.groups()[*group].count) + "]";
        else
            text += std::to_string(*order.row(entry));
    }
    return text;
}

} // namespace

BOOST_AUTO_TEST_CASE(rows_of_one_value_stand_under_a_heading_sorted_as_turks_sort_words)
{
    const Deals deals({{"İptal", 5}, {"Çok", 1}, {"Dal", 2}, {"Çok", 9}, {"Cam", 3}});
    RowOrder order;
    order.make(deals, by_stage(), all);
    BOOST_TEST(shown(order) == "[Cam 1] 4 [Çok 2] 1 3 [Dal 1] 2 [İptal 1] 0");
    BOOST_TEST(order.rows() == 5);
    BOOST_TEST(order.entries() == 9);
}

BOOST_AUTO_TEST_CASE(within_a_group_the_sort_keys_count)
{
    const Deals deals({{"B", 5}, {"A", 1}, {"B", 7}, {"A", 2}});
    RowOrder order;
    auto wish = by_stage();
    wish.sort = {{1, true}};
    order.make(deals, wish, all);
    BOOST_TEST(shown(order) == "[A 2] 3 1 [B 2] 2 0");
    wish.last_group_first = true;
    order.make(deals, wish, all);
    BOOST_TEST(shown(order) == "[B 2] 2 0 [A 2] 3 1");
}

BOOST_AUTO_TEST_CASE(groups_of_a_column_with_an_order_stand_in_it)
{
    const Deals deals({{"A", 100}, {"A", 20}, {"A", 3}, {"A", 20}});
    RowOrder order;
    auto wish = by_stage();
    wish.group = 1;
    order.make(deals, wish, all);
    BOOST_TEST(shown(order) == "[3 1] 2 [20 2] 1 3 [100 1] 0");
}

BOOST_AUTO_TEST_CASE(a_group_adds_up_each_currency_by_itself)
{
    const Deals deals({{"A", 100}, {"A", 20, "USD"}, {"A", 300}, {"B", 5, "USD"}});
    RowOrder order;
    order.make(deals, by_stage(), all);
    BOOST_TEST(order.groups()[0].sums.at(1).words(false) == "4.00 TRY + 0.20 USD");
    BOOST_TEST(order.groups()[1].sums.at(1).words(false) == "0.05");
}

BOOST_AUTO_TEST_CASE(a_folded_group_shows_its_heading_and_stays_folded_through_new_rows)
{
    const Deals deals({{"A", 1}, {"B", 2}, {"A", 3}});
    RowOrder order;
    order.make(deals, by_stage(), all);
    order.fold(0, true);
    BOOST_TEST(shown(order) == "[A 2] [B 1] 1");
    BOOST_TEST(order.rows() == 3);
    order.make(Deals({{"0", 4}, {"A", 1}, {"B", 2}}), by_stage(), all);
    BOOST_TEST(shown(order) == "[0 1] 0 [A 1] [B 1] 2");
    order.fold_all(true);
    BOOST_TEST(shown(order) == "[0 1] [A 1] [B 1]");
    order.fold_all(false);
    BOOST_TEST(shown(order) == "[0 1] 0 [A 1] 1 [B 1] 2");
    BOOST_TEST(*order.group_of(1) == 1);
    BOOST_TEST(*order.entry_of_heading(2) == 4);
}

BOOST_AUTO_TEST_CASE(only_rows_that_pass_are_in_groups)
{
    const Deals deals({{"Açık", 1}, {"Kazanıldı", 2}, {"Açık", 3}});
    RowOrder order;
    auto wish = by_stage();
    wish.filter = "acik";
    order.make(deals, wish, [](std::size_t row) { return row != 2; });
    BOOST_TEST(shown(order) == "[Açık 1] 0");
}

BOOST_AUTO_TEST_CASE(sorting_leaves_equal_rows_as_they_were_and_a_second_key_orders_them)
{
    const Deals deals({{"B", 1}, {"A", 2}, {"A", 1}, {"B", 2}});
    RowOrder order;
    RowOrder::Wish wish;
    wish.sort = {{0, false}};
    order.make(deals, wish, all);
    BOOST_TEST(shown(order) == "1 2 0 3");
    wish.sort = {{0, false}, {1, true}};
    order.make(deals, wish, all);
    BOOST_TEST(shown(order) == "1 2 3 0");
}

BOOST_AUTO_TEST_CASE(a_hundred_thousand_rows_are_grouped)
{
    std::vector<Deal> many;
    for (int i = 0; i < 100'000; ++i)
        many.push_back({"Stage " + std::to_string(i % 1'000), i});
    RowOrder order;
    auto wish = by_stage();
    wish.sort = {{1, true}};
    order.make(Deals(many), wish, all);
    BOOST_TEST(order.groups().size() == 1'000);
    BOOST_TEST(order.entries() == 101'000);
    BOOST_TEST(*order.row(1) == 99'000);
}

BOOST_AUTO_TEST_SUITE_END()
