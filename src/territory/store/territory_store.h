#pragma once
#include "db/database.h"
#include "territory/model/tree.h"

#include <optional>
#include <span>
#include <vector>

namespace hedef::territory {

// All SQL of territory and territory_closure. Deleted ones are seen by `find_deleted` alone.
class TerritoryStore
{
public:
    explicit TerritoryStore(db::Transaction& tx) : m_tx(tx) {}

    std::optional<Territory> find(TerritoryId);
    std::optional<Territory> find_deleted(TerritoryId);
    // With the moment; the last one first.
    std::vector<std::pair<Territory, base::Stamp>> deleted(Dimension);
    Tree tree(); // siblings in the order of their names
    std::vector<TerritoryId> with_code(const std::string& code);
    std::vector<std::string> codes();

    // Gives ids, in the order of the span, and revision 1. The closure is the caller's to bring up to date.
    void insert(std::span<Territory>);
    // Names the revision it replaces; Failure(conflict) when another desk was faster.
    void update(const Territory&);
    void set_deleted(TerritoryId, std::int64_t revision, bool deleted);

    std::vector<ClosureRow> closure(); // sorted
    void add_closure(std::span<const ClosureRow>);
    // Forgets all rows of these descendants.
    void remove_closure(std::span<const TerritoryId> descendants);

private:
    std::optional<Territory> find_one(std::string_view sql, TerritoryId);
    db::Transaction& m_tx;
};

} // namespace hedef::territory
