#include "words/tables.h"

namespace hedef::words {

std::span<const Sentence> targets_sentences()
{
    static constexpr Sentence table[] = {
        {"targets.version.wrong_state", N_("'{1}' is {2}; that does not go from there.")},
        {"targets.version.no_figures", N_("A version of targets needs at least one figure.")},
        {"targets.version.gone", N_("The targets '{1}' are no longer there.")},
        {"targets.version.changed_meanwhile", N_("The targets '{1}' were changed by somebody else meanwhile.")},
        {"targets.figure.negative", N_("A target cannot be below 0.")},
        {"targets.figure.measure", N_("'{1}' is no name of a measure: lower case letters, digits, - and _, at most 40.")},
        {"targets.figure.twice", N_("The target for {1} in {2} is given twice for one owner.")},
        {"targets.version.not_draft", N_("'{1}' is no draft any more; only a draft can be changed.")},
        {"targets.figure.too_large", N_("A target cannot be that large.")},
        {"targets.figure.locked", N_("This figure is locked. Unlock it to change it.")},
        {"targets.figure.lock_needs_figure", N_("Only a figure that stands for itself can be locked, no sum and no share of a longer period.")},
        {"targets.figure.spread_needs_figure", N_("There is no figure of a quarter, half or year here to spread over its months.")},
        {"targets.figure.heading", N_("This row only sums the people below it.")},
        {"targets.figure.not_a_number", N_("'{1}' cannot be read as an amount.")},
        {"targets.figure.formula", N_("Formulas are not worked out here: type the amount that '{1}' gives.")},
        {"targets.figures.touched_since", N_("Somebody changed one of these figures since, so this was not taken back.")},
        {"targets.paste.not_a_number", N_("This is no number.")},
        {"targets.paste.outside", N_("This lies outside the figures.")},
        {"targets.paste.total", N_("This is a total; it follows from its months.")},
        {"targets.draft.name_missing", N_("The targets need a name of at most 400 characters.")},
        {"targets.draft.nothing_before", N_("There are no approved targets for {1} to begin from.")},
        {"targets.allocation.no_parts", N_("There is nobody to distribute the total over.")},
        {"targets.allocation.mixed_owners", N_("A total is distributed over owners of one kind.")},
        {"targets.allocation.total_negative", N_("The total cannot be below 0.")},
        {"targets.allocation.lock_negative", N_("A locked amount cannot be below 0.")},
        {"targets.allocation.weight_negative", N_("The weight in place {1} is below 0.")},
        {"targets.allocation.locks_above_total", N_("The locked amounts are {1} above the total.")},
        {"targets.allocation.locks_below_total", N_("Everything is locked, and {1} of the total is missing.")},
        {"targets.allocation.no_weights", N_("All weights are 0, so there is nothing to distribute by.")},
        {"targets.profile.name_missing", N_("The profile needs a name of at most 400 characters.")},
        {"targets.ramp.gone", N_("This ramp is not there any more.")},
        {"targets.ramp.range_is_empty", N_("The days end before they begin.")},
        {"targets.ramp.empty", N_("A ramp needs at least one month.")},
        {"targets.ramp.negative", N_("The ramp is below 0 in month {1}.")},
        {"targets.seasonality.negative", N_("The share of month {1} is below 0.")},
        {"targets.seasonality.sum", N_("The twelve shares sum to {1} %, not to 100.00 %: {2} is missing.")},
        {"targets.seasonality.no_history", N_("There is no history to derive a seasonality from.")},
        {"targets.method.unknown", N_("'{1}' is no method: equal, history, potential or pipeline.")},
        {"targets.method.share_not_a_number", N_("'{1}' gives no share.")},
        {"targets.method.share_negative", N_("The share of a method cannot be below 0.")},
        {"targets.method.twice", N_("The method {1} is named twice.")},
        {"targets.method.shares_not_one", N_("The shares of the methods do not sum to 1: {1} is missing.")},
        {"targets.check.approved_twice", N_("Two versions of targets bear the approval number {1}.")},
        {"targets.check.period", N_("Target {1} has a period without a day.")},
        {"targets.check.negative", N_("Target {1} is below 0.")},
    };
    return table;
}

} // namespace hedef::words
