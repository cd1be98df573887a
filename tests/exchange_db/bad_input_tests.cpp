#include "exchange_world.h"

#include <boost/test/data/test_case.hpp>

using namespace hedef;
using testing::ExchangeWorld;

namespace {

struct Case
{
    const char* kind;
    std::string content;
    int line, column;
    const char* code;
};

const std::string credit_header = "id,date,person,customer,product,territory,kind,quantity,amount,share,returns\n";

std::vector<Case> cases()
{
    return {
        {"credits", credit_header + "N1,2017-13-01,E2,,,,,1,5.00,1,\n", 2, 2, "exchange.date.impossible"},
        {"credits", credit_header + "N1,2017-02-30,E2,,,,,1,5.00,1,\n", 2, 2, "exchange.date.impossible"},
        {"credits", credit_header + "N1,soon,E2,,,,,1,5.00,1,\n", 2, 2, "exchange.date.form"},
        {"credits", credit_header + "N1,2017-01-01,Zorro,,,,,1,5.00,1,\n", 2, 3, "exchange.reference.unknown"},
        {"credits", credit_header + "N1,2017-01-01,Burak Sen,,,,,1,5.00,1,\n", 2, 3, "exchange.reference.near"},
        {"credits", credit_header + "N1,2017-01-01,E2,Nobody,,,,1,5.00,1,\n", 2, 4, "exchange.reference.unknown"},
        {"credits", credit_header + "N1,2017-01-01,E2,,GTXPro,,,1,5.00,1,\n", 2, 5, "exchange.reference.near"},
        {"credits", credit_header + "N1,2017-01-01,E2,,,Mars,,1,5.00,1,\n", 2, 6, "exchange.reference.unknown"},
        {"credits", credit_header + "N1,2017-01-01,E2,,,,gift,1,5.00,1,\n", 2, 7, "exchange.credit.kind"},
        {"credits", credit_header + "N1,2017-01-01,E2,,,,sale,-1,5.00,1,\n", 2, 8, "exchange.credit.sale_negative"},
        {"credits", credit_header + "N1,2017-01-01,E2,,,,return,-1,5.00,1,K1\n", 2, 9,
         "exchange.credit.return_positive"},
        {"credits", credit_header + "N1,2017-01-01,E2,,,,,1,5.00,1.5,\n", 2, 10, "exchange.share.range"},
        {"credits", credit_header + "N1,2017-01-01,E2,,,,,1,a lot,1,\n", 2, 9, "exchange.number.form"},
        {"credits", credit_header + "N1,2017-01-01,E2,,,,return,,-5.00,1,nothing\n", 2, 11,
         "exchange.reference.unknown"},
        {"credits", credit_header + "K1,2017-04-01,E2,C1,P1,,,3,301.00,0.5,\n", 2, 1, "exchange.credit.differs"},
        {"credits", credit_header + "N1,2017-01-01,E2,,,,,1,5.00,1,\nN1,2017-01-01,E2,,,,,1,5.00,1,\n", 3, 1,
         "exchange.id.twice"},
        {"people", "id,name,hired_on,left_on\nX,X,2017-05-01,2017-04-01\n", 2, 4,
         "exchange.person.leaves_before_hired"},
        {"people", "id,name,manager\nX,X,Y\nY,Y,X\n", 2, 3, "exchange.reference.ring"},
        {"people", "id,name,manager\nE1,Ayşe Kaya,E2\n", 2, 3, "exchange.reference.ring"},
        {"people", "id,name,login\nX,X,ayse\n", 2, 3, "exchange.person.login_taken"},
        {"people", "id,name\n,\n\nX," + std::string(401, 'a') + "\n", 4, 2, "exchange.text.too_long"},
        {"customers", "id,name,parent\nX,X,Y\nY,Y,X\n", 2, 3, "exchange.reference.ring"},
        {"customers", "id,name,revenue,parent\nX,X,-5.00,\nY,Y,,X\n", 2, 3, "exchange.number.negative"},
        {"customers", "id,name,founded\nX,\"" + std::string(10'000'000, 'x') + "\",1990\n", 2, 2,
         "exchange.text.too_long"},
        {"customers", "id,name,founded\nX,\"never closed,1990\n", 2, 2, "exchange.csv.unclosed_quote"},
        {"customers", "id,name\nX,Y,Z\n", 2, 3, "exchange.csv.too_many_cells"},
        {"customers", "", 0, 0, "exchange.csv.empty"},
        {"opportunities", "id,owner,stage,closed_on,amount\nX,E2,Won,,5.00\n", 2, 4,
         "pipeline.opportunity.close_date_missing"},
        {"opportunities", "id,owner,stage,closed_on,amount\nX,E2,Won,2017-01-01,\n", 2, 5,
         "pipeline.opportunity.amount_missing"},
        {"opportunities", "id,owner,splits\nX,E2,E2:0.3333;E3:0.3333;E1:0.3333\n", 2, 3, "pipeline.split.not_one"},
        {"opportunities", "id,owner,splits\nX,E2,all mine\n", 2, 3, "exchange.opportunity.splits_form"},
        {"opportunities", "id,owner,engaged_on,closed_on,stage,amount\nX,E2,2017-05-01,2017-04-01,Lost,0\n", 2, 4,
         "pipeline.opportunity.closed_before_engaged"},
        {"targets", "owner,measure,period,amount\nE2,revenue,2017-Q5,5.00\n", 2, 3, "exchange.period.form"},
        {"targets", "owner,measure,period,amount\nE2,revenue,2017-Q1,-5.00\n", 2, 4, "exchange.number.negative"},
        {"targets", "owner,measure,period,amount\nE2,revenue,2017-Q2,5.00\nBurak Şen,revenue,2017-Q2,6.00\n", 3, 1,
         "exchange.target.twice"},
    };
}

// "Çağrı İşli" as Windows-1254 has it.
const std::string windows_1254 = "id,name\nW1,\xC7"
                                 "a\xF0"
                                 "r\xFD \xDD\xFEli\n";

std::string utf16(std::string_view ascii)
{
    std::string text = "\xFF\xFE";
    for (char letter : ascii) {
        text += letter;
        text += '\0';
    }
    return text;
}

} // namespace

BOOST_AUTO_TEST_SUITE(bad_input_tests)

BOOST_DATA_TEST_CASE(bad_rows_are_refused_with_their_place_and_nothing_is_written, testing::all_backends(), backend)
{
    ExchangeWorld world(backend);
    world.fill();
    const std::string before = world.contents();
    for (const Case& bad : cases()) {
        const exchange::ImportOutcome outcome = world.import(bad.kind, bad.content);
        BOOST_TEST_CONTEXT(bad.kind << " " << bad.content.substr(0, 200))
        {
            BOOST_REQUIRE(outcome.refusal);
            BOOST_TEST(outcome.refusal->code == bad.code);
            BOOST_TEST((outcome.refusal->kind == base::RefusalKind::input));
            BOOST_TEST(outcome.refusal->place.line == bad.line);
            BOOST_TEST(outcome.refusal->place.column == bad.column);
            BOOST_TEST(outcome.report.problems.size() >= 1u);
            BOOST_TEST(outcome.report.import_id == 0);
        }
    }
    BOOST_TEST(world.contents() == before);
}

BOOST_DATA_TEST_CASE(files_in_other_encodings_come_in, testing::all_backends(), backend)
{
    ExchangeWorld world(backend);
    world.must("people", windows_1254);
    world.must("people", utf16("id\tname\nW2\tWide\n"));
    BOOST_TEST(world.exported("people", {"id=W1"}).find("Çağrı İşli") != std::string::npos);
    BOOST_TEST(world.exported("people", {"id=W2"}).find("Wide") != std::string::npos);
    // Semicolons, decimal commas, dates with dots.
    world.must("products", "id;name;list_price\nP1;Ürün;1.234,56\n");
    BOOST_TEST(world.number("select list_price from product where code = 'P1'") == 123456);
}

BOOST_DATA_TEST_CASE(refused_rows_go_to_a_file_that_comes_in_again, testing::all_backends(), backend)
{
    ExchangeWorld world(backend);
    world.fill();
    auto wish = world.request(
        "credits",
        credit_header +
            "N1,2017-01-01,E2,,,,,1,5.00,1,\nN2,2017-01-01,Zorro,,,,,1,5.00,1,\n\nN3,2017-01-01,E3,,,,,1,x,1,\n"
            "N4,2017-01-02,E2,,,,return,,-5.00,1,N3\n");
    wish.rejects = world.files.file("rejects.csv");
    auto outcome = world.run(wish);
    BOOST_REQUIRE(!outcome.refusal);
    BOOST_TEST(outcome.report.created == 1);
    BOOST_TEST(outcome.report.refused == 3);
    BOOST_TEST(outcome.report.import_id > 0);
    std::string rejects = testing::read_file(*wish.rejects);
    BOOST_TEST(rejects.find("N1,") == std::string::npos);
    BOOST_TEST(rejects.find("exchange.reference.unknown") != std::string::npos);
    for (auto [wrong, right] : {std::pair("Zorro", "E3"), std::pair(",x,", ",7.00,")})
        rejects.replace(rejects.find(wrong), std::string(wrong).size(), right);
    const auto again = world.must("credits", rejects);
    BOOST_TEST(again.created == 3);
    BOOST_TEST(
        world.number("select count(*) from credit where returns_id = (select id from credit where code = 'N3')") == 1);
}

BOOST_DATA_TEST_CASE(a_dry_run_writes_nothing, testing::all_backends(), backend)
{
    ExchangeWorld world(backend);
    world.fill();
    const std::string before = world.contents();
    auto wish = world.request("customers", "id,name\nC1,Other\nC7,New\nC2,Holding\n");
    wish.dry_run = true;
    auto outcome = world.run(wish);
    BOOST_TEST(!outcome.refusal);
    BOOST_TEST(outcome.report.created == 1);
    BOOST_TEST(outcome.report.updated == 1);
    BOOST_TEST(outcome.report.unchanged == 1);
    BOOST_TEST(world.contents() == before);
    BOOST_TEST(world.number("select count(*) from import_mapping") == world.number("select count(*) from import_job"));
}

BOOST_DATA_TEST_CASE(an_accepted_match_is_remembered_until_its_import_is_taken_back, testing::all_backends(), backend)
{
    ExchangeWorld world(backend);
    world.fill();
    auto wish = world.request("credits", credit_header + "N1,2017-01-01,E2,,GTXPro,,,1,5.00,1,\n");
    wish.accept_matches = true;
    auto accepted = world.run(wish);
    BOOST_REQUIRE(!accepted.refusal);
    BOOST_TEST(accepted.report.matches.size() == 1u);
    const auto again = world.import("credits", credit_header + "N2,2017-01-01,E2,,GTXPro,,,1,5.00,1,\n");
    BOOST_REQUIRE(!again.refusal);
    BOOST_TEST(again.report.matches.size() == 1u);
    BOOST_REQUIRE(world.undo(again.report.import_id));
    BOOST_REQUIRE(world.undo(accepted.report.import_id));
    BOOST_TEST(world.import("credits", credit_header + "N3,2017-01-01,E2,,GTXPro,,,1,5.00,1,\n").refusal->code ==
               "exchange.reference.near");
}

BOOST_AUTO_TEST_SUITE_END()
