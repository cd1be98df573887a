#pragma once
#include "base/date.h"
#include "db/database.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hedef::exchange {

// One import as it is remembered.
struct ImportJob
{
    std::int64_t id = 0;
    std::string kind, file_name;
    std::string state; // "done", "undone"
    base::Stamp at;
    std::int64_t by_person = 0; // 0: nobody signed in
    std::int64_t created = 0, updated = 0, unchanged = 0, refused = 0;
};

enum class Touched { created, updated, deleted };

// What an import did to rows of one table: `count` rows with ids in a row from `first_id` (updated and deleted: one row).
struct ImportedRows
{
    std::string table;
    std::int64_t first_id = 0, count = 1;
    Touched verb = Touched::created;
    std::optional<std::int64_t> revision;          // after the import; none: the table has no revisions
    std::optional<std::int64_t> before_revision;   // of an updated row
    std::optional<std::int64_t> restored_revision; // of an updated row whose import was taken back
    std::optional<std::int64_t> before_id;         // long_text with the row as it stood
};

// A near name that somebody accepted: `from` in this column of files of this kind means the entity with this code.
struct LearnedMatch
{
    std::string kind, column, from, to_code;
};

// All SQL of the tables import_*.
class ImportStore
{
public:
    explicit ImportStore(db::Transaction& tx) : m_tx(tx) {}

    std::int64_t new_job_id() { return m_tx.new_id("import_job"); }
    void insert_job(const ImportJob&);
    std::optional<ImportJob> job(std::int64_t id);
    std::vector<std::pair<ImportJob, std::string>> newest_jobs(std::size_t most);
    void set_state(std::int64_t id, std::string_view state);

    void insert_rows(std::int64_t import_id, const std::vector<ImportedRows>&); // in the order in which they were done
    std::vector<ImportedRows> rows(std::int64_t import_id);
    void set_restored(std::int64_t import_id, std::size_t item, std::int64_t revision);
    // Updates of this row that were taken back: {revision before the import, revision after it was taken back}.
    std::vector<std::pair<std::int64_t, std::int64_t>> restorations(std::string_view table, std::int64_t id);

    // The matches of one kind of import, or of all.
    std::vector<LearnedMatch> matches();
    // Adds those that are new and changes the others; returns the ids of new rows, which are in a row.
    std::vector<std::int64_t> learn(const std::vector<LearnedMatch>&);

    // The mapping that was used with a header of this hash.
    std::optional<std::string> mapping(std::string_view kind, std::string_view header_hash);
    void remember_mapping(std::string_view kind, std::string_view header_hash, std::string_view mapping);

private:
    db::Transaction& m_tx;
};

} // namespace hedef::exchange
