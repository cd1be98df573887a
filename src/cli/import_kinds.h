#pragma once
#include "crm/crm_folder.h"
#include "customers/customers_import.h"
#include "people/people_import.h"
#include "pipeline/opportunities_import.h"
#include "pipeline/products_import.h"
#include "territory/territory_columns.h"

#include <string>
#include <string_view>

namespace hedef::cli {

// Every kind of thing that comes from files, composed of the subjects it touches. Lives as long as an import runs.
class ImportKinds
{
public:
    ImportKinds();
    ImportKinds(const ImportKinds&) = delete;
    ImportKinds& operator=(const ImportKinds&) = delete;

    // nullptr: there is no such kind.
    const exchange::Importable* find(std::string_view kind) const;
    // "people, products, …, crm", for messages.
    std::string names() const;
    const crm::CrmFolder& crm_folder() const { return m_crm; }

private:
    territory::TerritoryColumns m_territory_of_people;
    territory::TerritoryColumns m_territory_of_customers;
    people::PeopleImport m_people;
    customers::CustomersImport m_customers;
    pipeline::ProductsImport m_products;
    pipeline::OpportunitiesImport m_opportunities;
    crm::CrmFolder m_crm;
    std::vector<const exchange::Importable*> m_all;
};

} // namespace hedef::cli
