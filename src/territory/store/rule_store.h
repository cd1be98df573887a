#pragma once
#include "db/database.h"
#include "territory/model/rule.h"

#include <optional>
#include <span>
#include <vector>

namespace hedef::territory {

// All SQL of territory_rule and territory_rule_condition.
class RuleStore
{
public:
    explicit RuleStore(db::Transaction& tx) : m_tx(tx) {}

    std::vector<Rule> rules(Dimension); // by position; not deleted
    std::optional<Rule> find(RuleId);   // also a deleted one: it explains what it once decided
    std::optional<Rule> find_deleted(RuleId);
    std::vector<Rule> all();            // of every dimension, not deleted
    std::int64_t last_position(Dimension);
    bool uses(TerritoryId); // whether a rule that is not deleted leads there

    // Gives ids and revision 1.
    void insert(std::span<Rule>);
    // Name, territory and conditions as a whole; names the revision it replaces.
    void update(const Rule&);
    void set_positions(std::span<const Rule>);
    void set_deleted(RuleId, std::int64_t revision, bool deleted);

private:
    void insert_conditions(std::span<const Rule>);
    db::Transaction& m_tx;
};

} // namespace hedef::territory
