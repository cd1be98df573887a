#pragma once
#include "desk/preferences.h"
#include "uikit/window_book.h"

#include <wx/panel.h>

#include <cstdint>
#include <functional>
#include <map>
#include <string>

class wxDataViewEvent;
class wxDataViewTreeCtrl;

namespace hedef::shell {

// All windows by who uses them; what is folded stays folded.
class NavigationPane : public wxPanel
{
public:
    NavigationPane(wxWindow* parent, const uikit::WindowBook&, desk::Preferences&,
                   std::function<void(const std::string& kind)> open);
    // Marks the window in front.
    void mark(const std::string& kind);
    // How much waits there, behind its name.
    void waiting(const std::string& kind, std::int64_t count);

private:
    void fill(const uikit::WindowBook&);
    void chosen(const wxDataViewEvent&);
    desk::Preferences& m_preferences;
    std::function<void(const std::string&)> m_open;
    wxDataViewTreeCtrl* m_tree = nullptr;
    std::map<void*, std::string> m_kinds;  // by item
    std::map<std::string, wxString> m_words; // by kind
    std::map<void*, std::string> m_groups; // by item: what its folding is remembered by
    bool m_marking = false;
    bool m_walking = false; // by keys
};

} // namespace hedef::shell
