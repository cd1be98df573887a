#include "exchange/mapped_file.h"
#include "exchange/reject_file.h"
#include "files.h"
#include "support/shared_folder.h"
#include "support/temp_folder.h"

using namespace hedef;
using namespace hedef::exchange;
using namespace hedef::exchange::testing;

BOOST_AUTO_TEST_SUITE(mapped_file_test)

namespace {

FieldSpec field(std::string name, FieldType type, bool required = false)
{
    FieldSpec spec;
    spec.name = std::move(name);
    spec.type = type;
    spec.required = required;
    return spec;
}

enum Field : std::size_t
{
    name,
    opened,
    closed,
    amount,
    share
};

const std::vector<FieldSpec>& deals()
{
    static const std::vector<FieldSpec> fields = [] {
        std::vector<FieldSpec> specs{field("name", FieldType::text, true), field("opened", FieldType::date),
                                     field("closed", FieldType::date), field("amount", FieldType::money),
                                     field("share", FieldType::share)};
        specs[closed].not_before = "opened";
        return specs;
    }();
    return fields;
}

base::Result<MappedFile> open(std::string content, const Mapping& mapping = {}, std::string file = "f.csv")
{
    return MappedFile::open(Bytes::of(std::move(content), std::move(file)), deals(), mapping);
}

// Each row as "name opened amount", refusals as "code line:column".
std::vector<std::string> read(std::string content, const Mapping& mapping = {}, const std::string& file_name = "f.csv")
{
    const auto file = open(std::move(content), mapping, file_name);
    if (!file) return {no(file.refusal())};
    std::vector<std::string> rows;
    auto done = file->for_each([&](const MappedRow& row) {
        const auto text = row.text(name);
        const auto day = row.date(opened);
        const auto money = row.money(amount, {});
        if (const auto fault = row.fault())
            rows.push_back(no(*fault));
        else if (!text)
            rows.push_back(no(text.refusal()));
        else if (!day)
            rows.push_back(no(day.refusal()));
        else if (!money)
            rows.push_back(no(money.refusal()));
        else
            rows.push_back(std::string(text->value()) + (*day ? " " + base::to_iso(**day) : "") +
                           (*money ? " " + (**money).text() : ""));
        return true;
    });
    if (!done) rows.push_back(no(done.refusal()));
    return rows;
}

using Lines = std::vector<std::string>;

} // namespace

BOOST_AUTO_TEST_CASE(rows_are_read_as_fields)
{
    BOOST_CHECK(read("name,opened,amount\nA,2017-03-01,12.5\n,,\n'=B,,\nC,, \n") ==
                (Lines{"A 2017-03-01 12.50", "=B", "C"}));
    BOOST_CHECK(read("{\"kind\": \"deals\", \"rows\": [\n{\"name\": \"'=A\", \"amount\": 12.50},\n{\"name\": \"B\"}]}",
                     {}, "f.json") == (Lines{"'=A 12.50", "B"}));
}

BOOST_AUTO_TEST_CASE(faults_have_their_place)
{
    BOOST_CHECK(read("amount,name\nx,A\n\n5,\n1,B,,c\n2,\"D\nE\"\ny,F\n") ==
                (Lines{"exchange.number.form 2:1", "exchange.field.required 4:2", "exchange.csv.too_many_cells 5:4",
                       "D\nE 2.00", "exchange.number.form 8:1"}));
    BOOST_CHECK(read("opened,name\n2017-02-30,A\n") == (Lines{"exchange.date.impossible 2:1"}));
    const auto file = open("name,amount\nA,x\n");
    BOOST_REQUIRE(file);
    static_cast<void>(file->for_each([&](const MappedRow& row) {
        BOOST_TEST(row.money(amount, {}).refusal().field == "amount");
        BOOST_TEST(row.place(amount).file == "f.csv");
        BOOST_TEST(!row.cell(share).has_value());
        return true;
    }));
}

BOOST_AUTO_TEST_CASE(the_decimal_sign_comes_from_the_numbers)
{
    BOOST_CHECK(read("name;amount\nA;1.234\nB;1.234,50\n") == (Lines{"A 1234.00", "B 1234.50"}));
    BOOST_CHECK(read("name;amount\nA;1,234\nB;1,234.50\n") == (Lines{"A 1234.00", "B 1234.50"}));
    BOOST_CHECK(read("name;amount;share\nA;1.234;0,5\n") == (Lines{"A 1234.00"})); // the other column tells
    BOOST_CHECK(read("name;amount\nA;1.234\n") == (Lines{"exchange.number.ambiguous 2:2"}));
    BOOST_CHECK(read("name;amount\nA;12,5\nB;12.5\n") == (Lines{"exchange.number.mixed 3:2"}));
    Mapping mapping;
    mapping.decimal = Decimal::comma;
    BOOST_CHECK(read("name;amount\nA;1.234\n", mapping) == (Lines{"A 1234.00"}));
}

BOOST_AUTO_TEST_CASE(the_order_of_dates_comes_from_the_whole_file)
{
    std::string content = "name,opened\n";
    for (int i = 0; i < 5000; ++i)
        content += "A,03/04/2017\n";
    BOOST_CHECK(read(content) == (Lines{"exchange.date.ambiguous 2:2"}));
    const auto rows = read(content + "B,25/04/2017\n"); // far down
    BOOST_TEST(rows.size() == 5001u);
    BOOST_TEST(rows.front() == "A 2017-04-03");
    const auto mixed = open(content + "B,25/04/2017\nC,04/25/2017\n");
    BOOST_TEST(refusal_of(mixed) == "exchange.date.mixed 5003:2");
    // closings before openings
    BOOST_CHECK(read("name,opened,closed\nA,05/02/2017,04/03/2017\n") == (Lines{"A 2017-02-05"}));
    Mapping mapping;
    mapping.date_order = DateOrder::month_day;
    BOOST_CHECK(read("name,opened\nA,03/04/2017\n", mapping) == (Lines{"A 2017-03-04"}));
    const auto refused = open("name,opened\nA,03/04/2017\n");
    BOOST_REQUIRE(!refused);
    BOOST_TEST(refused.refusal().field == "opened");
    BOOST_TEST(refused.refusal().args[1] == "2017-04-03");
}

BOOST_AUTO_TEST_CASE(a_field_of_ten_megabytes_is_refused_with_its_first_characters)
{
    const auto file = open("name\n" + std::string(10'000'000, 'x') + "\n");
    BOOST_REQUIRE(file);
    static_cast<void>(file->for_each([&](const MappedRow& row) {
        const auto text = row.text(name);
        BOOST_REQUIRE(!text);
        BOOST_TEST(text.refusal().code == "exchange.text.too_long");
        BOOST_TEST(text.refusal().args[0].size() < 60u);
        return true;
    }));
}

BOOST_AUTO_TEST_CASE(a_used_mapping_can_be_remembered)
{
    Mapping mapping;
    mapping.columns["Tutar"] = "amount";
    const auto file = open("Name,Tutar,x\nA,5,1\n", mapping);
    BOOST_REQUIRE(file);
    const Mapping remembered = file->to_remember();
    BOOST_TEST(remembered.columns.size() == 2u);
    BOOST_TEST(remembered.columns.at("Name") == "name");
}

BOOST_AUTO_TEST_CASE(refused_rows_go_to_a_file_that_can_be_imported_again)
{
    const hedef::testing::TempFolder folder;
    const auto file = RowFile::open(Bytes::of("name;amount\r\n'=A;1,5\r\nB;x\r\n\r\n\"C;\"\"\nc\";y;\r\n", "f.csv"));
    BOOST_REQUIRE(file);
    const auto path = folder.path() / "rejects.csv";
    BOOST_REQUIRE(bool(write_reject_file(*file, {{1, "=no"}, {3, "“y” is no number."}}, path)));
    BOOST_TEST(hedef::testing::read_file(path) ==
               "\xef\xbb\xbfname;amount;reason\r\n'=A;1,5;'=no\r\n\"C;\"\"\nc\";y;;“y” is no number.\r\n");

    BOOST_REQUIRE(
        bool(write_reject_file(*RowFile::open(Bytes::of("name,amount\nA,x\n", "f.csv")), {{1, "why"}}, path)));
    const auto again = RowFile::open(path);
    BOOST_REQUIRE(again);
    BOOST_CHECK(again->header() == (Lines{"name", "amount", "reason"}));
    BOOST_REQUIRE(bool(write_reject_file(*again, {{1, "still"}}, folder.path() / "again.csv")));
    BOOST_TEST(hedef::testing::read_file(folder.path() / "again.csv") ==
               "\xef\xbb\xbfname,amount,reason\r\nA,x,still\r\n");
    const auto mapped = MappedFile::open(path, deals());
    BOOST_REQUIRE(mapped);
    BOOST_TEST(mapped->columns().ignored.size() == 1u);
}

BOOST_AUTO_TEST_CASE(the_crm_sample_is_read_whole)
{
    const auto shared = hedef::testing::shared_folder();
    if (!shared) {
        BOOST_TEST_MESSAGE("skipped: no ../shared");
        return;
    }
    const std::vector<FieldSpec> fields{field("close_value", FieldType::money), field("deal_stage", FieldType::text),
                                        field("close_date", FieldType::date)};
    const auto file = MappedFile::open(*shared / "data/crm/sales_pipeline.csv", fields);
    BOOST_REQUIRE(file);
    std::int64_t rows = 0, won = 0, worth = 0;
    auto done = file->for_each([&](const MappedRow& row) {
        ++rows;
        BOOST_REQUIRE(bool(row.date(2)));
        if (row.cell(1) == "Won") {
            ++won;
            worth += row.money(0, {})->value().minor;
        }
        return true;
    });
    BOOST_TEST(bool(done));
    BOOST_TEST(rows == 8800);
    BOOST_TEST(won == 4238);
    BOOST_TEST(worth == 10'005'534'00);
}

BOOST_AUTO_TEST_SUITE_END()
