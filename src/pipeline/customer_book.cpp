#include "pipeline/customer_book.h"

#include "company/company_queries.h"
#include "customers/customers_queries.h"
#include "pipeline/store/customer_list.h"
#include "territory/territory_queries.h"

namespace hedef::pipeline {

using base::Refusal;
using base::Result;
using db::Transaction;

namespace {

// More deals of one customer than anybody reads.
constexpr int most_deals = 10'000;

base::Currency company_currency(Transaction& tx)
{
    const auto company = company::find_company(tx);
    return company ? company->currency : base::Currency();
}

// The geography from its roots down.
std::vector<PlaceChoice> places_of(const territory::Tree& tree)
{
    std::vector<PlaceChoice> places;
    for (const auto root : tree.roots(territory::Dimension::geography))
        for (const auto id : tree.subtree(root)) {
            const auto* node = tree.find(id);
            places.push_back({id, node->code, node->name, tree.subtree(id).size() - 1});
        }
    return places;
}

} // namespace

CustomerList CustomerBook::list(base::Date day)
{
    return m_db.read([&](Transaction& tx) {
        const auto currency = company_currency(tx);
        return CustomerList{currency, list_customers(tx, currency, day), places_of(territory::load_tree(tx))};
    });
}

Result<CustomerFile> CustomerBook::file(const std::string& code)
{
    return m_db.read([&](Transaction& tx) -> Result<CustomerFile> {
        const auto id = customers::find_customer(tx, code);
        if (!id) return Refusal{"customers.gone", "customer"};
        const auto card = customers::load_card(tx, *id);
        if (!card) return card.refusal();
        CustomerFile file{*card, {}, use_of_customer(tx, *id), {}, territory::load_stays(tx, *id), company_currency(tx)};
        if (file.card.customer.parent) {
            const auto owner = customers::load_customer(tx, file.card.customer.parent);
            if (owner.size() == 1) file.parent = owner.name.front();
        }
        OpportunityQuery query;
        query.customer = *id;
        query.limit = most_deals;
        file.deals = list_opportunities(tx, query);
        return file;
    });
}

CustomerUse CustomerBook::use(customers::CustomerId id)
{
    return m_db.read([&](Transaction& tx) { return use_of_customer(tx, id); });
}

std::vector<CustomerHit> CustomerBook::search(const std::string& text, std::size_t most, base::Date day)
{
    return m_db.read([&](Transaction& tx) { return search_customers(tx, text, static_cast<int>(most), day); });
}

} // namespace hedef::pipeline
