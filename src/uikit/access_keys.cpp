#include "uikit/access_keys.h"

#include "base/text.h"
#include "uikit/text.h"

#include <wx/control.h>

#include <cctype>

namespace hedef::uikit {

namespace {

std::string folded(wxUniChar letter)
{
    const std::string key = base::find_key(utf8(wxString(letter)));
    return key.size() == 1 && std::isalnum(static_cast<unsigned char>(key.front())) ? key : std::string();
}

} // namespace

std::string access_key_of(const wxString& words)
{
    for (std::size_t i = 0; i + 1 < words.length(); ++i) {
        if (words[i] != '&') continue;
        if (words[i + 1] != '&') return folded(words[i + 1]);
        ++i;
    }
    return {};
}

bool AccessKeys::take(wxUniChar letter)
{
    const std::string key = folded(letter);
    return !key.empty() && m_taken.insert(key).second;
}

wxString AccessKeys::placed(const wxString& words)
{
    if (const auto wanted = access_key_of(words); !wanted.empty() && m_taken.insert(wanted).second) return words;
    const wxString plain = wxControl::RemoveMnemonics(words);
    const auto marked = [&](std::size_t at) {
        return wxControl::EscapeMnemonics(plain.substr(0, at)) + wxS("&") + wxControl::EscapeMnemonics(plain.substr(at));
    };
    // First letters of words are found soonest.
    for (const bool starts_only : {true, false})
        for (std::size_t i = 0; i < plain.length(); ++i)
            if ((!starts_only || i == 0 || plain[i - 1] == ' ') && take(plain[i])) return marked(i);
    return wxControl::EscapeMnemonics(plain);
}

} // namespace hedef::uikit
