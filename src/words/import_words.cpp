#include "words/tables.h"

#include <array>

namespace hedef::words {

namespace {

constexpr std::array sentences{
    Sentence{"exchange.id.missing", N_("The row has neither an id nor a name.")},
    Sentence{"exchange.id.twice", N_("{1} stands already in line {2} of this file.")},
    Sentence{"exchange.id.known", N_("{1} is in the database already.")},
    Sentence{"exchange.reference.unknown", N_("There is no {field} \"{1}\".")},
    Sentence{"exchange.reference.near",
             N_("There is no {field} \"{1}\"; near match offered: \"{2}\", accepted with --accept-matches.")},
    Sentence{"exchange.reference.ambiguous", N_("\"{1}\" could be several; give the id instead of the name.")},
    Sentence{"exchange.reference.ring", N_("With \"{1}\" it would go round in a circle.")},
    Sentence{"exchange.reference.row_refused", N_("\"{1}\" stands in a row of this file that is refused itself.")},
    Sentence{"exchange.money.other_currency", N_("The amount is in {1}, but {2} is expected here.")},
    Sentence{"exchange.number.negative", N_("{field} must not be below 0.")},
    Sentence{"exchange.currency.unknown", N_("{1} is no currency code (ISO 4217).")},
    Sentence{"exchange.period.form", N_("\"{1}\" is no period; write 2017, 2017-H1, 2017-Q3 or 2017-07.")},
    Sentence{"exchange.person.leaves_before_hired", N_("The person leaves before the first day.")},
    Sentence{"exchange.person.login_taken", N_("The login {1} belongs to somebody else.")},
    Sentence{"exchange.territory.form", N_("\"{1}\" names no territory.")},
    Sentence{"exchange.opportunity.several_lines", N_("The deal has several product lines, which a single product and "
                                                      "amount cannot say; give them in the column \"lines\".")},
    Sentence{"exchange.opportunity.lines_form",
             N_("\"{1}\" is no list of product:quantity:amount:margin, separated by semicolons.")},
    Sentence{"exchange.opportunity.splits_form", N_("\"{1}\" is no list of person:share, separated by semicolons.")},
    Sentence{"exchange.credit.kind", N_("\"{1}\" is no kind of credit; it is sale, return or adjustment.")},
    Sentence{"exchange.credit.sale_negative", N_("A sale is never below 0; {field} is.")},
    Sentence{"exchange.credit.return_positive", N_("A return is never above 0; {field} is.")},
    Sentence{"exchange.credit.returns_without_return", N_("Only a return names the sale that it takes back.")},
    Sentence{"exchange.credit.returns_no_sale", N_("\"{1}\" is no sale, so it cannot be returned.")},
    Sentence{"exchange.credit.differs",
             N_("Credit {1} stands in the database with another {2}; credits are never edited.")},
    Sentence{"exchange.target.twice", N_("The same owner, measure, period and product stand already in line {1}.")},
    Sentence{"exchange.target.known", N_("There is such a target already.")},
    Sentence{"exchange.target.measure",
             N_("\"{1}\" is no measure; it is revenue, margin, units, deals or another name in small letters.")},
    Sentence{"exchange.import.dry_run", N_("Nothing was written: this was a dry run.")},
    Sentence{"exchange.undo.unknown", N_("There is no import {1}.")},
    Sentence{"exchange.undo.done_already", N_("Import {1} was taken back before.")},
    Sentence{"exchange.undo.touched", N_("The import cannot be taken back: {1} {2} was changed since.")},
    Sentence{"exchange.undo.referred", N_("The import cannot be taken back: {1} {2} is used by {3} {4} since.")},
    Sentence{"exchange.export.filter",
             N_("\"{1}\" is no filter; write field=value, field>=value or field<=value with one of the fields {2}.")},
};

} // namespace

std::span<const Sentence> import_sentences()
{
    return sentences;
}

} // namespace hedef::words
