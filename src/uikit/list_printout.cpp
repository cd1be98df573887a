#include "uikit/list_printout.h"

#include "uikit/text.h"
#include "words/figures.h"

#include <wx/dc.h>

#include <unordered_map>

namespace hedef::uikit {

namespace {

constexpr double points = 9, title_points = 14;
const wxColour quiet(0x5F, 0x66, 0x6E), rule(0xC4, 0xC8, 0xCC);

// Widths of texts from those of their letters, each measured once: a hundred thousand rows are laid out while one waits.
class Letters
{
public:
    Letters(wxDC& dc, const wxFont& plain, const wxFont& bold) : m_dc(&dc), m_fonts{plain, bold} {}
    double width(const std::string& text, bool bold)
    {
        double width = 0;
        for (const wxUniChar letter : wx(text)) {
            const auto [found, is_new] = m_widths[bold].try_emplace(letter.GetValue(), 0.0);
            if (is_new && m_dc) {
                // Many at once, because one is rounded to whole units.
                constexpr int many = 20;
                m_dc->SetFont(m_fonts[bold]);
                found->second = double(m_dc->GetTextExtent(wxString(letter, many)).x) / many;
            }
            width += found->second;
        }
        return width;
    }

    // Every letter of the table is known; the paper goes before the layout does.
    void let_go() { m_dc = nullptr; }

private:
    wxDC* m_dc;
    wxFont m_fonts[2];
    std::unordered_map<wxUint32, double> m_widths[2];
};

} // namespace

ListPrintout::ListPrintout(std::shared_ptr<const PrintedTable> printed, const wxPageSetupDialogData& setup)
    : wxPrintout(wx(printed->title)), m_printed(std::move(printed)), m_setup(setup)
{}

wxFont ListPrintout::font(double size, bool bold) const
{
    wxFont font(wxFontInfo(size).Family(wxFONTFAMILY_SWISS));
    return bold ? font.Bold() : font;
}

// The sheet without its margins, in units in which letters have their size.
wxRect ListPrintout::sheet()
{
    MapScreenSizeToPageMargins(m_setup);
    return GetLogicalPageMarginsRect(m_setup);
}

void ListPrintout::OnPreparePrinting()
{
    lay_out(*GetDC(), sheet());
}

bool ListPrintout::HasPage(int page)
{
    return page >= 1 && std::size_t(page) <= pages();
}

void ListPrintout::GetPageInfo(int* first, int* last, int* from, int* to)
{
    *first = *from = 1;
    *last = *to = std::max(1, int(pages()));
}

bool ListPrintout::OnPrintPage(int page)
{
    m_sheet = sheet();
    draw(*GetDC(), std::size_t(page) - 1);
    return true;
}

void ListPrintout::lay_out(wxDC& dc, const wxRect& sheet)
{
    m_sheet = sheet;
    dc.SetFont(font(title_points, true));
    const double title = dc.GetCharHeight();
    dc.SetFont(font(points, false));
    const double line = dc.GetCharHeight();
    m_head = line + title + line;
    const double foot = 2 * line;
    PrintPages::Paper paper;
    paper.width = sheet.width;
    paper.height = std::max(4 * line, sheet.height - m_head - foot);
    paper.line = line;
    paper.gap = line * 0.8;
    paper.row_gap = line * 0.3;
    auto letters = std::make_shared<Letters>(dc, font(points, false), font(points, true));
    m_pages.emplace(
        m_printed->table, paper, [letters](const std::string& text, bool bold) { return letters->width(text, bold); },
        words::_("Total"));
    letters->let_go();
}

void ListPrintout::draw(wxDC& dc, std::size_t page) const
{
    dc.SetBackgroundMode(wxBRUSHSTYLE_TRANSPARENT);
    draw_head(dc);
    double y = m_sheet.y + m_head;
    const auto line_at = [&](const wxColour& colour, double at) {
        dc.SetPen(wxPen(colour, 1));
        dc.DrawLine(m_sheet.x, int(at), m_sheet.x + m_sheet.width, int(at));
    };
    const double half_gap = m_pages->line() * 0.15;
    const auto titles = m_pages->titles();
    draw_row(dc, titles, y);
    y += titles.height;
    line_at(*wxBLACK, y - half_gap);
    for (std::size_t row = m_pages->first_row(page); row < m_pages->end_row(page); ++row) {
        const auto shown = m_pages->row(row);
        if (m_pages->is_total(row)) line_at(*wxBLACK, y - half_gap);
        draw_row(dc, shown, y);
        y += shown.height;
        if (row + 1 < m_pages->end_row(page)) line_at(rule, y - half_gap);
    }
    draw_foot(dc, page);
}

void ListPrintout::draw_row(wxDC& dc, const PrintPages::Row& row, double y) const
{
    dc.SetFont(font(points * m_pages->scale(), row.bold));
    dc.SetTextForeground(*wxBLACK);
    double x = m_sheet.x;
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
        const double width = m_pages->widths()[column];
        double line = y;
        for (const auto& text : row.cells[column].lines) {
            const wxString words = wx(text);
            const double left = m_pages->align(column) == Align::right ? x + width - dc.GetTextExtent(words).x : x;
            if (!words.empty()) dc.DrawText(words, int(left), int(line));
            line += m_pages->line();
        }
        x += width + m_pages->gap();
    }
}

void ListPrintout::draw_head(wxDC& dc) const
{
    dc.SetFont(font(points, false));
    dc.SetTextForeground(quiet);
    const wxString date = wx(m_printed->date);
    dc.DrawText(wx(m_printed->company), m_sheet.x, m_sheet.y);
    dc.DrawText(date, m_sheet.x + m_sheet.width - dc.GetTextExtent(date).x, m_sheet.y);
    const int below = m_sheet.y + dc.GetCharHeight();
    dc.SetFont(font(title_points, true));
    dc.SetTextForeground(*wxBLACK);
    dc.DrawText(wx(m_printed->title), m_sheet.x, below);
}

void ListPrintout::draw_foot(wxDC& dc, std::size_t page) const
{
    dc.SetFont(font(points, false));
    dc.SetTextForeground(quiet);
    const wxString words = _("Page {1} of {2}", words::count(std::int64_t(page) + 1), words::count(std::int64_t(pages())));
    const wxSize size = dc.GetTextExtent(words);
    dc.DrawText(words, m_sheet.x + m_sheet.width - size.x, m_sheet.y + m_sheet.height - size.y);
}

} // namespace hedef::uikit
