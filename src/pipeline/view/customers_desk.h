#pragma once
#include "company/model/company.h"
#include "pipeline/present/customers_presenter.h"
#include "uikit/window_book.h"

namespace hedef::pipeline {

// Brings the windows of customers: "customers.list" and "customers.card" (record: the customer's code), their commands,
// and the search over customers; the record of the list is a filter (customer_filter.h). Services are those of the quick connection; all outlive the windows.
void furnish_customers(uikit::WindowBook&, desk::Desk&, customers::CustomersService&, CustomerBook&,
                       const company::Company&);

} // namespace hedef::pipeline
