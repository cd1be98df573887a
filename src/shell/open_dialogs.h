#pragma once
#include <wx/modalhook.h>

namespace hedef::shell {

// Whether a dialog waits for its answer, the system's own (files, printers) too: what runs within it must be back before a
// frame or the program goes. UI thread.
class OpenDialogs : private wxModalDialogHook
{
public:
    OpenDialogs() { Register(); }
    bool any() const { return m_open > 0; }

private:
    int Enter(wxDialog*) override
    {
        ++m_open;
        return wxID_NONE;
    }
    void Exit(wxDialog*) override { --m_open; }
    int m_open = 0;
};

} // namespace hedef::shell
