#include "base/effective.h"

#include "base/id.h"

#include <boost/test/unit_test.hpp>

using namespace hedef::base;

namespace {

struct Row
{
    Id<struct RowTag> id;
    char says = ' ';
    Period days;
    bool operator==(const Row&) const = default;
};

Date day(int n)
{
    return make_date(2017, 1, 1) + std::chrono::days(n - 1);
}

Period from(int first, int end = 0)
{
    return {day(first), end ? day(end) : forever};
}

// "A[1,5) B[5,∞)" of rows in order of their days.
std::string drawn(std::vector<Row> rows)
{
    std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.days.begin < b.days.begin; });
    std::string text;
    for (const Row& row : rows) {
        const auto number = [](Date d) { return std::to_string((d - day(1)).count() + 1); };
        text += (text.empty() ? "" : " ") + std::string(1, row.says) + "[" + number(row.days.begin) + "," +
                (row.days.end == forever ? "∞" : number(row.days.end)) + ")";
    }
    return text;
}

std::string with(std::vector<Row> rows, Row wanted)
{
    const auto edit = insert_range<Row>(rows, wanted);
    if (!edit) return "refused";
    carry_out(*edit, rows);
    return drawn(rows);
}

} // namespace

BOOST_AUTO_TEST_SUITE(effective_test)

BOOST_AUTO_TEST_CASE(a_range_from_a_day_on_ends_the_current_one_there)
{
    const std::vector<Row> a{{{1}, 'A', from(1)}};
    BOOST_TEST(with({}, {{}, 'B', from(5)}) == "B[5,∞)");
    BOOST_TEST(with(a, {{}, 'B', from(5)}) == "A[1,5) B[5,∞)");
    BOOST_TEST(with(a, {{}, 'B', from(1)}) == "B[1,∞)");
}

BOOST_AUTO_TEST_CASE(what_is_planned_later_stays_planned)
{
    const std::vector<Row> planned{{{1}, 'A', from(1, 10)}, {{2}, 'C', from(10)}};
    BOOST_TEST(with(planned, {{}, 'B', from(5)}) == "A[1,5) B[5,10) C[10,∞)");
    BOOST_TEST(with({{{2}, 'C', from(10)}}, {{}, 'B', from(5)}) == "B[5,10) C[10,∞)");
}

BOOST_AUTO_TEST_CASE(a_range_with_an_end_is_cut_out_of_the_current_one)
{
    const std::vector<Row> a{{{1}, 'A', from(1)}};
    BOOST_TEST(with(a, {{}, 'B', from(5, 8)}) == "A[1,5) B[5,8) A[8,∞)");
    BOOST_TEST(with(a, {{}, 'B', from(1, 8)}) == "B[1,8) A[8,∞)");
    BOOST_TEST(with({{{1}, 'A', from(1, 8)}}, {{}, 'B', from(5, 8)}) == "A[1,5) B[5,8)");
    BOOST_TEST(with({{{1}, 'A', from(1, 6)}}, {{}, 'B', from(5, 8)}) == "A[1,5) B[5,8)");
}

BOOST_AUTO_TEST_CASE(a_range_with_an_end_overwrites_nothing_that_begins_inside_it)
{
    BOOST_TEST(with({{{1}, 'A', from(1, 6)}, {{2}, 'C', from(6)}}, {{}, 'B', from(5, 8)}) == "refused");
    BOOST_TEST(with({{{1}, 'A', from(1, 6)}, {{2}, 'C', from(8)}}, {{}, 'B', from(5, 8)}) == "A[1,5) B[5,8) C[8,∞)");
}

BOOST_AUTO_TEST_CASE(the_edit_keeps_ids_and_gives_none)
{
    const std::vector<Row> a{{{7}, 'A', from(1)}};
    const auto edit = insert_range<Row>(a, {{99}, 'B', from(5, 8)});
    BOOST_REQUIRE(edit);
    BOOST_REQUIRE_EQUAL(edit->changed.size(), 1u);
    BOOST_TEST(edit->changed[0].id.value == 7);
    BOOST_REQUIRE_EQUAL(edit->added.size(), 2u);
    for (const Row& row : edit->added)
        BOOST_TEST(row.id.value == 0);
    BOOST_TEST(edit->removed.empty());
}

BOOST_AUTO_TEST_CASE(saying_it_again_changes_nothing)
{
    const std::vector<Row> rows{{{1}, 'A', from(1, 10)}, {{2}, 'C', from(10)}};
    const auto again = [&](Row wanted) {
        const auto edit =
            insert_unless_said<Row>(rows, wanted, [&](const Row& row) { return row.says == wanted.says; });
        return edit && edit->added.empty() && edit->changed.empty() && edit->removed.empty();
    };
    BOOST_TEST(again({{}, 'A', from(3)}));
    BOOST_TEST(again({{}, 'A', from(1, 10)}));
    BOOST_TEST(!again({{}, 'B', from(3)}));
    BOOST_TEST(!again({{}, 'A', from(3, 12)}));
}

BOOST_AUTO_TEST_CASE(ending_leaves_what_is_planned_later)
{
    std::vector<Row> rows{{{1}, 'A', from(1, 10)}, {{2}, 'C', from(10)}};
    carry_out(end_range<Row>(rows, day(4)), rows);
    BOOST_TEST(drawn(rows) == "A[1,4) C[10,∞)");
    carry_out(end_range<Row>(rows, day(10)), rows);
    BOOST_TEST(drawn(rows) == "A[1,4)");
    BOOST_TEST(end_range<Row>(rows, day(5)).changed.empty());
}

BOOST_AUTO_TEST_CASE(differences_name_changed_gone_and_new_rows)
{
    const std::vector<Row> before{{{1}, 'A', from(1, 10)}, {{2}, 'B', from(10)}, {{3}, 'D', from(30, 40)}};
    const std::vector<Row> after{{{1}, 'A', from(1, 5)}, {{3}, 'D', from(30, 40)}, {{}, 'C', from(5)}};
    const auto edit = difference<Row>(before, after);
    BOOST_REQUIRE_EQUAL(edit.changed.size(), 1u);
    BOOST_TEST(edit.changed[0].id.value == 1);
    BOOST_REQUIRE_EQUAL(edit.removed.size(), 1u);
    BOOST_TEST(edit.removed[0].id.value == 2);
    BOOST_REQUIRE_EQUAL(edit.added.size(), 1u);
    BOOST_TEST(edit.added[0].says == 'C');
}

BOOST_AUTO_TEST_CASE(a_timeline_answers_by_day)
{
    using Lines = Timelines<int, char>;
    const Lines lines({{2, {from(1), 'X'}}, {1, {from(5), 'B'}}, {1, {from(1, 5), 'A'}}, {1, {from(20, 20), 'Z'}}});
    BOOST_TEST(*lines.on(1, day(4)) == 'A');
    BOOST_TEST(*lines.on(1, day(5)) == 'B');
    BOOST_TEST(!lines.on(1, day(0)).has_value());
    BOOST_TEST(!lines.on(3, day(5)).has_value());
    BOOST_TEST(*lines.on(2, day(500)) == 'X');
    BOOST_TEST(lines.of(1).size() == 3u);
    BOOST_TEST(lines.of(9).empty());
    BOOST_TEST(!Lines().on(1, day(1)).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
