#include "pipeline/store/customer_list.h"

#include "base/text.h"
#include "db/statement.h"
#include "pipeline/model/conversion.h"
#include "pipeline/model/credit.h"
#include "pipeline/store/rate_store.h"

#include <unordered_map>

namespace hedef::pipeline {

namespace {

constexpr auto select_customers = R"(
    select c.id, c.code, c.name, c.class, c.industry, c.size_class, c.country, c.province, c.district
      from customer c
     where c.deleted_at is null
     order by c.sort_key, c.id)";

constexpr auto select_places = R"(
    select a.customer_id, a.territory_id, t.name
      from territory_customer a
      join territory t on t.id = a.territory_id
     where a.dimension = 'geography' and a.valid_from <= :day and a.valid_to > :day and t.deleted_at is null)";

constexpr auto select_owners = R"(
    select a.territory_id, p.name
      from territory_person a
      join person p on p.id = a.person_id
     where a.role = 'owner' and a.valid_from <= :day and a.valid_to > :day and p.deleted_at is null
     order by p.sort_key, p.id)";

constexpr auto select_open = R"(
    select o.customer_id, o.currency, o.rate, count(*), cast(coalesce(sum(o.amount), 0) as bigint)
      from opportunity o
      join stage s on s.id = o.stage_id
     where o.deleted_at is null and s.outcome = 'open' and o.customer_id is not null
     group by o.customer_id, o.currency, o.rate)";

// Origin 3 are overlay credits, which stand beside the deal; the last sale is a deal's and not a correction's day.
constexpr auto select_won = R"(
    select customer_id, kind, cast(sum(credited_amount) as bigint), max(day)
      from credit
     where customer_id is not null and origin <> 3
     group by customer_id, kind)";

constexpr auto select_hits = R"(
    select c.code, c.name, c.province, t.name
      from customer c
      left join territory_customer a on a.customer_id = c.id and a.dimension = 'geography'
                                    and a.valid_from <= :day and a.valid_to > :day
      left join territory t on t.id = a.territory_id
     where c.deleted_at is null and (c.find_key like :inside escape '!' or c.code = :code)
     order by case when c.code = :code then 0 when c.find_key like :first escape '!' then 1 else 2 end,
              c.sort_key, c.id
     limit )";

constexpr auto count_deals = R"(
    select s.outcome, count(*)
      from opportunity o
      join stage s on s.id = o.stage_id
     where o.customer_id = :customer and o.deleted_at is null
     group by s.outcome)";

constexpr auto count_contacts =
    "select count(*) from contact where customer_id = :customer and deleted_at is null";

using Text = std::optional<std::string>;
using Index = std::unordered_map<std::int64_t, std::size_t>;

std::vector<CustomerRow> read_rows(db::Transaction& tx)
{
    std::vector<std::int64_t> id;
    std::vector<std::string> code, name;
    std::vector<Text> type, industry, size_class, country, province, district;
    db::select(tx, select_customers, {}, id, code, name, type, industry, size_class, country, province, district);
    std::vector<CustomerRow> rows(id.size());
    for (std::size_t i = 0; i < id.size(); ++i)
        rows[i] = {customers::CustomerId{id[i]}, std::move(code[i]),       std::move(name[i]),    std::move(type[i]),
                   std::move(industry[i]),       std::move(size_class[i]), std::move(country[i]), std::move(province[i]),
                   std::move(district[i]),       {},                       {},                    0,
                   0,                            0,                        {},                    {}};
    return rows;
}

void place(db::Transaction& tx, base::Date day, std::vector<CustomerRow>& rows, const Index& index)
{
    std::vector<std::int64_t> customer, territory, owned;
    std::vector<std::string> name, owner;
    db::select(tx, select_places, {{"day", day}}, customer, territory, name);
    db::select(tx, select_owners, {{"day", day}}, owned, owner);
    std::unordered_map<std::int64_t, std::string> owners;
    for (std::size_t i = 0; i < owned.size(); ++i) {
        std::string& all = owners[owned[i]];
        all += (all.empty() ? "" : ", ") + owner[i];
    }
    for (std::size_t i = 0; i < customer.size(); ++i) {
        const auto at = index.find(customer[i]);
        if (at == index.end()) continue;
        rows[at->second].territory = std::move(name[i]);
        rows[at->second].territory_id = territory::TerritoryId{territory[i]};
        if (const auto found = owners.find(territory[i]); found != owners.end()) rows[at->second].owners = found->second;
    }
}

void add_open(db::Transaction& tx, const base::Currency& company, base::Date day, std::vector<CustomerRow>& rows,
              const Index& index)
{
    std::vector<std::int64_t> customer, count, amount;
    std::vector<std::string> currency;
    std::vector<Text> rate;
    db::select(tx, select_open, {}, customer, currency, rate, count, amount);
    RateBook rates(tx, company, day);
    for (std::size_t i = 0; i < customer.size(); ++i) {
        const auto at = index.find(customer[i]);
        if (at == index.end()) continue;
        CustomerRow& row = rows[at->second];
        row.open_deals += count[i];
        if (const auto factor = rates.factor(currency[i], rate[i]))
            row.open_amount = base::add_checked(row.open_amount, converted(amount[i], *factor));
    }
}

void add_won(db::Transaction& tx, std::vector<CustomerRow>& rows, const Index& index)
{
    std::vector<std::int64_t> customer, kind, amount;
    std::vector<base::Date> last;
    db::select(tx, select_won, {}, customer, kind, amount, last);
    for (std::size_t i = 0; i < customer.size(); ++i) {
        const auto at = index.find(customer[i]);
        if (at == index.end()) continue;
        CustomerRow& row = rows[at->second];
        row.won_amount = base::add_checked(row.won_amount, amount[i]);
        if (static_cast<CreditKind>(kind[i]) == CreditKind::sale) row.last_won = last[i];
    }
}

// For a pattern of `like` whose escape is an exclamation mark.
std::string escaped(const std::string& text)
{
    std::string safe;
    for (const char c : text) {
        if (c == '%' || c == '_' || c == '!') safe += '!';
        safe += c;
    }
    return safe;
}

} // namespace

std::vector<CustomerRow> list_customers(db::Transaction& tx, const base::Currency& company, base::Date day)
{
    auto rows = read_rows(tx);
    Index index;
    index.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        index.emplace(rows[i].id.value, i);
    place(tx, day, rows, index);
    add_open(tx, company, day, rows, index);
    add_won(tx, rows, index);
    return rows;
}

std::vector<CustomerHit> search_customers(db::Transaction& tx, const std::string& text, int most, base::Date day)
{
    const std::string key = escaped(base::find_key(text));
    if (key.empty() || most <= 0) return {};
    std::vector<std::string> code, name;
    std::vector<Text> province, territory;
    db::select(tx, select_hits + std::to_string(most),
               {{"day", day}, {"inside", "%" + key + "%"}, {"code", text}, {"first", key + "%"}}, code, name, province,
               territory);
    std::vector<CustomerHit> hits;
    for (std::size_t i = 0; i < code.size(); ++i)
        hits.push_back({std::move(code[i]), std::move(name[i]), territory[i] ? *territory[i] : province[i].value_or("")});
    return hits;
}

CustomerUse use_of_customer(db::Transaction& tx, customers::CustomerId customer)
{
    std::vector<std::string> outcome;
    std::vector<std::int64_t> count;
    db::select(tx, count_deals, {{"customer", customer}}, outcome, count);
    CustomerUse use;
    for (std::size_t i = 0; i < outcome.size(); ++i) {
        use.deals += count[i];
        if (outcome[i] == "open") use.open_deals += count[i];
    }
    use.contacts = db::select_number(tx, count_contacts, {{"customer", customer}}).value_or(0);
    return use;
}

} // namespace hedef::pipeline
