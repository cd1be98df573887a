#include "words/typed_number.h"

#include "base/int128.h"
#include "base/text.h"
#include "words/language.h"

#include <limits>
#include <string>

namespace hedef::words {

namespace {

bool is_digit(char c)
{
    return '0' <= c && c <= '9';
}

bool take_start(std::string_view& text, std::string_view start)
{
    if (!text.starts_with(start)) return false;
    text = base::trimmed(text.substr(start.size()));
    return true;
}

struct Suffix
{
    std::string_view key; // as find_key folds it
    int zeros;
};

constexpr Suffix suffixes[] = {{"k", 3},  {"bin", 3}, {"thousand", 3}, {"m", 6},
                               {"mn", 6}, {"mio", 6}, {"milyon", 6},   {"million", 6}};

// The zeros that a word behind the digits stands for; none: that is no such word.
std::optional<int> take_suffix(std::string_view& text)
{
    std::size_t end = text.size();
    while (end > 0 && !is_digit(text[end - 1]))
        --end;
    const auto key = base::find_key(text.substr(end));
    if (base::trimmed(text.substr(end)).empty()) return 0;
    for (const auto& suffix : suffixes)
        if (suffix.key == key) {
            text = text.substr(0, end);
            return suffix.zeros;
        }
    return std::nullopt;
}

// The number with every kind of space and apostrophe written as one space.
std::string with_plain_gaps(std::string_view text)
{
    std::string plain;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t length = 0;
        for (const std::string_view gap : {" ", "'", "’", "\u00a0", "\u202f", "\u2009"})
            if (text.substr(i).starts_with(gap)) length = gap.size();
        plain += length ? ' ' : text[i];
        i += length ? length : 1;
    }
    return plain;
}

std::size_t times(std::string_view text, char mark)
{
    std::size_t n = 0;
    for (const char c : text)
        n += c == mark;
    return n;
}

// Groups of three between the marks, the first of one to three digits.
bool grouped(std::string_view whole, char mark)
{
    std::size_t group = whole.find(mark);
    if (group == 0 || group > 3) return false;
    while (group != std::string_view::npos) {
        const auto next = whole.find(mark, group + 1);
        if ((next == std::string_view::npos ? whole.size() : next) - group != 4) return false;
        group = next;
    }
    return true;
}

// Where the decimals begin: the place of their mark, npos when there are none. One mark that may be either is read by
// the spoken language; "0.125" can only be a decimal.
std::size_t decimal_mark(std::string_view text)
{
    const auto last = text.find_last_of(".,");
    if (last == std::string_view::npos) return last;
    const char mark = text[last];
    if (times(text, mark) > 1) return std::string_view::npos;
    if (text.find(mark == '.' ? ',' : '.') != std::string_view::npos || text.find(' ') != std::string_view::npos)
        return last;
    const bool like_thousands = text.size() - last == 4 && last >= 1 && last <= 3 && text[0] != '0';
    const char decimal_of_language = spoken() == Language::turkish ? ',' : '.';
    return like_thousands && mark != decimal_of_language ? std::string_view::npos : last;
}

// The digits of the whole part, its marks taken away; none where they stand in wrong places or are of two kinds.
std::optional<std::string> whole_digits(std::string_view whole)
{
    const auto first = whole.find_first_of("., ");
    if (first == std::string_view::npos) return std::string(whole);
    const char mark = whole[first];
    if (!grouped(whole, mark)) return std::nullopt;
    std::string digits;
    for (const char c : whole)
        if (c != mark) digits += c;
    return digits;
}

std::optional<std::int64_t> value_of(std::string_view digits, int zeros)
{
    std::int64_t value = 0;
    for (std::size_t i = 0; i < digits.size() + static_cast<std::size_t>(zeros); ++i) {
        const char c = i < digits.size() ? digits[i] : '0';
        if (!is_digit(c)) return std::nullopt;
        if (!base::checked_multiply(value, value, 10) || !base::checked_add(value, value, c - '0')) return std::nullopt;
    }
    return value;
}

} // namespace

bool take_minus(std::string_view& text)
{
    return take_start(text, "-") || take_start(text, "−");
}

std::optional<std::int64_t> read_number(std::string_view typed, int places, bool with_sign)
{
    auto text = base::trimmed(typed);
    const bool negative = with_sign && take_minus(text);
    if (with_sign && !negative) take_start(text, "+");
    const auto zeros = take_suffix(text);
    if (!zeros) return std::nullopt;

    const std::string plain = with_plain_gaps(base::trimmed(text));
    const std::string_view all = plain;
    const auto mark = decimal_mark(all);
    const auto whole = whole_digits(all.substr(0, mark));
    const auto decimals = mark == std::string_view::npos ? std::string_view() : all.substr(mark + 1);
    if (!whole || (whole->empty() && decimals.empty())) return std::nullopt;
    const int missing = places + *zeros - static_cast<int>(decimals.size());
    // A mark with nothing behind it ("12.") is a number that is not finished.
    if (missing < 0 || (mark != std::string_view::npos && decimals.empty())) return std::nullopt;
    const auto units = value_of(*whole + std::string(decimals), missing);
    return units && negative ? -*units : units;
}

} // namespace hedef::words
