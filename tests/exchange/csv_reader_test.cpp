#include "exchange/csv_reader.h"
#include "exchange/dialect.h"
#include "files.h"
#include "support/shared_folder.h"
#include "support/temp_folder.h"

#include <nlohmann/json.hpp>

using namespace hedef;
using namespace hedef::exchange;
using namespace hedef::exchange::testing;
using Rows = std::vector<std::vector<std::string>>;

BOOST_AUTO_TEST_SUITE(csv_reader_test)

BOOST_AUTO_TEST_CASE(cells_are_read_as_they_stand)
{
    BOOST_CHECK(rows_of("a,b\n 1 ,\t2\n") == (Rows{{" 1 ", "\t2"}})); // nothing is trimmed
    BOOST_CHECK(rows_of("a,b\n\"x,\"\"y\"\"\nz\",\n") == (Rows{{"x,\"y\"\nz", ""}}));
    BOOST_CHECK(rows_of("a,b\r\n\"x\r\ny\",2\r\n") == (Rows{{"x\r\ny", "2"}}));
    BOOST_CHECK(rows_of("a,b\r1,2\r3,4") == (Rows{{"1", "2"}, {"3", "4"}}));
    BOOST_CHECK(rows_of("a,b\n36'37.8\"N,it\"\"s\n") == (Rows{{"36'37.8\"N", "it\"\"s"}})); // quotes in plain cells
    BOOST_CHECK(rows_of("a\n\"\"\n\nx\n") == (Rows{{""}, {"x"}}));                          // blank lines are no rows
}

BOOST_AUTO_TEST_CASE(short_rows_are_filled_and_long_ones_refused)
{
    BOOST_CHECK(rows_of("a,b,c\n1\n1,2,3,,\n") == (Rows{{"1", "", ""}, {"1", "2", "3"}}));
    BOOST_TEST(refusal_of(table_of("a,b\n1,2\n\n1,2,,3\n")) == "exchange.csv.too_many_cells 4:4");
}

BOOST_AUTO_TEST_CASE(rows_know_their_lines)
{
    const auto table = table_of("a,b\r\n\r\n1,\"x\r\ny\"\r\n\n2,\"\r\r\n\n\"\n3,3\n");
    BOOST_REQUIRE(table);
    BOOST_TEST(table->rows[0].line == 3);
    BOOST_TEST(table->rows[1].line == 6);
    BOOST_TEST(table->rows[2].line == 10);
}

BOOST_AUTO_TEST_CASE(broken_quotes_are_refused_where_the_cell_begins)
{
    BOOST_TEST(refusal_of(table_of("a,b\n1,2\n3,\"open\nand\non")) == "exchange.csv.unclosed_quote 3:2");
    BOOST_TEST(refusal_of(table_of("a,b\n\"x\" y,2\n")) == "exchange.csv.text_after_quote 2:1");
    BOOST_TEST(refusal_of(table_of("a,b\n\"x\"\n,\"y\"z,2\n")) == "exchange.csv.text_after_quote 3:2");
    BOOST_TEST(refusal_of(table_of("")) == "exchange.csv.empty 0:0");
    BOOST_TEST(refusal_of(table_of("\n\r\n")) == "exchange.csv.empty 0:0");
}

BOOST_AUTO_TEST_CASE(separators_are_found)
{
    BOOST_TEST(find_separator("a,b\n1,2\n") == ',');
    BOOST_TEST(find_separator("tutar;tarih\n1,5;2,5\n1,5;3,5\n") == ';');
    BOOST_TEST(find_separator("a\tb\tc\n1,2\t3;4\t\n") == '\t');
    BOOST_TEST(find_separator("a|b\n\"x,y,z\"|2\n") == '|');
    BOOST_TEST(find_separator("\"a;b\",c\n\"1;2;3\",4\n") == ',');
    BOOST_TEST(find_separator("only\none, column\n") == ',');
    BOOST_TEST(looks_like_header("ad,tarih\n", ','));
    BOOST_TEST(!looks_like_header("Ayşe,2017-03-01\n", ','));
    BOOST_TEST(!looks_like_header("a,a\n", ','));
    const auto bare = table_of("Ayşe;1,5\nCan;2,5\n", {});
    BOOST_REQUIRE(bare);
    BOOST_TEST(bare->header[1] == "2");
    BOOST_TEST(bare->rows.size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_cell_of_ten_megabytes_is_read_and_a_larger_file_stays_small)
{
    const std::string big(10'000'000, 'x');
    const auto rows = rows_of("a,b\n\"" + big + "\"," + big + "\n");
    BOOST_TEST((rows[0][0] == big));
    BOOST_TEST((rows[0][1] == big));
    // an unclosed quote does not swallow a file without end
    BOOST_TEST(refusal_of(table_of("a,b\n1,\"" + std::string(longest_cell + 1'000'000, 'x'))) ==
               "exchange.csv.cell_too_long 2:2");
}

BOOST_AUTO_TEST_CASE(visitors_can_stop_and_throw)
{
    const auto file = RowFile::open(Bytes::of("a,b\n1,2\n3,4\n", "f"), {.header = true});
    int rows = 0;
    BOOST_TEST(bool(file->for_each([&](const Row&) { return ++rows < 1; })));
    BOOST_TEST(rows == 1);
    const auto broken = [](const Row&) -> bool { throw std::runtime_error("stop"); };
    BOOST_CHECK_THROW(static_cast<void>(file->for_each(broken)), std::runtime_error);
}

BOOST_AUTO_TEST_CASE(a_file_of_several_blocks_is_read_like_a_text)
{
    hedef::testing::TempFolder folder;
    std::string content = "id,text\r\n";
    for (int i = 0; i < 60'000; ++i)
        content += std::to_string(i) + ",\"şey \"\"" + std::to_string(i) + "\"\"\r\n\"\r\n";
    hedef::testing::write_file(folder.file("big.csv"), content);
    const auto table = read_table(folder.path() / "big.csv");
    BOOST_REQUIRE(table);
    BOOST_REQUIRE(table->rows.size() == 60'000u);
    BOOST_TEST(table->rows[59'999].cells[1] == "şey \"59999\"\r\n");
    BOOST_TEST(table->rows[59'999].line == 2 + 2 * 59'999);
}

// The phone number of location_coordinates differs between the two files of the collection, and its rows are one
// object.
BOOST_AUTO_TEST_CASE(the_csv_spectrum_is_read_as_its_json_says)
{
    const auto shared = hedef::testing::shared_folder();
    if (!shared) {
        BOOST_TEST_MESSAGE("skipped: no ../shared");
        return;
    }
    const auto folder = *shared / "data/csv/spectrum";
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder / "csvs")) {
        const auto stem = entry.path().stem().string();
        BOOST_TEST_CONTEXT(stem)
        {
            const auto table = read_table(entry.path());
            BOOST_REQUIRE(table);
            auto read = nlohmann::ordered_json::array();
            for (const auto& row : table->rows) {
                nlohmann::ordered_json object;
                for (std::size_t c = 0; c < row.cells.size(); ++c)
                    object[table->header[c]] = row.cells[c];
                read.push_back(object);
            }
            auto json = nlohmann::ordered_json::parse(hedef::testing::read_file(folder / "json" / (stem + ".json")));
            if (stem == "location_coordinates") {
                BOOST_TEST(read[0]["Contact Phone Number"] == "2095257564");
                json["Contact Phone Number"] = "2095257564";
                json = nlohmann::ordered_json::array({json});
            }
            BOOST_TEST(read.dump() == json.dump());
            ++files;
        }
    }
    BOOST_TEST(files == 12);
}

BOOST_AUTO_TEST_SUITE_END()
