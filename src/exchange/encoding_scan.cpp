#include "exchange/encoding_scan.h"

#include <algorithm>
#include <cstring>

namespace hedef::exchange {

namespace {

constexpr std::size_t start_size = 4096;

bool is_letter(unsigned char c)
{
    return c >= 0xc0 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// How many of the following bytes are plain ASCII, looked at eight at a time.
std::size_t ascii_run(std::string_view text)
{
    std::size_t at = 0;
    for (; at + 8 <= text.size(); at += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + at, 8);
        if (word & 0x8080808080808080ull) break;
    }
    while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80)
        ++at;
    return at;
}

} // namespace

void EncodingScan::see(std::string_view block)
{
    if (m_start.size() < start_size) m_start += block.substr(0, start_size - m_start.size());
    if (!m_first_nul)
        if (const auto at = block.find('\0'); at != std::string_view::npos) m_first_nul = m_offset + at;
    see_utf8(block);
    m_offset += block.size();
}

void EncodingScan::see_utf8(std::string_view block)
{
    for (std::size_t at = 0; at < block.size();) {
        if (m_missing == 0) {
            if (const auto run = ascii_run(block.substr(at))) {
                at += run;
                m_previous = static_cast<unsigned char>(block[at - 1]);
                continue;
            }
        }
        const auto byte = static_cast<unsigned char>(block[at]);
        ++m_count[byte];
        if (!is_letter(m_previous)) ++m_at_word_start[byte];
        m_previous = byte;
        see_multibyte(byte, m_offset + at);
        ++at;
    }
}

// The well-formed sequences of the Unicode standard, table 3-7.
void EncodingScan::see_multibyte(unsigned char byte, std::uint64_t offset)
{
    if (m_missing > 0) {
        if (byte >= m_low && byte <= m_high) {
            m_low = 0x80, m_high = 0xbf;
            if (--m_missing == 0) ++m_good;
            return;
        }
        m_missing = 0;
        bad(m_sequence_start);
        if (byte < 0x80) return;
    }
    m_sequence_start = offset;
    m_low = 0x80, m_high = 0xbf;
    if (byte >= 0xc2 && byte <= 0xdf) {
        m_missing = 1;
    } else if (byte >= 0xe0 && byte <= 0xef) {
        m_missing = 2;
        if (byte == 0xe0) m_low = 0xa0;
        if (byte == 0xed) m_high = 0x9f;
    } else if (byte >= 0xf0 && byte <= 0xf4) {
        m_missing = 3;
        if (byte == 0xf0) m_low = 0x90;
        if (byte == 0xf4) m_high = 0x8f;
    } else {
        bad(offset);
    }
}

void EncodingScan::bad(std::uint64_t offset)
{
    ++m_bad;
    if (!m_first_bad) m_first_bad = offset;
}

// In UTF-16 the other byte of nearly every plain character is zero; in a damaged text of bytes a NUL stands here or
// there.
std::optional<Encoding> EncodingScan::by_zero_bytes() const
{
    const auto fits = [&](std::size_t low) {
        std::size_t plain = 0, wide = 0;
        for (std::size_t i = 0; i + 1 < m_start.size(); i += 2) {
            const char letter = m_start[i + low], other = m_start[i + 1 - low];
            if (letter == '\0' && other == '\0') return false;
            if ((letter >= ' ' && letter <= '~') || letter == '\n' || letter == '\r' || letter == '\t') {
                ++plain;
                wide += other == '\0';
            }
        }
        return wide > 0 && wide * 10 >= plain * 6;
    };
    if (fits(0)) return Encoding::utf16_le;
    if (fits(1)) return Encoding::utf16_be;
    return std::nullopt;
}

// Windows-1254 and 1252 differ in ğ ş ı İ Ş Ğ against ð þ ý Ý Þ Ð (and in ž Ž, which only 1252 has). Turkish has ç,
// many ı, and ş within words; Icelandic has accented vowels that Turkish never writes, and þ at the start of words
// only.
FoundEncoding EncodingScan::windows() const
{
    const auto count = [&](std::initializer_list<int> bytes) {
        std::uint64_t n = 0;
        for (const int b : bytes)
            n += m_count[static_cast<std::size_t>(b)];
        return n;
    };
    if (count({0x8e, 0x9e}) > 0) return {Encoding::windows_1252, false, EncodingEvidence::letters};
    const auto differing = count({0xd0, 0xdd, 0xde, 0xf0, 0xfd, 0xfe});
    if (differing == 0) return {Encoding::windows_1254, false, EncodingEvidence::usual};
    const auto s_at_start = m_at_word_start[0xfe] + m_at_word_start[0xde];
    const auto s_within = count({0xfe, 0xde}) - s_at_start;
    const auto turkish = 2 * count({0xe7, 0xc7, 0xfd, 0xdd}) + 2 * s_within;
    const auto vowels = count({0xe1, 0xed, 0xf3, 0xfa, 0xe6, 0xc1, 0xcd, 0xd3, 0xda, 0xc6});
    // Turkish words begin with ş as well ("Şule"): alone it proves nothing.
    const auto icelandic = 2 * vowels + (vowels > 0 ? s_at_start : 0);
    if (icelandic > turkish) return {Encoding::windows_1252, false, EncodingEvidence::letters};
    return {Encoding::windows_1254, false, turkish > icelandic ? EncodingEvidence::letters : EncodingEvidence::usual};
}

FoundEncoding EncodingScan::decide(std::optional<Encoding> given)
{
    if (m_missing > 0) bad(m_sequence_start), m_missing = 0;
    const auto starts = [&](std::string_view mark) { return m_start.starts_with(mark); };
    const auto mark = starts("\xef\xbb\xbf") ? std::optional(Encoding::utf8)
                      : starts("\xff\xfe")   ? std::optional(Encoding::utf16_le)
                      : starts("\xfe\xff")   ? std::optional(Encoding::utf16_be)
                                             : std::nullopt;
    if (mark)
        return {*mark, true, EncodingEvidence::byte_order}; // no other encoding begins like that, whatever was said
    if (given) return {*given, false, EncodingEvidence::given};
    if (const auto utf16 = by_zero_bytes()) return {*utf16, false, EncodingEvidence::zero_bytes};
    if (m_bad == 0 || m_good >= m_bad) return {Encoding::utf8, false, EncodingEvidence::valid_utf8};
    return windows();
}

} // namespace hedef::exchange
