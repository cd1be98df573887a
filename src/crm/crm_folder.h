#pragma once
#include "crm/sales_teams_import.h"
#include "customers/customers_import.h"
#include "exchange/import_service.h"
#include "pipeline/opportunities_import.h"
#include "pipeline/products_import.h"

#include <filesystem>

namespace hedef::crm {

// A CRM system's sales as four files in a folder: accounts.csv, products.csv, sales_teams.csv, sales_pipeline.csv. Sees
// all subjects that they fill; nobody but the command line and the shell sees it.
class CrmFolder
{
public:
    CrmFolder();
    CrmFolder(const CrmFolder&) = delete;
    CrmFolder& operator=(const CrmFolder&) = delete;

    // The import of the folder: one unit of work, one import to take back. This object outlives it.
    exchange::ImportRequest request(const std::filesystem::path& folder) const;

private:
    customers::CustomersImport m_accounts;
    pipeline::ProductsImport m_products;
    SalesTeamsImport m_teams;
    pipeline::OpportunitiesImport m_pipeline;
};

} // namespace hedef::crm
