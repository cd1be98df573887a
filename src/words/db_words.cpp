#include "words/tables.h"

#include <array>

namespace hedef::words {

namespace {

// db.failure.<kind>: {1} is the database's address without password.
constexpr std::array sentences{
    Sentence{"db.url.unknown_scheme", N_("A database is named sqlite:PATH or odbc:CONNECTION STRING.")},
    Sentence{"db.failure.unreachable", N_("The database {1} cannot be reached.")},
    Sentence{"db.failure.not_a_database", N_("{1} is no database.")},
    Sentence{"db.failure.lost", N_("The connection to {1} was lost.")},
    Sentence{"db.failure.outcome_unknown", N_("The connection to {1} was lost while the work was being committed: look "
                                              "whether it is there before you repeat it.")},
    Sentence{"db.failure.busy", N_("{1} is busy with somebody else's work; try again.")},
    Sentence{"db.failure.conflict", N_("Somebody else changed this in the meantime.")},
    Sentence{"db.failure.duplicate", N_("This is there already.")},
    Sentence{"db.failure.reference", N_("What this belongs to is not in the database.")},
    Sentence{"db.failure.check", N_("The database does not accept this value.")},
    Sentence{"db.failure.denied", N_("The database does not permit this to you.")},
    Sentence{"db.failure.cancelled", N_("The work took too long and was stopped.")},
    Sentence{"db.failure.disk_full", N_("There is no room left where {1} lies.")},
    Sentence{
        "db.failure.wrong_encoding",
        N_("Texts would travel between Hedef and {1} in another encoding than UTF-8, which would damage them. Take "
           "client_encoding out of the settings of the connection or of the data source; a database that is itself "
           "kept in another encoding has to be made anew in UTF-8.")},
    Sentence{"db.failure.damages_text", N_("{1} would damage texts or numbers; its driver or its settings are wrong.")},
    Sentence{"db.failure.schema_missing", N_("{1} holds no Hedef database; make one with: hedefctl database create")},
    Sentence{"db.failure.schema_behind", N_("{1} must be upgraded first: hedefctl database upgrade")},
    Sentence{"db.failure.schema_ahead", N_("{1} is newer than this program.")},
    Sentence{"db.restore.not_a_backup", N_("{1} is no backup of Hedef.")},
    Sentence{"db.restore.other_schema", N_("{1} was made with schema version {2}, the database has {3}.")},
    Sentence{"db.check.file_damaged", N_("The file of the database is damaged.")},
    Sentence{"db.check.step_changed", N_("A schema step differs from this program's.")},
    Sentence{"db.check.broken_reference", N_("Rows belong to nothing.")},
    Sentence{"db.check.text_too_long", N_("Texts are longer than their column.")},
    Sentence{"db.check.feed_behind", N_("The change feed counts below what it has told.")},
    Sentence{"db.check.id_reused", N_("Ids that stand already would be given again.")},
    Sentence{"db.failure.other", N_("The database {1} answered with an error.")},
};

} // namespace

std::span<const Sentence> db_sentences()
{
    return sentences;
}

} // namespace hedef::words
