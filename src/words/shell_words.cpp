#include "words/tables.h"

#include <array>

namespace hedef::words {

namespace {

constexpr std::array sentences{
    Sentence{"shell.option_unknown", N_("There is no option {1}; --help lists them.")},
    Sentence{"shell.option_without_value", N_("The option {1} needs a value.")},
    Sentence{"shell.language_unknown", N_("There is no language {1}; there are en and tr.")},
    Sentence{"shell.connection.required", N_("This must be given.")},
    Sentence{"shell.connection.port", N_("A port is a number from 1 to 65535; PostgreSQL's is 5432.")},
};

} // namespace

std::span<const Sentence> shell_sentences()
{
    return sentences;
}

} // namespace hedef::words
