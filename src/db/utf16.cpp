#include "db/utf16.h"
#include "base/text.h"
#include "db/failure.h"

#include <algorithm>
#include <cstdint>

namespace hedef::db {

bool is_ascii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

void check_text(std::string_view text)
{
    if (text.find('\0') != text.npos) throw Failure(FailureKind::other, "a text with a zero byte cannot be stored");
    if (!is_ascii(text) && !base::is_utf8(text))
        throw Failure(FailureKind::other, "a text that is not UTF-8 cannot be stored");
}

std::u16string to_utf16(std::string_view text)
{
    std::u16string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i++]);
        if (lead < 0x80) {
            out += static_cast<char16_t>(lead);
            continue;
        }
        int more = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
        std::uint32_t c = lead & (0x3Fu >> more);
        while (more-- > 0 && i < text.size())
            c = (c << 6) | (static_cast<unsigned char>(text[i++]) & 0x3Fu);
        if (c < 0x10000) {
            out += static_cast<char16_t>(c);
        } else {
            c -= 0x10000;
            out += static_cast<char16_t>(0xD800 + (c >> 10));
            out += static_cast<char16_t>(0xDC00 + (c & 0x3FF));
        }
    }
    return out;
}

namespace {

void append_character(std::string& out, std::uint32_t c)
{
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xC0 | (c >> 6));
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        out += static_cast<char>(0xE0 | (c >> 12));
        out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | (c >> 18));
        out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
        out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    }
}

} // namespace

void append_utf8(std::string& out, const char16_t* text, std::size_t units)
{
    for (std::size_t i = 0; i < units; ++i) {
        std::uint32_t c = text[i];
        if (c >= 0xD800 && c < 0xDC00 && i + 1 < units) c = 0x10000 + ((c - 0xD800) << 10) + (text[++i] - 0xDC00u);
        append_character(out, c);
    }
}

} // namespace hedef::db
