#pragma once
#include "customers/customers_service.h"
#include "pipeline/model/customer_row.h"
#include "pipeline/pipeline_queries.h"
#include "territory/coverage_service.h"

#include <string>
#include <vector>

namespace hedef::pipeline {

// A customer as its window shows it, in one unit of work.
struct CustomerFile
{
    customers::CustomerCard card;
    std::string parent; // name of the customer that owns it; may be empty
    CustomerUse use;
    std::vector<OpportunityRow> deals; // by name
    std::vector<territory::TerritoryStay> stays;
    base::Currency currency; // the company's
};

// What deals and territories tell of customers, for windows: each call is one unit of work, on the thread of the
// database. Verbs on customers themselves are CustomersService's.
class CustomerBook
{
public:
    explicit CustomerBook(db::Database& database) : m_db(database) {}

    CustomerList list(base::Date day);
    // By code. Refuses with "customers.gone".
    base::Result<CustomerFile> file(const std::string& code);
    CustomerUse use(customers::CustomerId);
    std::vector<CustomerHit> search(const std::string& text, std::size_t most, base::Date day);

private:
    db::Database& m_db;
};

} // namespace hedef::pipeline
