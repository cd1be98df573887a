#include "exchange_world.h"

#include <boost/test/data/test_case.hpp>

using namespace hedef;
using namespace hedef::testing;
namespace bdata = boost::unit_test::data;

// What the service does for whoever looks at a file and decides step by step.
BOOST_AUTO_TEST_SUITE(wizard_tests)

namespace {

const std::string products = "id,name,list_price\nP1,GTX Pro,4821\nP2,MG Advanced,3393\n";
const std::string people = "id,name\nA,Ayşe\n";

struct World : ExchangeWorld
{
    explicit World(TestBackend backend) : ExchangeWorld(backend)
    {
        must("products", products);
        must("people", people);
    }
    exchange::ImportService service{*database};
};

const std::string deals = "id,owner,product,stage,engaged_on\n"
                          "D1,A,GTXPro,Prospecting,2017-01-02\n"
                          "D2,A,GTXPro,Prospecting,2017-01-03\n"
                          "D3,A,MG Advancd,Prospecting,2017-01-04\n";

} // namespace

BOOST_DATA_TEST_CASE(near_names_are_accepted_one_by_one, bdata::make(all_backends()), backend)
{
    World world(backend);
    auto wish = world.request("opportunities", deals);
    wish.dry_run = true;
    auto found = world.run(wish).report;
    BOOST_TEST(found.refused == 3);
    BOOST_REQUIRE(found.matches.size() == 2u);
    BOOST_TEST(found.matches[0].field == "product");
    BOOST_TEST(found.matches[0].rows == 2);

    wish.parts[0].accepted["product"]["GTXPro"] = "GTX Pro";
    found = world.run(wish).report;
    BOOST_TEST(found.created == 2);
    BOOST_TEST(found.refused == 1);
    BOOST_TEST(found.matches[0].accepted);
    BOOST_TEST(!found.matches[1].accepted);

    // Another answer than the one that was offered is no answer.
    wish.parts[0].accepted["product"]["GTXPro"] = "MG Advanced";
    BOOST_TEST(world.run(wish).report.refused == 3);
}

BOOST_DATA_TEST_CASE(good_rows_are_written_though_others_are_left_out, bdata::make(all_backends()), backend)
{
    World world(backend);
    auto wish = world.request("opportunities", deals);
    wish.parts[0].accepted["product"]["GTXPro"] = "GTX Pro";
    BOOST_TEST(world.run(wish).refusal.has_value());
    BOOST_TEST(world.number("select count(*) from opportunity") == 0);

    wish.leave_out_refused = true;
    const auto outcome = world.run(wish);
    BOOST_TEST(!outcome.refusal);
    BOOST_TEST(outcome.report.created == 2);
    BOOST_TEST(outcome.report.refused == 1);
    BOOST_TEST(world.number("select count(*) from opportunity") == 2);

    // What was accepted is known from now on.
    auto again = world.request("opportunities", "id,owner,product,stage\nD9,A,GTXPro,Prospecting\n");
    BOOST_TEST(!world.run(again).refusal);
}

BOOST_DATA_TEST_CASE(refused_rows_can_be_saved_before_anything_is_written, bdata::make(all_backends()), backend)
{
    World world(backend);
    auto wish = world.request("opportunities", deals);
    wish.dry_run = true;
    wish.rejects = world.files.file("refused.csv");
    BOOST_TEST(world.run(wish).report.refused == 3);
    BOOST_TEST(world.number("select count(*) from opportunity") == 0);
    BOOST_TEST(read_file(*wish.rejects).find("MG Advancd") != std::string::npos);
}

BOOST_DATA_TEST_CASE(as_many_problems_are_listed_as_are_wished, bdata::make(all_backends()), backend)
{
    World world(backend);
    auto wish = world.request("opportunities", deals);
    wish.dry_run = true;
    wish.list_at_most = 2;
    auto report = world.run(wish).report;
    BOOST_TEST(report.problems.size() == 2u);
    BOOST_TEST(report.problem_count == 3);

    std::string many = "id,owner,stage\n";
    for (int i = 0; i < 1500; ++i)
        many += "E" + std::to_string(i) + ",nobody,Prospecting\n";
    wish = world.request("opportunities", many);
    wish.dry_run = true;
    wish.list_at_most = 100'000;
    BOOST_TEST(world.run(wish).report.problems.size() == 1500u);
}

BOOST_DATA_TEST_CASE(past_imports_are_listed_and_known_as_taken_back, bdata::make(all_backends()), backend)
{
    World world(backend);
    const auto report = world.must("opportunities", "id,owner,stage\nD1,A,Prospecting\n");
    auto past = world.service.past(10);
    BOOST_REQUIRE(past.size() == 3u);
    BOOST_TEST(past[0].id == report.import_id);
    BOOST_TEST(past[0].kind == "opportunities");
    BOOST_TEST(past[0].created == 1);
    BOOST_TEST(!past[0].undone);
    BOOST_TEST(past[2].kind == "products");
    BOOST_TEST(past[0].by.empty()); // nobody was signed in
    auto wish = world.request("opportunities", "id,owner,stage\nD2,A,Prospecting\n");
    const auto someone = world.database->read([](db::Transaction& tx) {
        std::vector<std::int64_t> id;
        std::vector<std::string> name;
        db::select(tx, "select id, name from person order by id", {}, id, name);
        return std::pair(id.at(0), name.at(0));
    });
    wish.by_person = someone.first;
    const auto second = world.run(wish).report;
    BOOST_TEST(world.service.past(1).front().by == someone.second);
    BOOST_REQUIRE(world.undo(second.import_id));

    BOOST_REQUIRE(world.undo(report.import_id));
    past = world.service.past(2);
    BOOST_REQUIRE(past.size() == 2u);
    BOOST_TEST(past[1].undone);
}

BOOST_DATA_TEST_CASE(a_file_is_looked_at_with_what_is_known_of_its_header, bdata::make(all_backends()), backend)
{
    World world(backend);
    const std::string content = "Nr;Kim;Tag;Wert\nD1;A;03/04/2017;1.500,50\n";
    auto wish = world.request("opportunities", content);
    auto look = world.service.look("opportunities", wish.parts[0]);
    BOOST_REQUIRE(look);
    BOOST_TEST(!look->remembered);
    BOOST_TEST(look->file.separator == ';');
    BOOST_TEST(look->file.header.size() == 4u);
    BOOST_TEST(!look->file.faults.empty()); // nothing says who the owner is

    exchange::Mapping mapping;
    mapping.columns = {{"Nr", "id"}, {"Kim", "owner"}, {"Tag", "engaged_on"}, {"Wert", "amount"}};
    wish.parts[0].mapping = mapping;
    look = world.service.look("opportunities", wish.parts[0]);
    BOOST_REQUIRE(look);
    BOOST_REQUIRE(look->file.faults.size() == 1u);
    BOOST_TEST(look->file.faults[0].code == "exchange.date.ambiguous");
    BOOST_REQUIRE(look->file.rows.size() == 1u);
    const auto& cells = look->file.rows[0].cells;
    BOOST_TEST(cells[2].fault->code == "exchange.date.ambiguous");
    BOOST_TEST(std::get<base::Money>(cells[3].value).minor == 150050);

    mapping.date_order = exchange::DateOrder::day_month;
    wish.parts[0].mapping = mapping;
    look = world.service.look("opportunities", wish.parts[0]);
    BOOST_REQUIRE(look);
    BOOST_TEST(look->file.faults.empty());
    BOOST_TEST(base::to_iso(std::get<base::Date>(look->file.rows[0].cells[2].value)) == "2017-04-03");

    BOOST_TEST(!world.run(wish).refusal);
    wish.parts[0].mapping.reset();
    look = world.service.look("opportunities", wish.parts[0]);
    BOOST_REQUIRE(look);
    BOOST_TEST(look->remembered);
    BOOST_TEST((look->mapping.date_order == exchange::DateOrder::day_month));
    BOOST_TEST(look->file.faults.empty());
}

BOOST_AUTO_TEST_SUITE_END()
