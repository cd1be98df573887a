#include "uikit/access_keys.h"

#include "base/text.h"
#include "uikit/text.h"

#include <wx/control.h>

#include <algorithm>
#include <cctype>
#include <map>

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

namespace {

// One item: its words without &, and the places of letters that it would take, the best first.
struct Item
{
    wxString plain;
    std::vector<std::size_t> places;
    std::size_t at = wxString::npos; // the one it has
};

Item item_of(const wxString& words)
{
    Item item{wxControl::RemoveMnemonics(words), {}};
    const std::string wanted = access_key_of(words);
    for (std::size_t i = 0; i + 1 < words.length(); ++i) {
        if (words[i] != '&') continue;
        if (words[i + 1] != '&') {
            item.places.push_back(wxControl::RemoveMnemonics(words.substr(0, i)).length());
            break;
        }
        ++i;
    }
    for (const bool starts_only : {true, false})
        for (std::size_t i = 0; i < item.plain.length(); ++i)
            if ((i == 0 || item.plain[i - 1] == ' ') == starts_only) item.places.push_back(i);
    std::erase_if(item.places, [&](std::size_t place) { return place >= item.plain.length() || folded(item.plain[place]).empty(); });
    return item;
}

using Owners = std::map<std::string, std::size_t>; // of letters

// Gives the item a letter that is free, or one whose owner can take another.
bool give(std::vector<Item>& items, std::size_t who, Owners& owners, std::set<std::string>& tried)
{
    for (const bool free_only : {true, false})
        for (const std::size_t place : items[who].places) {
            const std::string letter = folded(items[who].plain[place]);
            const auto owner = owners.find(letter);
            if (free_only ? owner != owners.end() : !tried.insert(letter).second) continue;
            if (!free_only && !give(items, owner->second, owners, tried)) continue;
            owners[letter] = who;
            items[who].at = place;
            return true;
        }
    return false;
}

} // namespace

std::vector<wxString> with_access_keys(const std::vector<wxString>& words)
{
    std::vector<Item> items;
    for (const auto& one : words)
        items.push_back(item_of(one));
    Owners owners;
    for (std::size_t i = 0; i < items.size(); ++i) {
        std::set<std::string> tried;
        give(items, i, owners, tried);
    }
    std::vector<wxString> placed;
    for (const auto& item : items) {
        const auto at = std::min(item.at, item.plain.length());
        const wxString rest = wxControl::EscapeMnemonics(item.plain.substr(at));
        placed.push_back(wxControl::EscapeMnemonics(item.plain.substr(0, at)) + (rest.empty() ? wxString() : wxS("&") + rest));
    }
    return placed;
}

} // namespace hedef::uikit
