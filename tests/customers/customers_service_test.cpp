#include "customers/customers_service.h"

#include "customers/rules/check_customer.h"
#include "support/worlds/sales_world.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace hedef;
using namespace hedef::customers;
using namespace hedef::testing;
namespace data = boost::unit_test::data;

namespace {

struct Desk
{
    explicit Desk(TestBackend backend) : database(backend), db(database.open()), world(*db), service(*db) {}
    ~Desk()
    {
        const auto broken = db->read([](db::Transaction& tx) { return customers_invariants(tx); });
        BOOST_TEST(broken.empty());
    }

    TestDatabase database;
    std::unique_ptr<db::Database> db;
    SalesWorld world;
    CustomersService service;
};

Customer named(std::string name)
{
    Customer customer;
    customer.name = std::move(name);
    return customer;
}

} // namespace

BOOST_AUTO_TEST_SUITE(customers_service_test)

BOOST_DATA_TEST_CASE(every_field_comes_back_as_it_went, data::make(all_backends()), backend)
{
    Desk desk(backend);
    Customer customer = named("Göztepe A.Ş. – “Deniz” 🐟");
    customer.code = "G-1";
    customer.customer_class = "A";
    customer.industry = "Gıda";
    customer.country = "Türkiye";
    customer.province = "İzmir";
    customer.district = "Konak";
    customer.postal_code = "35290";
    customer.size_class = "küçük";
    customer.revenue = 9'007'199'254'740'993;
    customer.employees = 12;
    customer.founded = 1925;
    customer.parent = desk.world.kordon;
    customer.latitude = 38'418'850;
    customer.longitude = -27'128'720;
    const auto added = desk.service.add(customer);
    BOOST_REQUIRE(added);
    customer.id = added->id;
    customer.revision = 1;
    BOOST_TEST((desk.service.card(added->id)->customer == customer));
    const auto columns = desk.db->read([&](db::Transaction& tx) { return load_customer(tx, added->id); });
    BOOST_REQUIRE_EQUAL(columns.size(), 1u);
    BOOST_TEST(columns.revenue[0].value() == 9'007'199'254'740'993);
    BOOST_TEST(columns.customer_class[0].value() == "A");
}

BOOST_AUTO_TEST_CASE(what_is_no_customer_is_refused)
{
    const auto code = [](auto change) {
        Customer customer = named("Kordon");
        change(customer);
        const auto checked = check(customer);
        return checked ? std::string("fine") : checked.refusal().code + " " + checked.refusal().field;
    };
    BOOST_TEST(code([](Customer&) {}) == "fine");
    BOOST_TEST(code([](Customer& c) { c.name = ""; }) == "customers.name_missing name");
    BOOST_TEST(code([](Customer& c) { c.postal_code = std::string(41, '1'); }) ==
               "customers.text_too_long postal_code");
    BOOST_TEST(code([](Customer& c) { c.revenue = -1; }) == "customers.negative revenue");
    BOOST_TEST(code([](Customer& c) { c.latitude = 90'000'001; }) == "customers.off_the_earth latitude");
    BOOST_TEST(code([](Customer& c) { c.longitude = -180'000'000; }) == "fine");
    BOOST_TEST(code([](Customer& c) { c.longitude = -180'000'001; }) == "customers.off_the_earth longitude");
}

BOOST_AUTO_TEST_CASE(rings_of_owners_are_found)
{
    using Pairs = std::vector<Ownership>;
    const auto ring = [](const Pairs& pairs) { return find_ownership_cycle(pairs).size(); };
    const auto owns = [](int parent, int child) { return Ownership{CustomerId{child}, CustomerId{parent}}; };
    BOOST_TEST(ring({}) == 0u);
    BOOST_TEST(ring({owns(1, 2), owns(1, 3), owns(2, 4)}) == 0u);
    BOOST_TEST(ring({owns(1, 2), owns(2, 3), owns(3, 1), owns(3, 9)}) == 3u);
    BOOST_TEST(ring({owns(7, 7)}) == 1u);
}

BOOST_DATA_TEST_CASE(nobody_owns_their_owner, data::make(all_backends()), backend)
{
    Desk desk(backend);
    const auto seen = desk.service.card(desk.world.kordon)->customer;
    auto mine = seen;
    mine.parent = desk.world.uludag;
    const auto owned = desk.service.update(seen, mine);
    BOOST_REQUIRE(owned);
    const auto other = desk.service.card(desk.world.uludag)->customer;
    auto ring = other;
    ring.parent = desk.world.kordon;
    BOOST_TEST(desk.service.update(other, ring).refusal().code == "customers.owned_in_a_ring");
    BOOST_TEST(desk.service.remove(desk.world.uludag).refusal().code == "customers.owns_others");
    mine = *owned;
    mine.parent = {};
    BOOST_REQUIRE(desk.service.update(*owned, mine));
    BOOST_REQUIRE(desk.service.remove(desk.world.uludag));
    BOOST_REQUIRE(desk.service.restore(desk.world.uludag));
}

BOOST_DATA_TEST_CASE(a_customer_is_found_by_code_or_name, data::make(all_backends()), backend)
{
    Desk desk(backend);
    BOOST_TEST((desk.service.find("Kordon Gıda").value() == desk.world.kordon));
    BOOST_TEST((desk.service.find("KORDON GIDA").value() == desk.world.kordon));
    BOOST_TEST(desk.service.find("Kordon Gda").refusal().args.at(1) == "Kordon Gıda");
    BOOST_TEST(desk.service.find("xyz").refusal().code == "customers.unknown");
    BOOST_REQUIRE(desk.service.add(named("Kordon Gıda")));
    BOOST_TEST((desk.service.find("Kordon Gıda").value() == desk.world.kordon)); // its code is exactly that
    BOOST_TEST(desk.service.find("kordon gıda").refusal().code == "customers.ambiguous");
}

BOOST_DATA_TEST_CASE(edits_merge_by_field, data::make(all_backends()), backend)
{
    Desk desk(backend);
    const auto seen = desk.service.card(desk.world.kordon)->customer;
    auto mine = seen, theirs = seen;
    theirs.industry = "Gıda";
    mine.revenue = std::nullopt;
    BOOST_REQUIRE(desk.service.update(seen, theirs));
    const auto both = desk.service.update(seen, mine);
    BOOST_REQUIRE(both);
    BOOST_TEST(both->industry.value() == "Gıda");
    BOOST_TEST(!both->revenue.has_value());
    mine.industry = "Tekstil";
    BOOST_TEST(desk.service.update(seen, mine).refusal().field == "industry");
    auto taken = *both;
    taken.code = "Uludağ Tekstil";
    BOOST_TEST(desk.service.update(*both, taken).refusal().code == "customers.code_taken");
}

BOOST_DATA_TEST_CASE(contacts_live_at_their_customer, data::make(all_backends()), backend)
{
    Desk desk(backend);
    Contact contact;
    contact.customer = desk.world.kordon;
    contact.name = "Deniz Ak";
    contact.title = "Satın alma";
    contact.email = "deniz@example.com";
    contact.phone = "+90 232 000 00 00";
    const auto added = desk.service.add_contact(contact);
    BOOST_REQUIRE(added);
    BOOST_REQUIRE(desk.service.add_contact(contact));
    const auto card = desk.service.card(desk.world.kordon);
    BOOST_REQUIRE_EQUAL(card->contacts.size(), 2u);
    BOOST_TEST((card->contacts[0] == *added));
    BOOST_TEST(card->contacts[1].code == "Deniz Ak 2");
    auto changed = *added;
    changed.phone = std::nullopt;
    BOOST_TEST(desk.service.update_contact(*added, changed)->revision == 2);
    BOOST_REQUIRE(desk.service.remove_contact(added->id));
    BOOST_TEST(desk.service.remove_contact(added->id).refusal().code == "customers.contact.gone");
    BOOST_TEST(!desk.service.restore_contact(added->id)->phone.has_value());
}

BOOST_AUTO_TEST_SUITE_END()
