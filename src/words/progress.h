#pragma once
#include <string>
#include <string_view>

namespace hedef::words {

// What long work reports (base::Progress), in words: "import.read" → "Reading". A code without words is shown as it is.
std::string words_of_progress(std::string_view code);

} // namespace hedef::words
