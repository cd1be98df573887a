#include "uikit/notice.h"

#include "uikit/ask.h"

namespace hedef::uikit {

Notice::Notice(wxWindow* parent) : wxInfoBar(parent)
{
    // Sliding in would be drawn over by lists that load at the same time.
    SetShowHideEffects(wxSHOW_EFFECT_NONE, wxSHOW_EFFECT_NONE);
}

void Notice::put(const wxString& words, int icon)
{
    m_words = words;
    ShowMessage(words, icon);
}

void Notice::show(const base::Refusal& refusal)
{
    put(sentence_of(refusal), wxICON_WARNING);
}

void Notice::warn(const wxString& words)
{
    put(words, wxICON_WARNING);
}

void Notice::say(const wxString& words)
{
    put(words, wxICON_INFORMATION);
}

void Notice::hide()
{
    m_words.clear();
    if (IsShown()) Dismiss();
}

} // namespace hedef::uikit
