#include "customers/store/customer_store.h"

#include "base/text.h"
#include "db/bulk.h"
#include "db/statement.h"

namespace hedef::customers {

namespace {

constexpr auto select_one = R"(
    select id, code, name, class, industry, country, province, district, postal_code, size_class, revenue, employees,
           founded, parent_id, latitude, longitude, scope_territory_id, revision
      from customer
     where id = :id and deleted_at is null)";

constexpr auto select_deleted = R"(
    select id, code, name, class, industry, country, province, district, postal_code, size_class, revenue, employees,
           founded, parent_id, latitude, longitude, scope_territory_id, revision
      from customer
     where id = :id and deleted_at is not null)";

constexpr auto select_all = R"(
    select id, code, name, class, industry, country, province, district, postal_code, size_class, revenue, employees,
           founded, parent_id, latitude, longitude, scope_territory_id, revision
      from customer
     where deleted_at is null
     order by id)";

constexpr auto select_columns = R"(
    select id, code, name, find_key, class, industry, country, province, district, postal_code, size_class, revenue,
           scope_territory_id
      from customer
     where deleted_at is null
     order by id)";

constexpr auto select_columns_of = R"(
    select id, code, name, find_key, class, industry, country, province, district, postal_code, size_class, revenue,
           scope_territory_id
      from customer
     where id = :id and deleted_at is null)";

constexpr auto select_names = R"(
    select id, code, name, find_key, class
      from customer
     where deleted_at is null
     order by id)";

constexpr auto select_by_code = "select id from customer where code = :text and deleted_at is null";
constexpr auto select_by_key = R"(
    select id from customer where find_key = :text and deleted_at is null order by id limit 2)";
constexpr auto select_codes = "select code from customer where deleted_at is null";
constexpr auto select_codes_like = R"(
    select code from customer where code >= :first and code < :last and deleted_at is null)";
constexpr auto select_ownerships = R"(
    select id, parent_id from customer where parent_id is not null and deleted_at is null order by id)";
constexpr auto count_owned = "select count(*) from customer where parent_id = :id and deleted_at is null";

constexpr auto update_customer = R"(
    update customer
       set code = :code, name = :name, find_key = :find_key, sort_key = :sort_key, class = :class, industry = :industry,
           country = :country, province = :province, district = :district, postal_code = :postal_code,
           size_class = :size_class, revenue = :revenue, employees = :employees, founded = :founded,
           parent_id = :parent, latitude = :latitude, longitude = :longitude, revision = revision + 1
     where id = :id and revision = :revision)";

constexpr auto mark_customer = R"(
    update customer
       set deleted_at = :stamp, revision = revision + 1
     where id = :id and revision = :revision)";

using Number = std::optional<std::int64_t>;
using Text = std::optional<std::string>;

std::vector<CustomerId> ids(db::Transaction& tx, std::string_view sql, const std::string& text)
{
    std::vector<std::int64_t> id;
    db::select(tx, sql, {{"text", text}}, id);
    std::vector<CustomerId> found;
    for (const auto i : id)
        found.push_back(CustomerId{i});
    return found;
}

} // namespace

std::vector<Customer> CustomerStore::read(std::string_view sql, CustomerId one)
{
    std::vector<std::int64_t> id, revision;
    std::vector<std::string> code, name;
    std::vector<Text> type, industry, country, province, district, postal_code, size_class;
    std::vector<Number> revenue, employees, founded, parent, latitude, longitude, scope;
    const db::Params params = one ? db::Params{{"id", one}} : db::Params{};
    db::select(m_tx, sql, params, id, code, name, type, industry, country, province, district, postal_code, size_class,
               revenue, employees, founded, parent, latitude, longitude, scope, revision);
    std::vector<Customer> customers(id.size());
    for (std::size_t i = 0; i < id.size(); ++i) {
        Customer& c = customers[i];
        c.id = CustomerId{id[i]};
        c.code = std::move(code[i]);
        c.name = std::move(name[i]);
        c.customer_class = std::move(type[i]);
        c.industry = std::move(industry[i]);
        c.country = std::move(country[i]);
        c.province = std::move(province[i]);
        c.district = std::move(district[i]);
        c.postal_code = std::move(postal_code[i]);
        c.size_class = std::move(size_class[i]);
        c.revenue = revenue[i];
        c.employees = employees[i];
        c.founded = founded[i];
        c.parent = CustomerId{parent[i].value_or(0)};
        c.latitude = latitude[i];
        c.longitude = longitude[i];
        c.scope = ScopeId{scope[i].value_or(0)};
        c.revision = revision[i];
    }
    return customers;
}

std::optional<Customer> CustomerStore::find(CustomerId id)
{
    auto found = id ? read(select_one, id) : std::vector<Customer>{};
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

std::optional<Customer> CustomerStore::find_deleted(CustomerId id)
{
    auto found = id ? read(select_deleted, id) : std::vector<Customer>{};
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

std::vector<Customer> CustomerStore::all()
{
    return read(select_all, CustomerId{});
}

CustomerColumns CustomerStore::columns()
{
    return read_columns(select_columns, CustomerId{});
}

CustomerColumns CustomerStore::columns_of(CustomerId id)
{
    return id ? read_columns(select_columns_of, id) : CustomerColumns{};
}

CustomerColumns CustomerStore::read_columns(std::string_view sql, CustomerId one)
{
    CustomerColumns c;
    const db::Params params = one ? db::Params{{"id", one}} : db::Params{};
    db::select(m_tx, sql, params, c.id, c.code, c.name, c.find_key, c.customer_class, c.industry, c.country, c.province,
               c.district, c.postal_code, c.size_class, c.revenue, c.scope);
    return c;
}

CustomerNames CustomerStore::names()
{
    CustomerNames names;
    db::select(m_tx, select_names, {}, names.id, names.code, names.name, names.find_key, names.customer_class);
    return names;
}

std::vector<CustomerId> CustomerStore::with_code(const std::string& code)
{
    return ids(m_tx, select_by_code, code);
}

std::vector<CustomerId> CustomerStore::with_find_key(const std::string& key)
{
    return ids(m_tx, select_by_key, key);
}

std::vector<std::string> CustomerStore::codes()
{
    std::vector<std::string> codes;
    db::select(m_tx, select_codes, {}, codes);
    return codes;
}

std::vector<std::string> CustomerStore::codes_like(const std::string& beginning)
{
    std::vector<std::string> codes;
    db::select(m_tx, select_codes_like, {{"first", beginning}, {"last", base::after_all_that_begin_with(beginning)}},
               codes);
    return codes;
}

std::vector<std::pair<CustomerId, CustomerId>> CustomerStore::ownerships()
{
    std::vector<std::int64_t> child, parent;
    db::select(m_tx, select_ownerships, {}, child, parent);
    std::vector<std::pair<CustomerId, CustomerId>> pairs;
    for (std::size_t i = 0; i < child.size(); ++i)
        pairs.emplace_back(CustomerId{child[i]}, CustomerId{parent[i]});
    return pairs;
}

std::int64_t CustomerStore::owned_by(CustomerId id)
{
    return db::select_number(m_tx, count_owned, {{"id", id}}).value_or(0);
}

void CustomerStore::insert(std::span<Customer> customers)
{
    if (customers.empty()) return;
    const auto first = m_tx.new_ids("customer", static_cast<std::int64_t>(customers.size()));
    std::vector<std::int64_t> id, revision(customers.size(), 1);
    std::vector<std::string> code, name, find_key, sort_key;
    std::vector<Text> type, industry, country, province, district, postal_code, size_class;
    std::vector<Number> revenue, employees, founded, parent, latitude, longitude;
    for (Customer& c : customers) {
        c.id = CustomerId{first + static_cast<std::int64_t>(id.size())};
        c.revision = 1;
        id.push_back(c.id.value);
        code.push_back(c.code);
        name.push_back(c.name);
        find_key.push_back(base::find_key(c.name));
        sort_key.push_back(base::sort_key(c.name));
        type.push_back(c.customer_class);
        industry.push_back(c.industry);
        country.push_back(c.country);
        province.push_back(c.province);
        district.push_back(c.district);
        postal_code.push_back(c.postal_code);
        size_class.push_back(c.size_class);
        revenue.push_back(c.revenue);
        employees.push_back(c.employees);
        founded.push_back(c.founded);
        parent.push_back(c.parent ? Number(c.parent.value) : std::nullopt);
        latitude.push_back(c.latitude);
        longitude.push_back(c.longitude);
    }
    db::insert_rows(m_tx, "customer",
                    {{"id", std::span<const std::int64_t>(id)},
                     {"code", std::span<const std::string>(code)},
                     {"name", std::span<const std::string>(name)},
                     {"find_key", std::span<const std::string>(find_key)},
                     {"sort_key", std::span<const std::string>(sort_key)},
                     {"class", std::span<const Text>(type)},
                     {"industry", std::span<const Text>(industry)},
                     {"country", std::span<const Text>(country)},
                     {"province", std::span<const Text>(province)},
                     {"district", std::span<const Text>(district)},
                     {"postal_code", std::span<const Text>(postal_code)},
                     {"size_class", std::span<const Text>(size_class)},
                     {"revenue", std::span<const Number>(revenue)},
                     {"employees", std::span<const Number>(employees)},
                     {"founded", std::span<const Number>(founded)},
                     {"parent_id", std::span<const Number>(parent)},
                     {"latitude", std::span<const Number>(latitude)},
                     {"longitude", std::span<const Number>(longitude)},
                     {"revision", std::span<const std::int64_t>(revision)}});
    m_tx.changed("customer", customers.size() == 1 ? customers.front().id.value : 0);
}

void CustomerStore::update(const Customer& c)
{
    const auto rows = db::execute(m_tx, update_customer,
                                  {{"code", c.code},
                                   {"name", c.name},
                                   {"find_key", base::find_key(c.name)},
                                   {"sort_key", base::sort_key(c.name)},
                                   {"class", c.customer_class},
                                   {"industry", c.industry},
                                   {"country", c.country},
                                   {"province", c.province},
                                   {"district", c.district},
                                   {"postal_code", c.postal_code},
                                   {"size_class", c.size_class},
                                   {"revenue", c.revenue},
                                   {"employees", c.employees},
                                   {"founded", c.founded},
                                   {"parent", c.parent},
                                   {"latitude", c.latitude},
                                   {"longitude", c.longitude},
                                   {"id", c.id},
                                   {"revision", c.revision}});
    if (rows != 1) throw db::Failure(db::FailureKind::conflict, "customer");
    m_tx.changed("customer", c.id.value, c.scope.value);
}

void CustomerStore::set_parents(const std::vector<std::pair<CustomerId, CustomerId>>& child_and_parent)
{
    if (child_and_parent.empty()) return;
    std::vector<std::int64_t> child;
    std::vector<Number> parent;
    for (const auto& [c, p] : child_and_parent) {
        child.push_back(c.value);
        parent.push_back(p ? Number(p.value) : std::nullopt);
    }
    db::update_rows(m_tx, "customer", {"id", std::span<const std::int64_t>(child)},
                    {{"parent_id", std::span<const Number>(parent)}});
    m_tx.changed("customer");
}

void CustomerStore::set_deleted(CustomerId id, std::int64_t revision, bool deleted)
{
    const std::optional<base::Stamp> stamp = deleted ? std::optional(m_tx.now()) : std::nullopt;
    const auto rows = db::execute(m_tx, mark_customer, {{"stamp", stamp}, {"id", id}, {"revision", revision}});
    if (rows != 1) throw db::Failure(db::FailureKind::conflict, "customer");
    m_tx.changed("customer", id.value);
}

void CustomerStore::set_scopes(std::span<const std::int64_t> customer, std::span<const Number> territory)
{
    if (customer.empty()) return;
    db::update_rows(m_tx, "customer", {"id", customer}, {{"scope_territory_id", territory}});
    m_tx.changed("customer", customer.size() == 1 ? customer.front() : 0,
                 customer.size() == 1 ? territory.front().value_or(0) : 0);
}

} // namespace hedef::customers
