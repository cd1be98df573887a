#include "exchange/charset.h"

#include <array>
#include <system_error>

#include <utf8proc.h>
#include <windows.h>

namespace hedef::exchange {

struct Charset::Data
{
    Encoding encoding;
    std::array<char32_t, 256> letters{}; // of an encoding of single bytes; 0: none (but for the first)

    bool wide() const { return encoding == Encoding::utf16_le || encoding == Encoding::utf16_be; }
    char32_t unit(std::string_view bytes, std::size_t at) const
    {
        const auto first = static_cast<unsigned char>(bytes[at]), second = static_cast<unsigned char>(bytes[at + 1]);
        return encoding == Encoding::utf16_le ? first | second << 8 : first << 8 | second;
    }
};

namespace {

void append(std::string& text, char32_t letter)
{
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto count = utf8proc_encode_char(static_cast<utf8proc_int32_t>(letter), bytes.data());
    text.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(count));
}

} // namespace

Charset::Charset(Encoding encoding) : m_data(std::make_unique<Data>())
{
    m_data->encoding = encoding;
    if (m_data->wide()) return;
    const UINT page = encoding == Encoding::windows_1254 ? 1254 : encoding == Encoding::windows_1252 ? 1252 : CP_UTF8;
    if (page == CP_UTF8 || !IsValidCodePage(page)) throw std::system_error(ERROR_INVALID_PARAMETER, std::system_category(), "code page");
    for (int byte = 0; byte < 256; ++byte) {
        const char text = static_cast<char>(byte);
        wchar_t letter = 0;
        if (MultiByteToWideChar(page, MB_ERR_INVALID_CHARS, &text, 1, &letter, 1) != 1) continue;
        // Windows makes a control sign of a byte that means nothing.
        if (letter < 0x80 || letter > 0x9F) m_data->letters[static_cast<std::size_t>(byte)] = letter;
    }
}

Charset::~Charset() = default;

Charset::Taken Charset::convert(std::string_view bytes, std::string& text)
{
    text.clear();
    std::size_t at = 0;
    if (!m_data->wide()) {
        for (; at < bytes.size(); ++at) {
            const char32_t letter = m_data->letters[static_cast<unsigned char>(bytes[at])];
            if (!letter && bytes[at]) return {at, true};
            append(text, letter);
        }
        return {at, false};
    }
    for (; at + 1 < bytes.size(); at += 2) {
        char32_t letter = m_data->unit(bytes, at);
        if (letter >= 0xDC00 && letter <= 0xDFFF) return {at, true};
        if (letter >= 0xD800 && letter <= 0xDBFF) {
            if (at + 3 >= bytes.size()) break; // its second half comes with the next block
            const char32_t low = m_data->unit(bytes, at + 2);
            if (low < 0xDC00 || low > 0xDFFF) return {at, true};
            letter = 0x10000 + ((letter - 0xD800) << 10) + (low - 0xDC00);
            at += 2;
        }
        append(text, letter);
    }
    return {at, false};
}

} // namespace hedef::exchange
