#pragma once
#include "commission/commission_service.h"
#include "company/company_service.h"
#include "customers/customers_service.h"
#include "exchange/import_service.h"
#include "people/people_service.h"
#include "pipeline/deal_move_impact.h"
#include "pipeline/pipeline_service.h"
#include "targets/targets_service.h"
#include "territory/territory_service.h"

namespace hedef::shell {

// The front doors over one connection, used on its thread only.
struct Services
{
    explicit Services(db::Database& database)
        : company(database), people(database), customers(database), territory(database, &impact), pipeline(database),
          targets(database), commission(database), imports(database)
    {}
    Services(const Services&) = delete;
    Services& operator=(const Services&) = delete;

    pipeline::DealMoveImpact impact;
    company::CompanyService company;
    people::PeopleService people;
    customers::CustomersService customers;
    territory::TerritoryService territory;
    pipeline::PipelineService pipeline;
    targets::TargetsService targets;
    commission::CommissionService commission;
    exchange::ImportService imports;
};

} // namespace hedef::shell
