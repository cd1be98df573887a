#pragma once
#include "base/fiscal_calendar.h"
#include "base/money.h"
#include "base/result.h"
#include "desk/filter_text.h"
#include "pipeline/model/deal_list.h"

namespace hedef::pipeline {

// What values of a filter ask for, by the grammar in deals_presenter.h. Refused: "pipeline.filter.not_understood"
// {field} {value}, for things that are not there and values that cannot be read.
base::Result<DealFilter> understood(const desk::FilterValues&, const DealChoices&, const base::FiscalCalendar&,
                                    base::Date today, const base::Currency&);

} // namespace hedef::pipeline
