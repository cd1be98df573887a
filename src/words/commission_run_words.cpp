#include "words/tables.h"

namespace hedef::words {

std::span<const Sentence> commission_run_sentences()
{
    static constexpr Sentence table[] = {
        {"commission.plan.other_currency", N_("The plan is in {1}, the company's currency is {2}.")},
        {"commission.plan.other_fiscal_year", N_("The plan's fiscal year starts in month {1}, the company's in month {2}.")},
        {"commission.plan.unknown", N_("There is no plan '{1}'. There are: {2}.")},
        {"commission.assign.negative_incentive", N_("A target incentive cannot be below 0.")},
        {"commission.assign.nobody", N_("Choose at least one person.")},
        {"commission.assign.no_days", N_("{1} has no day on this plan: the plan, the employment and the first day do not meet.")},
        {"commission.period.not_over", N_("{1} is not over yet; only a period that has ended can be closed.")},
        {"commission.period.closed_already", N_("{1} is closed already.")},
        {"commission.period.open_already", N_("{1} is open already.")},
        {"commission.period.closed", N_("{1} is closed and never changes; what it would differ by is paid in the open period.")},
        {"commission.period.earlier_is_open", N_("{1} cannot be closed before {2}, which has been calculated and is open.")},
        {"commission.period.later_is_closed", N_("{1} cannot be opened: {2} is closed after it.")},
        {"commission.calculate.other_period_kind", N_("{1} is not a period of this plan, which pays by the {2}.")},
        {"commission.calculate.not_in_effect", N_("The plan {2} is not in effect in {1}.")},
        {"commission.run.unknown", N_("There is no run {1}.")},
        {"commission.run.other_plan", N_("Run {1} and run {2} are of different plans; only runs of one plan can be compared.")},
        {"commission.plan.unknown_version", N_("The plan {1} has no version {2}.")},
        {"commission.preview.person_not_on_it", N_("{1} is not on this plan.")},
        {"commission.run.person_not_in_it", N_("{1} has no figures in run {2}.")},
        {"cli.commissions.no_plan", N_("No plan pays by periods like {1}, or none is in effect then.")},
        {"commission.check.lines_differ", N_("Run {1}, person {2}: the lines of component {3} do not add up to it.")},
        {"commission.check.components_differ", N_("Run {1}, person {2}: the components do not add up to the gross amount.")},
        {"commission.check.net_differs", N_("Run {1}, person {2}: net is not what its parts make.")},
        {"commission.check.run_differs", N_("Run {1}: its people do not add up to its totals.")},
        {"commission.check.line_without_run", N_("There are lines of run {1} without that run's results.")},
        {"commission.check.line_without_credit", N_("Run {1} has lines of credit {2}, which is not there.")},
        {"commission.check.corrections_differ", N_("Run {1}, person {2}: the corrections do not add up.")},
    };
    return table;
}

} // namespace hedef::words
