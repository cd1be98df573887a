#pragma once
#include "base/result.h"

#include <wx/string.h>

class wxWindow;

// Questions to the person at the desk, and what is said when something cannot be. Modal; UI thread; views only.
namespace hedef::uikit {

// The sentence of a refusal in the spoken language.
wxString sentence_of(const base::Refusal&);

// "Delete deal 'D-17'?" with what it means below it; verb is the button ("&Delete"). A destructive one is not the default.
// The other button says Cancel, or what `other` says.
bool ask(wxWindow* parent, const wxString& question, const wxString& meaning, const wxString& verb,
         bool destructive = false, const wxString& other = {});

enum class Unsaved
{
    save,
    discard,
    stay
};
// "Save the changes of 'Acme'?"
Unsaved ask_unsaved(wxWindow* parent, const wxString& what);

// Something to read and close.
void tell(wxWindow* parent, const wxString& words, const wxString& details = {});
void tell(wxWindow* parent, const base::Refusal&);

} // namespace hedef::uikit
