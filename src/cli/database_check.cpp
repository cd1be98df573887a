#include "cli/database_check.h"

#include "cli/errors.h"
#include "cli/session.h"
#include "commission/commission_queries.h"
#include "customers/customers_queries.h"
#include "db/check.h"
#include "people/people_queries.h"
#include "pipeline/pipeline_queries.h"
#include "territory/territory_queries.h"
#include "words/language.h"

namespace hedef::cli {

namespace {

using words::_;

struct Problems
{
    std::vector<std::vector<Cell>> rows;
    void add(const base::Refusal& finding, const std::string& where, std::int64_t count)
    {
        rows.push_back({finding.code, in_words(finding), where, count});
    }
};

Problems problems(db::Transaction& tx)
{
    Problems found;
    for (const auto& finding : db::check_database(tx))
        found.add({finding.code, {}, {finding.where}, base::RefusalKind::rule, {}}, finding.where, finding.count);
    for (const auto& invariants :
         {people::people_invariants, customers::customers_invariants, territory::territory_invariants,
          pipeline::pipeline_invariants, commission::commission_invariants})
        for (const auto& finding : invariants(tx))
            found.add(finding, finding.field, 1);
    return found;
}

} // namespace

base::Result<base::Done> check_database(Session& session)
{
    auto& database = session.database();
    Report report;
    report.rows_key = "problems";
    report.columns = {
        {"code", _("Check")}, {"message", _("What is wrong")}, {"where", _("Where")}, {"count", _("How many")}};
    report.rows = database.read(problems).rows;
    const auto found = static_cast<std::int64_t>(report.rows.size());
    report.head = {{{"ok", _("Everything is whole")}, found == 0}};
    if (found == 0 && session.format() == Format::text) report.columns.clear();
    session.print(report);
    if (found == 0) return base::Done{};
    return base::Refusal{"cli.database.problems", {}, {std::to_string(found)}, base::RefusalKind::rule, {}};
}

} // namespace hedef::cli
