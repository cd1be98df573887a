#include "exchange/csv_writer.h"
#include "exchange/table_export.h"
#include "files.h"
#include "support/shared_folder.h"
#include "support/temp_folder.h"

#include <random>

using namespace hedef;
using namespace hedef::exchange;
using namespace hedef::exchange::testing;

BOOST_AUTO_TEST_SUITE(round_trip_test)

namespace {

using Lines = std::vector<std::vector<std::string>>;

std::vector<std::string> naughty()
{
    return {"",
            "=1+1",
            "+1",
            "-1",
            "@x",
            "'",
            "''",
            "'=x",
            "''=x",
            "'x",
            "\t=x",
            "\rx",
            "=\"a\"",
            "a,b;c|d",
            "\"",
            "\"\"",
            "a\nb",
            "\r\n",
            "\n",
            " ",
            "\xef\xbb\xbf",
            "İ ı ş",
            "null",
            "NaN",
            "1.234",
            "'-",
            "x\"y",
            "﷽",
            "👩‍👩‍👧",
            "\x01",
            "\xc2\x80",
            "\\",
            "\\n",
            "'\t",
            "#",
            "\v\f",
            "$(touch)",
            "{\"a\":1}",
            "'+'='",
            "−5",
            "😀\n\"",
            "@\r@"};
}

// Written as text cells and read again; the harmless form undone.
Lines through_csv(const Lines& lines, CsvForm form)
{
    std::string text;
    CsvWriter csv(text, form);
    for (std::size_t c = 0; c < lines.front().size(); ++c)
        csv.value("h" + std::to_string(c));
    csv.end_row();
    for (const auto& line : lines) {
        for (const auto& cell : line)
            csv.text(cell);
        csv.end_row();
    }
    Lines back;
    for (const auto& row : rows_of(text, {.separator = form.separator, .header = true})) {
        back.emplace_back();
        for (const auto& cell : row)
            back.back().emplace_back(undo_harmless(cell));
    }
    return back;
}

Lines through_file(const std::vector<std::string>& texts, const std::string& name)
{
    const hedef::testing::TempFolder folder;
    const auto path = folder.path() / name;
    auto file =
        TableExport::create(path, {"notes", {}, {{"code", ColumnType::integer}, {"text", ColumnType::text}}, {}});
    BOOST_REQUIRE(file);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const ExportCell cells[] = {static_cast<std::int64_t>(i), std::string_view(texts[i])};
        BOOST_REQUIRE(bool((*file)->row(cells)));
    }
    (*file)->finish();
    const auto rows = RowFile::open(path);
    BOOST_REQUIRE(rows);
    Lines back;
    const auto table = read_table(*rows);
    BOOST_REQUIRE(table);
    for (const auto& row : table->rows)
        back.push_back({row.cells[0], rows->is_json() ? row.cells[1] : std::string(undo_harmless(row.cells[1]))});
    return back;
}

void check_everywhere(const std::vector<std::string>& texts)
{
    Lines single, wide{texts};
    for (const auto& text : texts)
        single.push_back({text});
    for (const CsvForm form : {CsvForm::rfc4180(), CsvForm::excel(), CsvForm::excel('\t', '.')}) {
        BOOST_TEST((through_csv(single, form) == single));
        BOOST_TEST((through_csv(wide, form) == wide));
    }
    for (const char* name : {"t.csv", "t.json"}) {
        const auto back = through_file(texts, name);
        BOOST_REQUIRE(back.size() == texts.size());
        for (std::size_t i = 0; i < texts.size(); ++i)
            BOOST_TEST(back[i][1] == texts[i]);
    }
}

} // namespace

BOOST_AUTO_TEST_CASE(formulas_are_made_harmless_and_this_is_undone)
{
    BOOST_TEST(harmless("=1+1") == "'=1+1");
    BOOST_TEST(harmless("-5") == "'-5");
    BOOST_TEST(harmless("'=x") == "''=x");
    BOOST_TEST(harmless("'x") == "'x");
    BOOST_TEST(harmless("x=") == "x=");
    for (const auto& text : naughty()) {
        BOOST_TEST(undo_harmless(harmless(text)) == text);
        BOOST_TEST((harmless(text).empty() || std::string("=+-@\t\r").find(harmless(text)[0]) == std::string::npos));
    }
    std::string out;
    CsvWriter csv(out);
    csv.text("=x");
    csv.value("-12.50");
    csv.end_row();
    BOOST_TEST(out == "'=x,-12.50\r\n");
}

BOOST_AUTO_TEST_CASE(every_naughty_text_goes_out_and_in_unchanged)
{
    check_everywhere(naughty());
}

BOOST_AUTO_TEST_CASE(every_line_of_the_big_list_goes_out_and_in_unchanged)
{
    const auto shared = hedef::testing::shared_folder();
    if (!shared) {
        BOOST_TEST_MESSAGE("skipped: no ../shared");
        return;
    }
    const std::string content = hedef::testing::read_file(*shared / "data/strings/blns.txt");
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < content.size();) {
        const auto end = std::min(content.find('\n', at), content.size());
        lines.push_back(content.substr(at, end - at));
        at = end + 1;
    }
    BOOST_TEST(lines.size() > 700u);
    check_everywhere(lines);
}

BOOST_AUTO_TEST_CASE(random_tables_go_out_and_in_unchanged)
{
    std::mt19937 random(42);
    const std::vector<std::string> parts{"\"", ",", ";", "\t", "|", "\r",           "\n", "'",
                                         "=",  "-", " ", "a",  "ş", "\xef\xbb\xbf", "😀",  "7"};
    for (int round = 0; round < 2000; ++round) {
        Lines lines(1 + random() % 5);
        const std::size_t columns = 1 + random() % 4;
        for (auto& line : lines) {
            line.resize(columns);
            for (auto& cell : line)
                for (auto n = random() % 6; n > 0; --n)
                    cell += parts[random() % parts.size()];
        }
        const CsvForm form = round % 2 ? CsvForm::rfc4180() : CsvForm::excel();
        BOOST_REQUIRE((through_csv(lines, form) == lines));
    }
}

// Whatever the bytes, the answer is a table or a refusal, and the same whether the text comes whole or in pieces.
BOOST_AUTO_TEST_CASE(random_bytes_are_read_or_refused_alike_however_they_are_cut)
{
    std::mt19937 random(7);
    const std::string alphabet = "\"\"\",,\n\r ab'";
    for (int round = 0; round < 5000; ++round) {
        std::string text;
        for (auto n = random() % 40; n > 0; --n)
            text += alphabet[random() % alphabet.size()];
        const auto read = [&](std::size_t piece) {
            std::string all;
            CsvParser parser(',', "f", [&](const Row& row) {
                all += std::to_string(row.line) + ":";
                for (const auto cell : row.cells)
                    all += "[" + std::string(cell) + "]";
                return true;
            });
            for (std::size_t at = 0; at < text.size(); at += piece)
                if (const auto done = parser.parse(std::string_view(text).substr(at, piece)); !done)
                    return all + no(done.refusal());
            const auto done = parser.finish();
            return done ? all : all + no(done.refusal());
        };
        BOOST_REQUIRE_EQUAL(read(1000), read(1));
        BOOST_REQUIRE_EQUAL(read(1000), read(3));
    }
}

BOOST_AUTO_TEST_SUITE_END()
