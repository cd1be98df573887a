#pragma once
#include "company/company_queries.h"
#include "customers/customers_work.h"
#include "people/people_work.h"
#include "pipeline/pipeline_queries.h"
#include "pipeline/product_work.h"
#include "support/test_database.h"
#include "territory/territory_work.h"

#include <boost/test/unit_test.hpp>

namespace hedef::testing {

// What a refusal would hide in a test: the value, or the test ends with the refusal's code.
template <class T> T granted(base::Result<T> result)
{
    if (!result) BOOST_FAIL("refused: " << result.refusal().code << " " << result.refusal().field);
    return std::move(result).value();
}

// A company that sells in TRY: Ada leads the team of Grace and Linus; Grace sells in Marmara, Linus in Ege, both below
// Türkiye. Deniz Gıda lies in Ege, whoever sells to it; Anadolu Makina lies nowhere. One product of the category GTX.
struct DealWorld
{
    people::PersonId ada, grace, linus;
    people::TeamId team;
    territory::TerritoryId turkiye, marmara, ege;
    customers::CustomerId anadolu, deniz;
    pipeline::ProductId gtx;
    std::vector<pipeline::Stage> stages;

    explicit DealWorld(db::Database& database)
    {
        granted(database.write([&](db::Transaction& tx) -> base::Result<base::Done> {
            company::NewCompany acme;
            acme.name = "Acme";
            granted(company::create_company(tx, acme));
            add_people(tx);
            add_territories(tx);
            add_customers(tx);
            pipeline::Product product;
            product.name = "GTX Basic";
            product.category = "GTX";
            product.list_price = 55'000;
            gtx = granted(pipeline::add_products(tx, {product})).front().id;
            granted(pipeline::create_default_stages(tx, "en"));
            stages = pipeline::load_stages(tx);
            return base::Done{};
        }));
    }

    pipeline::StageId stage(std::string_view code) const
    {
        for (const auto& stage : stages)
            if (stage.code == code) return stage.id;
        BOOST_FAIL("no stage " << code);
        return {};
    }

    // Won on a day for so many cents, sold by one person.
    pipeline::Opportunity won(const char* name, people::PersonId owner, base::Date day, std::int64_t amount) const
    {
        pipeline::Opportunity deal;
        deal.name = name;
        deal.owner = owner;
        deal.customer = anadolu;
        deal.stage = stage("Won");
        deal.closed_on = day;
        deal.lines = {{{}, gtx, pipeline::one, amount, {}}};
        return deal;
    }

private:
    void add_people(db::Transaction& tx)
    {
        std::vector<people::Person> three(3);
        three[0].name = "Ada Lovelace";
        three[1].name = "Grace Hopper";
        three[2].name = "Linus Torvalds";
        const auto added = granted(people::add_people(tx, three));
        ada = added[0].id, grace = added[1].id, linus = added[2].id;
        people::Team north;
        north.name = "Ada Lovelace";
        team = granted(people::add_teams(tx, {north})).front().id;
        const base::Period always;
        const people::ManagerChange lines[] = {{grace, ada, always}, {linus, ada, always}};
        granted(people::set_managers(tx, lines));
        const people::TeamRole members[] = {{team, grace, always}, {team, linus, always}};
        granted(people::add_members(tx, members));
    }

    void add_territories(db::Transaction& tx)
    {
        territory::Territory root, west, south;
        root.name = "Türkiye";
        turkiye = granted(territory::add_territories(tx, {root})).front().id;
        west.name = "Marmara", south.name = "Ege";
        west.parent = south.parent = turkiye;
        const auto added = granted(territory::add_territories(tx, {west, south}));
        marmara = added[0].id, ege = added[1].id;
        territory::PersonPlacement places[2];
        places[0].person = grace, places[0].territory = marmara;
        places[1].person = linus, places[1].territory = ege;
        granted(territory::assign_people(tx, places));
    }

    void add_customers(db::Transaction& tx)
    {
        std::vector<customers::Customer> two(2);
        two[0].name = "Anadolu Makina";
        two[1].name = "Deniz Gıda";
        two[1].customer_class = "A";
        const auto added = granted(customers::add_customers(tx, two));
        anadolu = added[0].id, deniz = added[1].id;
        territory::CustomerPlacement place;
        place.customer = deniz, place.territory = ege;
        granted(territory::assign_customers(tx, std::span(&place, 1)));
    }
};

} // namespace hedef::testing
