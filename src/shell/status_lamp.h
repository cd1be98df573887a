#pragma once
#include <wx/window.h>

namespace hedef::shell {

// The connection as a small round lamp: full and green when it stands, half while the database works, hollow when it is
// lost. Drawn, since not every font has such letters; the words beside it say the same.
class StatusLamp : public wxWindow
{
public:
    enum class State
    {
        none, // nothing is open: no lamp
        connected,
        working,
        offline
    };
    explicit StatusLamp(wxWindow* parent);
    void show(State);
    State state() const { return m_state; }
    bool AcceptsFocus() const override { return false; }
    // Its own width and height.
    int side() const;

private:
    void draw(wxPaintEvent&);
    State m_state = State::none;
};

} // namespace hedef::shell
