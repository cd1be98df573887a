#include "base/text.h"

#include <utf8proc.h>

#include <array>
#include <cstdlib>
#include <cstdint>
#include <optional>

namespace hedef::base {

namespace {

// Walks the code points of valid UTF-8; stops at the first fault.
template <class Visit>
bool for_each_character(std::string_view text, Visit visit)
{
    auto* at = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    auto left = static_cast<utf8proc_ssize_t>(text.size());
    while (left > 0) {
        utf8proc_int32_t c = 0;
        const auto used = utf8proc_iterate(at, left, &c);
        if (used <= 0) return false;
        visit(c, static_cast<std::size_t>(used));
        at += used;
        left -= used;
    }
    return true;
}

void append(std::string& out, utf8proc_int32_t c)
{
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto n = utf8proc_encode_char(c, bytes.data());
    out.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(n));
}

bool is_space(utf8proc_int32_t c)
{
    if (c == 0x20 || (c >= 0x09 && c <= 0x0d) || c == 0x85) return true;
    const auto category = utf8proc_category(c);
    return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP;
}

bool is_mark(utf8proc_int32_t c)
{
    const auto category = utf8proc_category(c);
    return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_ME;
}

// What decomposition does not take apart.
std::string_view plain_letters(utf8proc_int32_t c)
{
    switch (c) {
    case 0x131: return "i"; // ı
    case 0x142: return "l"; // ł
    case 0x111: return "d"; // đ
    case 0xf8: return "o";  // ø
    case 0xe6: return "ae"; // æ
    case 0x153: return "oe"; // œ
    case 0xfe: return "th"; // þ
    case 0xf0: return "d";  // ð
    default: return {};
    }
}

bool is_dropped(utf8proc_int32_t c)
{
    return c == '\'' || c == 0x2019 || c == 0x2018 || c == '-' || c == '.' || utf8proc_category(c) == UTF8PROC_CATEGORY_CF;
}

std::string mapped(std::string_view text, utf8proc_option_t options)
{
    utf8proc_uint8_t* out = nullptr;
    const auto n = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()), &out, options);
    if (n < 0) return std::string(text);
    std::string result(reinterpret_cast<const char*>(out), static_cast<std::size_t>(n));
    std::free(out);
    return result;
}

// Place of a lower-case letter in the Turkish alphabet with q, w, x where English has them; 0: not in it.
int alphabet_place(utf8proc_int32_t c)
{
    static constexpr std::array<utf8proc_int32_t, 32> alphabet{
        'a', 'b', 'c', 0xe7, 'd', 'e', 'f', 'g', 0x11f, 'h', 0x131, 'i', 'j', 'k', 'l', 'm', 'n', 'o', 0xf6, 'p', 'q', 'r', 's', 0x15f,
        't', 'u', 0xfc, 'v', 'w', 'x', 'y', 'z'};
    for (std::size_t i = 0; i < alphabet.size(); ++i)
        if (alphabet[i] == c) return static_cast<int>(i) + 1;
    return 0;
}

// Turkish lower case: I → ı, İ → i.
utf8proc_int32_t lower(utf8proc_int32_t c)
{
    if (c == 'I') return 0x131;
    if (c == 0x130) return 'i';
    return utf8proc_tolower(c);
}

void append_sort_letter(std::string& key, utf8proc_int32_t c, bool decomposed)
{
    if (const int place = alphabet_place(c)) {
        key += static_cast<char>(0x40 + place); // '@' + 1 … : after digits, before every byte of other scripts
        return;
    }
    if (is_space(c)) {
        if (!key.empty() && key.back() != ' ') key += ' ';
        return;
    }
    if (c >= '0' && c <= '9') {
        key += static_cast<char>(c);
        return;
    }
    if (c < 0x80) { // punctuation: before digits
        key += static_cast<char>(0x21 + (c % 14));
        return;
    }
    if (!decomposed) {
        const std::string_view plain = plain_letters(c);
        std::string utf8;
        append(utf8, c);
        const std::string parts = plain.empty() ? mapped(utf8, static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_STABLE))
                                                : std::string(plain);
        if (parts != utf8) {
            for_each_character(parts, [&](utf8proc_int32_t part, std::size_t) {
                if (!is_mark(part)) append_sort_letter(key, utf8proc_tolower(part), true);
            });
            return;
        }
    }
    if (!is_mark(c)) append(key, c);
}

} // namespace

bool is_utf8(std::string_view text)
{
    return for_each_character(text, [](utf8proc_int32_t, std::size_t) {});
}

std::size_t length(std::string_view text)
{
    std::size_t n = 0;
    for (const char c : text) n += (static_cast<unsigned char>(c) & 0xc0) != 0x80;
    return n;
}

std::string_view cut(std::string_view text, std::size_t characters)
{
    std::size_t n = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
        if ((static_cast<unsigned char>(text[i]) & 0xc0) != 0x80 && n++ == characters) return text.substr(0, i);
    return text;
}

std::string_view trimmed(std::string_view text)
{
    std::optional<std::size_t> first;
    std::size_t last = 0, at = 0;
    for_each_character(text, [&](utf8proc_int32_t c, std::size_t used) {
        if (!is_space(c)) {
            if (!first) first = at;
            last = at + used;
        }
        at += used;
    });
    return first ? text.substr(*first, last - *first) : std::string_view{};
}

std::string find_key(std::string_view name)
{
    const std::string decomposed =
        mapped(name, static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_STABLE));
    std::string key;
    for_each_character(decomposed, [&](utf8proc_int32_t c, std::size_t) {
        if (is_space(c)) {
            if (!key.empty() && key.back() != ' ') key += ' ';
        } else if (is_mark(c) || is_dropped(c)) {
            return;
        } else if (const auto plain = plain_letters(c); !plain.empty()) {
            key += plain;
        } else {
            append(key, c);
        }
    });
    if (!key.empty() && key.back() == ' ') key.pop_back();
    return std::string(cut(key, key_length));
}

std::string sort_key(std::string_view name)
{
    // Composed first, so that ç typed as c + cedilla is the letter ç.
    const std::string composed = mapped(name, static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_STABLE));
    std::string key;
    for_each_character(composed, [&](utf8proc_int32_t c, std::size_t) { append_sort_letter(key, lower(c), false); });
    if (!key.empty() && key.back() == ' ') key.pop_back();
    return std::string(cut(key, key_length));
}

std::string code_from_name(std::string_view name)
{
    std::string code;
    for_each_character(name, [&](utf8proc_int32_t c, std::size_t) {
        if (!is_space(c))
            append(code, c);
        else if (!code.empty() && code.back() != ' ')
            code += ' ';
    });
    if (!code.empty() && code.back() == ' ') code.pop_back();
    return code;
}

} // namespace hedef::base
