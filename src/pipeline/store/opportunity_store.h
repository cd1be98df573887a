#pragma once
#include "base/names.h"
#include "db/database.h"
#include "db/statement.h"
#include "pipeline/model/opportunity.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace hedef::pipeline {

// All SQL of opportunity, its lines, splits and stage events. Deleted deals are not seen.
class OpportunityStore
{
public:
    explicit OpportunityStore(db::Transaction& tx) : m_tx(tx) {}

    std::optional<Opportunity> find(OpportunityId);
    std::optional<Opportunity> find(const std::string& code);
    std::vector<Opportunity> all(); // with lines and splits, by id: three statements
    std::vector<std::string> codes();
    std::vector<std::string> codes_like(const std::string& beginning);

    // Gives ids to the deals, lines and splits, in the order of the span; four statements for many deals.
    void insert(std::span<Opportunity>);
    // The deal's own columns; names the revision it replaces; Failure(conflict) when another desk was faster.
    void update(const Opportunity&);
    // Stored lines are changed, others added (they get an id, or keep the one they had before they were taken out),
    // missing ones removed; splits are written anew.
    void update_lines(Opportunity& mine, const Opportunity& stored);
    void update_splits(Opportunity& mine, const Opportunity& stored);
    void set_deleted(OpportunityId, std::int64_t revision, bool deleted);

    // None: it is not there, or not deleted.
    std::optional<std::int64_t> revision_of_deleted(OpportunityId);

    void insert(std::span<StageEvent>);
    std::vector<StageEvent> events(OpportunityId); // in order of id

    // Really gone, with lines, splits and events; for import undo. Their credits must be gone before.
    void remove(std::span<const std::int64_t> ids);

private:
    std::vector<Opportunity> read(const std::string& condition, const db::Params&);
    void read_lines(const std::string& condition, const db::Params&, std::vector<Opportunity>&);
    void read_splits(const std::string& condition, const db::Params&, std::vector<Opportunity>&);
    void insert_lines(std::span<Opportunity>);
    void insert_splits(std::span<Opportunity>);
    db::Transaction& m_tx;
};

} // namespace hedef::pipeline
