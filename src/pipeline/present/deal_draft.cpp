#include "pipeline/present/deal_draft.h"

namespace hedef::pipeline {

Opportunity deal_of(const DealDraft& draft)
{
    Opportunity deal;
    deal.name = draft.name;
    deal.code = draft.code;
    deal.owner = draft.owner;
    deal.stage = draft.stage;
    deal.amount = draft.amount;
    deal.currency = draft.currency;
    deal.engaged_on = draft.engaged_on;
    deal.expected_on = draft.expected_on;
    deal.closed_on = draft.closed_on;
    deal.deal_type = draft.deal_type;
    deal.source = draft.source;
    deal.lines = {{{}, draft.product, draft.quantity, draft.amount, {}}};
    return deal;
}

} // namespace hedef::pipeline
