#include "pipeline/pipeline_service.h"
#include "support/worlds/deal_world.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace hedef;
using namespace hedef::pipeline;
using base::make_date;
using testing::granted;

namespace {

constexpr auto march = make_date(2017, 3, 1);

struct Flow
{
    explicit Flow(testing::TestBackend backend)
        : test(backend), database(test.open()), world(*database), service(*database)
    {}
    ~Flow()
    {
        const auto broken = database->read([](db::Transaction& tx) { return pipeline_invariants(tx); });
        for (const auto& finding : broken)
            BOOST_ERROR(finding.code << " " << finding.args.front());
    }

    CreditColumns credits()
    {
        auto all = database->read([](db::Transaction& tx) { return load_credits(tx, {}, CreditDims::all()); });
        return all;
    }
    std::int64_t credited()
    {
        std::int64_t sum = 0;
        for (const auto amount : credits().credited_amount)
            sum += amount;
        return sum;
    }

    testing::TestDatabase test;
    std::unique_ptr<db::Database> database;
    testing::DealWorld world;
    PipelineService service;
};

Opportunity open_deal(const Flow& flow)
{
    auto deal = flow.world.won("Pumps", flow.world.grace, march, 100'00);
    deal.stage = flow.world.stage("Engaging");
    deal.closed_on.reset();
    return deal;
}

} // namespace

BOOST_AUTO_TEST_SUITE(deal_flow_tests)

BOOST_DATA_TEST_CASE(a_won_deal_makes_credits_on_its_close_date, testing::all_backends(), backend)
{
    Flow flow(backend);
    const auto& world = flow.world;
    auto deal = world.won("Pumps", world.grace, march, 100'00);
    deal.deal_type = "new";
    deal.splits = {{{}, world.grace, SplitKind::direct, 333'334},
                   {{}, world.linus, SplitKind::direct, 666'666},
                   {{}, world.ada, SplitKind::overlay, 100'000}};
    granted(flow.service.add(deal, {}));
    const auto credits = flow.credits();
    BOOST_REQUIRE_EQUAL(credits.size(), 3u);
    const auto row = [&](people::PersonId person) {
        const auto found = std::find(credits.person.begin(), credits.person.end(), person.value);
        BOOST_REQUIRE(found != credits.person.end());
        return static_cast<std::size_t>(found - credits.person.begin());
    };
    const auto grace = row(world.grace), linus = row(world.linus), ada = row(world.ada);
    BOOST_TEST(credits.credited_amount[grace] == 33'33);
    BOOST_TEST(credits.credited_amount[linus] == 66'67);
    BOOST_TEST(credits.credited_amount[ada] == 10'00);
    BOOST_TEST(credits.code[grace] == "Pumps/001");
    BOOST_TEST((credits.day[grace] == march));
    BOOST_TEST(credits.territory[grace] == world.marmara.value); // the customer lies nowhere: the person's
    BOOST_TEST(credits.territory[linus] == world.ege.value);
    BOOST_TEST(credits.territory[ada] == 0);
    BOOST_TEST(credits.product[grace] == world.gtx.value);
    BOOST_TEST(credits.category[grace] != 0);
    BOOST_TEST(credits.deal_type[grace] != 0);
    BOOST_TEST(credits.origin[ada] == static_cast<int>(CreditOrigin::overlay));
}

BOOST_DATA_TEST_CASE(a_credit_counts_for_the_territory_of_the_customer_first, testing::all_backends(), backend)
{
    Flow flow(backend);
    auto deal = flow.world.won("Fish", flow.world.grace, march, 100);
    deal.customer = flow.world.deniz;
    granted(flow.service.add(deal, {}));
    const auto credits = flow.credits();
    BOOST_REQUIRE_EQUAL(credits.size(), 1u);
    BOOST_TEST(credits.code[0] == "Fish");
    BOOST_TEST(credits.territory[0] == flow.world.ege.value);
    BOOST_TEST(credits.customer_class[0] != 0);
    const auto labels = flow.database->read([](db::Transaction& tx) { return load_credit_labels(tx); });
    BOOST_TEST(labels.size() == 2u); // GTX, A
}

BOOST_DATA_TEST_CASE(a_split_that_is_not_one_is_refused_and_leaves_no_trace, testing::all_backends(), backend)
{
    Flow flow(backend);
    auto deal = flow.world.won("Pumps", flow.world.grace, march, 100'00);
    for (const auto person : {flow.world.ada, flow.world.grace, flow.world.linus})
        deal.splits.push_back({{}, person, SplitKind::direct, 333'300});
    const auto refused = flow.service.add(deal, {});
    BOOST_REQUIRE(!refused);
    BOOST_TEST(refused.refusal().code == "pipeline.split.not_one");
    BOOST_TEST(refused.refusal().args[1] == "0.0001");
    BOOST_TEST(flow.credits().size() == 0u);
    BOOST_TEST(flow.service.opportunities({}).empty());
}

BOOST_DATA_TEST_CASE(winning_losing_and_winning_again_leaves_every_step_standing, testing::all_backends(), backend)
{
    Flow flow(backend);
    const auto deal = granted(flow.service.add(open_deal(flow), {}));
    BOOST_TEST(flow.credits().size() == 0u);
    granted(flow.service.win(deal.id, march, flow.world.ada));
    BOOST_TEST(flow.credited() == 100'00);
    granted(flow.service.reopen(deal.id, make_date(2017, 4, 2), flow.world.ada));
    BOOST_TEST(flow.credited() == 0);
    granted(flow.service.win(deal.id, make_date(2017, 5, 3), flow.world.ada));
    BOOST_TEST(flow.credited() == 100'00);
    granted(flow.service.lose(deal.id, make_date(2017, 6, 4), flow.world.ada));
    const auto credits = flow.credits();
    BOOST_TEST(flow.credited() == 0);
    BOOST_REQUIRE_EQUAL(credits.size(), 4u);
    BOOST_TEST(std::count(credits.kind.begin(), credits.kind.end(), 2) == 2);
    const auto card = granted(flow.service.card("Pumps"));
    BOOST_TEST(card.events.size() == 5u);
    BOOST_TEST((card.events[1].by == flow.world.ada));
    BOOST_TEST((card.events[1].day == march));
}

BOOST_DATA_TEST_CASE(a_later_change_of_a_won_deal_is_an_adjustment, testing::all_backends(), backend)
{
    Flow flow(backend);
    const auto seen = granted(flow.service.add(flow.world.won("Pumps", flow.world.grace, march, 100'00), {}));
    auto mine = seen;
    mine.amount = mine.lines[0].amount = 120'00;
    mine.splits = {{{}, flow.world.grace, SplitKind::direct, 500'000},
                   {{}, flow.world.linus, SplitKind::direct, 500'000}};
    const auto changed = granted(flow.service.update(seen, mine, {}));
    BOOST_TEST(changed.revision == seen.revision + 1);
    const auto credits = flow.credits();
    BOOST_TEST(credits.size() == 3u);
    BOOST_TEST(flow.credited() == 120'00);
    BOOST_TEST(std::count(credits.kind.begin(), credits.kind.end(), 3) == 2);
    granted(flow.service.reopen(seen.id, march, {}));
    BOOST_TEST(flow.credited() == 0);
}

BOOST_DATA_TEST_CASE(a_line_with_credits_stays_with_nothing_on_it, testing::all_backends(), backend)
{
    Flow flow(backend);
    auto deal = flow.world.won("Pumps", flow.world.grace, march, 100'00);
    deal.lines.push_back({{}, {}, one, 50'00, {}});
    const auto seen = granted(flow.service.add(deal, {}));
    auto mine = seen;
    mine.lines.pop_back();
    mine.amount = 100'00;
    const auto changed = granted(flow.service.update(seen, mine, {}));
    BOOST_TEST(changed.lines.size() == 2u);
    BOOST_TEST(flow.credited() == 100'00);
}

BOOST_DATA_TEST_CASE(two_people_edit_different_fields_and_both_stay, testing::all_backends(), backend)
{
    Flow flow(backend);
    const auto seen = granted(flow.service.add(open_deal(flow), {}));
    auto mine = seen, theirs = seen;
    theirs.source = "fair";
    mine.name = "Better pumps";
    granted(flow.service.update(seen, theirs, {}));
    const auto both = granted(flow.service.update(seen, mine, {}));
    BOOST_TEST(both.name == "Better pumps");
    BOOST_TEST(both.source.value_or("") == "fair");
    mine.source = "web";
    const auto refused = flow.service.update(seen, mine, {});
    BOOST_REQUIRE(!refused);
    BOOST_TEST(refused.refusal().code == "pipeline.opportunity.changed_meanwhile");
    BOOST_TEST(refused.refusal().args[0] == "source");
}

BOOST_DATA_TEST_CASE(a_deal_in_another_currency_needs_the_rate_of_its_close_date, testing::all_backends(), backend)
{
    Flow flow(backend);
    auto deal = flow.world.won("Export", flow.world.grace, march, 1'000'00);
    deal.currency = *base::Currency::parse("EUR");
    BOOST_TEST(flow.service.add(deal, {}).refusal().code == "pipeline.rate.missing");
    granted(flow.service.put_rate(deal.currency, make_date(2017, 2, 20), "3.8123", "central bank"));
    const auto added = granted(flow.service.add(deal, {}));
    BOOST_TEST(added.rate.value_or("") == "3.8123");
    BOOST_TEST(flow.credited() == 3'812'30);
}

BOOST_DATA_TEST_CASE(a_won_deal_can_be_neither_deleted_nor_redated, testing::all_backends(), backend)
{
    Flow flow(backend);
    const auto seen = granted(flow.service.add(flow.world.won("Pumps", flow.world.grace, march, 100), {}));
    BOOST_TEST(flow.service.remove(seen.id).refusal().code == "pipeline.opportunity.won_stays");
    auto mine = seen;
    mine.closed_on = make_date(2017, 3, 2);
    BOOST_TEST(flow.service.update(seen, mine, {}).refusal().code == "pipeline.opportunity.won_date_is_fixed");
    granted(flow.service.lose(seen.id, march, {}));
    granted(flow.service.remove(seen.id));
    BOOST_TEST(flow.service.opportunities({}).empty());
}

BOOST_DATA_TEST_CASE(payments_never_exceed_what_was_sold, testing::all_backends(), backend)
{
    Flow flow(backend);
    granted(flow.service.add(flow.world.won("Pumps", flow.world.grace, march, 100'00), {}));
    granted(flow.service.record_payment("Pumps", march, 60'00));
    BOOST_TEST(flow.service.record_payment("Pumps", march, 40'01).refusal().code == "pipeline.payment.too_much");
    granted(flow.service.record_payment("Pumps", make_date(2017, 4, 1), {}));
    BOOST_TEST(flow.service.record_payment("Pumps", march, 1).refusal().code == "pipeline.payment.too_much");
    BOOST_TEST(flow.service.record_payment("Valves", march, 1).refusal().code == "pipeline.payment.credit_unknown");
    const auto until_march = flow.database->read([](db::Transaction& tx) { return load_payments(tx, march); });
    BOOST_TEST(until_march.size() == 1u);
}

BOOST_DATA_TEST_CASE(many_deals_come_in_at_once, testing::all_backends(), backend)
{
    Flow flow(backend);
    std::vector<Opportunity> deals;
    for (int i = 0; i < 100; ++i)
        deals.push_back(flow.world.won("Pumps", i % 2 ? flow.world.grace : flow.world.linus, march, 100 + i));
    const auto added = granted(flow.database->write([&](db::Transaction& tx) {
        return add_opportunities(tx, deals, {{}, march});
    }));
    BOOST_TEST(added.credits == 100);
    BOOST_TEST(added.deals[99].code == "Pumps 100");
    BOOST_TEST(flow.credits().size() == 100u);
    std::vector<std::int64_t> ids;
    for (const auto& deal : added.deals)
        ids.push_back(deal.id.value);
    granted(flow.database->write([&](db::Transaction& tx) -> base::Result<base::Done> {
        erase_opportunities(tx, ids);
        return base::Done{};
    }));
    BOOST_TEST(flow.credits().size() == 0u);
}

BOOST_DATA_TEST_CASE(the_first_wrong_deal_of_many_is_named, testing::all_backends(), backend)
{
    Flow flow(backend);
    std::vector<Opportunity> deals(3, open_deal(flow));
    deals[2].owner = {};
    std::size_t position = 0;
    const auto refused = flow.database->write([&](db::Transaction& tx) {
        return add_opportunities(tx, deals, {{}, march}, &position);
    });
    BOOST_REQUIRE(!refused);
    BOOST_TEST(position == 2u);
}

BOOST_AUTO_TEST_SUITE_END()
