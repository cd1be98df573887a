#pragma once
#include "base/result.h"
#include "db/database.h"
#include "pipeline/model/credit.h"
#include "pipeline/model/opportunity.h"

#include <span>
#include <string>
#include <vector>

// The verbs of deals inside the caller's unit of work, for many at once: imports, the demo company and PipelineService
// use them. After a refusal the unit of work must end with it.
//
//             add                  move                win                    edit: adjustments
//   (nothing) ───► open ◄─────────────────► open ─────────────► won ◄──────────────────────┐
//                   │ ▲    move, reopen                          │ └─────────────────────────┘
//                   │ └──────────────────────────────────────────┤ reopen, lose: returns
//                   └───────────────► lost ◄─────────────────────┘
//
// Winning makes credits: line × person of the split, dated by the close date, in the company's currency by the rate of
// that date, by largest remainder, so that they sum exactly to the deal. Credits are never changed; what changes later
// is appended: adjustments (dated today) when a won deal is edited, returns (dated today) when it is reopened or lost
// after all.
namespace hedef::pipeline {

// Who does it and when, for stage events and for what is dated today (in the company's zone).
struct Acting
{
    people::PersonId by; // none: an import, a scheduled task
    base::Date today;
};

// Refused besides what completed() refuses (deal_check.h): "pipeline.opportunity.code_taken" {code}, ".stage_unknown",
// ".close_date_missing" (won or lost without one), ".amount_missing" (won without one), "pipeline.rate.missing"
// {currency} {date}. `position` tells which of many was refused, counted from 0.
struct AddedDeals
{
    std::vector<Opportunity> deals;
    std::int64_t credits = 0; // made by those that are won
};
// What add_opportunities would refuse of one deal by itself (all but code, stage and rate), so that an import can tell
// of each row.
base::Result<Opportunity> check_opportunity(Opportunity);
base::Result<AddedDeals> add_opportunities(db::Transaction&, std::vector<Opportunity>, const Acting&,
                                           std::size_t* position = nullptr);
// seen: what was shown; mine: what is wanted; fields that others changed meanwhile are kept. The stage may change too.
// Refused also: "pipeline.opportunity.gone", ".changed_meanwhile" {fields}, ".won_date_is_fixed" (reopen it first).
base::Result<Opportunity> update_opportunity(db::Transaction&, const Opportunity& seen, const Opportunity& mine,
                                             const Acting&);
// To another stage of any outcome, on a day; the day closes a deal that is won or lost, and is kept in the history.
base::Result<Opportunity> move_opportunity(db::Transaction&, OpportunityId, StageId, base::Date day, const Acting&);
// Refused: ".gone", ".won_stays" (credits stand on it: reopen or lose it first). Can be undone.
base::Result<base::Done> delete_opportunity(db::Transaction&, OpportunityId);
// The same, but only while nothing of it was touched since it was seen. Refused also: ".changed_meanwhile" {fields}.
base::Result<base::Done> delete_opportunity(db::Transaction&, const Opportunity& seen);

// A deleted deal comes back as `mine` says it is. Refused: what update_opportunity refuses, ".not_deleted",
// ".code_taken".
base::Result<Opportunity> restore_opportunity(db::Transaction&, const Opportunity& mine, const Acting&);

// A payment of a credit. Amounts are part of the credit's whole amount (not of the person's share of it).
// Refused: "pipeline.payment.credit_unknown" {code}, ".amount_not_positive", ".too_much" {open amount}.
base::Result<base::Done> record_payment(db::Transaction&, const std::string& credit_code, base::Date paid_on,
                                        std::optional<std::int64_t> amount);

// Deals and all that hangs on them, really gone; for import undo, which knows that nothing of it was touched since.
void erase_opportunities(db::Transaction&, std::span<const std::int64_t> ids);

} // namespace hedef::pipeline
