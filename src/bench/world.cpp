#include "world.h"

#include "base/fraction.h"
#include "commission/commission_service.h"
#include "company/company_queries.h"
#include "customers/customers_work.h"
#include "db/migrator.h"
#include "demo/rules/random.h"
#include "people/people_work.h"
#include "pipeline/deal_work.h"
#include "pipeline/pipeline_queries.h"
#include "pipeline/product_work.h"
#include "targets/targets_work.h"

#include <cstdlib>
#include <fstream>

namespace hedef::bench {

namespace {

constexpr std::int64_t product_count = 40;
constexpr std::int64_t quota_minor = 100'000'00;

std::string code(std::string_view prefix, std::int64_t number)
{
    return std::string(prefix) + std::to_string(100'000'000 + number).substr(1);
}

void add_people(db::Transaction& tx, std::int64_t count, std::vector<people::PersonId>& ids)
{
    std::vector<people::Person> all;
    for (std::int64_t i = 0; i < count; ++i) {
        people::Person person;
        person.code = code("P", i);
        person.name = "Çağrı Yıldız " + std::to_string(i);
        all.push_back(std::move(person));
    }
    const auto added = people::add_people(tx, std::move(all));
    for (const people::Person& person : added.value())
        ids.push_back(person.id);
    std::vector<people::ManagerChange> managers; // ten report to each
    for (std::size_t i = 1; i < ids.size(); ++i)
        managers.push_back({ids[i], ids[(i - 1) / 10], {base::beginning, base::forever}});
    people::set_managers(tx, managers).value();
}

std::vector<customers::CustomerId> add_customers(db::Transaction& tx, std::int64_t count)
{
    std::vector<customers::Customer> all;
    for (std::int64_t i = 0; i < count; ++i) {
        customers::Customer customer;
        customer.code = code("M", i);
        customer.name = "Işık Gıda " + std::to_string(i);
        all.push_back(std::move(customer));
    }
    const auto added = customers::add_customers(tx, std::move(all));
    std::vector<customers::CustomerId> ids;
    for (const customers::Customer& customer : added.value())
        ids.push_back(customer.id);
    return ids;
}

void add_targets(db::Transaction& tx, const std::vector<people::PersonId>& people)
{
    std::vector<targets::Target> figures;
    for (const people::PersonId person : people) {
        targets::Target figure;
        figure.owner = {targets::OwnerKind::person, person.value};
        figure.period = World::period();
        figure.days = base::FiscalCalendar().days(figure.period);
        figure.amount = quota_minor;
        figures.push_back(std::move(figure));
    }
    targets::Version version;
    version.name = "2017";
    version.state = targets::VersionState::approved;
    targets::add_version(tx, version, std::move(figures)).value();
}

void add_deals(db::Database& database, std::int64_t count, const std::vector<people::PersonId>& people,
               const std::vector<customers::CustomerId>& customers)
{
    demo::Random random(1, 2);
    for (std::int64_t first = 0; first < count; first += 50'000)
        database
            .write([&](db::Transaction& tx) -> base::Result<base::Done> {
                const auto stages = pipeline::load_stages(tx);
                std::vector<pipeline::Opportunity> deals;
                for (std::int64_t i = first; i < std::min(count, first + 50'000); ++i) {
                    pipeline::Opportunity deal;
                    deal.code = code("F", i);
                    deal.name = "Teklif " + std::to_string(random.below(1'000'000'000));
                    deal.customer = customers[static_cast<std::size_t>(i) % customers.size()];
                    deal.owner = people[static_cast<std::size_t>(i) % people.size()];
                    deal.stage = stages.front().id;
                    deal.amount = random.between(1'000, 90'000'000);
                    deal.engaged_on = World::today();
                    deals.push_back(std::move(deal));
                }
                pipeline::add_opportunities(tx, std::move(deals), {{}, World::today()}).value();
                return base::Done{};
            })
            .value();
}

} // namespace

void World::fill(db::Database& database) const
{
    db::Migrator(database).upgrade();
    std::vector<people::PersonId> person_ids;
    std::vector<customers::CustomerId> customer_ids;
    database
        .write([&](db::Transaction& tx) -> base::Result<base::Done> {
            person_ids.clear();
            company::create_company(tx, {}).value();
            pipeline::create_default_stages(tx, "en").value();
            add_people(tx, people, person_ids);
            customer_ids = add_customers(tx, customers());
            std::vector<pipeline::Product> products;
            for (std::int64_t i = 0; i < product_count; ++i)
                products.push_back(
                    {{}, code("U", i), "Ürün " + std::to_string(i), "Sınıf " + std::to_string(i % 5), 1'000'00});
            pipeline::add_products(tx, std::move(products)).value();
            add_targets(tx, person_ids);
            return base::Done{};
        })
        .value();
    add_deals(database, deals(), person_ids, customer_ids);
    commission::CommissionService service(database);
    service.import_plan(plan_document(), "bench").value();
    service.assign(plan_name, {}).value();
}

void World::write_csv(const std::filesystem::path& path) const
{
    // A person's credits sum to 0.5 to 2 quotas.
    const std::int64_t each = 2 * quota_minor * people / rows;
    const auto days = base::FiscalCalendar().days(period());
    demo::Random random(7, 7);
    std::ofstream out(path, std::ios::binary);
    out << "id,date,person,customer,product,quantity,amount,margin,share\n";
    for (std::int64_t i = 0; i < rows; ++i) {
        const std::int64_t person = random.below(people);
        const std::int64_t amount = random.between(each / 4, each) + (person % 7) * each / 8;
        out << code("C", i) << ',' << base::to_iso(days.begin + std::chrono::days(random.below(days.days()))) << ','
            << code("P", person) << ',' << code("M", random.below(customers())) << ','
            << code("U", random.below(product_count)) << ',' << random.between(1, 9) << ','
            << base::format_scaled(amount, 2) << ',' << base::format_scaled(amount / 4, 2) << ','
            << (random.chance(200) ? "0.5" : "1") << '\n';
    }
}

std::string World::plan_document(int components)
{
    std::string document = R"({ "name": ")" + std::string(components == 1 ? plan_name : "Bench of many") +
                           R"(", "currency": "TRY", "period": "quarter", "effective": { "from": "2017-01-01", "to": null },
  "components": [)";
    for (int i = 0; i < components; ++i)
        document += (i ? ",\n    { \"id\": \"tiers" : "\n    { \"id\": \"tiers") + (i ? std::to_string(i) : std::string()) +
                    R"(", "type": "tiers", "measure": "revenue", "scale": "attainment", "mode": "marginal", "accumulate": "period",
      "tiers": [ { "from": "0", "rate": "0.02" }, { "from": "0.50", "rate": "0.03" }, { "from": "1.00", "rate": "0.05" }, { "from": "1.50", "rate": "0.08" } ] })";
    return document + " ] }";
}

Workshop::Workshop()
{
    std::string name = (std::filesystem::temp_directory_path() / "hedef_bench_XXXXXX").string();
    if (!mkdtemp(name.data())) throw std::runtime_error("no temporary folder can be made");
    m_folder = name;
}

Workshop::~Workshop()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
}

std::unique_ptr<db::Database> open_new(const std::string& url, const base::Clock& clock)
{
    db::OpenOptions options;
    options.expect_schema = false;
    options.create_file = true;
    return db::Database::open(db::Url::parse(url).value(), clock, options);
}

} // namespace hedef::bench
