#pragma once
#include "base/progress.h"
#include "base/result.h"
#include "exchange/importable.h"

#include <cstdint>

namespace hedef::exchange {

class ImportLog;
class RowCheck;

// One import of one kind within one unit of work: first every row is checked (nothing is written), then all are
// written. What it learns of the rows it keeps in compact form: a file may have a million.
class ImportRun
{
public:
    struct Counts
    {
        std::int64_t created = 0, updated = 0, unchanged = 0;
    };
    virtual ~ImportRun() = default;
    // Reads the cells of one row and keeps what it says; refusals are told to the row.
    virtual void add(RowCheck&) = 0;
    // What only all rows together show (a manager further down the file); may refuse rows of before.
    virtual void finish_check() {}
    // Of the rows that are not refused; after finish_check().
    virtual Counts counts() const = 0;
    // Writes the rows that are not refused, and tells the log beforehand which rows that stand it may change or delete.
    // A refusal (of a rule that only the database as a whole can tell) rolls everything back.
    virtual base::Result<base::Done> write(ImportLog&, base::Progress&) = 0;
};

} // namespace hedef::exchange
