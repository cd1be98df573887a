#pragma once
#include "base/result.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>

// Words for people: refusal codes become sentences here and nowhere else. English stands in the tables
// <subject>_words.cpp, marked N_ for the translators; Turkish in resources/i18n/tr.po.
#define N_(text) text

namespace hedef::words {

// One refusal code and its English sentence with blanks {1}, {2}, … for the arguments and {field} for the field.
struct Sentence
{
    std::string_view code;
    const char* english;
};

// Gives the translation of an English text, or the text itself.
using Translate = std::function<std::string(const char* english)>;

// Every table there is; a code stands in one of them (checked by a test).
std::span<const std::span<const Sentence>> tables();

// The pattern with its blanks {1} to {9} and {field} filled; a blank without an argument becomes empty, other braces
// stay.
std::string filled(std::string_view pattern, std::span<const std::string> args, std::string_view field = {});
// The whole sentence, without the place, long arguments cut; a code without words is shown as it is, with its
// arguments.
std::string sentence(const base::Refusal&, const Translate&);
// "file:line:column: " as far as known, else "".
std::string place(const base::Place&);

} // namespace hedef::words
