#pragma once
#include <string>
#include <string_view>

namespace hedef::exchange {

// Which of , ; tab | separates the cells: the one that stands equally often, outside quotes, in the first rows of the
// text; "," when none does.
char find_separator(std::string_view start_of_text);
// Whether the first row holds names: no cell is empty, a number or a date, and none stands twice.
bool looks_like_header(std::string_view start_of_text, char separator);

// ",", ";", "tab", "|" as in mapping files and on screen.
std::string separator_name(char);

} // namespace hedef::exchange
