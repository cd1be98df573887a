#include "targets/store/target_checks.h"
#include "db/statement.h"

namespace hedef::targets {

namespace {

constexpr auto approved_twice = R"(
    SELECT approved_order FROM target_version WHERE approved_order IS NOT NULL GROUP BY approved_order HAVING count(*) > 1)";

constexpr auto empty_period = R"(
    SELECT id FROM target WHERE period_end <= period_begin ORDER BY id)";

constexpr auto negative = R"(
    SELECT id FROM target WHERE amount < 0 ORDER BY id)";

void find(db::Transaction& tx, const char* code, std::string_view sql, base::Findings& findings)
{
    std::vector<std::int64_t> ids;
    db::select(tx, sql, {}, ids);
    for (const std::int64_t id : ids) findings.push_back({code, {}, {std::to_string(id)}, base::RefusalKind::rule, {}});
}

} // namespace

base::Findings check_targets(db::Transaction& tx)
{
    base::Findings findings;
    find(tx, "targets.check.approved_twice", approved_twice, findings);
    find(tx, "targets.check.period", empty_period, findings);
    find(tx, "targets.check.negative", negative, findings);
    return findings;
}

} // namespace hedef::targets
