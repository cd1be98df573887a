#include "words/tables.h"

namespace hedef::words {

std::span<const Sentence> company_sentences()
{
    static constexpr Sentence sentences[] = {
        {"company.missing", N_("The database holds no company yet. Create it first: hedefctl database create.")},
        {"company.stands_already", N_("The database already holds a company; there is one company in each database.")},
        {"company.name_missing", N_("The company needs a name.")},
        {"company.name_too_long", N_("The name is longer than {1} characters.")},
        {"company.unknown_currency",
         N_("“{1}” is no currency that is known; give its three letters, such as TRY or EUR.")},
        {"company.currency_is_fixed", N_("The company's currency cannot change: sums of earlier periods stand in it.")},
        {"company.fiscal_start_out_of_range", N_("The fiscal year starts in month 1 to 12, not {1}.")},
        {"company.unknown_time_zone", N_("“{1}” is no time zone; give its name in the form Europe/Istanbul.")},
        {"company.unknown_language", N_("“{1}” is no language of the program; there are en and tr.")},
        {"company.bad_weekend",
         N_("“{1}” is no weekend: name each free day once, from 1 (Monday) to 7, and leave one to work.")},
        {"company.changed_meanwhile", N_("Somebody else changed the company meanwhile: {1}.")},
        {"company.holiday_name_missing", N_("The holiday needs a name.")},
        {"company.holiday_stands_already", N_("{1} is a holiday already.")},
        {"company.no_holiday", N_("{1} is no holiday.")},
    };
    return sentences;
}

} // namespace hedef::words
