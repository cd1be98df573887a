#pragma once
#include "customers/customers_service.h"
#include "desk/reversible.h"
#include "pipeline/customer_book.h"

#include <string>

// What was done to customers and their contacts, as steps that are taken back and done again while nothing of it was
// touched since.
namespace hedef::pipeline {

// What windows of customers ask.
struct CustomerServices
{
    customers::CustomersService& customers;
    CustomerBook& book;
};

// A customer that comes and goes; stands: whether it is there now. It does not go when more hangs on it than `use` says.
desk::Step customer_step(desk::Desk&, CustomerServices, std::string words, customers::Customer, CustomerUse use,
                         bool stands, desk::Teller);
// "Change customer “Acme”": what of `now` differs from `before` becomes what it was.
desk::Step customer_change_step(desk::Desk&, customers::CustomersService&, customers::Customer now,
                                customers::Customer before, desk::Teller);

desk::Step contact_step(desk::Desk&, customers::CustomersService&, std::string words, customers::Contact, bool stands,
                        desk::Teller);
desk::Step contact_change_step(desk::Desk&, customers::CustomersService&, customers::Contact now,
                               customers::Contact before, desk::Teller);

} // namespace hedef::pipeline
