#pragma once
#include "db/database.h"

#include <string>
#include <string_view>
#include <vector>

namespace hedef::db {

// The schema's history: numbered, described files of resources/schema, one line. Each step and its stamp commit
// together; on a new database all steps commit as one. A desk never upgrades a shared database by itself: only
// `hedefctl database create|upgrade` call this.
//
// A file begins with "-- version: N", "-- min_compatible: M", "-- why: …"; statements are separated by a line that
// holds only "--". Tokens: {id} {int} {money} {date} {stamp} {text:N} {flag} (see dialect.h). A step may have a variant
// NNNN_name.sqlite.sql or NNNN_name.postgresql.sql that replaces NNNN_name.sql on that database.
struct SchemaState
{
    int version = 0;        // 0: no schema
    int min_compatible = 0; // programs with at least this schema version may work on it
    int known = 0;          // the newest that this program knows
};

struct SchemaStep
{
    int version = 0;
    int min_compatible = 0;
    std::string name; // of the file, without ending
    std::string text; // with tokens
};

// The steps that were built into the program, for one server, in order.
std::vector<SchemaStep> built_in_steps(const Dialect&);
// Reads the three lines at the head of a file; a broken head is a bug.
SchemaStep parse_step(std::string_view file_name, std::string_view content);

class Migrator
{
public:
    explicit Migrator(Database&);
    Migrator(Database&, std::vector<SchemaStep> steps); // steps of one's own, for tests
    SchemaState state();
    // Runs what is missing; returns the versions that were applied. Throws Failure(schema_ahead) when the database is
    // newer.
    std::vector<int> upgrade();
    // Versions whose recorded checksum is not that of the file in this program.
    std::vector<int> changed_steps();

private:
    bool upgrade_once(Driver&, base::Stamp now, std::vector<int>& applied);
    Database& m_database;
    std::vector<SchemaStep> m_steps;
};

} // namespace hedef::db
