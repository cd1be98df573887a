#include "exchange/encoding.h"

#include "base/text.h"
#include "exchange/charset.h"
#include "exchange/encoding_scan.h"

#include <algorithm>
#include <array>

namespace hedef::exchange {

namespace {

struct Known
{
    Encoding encoding;
    std::string_view name;
    std::array<std::string_view, 3> also;
};

constexpr std::array<Known, 5> known{{
    {Encoding::utf8, "utf-8", {"utf8", "utf-8-sig", "ascii"}},
    {Encoding::utf16_le, "utf-16le", {"utf-16", "utf16", "utf16le"}},
    {Encoding::utf16_be, "utf-16be", {"utf16be", "utf-16-be", ""}},
    {Encoding::windows_1254, "windows-1254", {"cp1254", "1254", "iso-8859-9"}},
    {Encoding::windows_1252, "windows-1252", {"cp1252", "1252", "iso-8859-1"}},
}};

const Known& row(Encoding encoding)
{
    return *std::ranges::find(known, encoding, &Known::encoding);
}

// Line and column of what comes next, while text goes by.
struct Walk
{
    int line = 1;
    int column = 1;
    bool after_cr = false;
    void over(std::string_view utf8)
    {
        for (const char c : utf8) {
            const bool ends_line = c == '\n' ? !after_cr : c == '\r';
            if (ends_line) ++line;
            if (c == '\n' || c == '\r')
                column = 1;
            else if ((static_cast<unsigned char>(c) & 0xc0) != 0x80)
                ++column;
            after_cr = c == '\r';
        }
    }
    base::Place place(const std::string& file) const { return {file, line, column}; }
};

base::Place place_of(const Bytes& bytes, std::uint64_t offset, bool mark)
{
    Walk walk;
    std::uint64_t left = offset;
    bytes.for_each_block([&](std::string_view block) {
        walk.over(block.substr(0, left));
        left -= std::min<std::uint64_t>(left, block.size());
        return left > 0;
    });
    base::Place place = walk.place(bytes.name());
    if (mark && place.line == 1) --place.column; // the mark is no character of the text
    return place;
}

std::string hex(std::string_view bytes)
{
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

// From one encoding to UTF-8, block by block.
class Converter
{
public:
    Converter(Encoding encoding, const std::string& file) : m_encoding(encoding), m_file(file), m_charset(encoding) {}

    // The text of this block; a character that is cut stays for the next.
    base::Result<std::string_view> convert(std::string_view block)
    {
        m_in.append(block);
        const auto taken = m_charset.convert(m_in, m_out);
        const std::string_view text = m_out;
        if (taken.unknown) return unknown(text, std::string_view(m_in).substr(taken.bytes, 2));
        m_in.erase(0, taken.bytes);
        if (const auto nul = text.find('\0'); nul != std::string_view::npos) {
            m_walk.over(text.substr(0, nul));
            return base::bad_input("exchange.file.nul_byte", {}, {}, m_walk.place(m_file));
        }
        m_walk.over(text);
        return text;
    }
    base::Result<base::Done> finish()
    {
        if (!m_in.empty()) return unknown({}, m_in);
        return base::Done{};
    }

private:
    base::Refusal unknown(std::string_view text_before, std::string_view bytes)
    {
        m_walk.over(text_before);
        const bool wide = m_encoding == Encoding::utf16_le || m_encoding == Encoding::utf16_be;
        return base::bad_input("exchange.file.unknown_byte", {},
                               {hex(bytes.substr(0, wide ? 2 : 1)), std::string(name(m_encoding))},
                               m_walk.place(m_file));
    }
    Encoding m_encoding;
    std::string m_file;
    Charset m_charset;
    std::string m_in, m_out;
    Walk m_walk;
};

} // namespace

std::string_view name(Encoding encoding)
{
    return row(encoding).name;
}

std::optional<Encoding> parse_encoding(std::string_view text)
{
    const std::string key = [&] {
        std::string lower(text);
        std::ranges::transform(lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
        return lower;
    }();
    if (key.empty()) return std::nullopt;
    for (const Known& k : known)
        if (k.name == key || std::ranges::find(k.also, key) != k.also.end()) return k.encoding;
    return std::nullopt;
}

base::Result<TextFile> TextFile::open(Bytes bytes, std::optional<Encoding> given)
{
    EncodingScan scan;
    bytes.for_each_block([&](std::string_view block) { return scan.see(block), true; });
    const FoundEncoding found = scan.decide(given);
    const bool wide = found.encoding == Encoding::utf16_le || found.encoding == Encoding::utf16_be;
    if (scan.first_nul() && !wide)
        return base::bad_input("exchange.file.nul_byte", {}, {},
                               place_of(bytes, *scan.first_nul(), found.byte_order_mark));
    if (found.encoding == Encoding::utf8 && scan.first_bad_utf8())
        return base::bad_input("exchange.file.bad_utf8", {}, {},
                               place_of(bytes, *scan.first_bad_utf8(), found.byte_order_mark));
    return TextFile(std::move(bytes), found);
}

base::Result<base::Done> TextFile::for_each_block(const std::function<bool(std::string_view)>& visit) const
{
    std::size_t skip = !m_found.byte_order_mark ? 0 : m_found.encoding == Encoding::utf8 ? 3 : 2;
    std::optional<Converter> converter;
    if (m_found.encoding != Encoding::utf8) converter.emplace(m_found.encoding, name());
    std::optional<base::Refusal> refused;
    bool stopped = false;
    m_bytes.for_each_block([&](std::string_view block) {
        block.remove_prefix(std::min(std::exchange(skip, 0), block.size()));
        if (!converter) return !(stopped = !visit(block));
        auto text = converter->convert(block);
        if (!text) return refused = text.refusal(), false;
        return !(stopped = !visit(*text));
    });
    if (refused) return *refused;
    if (converter && !stopped) return converter->finish();
    return base::Done{};
}

base::Result<std::string> TextFile::text(std::size_t limit) const
{
    std::string all;
    auto done = for_each_block([&](std::string_view block) {
        all += block.substr(0, limit - all.size());
        return all.size() < limit;
    });
    if (!done) return done.refusal();
    return all;
}

} // namespace hedef::exchange
