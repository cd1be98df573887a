#pragma once
#include "db/row_image.h"
#include "exchange/store/import_store.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace hedef::exchange {

// The book that an import keeps of everything it does to the database, so that it can be taken back as a whole. New
// rows it knows by the ids that the unit of work was given; of rows that may change or go it must be told beforehand.
class ImportLog
{
public:
    explicit ImportLog(db::Transaction& tx) : m_tx(tx) {}
    db::Transaction& transaction() { return m_tx; }

    // Keeps the rows as they stand; whether they were changed or deleted then is seen at the end.
    void will_touch(std::string_view table, const std::vector<std::int64_t>& ids);

    // Looks what became of it all; after the last write.
    void close();
    bool empty() const { return m_rows.empty(); }
    void store(std::int64_t import_id);
    // Tables that were touched, each once.
    std::vector<std::string> tables() const;

private:
    void add_created();
    void add_touched(const std::string& table, const std::map<std::int64_t, db::RowImage>& before);

    db::Transaction& m_tx;
    std::map<std::string, std::map<std::int64_t, db::RowImage>, std::less<>> m_before; // by table and id
    std::vector<ImportedRows> m_rows;
};

} // namespace hedef::exchange
