#pragma once
#include <cstddef>
#include <string>
#include <string_view>

// Text is UTF-8 everywhere. find_key and sort_key are stored beside each name, so that searching and sorting are the same on every
// database (spec/model.md "Finding and sorting"); key_version changes when either changes, and a migration recomputes them.
namespace hedef::base {

inline constexpr int key_version = 1;
// Keys are cut to so many characters; names are at most as long.
inline constexpr std::size_t key_length = 400;

bool is_utf8(std::string_view);
// Characters (code points), for limits; the text must be UTF-8.
std::size_t length(std::string_view);
// At most so many characters, cut between characters.
std::string_view cut(std::string_view, std::size_t characters);
// Without white space at either end (Unicode's).
std::string_view trimmed(std::string_view);

// Folded: case, accents and marks gone, ı = i = İ, ł = l …, apostrophes, hyphens and dots dropped, white space single.
// İstanbul, ISTANBUL, ıstanbul → "istanbul"
std::string find_key(std::string_view name);
// Byte order of it is the order of the Turkish alphabet (a b c ç d e f g ğ h ı i j k l m n o ö p r s ş t u ü v y z; q, w, x where
// English has them); other letters after their base letter, other scripts after the Latin ones by code point.
std::string sort_key(std::string_view name);
// A text code for a thing that has a name and no code: the name, white space single and trimmed.
std::string code_from_name(std::string_view name);

} // namespace hedef::base
