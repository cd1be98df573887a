#include "commission/commission_queries.h"
#include "db/statement.h"

namespace hedef::commission {

namespace {

constexpr auto lines_differ = R"(
    SELECT c.run_id, c.person_id, c.position
      FROM commission_component c
      LEFT JOIN (SELECT run_id, person_id, component, sum(amount) AS amount
                   FROM commission_line
                  GROUP BY run_id, person_id, component) l
             ON l.run_id = c.run_id AND l.person_id = c.person_id AND l.component = c.position
     WHERE c.amount <> CASE WHEN l.amount IS NULL THEN 0 ELSE l.amount END
     ORDER BY c.run_id, c.person_id, c.position)";

constexpr auto components_differ = R"(
    SELECT r.run_id, r.person_id
      FROM commission_result r
      LEFT JOIN (SELECT run_id, person_id, sum(amount) AS amount FROM commission_component GROUP BY run_id, person_id) c
             ON c.run_id = r.run_id AND c.person_id = r.person_id
     WHERE r.gross <> CASE WHEN c.amount IS NULL THEN 0 ELSE c.amount END
     ORDER BY r.run_id, r.person_id)";

constexpr auto net_differs = R"(
    SELECT run_id, person_id
      FROM commission_result
     WHERE net <> gross - cap_withheld - held + released + clawback + guarantee_topup + draw_paid - draw_recovered
     ORDER BY run_id, person_id)";

constexpr auto run_differs = R"(
    SELECT r.id
      FROM commission_run r
      LEFT JOIN (SELECT run_id, sum(gross) AS gross, sum(net) AS net FROM commission_result GROUP BY run_id) p ON p.run_id = r.id
     WHERE r.gross <> CASE WHEN p.gross IS NULL THEN 0 ELSE p.gross END OR r.net <> CASE WHEN p.net IS NULL THEN 0 ELSE p.net END
     ORDER BY r.id)";

constexpr auto line_without_run = R"(
    SELECT DISTINCT l.run_id
      FROM commission_line l
      LEFT JOIN commission_result r ON r.run_id = l.run_id AND r.person_id = l.person_id
     WHERE r.run_id IS NULL
     ORDER BY l.run_id)";

constexpr auto line_without_credit = R"(
    SELECT DISTINCT l.run_id, l.credit_id
      FROM commission_line l
      LEFT JOIN credit c ON c.id = l.credit_id
     WHERE l.credit_id IS NOT NULL AND c.id IS NULL
     ORDER BY l.run_id, l.credit_id)";

constexpr auto corrections_differ = R"(
    SELECT r.run_id, r.person_id
      FROM commission_result r
      LEFT JOIN (SELECT run_id, person_id, sum(amount) AS amount FROM commission_correction GROUP BY run_id, person_id) c
             ON c.run_id = r.run_id AND c.person_id = r.person_id
     WHERE r.correction <> CASE WHEN c.amount IS NULL THEN 0 ELSE c.amount END
     ORDER BY r.run_id, r.person_id)";

template <class... Columns>
void find(db::Transaction& tx, const char* code, std::string_view sql, base::Findings& findings, Columns... columns)
{
    const std::size_t rows = db::select(tx, sql, {}, columns...);
    for (std::size_t i = 0; i < rows; ++i) findings.push_back({code, {}, {std::to_string(columns[i])...}});
}

} // namespace

base::Findings commission_invariants(db::Transaction& tx)
{
    using Ids = std::vector<std::int64_t>;
    base::Findings findings;
    find(tx, "commission.check.lines_differ", lines_differ, findings, Ids{}, Ids{}, Ids{});
    find(tx, "commission.check.components_differ", components_differ, findings, Ids{}, Ids{});
    find(tx, "commission.check.net_differs", net_differs, findings, Ids{}, Ids{});
    find(tx, "commission.check.run_differs", run_differs, findings, Ids{});
    find(tx, "commission.check.line_without_run", line_without_run, findings, Ids{});
    find(tx, "commission.check.line_without_credit", line_without_credit, findings, Ids{}, Ids{});
    find(tx, "commission.check.corrections_differ", corrections_differ, findings, Ids{}, Ids{});
    return findings;
}

} // namespace hedef::commission
