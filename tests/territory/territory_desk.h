#pragma once
#include "customers/customers_queries.h"
#include "support/worlds/sales_world.h"
#include "territory/territory_service.h"

#include <boost/test/unit_test.hpp>

namespace hedef::testing {

// A fresh world and its services; when it goes, every promise of territories must hold.
struct TerritoryDesk
{
    explicit TerritoryDesk(TestBackend backend, territory::MoveImpact* impact = nullptr)
        : database(backend), db(database.open()), world(*db), service(*db, impact)
    {}
    ~TerritoryDesk()
    {
        for (const auto& broken : db->read([](db::Transaction& tx) { return territory::territory_invariants(tx); }))
            BOOST_ERROR(broken.code);
    }

    // "İstanbul", or "-" for none.
    std::string territory_of(customers::CustomerId customer, base::Date day,
                             territory::Dimension dimension = territory::Dimension::geography)
    {
        return db->read([&](db::Transaction& tx) -> std::string {
            const auto found = territory::load_customer_territories(tx, dimension).on(customer, day);
            return found ? territory::load_tree(tx).find(*found)->code : "-";
        });
    }
    std::string scope_of(customers::CustomerId customer)
    {
        return db->read([&](db::Transaction& tx) -> std::string {
            const auto scope = customers::load_customer(tx, customer).scope.at(0);
            return scope ? territory::load_tree(tx).find(territory::TerritoryId{*scope})->code : "-";
        });
    }
    territory::Rule province_rule(territory::TerritoryId to, const char* province)
    {
        territory::Rule rule;
        rule.territory = to;
        rule.name = std::string("province ") + province;
        rule.conditions = {{territory::RuleField::province, province, {}, {}, {}}};
        return service.add_rule(rule).value();
    }
    void rules_for_provinces()
    {
        province_rule(world.istanbul, "İstanbul");
        province_rule(world.bursa, "Bursa");
        province_rule(world.izmir, "İzmir");
    }

    TestDatabase database;
    std::unique_ptr<db::Database> db;
    SalesWorld world;
    territory::TerritoryService service;
};

} // namespace hedef::testing
