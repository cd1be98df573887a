#include "pipeline/customer_book.h"
#include "pipeline/deal_subtree_figures.h"
#include "pipeline/pipeline_service.h"
#include "support/worlds/deal_world.h"
#include "territory/territory_queries.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace hedef;
using base::make_date;
using testing::granted;

namespace {

// Deniz in Ege bought for 70, returned nothing, and may buy for 30 more; Anadolu bought for 100 in Marmara.
struct Sold
{
    explicit Sold(testing::TestBackend backend) : test(backend), database(test.open()), world(*database)
    {
        pipeline::PipelineService service(*database);
        granted(service.add(world.won("Pumps", world.grace, make_date(2017, 3, 1), 100'00), {}));
        auto deniz = world.won("Valves", world.linus, make_date(2017, 5, 2), 70'00);
        deniz.customer = world.deniz;
        granted(service.add(deniz, {}));
        auto open = world.won("Hoses", world.linus, make_date(2017, 5, 2), 30'00);
        open.customer = world.deniz;
        open.stage = world.stage("Engaging");
        open.closed_on.reset();
        granted(service.add(open, {}));
    }
    testing::TestDatabase test;
    std::unique_ptr<db::Database> database;
    testing::DealWorld world;
};

} // namespace

BOOST_AUTO_TEST_SUITE(customer_book_tests)

BOOST_DATA_TEST_CASE(the_list_tells_place_and_deals_of_each_customer, testing::all_backends(), backend)
{
    Sold sold(backend);
    const auto list = pipeline::CustomerBook(*sold.database).list(make_date(2017, 6, 15));
    BOOST_REQUIRE_EQUAL(list.rows.size(), 2u);
    const auto& anadolu = list.rows[0];
    BOOST_TEST(anadolu.name == "Anadolu Makina");
    BOOST_TEST(anadolu.territory == "");
    BOOST_TEST(anadolu.open_deals == 0);
    BOOST_TEST(anadolu.won_amount == 100'00);
    BOOST_TEST((anadolu.last_won == make_date(2017, 3, 1)));
    const auto& deniz = list.rows[1];
    BOOST_TEST(deniz.territory == "Ege");
    BOOST_TEST(deniz.owners == "Linus Torvalds");
    BOOST_TEST(deniz.customer_class.value() == "A");
    BOOST_TEST(deniz.open_deals == 1);
    BOOST_TEST(deniz.open_amount == 30'00);
    BOOST_TEST(deniz.won_amount == 70'00);
}

BOOST_DATA_TEST_CASE(a_customer_s_file_has_contacts_deals_and_stays, testing::all_backends(), backend)
{
    Sold sold(backend);
    customers::CustomersService customers(*sold.database);
    customers::Contact contact;
    contact.customer = sold.world.deniz;
    contact.name = "Elif Aydın";
    granted(customers.add_contact(contact));
    pipeline::CustomerBook book(*sold.database);
    const auto file = granted(book.file("Deniz Gıda"));
    BOOST_TEST(file.card.contacts.size() == 1u);
    BOOST_TEST(file.deals.size() == 2u);
    BOOST_TEST(file.stays.size() == 1u);
    BOOST_TEST(file.stays[0].path == "Türkiye › Ege");
    BOOST_TEST((file.use == pipeline::CustomerUse{2, 1, 1}));
    BOOST_TEST(book.file("Nobody").refusal().code == "customers.gone");
}

BOOST_DATA_TEST_CASE(a_search_finds_beginnings_first_and_takes_no_wildcards, testing::all_backends(), backend)
{
    Sold sold(backend);
    pipeline::CustomerBook book(*sold.database);
    const auto day = make_date(2017, 6, 15);
    const auto hits = book.search("gida", 5, day);
    BOOST_REQUIRE_EQUAL(hits.size(), 1u);
    BOOST_TEST(hits[0].name == "Deniz Gıda");
    BOOST_TEST(hits[0].detail == "Ege");
    BOOST_TEST(book.search("a", 5, day).size() == 2u);
    BOOST_TEST(book.search("a", 5, day)[0].name == "Anadolu Makina");
    BOOST_TEST(book.search("a", 1, day).size() == 1u);
    BOOST_TEST(book.search("%", 5, day).empty());
    BOOST_TEST(book.search("", 5, day).empty());
}

BOOST_DATA_TEST_CASE(figures_of_a_territory_hold_its_subtree, testing::all_backends(), backend)
{
    Sold sold(backend);
    const auto& w = sold.world;
    const auto figures = [&](territory::Dimension dimension, base::Period year) {
        return sold.database->read([&](db::Transaction& tx) {
            return pipeline::DealSubtreeFigures().figures(tx, territory::load_tree(tx), dimension, year,
                                                          make_date(2017, 6, 15));
        });
    };
    const base::Period year{make_date(2017, 1, 1), make_date(2017, 6, 16)};
    auto geography = figures(territory::Dimension::geography, year);
    BOOST_TEST((geography[w.turkiye] == territory::NodeFigures{30'00, 170'00}));
    BOOST_TEST((geography[w.ege] == territory::NodeFigures{30'00, 70'00}));
    BOOST_TEST((geography[w.marmara] == territory::NodeFigures{0, 100'00}));
    BOOST_TEST(figures(territory::Dimension::geography, {year.begin, make_date(2017, 4, 1)})[w.ege].won == 0);

    territory::CoverageService coverage(*sold.database);
    const auto segment = granted(sold.database->write([&](db::Transaction& tx) {
        territory::Territory large;
        large.name = "Large";
        large.dimension = territory::Dimension::segment;
        return territory::add_territories(tx, {large});
    })).front().id;
    granted(coverage.reassign(
        {{}, {}, {{w.deniz, segment, territory::Dimension::segment, {make_date(2017, 1, 1), base::forever}}}}));
    auto by_segment = figures(territory::Dimension::segment, year);
    BOOST_TEST((by_segment[segment] == territory::NodeFigures{30'00, 70'00}));
}

BOOST_AUTO_TEST_SUITE_END()
