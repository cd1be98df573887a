#pragma once
#include "desk/reversible.h"
#include "pipeline/pipeline_service.h"
#include "pipeline/present/deal_conflicts.h"

#include <string>
#include <vector>

// What was done to deals, as steps that are taken back and done again while nothing of it was touched since.
namespace hedef::pipeline {

// What a deal is called among others: "GTX Pro · Acme".
std::string called(const Opportunity&, const std::string& customer);

// Edits and moves, each as a deal is now and as it was before: what differs becomes what it was, other fields stay as
// they are by then.
desk::Step deal_change_step(desk::Desk&, PipelineService&, std::string words,
                            std::vector<PipelineService::DealChange> now_and_before, desk::Teller);
// "Move “GTX Pro · Acme” to Won", "Change “GTX Pro · Acme” (Amount)".
std::string change_words(const Opportunity& before, const NamedDeal& now, const DealWords&);

// A refusal because of what others changed, with the fields as people know them.
base::Refusal in_words(base::Refusal);

// Deals that go and come back; stand: whether they are there now.
desk::Step deals_step(desk::Desk&, PipelineService&, std::string words, std::vector<Opportunity>, bool stand,
                      desk::Teller);

} // namespace hedef::pipeline
