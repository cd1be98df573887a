#pragma once
#include "desk/desk.h"

#include <wx/panel.h>

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace hedef::uikit {

// What the status bar says of the list that is in front: number of rows, and count, sum and average of what is selected.
struct Figures
{
    std::string rows;      // "8,800 deals", in words; empty: no list
    std::string selection; // "3 selected · Sum 1,200.00 TRY · Average 400.00 TRY"; empty: nothing selected
};

wxDECLARE_EVENT(WINDOW_CHANGED, wxCommandEvent);

class Listing;

// What fills an MDI child. Subjects derive their windows from it; the shell makes the frame around it, its tab, menu and
// status bar.
class Window : public wxPanel
{
public:
    Window(wxWindow* parent, desk::Place, const desk::Desk&);

    const desk::Place& place() const { return m_place; }
    // The tab's words: "Deals", "Deal GTX Pro · Acme".
    virtual wxString title() const = 0;
    virtual Figures figures() const { return {}; }
    // Asks about unsaved changes, once; false: stay. then: what the window does when its save has come through is to
    // close itself again.
    virtual bool may_close() { return true; }
    // What is unsaved here, in a form of the window's own; empty: nothing. Asked every second, kept by the shell against a
    // crash, and given back by desk::Drafts when the window is opened on its place again.
    virtual std::string draft() const { return {}; }
    // Reads everything again (F5).
    virtual void refresh() {}
    // Where the cursor goes when the window is opened or raised.
    virtual void focus_first() { SetFocus(); }

    // What this window does when a command is told. why_not: words why it cannot be done now, empty when it can.
    struct Verb
    {
        std::function<void()> run;
        std::function<wxString()> why_not;
    };
    const Verb* verb(std::string_view command) const;
    // For answers that must not come home to a window that is closed.
    std::weak_ptr<void> alive() const { return m_alive.watch(); }

protected:
    void can(std::string command, std::function<void()> run, std::function<wxString()> why_not = {});
    // The commands of lists: export, print, widths, groups, folding. front: the list they mean now; none: there is none.
    // One line in a window that has a list; they stand in its context menus too.
    void can_list(std::function<Listing*()> front);
    void can_list(Listing&);
    // The window is about another thing now, such as a new record that was saved: it is found and reopened there.
    void stands_at(desk::Place place)
    {
        m_place = std::move(place);
        changed();
    }
    // Title, figures or what can be done is another now: the frame looks again.
    void changed();
    // A menu of commands of this window, at the pointer or, told by the keyboard, at the focused control.
    void pop_up(const std::vector<std::string>& commands);
    // Carries out the verb when it can be done now.
    bool tell(std::string_view command);

    const desk::Desk& desk() const { return m_desk; }

private:
    friend void export_list(Window&, const Listing&, const std::string& path);
    friend void print_list(Window&, const Listing&);
    desk::Place m_place;
    const desk::Desk& m_desk;
    std::map<std::string, Verb, std::less<>> m_verbs;
    base::Alive m_alive;
};

} // namespace hedef::uikit
