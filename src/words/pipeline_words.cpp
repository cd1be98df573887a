#include "words/tables.h"

#include <array>

namespace hedef::words {

namespace {

constexpr std::array sentences{
    Sentence{"pipeline.product.name_missing", N_("The product needs a name.")},
    Sentence{"pipeline.product.text_too_long", N_("{field} may have {1} characters at most.")},
    Sentence{"pipeline.product.price_negative", N_("A list price cannot be below 0.")},
    Sentence{"pipeline.product.code_missing", N_("The product needs an id.")},
    Sentence{"pipeline.product.code_taken", N_("There is a product “{1}” already.")},
    Sentence{"pipeline.product.gone", N_("The product {1} is not there any more.")},
    Sentence{"pipeline.product.changed_meanwhile", N_("Somebody else changed the product meanwhile: {1}.")},
    Sentence{"pipeline.product.unknown", N_("There is no product “{1}”.")},
    Sentence{"pipeline.product.near", N_("There is no product “{1}”; did you mean {2}?")},
    Sentence{"pipeline.product.ambiguous", N_("“{1}” could be several products: {2}.")},
    Sentence{"pipeline.stage.name_missing", N_("The stage needs a name of at most 400 characters.")},
    Sentence{"pipeline.stage.probability_out_of_range", N_("A probability lies between 0 and 1.")},
    Sentence{"pipeline.stage.code_taken", N_("There is a stage “{1}” already.")},
    Sentence{"pipeline.stage.gone", N_("The stage {1} is not there any more.")},
    Sentence{"pipeline.stage.changed_meanwhile", N_("Somebody else changed the stage meanwhile: {1}.")},
    Sentence{"pipeline.stage.outcome_is_fixed",
             N_("Deals stand in the stage “{1}”: whether it is open, won or lost cannot change any more.")},
    Sentence{"pipeline.stage.unknown", N_("There is no stage “{1}”.")},
    Sentence{"pipeline.stage.near", N_("There is no stage “{1}”; did you mean {2}?")},
    Sentence{"pipeline.stage.ambiguous", N_("“{1}” could be several stages: {2}.")},
    Sentence{"pipeline.split.empty", N_("The split gives the deal to nobody.")},
    Sentence{"pipeline.split.share_out_of_range", N_("A share lies between 0 and 1, not at {1}.")},
    Sentence{"pipeline.split.person_twice", N_("Somebody stands twice in the split.")},
    Sentence{"pipeline.split.not_one", N_("The direct shares of the split sum to {1} instead of 1: {2} is missing.")},
    Sentence{"pipeline.opportunity.name_missing", N_("The deal needs a name.")},
    Sentence{"pipeline.opportunity.owner_missing", N_("The deal needs an owner.")},
    Sentence{"pipeline.opportunity.stage_missing", N_("The deal needs a stage.")},
    Sentence{"pipeline.opportunity.stage_unknown", N_("There is no such stage.")},
    Sentence{"pipeline.opportunity.text_too_long", N_("{field} may have {1} characters at most.")},
    Sentence{"pipeline.opportunity.amount_negative", N_("The amount of a deal cannot be below 0.")},
    Sentence{"pipeline.opportunity.quantity_negative", N_("A quantity cannot be below 0.")},
    Sentence{"pipeline.opportunity.probability_out_of_range", N_("A probability lies between 0 and 1, not at {1}.")},
    Sentence{"pipeline.opportunity.rate_not_positive", N_("“{1}” is no exchange rate: it is a decimal above 0.")},
    Sentence{"pipeline.opportunity.lines_do_not_add_up", N_("The lines sum to {1}, but the deal is {2}.")},
    Sentence{"pipeline.opportunity.closed_before_engaged", N_("The deal closed on {1}, before it began on {2}.")},
    Sentence{"pipeline.opportunity.close_date_missing", N_("In the stage “{2}” the deal {1} needs a close date.")},
    Sentence{"pipeline.opportunity.amount_missing", N_("A won deal needs an amount: {1}.")},
    Sentence{"pipeline.opportunity.code_missing", N_("The deal needs an id.")},
    Sentence{"pipeline.opportunity.code_taken", N_("There is a deal “{1}” already.")},
    Sentence{"pipeline.opportunity.gone", N_("The deal {1} is not there any more.")},
    Sentence{"pipeline.opportunity.changed_meanwhile", N_("Somebody else changed the deal meanwhile: {1}.")},
    Sentence{"pipeline.opportunity.won_date_is_fixed",
             N_("The deal {1} is won: reopen it before you change its close date.")},
    Sentence{"pipeline.opportunity.won_stays", N_("The deal {1} is won: reopen or lose it before you delete it.")},
    Sentence{"pipeline.rate.missing", N_("There is no exchange rate for {1} on {2}.")},
    Sentence{"pipeline.opportunity.not_deleted", N_("The deal {1} was not deleted.")},
    Sentence{"pipeline.conflict.not_understood", N_("“{1}” cannot be read as {field}.")},
    Sentence{"pipeline.filter.not_understood", N_("The filter asks for something that is not there: {1} “{2}”.")},
    Sentence{"pipeline.payment.credit_unknown", N_("There is no credit “{1}”.")},
    Sentence{"pipeline.payment.amount_not_positive", N_("A payment is more than 0.")},
    Sentence{"pipeline.payment.too_much", N_("Only {1} of it is still to be paid.")},
    Sentence{"pipeline.check.credits_differ_from_deal", N_("The credits of the deal {1} sum to {2}, but it is {3}.")},
    Sentence{"pipeline.check.credits_of_open_deal", N_("The deal {1} is not won, but credits of {2} stand on it.")},
    Sentence{"pipeline.check.lines_differ_from_deal", N_("The lines of the deal {1} do not add up to it.")},
    Sentence{"pipeline.check.split_not_one", N_("The direct shares of the deal {1} sum to {2}.")},
    Sentence{"pipeline.check.credit_share", N_("The share of the credit {1} does not lie between 0 and 1.")},
    Sentence{"pipeline.check.credit_sign", N_("The credit {1} has the wrong sign for its kind.")},
};

} // namespace

std::span<const Sentence> pipeline_sentences()
{
    return sentences;
}

} // namespace hedef::words
