#include "territory/coverage_service.h"

#include "base/fiscal_calendar.h"
#include "base/text.h"
#include "company/company_queries.h"
#include "customers/customers_queries.h"
#include "people/people_queries.h"
#include "territory/rules_preview.h"
#include "territory/store/assignment_store.h"
#include "territory/store/coverage_store.h"
#include "territory/store/rule_store.h"
#include "territory/store/territory_store.h"
#include "territory/territory_queries.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace hedef::territory {

using base::Refusal;
using base::Result;
using db::Transaction;

namespace {

// What is counted at one territory counts for it and all above it.
void count_people(Coverage& coverage, const Tree& tree, const std::vector<CoveringPerson>& people,
                  const std::unordered_map<TerritoryId, std::size_t>& place)
{
    std::unordered_map<TerritoryId, std::set<PersonId>> below;
    for (const auto& person : people) {
        auto& owners = coverage.nodes[place.at(person.territory)].owners;
        const NamedPerson named{person.person, person.name};
        if (person.role == CoverRole::owner && std::find(owners.begin(), owners.end(), named) == owners.end())
            owners.push_back(named);
        for (const auto above : tree.line(person.territory))
            below[above].insert(person.person);
    }
    for (const auto& [territory, who] : below)
        coverage.nodes[place.at(territory)].people = static_cast<std::int64_t>(who.size());
}

base::Period fiscal_year_until(const base::FiscalCalendar& calendar, base::FiscalPeriod year, base::Date day)
{
    return {calendar.days(year).begin, day + std::chrono::days(1)};
}

} // namespace

Coverage CoverageService::coverage(Dimension dimension, base::Date day)
{
    return m_db.read([&](Transaction& tx) {
        const Tree tree = load_tree(tx);
        Coverage coverage{dimension, day, {}, 0, m_figures != nullptr, {}, 0, {}};
        std::unordered_map<TerritoryId, std::size_t> place;
        for (const auto root : tree.roots(dimension))
            for (const auto id : tree.subtree(root)) {
                place.emplace(id, coverage.nodes.size());
                coverage.nodes.push_back({*tree.find(id), tree.name_path(id), {}, 0, 0, {}});
            }
        CoverageStore store(tx);
        for (const auto& [territory, count] : store.customers_by_territory(dimension, day))
            if (place.contains(territory))
                for (const auto above : tree.line(territory))
                    coverage.nodes[place.at(above)].customers += count;
        coverage.customers_nowhere = store.customers_nowhere(dimension, day);
        count_people(coverage, tree, store.people(dimension, day), place);

        const auto company = company::find_company(tx);
        const base::FiscalCalendar calendar(company ? company->fiscal_year_start : 1);
        const auto year = calendar.containing(base::PeriodKind::year, day);
        coverage.fiscal_year = year.year;
        if (company) coverage.currency = company->currency;
        if (!m_figures) return coverage;
        const base::Period until = fiscal_year_until(calendar, year, day);
        for (const auto& [territory, figures] : m_figures->figures(tx, tree, dimension, until, day))
            if (const auto found = place.find(territory); found != place.end())
                coverage.nodes[found->second].figures = figures;
        if (coverage.customers_nowhere > 0 && !coverage.nodes.empty())
            coverage.figures_nowhere = m_figures->nowhere(tx, dimension, until, day);
        return coverage;
    });
}

NodeContent CoverageService::content(Dimension dimension, TerritoryId node, bool with_below, base::Date day)
{
    return m_db.read([&](Transaction& tx) {
        CoverageStore store(tx);
        if (node == nowhere) return NodeContent{store.customers_in_none(dimension, day), {}};
        return NodeContent{store.customers(node, with_below, day), store.people(node, with_below, day)};
    });
}

std::vector<NamedPerson> CoverageService::people(base::Date day)
{
    const auto columns = m_db.read([](Transaction& tx) { return people::load_people(tx); });
    std::vector<NamedPerson> people;
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns.employed(i).contains(day)) people.push_back({columns.id_at(i), columns.name[i]});
    std::stable_sort(people.begin(), people.end(), [](const NamedPerson& a, const NamedPerson& b) {
        return base::sort_key(a.name) < base::sort_key(b.name);
    });
    return people;
}

Result<CustomerId> CoverageService::find_customer(std::string_view text)
{
    return m_db.read([&](Transaction& tx) { return customers::find_customer(tx, text); });
}

std::map<CustomerId, std::string> CoverageService::codes(const std::vector<CustomerId>& wanted)
{
    const auto names = m_db.read([](Transaction& tx) { return customers::load_customer_names(tx); });
    std::map<CustomerId, std::string> codes;
    for (const auto id : wanted) {
        const auto at = std::lower_bound(names.id.begin(), names.id.end(), id.value);
        if (at != names.id.end() && *at == id.value) codes.emplace(id, names.code[std::size_t(at - names.id.begin())]);
    }
    return codes;
}

base::Currency CoverageService::currency()
{
    return m_db.read([](Transaction& tx) {
        const auto company = company::find_company(tx);
        return company ? company->currency : base::Currency();
    });
}

std::vector<TerritoryStay> CoverageService::stays(CustomerId customer)
{
    return m_db.read([&](Transaction& tx) { return load_stays(tx, customer); });
}

std::vector<CoveringPerson> CoverageService::coverage_of(PersonId person)
{
    return m_db.read([&](Transaction& tx) {
        const Tree tree = load_tree(tx);
        std::vector<CoveringPerson> rows;
        for (const auto& row : AssignmentStore(tx).person(person))
            if (tree.find(row.territory))
                rows.push_back({row.id, row.person, {}, {}, row.territory, tree.name_path(row.territory), row.role, row.days,
                                row.origin, row.reason.value_or("")});
        std::stable_sort(rows.begin(), rows.end(), [](const CoveringPerson& a, const CoveringPerson& b) {
            return a.days.begin > b.days.begin;
        });
        return rows;
    });
}

Result<Reassignment> CoverageService::reassign(const AssignmentWishes& wishes)
{
    return m_db.write([&](Transaction& tx) { return territory::reassign(tx, wishes); });
}

Result<Reassignment> CoverageService::make_owner(TerritoryId territory, PersonId person, base::Date from)
{
    return m_db.write([&](Transaction& tx) { return territory::make_owner(tx, territory, person, from); });
}

Result<Reassignment> CoverageService::put_back(const Reassignment& step)
{
    return m_db.write([&](Transaction& tx) { return territory::put_back(tx, step); });
}

NamedPreview CoverageService::preview(Dimension dimension, base::Date day)
{
    return m_db.read([&](Transaction& tx) {
        NamedPreview named{plan_preview(tx, m_impact, dimension, day), {}, {}};
        if (const auto company = company::find_company(tx)) named.currency = company->currency;
        const auto& preview = named.preview;
        if (preview.moves.empty()) return named;
        const Tree tree = load_tree(tx);
        std::unordered_map<RuleId, std::string> rules;
        for (const auto& rule : RuleStore(tx).rules(dimension))
            rules.emplace(rule.id, rule.name);
        const auto customers = customers::load_customer_names(tx);
        const auto name_of = [&](TerritoryId id) {
            const auto* found = tree.find(id);
            return found ? found->name : std::string();
        };
        for (std::size_t i = 0; i < preview.moves.size(); ++i) {
            const auto& move = preview.moves[i];
            const auto at = std::lower_bound(customers.id.begin(), customers.id.end(), move.customer.value);
            const auto row = static_cast<std::size_t>(at - customers.id.begin());
            const auto rule = rules.find(move.rule);
            named.moves.push_back({move, customers.code.at(row), customers.name.at(row), name_of(move.from),
                                   name_of(move.to), rule == rules.end() ? "" : rule->second,
                                   preview.figures.empty() ? MoveFigures{} : preview.figures[i]});
        }
        return named;
    });
}

Result<Reassignment> CoverageService::apply(const MovePreview& seen)
{
    return m_db.write([&](Transaction& tx) -> Result<Reassignment> {
        const auto now = plan_preview(tx, nullptr, seen.dimension, seen.day);
        if (now.moves != seen.moves)
            return Refusal{"territory.assign.changed_meanwhile", {}, {std::to_string(now.moves.size())}};
        return territory::reassign(tx, {{}, {}, placements_of(now)});
    });
}

Result<Territory> CoverageService::save(const Territory& seen, const Territory& mine)
{
    return m_db.write([&](Transaction& tx) -> Result<Territory> {
        auto saved = update_territory(tx, seen, mine);
        if (!saved || seen.parent == mine.parent) return saved;
        if (saved->parent != seen.parent && saved->parent != mine.parent)
            return Refusal{"territory.changed_meanwhile", "parent", {"parent"}};
        if (const auto moved = move_territory(tx, seen.id, mine.parent); !moved) return moved.refusal();
        return *TerritoryStore(tx).find(seen.id);
    });
}

} // namespace hedef::territory
