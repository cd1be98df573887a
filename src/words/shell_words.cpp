#include "words/tables.h"

#include <array>

namespace hedef::words {

namespace {

constexpr std::array sentences{
    Sentence{"shell.option_unknown", N_("There is no option {1}; --help lists them.")},
    Sentence{"shell.option_without_value", N_("The option {1} needs a value.")},
    Sentence{"shell.language_unknown", N_("There is no language {1}; there are en and tr.")},
    Sentence{"shell.one_file_only", N_("“{1}” is too much: one company is opened at a time, by a file or by --database.")},
    Sentence{"shell.file_unreadable", N_("The file “{1}” cannot be read.")},
    Sentence{"shell.file_no_connection", N_("The file “{1}” is no company, and holds no connection to one.")},
    Sentence{"shell.file_with_password",
             N_("The file “{1}” holds a password, which anybody who gets the file could read. Take the password out; Hedef can remember it "
                "safely when you connect by “Connect to a server…”.")},
    Sentence{"shell.new_company.file_exists", N_("There is a file {1} already; a new company needs a file of its own.")},
    Sentence{"shell.new_company.no_folder", N_("A file cannot be made in {1}: {2}.")},
    Sentence{"shell.connection.required", N_("This must be given.")},
    Sentence{"shell.connection.port", N_("A port is a number from 1 to 65535; PostgreSQL's is 5432.")},
};

} // namespace

std::span<const Sentence> shell_sentences()
{
    return sentences;
}

} // namespace hedef::words
