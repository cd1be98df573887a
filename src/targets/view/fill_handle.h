#pragma once
#include <wx/window.h>

#include <functional>

namespace hedef::targets {

// The small square at the corner of a selection that is dragged to fill the cells beside it. It only knows the mouse: where
// it is dragged to and what that means is told to its grid.
class FillHandle : public wxWindow
{
public:
    struct Told
    {
        std::function<void()> begun;
        std::function<void(wxPoint in_parent)> dragged;
        std::function<void()> dropped;
        std::function<void()> given_up; // Escape, or the pointer was taken away
    };
    FillHandle(wxWindow* parent, Told);

    bool dragging() const { return m_dragging; }
    void give_up();
    // With its middle on that point of the parent.
    void stand_at(wxPoint corner);

private:
    void end();
    Told m_told;
    bool m_dragging = false;
};

} // namespace hedef::targets
