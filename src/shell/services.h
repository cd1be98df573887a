#pragma once
#include "commission/commission_service.h"
#include "company/company_service.h"
#include "customers/customers_service.h"
#include "exchange/import_service.h"
#include "people/people_service.h"
#include "pipeline/customer_book.h"
#include "pipeline/deal_list_service.h"
#include "pipeline/deal_move_impact.h"
#include "pipeline/deal_subtree_figures.h"
#include "pipeline/pipeline_service.h"
#include "saved_views/saved_views_service.h"
#include "targets/targets_service.h"
#include "territory/coverage_service.h"
#include "territory/territory_service.h"

namespace hedef::shell {

// The front doors over one connection, used on its thread only.
struct Services
{
    explicit Services(db::Database& database)
        : company(database), people(database), customers(database), territory(database, &impact),
          coverage(database, &subtree, &impact), pipeline(database), deals(database), customer_book(database), views(database), targets(database),
          commission(database), imports(database)
    {}
    Services(const Services&) = delete;
    Services& operator=(const Services&) = delete;

    pipeline::DealMoveImpact impact;
    pipeline::DealSubtreeFigures subtree;
    company::CompanyService company;
    people::PeopleService people;
    customers::CustomersService customers;
    territory::TerritoryService territory;
    territory::CoverageService coverage;
    pipeline::PipelineService pipeline;
    pipeline::DealListService deals;
    pipeline::CustomerBook customer_book;
    saved_views::SavedViewsService views;
    targets::TargetsService targets;
    commission::CommissionService commission;
    exchange::ImportService imports;
};

} // namespace hedef::shell
