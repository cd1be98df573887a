#include "commission/view/sash.h"

#include <wx/splitter.h>

#include <charconv>

namespace hedef::commission {

void keep_sash(wxSplitterWindow* splitter, desk::Preferences& preferences, const std::string& key, int per_cent)
{
    const std::string kept = preferences.get(key).value_or("");
    std::from_chars(kept.data(), kept.data() + kept.size(), per_cent);
    splitter->Bind(wxEVT_SIZE, [splitter, per_cent, width = 0](wxSizeEvent& event) mutable {
        event.Skip();
        const int now = splitter->GetClientSize().x;
        if (now == width || now < splitter->FromDIP(200)) return;
        width = now;
        splitter->SetSashPosition(now * per_cent / 100);
    });
    splitter->Bind(wxEVT_SPLITTER_SASH_POS_CHANGED, [splitter, &preferences, key](wxSplitterEvent& event) {
        event.Skip();
        if (const int width = splitter->GetClientSize().x; width > 0)
            preferences.set(key, std::to_string(event.GetSashPosition() * 100 / width));
    });
}

} // namespace hedef::commission
