#pragma once
#include "commission/model/run.h"
#include "db/database.h"

#include <optional>
#include <vector>

namespace hedef::commission {

// All SQL about pay periods. A period without a row is open.
class PayPeriodStore
{
public:
    PayPeriodStore(db::Transaction& tx, base::FiscalCalendar calendar) : m_tx(tx), m_calendar(calendar) {}

    // Those with a row, in order of their first day.
    std::vector<PayPeriod> periods(base::PeriodKind);
    PeriodState state(base::FiscalPeriod);
    void set(base::FiscalPeriod, PeriodState);
    // The first open period of the kind that has a run and lies before this one.
    std::optional<base::FiscalPeriod> first_open_with_run_before(base::FiscalPeriod);

private:
    db::Transaction& m_tx;
    base::FiscalCalendar m_calendar;
};

} // namespace hedef::commission
