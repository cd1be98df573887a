#include "shell/status_lamp.h"

#include "uikit/style.h"

#include <wx/dcclient.h>
#include <wx/graphics.h>

#include <algorithm>
#include <memory>
#include <numbers>

namespace hedef::shell {

StatusLamp::StatusLamp(wxWindow* parent)
    : wxWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE | wxFULL_REPAINT_ON_RESIZE)
{
    Bind(wxEVT_PAINT, &StatusLamp::draw, this);
    Hide();
}

int StatusLamp::side() const
{
    return uikit::gap(this, 3);
}

void StatusLamp::show(State state)
{
    if (state == m_state) return;
    m_state = state;
    Show(state != State::none);
    Refresh();
}

void StatusLamp::draw(wxPaintEvent&)
{
    wxPaintDC dc(this);
    const std::unique_ptr<wxGraphicsContext> pen(wxGraphicsContext::Create(dc));
    if (!pen || m_state == State::none) return;
    const auto colour = uikit::colour_of(m_state == State::connected ? uikit::Tone::good
                                         : m_state == State::working ? uikit::Tone::plain
                                                                     : uikit::Tone::bad);
    const double line = FromDIP(2), radius = (std::min(GetSize().x, GetSize().y) - line - FromDIP(1)) / 2;
    const double x = GetSize().x / 2.0, y = GetSize().y / 2.0;
    pen->SetPen(wxPen(colour, int(line)));
    pen->SetBrush(m_state == State::connected ? wxBrush(colour) : *wxTRANSPARENT_BRUSH);
    pen->DrawEllipse(x - radius, y - radius, 2 * radius, 2 * radius);
    if (m_state != State::working) return;
    pen->SetPen(*wxTRANSPARENT_PEN);
    pen->SetBrush(wxBrush(colour));
    auto half = pen->CreatePath();
    half.AddArc(x, y, radius, -std::numbers::pi / 2, std::numbers::pi / 2, true);
    half.CloseSubpath();
    pen->FillPath(half);
}

} // namespace hedef::shell
