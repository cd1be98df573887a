#include "targets/present/target_sheet.h"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <random>

using namespace hedef;
using namespace hedef::targets;

namespace {

constexpr Slot q1 = first_quarter;

MonthWeights even()
{
    MonthWeights weights;
    weights.fill(1);
    return weights;
}

SheetOwner row(OwnerKind kind, std::int64_t id, std::optional<std::size_t> parent)
{
    return {Owner{kind, id}, parent, 0, "", ""};
}

// The company; Türkiye with its manager (2) and two territories; Ada and Grace in the first, Linus in the second.
std::vector<SheetOwner> tree()
{
    return {row(OwnerKind::company, 1, std::nullopt), row(OwnerKind::territory, 1, 0), row(OwnerKind::person, 9, 1),
            row(OwnerKind::territory, 2, 1),          row(OwnerKind::person, 1, 3),    row(OwnerKind::person, 2, 3),
            row(OwnerKind::territory, 3, 1),          row(OwnerKind::person, 3, 6)};
}
constexpr std::size_t company = 0, turkiye = 1, manager = 2, marmara = 3, ada = 4, grace = 5, ege = 6, linus = 7;

TargetSheet empty_sheet()
{
    return {tree(), std::vector<OwnFigures>(tree().size()), even()};
}

void require_equal(const TargetSheet& one, const TargetSheet& other)
{
    for (std::size_t r = 0; r < one.rows(); ++r)
        for (Slot slot = 0; slot < slot_count; ++slot) {
            BOOST_TEST_REQUIRE((one.shown(r, slot) == other.shown(r, slot)));
            BOOST_TEST_REQUIRE((one.below(r, slot) == other.below(r, slot)));
            BOOST_TEST_REQUIRE((one.gap(r, slot) == other.gap(r, slot)));
            BOOST_TEST_REQUIRE((one.value(r, slot) == other.value(r, slot)));
        }
}

} // namespace

BOOST_AUTO_TEST_SUITE(target_sheet_test)

BOOST_AUTO_TEST_CASE(what_is_typed_for_a_person_is_in_every_total_above)
{
    TargetSheet sheet = empty_sheet();
    BOOST_TEST(bool(sheet.set(ada, 2, 100'01)));
    BOOST_TEST(bool(sheet.set(linus, 2, 7'00)));
    for (const std::size_t r : {company, turkiye})
        for (const Slot slot : {Slot{2}, q1, first_half, whole_year})
            BOOST_TEST((sheet.shown(r, slot) == 107'01));
    BOOST_TEST((sheet.shown(marmara, 2) == 100'01));
    BOOST_TEST((sheet.shown(ege, whole_year) == 7'00));
    BOOST_TEST((sheet.shown(company, 3) == std::nullopt));
}

BOOST_AUTO_TEST_CASE(a_managers_target_stands_beside_those_of_his_territories)
{
    TargetSheet sheet = empty_sheet();
    (void)sheet.set(manager, 0, 500);
    BOOST_TEST((sheet.shown(turkiye, 0) == 500)); // nothing else is there yet
    (void)sheet.set(ada, 0, 100);
    BOOST_TEST((sheet.shown(turkiye, 0) == 100));
    BOOST_TEST((sheet.shown(company, 0) == 100));
    (void)sheet.set(ada, 0, std::nullopt);
    BOOST_TEST((sheet.shown(company, 0) == 500));
}

BOOST_AUTO_TEST_CASE(a_figure_of_its_own_stands_for_the_row_and_the_gap_says_what_is_below)
{
    TargetSheet sheet = empty_sheet();
    (void)sheet.set(ada, 0, 60);
    (void)sheet.set(grace, 0, 50);
    (void)sheet.set(marmara, 0, 100);
    BOOST_TEST((sheet.below(marmara, 0) == 110));
    BOOST_TEST((sheet.gap(marmara, 0) == 10));
    BOOST_TEST((sheet.shown(company, 0) == 100));
    BOOST_TEST((sheet.gap(company, 0) == std::nullopt));
    (void)sheet.set(marmara, 0, std::nullopt);
    BOOST_TEST((sheet.shown(company, 0) == 110));
}

BOOST_AUTO_TEST_CASE(a_heading_has_no_figures_but_sums_its_people)
{
    std::vector<SheetOwner> rows{row(OwnerKind::company, 1, std::nullopt), {std::nullopt, 0, 1, "", ""},
                                 row(OwnerKind::person, 1, 1)};
    TargetSheet sheet(rows, std::vector<OwnFigures>(3), even());
    (void)sheet.set(2, 0, 5);
    BOOST_TEST((sheet.shown(0, whole_year) == 5));
    BOOST_TEST(sheet.set(1, 0, 5).refusal().code == "targets.figure.heading");
}

BOOST_AUTO_TEST_CASE(sums_beyond_64_bits_are_shown_as_the_largest_number_and_shrink_again)
{
    std::vector<OwnFigures> figures(tree().size());
    for (const std::size_t r : {ada, grace})
        figures[r][0] = Figure{9'000'000'000'000'000'000, false};
    TargetSheet sheet(tree(), figures, even());
    BOOST_TEST((sheet.shown(company, 0) == std::numeric_limits<std::int64_t>::max()));
    BOOST_TEST(bool(sheet.set(ada, 0, 1)));
    BOOST_TEST((sheet.shown(company, 0) == 9'000'000'000'000'000'001));
}

BOOST_AUTO_TEST_CASE(totals_are_always_those_of_a_sheet_made_anew)
{
    std::mt19937 random(5);
    TargetSheet sheet = empty_sheet();
    std::vector<CellChanges> done;
    for (int step = 0; step < 4000; ++step) {
        const std::size_t r = random() % sheet.rows();
        const Slot slot = random() % slot_count;
        if (random() % 12 == 0)
            (void)sheet.lock(r, slot, random() % 2 == 0);
        else if (auto changes = sheet.set(r, slot, random() % 5 ? std::optional<std::int64_t>(random() % 100'000)
                                                                : std::nullopt))
            done.push_back(*changes);
        if (step % 7 == 0 && !done.empty()) {
            sheet.apply(reversed(done.back()));
            sheet.apply(done.back());
        }
        if (step % 20 == 0) require_equal(sheet, {sheet.owners(), sheet.all_own(), even()});
    }
}

BOOST_AUTO_TEST_CASE(five_hundred_people_answer_a_keystroke_at_once)
{
    std::vector<SheetOwner> owners{row(OwnerKind::company, 1, std::nullopt)};
    for (std::int64_t territory = 1; territory <= 50; ++territory) {
        const std::size_t parent = owners.size();
        owners.push_back(row(OwnerKind::territory, territory, 0));
        for (std::int64_t person = 1; person <= 10; ++person)
            owners.push_back(row(OwnerKind::person, territory * 100 + person, parent));
    }
    TargetSheet sheet(owners, std::vector<OwnFigures>(owners.size()), even());
    const auto begin = std::chrono::steady_clock::now();
    for (std::int64_t key = 1; key <= 1000; ++key)
        (void)sheet.set(owners.size() - 1 - std::size_t(key) % 9, std::size_t(key) % 12, key);
    const auto took = std::chrono::steady_clock::now() - begin;
    BOOST_TEST(std::chrono::duration_cast<std::chrono::milliseconds>(took).count() < 1000);
}

BOOST_AUTO_TEST_SUITE_END()
