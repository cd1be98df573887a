#pragma once
#include "exchange/dates.h"
#include "exchange/encoding.h"
#include "exchange/import_check.h"
#include "exchange/numbers.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

// What the import wizard shows. Texts are in the spoken language.
namespace hedef::exchange {

enum class ImportStep
{
    file,    // which file, and what it holds
    form,    // how it was read: separator, encoding, numbers, dates
    columns, // which column says what
    check,   // what would happen
    result
};

struct KindChoice
{
    std::string kind, words;
    bool folder = false;
};

// How a file was read, and why; the last of what may be chosen stands in the choices of the window.
struct FormShown
{
    bool json = false; // neither encoding nor separator can be chosen
    Encoding encoding = Encoding::utf8;
    char separator = ',';
    bool has_header = true;
    Decimal decimal = Decimal::unknown;        // what a person said; unknown: as it was found
    DateOrder date_order = DateOrder::unknown; // likewise
    std::string encoding_why, numbers_why, dates_why;
    bool numbers_open = false, dates_open = false; // a person has to decide
    bool remembered = false;                       // an earlier import of this header said so
    bool operator==(const FormShown&) const = default;
};

struct ColumnShown
{
    std::string header, field, label; // field empty: not used
    std::string example;
    bool operator==(const ColumnShown&) const = default;
};

struct FieldChoice
{
    std::string field, words;
    bool required = false;
    bool operator==(const FieldChoice&) const = default;
};

// One cell: as it is understood, and whether it cannot be.
struct CellShown
{
    std::string text;
    bool fault = false;
    bool operator==(const CellShown&) const = default;
};

struct RowShown
{
    std::int64_t id = 0;
    int line = 0;
    std::vector<CellShown> cells;
    bool fault = false;
};

struct FileShown
{
    std::string name;
    FormShown form;
    std::vector<ColumnShown> columns;
    std::vector<FieldChoice> fields;
    std::vector<std::string> faults; // why it cannot go on; sentences
    std::vector<RowShown> rows;      // the first ones
    bool readable = true;            // false: only `faults` says something
};

struct FileCounts
{
    std::string file, kind;
    std::int64_t created = 0, updated = 0, unchanged = 0, refused = 0;
    bool operator==(const FileCounts&) const = default;
};

struct ProblemShown
{
    std::int64_t id = 0;
    std::string file;
    int line = 0; // 0: of the file as a whole
    std::string column, value, reason;
};

struct MatchShown
{
    std::int64_t id = 0;
    std::size_t part = 0;
    std::string file, column, field, from, to;
    std::int64_t rows = 0;
    bool accepted = false;
};

// What the check found, or what the import did.
struct Checked
{
    std::vector<FileCounts> files; // the last one is the sum when there are several
    std::vector<ProblemShown> problems;
    std::vector<MatchShown> matches;
    std::int64_t created = 0, updated = 0, unchanged = 0, refused = 0;
    std::int64_t problem_count = 0;
    std::int64_t import_id = 0;
    bool cannot = false; // a file cannot be read at all: nothing can be imported
};

enum class ImportBusy
{
    no,
    looking,
    checking,
    writing,
    taking_back,
    saving // the file of refused rows
};

struct ImportState
{
    ImportStep step = ImportStep::file;
    ImportBusy busy = ImportBusy::no;
    std::vector<KindChoice> kinds;
    std::string kind, path;
    std::vector<std::string> files; // names of the parts; several: of a folder
    std::size_t file = 0;           // the one that is shown
    std::shared_ptr<const FileShown> shown;
    OnDuplicate on_duplicate = OnDuplicate::update;
    std::shared_ptr<const Checked> checked;
    std::shared_ptr<const Checked> done; // what was written
    bool undone = false;
    std::string notice; // what was refused, or what happened; empty: nothing
    bool can_back = false, can_next = false;
    std::string next_words; // the verb of the button
    std::string why_not;    // why there is no next
};

} // namespace hedef::exchange
