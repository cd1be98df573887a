#pragma once
#include "exchange/import_run.h"

#include <utility>
#include <vector>

namespace hedef::exchange {

class ImportCheck;
class RowCheck;

// Columns of a kind that belong to a subject above the one of the kind: the territory of a person. Arrows run one way,
// so the higher subject implements this and whoever composes the program hands it to the Importable of the lower one.
class ColumnsRun
{
public:
    virtual ~ColumnsRun() = default;
    // Reads its cells of a row about the thing with this id (0: new). Returns whether the thing will be other than it
    // is stored.
    virtual bool add(RowCheck&, std::int64_t id) = 0;
    // After the things were written: which row became which, in order of rows. Rows that are not in it are let go.
    virtual base::Result<base::Done>
    write(ImportLog&, const std::vector<std::pair<std::size_t, std::int64_t>>& id_of_ordinal, base::Progress&) = 0;
};

class ImportColumns
{
public:
    virtual ~ImportColumns() = default;
    virtual std::vector<FieldSpec> fields() const = 0;
    // The fields stand from `first_field` on in those of the kind.
    virtual std::unique_ptr<ColumnsRun> begin(db::Transaction&, ImportCheck&, std::size_t first_field) const = 0;
};

} // namespace hedef::exchange
