#pragma once
#include "commission/commission_queries.h"
#include "commission/commission_service.h"
#include "company/company_service.h"
#include "db/statement.h"
#include "people/people_service.h"
#include "pipeline/pipeline_queries.h"
#include "support/test_database.h"

#include <boost/test/unit_test.hpp>

namespace hedef::commission::testing {

using base::FiscalPeriod;
using base::make_date;
using base::PeriodKind;
using hedef::testing::TestBackend;

inline constexpr FiscalPeriod july{PeriodKind::month, 2017, 7}, august{PeriodKind::month, 2017, 8}, september{PeriodKind::month, 2017, 9};

inline constexpr auto ten_per_cent = R"({"name": "Ten per cent", "currency": "TRY", "period": "month",
    "effective": {"from": "2017-01-01", "to": null},
    "components": [{"id": "base", "type": "rate", "measure": "revenue", "rates": [{"rate": "0.10"}]}]})";

// A small company in October 2017: Grace leads Ada; Ada sold for 10,000.00 in July.
struct PayWorld
{
    explicit PayWorld(TestBackend backend) : stored(backend), database(db::Database::open(stored.url(), clock)), service(*database)
    {
        BOOST_REQUIRE(bool(company::CompanyService(*database).create({})));
        people::PeopleService people(*database);
        grace.name = "Grace";
        ada.name = "Ada";
        grace = *people.add(grace);
        ada = *people.add(ada);
        BOOST_REQUIRE(bool(people.set_manager(ada.id, grace.id, make_date(2017, 1, 1))));
        sell("july-sale", make_date(2017, 7, 10), pipeline::CreditKind::sale, 1'000'000);
        BOOST_REQUIRE(bool(service.import_plan(ten_per_cent, "plan.json")));
        BOOST_REQUIRE(bool(service.assign("Ten per cent", {})));
    }

    void sell(const std::string& code, base::Date day, pipeline::CreditKind kind, std::int64_t amount)
    {
        const auto done = database->write([&](db::Transaction& tx) -> base::Result<base::Done> {
            pipeline::CreditColumns credits;
            credits.code = {code};
            credits.day = {day};
            credits.person = {ada.id.value};
            credits.kind = {static_cast<std::int32_t>(kind)};
            credits.quantity = {pipeline::one};
            credits.amount = {amount};
            credits.margin = {0};
            credits.share = {pipeline::one};
            pipeline::insert_credits(tx, credits);
            return base::Done{};
        });
        BOOST_REQUIRE(bool(done));
    }

    CalculatedRun calculate(FiscalPeriod period)
    {
        base::NoProgress quiet;
        auto run = service.calculate("Ten per cent", period, quiet);
        BOOST_REQUIRE_EQUAL(run ? std::string() : run.refusal().code, "");
        check_invariants();
        return *std::move(run);
    }

    std::int64_t net(const CalculatedRun& run, people::PersonId person)
    {
        for (std::size_t p = 0; p < run.people.size(); ++p)
            if (run.people[p] == person.value) return run.period().people[p].net;
        BOOST_FAIL("a person is missing in the run");
        return 0;
    }

    void check_invariants()
    {
        const auto findings = database->read([](db::Transaction& tx) { return commission_invariants(tx); });
        BOOST_TEST(findings.empty());
    }

    std::int64_t rows(const std::string& table)
    {
        return database->read([&](db::Transaction& tx) { return db::select_number(tx, "SELECT count(*) FROM " + table).value(); });
    }

    base::FixedClock clock{make_date(2017, 10, 15)};
    hedef::testing::TestDatabase stored;
    std::unique_ptr<db::Database> database;
    CommissionService service;
    people::Person grace, ada;
};

} // namespace hedef::commission::testing
