#include "words/tables.h"

#include <array>

namespace hedef::words {

namespace {

constexpr std::array sentences{
    // A plan document; {field} is the path of the offending key.
    Sentence{"commission.plan.no_json", N_("This is no JSON document.")},
    Sentence{"commission.plan.duplicate_key", N_("{field} stands in the plan twice.")},
    Sentence{"commission.plan.unknown_key", N_("{field}: the plan has no such key here.")},
    Sentence{"commission.plan.missing_key", N_("{field} is missing.")},
    Sentence{"commission.plan.no_object", N_("{field} must be an object in braces.")},
    Sentence{"commission.plan.no_list", N_("{field} must be a list.")},
    Sentence{"commission.plan.no_text", N_("{field} must be a text in quotes.")},
    Sentence{"commission.plan.no_boolean", N_("{field} must be true or false.")},
    Sentence{"commission.plan.no_whole_number", N_("{field} must be a whole number.")},
    Sentence{"commission.plan.empty_list", N_("{field} must not be empty.")},
    Sentence{"commission.plan.empty_text", N_("{field} must not be empty.")},
    Sentence{"commission.plan.out_of_range", N_("{field} must lie between {1} and {2}.")},
    Sentence{"commission.plan.unknown_value", N_("{field} cannot be “{1}”.")},
    Sentence{"commission.plan.unknown_currency",
             N_("{field}: “{1}” is no currency; write its code of three letters, like TRY.")},
    Sentence{"commission.plan.decimal_is_number", N_("{field} must be a decimal in quotes, like \"0.07\".")},
    Sentence{"commission.plan.no_decimal", N_("{field}: “{1}” is no decimal; write it like 0.07.")},
    Sentence{"commission.plan.below_zero", N_("{field} must not be below 0: {1}.")},
    Sentence{"commission.plan.amount_places", N_("{field}: {1} is no amount with at most {2} decimals.")},
    Sentence{"commission.plan.no_date", N_("{field}: “{1}” is no date; write it like 2026-03-31.")},
    Sentence{"commission.plan.dates_reversed", N_("{field} lies before the first day.")},
    Sentence{"commission.plan.tiers_start", N_("{field}: the first tier must start at 0, not at {1}.")},
    Sentence{"commission.plan.tiers_order", N_("{field}: tiers must ascend, but {1} does not lie above {2}.")},
    Sentence{"commission.plan.tiers_gap", N_("{field}: there is a gap between the tiers, from {1} to {2}.")},
    Sentence{"commission.plan.tiers_overlap", N_("{field}: the tiers overlap, from {1} to {2}.")},
    Sentence{"commission.plan.tiers_end",
             N_("{field}: the last tier must be open; only interpolated tiers end, here at {1}.")},
    Sentence{"commission.plan.points_order", N_("{field}: the points of a curve must ascend, but {1} does not.")},
    Sentence{"commission.plan.curve_transaction", N_("{field}: a curve cannot be applied to single transactions.")},
    Sentence{"commission.plan.duplicate_component", N_("{field}: there are two components “{1}”.")},
    Sentence{"commission.plan.unknown_component", N_("{field}: the plan has no component “{1}”.")},
    Sentence{"commission.plan.cap_twice",
             N_("{field}: a cap is either an amount or a multiple of the target incentive.")},
    // The tables of `commissions evaluate`; {field} is the column.
    Sentence{"commission.file.unknown_column", N_("There is no column “{1}”.")},
    Sentence{"commission.file.column_twice", N_("The column “{1}” stands here twice.")},
    Sentence{"commission.file.missing_column", N_("The column “{1}” is missing.")},
    Sentence{"commission.file.cells", N_("This row has {1} cells, the first row {2}.")},
    Sentence{"commission.file.empty", N_("{field} must not be empty.")},
    Sentence{"commission.file.date", N_("{field}: “{1}” is no date; write it like 2026-03-31.")},
    Sentence{"commission.file.dates_reversed", N_("{field} lies before the first day.")},
    Sentence{"commission.file.decimal", N_("{field}: “{1}” is no decimal; write it like 1250.00.")},
    Sentence{"commission.file.places", N_("{field}: {1} has more than {2} decimals.")},
    Sentence{"commission.file.too_large", N_("{field}: {1} is too large.")},
    Sentence{"commission.file.below_zero", N_("{field} must not be below 0: {1}.")},
    Sentence{"commission.file.share", N_("{field} must lie between 0 and 1: {1}.")},
    Sentence{"commission.file.kind", N_("{field} is sale, return or adjustment, not “{1}”.")},
    Sentence{"commission.file.sale_negative", N_("{field} of a sale must not be below 0: {1}.")},
    Sentence{"commission.file.return_positive", N_("{field} of a return must not be above 0: {1}.")},
    Sentence{"commission.file.measure", N_("{field} is revenue, margin, units or deals, not “{1}”.")},
    Sentence{"commission.file.period", N_("{field}: “{1}” is no period; write 2017, 2017-H1, 2017-Q3 or 2017-07.")},
    Sentence{"commission.file.period_kind", N_("{field}: {1} is not of the plan's kind of period, {2}.")},
    Sentence{"commission.file.unknown_person", N_("“{1}” is not among the people.")},
    Sentence{"commission.file.id_twice", N_("The id “{1}” stands here a second time.")},
    Sentence{"commission.file.quota_twice", N_("{1} has a quota of {2} for {3} already.")},
    Sentence{"commission.file.overlap", N_("{1} is on the plan twice on {2}: the rows of a person must not overlap.")},
    // The computation.
    Sentence{"commission.evaluate.too_large", N_("An amount is too large to be computed.")},
    Sentence{"commission.evaluate.too_long",
             N_("{1} periods of {2} people are too many: a date of the credits lies far from the others.")},
};

} // namespace

std::span<const Sentence> commission_sentences()
{
    return sentences;
}

} // namespace hedef::words
