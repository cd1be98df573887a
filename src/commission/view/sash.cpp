#include "commission/view/sash.h"

#include <wx/splitter.h>

#include <charconv>
#include <memory>

namespace hedef::commission {

void keep_sash(wxSplitterWindow* splitter, desk::Preferences& preferences, const std::string& key, int per_cent)
{
    const std::string kept = preferences.get(key).value_or("");
    std::from_chars(kept.data(), kept.data() + kept.size(), per_cent);
    const auto share = std::make_shared<int>(per_cent); // as the person moved it last
    splitter->Bind(wxEVT_SIZE, [splitter, share, width = 0](wxSizeEvent& event) mutable {
        event.Skip();
        const int now = splitter->GetClientSize().x;
        if (now == width || now < splitter->FromDIP(200)) return;
        width = now;
        splitter->SetSashPosition(now * *share / 100);
    });
    splitter->Bind(wxEVT_SPLITTER_SASH_POS_CHANGED, [splitter, &preferences, key, share](wxSplitterEvent& event) {
        event.Skip();
        const int width = splitter->GetClientSize().x;
        if (width <= 0) return;
        *share = event.GetSashPosition() * 100 / width;
        preferences.set(key, std::to_string(*share));
    });
}

} // namespace hedef::commission
