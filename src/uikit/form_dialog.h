#pragma once
#include "uikit/form.h"
#include "uikit/notice.h"

#include <wx/dialog.h>

#include <functional>
#include <optional>

namespace hedef::uikit {

// How a save ended: none, or why not.
using Saved = std::function<void(const std::optional<base::Refusal>&)>;

// A form with the button of its verb ("&Create deal") and Cancel. The verb is told only what can be read; while it works
// nothing can be changed; what it is refused is said beside the field it is about, and everything typed stays.
class FormDialog : public wxDialog
{
public:
    FormDialog(wxWindow* parent, const wxString& title, const wxString& verb);
    Form& form() { return *m_form; }
    // Shows it; true: the save came through. save must call what it is given exactly once, at once or later, on the UI
    // thread.
    bool ask(std::function<void(Saved)> save);

private:
    void save_now();
    Form* m_form = nullptr;
    Notice* m_notice = nullptr;
    std::function<void(Saved)> m_save;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace hedef::uikit
