#include "pipeline/deal_work.h"
#include "support/worlds/deal_world.h"
#include "targets/targets_queries.h"
#include "targets/targets_service.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace hedef;
using namespace hedef::targets;
using base::make_date;
using testing::granted;

namespace {

struct Flow
{
    explicit Flow(testing::TestBackend backend) : test(backend), database(test.open()), world(*database), service(*database)
    {}
    ~Flow()
    {
        for (const auto& finding : database->read([](db::Transaction& tx) { return targets_invariants(tx); }))
            BOOST_ERROR(finding.code);
    }
    Owner grace() const { return {OwnerKind::person, world.grace.value}; }
    Owner marmara() const { return {OwnerKind::territory, world.marmara.value}; }
    Target figure(Owner owner, const char* label, std::int64_t amount) const
    {
        Target target;
        target.owner = owner;
        target.period = *base::FiscalCalendar::parse(label);
        target.amount = amount;
        return target;
    }
    Version version(VersionState state, std::vector<Target> figures)
    {
        Version version;
        version.name = "2017";
        version.state = state;
        return granted(service.add(version, figures));
    }
    FigureChange change(Owner owner, const char* label, std::optional<Figure> seen, std::optional<Figure> mine) const
    {
        FigureChange change;
        change.owner = owner;
        change.period = *base::FiscalCalendar::parse(label);
        change.seen = seen;
        change.mine = mine;
        return change;
    }
    // What stands in the sheet of 2017, by owner and slot.
    std::optional<Figure> stored(VersionId version, Owner owner, Slot slot)
    {
        for (const auto& figure : granted(service.sheet({version, 2017, Grouping::territories})).figures)
            if (figure.owner == owner && figure.slot == slot) return figure.figure;
        return std::nullopt;
    }

    testing::TestDatabase test;
    std::unique_ptr<db::Database> database;
    testing::DealWorld world;
    TargetsService service;
};

} // namespace

BOOST_AUTO_TEST_SUITE(sheet_flow_tests)

BOOST_DATA_TEST_CASE(figures_of_a_draft_are_added_changed_and_deleted_together, testing::all_backends(), backend)
{
    Flow flow(backend);
    const auto draft = flow.version(VersionState::draft, {flow.figure(flow.grace(), "2017-01", 10),
                                                          flow.figure(flow.grace(), "2017-02", 20)});
    const auto saved = granted(flow.service.change_figures(
        draft.id, {flow.change(flow.grace(), "2017-01", Figure{10}, Figure{11, true}),
                   flow.change(flow.grace(), "2017-02", Figure{20}, std::nullopt),
                   flow.change(flow.marmara(), "2017-Q1", std::nullopt, Figure{40})}));
    BOOST_TEST(saved.conflicts.empty());
    BOOST_TEST(saved.version.revision == draft.revision + 1);
    BOOST_TEST((flow.stored(draft.id, flow.grace(), 0) == Figure{11, true}));
    BOOST_TEST((flow.stored(draft.id, flow.grace(), 1) == std::nullopt));
    BOOST_TEST((flow.stored(draft.id, flow.marmara(), first_quarter) == Figure{40}));
}

BOOST_DATA_TEST_CASE(two_people_may_change_different_figures_of_one_draft, testing::all_backends(), backend)
{
    Flow flow(backend);
    const auto draft = flow.version(VersionState::draft, {flow.figure(flow.grace(), "2017-01", 10),
                                                          flow.figure(flow.grace(), "2017-02", 20)});
    BOOST_TEST(bool(flow.service.change_figures(draft.id, {flow.change(flow.grace(), "2017-01", Figure{10}, Figure{11})})));
    const auto other =
        granted(flow.service.change_figures(draft.id, {flow.change(flow.grace(), "2017-02", Figure{20}, Figure{21})}));
    BOOST_TEST(other.conflicts.empty());
    BOOST_TEST((flow.stored(draft.id, flow.grace(), 0) == Figure{11}));
    BOOST_TEST((flow.stored(draft.id, flow.grace(), 1) == Figure{21}));
}

BOOST_DATA_TEST_CASE(one_figure_changed_twice_is_a_conflict_and_nothing_is_saved, testing::all_backends(), backend)
{
    Flow flow(backend);
    const auto draft = flow.version(VersionState::draft, {flow.figure(flow.grace(), "2017-01", 10)});
    BOOST_TEST(bool(flow.service.change_figures(draft.id, {flow.change(flow.grace(), "2017-01", Figure{10}, Figure{11})})));
    const auto late = granted(flow.service.change_figures(
        draft.id, {flow.change(flow.grace(), "2017-01", Figure{10}, Figure{12}),
                   flow.change(flow.grace(), "2017-02", std::nullopt, Figure{5})}));
    BOOST_REQUIRE_EQUAL(late.conflicts.size(), 1u);
    BOOST_TEST((late.conflicts.front().theirs == Figure{11}));
    BOOST_TEST((flow.stored(draft.id, flow.grace(), 0) == Figure{11}));
    BOOST_TEST((flow.stored(draft.id, flow.grace(), 1) == std::nullopt));
    // Both wanted the same, or one locked what the other did not touch: no conflict.
    BOOST_TEST(granted(flow.service.change_figures(
                           draft.id, {flow.change(flow.grace(), "2017-01", Figure{10}, Figure{11})}))
                   .conflicts.empty());
    BOOST_TEST(granted(flow.service.change_figures(
                           draft.id, {flow.change(flow.grace(), "2017-01", Figure{10}, Figure{10, true})}))
                   .conflicts.empty());
    BOOST_TEST((flow.stored(draft.id, flow.grace(), 0) == Figure{11, true}));
}

BOOST_DATA_TEST_CASE(what_may_not_be_changed_is_refused_and_leaves_no_trace, testing::all_backends(), backend)
{
    Flow flow(backend);
    const auto approved = flow.version(VersionState::approved, {flow.figure(flow.grace(), "2017-01", 10)});
    const auto draft = flow.version(VersionState::draft, {flow.figure(flow.grace(), "2017-01", 10)});
    const auto refusal = [&](VersionId version, std::optional<Figure> seen, std::optional<Figure> mine) {
        const auto answer = flow.service.change_figures(
            version, {flow.change(flow.grace(), "2017-02", std::nullopt, Figure{1}),
                      flow.change(flow.grace(), "2017-01", seen, mine)});
        return answer ? std::string() : answer.refusal().code;
    };
    BOOST_TEST(refusal(approved.id, Figure{10}, Figure{11}) == "targets.version.not_draft");
    BOOST_TEST(refusal({999'999}, Figure{10}, Figure{11}) == "targets.version.gone");
    BOOST_TEST(refusal(draft.id, Figure{10}, Figure{-1}) == "targets.figure.negative");
    BOOST_TEST(refusal(draft.id, Figure{10}, Figure{largest_figure + 1}) == "targets.figure.too_large");
    BOOST_TEST((flow.stored(draft.id, flow.grace(), 1) == std::nullopt));
    (void)granted(flow.service.change_figures(draft.id, {flow.change(flow.grace(), "2017-01", Figure{10}, Figure{10, true})}));
    BOOST_TEST(refusal(draft.id, Figure{10, true}, Figure{11, true}) == "targets.figure.locked");
    BOOST_TEST(refusal(draft.id, Figure{10, true}, std::nullopt) == "targets.figure.locked");
    BOOST_TEST(!flow.service.propose(draft)); // its figures are others than those that were seen
}

BOOST_DATA_TEST_CASE(a_sheet_has_the_company_the_territories_and_who_covers_them, testing::all_backends(), backend)
{
    Flow flow(backend);
    const auto draft = flow.version(VersionState::draft, {flow.figure({OwnerKind::person, flow.world.ada.value}, "2017", 10)});
    const auto sheet = granted(flow.service.sheet({draft.id, 2017, Grouping::territories}));
    std::string rows;
    for (const auto& owner : sheet.owners)
        rows += std::string(std::size_t(owner.depth), '-') + owner.name + "\n";
    BOOST_TEST(rows == "Acme\n-Türkiye\n--Ege\n---Linus Torvalds\n--Marmara\n---Grace Hopper\n-\n--Ada Lovelace\n");
    const auto teams = granted(flow.service.sheet({draft.id, 2017, Grouping::teams}));
    BOOST_TEST(teams.owners.size() >= 4u);
    const auto overview = granted(flow.service.overview());
    BOOST_REQUIRE_EQUAL(overview.versions.size(), 1u);
    BOOST_TEST((overview.versions.front().years == std::vector<int>{2017}));
}

BOOST_DATA_TEST_CASE(a_draft_for_the_next_year_grows_from_what_counts, testing::all_backends(), backend)
{
    Flow flow(backend);
    flow.version(VersionState::approved, {flow.figure(flow.grace(), "2017-01", 100'00), flow.figure(flow.marmara(), "2017", 55'55)});
    DraftWish wish{"2018", 2018, DraftWish::From::counting, 100'000};
    const auto draft = granted(flow.service.draft_year(wish));
    BOOST_TEST((draft.state == VersionState::draft));
    const auto sheet = granted(flow.service.sheet({draft.id, 2018, Grouping::territories}));
    BOOST_REQUIRE_EQUAL(sheet.figures.size(), 2u);
    for (const auto& figure : sheet.figures)
        BOOST_TEST(figure.figure.amount == (figure.slot == 0 ? 110'00 : 61'00));
    wish.year = 2021;
    BOOST_TEST(flow.service.draft_year(wish).refusal().code == "targets.draft.nothing_before");
    wish.from = DraftWish::From::nothing;
    BOOST_TEST(granted(flow.service.sheet({granted(flow.service.draft_year(wish)).id, 2021, {}})).figures.size() == 1u);
}

BOOST_DATA_TEST_CASE(the_credits_behind_an_actual_sum_to_it, testing::all_backends(), backend)
{
    Flow flow(backend);
    granted(flow.database->write([&](db::Transaction& tx) {
        return pipeline::add_opportunities(tx,
                                           {flow.world.won("Pumps", flow.world.grace, make_date(2017, 2, 1), 100'00),
                                            flow.world.won("Valves", flow.world.linus, make_date(2017, 3, 1), 20'00),
                                            flow.world.won("Late", flow.world.grace, make_date(2017, 4, 1), 3'00)},
                                           {{}, make_date(2017, 6, 1)});
    }));
    const auto quarter = *base::FiscalCalendar::parse("2017-Q1");
    const std::pair<Owner, std::int64_t> sums[] = {{{OwnerKind::company, 1}, 120'00},
                                                   {{OwnerKind::territory, flow.world.turkiye.value}, 120'00},
                                                   {flow.marmara(), 100'00},
                                                   {{OwnerKind::team, flow.world.team.value}, 120'00},
                                                   {flow.grace(), 100'00}};
    for (const auto& [owner, wanted] : sums) {
        std::int64_t sum = 0;
        for (const auto& credit : granted(flow.service.credits_behind(quarter, owner, {})))
            sum += credit.revenue;
        BOOST_TEST(sum == wanted);
    }
    const auto of_grace = granted(flow.service.credits_behind(quarter, flow.grace(), {}));
    BOOST_TEST(of_grace.front().person == "Grace Hopper");
    BOOST_TEST(of_grace.front().deal_name == "Pumps");
    BOOST_TEST(flow.service.credits_behind(quarter, flow.grace(), {999}).value().empty());
}

BOOST_AUTO_TEST_SUITE_END()
