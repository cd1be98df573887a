#include "words/tables.h"

namespace hedef::words {

std::span<const Sentence> customers_sentences()
{
    static constexpr Sentence sentences[] = {
        {"customers.name_missing", N_("A name is missing.")},
        {"customers.code_missing", N_("A code is missing.")},
        {"customers.text_too_long", N_("{field} is longer than {1} characters.")},
        {"customers.negative", N_("{field} cannot be negative.")},
        {"customers.off_the_earth", N_("There is no such {field} on earth.")},
        {"customers.unknown", N_("There is no customer with the code or name “{1}”.")},
        {"customers.near", N_("There is no customer with the code or name “{1}”. Did you mean: {2}?")},
        {"customers.ambiguous", N_("Several customers are called “{1}”; give the code: {2}.")},
        {"customers.gone", N_("The customer was deleted meanwhile.")},
        {"customers.not_deleted", N_("There is no such deleted customer.")},
        {"customers.code_taken", N_("The code “{1}” belongs to another customer.")},
        {"customers.changed_meanwhile", N_("Somebody else changed the customer meanwhile: {1}.")},
        {"customers.used_meanwhile", N_("Deals or contacts of {1} were entered meanwhile.")},
        {"customers.owned_in_a_ring", N_("These customers would own each other in a ring: {1}.")},
        {"customers.owns_others", N_("{1} cannot be deleted: it owns {2} other customers.")},
        {"customers.contact.gone", N_("The contact was deleted meanwhile.")},
        {"customers.contact.not_deleted", N_("There is no such deleted contact.")},
        {"customers.contact.code_taken", N_("The code “{1}” belongs to another contact.")},
        {"customers.contact.changed_meanwhile", N_("Somebody else changed the contact meanwhile: {1}.")},
        {"customers.check.owned_in_a_ring", N_("Customers own each other in a ring: {1}.")},
    };
    return sentences;
}

} // namespace hedef::words
