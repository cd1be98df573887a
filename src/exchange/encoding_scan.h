#pragma once
#include "exchange/encoding.h"

#include <array>

namespace hedef::exchange {

// Looks at every byte of a file once and then says which encoding it has. Used by TextFile.
class EncodingScan
{
public:
    void see(std::string_view block);
    FoundEncoding decide(std::optional<Encoding> given);

    // Offsets of the first faults, if any.
    std::optional<std::uint64_t> first_nul() const { return m_first_nul; }
    std::optional<std::uint64_t> first_bad_utf8() const { return m_first_bad; }

private:
    void see_utf8(std::string_view block);
    void see_multibyte(unsigned char byte, std::uint64_t offset);
    void bad(std::uint64_t offset);
    std::optional<Encoding> by_zero_bytes() const;
    FoundEncoding windows() const;

    std::string m_start; // the first bytes, for byte order marks and zero bytes
    std::uint64_t m_offset = 0;
    std::optional<std::uint64_t> m_first_nul, m_first_bad;
    std::uint64_t m_good = 0, m_bad = 0; // sequences of several bytes
    // A sequence that is under way: how many bytes are missing, and what the next one may be.
    int m_missing = 0;
    unsigned char m_low = 0x80, m_high = 0xbf;
    std::uint64_t m_sequence_start = 0;
    std::array<std::uint64_t, 256> m_count{};
    std::array<std::uint64_t, 256> m_at_word_start{};
    unsigned char m_previous = ' ';
};

} // namespace hedef::exchange
