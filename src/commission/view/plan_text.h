#pragma once
#include <wx/panel.h>

#include <functional>
#include <string>

class wxStyledTextCtrl;
class wxTextEntryBase;

namespace hedef::commission {

// The plan as text: JSON in the colours of the system, with the numbers of its lines, an undo of its own, and a mark at
// the place of its fault. Places are bytes of the UTF-8 text.
class PlanText : public wxPanel
{
public:
    PlanText(wxWindow* parent, const wxString& name);

    std::string text() const;
    // What a form or the database says. Only what differs is replaced, so that the cursor stays where it is read, as one
    // step of undo; the first text is none.
    void put(const std::string&);
    // words: told when the pointer rests there.
    void mark(std::size_t begin, std::size_t end, const wxString& words);
    void clear_mark();
    int marked_line() const; // from 0; -1: none
    void go_to(std::size_t begin, std::size_t end);
    // What is typed into: copying, taking back and the like.
    wxTextEntryBase& entry();
    wxWindow* control();

    // Somebody typed, pasted, took back.
    std::function<void()> on_typed;
    std::function<void()> on_menu;

private:
    void colour();
    void bind_events();
    void number_lines();
    void match_braces();
    void new_line();
    wxStyledTextCtrl* m_control = nullptr;
    bool m_putting = false;
    wxString m_fault;
    int m_fault_begin = -1, m_fault_end = -1;
};

} // namespace hedef::commission
