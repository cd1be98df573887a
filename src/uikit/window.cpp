#include "uikit/window.h"

#include "uikit/command.h"
#include "uikit/text.h"
#include "uikit/window_menu.h"

namespace hedef::uikit {

wxDEFINE_EVENT(WINDOW_CHANGED, wxCommandEvent);

Window::Window(wxWindow* parent, desk::Place place, const desk::Desk& desk)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL), m_place(std::move(place)),
      m_desk(desk)
{
    SetName(wx(m_place.window));
}

void Window::can(std::string command, std::function<void()> run, std::function<wxString()> why_not)
{
    m_verbs[std::move(command)] = {std::move(run), std::move(why_not)};
}

const Window::Verb* Window::verb(std::string_view command) const
{
    const auto found = m_verbs.find(command);
    return found == m_verbs.end() ? nullptr : &found->second;
}

bool Window::tell(std::string_view command)
{
    const auto* told = verb(command);
    if (!told || (told->why_not && !told->why_not().empty())) return false;
    const auto run = told->run; // the verb may close the window
    run();
    return true;
}

void Window::changed()
{
    wxCommandEvent event(WINDOW_CHANGED, GetId());
    event.SetEventObject(this);
    ProcessWindowEvent(event);
}

void Window::pop_up(const std::vector<std::string>& commands)
{
    pop_up_menu(*this, commands);
}

} // namespace hedef::uikit
