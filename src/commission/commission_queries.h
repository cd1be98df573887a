#pragma once
#include "base/finding.h"
#include "db/database.h"

// What other rooms read of commissions, inside their own unit of work.
namespace hedef::commission {

// Broken promises of stored runs: "commission.check.lines_differ" {run} {person} {component}, "commission.check.components_differ" {run}
// {person}, "commission.check.net_differs" {run} {person}, "commission.check.run_differs" {run}, "commission.check.line_without_run" {run},
// "commission.check.line_without_credit" {run} {credit}, "commission.check.corrections_differ" {run} {person}.
base::Findings commission_invariants(db::Transaction&);

} // namespace hedef::commission
