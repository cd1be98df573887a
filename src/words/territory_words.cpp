#include "words/tables.h"

namespace hedef::words {

std::span<const Sentence> territory_sentences()
{
    static constexpr Sentence sentences[] = {
        {"territory.name_missing", N_("A name is missing.")},
        {"territory.code_missing", N_("A code is missing.")},
        {"territory.text_too_long", N_("{field} is longer than {1} characters.")},
        {"territory.slash_in_code", N_("The code “{1}” holds a /, which separates the codes of a path.")},
        {"territory.negative_potential", N_("The potential cannot be negative.")},
        {"territory.range_is_empty", N_("The days from {1} to {2} are none: the end lies before the beginning.")},
        {"territory.range_begins_inside",
         N_("Something else is already planned within the days from {1} on; what was recorded is not overwritten.")},
        {"territory.unknown", N_("There is no territory with the code, path or name “{1}”.")},
        {"territory.near", N_("There is no territory with the code, path or name “{1}”. Did you mean: {2}?")},
        {"territory.ambiguous", N_("Several territories are called “{1}”; give the code: {2}.")},
        {"territory.gone", N_("The territory was deleted meanwhile.")},
        {"territory.not_deleted", N_("There is no such deleted territory.")},
        {"territory.code_taken", N_("The code “{1}” belongs to another territory.")},
        {"territory.changed_meanwhile", N_("Somebody else changed the territory meanwhile: {1}.")},
        {"territory.parent_gone", N_("The territory above was deleted meanwhile.")},
        {"territory.other_dimension", N_("That territory belongs to another dimension: {1}.")},
        {"territory.cycle", N_("A territory cannot lie below itself: {1}.")},
        {"territory.has_children", N_("{1} cannot be deleted: other territories lie below it.")},
        {"territory.is_covered", N_("{1} cannot be deleted: {2} customers and {3} people are assigned to it.")},
        {"territory.is_used_by_rules", N_("{1} cannot be deleted: rules lead to it.")},
        {"territory.customer_locked", N_("The customer is locked where it is; lift the lock first.")},
        {"territory.person_not_there", N_("The person does not cover the territory on {1}.")},
        {"territory.rule.name_missing", N_("The rule needs a name.")},
        {"territory.rule.value_missing", N_("A condition on {field} has no value.")},
        {"territory.rule.empty_range", N_("The range of {field} is empty: its end is not above its beginning.")},
        {"territory.rule.not_deleted", N_("This rule is not deleted.")},
        {"territory.rule.gone", N_("The rule was deleted meanwhile.")},
        {"territory.rule.changed_meanwhile", N_("Somebody else changed the rule meanwhile: {1}.")},
        {"territory.rule.order_incomplete",
         N_("The new order does not name each rule once; somebody may have added or deleted one.")},
        {"territory.assign.touched_since",
         N_("It cannot be taken back: somebody changed these assignments since.")},
        {"territory.assign.changed_meanwhile",
         N_("The moves are others than those shown: there are {1} now. Look at them again.")},
        {"territory.check.customer_twice", N_("Customer {1} is in two territories on {2}.")},
        {"territory.check.person_twice", N_("Person {1} covers a territory twice on {2}.")},
        {"territory.check.empty_range", N_("{1} has no days.")},
        {"territory.check.wrong_dimension", N_("{1} names another dimension than its territory.")},
        {"territory.check.closure",
         N_("The index of the tree is out of step: {1} rows are missing, {2} are too many.")},
    };
    return sentences;
}

} // namespace hedef::words
