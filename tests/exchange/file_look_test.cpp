#include "exchange/file_look.h"

#include "support/temp_folder.h"

#include <boost/test/unit_test.hpp>

using namespace hedef;
using namespace hedef::exchange;

BOOST_AUTO_TEST_SUITE(file_look_test)

namespace {

const std::vector<FieldSpec> fields{
    {"id", FieldType::text, true},
    {"amount", FieldType::money},
    {"share", FieldType::share},
    {"count", FieldType::integer},
    {"won", FieldType::boolean},
    {"mail", FieldType::email},
    {"size", FieldType::choice, false, {}, longest_name, {{"small", {"s"}}, {"big", {}}}},
    {"on", FieldType::date}};

struct Folder
{
    testing::TempFolder folder;
    base::Result<FileLook> look(const std::string& content, const Mapping& mapping = {}, std::size_t rows = 50)
    {
        const auto path = folder.file("file.csv");
        testing::write_file(path, content);
        return look_at(path, fields, mapping, {}, rows);
    }
};

std::vector<std::string> codes(const FileLook& look)
{
    std::vector<std::string> all;
    for (const auto& fault : look.faults)
        all.push_back(fault.code);
    return all;
}

} // namespace

BOOST_AUTO_TEST_CASE(every_cell_is_shown_as_it_stands_and_as_it_is_understood)
{
    Folder folder;
    const auto look = folder.look("id,amount,share,count,won,mail,size,on,more\n"
                                  "A,12.50,25%,7,yes,a@b.de,S,2017-03-01,x\n"
                                  ",abc,2,1.5,maybe,nobody,huge,31.02.2017,\n");
    BOOST_REQUIRE(look);
    BOOST_TEST(look->faults.empty());
    const auto& good = look->rows.at(0).cells;
    BOOST_TEST(std::get<std::string>(good[0].value) == "A");
    BOOST_TEST(std::get<base::Money>(good[1].value).text() == "12.50");
    BOOST_TEST((std::get<ReadNumber>(good[2].value) == ReadNumber{250000, 6}));
    BOOST_TEST((std::get<ReadNumber>(good[3].value) == ReadNumber{7, 0}));
    BOOST_TEST(std::get<bool>(good[4].value));
    BOOST_TEST(std::get<std::string>(good[6].value) == "small");
    BOOST_TEST((std::get<base::Date>(good[7].value) == base::make_date(2017, 3, 1)));
    BOOST_TEST(good[8].value.index() == 0u);
    BOOST_TEST(good[8].raw == "x");
    BOOST_TEST(look->rows.at(1).line == 3);
    for (std::size_t c = 0; c < 8; ++c)
        BOOST_TEST(look->rows.at(1).cells[c].fault.has_value(), "column " << c);
}

BOOST_AUTO_TEST_CASE(what_is_open_is_told_and_the_rest_is_shown_all_the_same)
{
    Folder folder;
    const auto look = folder.look("Betrag;amount;on\n1;1.234;03/04/2017\n");
    BOOST_REQUIRE(look);
    const std::vector<std::string> wanted{"exchange.mapping.required", "exchange.number.ambiguous",
                                          "exchange.date.ambiguous"};
    BOOST_TEST(codes(*look) == wanted, boost::test_tools::per_element());
    BOOST_TEST(look->survey.dates.open().value == "03/04/2017");
    BOOST_TEST(look->rows.size() == 1u);
}

BOOST_AUTO_TEST_CASE(two_columns_for_one_field_are_told_and_the_first_is_shown)
{
    Folder folder;
    const auto look = folder.look("id,ID,amount\nA,B,1\n");
    BOOST_REQUIRE(look);
    BOOST_TEST(codes(*look) == std::vector<std::string>{"exchange.mapping.two_columns"},
               boost::test_tools::per_element());
    BOOST_TEST(look->field_of[0] == 0);
    BOOST_TEST(look->field_of[1] == ColumnMap::none);
    BOOST_TEST(look->field_of[2] == 1);
}

BOOST_AUTO_TEST_CASE(only_the_first_rows_are_kept)
{
    Folder folder;
    std::string content = "id\n";
    for (int i = 0; i < 100; ++i)
        content += "A" + std::to_string(i) + "\n";
    BOOST_TEST(folder.look(content)->rows.size() == 50u);
    BOOST_TEST(folder.look(content, {}, 3)->rows.size() == 3u);
    BOOST_TEST(folder.look("id\n")->rows.empty());
    BOOST_TEST(folder.look("").refusal().code == "exchange.csv.empty");
}

BOOST_AUTO_TEST_SUITE_END()
