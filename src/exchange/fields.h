#pragma once
#include "base/result.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hedef::exchange {

// Names and codes are at most so long, in characters.
inline constexpr std::size_t longest_name = 400;

// The first 40 characters of a value and "…", for refusals and reports: a broken cell may be 10 MB.
std::string shown(std::string_view value);

// The text unchanged. Refused (bad_input, without place): exchange.text.too_long.
base::Result<std::string_view> read_text(std::string_view cell, std::size_t longest = longest_name);
// yes/no, true/false, 1/0, evet/hayır, doğru/yanlış, x, in any case. Refused: exchange.boolean.form.
base::Result<bool> read_boolean(std::string_view cell);
// name@domain.tld, without white space and control characters, at most 254 characters. Refused: exchange.email.form.
base::Result<std::string_view> read_email(std::string_view cell);

// One of the values a field may have, by its name or what people write for it.
struct Choice
{
    std::string name;
    std::vector<std::string> synonyms;
};
// Index of the choice; compared folded. Refused: exchange.choice.unknown (with what would be right).
base::Result<std::size_t> read_choice(std::string_view cell, std::span<const Choice>);

// A header, name or value so folded that "Close Date", "close_date" and "CLOSE-DATE" are the same.
std::string header_key(std::string_view);

} // namespace hedef::exchange
