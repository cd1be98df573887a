#pragma once
#include <wx/panel.h>

#include <functional>

class wxStaticText;

namespace hedef::shell {

// The strip below the menus that says what went wrong with the world (connection, disk) until it is closed or all is well.
class TroubleStrip : public wxPanel
{
public:
    TroubleStrip(wxWindow* parent, std::function<void()> close);
    void say(const wxString& words);
    wxString words() const;

private:
    wxStaticText* m_text = nullptr;
};

} // namespace hedef::shell
