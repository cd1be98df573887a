#pragma once
#include "company/company_queries.h"
#include "customers/customers_export.h"
#include "customers/customers_import.h"
#include "db/statement.h"
#include "exchange/export_service.h"
#include "exchange/import_service.h"
#include "people/people_export.h"
#include "people/people_import.h"
#include "pipeline/credits_import.h"
#include "pipeline/opportunities_import.h"
#include "pipeline/pipeline_exports.h"
#include "pipeline/product_work.h"
#include "pipeline/products_import.h"
#include "support/test_database.h"
#include "targets/targets_export.h"
#include "targets/targets_import.h"
#include "territory/territory_columns.h"

#include <boost/test/unit_test.hpp>

namespace hedef::testing {

// Every kind that comes in and goes out.
struct Kinds
{
    territory::TerritoryColumns of_people{territory::TerritoryColumns::Of::people};
    territory::TerritoryColumns of_customers{territory::TerritoryColumns::Of::customers};
    people::PeopleImport people{{&of_people}};
    customers::CustomersImport customers{{&of_customers}};
    pipeline::ProductsImport products;
    pipeline::OpportunitiesImport opportunities;
    pipeline::CreditsImport credits;
    targets::TargetsImport targets;
    people::PeopleExport people_out{{&of_people}};
    customers::CustomersExport customers_out{{&of_customers}};
    pipeline::ProductsExport products_out;
    pipeline::OpportunitiesExport opportunities_out;
    pipeline::CreditsExport credits_out;
    targets::TargetsExport targets_out;

    const exchange::Importable& in(std::string_view kind) const
    {
        for (const exchange::Importable* one : std::initializer_list<const exchange::Importable*>{
                 &people, &customers, &products, &opportunities, &credits, &targets})
            if (one->kind() == kind) return *one;
        throw std::logic_error("no such kind");
    }
    const exchange::Exportable& out(std::string_view kind) const
    {
        for (const exchange::Exportable* one : std::initializer_list<const exchange::Exportable*>{
                 &people_out, &customers_out, &products_out, &opportunities_out, &credits_out, &targets_out})
            if (one->kind() == kind) return *one;
        throw std::logic_error("no such kind");
    }
};

inline const char* const all_kinds[] = {"products",      "people",  "customers",
                                        "opportunities", "credits", "targets"}; // in the order they build on each other

// A database with a company and its stages, and files to put into it.
struct ExchangeWorld
{
    explicit ExchangeWorld(TestBackend backend) : test(backend), database(test.open())
    {
        auto made = database->write([](db::Transaction& tx) -> base::Result<base::Done> {
            if (auto company = company::create_company(tx, {}); !company) return company.refusal();
            return pipeline::create_default_stages(tx, "en");
        });
        BOOST_REQUIRE(made);
    }

    exchange::ImportRequest request(std::string_view kind, const std::string& content)
    {
        std::string path = files.file(std::string(kind) + std::to_string(++count) + ".csv");
        write_file(path, content);
        exchange::ImportRequest wish;
        wish.kind = kind;
        wish.name = path;
        wish.parts = {{&kinds.in(kind), path, {}}};
        return wish;
    }
    exchange::ImportOutcome run(const exchange::ImportRequest& wish)
    {
        base::NoProgress quiet;
        return exchange::ImportService(*database).run(wish, quiet);
    }
    exchange::ImportOutcome import(std::string_view kind, const std::string& content)
    {
        return run(request(kind, content));
    }
    // Must succeed.
    exchange::ImportReport must(std::string_view kind, const std::string& content)
    {
        exchange::ImportOutcome outcome = import(kind, content);
        BOOST_REQUIRE_MESSAGE(!outcome.refusal, kind << ": " << (outcome.refusal ? told(*outcome.refusal) : ""));
        return outcome.report;
    }
    static std::string told(const base::Refusal& why)
    {
        std::string text =
            std::to_string(why.place.line) + ":" + std::to_string(why.place.column) + " " + why.field + " " + why.code;
        for (const std::string& arg : why.args)
            text += " [" + arg + "]";
        return text;
    }
    base::Result<exchange::ImportReport> undo(std::int64_t id)
    {
        base::NoProgress quiet;
        return exchange::ImportService(*database).undo(id, quiet);
    }
    std::string exported(std::string_view kind, const std::vector<std::string>& filters = {},
                         const std::string& ending = "csv")
    {
        base::NoProgress quiet;
        std::string path = files.file("out" + std::to_string(++count) + "." + ending);
        auto done = exchange::ExportService(*database).run({&kinds.out(kind), path, filters, {}, "Total"}, quiet);
        BOOST_REQUIRE_MESSAGE(done, (done ? "" : told(done.refusal())));
        return read_file(path);
    }
    std::int64_t number(const std::string& sql)
    {
        return database->read([&](db::Transaction& tx) { return db::select_number(tx, sql).value_or(-1); });
    }
    void execute(const std::string& sql)
    {
        auto done = database->write([&](db::Transaction& tx) -> base::Result<base::Done> {
            db::execute(tx, sql);
            return base::Done{};
        });
        BOOST_REQUIRE(done);
    }
    // Everything that people know of, as it stands.
    std::string contents()
    {
        std::string all;
        for (const char* kind : all_kinds)
            all += exported(kind);
        for (const char* table : {"person",
                                  "reporting_line",
                                  "team",
                                  "team_member",
                                  "territory",
                                  "territory_closure",
                                  "territory_person",
                                  "territory_customer",
                                  "customer",
                                  "product",
                                  "opportunity",
                                  "opportunity_line",
                                  "opportunity_split",
                                  "stage_event",
                                  "credit",
                                  "credit_label",
                                  "credit_payment",
                                  "target_version",
                                  "target",
                                  "import_match"})
            all +=
                std::string(table) + " " + std::to_string(number("select count(*) from " + std::string(table))) + "\n";
        return all;
    }
    // A small company: two areas, a manager with two reps, customers, products, deals, credits, targets.
    void fill();

    TestDatabase test;
    TempFolder files;
    Kinds kinds;
    std::unique_ptr<db::Database> database;
    int count = 0;
};

inline void ExchangeWorld::fill()
{
    must("products", "id,name,category,list_price\nP1,GTX Pro,GTX,4821\nP2,MG Special,MG,55.50\n");
    must("people",
         "id,name,email,title,login,hired_on,left_on,manager,manager_from,team,from,territory,territory_from\n"
         "E1,Ayşe Kaya,ayse@example.com,Müdür,ayse,2015-01-01,,,,Ege,,Türkiye/Ege,\n"
         "E2,Burak Şen,,Temsilci,,2016-03-01,2019-12-31,Ayşe "
         "Kaya,2016-03-01,Ege,2016-03-01,Türkiye/Ege/İzmir,2016-03-01\n"
         "E3,Çiğdem Işık,,,,,,E1,,Marmara,,Türkiye/Marmara,\n");
    must("customers", "id,name,class,industry,country,province,district,postal_code,size_class,revenue,employees,"
                      "founded,parent,territory,territory_from\n"
                      "C1,Deniz A.Ş.,A,Gıda,Türkiye,İzmir,Konak,35000,L,1250000.50,120,1990,C2,Türkiye/Ege,2016-01-01\n"
                      "C2,Holding,,,,,,,,,,,,,\n"
                      "C3,Yıldız,B,,,,,,,,,,C2,,\n");
    must("opportunities",
         "id,name,customer,product,quantity,owner,stage,amount,currency,engaged_on,closed_on,expected_on,probability,"
         "deal_type,source,splits,lines,rate\n"
         "D1,Birinci,C1,P1,2,E2,Won,9642.00,TRY,2017-01-10,2017-02-15,2017-02-20,,new,fuar,E2:0.6667;E3:0.3333;E1:0.1:"
         "overlay,,\n"
         "D2,İkinci,C3,P2,1,E3,Engaging,,TRY,2017-03-01,,2017-06-30,0.35,renewal,,,,\n"
         "D3,Üçüncü,,,1,E2,Lost,0.00,TRY,,2017-03-05,,,,,,,\n"
         "D4,Karma,Holding,,,E3,Won,100.00,TRY,2017-02-01,2017-03-31,,,,,,P1:1:60.00:12.50;P2:2.5:40.00:,\n");
    must("credits", "id,date,person,customer,product,category,customer_class,territory,deal,deal_type,kind,quantity,"
                    "amount,margin,share,paid_on,returns\n"
                    "K1,2017-04-01,E2,C1,P1,,,,X-1,new,sale,3,300.00,30.00,0.5,2017-05-02,\n"
                    "K2,2017-04-09,E2,C1,P1,,,,X-1,,return,-1,-100.00,-10.00,0.5,,K1\n"
                    "K3,2017-05-01,E3,,,özel,,Türkiye/Marmara,,,adjustment,,-5.25,,,,\n");
    must("targets", "owner,measure,period,amount,product\n"
                    "E2,revenue,2017-Q1,20000.00,\nteam:Ege,units,2017,12.5,P1\nTürkiye/Marmara,revenue,2017,500000.00,\n");
}

} // namespace hedef::testing
