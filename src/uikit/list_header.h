#pragma once
#include "uikit/list_rows.h"

#include <wx/dataview.h>

#include <functional>
#include <vector>

// What the titles of lists and trees have in common.
namespace hedef::uikit {

// Columns as they stand in the control, left to right.
std::vector<wxDataViewColumn*> in_view_order(const wxDataViewCtrl&);

// What draws a text in a cell, cut with … where it is too long. Numbers (Align::right) keep a little distance from the next
// column's text, as the title does.
wxDataViewTextRenderer* cell_text(Align);

// Behind a column's title: " ▲", " ▼", and which key it is where there are several.
wxString sort_mark(const std::vector<SortKey>&, const std::string& column);

// The keys after a click on a title: this column alone, or with Shift as a further key; again: the other way round, and
// then, where the rows have an order of their own, without it.
std::vector<SortKey> clicked(std::vector<SortKey>, const std::string& column, bool further, bool third_click_ends);

struct FitCell
{
    wxString text;
    bool bold = false;
    int indent = 0;
};
// As wide as its title and its cells, up to a limit: longer texts are cut in sight, and whole in a copy.
void fit_column(const wxDataViewCtrl&, wxDataViewColumn&, std::size_t rows, const std::function<FitCell(std::size_t)>& cell);

} // namespace hedef::uikit
