#include "territory/territory_service.h"

#include "company/company_queries.h"
#include "company/rules/time_zone.h"
#include "customers/customers_queries.h"
#include "territory/rules_preview.h"
#include "territory/store/assignment_store.h"
#include "territory/store/problem_store.h"
#include "territory/store/rule_store.h"
#include "territory/store/territory_store.h"

#include <algorithm>

namespace hedef::territory {

using base::Done;
using base::Refusal;
using base::Result;
using db::Transaction;

namespace {

base::Date day_or_today(Transaction& tx, std::optional<base::Date> day)
{
    return day ? *day : company::today(tx);
}

template <class T> Result<T> only(Result<std::vector<T>> added)
{
    if (!added) return added.refusal();
    return std::move(added->front());
}

} // namespace

Tree TerritoryService::tree()
{
    return m_db.read([](Transaction& tx) { return load_tree(tx); });
}

Result<TerritoryId> TerritoryService::find(std::string_view text)
{
    return m_db.read([&](Transaction& tx) { return find_territory(tx, text); });
}

Result<Territory> TerritoryService::add(const Territory& territory)
{
    return m_db.write([&](Transaction& tx) { return only(add_territories(tx, {territory})); });
}

Result<Territory> TerritoryService::update(const Territory& seen, const Territory& mine)
{
    return m_db.write([&](Transaction& tx) { return update_territory(tx, seen, mine); });
}

Result<Done> TerritoryService::move(TerritoryId id, TerritoryId new_parent)
{
    return m_db.write([&](Transaction& tx) { return move_territory(tx, id, new_parent); });
}

Result<Done> TerritoryService::remove(TerritoryId id)
{
    return m_db.write([&](Transaction& tx) { return delete_territory(tx, id, company::today(tx)); });
}

Result<Territory> TerritoryService::restore(TerritoryId id)
{
    return m_db.write([&](Transaction& tx) { return restore_territory(tx, id); });
}

std::vector<DeletedTerritory> TerritoryService::deleted(Dimension dimension)
{
    return m_db.read([&](Transaction& tx) {
        TerritoryStore store(tx);
        const Tree tree = store.tree();
        const auto company = company::find_company(tx);
        const auto zone = company::TimeZone::find(company ? company->time_zone : "");
        std::vector<DeletedTerritory> all;
        for (auto& [territory, at] : store.deleted(dimension)) {
            const auto above = tree.find(territory.parent) ? tree.name_path(territory.parent) : std::string();
            all.push_back({std::move(territory), zone ? at + zone->offset(at) : at, above});
        }
        return all;
    });
}

std::vector<Rule> TerritoryService::rules(Dimension dimension)
{
    return m_db.read([&](Transaction& tx) { return RuleStore(tx).rules(dimension); });
}

Result<Rule> TerritoryService::add_rule(const Rule& rule)
{
    return m_db.write([&](Transaction& tx) { return only(add_rules(tx, {rule})); });
}

Result<Rule> TerritoryService::update_rule(const Rule& seen, const Rule& mine)
{
    return m_db.write([&](Transaction& tx) { return territory::update_rule(tx, seen, mine); });
}

Result<Done> TerritoryService::order_rules(Dimension dimension, const std::vector<RuleId>& order)
{
    return m_db.write([&](Transaction& tx) { return territory::order_rules(tx, dimension, order); });
}

Result<Done> TerritoryService::remove_rule(RuleId id)
{
    return m_db.write([&](Transaction& tx) { return delete_rule(tx, id); });
}

Result<Done> TerritoryService::restore_rule(RuleId id)
{
    return m_db.write([&](Transaction& tx) { return territory::restore_rule(tx, id); });
}

Result<Done> TerritoryService::assign_customer(const CustomerPlacement& placement)
{
    return m_db.write([&](Transaction& tx) { return assign_customers(tx, std::span(&placement, 1)); });
}

Result<Done> TerritoryService::assign_person(const PersonPlacement& placement)
{
    return m_db.write([&](Transaction& tx) { return assign_people(tx, std::span(&placement, 1)); });
}

Result<Done> TerritoryService::set_owner(TerritoryId territory, PersonId person, base::Date from)
{
    return m_db.write([&](Transaction& tx) -> Result<Done> {
        for (const PersonAssignment& row : AssignmentStore(tx).people_of(territory)) {
            if (row.role != CoverRole::owner || row.person == person || !row.days.contains(from)) continue;
            if (const auto ended = territory::end_coverage(tx, row.person, territory, from); !ended) return ended;
        }
        const PersonPlacement placement{person, territory, CoverRole::owner, {from, base::forever}};
        return assign_people(tx, std::span(&placement, 1));
    });
}

Result<Done> TerritoryService::end_coverage(PersonId person, TerritoryId territory, base::Date day)
{
    return m_db.write([&](Transaction& tx) { return territory::end_coverage(tx, person, territory, day); });
}

std::vector<CustomerAssignment> TerritoryService::history(CustomerId customer)
{
    auto rows = m_db.read([&](Transaction& tx) { return AssignmentStore(tx).customer(customer); });
    std::stable_sort(rows.begin(), rows.end(), [](const CustomerAssignment& a, const CustomerAssignment& b) {
        return std::pair(a.dimension, a.days.begin) < std::pair(b.dimension, b.days.begin);
    });
    return rows;
}

Result<Why> TerritoryService::why(std::string_view text, std::optional<base::Date> day, Dimension dimension)
{
    return m_db.read([&](Transaction& tx) -> Result<Why> {
        const auto id = customers::find_customer(tx, text);
        if (!id) return id.refusal();
        const auto facts = customers::load_customer(tx, *id);
        Why why{*id, facts.code[0], facts.name[0], dimension, day_or_today(tx, day), {}, {}, {}, {}};

        RuleStore rules(tx);
        RuleBook book(rules.rules(dimension));
        const auto judged = [&](const Rule& rule) {
            RuleCheck check{rule, book.check(rule, facts, 0), true};
            check.holds = std::all_of(check.conditions.begin(), check.conditions.end(),
                                      [](const ConditionCheck& c) { return c.holds; });
            return check;
        };
        for (const Rule& rule : book.rules()) {
            why.asked.push_back(judged(rule));
            if (why.asked.back().holds) break;
        }
        auto history = AssignmentStore(tx).customer(*id);
        std::erase_if(history, [&](const CustomerAssignment& row) { return row.dimension != dimension; });
        const auto* current = base::valid_on<CustomerAssignment>(history, why.day);
        if (!current) return why;
        why.assignment = *current;
        why.path = load_tree(tx).path(current->territory);
        if (const auto rule = rules.find(current->rule)) why.decided_by = judged(*rule);
        return why;
    });
}

MovePreview TerritoryService::preview(Dimension dimension, std::optional<base::Date> day)
{
    return m_db.read([&](Transaction& tx) { return plan_preview(tx, m_impact, dimension, day_or_today(tx, day)); });
}

Result<MovePreview> TerritoryService::apply_rules(Dimension dimension, std::optional<base::Date> day,
                                                  const MovePreview* seen)
{
    return m_db.write([&](Transaction& tx) -> Result<MovePreview> {
        auto preview = plan_preview(tx, m_impact, dimension, day_or_today(tx, day));
        if (seen && seen->moves != preview.moves)
            return Refusal{"territory.assign.changed_meanwhile", {}, {std::to_string(preview.moves.size())}};
        if (const auto assigned = assign_customers(tx, placements_of(preview)); !assigned) return assigned.refusal();
        return preview;
    });
}

CoverageProblems TerritoryService::problems(Dimension dimension, std::optional<base::Date> day)
{
    return m_db.read([&](Transaction& tx) { return ProblemStore(tx).problems(dimension, day_or_today(tx, day)); });
}

Result<std::int64_t> TerritoryService::refresh_scopes()
{
    return m_db.write(
        [](Transaction& tx) -> Result<std::int64_t> { return territory::refresh_scopes(tx, company::today(tx)); });
}

} // namespace hedef::territory
