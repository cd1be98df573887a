#pragma once
#include "base/result.h"

#include <wx/infobar.h>

namespace hedef::uikit {

// The strip above a window's content that says what was refused or what happened, and goes away by itself when the next
// thing works.
class Notice : public wxInfoBar
{
public:
    explicit Notice(wxWindow* parent);
    void show(const base::Refusal&);
    void warn(const wxString& words);
    void say(const wxString& words);
    void hide();
    wxString words() const { return m_words; }

private:
    void put(const wxString& words, int icon);
    wxString m_words;
};

} // namespace hedef::uikit
