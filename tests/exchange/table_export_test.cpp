#include "exchange/atomic_file.h"
#include "exchange/import_report_json.h"
#include "exchange/table_export.h"
#include "files.h"
#include "support/temp_folder.h"

#include <nlohmann/json.hpp>

using namespace hedef;
using namespace hedef::exchange;
using namespace hedef::exchange::testing;
using hedef::testing::read_file;

BOOST_AUTO_TEST_SUITE(table_export_test)

namespace {

ExportForm form()
{
    return {"credits",
            {},
            {{"code", ColumnType::text},
             {"amount", ColumnType::money},
             {"quantity", ColumnType::quantity},
             {"date", ColumnType::date},
             {"year", ColumnType::integer},
             {"open", ColumnType::boolean}},
            {}};
}

void write(const std::filesystem::path& path, ExportForm export_form, int times = 1)
{
    auto file = TableExport::create(path, std::move(export_form));
    BOOST_REQUIRE(file);
    const ExportCell full[] = {std::string_view("=ş\"1\""), std::int64_t{-123450}, std::int64_t{1'234'000},
                               base::make_date(2017, 3, 1), std::int64_t{2017},    true};
    const ExportCell bare[] = {std::string_view("b"), std::monostate{}, std::int64_t{2'000'000},
                               base::forever,         std::monostate{}, false};
    for (int i = 0; i < times; ++i) {
        BOOST_REQUIRE(bool((*file)->row(full)));
        BOOST_REQUIRE(bool((*file)->row(bare)));
    }
    (*file)->finish();
}

} // namespace

BOOST_AUTO_TEST_CASE(csv_is_written_as_rfc_4180_says)
{
    const hedef::testing::TempFolder folder;
    write(folder.path() / "t.csv", form());
    BOOST_TEST(read_file(folder.path() / "t.csv") == "code,amount,quantity,date,year,open\r\n"
                                                     "\"'=ş\"\"1\"\"\",-1234.50,1.2340,2017-03-01,2017,true\r\n"
                                                     "b,,2,,,false\r\n");
}

BOOST_AUTO_TEST_CASE(csv_for_excel_has_a_mark_and_the_signs_of_the_locale)
{
    const hedef::testing::TempFolder folder;
    auto excel = form();
    excel.csv = CsvForm::excel();
    write(folder.path() / "t.csv", excel);
    BOOST_TEST(read_file(folder.path() / "t.csv") == "\xef\xbb\xbf"
                                                     "code;amount;quantity;date;year;open\r\n"
                                                     "\"'=ş\"\"1\"\"\";-1234,50;1,2340;2017-03-01;2017;true\r\n"
                                                     "b;;2;;;false\r\n");
}

BOOST_AUTO_TEST_CASE(a_folder_that_is_not_there_is_told)
{
    BOOST_CHECK_THROW(write("/no/such/folder/t.csv", form()), FileFailure);
}

BOOST_AUTO_TEST_CASE(json_can_be_read_again)
{
    const hedef::testing::TempFolder folder;
    const auto path = folder.path() / "t.json";
    write(path, form());
    const auto json = nlohmann::json::parse(read_file(path));
    BOOST_TEST(json["kind"] == "credits");
    BOOST_TEST(json["currency"] == "TRY");
    BOOST_TEST(json["rows"][0]["code"] == "=ş\"1\"");
    BOOST_TEST(json["rows"][0]["amount"] == "-1234.50");
    BOOST_TEST(json["rows"][0]["year"] == 2017);
    BOOST_TEST(json["rows"][1]["amount"].is_null());
    const auto rows = RowFile::open(path);
    BOOST_REQUIRE(rows);
    BOOST_TEST(rows->kind() == "credits");
    const auto table = read_table(*rows);
    BOOST_REQUIRE(table);
    BOOST_TEST(table->header.size() == 6u);
    BOOST_TEST(table->rows[1].line == 3);
    BOOST_TEST(table->rows[0].cells[2] == "1.2340");
}

BOOST_AUTO_TEST_CASE(json_of_others_is_read_and_broken_json_refused)
{
    const auto read = [](std::string text) { return table_of(std::move(text), {}, "f.json"); };
    const auto table = read("[{\"a\": 1.10, \"b\": null},\n {\"c\": true, \"a\": 12345678901234567890123.5}]");
    BOOST_REQUIRE(table);
    BOOST_TEST(table->rows[0].cells[0] == "1.10");
    BOOST_TEST(table->rows[1].cells[0] == "12345678901234567890123.5"); // digit by digit
    BOOST_TEST(table->rows[1].cells[2] == "true");
    BOOST_TEST(bool(read("{\"meta\": {\"rows\": [1, [2]], \"kind\": \"x\"}, \"rows\": []}")));
    BOOST_TEST(refusal_of(read("[{\"a\": 1},\n{\"a\": [1]}]")) == "exchange.json.nested 2:0");
    BOOST_TEST(refusal_of(read("[{\"a\": 1},\n{\"a\": {}}]")) == "exchange.json.nested 2:0");
    BOOST_TEST(refusal_of(read("[1]")) == "exchange.json.no_object 1:0");
    BOOST_TEST(refusal_of(read("{\"a\": 1}")) == "exchange.json.no_rows 0:0");
    BOOST_TEST(refusal_of(read("5")) == "exchange.json.no_rows 0:0");
    BOOST_TEST(refusal_of(read("[{\"a\": 1},\n{\"a\": }]")) == "exchange.json.broken 2:0");
    BOOST_TEST(refusal_of(read("[{\"a\": 1}")) == "exchange.json.broken 1:0");
    BOOST_TEST(refusal_of(read("")) == "exchange.json.broken 1:0");
}

BOOST_AUTO_TEST_CASE(xlsx_is_a_zip_archive_with_the_sheet)
{
    const hedef::testing::TempFolder folder;
    write(folder.path() / "t.xlsx", form());
    const auto content = read_file(folder.path() / "t.xlsx");
    BOOST_TEST(content.starts_with("PK"));
    BOOST_TEST(content.find("xl/worksheets/sheet1.xml") != std::string::npos);
    BOOST_TEST(code_of(TableExport::create(folder.path() / "t.doc", form())) == "exchange.export.ending");
}

BOOST_AUTO_TEST_CASE(without_finish_nothing_is_left_and_the_old_file_stays)
{
    const hedef::testing::TempFolder folder;
    for (const char* name : {"t.csv", "t.json", "t.xlsx"}) {
        hedef::testing::write_file(folder.path() / name, "old");
        {
            const auto file = TableExport::create(folder.path() / name, form());
            BOOST_REQUIRE(file);
        }
        BOOST_TEST(read_file(folder.path() / name) == "old");
        std::filesystem::remove(folder.path() / name);
        BOOST_TEST(std::filesystem::is_empty(folder.path()), name);
    }
}

BOOST_AUTO_TEST_CASE(quantities_never_look_like_thousands)
{
    BOOST_TEST(quantity_text(1'500'000) == "1.5");
    BOOST_TEST(quantity_text(2'000'000) == "2");
    BOOST_TEST(quantity_text(-1'234'000) == "-1.2340");
    BOOST_TEST(quantity_text(1) == "0.000001");
    BOOST_TEST(quantity_text(0) == "0");
    BOOST_TEST(quantity_text(100'000'000) == "100");
}

BOOST_AUTO_TEST_CASE(a_report_has_the_shape_of_the_command_line)
{
    ImportReport report;
    report.kind = "credits";
    report.created = 2;
    report.refused = 1;
    report.matches.push_back({"product", "GTXPro", "GTX Pro", 1480});
    report.problems.push_back({"x", base::bad_input("exchange.number.form", "amount", {"x"}, {"c.csv", 7, 3})});
    const auto words = [](const base::Refusal& refusal) { return "words for " + refusal.code; };
    BOOST_TEST(
        report_to_json(report, words) ==
        R"({"import_id":null,"kind":"credits","created":2,"updated":0,"unchanged":0,"refused":1,)"
        R"("matches":[{"column":"product","from":"GTXPro","to":"GTX Pro","rows":1480}],)"
        R"("problems":[{"file":"c.csv","line":7,"column":3,"value":"x","reason":"words for exchange.number.form"}]})");
    ImportReport all;
    all.files = {report, report};
    BOOST_TEST(report_to_json(all, words).starts_with("{\"files\":[{\"import_id\":null"));
}

BOOST_AUTO_TEST_SUITE_END()
