#pragma once
#include "exchange/store/import_store.h"

#include <optional>
#include <string>
#include <vector>

namespace hedef::exchange {

// What taking an import back asks of tables that exchange knows only by the catalogue of the schema.
class UndoStore
{
public:
    explicit UndoStore(db::Transaction& tx) : m_tx(tx) {}

    // Those of the ids that are there, as ranges.
    std::vector<db::Transaction::IdRange> existing(std::string_view table, const db::Transaction::IdRange&);

    struct Touch
    {
        std::int64_t id = 0;
        std::optional<std::int64_t> revision; // none: the row is gone
    };
    // Of rows that were created: those that have another revision now, or are gone (then one without revision).
    std::vector<Touch> touched(const ImportedRows&);
    std::optional<std::int64_t> revision(std::string_view table, std::int64_t id);

    struct Referrer
    {
        std::string table;
        std::optional<std::int64_t> id; // none: the table has no ids
        std::int64_t to = 0;
    };
    // Rows of any table that refer to these, but for rows of `ours` and for parts of the rows themselves (tables
    // without ids that carry their name: territory_closure); at most a few of each table.
    std::vector<Referrer> referrers(const ImportedRows&, const std::vector<ImportedRows>& ours);

    // The code of a row, else its id.
    std::string label(std::string_view table, std::int64_t id);
    // Really deletes rows and their parts.
    void remove(const ImportedRows&);

private:
    bool costs_too_much(const ImportedRows&);
    db::Transaction& m_tx;
};

} // namespace hedef::exchange
