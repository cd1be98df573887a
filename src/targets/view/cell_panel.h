#pragma once
#include "targets/present/targets_view.h"

#include <wx/panel.h>

#include <functional>
#include <string>

class wxStaticText;
class wxTextCtrl;

namespace hedef::targets {

// Beside the grid: what applies to the cell under the cursor, and what can be done with it.
class CellPanel : public wxPanel
{
public:
    // tell: carries out a command of the window.
    CellPanel(wxWindow* parent, std::function<void(const std::string& command)> tell);
    void show(const CellStory&);

private:
    wxStaticText* m_title = nullptr;
    wxTextCtrl* m_text = nullptr;
};

} // namespace hedef::targets
