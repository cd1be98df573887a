#include "demo/market_writing.h"

#include "base/fraction.h"
#include "customers/customers_work.h"
#include "pipeline/pipeline_queries.h"
#include "pipeline/product_work.h"
#include "territory/territory_work.h"

#include <set>

namespace hedef::demo {

namespace {

using territory::TerritoryId;

std::string province_code(const Province& province)
{
    return "TR-" + std::to_string(100 + province.plate).substr(1);
}

void write_territories(db::Transaction& tx, const Market& market, DemoIds& ids)
{
    const auto add = [&](std::vector<territory::Territory> level) {
        const auto added = territory::add_territories(tx, std::move(level));
        for (const territory::Territory& one : added.value())
            ids.territories.push_back(one.id.value);
    };
    using territory::Dimension;
    add({{{}, "TR", "Türkiye", Dimension::geography, {}, {}}});
    std::vector<territory::Territory> level;
    for (const Region& region : market.regions)
        level.push_back({{}, region.code, region.name, Dimension::geography, TerritoryId{ids.territories.front()}, {}});
    add(std::move(level));
    level.clear();
    for (const Province& province : market.provinces)
        level.push_back({{},
                         province_code(province),
                         province.name,
                         Dimension::geography,
                         TerritoryId{ids.at(ids.territories, region_territory(province.region))},
                         province.weight * 500'000}); // 5,000.00 for each thousand of the market's weight
    add(std::move(level));
}

// One rule for each province, by its name in the address.
std::vector<std::int64_t> write_rules(db::Transaction& tx, const Market& market, const DemoIds& ids)
{
    std::vector<territory::Rule> rules;
    for (std::size_t p = 0; p < market.provinces.size(); ++p) {
        territory::Rule rule;
        rule.territory =
            TerritoryId{ids.at(ids.territories, province_territory(static_cast<int>(p), market.regions.size()))};
        rule.name = market.provinces[p].name;
        rule.conditions.push_back({territory::RuleField::province, market.provinces[p].name, {}, {}, {}});
        rules.push_back(std::move(rule));
    }
    const auto added = territory::add_rules(tx, std::move(rules));
    std::vector<std::int64_t> rule_ids;
    for (const territory::Rule& rule : added.value())
        rule_ids.push_back(rule.id.value);
    return rule_ids;
}

customers::Customer record(const CustomerDraft& draft, const Market& market)
{
    customers::Customer customer;
    customer.code = draft.code;
    customer.name = draft.name;
    customer.customer_class = draft.customer_class;
    customer.industry = draft.industry;
    customer.country = draft.country;
    customer.size_class = draft.size_class;
    customer.revenue = draft.revenue;
    customer.employees = draft.employees;
    customer.founded = draft.founded;
    if (draft.province < 0) return customer;
    const Province& province = market.provinces[static_cast<std::size_t>(draft.province)];
    customer.province = province.name;
    customer.district = province.seat;
    customer.postal_code = draft.postal_code;
    customer.latitude = draft.latitude;
    customer.longitude = draft.longitude;
    return customer;
}

void write_customers(db::Transaction& tx, const Market& market, DemoIds& ids)
{
    std::vector<customers::Customer> records;
    for (const CustomerDraft& draft : market.customers)
        records.push_back(record(draft, market));
    const auto added = customers::add_customers(tx, std::move(records));
    for (const customers::Customer& customer : added.value())
        ids.customers.push_back(customer.id.value);

    std::vector<std::pair<customers::CustomerId, customers::CustomerId>> parents;
    for (std::size_t c = 0; c < market.customers.size(); ++c)
        if (market.customers[c].parent >= 0)
            parents.emplace_back(customers::CustomerId{ids.customers[c]},
                                 customers::CustomerId{ids.at(ids.customers, market.customers[c].parent)});
    customers::set_parents(tx, parents).value();

    std::vector<customers::Contact> contacts;
    for (const ContactDraft& draft : market.contacts) {
        customers::Contact contact;
        contact.customer = customers::CustomerId{ids.at(ids.customers, draft.customer)};
        contact.code = draft.code;
        contact.name = draft.name;
        contact.title = draft.title;
        contact.email = draft.email;
        contact.phone = draft.phone;
        contacts.push_back(std::move(contact));
    }
    customers::add_contacts(tx, std::move(contacts)).value();
}

void place_customers(db::Transaction& tx, const Market& market, const std::vector<std::int64_t>& rules,
                     const DemoIds& ids)
{
    std::vector<territory::CustomerPlacement> places;
    for (std::size_t c = 0; c < market.customers.size(); ++c) {
        const CustomerDraft& draft = market.customers[c];
        if (draft.province < 0) continue;
        const auto place = [&](int province, base::Period days, territory::Origin origin) {
            territory::CustomerPlacement placement;
            placement.customer = customers::CustomerId{ids.customers[c]};
            placement.territory =
                TerritoryId{ids.at(ids.territories, province_territory(province, market.regions.size()))};
            placement.days = days;
            placement.origin = origin;
            if (origin == territory::Origin::rule)
                placement.rule = territory::RuleId{rules[static_cast<std::size_t>(province)]};
            else
                placement.reason = "Müşterinin isteği / At the customer's request";
            places.push_back(std::move(placement));
        };
        place(draft.province, {base::beginning, base::forever}, territory::Origin::rule);
        if (draft.territory >= 0)
            place(draft.territory, {draft.moved_on, base::forever},
                  draft.locked ? territory::Origin::lock : territory::Origin::manual);
    }
    territory::assign_customers(tx, places).value();
}

// Field sellers own provinces, directors regions, the head the country; everybody else works beside them in a region.
void cover(db::Transaction& tx, const Market& market, const Organisation& organisation, const DemoIds& ids)
{
    using territory::CoverRole;
    std::vector<territory::PersonPlacement> places;
    const auto place = [&](int person, int territory, CoverRole role) {
        const PersonDraft& draft = organisation.people[static_cast<std::size_t>(person)];
        places.push_back({people::PersonId{ids.at(ids.people, person)},
                          TerritoryId{ids.at(ids.territories, territory)},
                          role,
                          draft.employed,
                          territory::Origin::manual,
                          {}});
    };
    place(organisation.head, country_territory, CoverRole::owner);
    std::set<int> directors;
    for (const TeamDraft& team : organisation.teams) {
        place(team.lead, region_territory(team.region), CoverRole::overlay);
        directors.insert(team.director);
    }
    for (std::size_t r = 0; r < organisation.region_directors.size(); ++r) {
        place(organisation.region_directors[r], region_territory(static_cast<int>(r)), CoverRole::owner);
        directors.erase(organisation.region_directors[r]);
    }
    for (int director : directors)
        place(director, country_territory, CoverRole::overlay);
    for (const Chair& chair : organisation.chairs)
        for (int holder : chair.holders) {
            for (int province : chair.provinces)
                place(holder, province_territory(province, market.regions.size()), CoverRole::owner);
            if (chair.provinces.empty()) place(holder, region_territory(chair.region), CoverRole::overlay);
        }
    territory::assign_people(tx, places).value();
}

} // namespace

void write_catalogue(db::Transaction& tx, const Market& market, DemoIds& ids)
{
    std::vector<pipeline::Product> products;
    for (const ProductDraft& draft : market.products)
        products.push_back({{}, draft.code, draft.name, draft.category, draft.price});
    const auto added = pipeline::add_products(tx, std::move(products));
    for (const pipeline::Product& product : added.value())
        ids.products.push_back(product.id.value);

    pipeline::create_default_stages(tx, "tr").value();
    const auto stages = pipeline::load_stages(tx);
    HEDEF_EXPECTS(stages.size() == stage_count); // four open ones, won, lost: DealStage in the same order
    for (std::size_t s = 0; s < stages.size(); ++s)
        ids.stages[s] = stages[s].id.value;
}

void write_market(db::Transaction& tx, const Market& market, const Organisation& organisation, DemoIds& ids)
{
    write_territories(tx, market, ids);
    const auto rules = write_rules(tx, market, ids);
    write_customers(tx, market, ids);
    place_customers(tx, market, rules, ids);
    cover(tx, market, organisation, ids);
}

} // namespace hedef::demo
