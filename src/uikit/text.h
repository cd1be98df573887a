#pragma once
#include "words/language.h"

#include <wx/string.h>

#include <string>
#include <string_view>

// Between our UTF-8 and the text of wx. wx never converts by itself (wxNO_IMPLICIT_WXSTRING_ENCODING).
namespace hedef::uikit {

inline wxString wx(std::string_view utf8)
{
    return wxString::FromUTF8(utf8.data(), utf8.size());
}

inline std::string utf8(const wxString& text)
{
    const auto buffer = text.utf8_str();
    return {buffer.data(), buffer.length()};
}

// The spoken language's words, with blanks {1}, {2}, … filled; the mark that xgettext looks for.
template <class... Args> wxString _(const char* english, const Args&... args)
{
    return wx(words::_(english, args...));
}

} // namespace hedef::uikit
