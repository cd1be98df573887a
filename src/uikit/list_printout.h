#pragma once
#include "uikit/print_pages.h"

#include <wx/cmndata.h>
#include <wx/print.h>

#include <memory>
#include <optional>
#include <string>

namespace hedef::uikit {

// A list on its way to paper; what it was when the person asked.
struct PrintedTable
{
    TextTable table;
    std::string company, title, date; // in the head of each page
};

// Prints a list: on every page the head, the titles, and which page it is; the sums under the last row.
class ListPrintout : public wxPrintout
{
public:
    ListPrintout(std::shared_ptr<const PrintedTable>, const wxPageSetupDialogData&);

    void OnPreparePrinting() override;
    bool HasPage(int page) override;
    void GetPageInfo(int* first, int* last, int* from, int* to) override;
    bool OnPrintPage(int page) override;
    // Lays the table out for a sheet of this size and draws a page of it: what the above do on paper.
    void lay_out(wxDC&, const wxRect& sheet);
    void draw(wxDC&, std::size_t page) const;
    std::size_t pages() const { return m_pages ? m_pages->pages() : 0; }

private:
    wxFont font(double points, bool bold) const;
    void draw_row(wxDC&, const PrintPages::Row&, double y) const;
    void draw_head(wxDC&) const;
    void draw_foot(wxDC&, std::size_t page) const;
    wxRect sheet();

    std::shared_ptr<const PrintedTable> m_printed;
    wxPageSetupDialogData m_setup;
    std::optional<PrintPages> m_pages;
    wxRect m_sheet;
    double m_head = 0; // height of what stands above the table
};

} // namespace hedef::uikit
