#include "commission/store/review_store.h"

#include "base/contract.h"
#include "db/statement.h"

#include <map>
#include <unordered_map>

namespace hedef::commission {

namespace {

constexpr auto select_runs = R"(
    SELECT r.id, r.plan_id, r.plan_version_id, r.period_kind, r.period_begin, r.number, r.state, r.content_hash, r.gross, r.net,
           p.code, p.name, v.number, r.calculated_at, b.name,
           (SELECT max(w.number) FROM plan_version w WHERE w.plan_id = r.plan_id AND w.state = 'approved'),
           (SELECT max(n.number) FROM commission_run n
             WHERE n.plan_id = r.plan_id AND n.period_kind = r.period_kind AND n.period_begin = r.period_begin),
           (SELECT count(*) FROM commission_result c WHERE c.run_id = r.id),
           (SELECT cast(coalesce(sum(c.correction), 0) as bigint) FROM commission_result c WHERE c.run_id = r.id)
      FROM commission_run r
      JOIN plan p ON p.id = r.plan_id
      JOIN plan_version v ON v.id = r.plan_version_id
      LEFT JOIN person b ON b.id = r.calculated_by
     WHERE )";

constexpr auto in_order = " ORDER BY p.code, r.period_begin DESC, r.number DESC";

// When something that pay depends on was last changed.
constexpr auto select_last_input = R"(
    SELECT at FROM change_log
     WHERE seq = (SELECT max(seq) FROM change_log
                   WHERE topic IN ('credit', 'credit_payment', 'plan', 'person', 'reporting_line', 'absence', 'target',
                                   'target_version', 'ramp_assignment', 'ramp_profile', 'seasonality_profile', 'territory',
                                   'product', 'customer', 'everything')))";

constexpr auto select_first_credit = R"(
    SELECT c.day FROM credit c WHERE c.id = (SELECT min(f.id) FROM credit f WHERE f.day = (SELECT min(g.day) FROM credit g)))";

constexpr auto select_people = R"(
    SELECT c.person_id, p.code, p.name, c.gross, c.cap_withheld, c.held, c.released, c.clawback, c.guarantee_topup, c.draw_paid,
           c.draw_recovered, c.draw_balance, c.net, c.correction, b.net + b.correction, v.net + v.correction
      FROM commission_result c
      JOIN person p ON p.id = c.person_id
      LEFT JOIN commission_result b ON b.run_id = :before AND b.person_id = c.person_id
      LEFT JOIN commission_result v ON v.run_id = :previous AND v.person_id = c.person_id
     WHERE c.run_id = :run
     ORDER BY p.sort_key, c.person_id)";

constexpr auto select_components = R"(
    SELECT person_id, position, code, amount FROM commission_component WHERE run_id = :run ORDER BY person_id, position)";

constexpr auto select_both = R"(
    SELECT d.person_id, p.code, p.name, sum(d.was), sum(d.now), cast(sum(d.before) as bigint), cast(sum(d.after) as bigint)
      FROM (SELECT person_id, 1 AS was, 0 AS now, net + correction AS before, 0 AS after
              FROM commission_result WHERE run_id = :older
            UNION ALL
            SELECT person_id, 0, 1, 0, net + correction FROM commission_result WHERE run_id = :newer) d
      JOIN person p ON p.id = d.person_id
     GROUP BY d.person_id, p.code, p.name, p.sort_key
     ORDER BY p.sort_key, d.person_id)";

// A credit can have several lines in one component, one for each band.
constexpr auto select_lines = R"(
    SELECT d.person_id, d.code, d.kind, d.band, r.code, o.code, l.label, cu.name, rep.name,
           sum(d.was), sum(d.now), cast(sum(d.before) as bigint), cast(sum(d.after) as bigint),
           cast(sum(d.base_before) as bigint), cast(sum(d.base_after) as bigint), max(d.rate_before), max(d.rate_after),
           max(d.attained_before), max(d.attained_after)
      FROM (SELECT x.person_id, c.code, x.kind, x.band, x.credit_id, x.report_id, 1 AS was, 0 AS now,
                   x.amount - x.withheld AS before, 0 AS after, x.base AS base_before, 0 AS base_after, x.rate AS rate_before,
                   0 AS rate_after, c.attainment AS attained_before, cast(null as bigint) AS attained_after
              FROM commission_line x
              JOIN commission_component c ON c.run_id = x.run_id AND c.person_id = x.person_id AND c.position = x.component
             WHERE x.run_id = :older
            UNION ALL
            SELECT x.person_id, c.code, x.kind, x.band, x.credit_id, x.report_id, 0, 1, 0, x.amount - x.withheld, 0, x.base, 0,
                   x.rate, null, c.attainment
              FROM commission_line x
              JOIN commission_component c ON c.run_id = x.run_id AND c.person_id = x.person_id AND c.position = x.component
             WHERE x.run_id = :newer) d
      LEFT JOIN credit r ON r.id = d.credit_id
      LEFT JOIN opportunity o ON o.id = r.opportunity_id
      LEFT JOIN credit_label l ON l.id = r.deal_id
      LEFT JOIN customer cu ON cu.id = r.customer_id
      LEFT JOIN person rep ON rep.id = d.report_id
     GROUP BY d.person_id, d.code, d.kind, d.band, r.day, r.code, o.code, l.label, cu.name, rep.name
    HAVING sum(d.before) <> sum(d.after)
     ORDER BY d.person_id, d.code, r.day, r.code, d.band)";

constexpr auto select_credits_of = R"(
    SELECT DISTINCT x.person_id, r.code
      FROM commission_line x
      JOIN credit r ON r.id = x.credit_id
     WHERE x.run_id = :run)";

constexpr auto select_credited = R"(
    SELECT x.person_id, c.code, cast(sum(x.base) as bigint)
      FROM commission_line x
      JOIN commission_component c ON c.run_id = x.run_id AND c.person_id = x.person_id AND c.position = x.component
     WHERE x.run_id = :run
     GROUP BY x.person_id, c.code)";

constexpr auto select_parts = R"(
    SELECT run_id, person_id, held, released, clawback, guarantee_topup, draw_paid, draw_recovered, correction
      FROM commission_result
     WHERE run_id = :older OR run_id = :newer
     ORDER BY person_id)";

base::PeriodKind kind_named(const std::string& text)
{
    const auto kind = base::parse_period_kind(text);
    HEDEF_EXPECTS(kind.has_value());
    return *kind;
}

std::optional<std::int64_t> present(std::int64_t there, std::int64_t amount)
{
    return there > 0 ? std::optional(amount) : std::nullopt;
}

std::vector<RunRow> load(db::Transaction& tx, base::FiscalCalendar calendar, const std::string& where,
                         const db::Params& params)
{
    std::vector<std::int64_t> id, plan, version, number, gross, net, plan_number, newest_version, newest, people, correction;
    std::vector<std::string> kind, state, content, code, name, at;
    std::vector<std::optional<std::string>> by;
    std::vector<base::Date> begin;
    db::select(tx, select_runs + where + in_order, params, id, plan, version, kind, begin, number, state, content, gross, net,
               code, name, plan_number, at, by, newest_version, newest, people, correction);
    std::vector<std::string> changed;
    if (!id.empty()) db::select(tx, select_last_input, {}, changed);
    const std::string last = changed.empty() ? "" : changed.back();
    std::vector<RunRow> rows;
    for (std::size_t i = 0; i < id.size(); ++i) {
        RunRow row;
        row.run = {{id[i]}, {plan[i]}, {version[i]}, calendar.containing(kind_named(kind[i]), begin[i]),
                   static_cast<int>(number[i]), state[i], content[i], gross[i], net[i]};
        row.plan = code[i];
        row.plan_name = name[i];
        row.version = static_cast<int>(plan_number[i]);
        row.newest_version = static_cast<int>(newest_version[i]);
        row.at = base::parse_stamp(at[i]).value_or(base::Stamp{});
        row.by = by[i].value_or("");
        row.people = people[i];
        row.correction = correction[i];
        row.newest = newest[i] == number[i];
        row.inputs_changed = last > at[i];
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace

std::vector<RunRow> ReviewStore::runs(base::FiscalPeriod period)
{
    return load(m_tx, m_calendar, "r.period_kind = :kind AND r.period_begin = :begin",
                {{"kind", base::name(period.kind)}, {"begin", m_calendar.days(period).begin}});
}

std::vector<RunRow> ReviewStore::runs(base::PeriodKind kind)
{
    return load(m_tx, m_calendar, "r.period_kind = :kind", {{"kind", base::name(kind)}});
}

std::vector<RunRow> ReviewStore::runs(PlanId plan)
{
    return load(m_tx, m_calendar, "r.plan_id = :plan", {{"plan", plan}});
}

std::optional<base::Date> ReviewStore::first_credit()
{
    std::vector<base::Date> day;
    db::select(m_tx, select_first_credit, {}, day);
    return day.empty() ? std::nullopt : std::optional(day.front());
}

std::vector<SheetPerson> ReviewStore::people(RunId run, RunId before, RunId previous)
{
    std::vector<std::int64_t> id, gross, withheld, held, released, clawback, topup, paid, recovered, balance, net, correction;
    std::vector<std::optional<std::int64_t>> was, last;
    std::vector<std::string> code, name;
    db::select(m_tx, select_people, {{"run", run.value}, {"before", before.value}, {"previous", previous.value}}, id, code, name,
               gross, withheld, held, released, clawback, topup, paid, recovered, balance, net, correction, was, last);
    std::vector<SheetPerson> rows;
    for (std::size_t i = 0; i < id.size(); ++i) {
        SheetPerson row;
        row.id = id[i];
        row.code = code[i];
        row.name = name[i];
        row.pay = {gross[i], withheld[i], held[i], released[i], clawback[i], topup[i], paid[i], recovered[i], balance[i], net[i]};
        row.correction = correction[i];
        row.before = was[i];
        row.previous = last[i];
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<std::string> ReviewStore::components(RunId run, std::vector<SheetPerson>& people)
{
    std::vector<std::int64_t> person, position, amount;
    std::vector<std::string> code;
    db::select(m_tx, select_components, {{"run", run}}, person, position, code, amount);
    std::unordered_map<std::int64_t, SheetPerson*> by_id;
    for (SheetPerson& row : people) by_id.emplace(row.id, &row);
    std::vector<std::string> codes;
    for (std::size_t i = 0; i < person.size(); ++i) {
        const auto at = static_cast<std::size_t>(position[i]);
        if (codes.size() <= at) codes.resize(at + 1);
        codes[at] = code[i];
        const auto found = by_id.find(person[i]);
        if (found == by_id.end()) continue;
        if (found->second->components.size() <= at) found->second->components.resize(at + 1);
        found->second->components[at] = amount[i];
    }
    for (SheetPerson& row : people) row.components.resize(codes.size());
    return codes;
}

std::vector<PersonDifference> ReviewStore::people_of_both(RunId older, RunId newer)
{
    std::vector<std::int64_t> person, was, now, before, after;
    std::vector<std::string> code, name;
    db::select(m_tx, select_both, {{"older", older}, {"newer", newer}}, person, code, name, was, now, before, after);
    std::vector<PersonDifference> rows;
    for (std::size_t i = 0; i < person.size(); ++i)
        rows.push_back({person[i], code[i], name[i], present(was[i], before[i]), present(now[i], after[i])});
    return rows;
}

std::vector<ItemDifference> ReviewStore::lines_that_differ(RunId older, RunId newer)
{
    std::vector<std::int64_t> person, kind, band, was, now, before, after, base_before, base_after, rate_before, rate_after;
    std::vector<std::string> component;
    std::vector<std::optional<std::int64_t>> attained_before, attained_after;
    std::vector<std::optional<std::string>> credit, deal, label, customer, report;
    db::select(m_tx, select_lines, {{"older", older}, {"newer", newer}}, person, component, kind, band, credit, deal, label,
               customer, report, was, now, before, after, base_before, base_after, rate_before, rate_after, attained_before,
               attained_after);
    std::vector<ItemDifference> rows;
    for (std::size_t i = 0; i < person.size(); ++i)
        rows.push_back({person[i], PayItem::line, component[i], static_cast<LineKind>(kind[i]), static_cast<int>(band[i]),
                        credit[i].value_or(""), deal[i].value_or(label[i].value_or("")), customer[i].value_or(""),
                        report[i].value_or(""), present(was[i], before[i]), present(now[i], after[i]), DifferenceReason::unknown,
                        {base_before[i], rate_before[i], attained_before[i]}, {base_after[i], rate_after[i], attained_after[i]}});
    return rows;
}

std::set<std::pair<std::int64_t, std::string>> ReviewStore::credits_of(RunId run)
{
    std::vector<std::int64_t> person;
    std::vector<std::string> code;
    db::select(m_tx, select_credits_of, {{"run", run}}, person, code);
    std::set<std::pair<std::int64_t, std::string>> all;
    for (std::size_t i = 0; i < person.size(); ++i)
        all.emplace(person[i], std::move(code[i]));
    return all;
}

std::map<std::pair<std::int64_t, std::string>, std::int64_t> ReviewStore::credited(RunId run)
{
    std::vector<std::int64_t> person, base;
    std::vector<std::string> code;
    db::select(m_tx, select_credited, {{"run", run}}, person, code, base);
    std::map<std::pair<std::int64_t, std::string>, std::int64_t> all;
    for (std::size_t i = 0; i < person.size(); ++i)
        all.emplace(std::pair(person[i], std::move(code[i])), base[i]);
    return all;
}

std::vector<ItemDifference> ReviewStore::parts_that_differ(RunId older, RunId newer)
{
    constexpr std::size_t count = 7;
    constexpr PayItem items[count] = {PayItem::held, PayItem::released, PayItem::clawback, PayItem::guarantee,
                                      PayItem::draw, PayItem::draw_repaid, PayItem::correction};
    std::vector<std::int64_t> run, person, parts[count];
    db::select(m_tx, select_parts, {{"older", older}, {"newer", newer}}, run, person, parts[0], parts[1], parts[2], parts[3],
               parts[4], parts[5], parts[6]);
    struct Both
    {
        std::optional<std::int64_t> before[count], after[count];
    };
    std::map<std::int64_t, Both> people;
    for (std::size_t i = 0; i < run.size(); ++i)
        for (std::size_t p = 0; p < count; ++p) {
            // What is held or repaid lowers what is paid.
            const bool lowers = items[p] == PayItem::held || items[p] == PayItem::draw_repaid;
            Both& both = people[person[i]];
            (run[i] == older.value ? both.before : both.after)[p] = lowers ? -parts[p][i] : parts[p][i];
        }
    std::vector<ItemDifference> rows;
    for (const auto& [id, both] : people)
        for (std::size_t p = 0; p < count; ++p) {
            ItemDifference row;
            row.person = id;
            row.item = items[p];
            row.before = both.before[p];
            row.after = both.after[p];
            if (row.amount() != 0) rows.push_back(std::move(row));
        }
    return rows;
}

} // namespace hedef::commission
