#include "uikit/notice.h"

#include "uikit/ask.h"
#include "uikit/text.h"
#include "words/figures.h"

#include <wx/datetime.h>

#include <chrono>
#include <utility>

namespace hedef::uikit {

Notice::Notice(wxWindow* parent) : wxInfoBar(parent), m_keep(NewControlId()), m_discard(NewControlId())
{
    Bind(wxEVT_BUTTON, [this](wxCommandEvent& event) {
        const auto act = event.GetId() == m_keep ? m_do_keep : event.GetId() == m_discard ? m_do_discard : nullptr;
        if (!act) return event.Skip(); // the button that closes the strip
        // Buttons go within the act; not while one of them is being pressed.
        CallAfter([act] { act(); });
    });
    // Sliding in would be drawn over by lists that load at the same time.
    SetShowHideEffects(wxSHOW_EFFECT_NONE, wxSHOW_EFFECT_NONE);
}

void Notice::put(const wxString& words, int icon)
{
    take_buttons_away();
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

void Notice::offer_draft(base::Stamp kept_at, std::function<void()> keep, std::function<void()> discard)
{
    m_do_keep = std::move(keep);
    m_do_discard = std::move(discard);
    const wxDateTime at(std::chrono::system_clock::to_time_t(kept_at));
    const wxString words = _("These changes were not saved when Hedef ended on {1}.",
                             utf8(wx(words::date(base::make_date(at.GetYear(), unsigned(at.GetMonth()) + 1, at.GetDay()))) +
                                  at.Format(wxS(" %H:%M"))));
    if (m_offers && m_words == words) return;
    put(words, wxICON_INFORMATION);
    AddButton(m_keep, _("&Keep them"));
    AddButton(m_discard, _("Dis&card them"));
    m_offers = true;
}

void Notice::take_buttons_away()
{
    if (!std::exchange(m_offers, false)) return;
    RemoveButton(m_keep);
    RemoveButton(m_discard);
}

void Notice::hide()
{
    take_buttons_away();
    m_words.clear();
    if (IsShown()) Dismiss();
}

} // namespace hedef::uikit
