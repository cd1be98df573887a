#include "pipeline/deal_move_impact.h"
#include "pipeline/pipeline_service.h"
#include "support/worlds/deal_world.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace hedef;
using base::make_date;
using testing::granted;

BOOST_AUTO_TEST_SUITE(deal_move_impact_tests)

BOOST_DATA_TEST_CASE(a_move_carries_revenue_open_deals_and_relationships, testing::all_backends(), backend)
{
    testing::TestDatabase test(backend);
    const auto database = test.open();
    const testing::DealWorld world(*database);
    pipeline::PipelineService service(*database);
    const base::Date day = make_date(2017, 6, 1);
    auto sold = world.won("Pumps", world.grace, make_date(2017, 3, 1), 100'00);
    sold.splits = {{{}, world.grace, pipeline::SplitKind::direct, pipeline::one},
                   {{}, world.ada, pipeline::SplitKind::overlay, pipeline::one}};
    granted(service.add(sold, {}));
    granted(service.add(world.won("Old pumps", world.grace, make_date(2016, 5, 31), 7'00), {}));
    auto open = world.won("Valves", world.linus, day, 55'00);
    open.stage = world.stage("Engaging");
    open.closed_on.reset();
    granted(service.add(open, {}));

    const auto figures = database->read([&](db::Transaction& tx) {
        return pipeline::DealMoveImpact().figures(
            tx, {{world.anadolu, {}, world.ege, {}}, {world.deniz, {}, world.marmara, {}}}, day);
    });
    BOOST_REQUIRE_EQUAL(figures.size(), 2u);
    BOOST_TEST(figures[0].revenue == 100'00);
    BOOST_TEST(figures[0].open_pipeline == 55'00);
    BOOST_TEST(figures[0].relationships == 2); // Grace and Ada; Linus covers Ege
    BOOST_TEST((figures[1] == territory::MoveFigures{}));
}

BOOST_AUTO_TEST_SUITE_END()
