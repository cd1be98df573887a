#include "uikit/list_header.h"

#include "uikit/text.h"

#include <algorithm>

namespace hedef::uikit {

std::vector<wxDataViewColumn*> in_view_order(const wxDataViewCtrl& control)
{
    std::vector<wxDataViewColumn*> columns;
    for (unsigned i = 0; i < control.GetColumnCount(); ++i)
        columns.push_back(control.GetColumn(i));
    std::stable_sort(columns.begin(), columns.end(),
                     [&](auto* a, auto* b) { return control.GetColumnPosition(a) < control.GetColumnPosition(b); });
    return columns;
}

#ifdef wxHAS_GENERIC_DATAVIEWCTRL
namespace {

// The generic control (Windows) would draw numbers up to three pixels from the next column, and cut the last one in fonts whose
// points and commas are drawn wider than they are measured (Wine's Tahoma). GTK leaves room by itself.
class FigureRenderer : public wxDataViewTextRenderer
{
public:
    using wxDataViewTextRenderer::wxDataViewTextRenderer;
    wxSize GetSize() const override { return wxDataViewTextRenderer::GetSize() + wxSize(room(), 0); }
    bool Render(wxRect cell, wxDC* dc, int state) override
    {
        cell.width = std::max(0, cell.width - room());
        return wxDataViewTextRenderer::Render(cell, dc, state);
    }

private:
    int room() const { return gap(GetView(), 1); }
};

} // namespace
#else
using FigureRenderer = wxDataViewTextRenderer;
#endif

wxDataViewTextRenderer* cell_text(Align align)
{
    wxDataViewTextRenderer* made = nullptr;
    if (align == Align::right)
        made = new FigureRenderer(wxS("string"), wxDATAVIEW_CELL_INERT, wxALIGN_RIGHT | wxALIGN_CENTRE_VERTICAL);
    else
        made = new wxDataViewTextRenderer(wxS("string"), wxDATAVIEW_CELL_INERT, wxALIGN_LEFT | wxALIGN_CENTRE_VERTICAL);
    made->EnableEllipsize(wxELLIPSIZE_END);
    return made;
}

wxString sort_mark(const std::vector<SortKey>& keys, const std::string& column)
{
    const auto found = std::find_if(keys.begin(), keys.end(), [&](const auto& key) { return key.column == column; });
    if (found == keys.end()) return {};
    const wxString mark = wx(found->descending ? " ▼" : " ▲");
    return keys.size() == 1 ? mark : mark + wxString::Format(wxS("%d"), int(found - keys.begin()) + 1);
}

std::vector<SortKey> clicked(std::vector<SortKey> keys, const std::string& column, bool further, bool third_click_ends)
{
    const auto found = std::find_if(keys.begin(), keys.end(), [&](const auto& key) { return key.column == column; });
    const bool again = found != keys.end();
    const bool ends = again && found->descending && third_click_ends;
    const SortKey key{column, again && !found->descending};
    if (!further) return ends ? std::vector<SortKey>() : std::vector<SortKey>{key};
    if (ends)
        keys.erase(found);
    else if (again)
        *found = key;
    else
        keys.push_back(key);
    return keys;
}

void fit_column(const wxDataViewCtrl& control, wxDataViewColumn& column, std::size_t rows,
                const std::function<FitCell(std::size_t)>& cell)
{
    constexpr std::size_t most_rows = 2'000;
    constexpr int widest = 480;
    const wxFont bold = control.GetFont().Bold();
    int width = 0, ignored = 0;
    control.GetTextExtent(column.GetTitle(), &width, &ignored, nullptr, nullptr, &bold);
    for (std::size_t row = 0; row < std::min(rows, most_rows); ++row) {
        const FitCell shown = cell(row);
        int of_text = 0;
        control.GetTextExtent(shown.text, &of_text, &ignored, nullptr, nullptr, shown.bold ? &bold : nullptr);
        width = std::max(width, of_text + shown.indent);
    }
    column.SetWidth(std::min(width + gap(&control, 6), text_width(&control, widest)));
}

} // namespace hedef::uikit
