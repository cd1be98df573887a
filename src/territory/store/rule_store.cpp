#include "territory/store/rule_store.h"

#include "base/contract.h"
#include "db/bulk.h"
#include "db/statement.h"

#include <unordered_map>

namespace hedef::territory {

namespace {

constexpr auto select_rules = R"(
    select id, territory_id, dimension, position, name, revision
      from territory_rule
     where dimension = :dimension and deleted_at is null
     order by position, id)";

constexpr auto select_conditions = R"(
    select c.rule_id, c.field, c.value, c.number_from, c.number_to
      from territory_rule_condition c
      join territory_rule r on r.id = c.rule_id
     where r.dimension = :dimension and r.deleted_at is null
     order by c.id)";

constexpr auto select_all_rules = R"(
    select id, territory_id, dimension, position, name, revision
      from territory_rule
     where deleted_at is null
     order by dimension, position, id)";

constexpr auto select_all_conditions = R"(
    select c.rule_id, c.field, c.value, c.number_from, c.number_to
      from territory_rule_condition c
      join territory_rule r on r.id = c.rule_id
     where r.deleted_at is null
     order by c.id)";

constexpr auto select_rule = R"(
    select id, territory_id, dimension, position, name, revision from territory_rule where id = :id)";

constexpr auto select_deleted_rule = R"(
    select id, territory_id, dimension, position, name, revision
      from territory_rule
     where id = :id and deleted_at is not null)";

constexpr auto select_conditions_of = R"(
    select rule_id, field, value, number_from, number_to from territory_rule_condition where rule_id = :id order by id)";

constexpr auto select_conditions_of_deleted = R"(
    select c.rule_id, c.field, c.value, c.number_from, c.number_to
      from territory_rule_condition c
      join territory_rule r on r.id = c.rule_id
     where c.rule_id = :id and r.deleted_at is not null
     order by c.id)";

constexpr auto select_last_position = R"(
    select max(position) from territory_rule where dimension = :dimension and deleted_at is null)";

constexpr auto count_uses =
    "select count(*) from territory_rule where territory_id = :territory and deleted_at is null";

constexpr auto update_rule = R"(
    update territory_rule
       set name = :name, territory_id = :territory, revision = revision + 1
     where id = :id and revision = :revision)";

constexpr auto delete_conditions = "delete from territory_rule_condition where rule_id = :id";

constexpr auto mark_rule = R"(
    update territory_rule
       set deleted_at = :stamp, revision = revision + 1
     where id = :id and revision = :revision)";

using Number = std::optional<std::int64_t>;
using Text = std::optional<std::string>;

std::vector<Rule> read(db::Transaction& tx, std::string_view rules_sql, std::string_view conditions_sql,
                       const db::Params& params)
{
    std::vector<std::int64_t> id, territory, position, revision, rule_of;
    std::vector<std::string> dimension, rule_name, field;
    std::vector<Text> value;
    std::vector<Number> from, to;
    db::select(tx, rules_sql, params, id, territory, dimension, position, rule_name, revision);
    db::select(tx, conditions_sql, params, rule_of, field, value, from, to);
    std::vector<Rule> rules;
    std::unordered_map<std::int64_t, std::size_t> index;
    for (std::size_t i = 0; i < id.size(); ++i) {
        const auto known = parse_dimension(dimension[i]);
        HEDEF_EXPECTS(known.has_value());
        index.emplace(id[i], i);
        rules.push_back(
            {RuleId{id[i]}, TerritoryId{territory[i]}, *known, position[i], std::move(rule_name[i]), {}, revision[i]});
    }
    for (std::size_t i = 0; i < field.size(); ++i) {
        const auto known = parse_rule_field(field[i]);
        HEDEF_EXPECTS(known.has_value());
        Condition condition{*known, value[i].value_or(""), from[i], to[i], {}};
        if (condition.field == RuleField::customer) {
            condition.customer = CustomerId{condition.from.value_or(0)};
            condition.from = condition.to = std::nullopt;
        }
        rules[index.at(rule_of[i])].conditions.push_back(std::move(condition));
    }
    return rules;
}

} // namespace

std::vector<Rule> RuleStore::rules(Dimension dimension)
{
    return read(m_tx, select_rules, select_conditions, {{"dimension", name(dimension)}});
}

std::vector<Rule> RuleStore::all()
{
    return read(m_tx, select_all_rules, select_all_conditions, {});
}

std::optional<Rule> RuleStore::find(RuleId id)
{
    auto found = id ? read(m_tx, select_rule, select_conditions_of, {{"id", id}}) : std::vector<Rule>{};
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

std::optional<Rule> RuleStore::find_deleted(RuleId id)
{
    auto found = id ? read(m_tx, select_deleted_rule, select_conditions_of_deleted, {{"id", id}}) : std::vector<Rule>{};
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

std::int64_t RuleStore::last_position(Dimension dimension)
{
    return db::select_number(m_tx, select_last_position, {{"dimension", name(dimension)}}).value_or(0);
}

bool RuleStore::uses(TerritoryId territory)
{
    return db::select_number(m_tx, count_uses, {{"territory", territory}}).value_or(0) > 0;
}

void RuleStore::insert(std::span<Rule> rules)
{
    if (rules.empty()) return;
    const auto first = m_tx.new_ids("territory_rule", static_cast<std::int64_t>(rules.size()));
    std::vector<std::int64_t> id, territory, position, revision(rules.size(), 1);
    std::vector<std::string> dimension, rule_name;
    for (Rule& rule : rules) {
        rule.id = RuleId{first + static_cast<std::int64_t>(id.size())};
        rule.revision = 1;
        id.push_back(rule.id.value);
        territory.push_back(rule.territory.value);
        position.push_back(rule.position);
        dimension.emplace_back(name(rule.dimension));
        rule_name.push_back(rule.name);
    }
    db::insert_rows(m_tx, "territory_rule",
                    {{"id", std::span<const std::int64_t>(id)},
                     {"territory_id", std::span<const std::int64_t>(territory)},
                     {"dimension", std::span<const std::string>(dimension)},
                     {"position", std::span<const std::int64_t>(position)},
                     {"name", std::span<const std::string>(rule_name)},
                     {"revision", std::span<const std::int64_t>(revision)}});
    insert_conditions(rules);
    m_tx.changed("territory_rule");
}

void RuleStore::insert_conditions(std::span<const Rule> rules)
{
    std::vector<std::int64_t> rule_of;
    std::vector<std::string> field;
    std::vector<Text> value;
    std::vector<Number> from, to;
    for (const Rule& rule : rules)
        for (const Condition& condition : rule.conditions) {
            const bool one_customer = condition.field == RuleField::customer;
            rule_of.push_back(rule.id.value);
            field.emplace_back(name(condition.field));
            value.push_back(condition.value.empty() ? std::nullopt : Text(condition.value));
            from.push_back(one_customer ? Number(condition.customer.value) : condition.from);
            to.push_back(one_customer ? std::nullopt : condition.to);
        }
    if (field.empty()) return;
    const auto first = m_tx.new_ids("territory_rule_condition", static_cast<std::int64_t>(field.size()));
    std::vector<std::int64_t> id;
    for (std::size_t i = 0; i < field.size(); ++i)
        id.push_back(first + static_cast<std::int64_t>(i));
    db::insert_rows(m_tx, "territory_rule_condition",
                    {{"id", std::span<const std::int64_t>(id)},
                     {"rule_id", std::span<const std::int64_t>(rule_of)},
                     {"field", std::span<const std::string>(field)},
                     {"value", std::span<const Text>(value)},
                     {"number_from", std::span<const Number>(from)},
                     {"number_to", std::span<const Number>(to)}});
}

void RuleStore::update(const Rule& rule)
{
    const auto rows =
        db::execute(m_tx, update_rule,
                    {{"name", rule.name}, {"territory", rule.territory}, {"id", rule.id}, {"revision", rule.revision}});
    if (rows != 1) throw db::Failure(db::FailureKind::conflict, "territory_rule");
    db::execute(m_tx, delete_conditions, {{"id", rule.id}});
    insert_conditions(std::span(&rule, 1));
    m_tx.changed("territory_rule", rule.id.value);
}

void RuleStore::set_positions(std::span<const Rule> rules)
{
    if (rules.empty()) return;
    std::vector<std::int64_t> id, position, revision;
    for (const Rule& rule : rules) {
        id.push_back(rule.id.value);
        position.push_back(rule.position);
        revision.push_back(rule.revision + 1);
    }
    db::update_rows(
        m_tx, "territory_rule", {"id", std::span<const std::int64_t>(id)},
        {{"position", std::span<const std::int64_t>(position)}, {"revision", std::span<const std::int64_t>(revision)}});
    m_tx.changed("territory_rule");
}

void RuleStore::set_deleted(RuleId id, std::int64_t revision, bool deleted)
{
    const auto stamp = deleted ? std::optional(m_tx.now()) : std::nullopt;
    if (db::execute(m_tx, mark_rule, {{"stamp", stamp}, {"id", id}, {"revision", revision}}) != 1)
        throw db::Failure(db::FailureKind::conflict, "territory_rule");
    m_tx.changed("territory_rule", id.value);
}

} // namespace hedef::territory
