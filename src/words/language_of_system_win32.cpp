#include "words/language_of_system.h"

#include <windows.h>

namespace hedef::words {

std::string language_of_system()
{
    wchar_t name[LOCALE_NAME_MAX_LENGTH]{};
    const LCID language = MAKELCID(::GetUserDefaultUILanguage(), SORT_DEFAULT);
    if (::LCIDToLocaleName(language, name, LOCALE_NAME_MAX_LENGTH, 0) == 0) return {};
    std::string ascii;
    for (const wchar_t* letter = name; *letter; ++letter)
        ascii += static_cast<char>(*letter);
    return ascii;
}

} // namespace hedef::words
