#pragma once
#include "commission/model/run_sheet.h"

namespace hedef::commission {

// What else is known of the two runs, beside a line that differs.
struct DifferenceContext
{
    bool other_version = false;    // of the plan
    bool credit_was = false;       // the older run paid the person by this credit
    bool credit_is = false;        // the newer one does
    bool credited_the_same = false; // all lines of the component together counted with the same amounts
};

// The reason that explains the line; the plan's version last, since it can change anything. Parts of pay without lines have none.
DifferenceReason reason_of(const ItemDifference&, const DifferenceContext&);

} // namespace hedef::commission
