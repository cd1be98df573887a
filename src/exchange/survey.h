#pragma once
#include "exchange/mapping.h"

namespace hedef::exchange {

// What the mapped numbers and dates of a file say about how they are written; shown to the person who imports.
struct Survey
{
    std::vector<DecimalEvidence> decimals; // by field
    DateEvidence dates;                    // of all date fields together
    bool whole = false;                    // every row was looked at
};

// Looks at the first rows, and at all of them where these do not suffice. Refuses what RowFile refuses.
base::Result<Survey> survey(const RowFile&, std::span<const FieldSpec>, const ColumnMap&, const Mapping&);

// How the values of a file are read.
struct ValueForms
{
    std::vector<Decimal> decimals; // by field
    DateOrder date_order = DateOrder::unknown;
};

// What the mapping says, else what the evidence says; a comma separated file with nothing to tell has decimal points.
// Refused (bad_input, with examples): exchange.number.ambiguous, exchange.number.mixed, exchange.date.ambiguous,
// exchange.date.mixed.
base::Result<ValueForms> decide_forms(const RowFile&, std::span<const FieldSpec>, const ColumnMap&, const Mapping&,
                                      const Survey&);

// The same as far as it goes; what is open stays unknown and is told in `faults`.
struct ProposedForms
{
    ValueForms forms;
    std::vector<base::Refusal> faults;
};
ProposedForms propose_forms(const RowFile&, std::span<const FieldSpec>, const ColumnMap&, const Mapping&,
                            const Survey&);

bool is_number(FieldType);

} // namespace hedef::exchange
