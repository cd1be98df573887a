#include "shell/window_parts.h"

#include <wx/bookctrl.h>
#include <wx/dataview.h>
#include <wx/splitter.h>

#include <vector>

namespace hedef::shell {

namespace {

// Halves of splitters, pages and lists; of a window that has none of them nothing is added.
void add_parts(wxWindow& window, std::vector<wxWindow*>& parts)
{
    if (auto* split = wxDynamicCast(&window, wxSplitterWindow)) {
        for (auto* side : {split->GetWindow1(), split->GetWindow2()})
            if (side && side->IsShown()) {
                const auto before = parts.size();
                add_parts(*side, parts);
                if (parts.size() == before) parts.push_back(side);
            }
        return;
    }
    if (auto* book = dynamic_cast<wxBookCtrlBase*>(&window)) {
        if (auto* page = book->GetCurrentPage()) {
            const auto before = parts.size();
            add_parts(*page, parts);
            if (parts.size() == before) parts.push_back(page);
        }
        return;
    }
    // From the fields above a list to the list.
    if (dynamic_cast<wxDataViewCtrl*>(&window)) return parts.push_back(&window);
    for (auto* child : window.GetChildren())
        if (child->IsShown() && !child->IsTopLevel()) add_parts(*child, parts);
}

// The first control in it that takes the focus; false: there is none.
bool focus_in(wxWindow& part)
{
    if (part.GetChildren().empty()) {
        if (!part.CanAcceptFocus()) return false;
        part.SetFocus();
        return true;
    }
    if (dynamic_cast<wxDataViewCtrl*>(&part)) return part.SetFocus(), true;
    for (auto* child : part.GetChildren())
        if (child->IsShown() && child->IsEnabled() && focus_in(*child)) return true;
    return false;
}

} // namespace

bool focus_next_part(wxWindow& window)
{
    std::vector<wxWindow*> parts;
    add_parts(window, parts);
    auto* focus = wxWindow::FindFocus();
    std::size_t next = 0; // behind the part that has the focus
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (focus && (parts[i] == focus || parts[i]->IsDescendant(focus))) next = i + 1;
    for (; next > 0 && next < parts.size(); ++next)
        if (focus_in(*parts[next])) return true;
    return false;
}

} // namespace hedef::shell
