#pragma once
#include "db/statement.h"
#include "pipeline/model/deal_list.h"

#include <string>
#include <utility>

namespace hedef::pipeline {

// What follows "where o.deleted_at is null", for deals named "o", and its parameters.
struct DealConditions
{
    std::string text;
    db::Params params;
    // Names live as long as the statement: they are literals.
    void add(std::string condition, db::Params more = {})
    {
        text += " and " + condition;
        params.insert(params.end(), more.begin(), more.end());
    }
};

// All that a filter asks for but its stages and outcome, and those.
DealConditions conditions(const DealFilter&);
void add_stage(DealConditions&, const DealFilter&);

} // namespace hedef::pipeline
