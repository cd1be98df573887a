#pragma once
#include "db/database.h"

#include <cstdint>
#include <string>
#include <unordered_map>

namespace hedef::commission {

// The words behind the ids of credits, by id; deleted things keep theirs, so that deleting a customer changes nobody's pay. Read only.
class CreditWordsStore
{
public:
    using Words = std::unordered_map<std::int64_t, std::string>;

    explicit CreditWordsStore(db::Transaction& tx) : m_tx(tx) {}
    Words labels(); // categories, customer classes, deal types, deals without a record
    Words product_codes();
    Words customer_codes();
    Words deal_codes();
    Words territory_paths(); // codes from the root on, with '/' between them

private:
    Words load(std::string_view sql);
    db::Transaction& m_tx;
};

} // namespace hedef::commission
