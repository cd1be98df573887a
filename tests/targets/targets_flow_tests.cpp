#include "pipeline/deal_work.h"
#include "support/worlds/deal_world.h"
#include "targets/targets_queries.h"
#include "targets/targets_service.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <numeric>

using namespace hedef;
using namespace hedef::targets;
using base::Fraction;
using base::make_date;
using testing::granted;

namespace {

base::FiscalPeriod period(const char* label)
{
    return *base::FiscalCalendar::parse(label);
}

Owner of(people::PersonId person)
{
    return {OwnerKind::person, person.value};
}

Owner of(territory::TerritoryId territory)
{
    return {OwnerKind::territory, territory.value};
}

struct Flow
{
    explicit Flow(testing::TestBackend backend)
        : test(backend), database(test.open()), world(*database), service(*database)
    {}
    ~Flow()
    {
        const auto broken = database->read([](db::Transaction& tx) { return targets_invariants(tx); });
        for (const auto& finding : broken)
            BOOST_ERROR(finding.code << " " << finding.args.front());
    }

    Target figure(Owner owner, const char* label, std::int64_t amount, std::string_view measure = revenue) const
    {
        Target target;
        target.owner = owner;
        target.measure = measure;
        target.period = period(label);
        target.amount = amount;
        return target;
    }
    Version approved(const char* name, const std::vector<Target>& figures)
    {
        Version version;
        version.name = name;
        version.state = VersionState::approved;
        return granted(service.add(version, figures));
    }
    void sell(people::PersonId person, base::Date day, std::int64_t amount)
    {
        granted(database->write([&](db::Transaction& tx) {
            return pipeline::add_opportunities(tx, {world.won("Pumps", person, day, amount)}, {{}, day});
        }));
    }
    std::vector<Standing> standings(const char* label, OwnerKind by = OwnerKind::person)
    {
        return granted(service.attainment(period(label), by)).rows;
    }
    Standing standing(const char* label, const char* name, OwnerKind by = OwnerKind::person)
    {
        for (const Standing& row : standings(label, by))
            if (row.id == name && row.measure == revenue) return row;
        BOOST_FAIL(name << " is not in the report");
        return {};
    }

    testing::TestDatabase test;
    std::unique_ptr<db::Database> database;
    testing::DealWorld world;
    TargetsService service;
};

} // namespace

BOOST_AUTO_TEST_SUITE(targets_flow_tests)

BOOST_DATA_TEST_CASE(everybody_with_a_target_or_a_sale_is_in_the_report, testing::all_backends(), backend)
{
    Flow flow(backend);
    flow.approved("2017", {flow.figure(of(flow.world.grace), "2017-Q1", 80'00),
                           flow.figure(of(flow.world.ada), "2017-Q1", 50'00)});
    flow.sell(flow.world.grace, make_date(2017, 3, 31), 100'00);
    flow.sell(flow.world.linus, make_date(2017, 1, 1), 7'00);
    flow.sell(flow.world.linus, make_date(2017, 4, 1), 9'00);
    const auto rows = flow.standings("2017-Q1");
    BOOST_REQUIRE_EQUAL(rows.size(), 3u);
    BOOST_TEST(rows[0].id == "Ada Lovelace");
    BOOST_TEST((rows[0].target == 50'00 && rows[0].actual == 0 && rows[0].attainment == 0));
    BOOST_TEST((rows[0].variance == -50'00 && rows[0].gap == 50'00));
    BOOST_TEST(rows[1].id == "Grace Hopper");
    BOOST_TEST((rows[1].actual == 100'00 && rows[1].attainment == 1'250'000));
    BOOST_TEST((rows[1].variance == 20'00 && rows[1].gap == 0));
    BOOST_TEST(rows[2].id == "Linus Torvalds");
    BOOST_TEST((rows[2].actual == 7'00 && !rows[2].target && !rows[2].attainment && !rows[2].variance && !rows[2].gap));
}

BOOST_DATA_TEST_CASE(territories_and_teams_hold_everything_below_them, testing::all_backends(), backend)
{
    Flow flow(backend);
    flow.approved("2017", {flow.figure(of(flow.world.turkiye), "2017", 1'200'00)});
    flow.sell(flow.world.grace, make_date(2017, 2, 1), 100'00);
    flow.sell(flow.world.linus, make_date(2017, 2, 1), 20'00);
    flow.sell(flow.world.ada, make_date(2017, 2, 1), 3'00); // no territory, no team
    const auto country = flow.standing("2017-Q1", "Türkiye", OwnerKind::territory);
    BOOST_TEST(country.actual == 120'00);
    BOOST_TEST((country.target == 300'00)); // a quarter of the year
    BOOST_TEST(flow.standing("2017-Q1", "Marmara", OwnerKind::territory).actual == 100'00);
    BOOST_TEST(flow.standing("2017-Q1", "Ada Lovelace", OwnerKind::team).actual == 120'00);
    BOOST_TEST(flow.standing("2017-Q1", "Acme", OwnerKind::company).actual == 123'00);
}

BOOST_DATA_TEST_CASE(the_latest_approved_version_counts_figure_by_figure, testing::all_backends(), backend)
{
    Flow flow(backend);
    const auto& world = flow.world;
    flow.approved("first",
                  {flow.figure(of(world.grace), "2017-Q1", 100), flow.figure(of(world.linus), "2017-Q1", 200)});
    const auto second = flow.approved("second", {flow.figure(of(world.grace), "2017-Q1", 150)});
    BOOST_TEST(second.approved_order == 2);
    Version draft;
    draft.name = "draft";
    granted(flow.service.add(draft, {flow.figure(of(world.grace), "2017-Q1", 999)}));
    BOOST_TEST((flow.standing("2017-Q1", "Grace Hopper").target == 150));
    BOOST_TEST((flow.standing("2017-Q1", "Linus Torvalds").target == 200));
}

BOOST_DATA_TEST_CASE(a_revision_replaces_what_it_revises_once_it_is_approved, testing::all_backends(), backend)
{
    Flow flow(backend);
    const auto first = flow.approved("2017", {flow.figure(of(flow.world.grace), "2017-Q1", 100)});
    auto revision = granted(flow.service.revise(first, "2017 again"));
    BOOST_TEST((flow.standing("2017-Q1", "Grace Hopper").target == 100));
    BOOST_TEST(flow.service.approve(revision).refusal().code == "targets.version.wrong_state");
    revision = granted(flow.service.propose(revision));
    revision = granted(flow.service.accept(revision));
    revision = granted(flow.service.approve(revision));
    const auto versions = flow.service.versions();
    BOOST_TEST((versions[0].state == VersionState::revised));
    BOOST_TEST((versions[1].state == VersionState::approved));
    BOOST_TEST((flow.standing("2017-Q1", "Grace Hopper").target == 100));
    BOOST_TEST(flow.service.propose(first).refusal().code == "targets.version.changed_meanwhile");
}

BOOST_DATA_TEST_CASE(wrong_figures_are_refused, testing::all_backends(), backend)
{
    Flow flow(backend);
    const auto code = [&](std::vector<Target> figures) {
        Version version;
        version.name = "wrong";
        return flow.service.add(version, figures).refusal().code;
    };
    BOOST_TEST(code({}) == "targets.version.no_figures");
    BOOST_TEST(code({flow.figure(of(flow.world.ada), "2017", -1)}) == "targets.figure.negative");
    BOOST_TEST(code({flow.figure(of(flow.world.ada), "2017", 1, "Revenue!")}) == "targets.figure.measure");
    BOOST_TEST(code({flow.figure(of(flow.world.ada), "2017", 1), flow.figure(of(flow.world.ada), "2017", 2)}) ==
               "targets.figure.twice");
    BOOST_TEST(flow.service.versions().empty());
}

BOOST_DATA_TEST_CASE(who_came_in_june_has_the_rest_of_the_year, testing::all_backends(), backend)
{
    Flow flow(backend);
    people::Person late;
    late.name = "Late Hire";
    late.hired_on = make_date(2019, 6, 1);
    const auto person =
        granted(flow.database->write([&](db::Transaction& tx) { return people::add_person(tx, late); })).id;
    flow.approved("2019", {flow.figure(of(person), "2019", 800'000'00)});
    BOOST_TEST((flow.standing("2019", "Late Hire").target == 469'041'10)); // 214 of 365 days
    BOOST_TEST((flow.standing("2019", "Late Hire").variance == -469'041'10));
}

BOOST_DATA_TEST_CASE(leave_and_ramp_are_applied_once, testing::all_backends(), backend)
{
    Flow flow(backend);
    people::Person late;
    late.name = "Late Hire";
    late.hired_on = make_date(2019, 1, 1);
    const auto person =
        granted(flow.database->write([&](db::Transaction& tx) { return people::add_person(tx, late); })).id;
    RampProfile profile;
    profile.name = "Field";
    profile.ramp.factors = {250'000, 500'000, 1'000'000};
    const auto ramp = granted(flow.service.add_ramp(profile));
    granted(flow.service.assign_ramp(person, ramp.id, {make_date(2019, 1, 1), base::forever}));
    granted(flow.database->write([&](db::Transaction& tx) {
        people::Absence leave;
        leave.person = person;
        leave.kind = "leave";
        leave.days = {make_date(2019, 2, 1), make_date(2019, 3, 1)};
        return people::add_absence(tx, leave);
    }));
    flow.approved("2019", {flow.figure(of(person), "2019-01", 100'00), flow.figure(of(person), "2019-02", 100'00),
                           flow.figure(of(person), "2019-03", 100'00), flow.figure(of(person), "2019-04", 100'00)});
    BOOST_TEST((flow.standing("2019-01", "Late Hire").target == 25'00));
    BOOST_TEST((flow.standing("2019-02", "Late Hire").target == 0)); // away
    BOOST_TEST(!flow.standing("2019-02", "Late Hire").attainment);
    BOOST_TEST(
        (flow.standing("2019-03", "Late Hire").target == 50'00)); // the second month of service: leave pauses the ramp
    BOOST_TEST((flow.standing("2019-04", "Late Hire").target == 100'00));
    BOOST_TEST((flow.standing("2019-Q1", "Late Hire").target == 75'00));
}

BOOST_DATA_TEST_CASE(units_and_deals_are_counted_where_somebody_has_a_target_for_them, testing::all_backends(), backend)
{
    Flow flow(backend);
    flow.approved("2017", {flow.figure(of(flow.world.grace), "2017-Q1", 4'000'000, deals)});
    flow.sell(flow.world.grace, make_date(2017, 3, 1), 100'00);
    const auto rows = flow.standings("2017-Q1");
    BOOST_REQUIRE_EQUAL(rows.size(), 2u);
    BOOST_TEST(rows[0].measure == "deals");
    BOOST_TEST((rows[0].target == 4'000'000 && rows[0].actual == 1'000'000 && rows[0].attainment == 250'000));
    BOOST_TEST(rows[1].measure == "revenue");
}

BOOST_DATA_TEST_CASE(a_total_is_allocated_by_the_year_before_and_stored_with_its_method, testing::all_backends(),
                     backend)
{
    Flow flow(backend);
    flow.sell(flow.world.grace, make_date(2016, 2, 1), 300'00);
    flow.sell(flow.world.linus, make_date(2016, 2, 1), 100'00);
    AllocationWish wish;
    wish.name = "2017 by history";
    wish.period = period("2017-Q1");
    wish.total = 1'000'00;
    wish.method = granted(parse_blend("history"));
    wish.parts = {{of(flow.world.ada), {}}, {of(flow.world.grace), {}}, {of(flow.world.linus), {}}};
    const auto version = granted(flow.service.allocate(wish));
    BOOST_TEST(version.method.value_or("") == "history");
    BOOST_TEST((version.state == VersionState::draft));
    const auto approved = granted(flow.service.approve(granted(flow.service.propose(version))));
    BOOST_TEST(approved.approved_order == 1);
    BOOST_TEST((flow.standing("2017-Q1", "Ada Lovelace").target == 0));
    BOOST_TEST((flow.standing("2017-Q1", "Grace Hopper").target == 750'00));

    wish.name = "2019 by history";
    wish.period = period("2019-Q1");
    const auto equal = granted(flow.service.allocate(wish));
    BOOST_TEST(equal.note.value_or("").find("history") != std::string::npos);
    wish.parts[0].locked = 1'000'01;
    BOOST_TEST(flow.service.allocate(wish).refusal().code == "targets.allocation.locks_above_total");
}

BOOST_DATA_TEST_CASE(a_year_is_spread_by_the_standard_seasonality, testing::all_backends(), backend)
{
    Flow flow(backend);
    const std::array<std::int64_t, 12> tourism{200, 200, 400, 700, 1000, 1500, 2000, 2000, 1000, 500, 300, 200};
    granted(flow.service.set_standard_seasonality("Equal enough",
                                                  {834, 834, 834, 834, 833, 833, 833, 833, 833, 833, 833, 833}));
    granted(flow.service.set_standard_seasonality("Tourism", tourism));
    auto broken = tourism;
    broken[0] += 1;
    BOOST_TEST(flow.service.set_standard_seasonality("Broken", broken).refusal().code == "targets.seasonality.sum");
    SpreadWish wish;
    wish.name = "2017 by month";
    wish.period = period("2017");
    wish.parts = {{of(flow.world.grace), 100'000}, {of(flow.world.linus), 77}};
    const auto version = granted(flow.service.spread(wish));
    granted(flow.service.approve(granted(flow.service.propose(version))));
    BOOST_TEST((flow.standing("2017-07", "Grace Hopper").target == 20'000));
    BOOST_TEST((flow.standing("2017", "Grace Hopper").target == 100'000));
    BOOST_TEST((flow.standing("2017", "Linus Torvalds").target == 77));
    // A figure of the year itself is spread the same way when a month is asked for.
    flow.approved("2018", {flow.figure(of(flow.world.grace), "2018", 100'000)});
    BOOST_TEST((flow.standing("2018-Q3", "Grace Hopper").target == 50'000));
}

BOOST_DATA_TEST_CASE(a_seasonality_comes_from_the_company_s_own_years, testing::all_backends(), backend)
{
    Flow flow(backend);
    BOOST_TEST(flow.service.seasonality_of_history({}).refusal().code == "targets.seasonality.no_history");
    flow.sell(flow.world.grace, make_date(2016, 2, 1), 300'00);
    flow.sell(flow.world.linus, make_date(2015, 2, 1), 300'00);
    flow.sell(flow.world.linus, make_date(2016, 12, 31), 200'00);
    const auto profile = granted(flow.service.seasonality_of_history({}));
    BOOST_TEST(profile.weights[1] == 7'500);
    BOOST_TEST(profile.weights[11] == 2'500);
}

BOOST_DATA_TEST_CASE(padding_is_shown_at_every_node, testing::all_backends(), backend)
{
    Flow flow(backend);
    const auto& world = flow.world;
    flow.approved("2017", {flow.figure(of(world.turkiye), "2017", 1'000), flow.figure(of(world.marmara), "2017", 700),
                           flow.figure(of(world.ege), "2017", 450), flow.figure(of(world.grace), "2017", 700)});
    const auto nodes = granted(flow.service.over_assignments(period("2017"), "revenue", Fraction(1, 10)));
    BOOST_REQUIRE_EQUAL(nodes.size(), 3u);
    BOOST_TEST(nodes[1].territory == "Marmara");
    BOOST_TEST((nodes[1].over_owners == Fraction(0)));
    BOOST_TEST(!nodes[1].above_limit);
    BOOST_TEST(nodes[2].territory == "Türkiye");
    BOOST_TEST((nodes[2].children == 1'150));
    BOOST_TEST((nodes[2].over_children == Fraction(15, 100)));
    BOOST_TEST(nodes[2].above_limit);
}

namespace {

// Somebody made so many calls.
class Calls : public MeasureSource
{
public:
    explicit Calls(people::PersonId person) : m_person(person) {}
    std::vector<std::string> measures() const override { return {"calls"}; }
    std::map<std::int64_t, Fraction> done(db::Transaction&, OwnerKind, std::string_view, base::Period) override
    {
        return {{m_person.value, 30}};
    }

private:
    people::PersonId m_person;
};

} // namespace

BOOST_DATA_TEST_CASE(measures_of_other_subjects_count_too, testing::all_backends(), backend)
{
    Flow flow(backend);
    flow.approved("2017", {flow.figure(of(flow.world.grace), "2017-Q1", 40'000'000, "calls")});
    Calls calls(flow.world.grace);
    const auto rows =
        granted(TargetsService(*flow.database, {&calls}).attainment(period("2017-Q1"), OwnerKind::person)).rows;
    BOOST_REQUIRE_EQUAL(rows.size(), 1u);
    BOOST_TEST((rows[0].actual == 30'000'000 && rows[0].attainment == 750'000));
}

BOOST_AUTO_TEST_SUITE_END()
