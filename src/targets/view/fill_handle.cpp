#include "targets/view/fill_handle.h"

#include "uikit/style.h"
#include "uikit/text.h"

#include <wx/cursor.h>
#include <wx/dcclient.h>
#include <wx/settings.h>

namespace hedef::targets {

FillHandle::FillHandle(wxWindow* parent, Told told)
    : wxWindow(parent, wxID_ANY, wxDefaultPosition, parent->FromDIP(wxSize(9, 9)), wxBORDER_NONE), m_told(std::move(told))
{
    SetName(wxS("targets.fill_handle"));
    SetCursor(wxCursor(wxCURSOR_CROSS));
    SetToolTip(uikit::_("Drag to fill the cells beside the selection: two or more figures with equal steps go on, others repeat"));
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) {
        wxPaintDC dc(this);
        dc.SetPen(wxPen(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW), FromDIP(1)));
        dc.SetBrush(wxBrush(uikit::accent()));
        dc.DrawRectangle(GetClientRect());
    });
    Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent&) {
        m_dragging = true;
        if (!HasCapture()) CaptureMouse();
        m_told.begun();
    });
    Bind(wxEVT_MOTION, [this](wxMouseEvent& event) {
        if (m_dragging) m_told.dragged(event.GetPosition() + GetPosition());
    });
    Bind(wxEVT_LEFT_UP, [this](wxMouseEvent&) {
        if (!m_dragging) return;
        end();
        m_told.dropped();
    });
    Bind(wxEVT_MOUSE_CAPTURE_LOST, [this](wxMouseCaptureLostEvent&) { give_up(); });
}

void FillHandle::give_up()
{
    if (!m_dragging) return;
    end();
    m_told.given_up();
}

void FillHandle::end()
{
    m_dragging = false;
    if (HasCapture()) ReleaseMouse();
}

void FillHandle::stand_at(wxPoint corner)
{
    const wxPoint wanted = corner - wxPoint(GetSize().x / 2, GetSize().y / 2);
    if (GetPosition() != wanted) Move(wanted);
    if (!IsShown()) Show();
}

} // namespace hedef::targets
