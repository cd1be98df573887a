#include "territory/store/assignment_store.h"

#include "base/contract.h"
#include "db/bulk.h"
#include "db/statement.h"

namespace hedef::territory {

namespace {

constexpr auto select_customers = R"(
    select id, territory_id, dimension, customer_id, valid_from, valid_to, origin, rule_id, reason, revision
      from territory_customer
     order by id)";

constexpr auto select_customers_of_dimension = R"(
    select id, territory_id, dimension, customer_id, valid_from, valid_to, origin, rule_id, reason, revision
      from territory_customer
     where dimension = :dimension
     order by id)";

constexpr auto select_customer = R"(
    select id, territory_id, dimension, customer_id, valid_from, valid_to, origin, rule_id, reason, revision
      from territory_customer
     where customer_id = :customer
     order by id)";

constexpr auto select_customers_on = R"(
    select a.id, a.territory_id, a.dimension, a.customer_id, a.valid_from, a.valid_to, a.origin, a.rule_id, a.reason, a.revision
      from territory_customer a
      join customer c on c.id = a.customer_id
     where a.dimension = :dimension and a.valid_from <= :day and a.valid_to > :day and c.deleted_at is null
     order by a.id)";

constexpr auto select_people = R"(
    select id, territory_id, person_id, role, valid_from, valid_to, origin, reason, revision
      from territory_person
     order by id)";

constexpr auto select_person = R"(
    select id, territory_id, person_id, role, valid_from, valid_to, origin, reason, revision
      from territory_person
     where person_id = :person
     order by id)";

constexpr auto select_people_of = R"(
    select id, territory_id, person_id, role, valid_from, valid_to, origin, reason, revision
      from territory_person
     where territory_id = :territory
     order by id)";

constexpr auto count_customers = R"(
    select count(*)
      from territory_customer a
      join customer c on c.id = a.customer_id
     where a.territory_id = :territory and a.valid_to > :day and c.deleted_at is null)";

constexpr auto count_people = R"(
    select count(*)
      from territory_person a
      join person p on p.id = a.person_id
     where a.territory_id = :territory and a.valid_to > :day and p.deleted_at is null)";

using Number = std::optional<std::int64_t>;
using Text = std::optional<std::string>;

std::vector<CustomerAssignment> read_customers(db::Transaction& tx, std::string_view sql, const db::Params& params)
{
    std::vector<std::int64_t> id, territory, customer, revision;
    std::vector<std::string> dimension, origin;
    std::vector<base::Date> from, to;
    std::vector<Number> rule;
    std::vector<Text> reason;
    db::select(tx, sql, params, id, territory, dimension, customer, from, to, origin, rule, reason, revision);
    std::vector<CustomerAssignment> rows;
    rows.reserve(id.size());
    for (std::size_t i = 0; i < id.size(); ++i) {
        const auto known_dimension = parse_dimension(dimension[i]);
        const auto known_origin = parse_origin(origin[i]);
        HEDEF_EXPECTS(known_dimension && known_origin);
        rows.push_back({CustomerAssignmentId{id[i]},
                        TerritoryId{territory[i]},
                        *known_dimension,
                        CustomerId{customer[i]},
                        {from[i], to[i]},
                        *known_origin,
                        RuleId{rule[i].value_or(0)},
                        std::move(reason[i]),
                        revision[i]});
    }
    return rows;
}

std::vector<PersonAssignment> read_people(db::Transaction& tx, std::string_view sql, const db::Params& params)
{
    std::vector<std::int64_t> id, territory, person, revision;
    std::vector<std::string> role, origin;
    std::vector<base::Date> from, to;
    std::vector<Text> reason;
    db::select(tx, sql, params, id, territory, person, role, from, to, origin, reason, revision);
    std::vector<PersonAssignment> rows;
    rows.reserve(id.size());
    for (std::size_t i = 0; i < id.size(); ++i) {
        const auto known_role = parse_cover_role(role[i]);
        const auto known_origin = parse_origin(origin[i]);
        HEDEF_EXPECTS(known_role && known_origin);
        rows.push_back({PersonAssignmentId{id[i]},
                        TerritoryId{territory[i]},
                        PersonId{person[i]},
                        *known_role,
                        {from[i], to[i]},
                        *known_origin,
                        std::move(reason[i]),
                        revision[i]});
    }
    return rows;
}

// Days of changed rows, and rows that go.
template <class Row> void write_days(db::Transaction& tx, std::string_view table, const base::RangeEdit<Row>& edit)
{
    std::vector<std::int64_t> id, revision, gone;
    std::vector<base::Date> from, to;
    for (const Row& row : edit.changed) {
        id.push_back(row.id.value);
        revision.push_back(row.revision + 1);
        from.push_back(row.days.begin);
        to.push_back(row.days.end);
    }
    for (const Row& row : edit.removed)
        gone.push_back(row.id.value);
    if (!gone.empty()) db::delete_rows(tx, table, {"id", std::span<const std::int64_t>(gone)});
    if (!id.empty())
        db::update_rows(tx, table, {"id", std::span<const std::int64_t>(id)},
                        {{"valid_from", std::span<const base::Date>(from)},
                         {"valid_to", std::span<const base::Date>(to)},
                         {"revision", std::span<const std::int64_t>(revision)}});
}

// Columns that both tables have.
struct Shared
{
    std::vector<std::int64_t> id, territory, revision;
    std::vector<base::Date> from, to;
    std::vector<std::string> origin;
    std::vector<Text> reason;

    template <class Row> Shared(std::int64_t first_id, const std::vector<Row>& rows) : revision(rows.size(), 1)
    {
        for (const Row& row : rows) {
            id.push_back(first_id + static_cast<std::int64_t>(id.size()));
            territory.push_back(row.territory.value);
            from.push_back(row.days.begin);
            to.push_back(row.days.end);
            origin.emplace_back(name(row.origin));
            reason.push_back(row.reason);
        }
    }

    void append_to(std::vector<db::BulkColumn>& columns) const
    {
        columns.push_back({"id", std::span<const std::int64_t>(id)});
        columns.push_back({"territory_id", std::span<const std::int64_t>(territory)});
        columns.push_back({"valid_from", std::span<const base::Date>(from)});
        columns.push_back({"valid_to", std::span<const base::Date>(to)});
        columns.push_back({"origin", std::span<const std::string>(origin)});
        columns.push_back({"reason", std::span<const Text>(reason)});
        columns.push_back({"revision", std::span<const std::int64_t>(revision)});
    }
};

void insert(db::Transaction& tx, const std::vector<CustomerAssignment>& rows)
{
    if (rows.empty()) return;
    const Shared shared(tx.new_ids("territory_customer", static_cast<std::int64_t>(rows.size())), rows);
    std::vector<std::int64_t> customer;
    std::vector<std::string> dimension;
    std::vector<Number> rule;
    for (const CustomerAssignment& row : rows) {
        customer.push_back(row.customer.value);
        dimension.emplace_back(name(row.dimension));
        rule.push_back(row.rule ? Number(row.rule.value) : std::nullopt);
    }
    std::vector<db::BulkColumn> columns{{"customer_id", std::span<const std::int64_t>(customer)},
                                        {"dimension", std::span<const std::string>(dimension)},
                                        {"rule_id", std::span<const Number>(rule)}};
    shared.append_to(columns);
    db::insert_rows(tx, "territory_customer", columns);
}

void insert(db::Transaction& tx, const std::vector<PersonAssignment>& rows)
{
    if (rows.empty()) return;
    const Shared shared(tx.new_ids("territory_person", static_cast<std::int64_t>(rows.size())), rows);
    std::vector<std::int64_t> person;
    std::vector<std::string> role;
    for (const PersonAssignment& row : rows) {
        person.push_back(row.person.value);
        role.emplace_back(name(row.role));
    }
    std::vector<db::BulkColumn> columns{{"person_id", std::span<const std::int64_t>(person)},
                                        {"role", std::span<const std::string>(role)}};
    shared.append_to(columns);
    db::insert_rows(tx, "territory_person", columns);
}

} // namespace

std::vector<CustomerAssignment> AssignmentStore::customers(Dimension dimension)
{
    return read_customers(m_tx, select_customers_of_dimension, {{"dimension", name(dimension)}});
}

std::vector<CustomerAssignment> AssignmentStore::customers()
{
    return read_customers(m_tx, select_customers, {});
}

std::vector<CustomerAssignment> AssignmentStore::customer(CustomerId customer)
{
    return read_customers(m_tx, select_customer, {{"customer", customer}});
}

std::vector<CustomerAssignment> AssignmentStore::customers_on(Dimension dimension, base::Date day)
{
    return read_customers(m_tx, select_customers_on, {{"dimension", name(dimension)}, {"day", day}});
}

std::vector<PersonAssignment> AssignmentStore::people()
{
    return read_people(m_tx, select_people, {});
}

std::vector<PersonAssignment> AssignmentStore::person(PersonId person)
{
    return read_people(m_tx, select_person, {{"person", person}});
}

std::vector<PersonAssignment> AssignmentStore::people_of(TerritoryId territory)
{
    return read_people(m_tx, select_people_of, {{"territory", territory}});
}

std::int64_t AssignmentStore::customers_from(TerritoryId territory, base::Date day)
{
    return db::select_number(m_tx, count_customers, {{"territory", territory}, {"day", day}}).value_or(0);
}

std::int64_t AssignmentStore::people_from(TerritoryId territory, base::Date day)
{
    return db::select_number(m_tx, count_people, {{"territory", territory}, {"day", day}}).value_or(0);
}

void AssignmentStore::write(const base::RangeEdit<CustomerAssignment>& edit)
{
    write_days(m_tx, "territory_customer", edit);
    insert(m_tx, edit.added);
    m_tx.changed("territory_customer");
}

void AssignmentStore::write(const base::RangeEdit<PersonAssignment>& edit)
{
    write_days(m_tx, "territory_person", edit);
    insert(m_tx, edit.added);
    m_tx.changed("territory_person");
}

} // namespace hedef::territory
