#pragma once
#include "base/date.h"
#include "base/result.h"

#include <wx/infobar.h>
#include <wx/windowid.h>

#include <functional>

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
    // "These changes were not saved when Hedef ended on 23.11.2026 16:40.": told of what a window got back, with the
    // choice to go on with it or to let it go. Stays the same while it is said again.
    void offer_draft(base::Stamp kept_at, std::function<void()> keep, std::function<void()> discard);
    void hide();
    wxString words() const { return m_words; }

private:
    void put(const wxString& words, int icon);
    void take_buttons_away();
    wxString m_words;
    wxWindowIDRef m_keep, m_discard; // kept while no button has them
    std::function<void()> m_do_keep, m_do_discard;
    bool m_offers = false; // the buttons stand there
};

} // namespace hedef::uikit
