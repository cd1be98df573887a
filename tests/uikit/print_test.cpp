#include "uikit/list_printout.h"
#include "uikit/text.h"

#include <boost/test/unit_test.hpp>
#include <wx/bitmap.h>
#include <wx/dcmemory.h>
#include <wx/image.h>

using namespace hedef;
using uikit::Align;
using uikit::PrintPages;
using uikit::TextTable;

BOOST_AUTO_TEST_SUITE(print_test)

namespace {

// Every letter is one wide, a bold one too.
double one_each(const std::string& text, bool)
{
    return double(text.size());
}

TextTable names_and_amounts(int rows)
{
    TextTable table{{{"Name", "Amount"}}, {Align::left, Align::right}};
    table.amounts.emplace_back();
    for (int i = 0; i < rows; ++i) {
        table.rows.push_back({"Row " + std::to_string(i), std::to_string(i) + ".00"});
        table.amounts.push_back({std::nullopt, base::Money{i * 100, {}}});
    }
    return table;
}

TextTable of_names(const std::vector<std::string>& names)
{
    TextTable table;
    table.rows.push_back({std::string("N")});
    for (const auto& name : names)
        table.rows.push_back({name});
    table.aligns = {Align::left};
    return table;
}

PrintPages::Paper paper(double width, double height)
{
    return {width, height, 1, 1, 0};
}

} // namespace

BOOST_AUTO_TEST_CASE(rows_are_cut_into_pages_with_the_sums_on_the_last)
{
    const auto table = names_and_amounts(25);
    const PrintPages pages(table, paper(100, 11), one_each, "Total");
    BOOST_TEST(pages.pages() == 3); // a line of titles and ten others on each, 25 rows and the sums
    BOOST_TEST(pages.first_row(1) == 10);
    BOOST_TEST(pages.end_row(2) == 26);
    BOOST_TEST(pages.is_total(25));
    BOOST_TEST(pages.row(25).cells[0].lines[0] == "Total");
    BOOST_TEST(pages.row(25).cells[1].lines[0] == "300.00");
    BOOST_TEST(pages.row(25).bold);
    BOOST_TEST(pages.titles().cells[1].lines[0] == "Amount");
    BOOST_TEST(pages.scale() == 1);
}

BOOST_AUTO_TEST_CASE(the_sums_count_rows_that_are_folded_away_and_no_row_twice)
{
    auto table = names_and_amounts(3); // 0.00, 1.00, 2.00
    table.lines = {TextTable::Line::row, TextTable::Line::heading, TextTable::Line::row, TextTable::Line::heading};
    table.amounts[1][1] = base::Money{700, {}};
    table.amounts[3][1] = base::Money{150, {}};
    const PrintPages pages(table, paper(100, 11), one_each, "Total");
    BOOST_TEST(pages.row(3).cells[1].lines[0] == "8.50");
    table.amounts[3][1] = std::nullopt; // two currencies: what cannot be said is not said
    BOOST_TEST(PrintPages(table, paper(100, 11), one_each, "Total").rows() == 3);
}

BOOST_AUTO_TEST_CASE(an_empty_table_has_one_page_of_titles)
{
    const auto table = of_names({});
    const PrintPages pages(table, paper(100, 11), one_each, "Total");
    BOOST_TEST(pages.pages() == 1);
    BOOST_TEST(pages.rows() == 0);
}

BOOST_AUTO_TEST_CASE(words_that_are_too_wide_are_broken_into_lines_between_words)
{
    const TextTable table{{{"Name", "Code"}, {"The quick brown fox jumps over the lazy dog", "X"}}, {Align::left, Align::left}};
    const PrintPages pages(table, paper(25, 100), one_each, "Total");
    const auto row = pages.row(0);
    BOOST_TEST(pages.scale() == 1);
    BOOST_TEST(row.cells[0].lines.size() == 3);
    BOOST_TEST(row.cells[0].lines[0] == "The quick brown fox");
    BOOST_TEST(row.height == 3);
    std::string all;
    for (const auto& line : row.cells[0].lines)
        all += line + " ";
    BOOST_TEST(all == "The quick brown fox jumps over the lazy dog ");
}

BOOST_AUTO_TEST_CASE(a_long_word_is_broken_between_letters_and_not_within_one)
{
    const auto table = of_names({"çığğşüöçığğşüöçığğşüö"});
    const PrintPages pages(table, paper(20, 100), [](const std::string& text, bool) {
        return double(std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
    }, "Total");
    const auto row = pages.row(0);
    for (const auto& line : row.cells[0].lines)
        BOOST_TEST(wxString::FromUTF8(line.c_str()).length() > 0); // still UTF-8
    BOOST_TEST(row.cells[0].lines.size() == 2);
}

BOOST_AUTO_TEST_CASE(many_columns_of_numbers_become_smaller_until_they_fit)
{
    TextTable table;
    table.rows.resize(2);
    for (int c = 0; c < 30; ++c) {
        table.rows[0].push_back("T");
        table.rows[1].push_back("1,234,567.00");
        table.aligns.push_back(Align::right);
    }
    const PrintPages pages(table, paper(195, 100), one_each, "Total");
    BOOST_TEST(pages.scale() < 0.6);
    double width = pages.gap() * 29;
    for (const auto w : pages.widths())
        width += w;
    BOOST_TEST(width <= 195.001);
    BOOST_TEST(pages.row(0).cells[0].lines.size() == 1); // a number is never broken
}

BOOST_AUTO_TEST_CASE(a_heading_is_not_left_alone_at_the_end_of_a_page)
{
    auto table = of_names({});
    table.lines.push_back(TextTable::Line::row);
    for (int i = 0; i < 20; ++i) {
        table.rows.push_back({std::string(i % 5 == 4 ? "Group" : "Row")});
        table.lines.push_back(i % 5 == 4 ? TextTable::Line::heading : TextTable::Line::row);
    }
    const PrintPages pages(table, paper(100, 6), one_each, "Total");
    BOOST_TEST(pages.first_row(1) == 4); // not 5: the heading goes with its rows
}

BOOST_AUTO_TEST_CASE(a_list_is_drawn_on_a4_in_turkish_letters_with_head_and_foot)
{
    auto printed = std::make_shared<uikit::PrintedTable>();
    printed->table = names_and_amounts(120);
    printed->table.rows[1][0] = "Işıl Çağlayan Gürsoy, İstanbul Ölçüm Şirketi";
    printed->company = "Hedef A.Ş.";
    printed->title = "Fırsatlar";
    printed->date = "15 Haz 2017";
    uikit::ListPrintout printout(printed, {});
    wxBitmap bitmap(794, 1123); // A4 at 96 to the inch
    wxMemoryDC dc(bitmap);
    dc.SetBackground(*wxWHITE_BRUSH);
    printout.lay_out(dc, wxRect(57, 57, 680, 1009));
    BOOST_TEST(printout.pages() >= 2);
    BOOST_TEST(printout.HasPage(int(printout.pages())));
    BOOST_TEST(!printout.HasPage(int(printout.pages()) + 1));
    int first = 0, last = 0, from = 0, to = 0;
    printout.GetPageInfo(&first, &last, &from, &to);
    BOOST_TEST(last == int(printout.pages()));
    for (std::size_t page = 0; page < printout.pages(); ++page) {
        dc.Clear();
        printout.draw(dc, printout.pages() - 1 - page); // the first one last, to be looked at
    }
    // Nothing stands in the margins.
    dc.SelectObject(wxNullBitmap);
    const wxImage image = bitmap.ConvertToImage();
    if (const char* file = std::getenv("HEDEF_PICTURE")) bitmap.SaveFile(wxString::FromUTF8(file), wxBITMAP_TYPE_PNG);
    int dark = 0;
    for (int y = 0; y < image.GetHeight(); ++y)
        for (int x = 0; x < image.GetWidth(); ++x)
            if ((x < 50 || x > 745 || y < 50 || y > 1075) && image.GetRed(x, y) < 128) ++dark;
    BOOST_TEST(dark == 0);
}

BOOST_AUTO_TEST_CASE(a_hundred_thousand_rows_are_laid_out)
{
    auto printed = std::make_shared<uikit::PrintedTable>();
    printed->table = names_and_amounts(100'000);
    uikit::ListPrintout printout(printed, {});
    wxBitmap bitmap(794, 1123);
    wxMemoryDC dc(bitmap);
    printout.lay_out(dc, wxRect(57, 57, 680, 1009));
    BOOST_TEST(printout.pages() > 1'000);
}

BOOST_AUTO_TEST_SUITE_END()
