#pragma once
#include "base/progress.h"
#include "db/database.h"
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
    std::int64_t by_person = 0; // 0: nobody signed in
    // How a refusal is told in the rejects file.
    std::function<std::string(const base::Refusal&)> in_words;
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
    // nothing is written and the first of them is the refusal; with it the good rows are written and the others go to that file
    // (of several parts the second and later ones that have any get files of their own beside it, named after theirs).
    // An import that changes nothing leaves no trace, import_id is 0 then.
    ImportOutcome run(const ImportRequest&, base::Progress&);

    // Takes a whole import back: rows it added go, rows it changed become what they were. Refused when anything of it was touched since
    // or something refers to its rows (exchange.undo.unknown, .done_already, .touched, .referred).
    base::Result<ImportReport> undo(std::int64_t import_id, base::Progress&);

private:
    db::Database& m_database;
};

} // namespace hedef::exchange
