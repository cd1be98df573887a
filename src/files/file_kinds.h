#pragma once
#include "crm/crm_folder.h"
#include "customers/customers_export.h"
#include "customers/customers_import.h"
#include "exchange/import_kinds.h"
#include "people/people_export.h"
#include "people/people_import.h"
#include "pipeline/credits_import.h"
#include "pipeline/opportunities_import.h"
#include "pipeline/pipeline_exports.h"
#include "pipeline/products_import.h"
#include "targets/targets_export.h"
#include "targets/targets_import.h"
#include "territory/territory_columns.h"

#include <string>
#include <string_view>
#include <vector>

namespace hedef::files {

// Every kind of thing that comes from files and goes into them, composed of the subjects it touches. Lives as long as
// an import or export runs.
class FileKinds
{
public:
    FileKinds();
    FileKinds(const FileKinds&) = delete;
    FileKinds& operator=(const FileKinds&) = delete;

    // nullptr: there is no such kind.
    const exchange::Importable* find_import(std::string_view kind) const;
    const exchange::Exportable* find_export(std::string_view kind) const;
    // "people, products, …", for messages.
    std::string names() const;
    const crm::CrmFolder& crm_folder() const { return m_crm; }
    // For the import wizard; this object outlives it.
    exchange::ImportKinds import_kinds() const;

private:
    territory::TerritoryColumns m_territory_of_people;
    territory::TerritoryColumns m_territory_of_customers;
    people::PeopleImport m_people;
    customers::CustomersImport m_customers;
    pipeline::ProductsImport m_products;
    pipeline::OpportunitiesImport m_opportunities;
    pipeline::CreditsImport m_credits;
    targets::TargetsImport m_targets;
    crm::CrmFolder m_crm;
    people::PeopleExport m_people_out;
    customers::CustomersExport m_customers_out;
    pipeline::ProductsExport m_products_out;
    pipeline::OpportunitiesExport m_opportunities_out;
    pipeline::CreditsExport m_credits_out;
    targets::TargetsExport m_targets_out;
    std::vector<const exchange::Importable*> m_imports;
    std::vector<const exchange::Exportable*> m_exports;
};

} // namespace hedef::files
