#include "words/tables.h"

namespace hedef::words {

std::span<const Sentence> demo_sentences()
{
    static constexpr Sentence sentences[] = {
        {"demo.not_empty", N_("The database holds a company already; the demo company needs a new database.")},
        {"demo.people_out_of_range", N_("The demo company can have {1} to {2} people.")},
        {"demo.customers_out_of_range", N_("The demo company can have {1} to {2} customers.")},
        {"demo.credits_out_of_range", N_("The demo company can have {1} to {2} credits.")},
        {"demo.years_out_of_range", N_("The demo company can have {1} to {2} years.")},
        {"demo.today_out_of_range", N_("The demo company can be made for a day from {1} to {2}.")},
    };
    return sentences;
}

} // namespace hedef::words
