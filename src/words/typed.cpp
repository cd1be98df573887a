#include "words/typed.h"

#include "base/text.h"
#include "words/language.h"
#include "words/typed_number.h"

#include <algorithm>

namespace hedef::words {

namespace {

struct Sign
{
    std::string_view code, text;
};

// What people write for a currency beside its code.
constexpr Sign signs[] = {{"TRY", "₺"}, {"TRY", "TL"}, {"USD", "$"}, {"EUR", "€"}, {"GBP", "£"}};

bool same_letters(std::string_view one, std::string_view other)
{
    const auto small = [](char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::ranges::equal(one, other, {}, small, small);
}

// Takes a word away from either end of the text.
bool without(std::string_view& text, std::string_view word)
{
    if (text.size() < word.size()) return false;
    if (same_letters(text.substr(0, word.size()), word)) {
        text = base::trimmed(text.substr(word.size()));
        return true;
    }
    if (same_letters(text.substr(text.size() - word.size()), word)) {
        text = base::trimmed(text.substr(0, text.size() - word.size()));
        return true;
    }
    return false;
}

void take_away_currency(std::string_view& text, base::Currency currency)
{
    if (without(text, currency.code())) return;
    for (const auto& sign : signs)
        if (sign.code == currency.code() && without(text, sign.text)) return;
}

} // namespace

std::optional<base::Money> typed_amount(std::string_view typed, base::Currency currency)
{
    if (!base::is_utf8(typed)) return std::nullopt;
    auto text = base::trimmed(typed);
    const bool negative = take_minus(text);
    take_away_currency(text, currency);
    const auto minor = read_number(text, currency.minor_digits(), !negative);
    if (!minor) return std::nullopt;
    return base::Money{negative ? -*minor : *minor, currency};
}

std::optional<std::int64_t> typed_decimal(std::string_view typed, int places)
{
    if (!base::is_utf8(typed)) return std::nullopt;
    auto text = base::trimmed(typed);
    const bool negative = take_minus(text);
    without(text, "%");
    const auto units = read_number(text, places, !negative);
    if (!units) return std::nullopt;
    return negative ? -*units : *units;
}

} // namespace hedef::words
