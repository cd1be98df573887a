#include "pipeline/store/credit_notes.h"

#include "db/statement.h"

namespace hedef::pipeline {

namespace {

// {one} becomes the condition on one thing, or nothing.
constexpr std::string_view select_customers = R"(
    select a.customer_id, a.valid_from, a.valid_to, a.territory_id
      from territory_customer a
     where a.dimension = 'geography'{one: and a.customer_id = :id}
     order by a.customer_id, a.valid_from, a.id)";

constexpr std::string_view select_owners = R"(
    select a.person_id, a.valid_from, a.valid_to, a.territory_id
      from territory_person a
      join territory t on t.id = a.territory_id
     where t.dimension = 'geography' and a.role = 'owner'{one: and a.person_id = :id}
     order by a.person_id, a.valid_from, a.id)";

constexpr std::string_view select_overlays = R"(
    select a.person_id, a.valid_from, a.valid_to, a.territory_id
      from territory_person a
      join territory t on t.id = a.territory_id
     where t.dimension = 'geography' and a.role = 'overlay'{one: and a.person_id = :id}
     order by a.person_id, a.valid_from, a.id)";

constexpr std::string_view select_categories =
    "select id, category from product where category is not null{one: and id = :id}";
constexpr std::string_view select_classes = "select id, class from customer where class is not null{one: and id = :id}";

std::string statement(std::string_view sql, bool one)
{
    const auto open = sql.find("{one:"), close = sql.find('}', open);
    std::string text(sql.substr(0, open));
    if (one) text += sql.substr(open + 5, close - open - 5);
    return text += sql.substr(close + 1);
}

db::Params params(std::int64_t id, bool one)
{
    return one ? db::Params{{"id", id}} : db::Params{};
}

} // namespace

std::int64_t CreditNotes::range_value(Kept& kept, std::string_view sql, std::int64_t id, base::Date day)
{
    if (id == 0) return 0;
    if (!kept.all && !kept.of_one.contains(id)) {
        std::vector<std::int64_t> key, value;
        std::vector<base::Date> from, to;
        db::select(m_tx, statement(sql, !m_many), params(id, !m_many), key, from, to, value);
        std::vector<Ranges::Row> rows;
        rows.reserve(key.size());
        for (std::size_t i = 0; i < key.size(); ++i)
            rows.push_back({key[i], {{from[i], to[i]}, value[i]}});
        if (m_many) {
            kept.of_all = Ranges(std::move(rows));
            kept.all = true;
        } else {
            kept.of_one.emplace(id, Ranges(std::move(rows)));
        }
    }
    const std::optional<std::int64_t> found = kept.all ? kept.of_all.on(id, day) : kept.of_one.at(id).on(id, day);
    return found ? *found : 0;
}

territory::TerritoryId CreditNotes::territory(customers::CustomerId customer, people::PersonId person, base::Date day)
{
    std::int64_t found = range_value(m_customers, select_customers, customer.value, day);
    if (found == 0) found = range_value(m_owners, select_owners, person.value, day);
    if (found == 0) found = range_value(m_overlays, select_overlays, person.value, day);
    return territory::TerritoryId{found};
}

std::string CreditNotes::text(Texts& texts, bool& all, std::string_view sql, std::int64_t id)
{
    if (id == 0) return {};
    if (!all && !texts.contains(id)) {
        std::vector<std::int64_t> key;
        std::vector<std::string> value;
        db::select(m_tx, statement(sql, !m_many), params(id, !m_many), key, value);
        for (std::size_t i = 0; i < key.size(); ++i)
            texts.emplace(key[i], std::move(value[i]));
        all = m_many;
        if (!m_many) texts.try_emplace(id);
    }
    const auto found = texts.find(id);
    return found == texts.end() ? std::string() : found->second;
}

std::string CreditNotes::category(ProductId product)
{
    return text(m_categories, m_all_categories, select_categories, product.value);
}

std::string CreditNotes::customer_class(customers::CustomerId customer)
{
    return text(m_classes, m_all_classes, select_classes, customer.value);
}

} // namespace hedef::pipeline
