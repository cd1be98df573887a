#pragma once
#include "exchange/bytes.h"

#include <optional>

namespace hedef::exchange {

enum class Encoding
{
    utf8,
    utf16_le,
    utf16_be,
    windows_1254,
    windows_1252
};

// "utf-8", "utf-16le", "utf-16be", "windows-1254", "windows-1252"
std::string_view name(Encoding);
// Those names, also "utf8", "cp1254", "1252" and the like, in any case.
std::optional<Encoding> parse_encoding(std::string_view);

// How the encoding was found, to be shown to the person who imports.
enum class EncodingEvidence
{
    given,      // the person said so
    byte_order, // a byte order mark
    zero_bytes, // every second byte is zero
    valid_utf8, // the whole file is UTF-8 (or ASCII)
    letters,    // the letters speak for Turkish or for a western language
    usual,      // nothing speaks against the usual one, Windows-1254
};

struct FoundEncoding
{
    Encoding encoding = Encoding::utf8;
    bool byte_order_mark = false;
    EncodingEvidence evidence = EncodingEvidence::valid_utf8;
};

// A file together with its encoding; gives its text as UTF-8.
class TextFile
{
public:
    // Reads the whole file once. Refuses NUL bytes, and bytes that are no UTF-8 in a file that claims to be it (byte
    // order mark, `given`, or more good than bad sequences), each with line and column (in characters). Throws
    // FileFailure.
    static base::Result<TextFile> open(Bytes, std::optional<Encoding> given = {});

    const std::string& name() const { return m_bytes.name(); }
    const Bytes& bytes() const { return m_bytes; }
    const FoundEncoding& encoding() const { return m_found; }

    // UTF-8 without byte order mark, block by block (a block may end within a character), until visit says false.
    // Refuses what the encoding does not know, with line and column.
    base::Result<base::Done> for_each_block(const std::function<bool(std::string_view utf8)>& visit) const;
    // The whole text, or its first bytes.
    base::Result<std::string> text(std::size_t limit = SIZE_MAX) const;

private:
    TextFile(Bytes bytes, FoundEncoding found) : m_bytes(std::move(bytes)), m_found(found) {}
    Bytes m_bytes;
    FoundEncoding m_found;
};

} // namespace hedef::exchange
