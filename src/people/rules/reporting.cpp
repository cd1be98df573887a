#include "people/rules/reporting.h"

#include "base/effective.h"

namespace hedef::people {

// A ring stands for the first time on the day on which the last of its lines begins: so it is enough to walk up from
// each line on the day it begins. A walk that comes into a ring without its own person ends after as many steps as
// there are lines; that ring is found from its own lines.
std::optional<ReportingCycle> find_reporting_cycle(std::span<const ReportingLine> lines)
{
    using Managers = base::Timelines<PersonId, PersonId>;
    std::vector<Managers::Row> rows;
    rows.reserve(lines.size());
    for (const ReportingLine& line : lines)
        rows.push_back({line.person, {line.days, line.manager}});
    const Managers managers(std::move(rows));

    for (const ReportingLine& line : lines) {
        ReportingCycle walk{line.days.begin, {line.person}};
        std::optional<PersonId> above = managers.on(line.person, walk.day);
        for (std::size_t steps = 0; above && *above != line.person && steps < lines.size(); ++steps) {
            walk.people.push_back(*above);
            above = managers.on(*above, walk.day);
        }
        if (above && *above == line.person) return walk;
    }
    return std::nullopt;
}

} // namespace hedef::people
