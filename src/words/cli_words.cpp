#include "words/tables.h"

#include <array>

namespace hedef::words {

namespace {

constexpr std::array sentences{
    Sentence{"cli.usage.not_understood", N_("Not understood: {1}")},
    Sentence{"cli.usage.command_missing", N_("A command is missing.")},
    Sentence{"cli.usage.missing", N_("{1} is missing.")},
    Sentence{"cli.usage.argument_missing", N_("{1} needs a value.")},
    Sentence{"cli.usage.bad_value", N_("{field} cannot have this value.")},
    Sentence{"cli.usage.other", N_("The command is not understood: {1}")},
    Sentence{"cli.usage.language", N_("Hedef speaks en and tr, not {1}.")},
    Sentence{"cli.usage.period", N_("“{1}” is no period: write 2017, 2017-H1, 2017-Q3 or 2017-07.")},
    Sentence{"cli.usage.period_kind", N_("{1} is not of the plan's kind of period: {2}.")},
    Sentence{"cli.usage.amount", N_("“{1}” is no amount: write it like 100000.00, with at most {2} decimals.")},
    Sentence{"cli.usage.currency", N_("“{1}” is no currency: write its code of three letters, like TRY.")},
    Sentence{"cli.usage.number", N_("“{1}” is no number for {field}.")},
    Sentence{"cli.usage.one_of", N_("{field} is one of {1}.")},
    Sentence{"cli.usage.date", N_("“{1}” is no date: write it like 2017-03-31.")},
    Sentence{"cli.usage.as_on_server", N_("--as is for local files; a server knows you by your login.")},
    Sentence{"cli.database.no_home",
             N_("You have no home folder for a database of your own: name one with --database.")},
    Sentence{"cli.database.exists", N_("{1} holds a Hedef database already.")},
    Sentence{"cli.database.nothing_to_copy", N_("{1} is no backup of Hedef.")},
    Sentence{"cli.database.file_exists", N_("{1} is there already: name a file that is not.")},
    Sentence{"cli.database.problems", N_("Problems found: {1}.")},
    Sentence{"cli.file.failed", N_("{1} could not be read or written.")},
    Sentence{"cli.file.columns", N_("The first line must name the columns {1}; “{2}” is missing.")},
    Sentence{"cli.file.amount", N_("“{1}” is no amount with at most {2} decimals.")},
    Sentence{"cli.file.weight", N_("“{1}” is no weight: a plain decimal of 0 or more.")},
    Sentence{"cli.file.id_missing", N_("The id is missing.")},
    Sentence{"cli.file.id_twice", N_("“{1}” stands here a second time.")},
    Sentence{"cli.file.unknown_id", N_("“{1}” is not among the weights.")},
    Sentence{"cli.interrupted", N_("Stopped.")},
    Sentence{"cli.overflow", N_("A figure is too large for Hedef.")},
    Sentence{"cli.out_of_memory", N_("There is not enough memory.")},
    Sentence{"cli.output_failed", N_("Standard output could not be written.")},
    Sentence{"cli.defect", N_("This is a defect of Hedef; please report it.")},
};

} // namespace

std::span<const Sentence> cli_sentences()
{
    return sentences;
}

} // namespace hedef::words
