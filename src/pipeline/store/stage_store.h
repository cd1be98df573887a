#pragma once
#include "db/database.h"
#include "pipeline/model/stage.h"

#include <span>
#include <vector>

namespace hedef::pipeline {

// All SQL of stage. Deleted stages are not seen.
class StageStore
{
public:
    explicit StageStore(db::Transaction& tx) : m_tx(tx) {}

    std::vector<Stage> all(); // in the order of the way, then by id
    bool has_deals(StageId);
    void insert(std::span<Stage>);
    void update(const Stage&);

private:
    db::Transaction& m_tx;
};

} // namespace hedef::pipeline
