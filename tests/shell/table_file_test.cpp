#include "shell/table_file.h"
#include "support/temp_folder.h"
#include "words/language.h"

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <sstream>

using namespace hedef;
using uikit::Align;
using uikit::TextTable;

BOOST_AUTO_TEST_SUITE(table_file_test)

namespace {

base::Money money(std::int64_t minor, const char* currency = "TRY")
{
    return {minor, *base::Currency::parse(currency)};
}

// What a list becomes as a file, as text.
std::string written(const TextTable& table, const std::string& name = "list.csv")
{
    const testing::TempFolder folder;
    const auto path = folder.path() / name;
    company::Company company;
    company.name = "Hedef";
    BOOST_REQUIRE(bool(shell::TableFile(company).write(table, path)));
    std::stringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

const std::string mark = "\xef\xbb\xbf";

} // namespace

BOOST_AUTO_TEST_CASE(amounts_numbers_and_days_are_written_as_such)
{
    words::speak(words::Language::english);
    const TextTable table{{{"Name", "To pay", "Deals", "Reached", "Day"},
                           {"Ada", "1,000.00", "1,204", "108.3 %", "30 Aug 2017"},
                           {"Grace", "", "3", "7.0 %", ""}},
                          {Align::left, Align::right, Align::right, Align::right, Align::left}};
    BOOST_TEST(written(table) == mark + "Name,To pay,Deals,Reached (%),Day\r\n"
                                        "Ada,1000.00,1204,108.3,2017-08-30\r\nGrace,,3,7,\r\n");
}

BOOST_AUTO_TEST_CASE(turkish_excel_finds_its_own_separators)
{
    words::speak(words::Language::turkish);
    const TextTable table{{{"Ad", "Tutar", "Gün"}, {"Işık", "1.000,50", "30 Ağu 2017"}}, {Align::left, Align::right, Align::left}};
    const auto text = written(table);
    words::speak(words::Language::english);
    BOOST_TEST(text == mark + "Ad;Tutar;Gün\r\nIşık;1000,50;2017-08-30\r\n");
}

BOOST_AUTO_TEST_CASE(a_text_that_excel_would_calculate_is_disarmed)
{
    const TextTable table{{{"Name", "Amount"}, {"=1+1", "-5.00"}, {"@x", "+3.00"}}, {Align::left, Align::right}};
    BOOST_TEST(written(table) == mark + "Name,Amount\r\n'=1+1,-5.00\r\n'@x,3.00\r\n");
}

BOOST_AUTO_TEST_CASE(two_currencies_stand_beside_their_amounts)
{
    TextTable table{{{"Name", "Amount"}, {"A", "1.00 TRY"}, {"B", "2.50 USD"}}, {Align::left, Align::right}};
    table.amounts = {{}, {std::nullopt, money(100)}, {std::nullopt, money(250, "USD")}};
    BOOST_TEST(written(table) == mark + "Name,Amount,Currency\r\nA,1,TRY\r\nB,2.5,USD\r\n");
}

BOOST_AUTO_TEST_CASE(headings_of_groups_are_lines_with_their_sums)
{
    TextTable table{{{"Name", "Amount"}, {"▾ Stage: Won (2)", "3.00"}, {"A", "1.00"}, {"B", "2.00"}}, {Align::left, Align::right}};
    table.amounts = {{}, {std::nullopt, money(300)}, {std::nullopt, money(100)}, {std::nullopt, money(200)}};
    table.lines = {TextTable::Line::row, TextTable::Line::heading, TextTable::Line::row, TextTable::Line::row};
    BOOST_TEST(written(table) == mark + "Name,Amount\r\n▾ Stage: Won (2),3.00\r\nA,1.00\r\nB,2.00\r\nTotal,3.00\r\n");
    BOOST_TEST(!written(table, "list.xlsx").empty());
    BOOST_TEST(uikit::column_sums(table)[1].words(false) == "3.00"); // not six
}

BOOST_AUTO_TEST_CASE(codes_that_stand_on_the_left_stay_text)
{
    const TextTable table{{{"Code", "Probability"}, {"00123", "n/a"}, {"1,5", "40"}}, {Align::left, Align::right}};
    BOOST_TEST(written(table) == mark + "Code,Probability\r\n00123,n/a\r\n\"1,5\",40\r\n");
}

BOOST_AUTO_TEST_CASE(an_ending_that_nobody_knows_is_refused)
{
    const testing::TempFolder folder;
    const TextTable table{{{"Name", "Code"}, {"A", "B"}}, {Align::left, Align::left}};
    BOOST_TEST(!shell::TableFile({}).write(table, folder.path() / "list.pdf"));
}

BOOST_AUTO_TEST_SUITE_END()
