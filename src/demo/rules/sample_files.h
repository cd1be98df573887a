#pragma once
#include <string_view>
#include <vector>

namespace hedef::demo {

// The rows of a table of resources/sample without its header; cells hold no commas and no quotes.
std::vector<std::vector<std::string_view>> sample_table(std::string_view file);
// The words of one list of words.csv.
std::vector<std::string_view> sample_words(std::string_view list);
// The text of a commission plan, with its @blanks@.
std::string_view sample_plan(std::string_view file);

} // namespace hedef::demo
