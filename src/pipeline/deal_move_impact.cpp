#include "pipeline/deal_move_impact.h"

#include "company/company_queries.h"
#include "pipeline/store/customer_sums.h"
#include "territory/territory_queries.h"

#include <unordered_map>
#include <unordered_set>

namespace hedef::pipeline {

namespace {

base::Date a_year_before(base::Date day)
{
    const auto ymd = base::calendar(day);
    const auto before = ymd - std::chrono::years(1);
    return before.ok() ? base::Date(before) : base::Date(before.year() / before.month() / std::chrono::last);
}

// Who covers which territory on the day, as owner or beside one.
std::unordered_map<std::int64_t, std::unordered_set<std::int64_t>> people_by_territory(db::Transaction& tx,
                                                                                       base::Date day)
{
    std::unordered_map<std::int64_t, std::unordered_set<std::int64_t>> people;
    for (const auto& assignment : territory::load_person_assignments(tx))
        if (assignment.days.contains(day)) people[assignment.territory.value].insert(assignment.person.value);
    return people;
}

} // namespace

std::vector<territory::MoveFigures>
DealMoveImpact::figures(db::Transaction& tx, const std::vector<territory::PlannedMove>& moves, base::Date day)
{
    std::vector<territory::MoveFigures> answer(moves.size());
    if (moves.empty()) return answer;
    const auto company = company::find_company(tx);
    const base::Period year{a_year_before(day), day};
    const auto revenue = sum_revenue_by_customer(tx, year);
    const auto open = sum_open_by_customer(tx, company ? company->currency : base::Currency(), day);
    std::unordered_map<std::int64_t, std::vector<std::int64_t>> known_to;
    for (const auto& [customer, person] : find_relationships(tx, year))
        known_to[customer].push_back(person);
    const auto covering = people_by_territory(tx, day);
    for (std::size_t i = 0; i < moves.size(); ++i) {
        const std::int64_t customer = moves[i].customer.value;
        const auto sum = [&](const auto& sums) {
            const auto found = sums.find(customer);
            return found == sums.end() ? std::int64_t{0} : found->second;
        };
        answer[i].revenue = sum(revenue);
        answer[i].open_pipeline = sum(open);
        const auto people = known_to.find(customer);
        const auto after = covering.find(moves[i].to.value);
        if (people == known_to.end()) continue;
        for (const std::int64_t person : people->second)
            if (after == covering.end() || !after->second.contains(person)) ++answer[i].relationships;
    }
    return answer;
}

} // namespace hedef::pipeline
