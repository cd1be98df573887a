#pragma once
#include "base/effective.h"
#include "db/database.h"
#include "pipeline/model/product.h"
#include "territory/model/territory.h"

#include <string>
#include <unordered_map>

namespace hedef::pipeline {

// What a credit notes of master data when it is made: territory, category, class. Asks for one thing at a time, or, for
// deals by the thousand, loads all of a kind at the first question. Lives within one unit of work.
class CreditNotes
{
public:
    CreditNotes(db::Transaction& tx, bool many) : m_tx(tx), m_many(many) {}

    // The customer's on the day in the dimension geography, else the person's (an owner's before an overlay's, of
    // several the one assigned first); none when neither has one.
    territory::TerritoryId territory(customers::CustomerId, people::PersonId, base::Date);
    std::string category(ProductId);                   // "" when there is none
    std::string customer_class(customers::CustomerId); // likewise

private:
    using Texts = std::unordered_map<std::int64_t, std::string>;
    using Ranges = base::Timelines<std::int64_t, std::int64_t>;
    // Rows of one thing, or of all (then the id is none); kept for the unit of work.
    struct Kept
    {
        bool all = false;
        std::unordered_map<std::int64_t, Ranges> of_one;
        Ranges of_all;
    };
    std::int64_t range_value(Kept&, std::string_view sql, std::int64_t id, base::Date);
    std::string text(Texts&, bool& all, std::string_view sql, std::int64_t id);

    db::Transaction& m_tx;
    bool m_many;
    Kept m_customers, m_owners, m_overlays;
    Texts m_categories, m_classes;
    bool m_all_categories = false, m_all_classes = false;
};

} // namespace hedef::pipeline
