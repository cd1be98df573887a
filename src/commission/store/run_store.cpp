#include "commission/store/run_store.h"
#include "base/contract.h"
#include "db/bulk.h"
#include "db/statement.h"

#include <algorithm>

namespace hedef::commission {

namespace {

constexpr auto select_run = R"(
    SELECT id, plan_id, plan_version_id, period_kind, period_begin, number, state, content_hash, gross, net
      FROM commission_run
     WHERE id = :id)";

constexpr auto select_runs_of = R"(
    SELECT id, plan_id, plan_version_id, period_kind, period_begin, number, state, content_hash, gross, net
      FROM commission_run
     WHERE plan_id = :id
     ORDER BY period_begin, number)";

constexpr auto next_number = R"(
    SELECT max(number) FROM commission_run WHERE plan_id = :plan AND period_kind = :kind AND period_begin = :begin)";

constexpr auto insert_run = R"(
    INSERT INTO commission_run (id, plan_id, plan_version_id, period_kind, period_begin, period_end, number, state, calculated_at, calculated_by,
                                input_hash, content_hash, gross, net, revision)
    VALUES (:id, :plan, :version, :kind, :begin, :end, :number, 'calculated', :at, :by, :input, :content, :gross, :net, 1))";

constexpr auto select_nets = R"(
    SELECT person_id, net FROM commission_result WHERE run_id = :run)";

constexpr auto select_corrections_of_plan = R"(
    SELECT c.run_id, c.person_id, c.corrected_run_id, c.period_begin, r.period_kind, c.amount
      FROM commission_correction c
      JOIN commission_run r ON r.id = c.run_id
     WHERE r.plan_id = :plan
     ORDER BY c.id)";

constexpr auto select_result = R"(
    SELECT gross, cap_withheld, held, released, clawback, guarantee_topup, draw_paid, draw_recovered, draw_balance, net, correction
      FROM commission_result
     WHERE run_id = :run AND person_id = :person)";

constexpr auto select_components = R"(
    SELECT code, amount, attainment, status
      FROM commission_component
     WHERE run_id = :run AND person_id = :person
     ORDER BY position)";

constexpr auto select_lines = R"(
    SELECT line, component, kind, credit_id, report_id, band, rate, base, amount, withheld
      FROM commission_line
     WHERE run_id = :run AND person_id = :person
     ORDER BY line)";

constexpr auto select_movements = R"(
    SELECT component, kind, credit_id, return_id, amount
      FROM commission_movement
     WHERE run_id = :run AND person_id = :person
     ORDER BY item)";

constexpr auto select_corrections_in = R"(
    SELECT c.corrected_run_id, c.period_begin, r.period_kind, c.amount
      FROM commission_correction c
      JOIN commission_run r ON r.id = c.run_id
     WHERE c.run_id = :run AND c.person_id = :person
     ORDER BY c.period_begin)";

ComponentStatus status_named(const std::string& text)
{
    for (const auto status : {ComponentStatus::ok, ComponentStatus::hurdle, ComponentStatus::no_quota, ComponentStatus::budget, ComponentStatus::capped})
        if (name(status) == text) return status;
    base::contract_broken("status of a stored component", __FILE__, __LINE__);
}

base::PeriodKind kind_named(const std::string& text)
{
    const auto kind = base::parse_period_kind(text);
    HEDEF_EXPECTS(kind.has_value());
    return *kind;
}

// Lines of a run as the columns of commission_line, written in blocks so that a million of them never lie in memory twice.
struct LineBlock
{
    static constexpr std::size_t capacity = 50'000;
    std::vector<std::int64_t> run, person, line, component, kind, band, rate, base, amount, withheld;
    std::vector<std::optional<std::int64_t>> credit, report;

    void write(db::Transaction& tx)
    {
        if (run.empty()) return;
        db::insert_rows(tx, "commission_line",
                        {{"run_id", run},
                         {"person_id", person},
                         {"line", line},
                         {"component", component},
                         {"kind", kind},
                         {"credit_id", credit},
                         {"report_id", report},
                         {"band", band},
                         {"rate", rate},
                         {"base", base},
                         {"amount", amount},
                         {"withheld", withheld}});
        for (auto* column : {&run, &person, &line, &component, &kind, &band, &rate, &base, &amount, &withheld}) column->clear();
        credit.clear();
        report.clear();
    }
};

std::vector<std::size_t> people_by_id(const RunContent& content)
{
    std::vector<std::size_t> order(content.people.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return content.people[a] < content.people[b]; });
    return order;
}

} // namespace

std::vector<Run> RunStore::load(std::string_view sql, std::int64_t any)
{
    std::vector<std::int64_t> id, plan, version, number, gross, net;
    std::vector<std::string> kind, state, content;
    std::vector<base::Date> begin;
    db::select(m_tx, sql, {{"id", any}}, id, plan, version, kind, begin, number, state, content, gross, net);
    std::vector<Run> runs;
    for (std::size_t i = 0; i < id.size(); ++i)
        runs.push_back({{id[i]}, {plan[i]}, {version[i]}, m_calendar.containing(kind_named(kind[i]), begin[i]), static_cast<int>(number[i]),
                        state[i], content[i], gross[i], net[i]});
    return runs;
}

std::optional<Run> RunStore::run(RunId id)
{
    auto found = load(select_run, id.value);
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<Run> RunStore::runs_of(PlanId plan)
{
    return load(select_runs_of, plan.value);
}

std::map<base::FiscalPeriod, Run> RunStore::newest_by_period(PlanId plan)
{
    std::map<base::FiscalPeriod, Run> newest;
    for (Run& run : runs_of(plan)) newest.insert_or_assign(run.period, std::move(run));
    return newest;
}

void RunStore::add(Run& run, const RunContent& content, const std::vector<Correction>& corrections)
{
    const base::Period days = m_calendar.days(run.period);
    const std::string kind(base::name(run.period.kind));
    run.number = static_cast<int>(
        db::select_number(m_tx, next_number, {{"plan", run.plan}, {"kind", kind}, {"begin", days.begin}}).value_or(0)) + 1;
    run.id.value = m_tx.new_id("commission_run");
    run.state = "calculated";
    db::execute(m_tx, insert_run,
                {{"id", run.id},
                 {"plan", run.plan},
                 {"version", run.version},
                 {"kind", kind},
                 {"begin", days.begin},
                 {"end", days.end},
                 {"number", run.number},
                 {"at", m_tx.now()},
                 {"by", run.by ? std::optional(run.by) : std::nullopt},
                 {"input", run.content_hash},
                 {"content", run.content_hash},
                 {"gross", run.gross},
                 {"net", run.net}});
    add_results(run, content, corrections);
    add_lines(run, content);
    add_movements(run, content);
    add_corrections(run, corrections);
    m_tx.changed("commission_run", run.id.value);
}

void RunStore::add_results(const Run& run, const RunContent& content, const std::vector<Correction>& corrections)
{
    std::map<std::int64_t, std::int64_t> corrected;
    for (const Correction& c : corrections) corrected[c.person] += c.amount;

    std::vector<std::int64_t> run_id, person, gross, withheld, held, released, clawback, topup, paid, recovered, balance, net, correction;
    std::vector<std::int64_t> c_run, c_person, c_position, c_amount;
    std::vector<std::optional<std::int64_t>> c_attainment;
    std::vector<std::string> c_code, c_status;
    for (const std::size_t p : people_by_id(content)) {
        const PersonPay& pay = content.period.people[p];
        const std::int64_t id = content.people[p];
        run_id.push_back(run.id.value);
        person.push_back(id);
        gross.push_back(pay.gross);
        withheld.push_back(pay.cap_withheld);
        held.push_back(pay.held);
        released.push_back(pay.released);
        clawback.push_back(pay.clawback);
        topup.push_back(pay.guarantee_topup);
        paid.push_back(pay.draw_paid);
        recovered.push_back(pay.draw_recovered);
        balance.push_back(pay.draw_balance);
        net.push_back(pay.net);
        const auto found = corrected.find(id);
        correction.push_back(found == corrected.end() ? 0 : found->second);
        for (std::size_t c = 0; c < content.evaluation.component_count; ++c) {
            const ComponentPay& component = content.evaluation.component(content.period, p, c);
            c_run.push_back(run.id.value);
            c_person.push_back(id);
            c_position.push_back(static_cast<std::int64_t>(c));
            c_code.push_back(content.plan.components[c].id);
            c_amount.push_back(component.amount);
            c_attainment.push_back(component.attainment);
            c_status.emplace_back(name(component.status));
        }
    }
    db::insert_rows(m_tx, "commission_result",
                    {{"run_id", run_id}, {"person_id", person}, {"gross", gross}, {"cap_withheld", withheld}, {"held", held},
                     {"released", released}, {"clawback", clawback}, {"guarantee_topup", topup}, {"draw_paid", paid},
                     {"draw_recovered", recovered}, {"draw_balance", balance}, {"net", net}, {"correction", correction}});
    db::insert_rows(m_tx, "commission_component",
                    {{"run_id", c_run}, {"person_id", c_person}, {"position", c_position}, {"code", c_code}, {"amount", c_amount},
                     {"attainment", c_attainment}, {"status", c_status}});
}

void RunStore::add_lines(const Run& run, const RunContent& content)
{
    const Lines& lines = content.evaluation.lines;
    LineBlock block;
    for (const std::size_t p : people_by_id(content)) {
        std::int64_t number = 0;
        for (std::size_t c = 0; c < content.evaluation.component_count; ++c) {
            const ComponentPay& component = content.evaluation.component(content.period, p, c);
            for (std::size_t i = component.first_line; i < component.first_line + component.line_count; ++i) {
                const auto source = static_cast<std::size_t>(lines.source[i]);
                block.run.push_back(run.id.value);
                block.person.push_back(content.people[p]);
                block.line.push_back(++number);
                block.component.push_back(static_cast<std::int64_t>(c));
                block.kind.push_back(static_cast<std::int64_t>(lines.kind[i]));
                block.credit.push_back(lines.kind[i] == LineKind::credit ? std::optional(content.credits[source]) : std::nullopt);
                block.report.push_back(lines.kind[i] == LineKind::report ? std::optional(content.people[source]) : std::nullopt);
                block.band.push_back(lines.band[i]);
                block.rate.push_back(lines.rate[i]);
                block.base.push_back(lines.base[i]);
                block.amount.push_back(lines.amount[i]);
                block.withheld.push_back(lines.withheld[i]);
                if (block.run.size() == LineBlock::capacity) block.write(m_tx);
            }
        }
    }
    block.write(m_tx);
}

void RunStore::add_movements(const Run& run, const RunContent& content)
{
    const Lines& lines = content.evaluation.lines;
    std::vector<std::int64_t> run_id, person, item, kind, component, amount;
    std::vector<std::optional<std::int64_t>> credit, returned;
    const auto credit_id = [&](std::int32_t row) {
        return row < 0 ? std::nullopt : std::optional(content.credits[static_cast<std::size_t>(row)]);
    };
    for (const Movement& movement : content.period.movements) {
        const auto line = static_cast<std::size_t>(movement.line);
        run_id.push_back(run.id.value);
        person.push_back(content.people[static_cast<std::size_t>(movement.person)]);
        item.push_back(static_cast<std::int64_t>(item.size()) + 1);
        kind.push_back(static_cast<std::int64_t>(movement.kind));
        component.push_back(movement.component);
        credit.push_back(lines.kind[line] == LineKind::credit ? credit_id(lines.source[line]) : std::nullopt);
        returned.push_back(credit_id(movement.return_credit));
        amount.push_back(movement.amount);
    }
    if (run_id.empty()) return;
    db::insert_rows(m_tx, "commission_movement",
                    {{"run_id", run_id}, {"person_id", person}, {"item", item}, {"kind", kind}, {"component", component},
                     {"credit_id", credit}, {"return_id", returned}, {"amount", amount}});
}

void RunStore::add_corrections(const Run& run, const std::vector<Correction>& corrections)
{
    if (corrections.empty()) return;
    std::vector<std::int64_t> id, run_id, person, amount;
    std::vector<std::optional<std::int64_t>> corrected;
    std::vector<base::Date> begin;
    std::int64_t next = m_tx.new_ids("commission_correction", static_cast<std::int64_t>(corrections.size()));
    for (const Correction& c : corrections) {
        id.push_back(next++);
        run_id.push_back(run.id.value);
        person.push_back(c.person);
        corrected.push_back(c.corrected ? std::optional(c.corrected.value) : std::nullopt);
        begin.push_back(m_calendar.days(c.period).begin);
        amount.push_back(c.amount);
    }
    db::insert_rows(m_tx, "commission_correction",
                    {{"id", id}, {"run_id", run_id}, {"person_id", person}, {"corrected_run_id", corrected}, {"period_begin", begin},
                     {"amount", amount}});
}

std::map<std::int64_t, std::int64_t> RunStore::nets(RunId run)
{
    std::vector<std::int64_t> person, net;
    db::select(m_tx, select_nets, {{"run", run}}, person, net);
    std::map<std::int64_t, std::int64_t> nets;
    for (std::size_t i = 0; i < person.size(); ++i) nets.emplace(person[i], net[i]);
    return nets;
}

std::vector<std::pair<RunId, Correction>> RunStore::corrections_of(PlanId plan)
{
    std::vector<std::int64_t> run, person, amount;
    std::vector<std::optional<std::int64_t>> corrected;
    std::vector<base::Date> begin;
    std::vector<std::string> kind;
    db::select(m_tx, select_corrections_of_plan, {{"plan", plan}}, run, person, corrected, begin, kind, amount);
    std::vector<std::pair<RunId, Correction>> found;
    for (std::size_t i = 0; i < run.size(); ++i)
        found.push_back({{run[i]}, {person[i], {corrected[i].value_or(0)}, m_calendar.containing(kind_named(kind[i]), begin[i]), amount[i]}});
    return found;
}

std::optional<StoredPay> RunStore::pay_of(RunId run, std::int64_t person)
{
    const db::Params which{{"run", run}, {"person", person}};
    std::vector<std::int64_t> gross, withheld, held, released, clawback, topup, paid, recovered, balance, net, correction;
    db::select(m_tx, select_result, which, gross, withheld, held, released, clawback, topup, paid, recovered, balance, net, correction);
    if (gross.empty()) return std::nullopt;
    StoredPay found;
    found.pay = {gross[0], withheld[0], held[0], released[0], clawback[0], topup[0], paid[0], recovered[0], balance[0], net[0]};
    found.correction = correction[0];
    {
        std::vector<std::string> code, status;
        std::vector<std::int64_t> amount;
        std::vector<std::optional<std::int64_t>> attainment;
        db::select(m_tx, select_components, which, code, amount, attainment, status);
        for (std::size_t i = 0; i < code.size(); ++i)
            found.components.push_back({code[i], {.amount = amount[i], .attainment = attainment[i], .status = status_named(status[i])}});
    }
    {
        std::vector<std::int64_t> line, component, kind, band, rate, base, amount, taken;
        std::vector<std::optional<std::int64_t>> credit, report;
        db::select(m_tx, select_lines, which, line, component, kind, credit, report, band, rate, base, amount, taken);
        for (std::size_t i = 0; i < line.size(); ++i)
            found.lines.push_back({line[i], static_cast<int>(component[i]), static_cast<LineKind>(kind[i]), credit[i], report[i],
                                   static_cast<int>(band[i]), static_cast<int>(rate[i]), base[i], amount[i], taken[i]});
    }
    {
        std::vector<std::int64_t> component, kind, amount;
        std::vector<std::optional<std::int64_t>> credit, returned;
        db::select(m_tx, select_movements, which, component, kind, credit, returned, amount);
        for (std::size_t i = 0; i < kind.size(); ++i)
            found.movements.push_back({static_cast<int>(component[i]), static_cast<MovementKind>(kind[i]), credit[i], returned[i], amount[i]});
    }
    {
        std::vector<std::int64_t> amount;
        std::vector<std::optional<std::int64_t>> corrected;
        std::vector<base::Date> begin;
        std::vector<std::string> kind;
        db::select(m_tx, select_corrections_in, which, corrected, begin, kind, amount);
        for (std::size_t i = 0; i < corrected.size(); ++i)
            found.corrections.push_back({person, {corrected[i].value_or(0)}, m_calendar.containing(kind_named(kind[i]), begin[i]), amount[i]});
    }
    return found;
}

} // namespace hedef::commission
