#pragma once
#include "company/company_queries.h"
#include "customers/customers_work.h"
#include "people/people_work.h"
#include "support/test_database.h"
#include "territory/territory_work.h"

#include <memory>
#include <string>

// A small company to tell stories about: a tree of territories, a sales force, some customers. It stands still on 15
// June 2017.
namespace hedef::testing {

inline base::Date on(int year, unsigned month, unsigned day)
{
    return base::make_date(year, month, day);
}

inline base::Period since(base::Date day)
{
    return {day, base::forever};
}

//  Türkiye ── Marmara ── İstanbul        Ayşe leads Mehmet and Zeynep; Can reports to Mehmet.
//     │          └────── Bursa           Mehmet owns Marmara, Zeynep Ege, Can İstanbul.
//     └────── Ege ─────── İzmir
struct SalesWorld
{
    people::PersonId ayse, mehmet, zeynep, can;
    territory::TerritoryId turkiye, marmara, ege, istanbul, bursa, izmir;
    customers::CustomerId bosphorus, uludag, kordon, karsiyaka, nowhere;

    explicit SalesWorld(db::Database& db)
    {
        const auto made = db.write([&](db::Transaction& tx) -> base::Result<base::Done> {
            company::create_company(tx, {}).value();
            hire(tx);
            chart(tx);
            sell(tx);
            return base::Done{};
        });
        HEDEF_EXPECTS(static_cast<bool>(made));
    }

private:
    void hire(db::Transaction& tx)
    {
        const auto named = [](const char* code, const char* name) {
            people::Person person;
            person.code = code;
            person.name = name;
            person.hired_on = on(2015, 1, 1);
            return person;
        };
        const auto people = people::add_people(tx, {named("AY", "Ayşe Yılmaz"), named("MK", "Mehmet Kaya"),
                                                    named("ZD", "Zeynep Demir"), named("CÖ", "Can Öztürk")})
                                .value();
        ayse = people[0].id, mehmet = people[1].id, zeynep = people[2].id, can = people[3].id;
        const people::ManagerChange lines[] = {{mehmet, ayse, since(on(2015, 1, 1))},
                                               {zeynep, ayse, since(on(2015, 1, 1))},
                                               {can, mehmet, since(on(2015, 1, 1))}};
        people::set_managers(tx, lines).value();
    }

    void chart(db::Transaction& tx)
    {
        const auto add = [&](const char* name, territory::TerritoryId parent) {
            territory::Territory territory;
            territory.name = name;
            territory.parent = parent;
            return territory::add_territories(tx, {territory}).value().front().id;
        };
        turkiye = add("Türkiye", {});
        marmara = add("Marmara", turkiye);
        ege = add("Ege", turkiye);
        istanbul = add("İstanbul", marmara);
        bursa = add("Bursa", marmara);
        izmir = add("İzmir", ege);
        const auto start = since(on(2015, 1, 1));
        const territory::PersonPlacement cover[] = {{mehmet, marmara, territory::CoverRole::owner, start},
                                                    {zeynep, ege, territory::CoverRole::owner, start},
                                                    {can, istanbul, territory::CoverRole::owner, start}};
        territory::assign_people(tx, cover).value();
    }

    void sell(db::Transaction& tx)
    {
        const auto in = [](const char* name, const char* province, const char* postal_code, std::int64_t revenue) {
            customers::Customer customer;
            customer.name = name;
            customer.country = "Türkiye";
            if (*province) customer.province = province;
            if (*postal_code) customer.postal_code = postal_code;
            customer.revenue = revenue;
            return customer;
        };
        const auto added = customers::add_customers(tx, {in("Bosphorus Lojistik", "İSTANBUL", "34394", 50'000'000),
                                                         in("Uludağ Tekstil", "Bursa", "16120", 20'000'000),
                                                         in("Kordon Gıda", "İzmir", "35220", 10'000'000),
                                                         in("Karşıyaka Deri", "izmir", "35600", 1'000'000),
                                                         in("Nowhere Ltd", "", "", 0)})
                               .value();
        bosphorus = added[0].id, uludag = added[1].id, kordon = added[2].id, karsiyaka = added[3].id,
        nowhere = added[4].id;
    }
};

} // namespace hedef::testing
