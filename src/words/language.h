#pragma once
#include "words/words.h"

#include <optional>
#include <string>
#include <string_view>

// The language that this program speaks; set once at the start, before the first word. Catalogues are built into the
// program, so nothing depends on the locales that a machine has.
namespace hedef::words {

enum class Language
{
    english,
    turkish
};

// "en" and "tr"; also what the environment says ("tr_TR.UTF-8"). nullopt for any other.
std::optional<Language> parse_language(std::string_view);
// Of LC_ALL, LC_MESSAGES, LANG the first that is set, else that of Windows' own windows; English when it is none of ours.
Language language_of_environment();

void speak(Language);
Language spoken();

// The translation of an English text into the spoken language, or the text itself.
std::string translated(const char* english);
// The spoken sentence with its blanks filled.
std::string translated(const char* english, const std::vector<std::string>& args);

// The mark that xgettext looks for.
template <class... Args> std::string _(const char* english, const Args&... args)
{
    if constexpr (sizeof...(args) == 0)
        return translated(english);
    else
        return translated(english, {std::string(args)...});
}

} // namespace hedef::words
