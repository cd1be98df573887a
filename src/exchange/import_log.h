#pragma once
#include "exchange/store/import_store.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace hedef::exchange {

// The book that an import keeps of everything it does to the database, so that it can be taken back as a whole. The
// calls stand in the order of the statements.
class ImportLog
{
public:
    explicit ImportLog(db::Transaction& tx) : m_tx(tx) {}
    db::Transaction& transaction() { return m_tx; }

    // Rows that were inserted, with ids in a row; revision 1 where the table has revisions.
    void created(std::string_view table, std::int64_t first_id, std::int64_t count = 1);
    // Before the rows are changed or deleted: keeps them as they stand.
    void will_update(std::string_view table, const std::vector<std::int64_t>& ids);
    void will_delete(std::string_view table, const std::vector<std::int64_t>& ids);

    bool empty() const { return m_rows.empty(); }
    // Reads the revisions that updated rows have now, and stores the book.
    void store(std::int64_t import_id);
    // Tables that were touched, each once.
    std::vector<std::string> tables() const;

private:
    void keep(std::string_view table, const std::vector<std::int64_t>& ids, Touched);
    void read_revisions();

    db::Transaction& m_tx;
    std::vector<ImportedRows> m_rows;
};

} // namespace hedef::exchange
