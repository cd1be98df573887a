#include "words/progress.h"

#include "words/language.h"

#include <array>

namespace hedef::words {

namespace {

constexpr std::array<Sentence, 9> sentences{{
    {"read", N_("Reading")},
    {"check", N_("Checking")},
    {"write", N_("Writing")},
    {"load", N_("Reading")},
    {"undo", N_("Taking back")},
    {"evaluate", N_("Calculating")},
    {"store_run", N_("Writing")},
    {"planning", N_("Making up the demo company")},
    {"backup", N_("Copying the database")},
}};

} // namespace

std::string words_of_progress(std::string_view code)
{
    // Codes may name their subject: "import.read" is said like "read".
    const auto verb = code.substr(code.rfind('.') + 1);
    for (const auto& row : sentences)
        if (row.code == verb) return translated(row.english);
    return std::string(code);
}

} // namespace hedef::words
