#pragma once
#include <wx/string.h>

#include <set>
#include <string>
#include <vector>

namespace hedef::uikit {

// Access keys within one menu: each item keeps the letter that its words ask for ("&Open"), or gets another one of its
// own when an item before it has that letter already. Commands of several subjects meet in one menu, in two languages.
class AccessKeys
{
public:
    // The words with & before the letter that is theirs from now on; without any when all their letters are taken.
    wxString placed(const wxString& words);

private:
    bool take(wxUniChar);
    std::set<std::string> m_taken; // folded, so that i, ı and İ are one key
};

// The same for all items of a full menu at once: as many as possible get a letter, and of two that want one the first
// keeps it unless the other would be left without any.
std::vector<wxString> with_access_keys(const std::vector<wxString>& words);

// The folded letter behind the &; empty: none.
std::string access_key_of(const wxString& words);

} // namespace hedef::uikit
