#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

// The numbers within what people type; typed.h is the front door.
namespace hedef::words {

// Whether the text begins with a minus (also the long one of print), which is taken away with the space behind it.
bool take_minus(std::string_view& text);

// Digits with marks for thousands and decimals, and K, M, "bin", "mn" … behind them, in units of the last of `places`
// decimals. with_sign: + or - may stand before. None: no number, more places, or more than fits.
std::optional<std::int64_t> read_number(std::string_view text, int places, bool with_sign);

} // namespace hedef::words
