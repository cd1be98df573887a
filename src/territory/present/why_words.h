#pragma once
#include "territory/territory_service.h"

#include <string>
#include <vector>

namespace hedef::territory {

// One line of the answer to "why is this customer here".
struct WhyLine
{
    enum class Kind
    {
        headline,
        sentence,
        holds, // a condition or rule that holds
        fails
    } kind = Kind::sentence;
    int depth = 0; // conditions stand below their rule
    std::string words;
    bool operator==(const WhyLine&) const = default;
};

// In the spoken language: where it is and since when, what decided, each condition of the rule with its check, and which
// rules would be asked now.
std::vector<WhyLine> words_of(const Why&);

} // namespace hedef::territory
