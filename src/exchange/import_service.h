#pragma once
#include "base/progress.h"
#include "db/database.h"
#include "exchange/file_look.h"
#include "exchange/import_check.h"
#include "exchange/importable.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace hedef::exchange {

// A file and what its rows are.
struct ImportPart
{
    const Importable* what = nullptr;
    std::filesystem::path file;
    std::optional<Mapping> mapping; // none: what was used with this header before, else what the header says itself
    AcceptedMatches accepted = {};  // near names that a person said yes to, one by one; they are remembered
};

struct ImportRequest
{
    std::string kind;              // remembered and reported: "customers", "crm"
    std::string name;              // of the file or folder, as people know it
    std::vector<ImportPart> parts; // in this order, each seeing what those before it wrote
    bool dry_run = false;
    OnDuplicate on_duplicate = OnDuplicate::update;
    bool accept_matches = false;
    std::optional<std::filesystem::path> rejects;
    bool leave_out_refused = false; // write the good rows though others are refused and no file takes those
    std::size_t list_at_most = listed_problems;
    std::int64_t by_person = 0; // 0: nobody signed in
    // How a refusal is told in the rejects file.
    std::function<std::string(const base::Refusal&)> in_words;
};

// An import that was written, and whether it stands.
struct PastImport
{
    std::int64_t id = 0;
    std::string kind, file;
    base::Stamp at; // in the company's zone
    std::string by; // the name of who was signed in; empty: nobody was
    std::int64_t created = 0, updated = 0, unchanged = 0, refused = 0;
    bool undone = false;
    bool operator==(const PastImport&) const = default;
};

// What came of it. With a refusal nothing was written, but the report still says everything that was found.
struct ImportOutcome
{
    ImportReport report;
    std::optional<base::Refusal> refusal;
};

// Files into the database and out again as a whole. Blocks; throws db::Failure, FileFailure and base::Cancelled, after which nothing
// of the import is there.
class ImportService
{
public:
    explicit ImportService(db::Database& database) : m_database(database) {}

    // All parts in one unit of work. Every row of a part is checked before one is written. Rows that are refused: without `rejects`
    // (or the wish to leave them out) nothing is written and the first of them is the refusal; with it the good rows are written and the others go to that file
    // (of several parts the second and later ones that have any get files of their own beside it, named after theirs).
    // An import that changes nothing leaves no trace, import_id is 0 then.
    ImportOutcome run(const ImportRequest&, base::Progress&);

    // Takes a whole import back: rows it added go, rows it changed become what they were. Refused when anything of it was touched since
    // or something refers to its rows (exchange.undo.unknown, .done_already, .touched, .referred).
    base::Result<ImportReport> undo(std::int64_t import_id, base::Progress&);

    // The file of one part as it would be read; without a mapping of its own, as it was read before. The mapping that
    // was used comes with it. Refuses what look_at refuses, and "company.missing".
    struct Look
    {
        FileLook file;
        Mapping mapping;
        bool remembered = false; // an earlier import said so
    };
    base::Result<Look> look(const std::string& request_kind, const ImportPart&);
    // What was imported, the newest first.
    std::vector<PastImport> past(std::size_t most);

private:
    db::Database& m_database;
};

} // namespace hedef::exchange
