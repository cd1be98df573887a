#include "commission/run_calculation.h"

#include "base/money.h"
#include "commission/plan_json.h"
#include "commission/rules/corrections.h"
#include "commission/rules/evaluate.h"
#include "commission/run_inputs.h"
#include "commission/store/pay_period_store.h"
#include "commission/store/plan_store.h"
#include "db/sha256.h"

#include <algorithm>
#include <set>

namespace hedef::commission {

namespace {

// What closed periods before the run's have paid: their newest run's net, and corrections that stand in the newest runs
// of other periods.
std::vector<ClosedPeriod> closed_before(db::Transaction& tx, const PlanVersion& version, const Plan& plan,
                                        base::FiscalPeriod period)
{
    RunStore runs(tx, plan.calendar());
    const auto newest = runs.newest_by_period(version.plan);
    std::set<RunId> counting;
    for (const auto& [other, run] : newest)
        if (other != period) counting.insert(run.id);

    std::vector<ClosedPeriod> closed;
    for (const PayPeriod& pay_period : PayPeriodStore(tx, plan.calendar()).periods(period.kind)) {
        const bool in_effect = plan.calendar().days(pay_period.period).overlaps(plan.effective);
        if (pay_period.state != PeriodState::closed || pay_period.period >= period || !in_effect) continue;
        const auto run = newest.find(pay_period.period);
        ClosedPeriod found{pay_period.period, {}, {}};
        if (run != newest.end()) {
            found.run = run->second.id;
            found.paid = runs.nets(run->second.id);
        }
        closed.push_back(std::move(found));
    }
    for (const auto& [run, correction] : runs.corrections_of(version.plan))
        for (ClosedPeriod& found : closed)
            if (counting.contains(run) && found.period == correction.period)
                found.paid[correction.person] = base::add_checked(found.paid[correction.person], correction.amount);
    return closed;
}

// A period before the first credit that counts pays nobody anything.
void ensure_period(CalculatedRun& calculated, base::FiscalPeriod period)
{
    if (calculated.evaluation.find(period)) return;
    PeriodPay nothing;
    nothing.period = period;
    nothing.people.resize(calculated.people.size());
    nothing.components.resize(calculated.people.size() * calculated.plan.components.size());
    calculated.evaluation.component_count = calculated.plan.components.size();
    calculated.evaluation.periods.push_back(std::move(nothing));
}

// Of everything that the run says, in the database's ids: two runs with one hash are the same to the last line.
std::string content_hash(const CalculatedRun& calculated)
{
    db::Sha256 hash;
    hash.add(calculated.version.hash);
    const Lines& lines = calculated.evaluation.lines;
    const PeriodPay& period = calculated.period();
    for (std::size_t p = 0; p < calculated.people.size(); ++p) {
        const PersonPay& pay = period.people[p];
        hash.add(calculated.people[p]);
        for (const std::int64_t figure :
             {pay.gross, pay.cap_withheld, pay.held, pay.released, pay.clawback, pay.guarantee_topup, pay.draw_paid,
              pay.draw_recovered, pay.draw_balance, pay.net})
            hash.add(figure);
        for (std::size_t c = 0; c < calculated.evaluation.component_count; ++c) {
            const ComponentPay& component = calculated.evaluation.component(period, p, c);
            hash.add(component.amount);
            hash.add(static_cast<std::int64_t>(component.status));
            for (std::size_t i = component.first_line; i < component.first_line + component.line_count; ++i) {
                const auto source = static_cast<std::size_t>(lines.source[i]);
                hash.add(lines.kind[i] == LineKind::credit ? calculated.credits[source] : lines.source[i]);
                for (const std::int64_t figure :
                     {std::int64_t{lines.band[i]}, lines.base[i], lines.amount[i], lines.withheld[i]})
                    hash.add(figure);
            }
        }
    }
    for (const Correction& correction : calculated.corrections)
        for (const std::int64_t figure : {correction.person, correction.corrected.value, correction.amount})
            hash.add(figure);
    return hash.finish();
}

} // namespace

base::Result<CalculatedRun> compute_run(db::Transaction& tx, const PlanVersion& version, Plan plan,
                                        const std::vector<PlanAssignment>& assignments, base::FiscalPeriod period,
                                        const std::vector<std::int64_t>& also, base::Progress& progress)
{
    CalculatedRun calculated;
    calculated.version = version;
    calculated.plan = std::move(plan);
    LoadedInputs loaded = load_inputs(tx, calculated.plan, assignments, period, also, progress);
    calculated.inputs = std::move(loaded.inputs);
    calculated.people = std::move(loaded.people);
    calculated.names = std::move(loaded.names);
    calculated.credits = std::move(loaded.credits);

    auto evaluation = evaluate(calculated.plan, calculated.inputs, period, progress);
    if (!evaluation) return evaluation.refusal();
    calculated.evaluation = std::move(*evaluation);
    calculated.run.plan = version.plan;
    calculated.run.version = version.id;
    calculated.run.period = period;
    ensure_period(calculated, period);
    for (const PersonPay& pay : calculated.period().people) {
        calculated.run.gross = base::add_checked(calculated.run.gross, pay.gross);
        calculated.run.net = base::add_checked(calculated.run.net, pay.net);
    }
    return calculated;
}

base::Result<CalculatedRun> calculate_run(db::Transaction& tx, const PlanVersion& version, base::FiscalPeriod period,
                                          base::Progress& progress)
{
    const std::string label = base::FiscalCalendar::label(period);
    if (period.kind != version.period)
        return base::Refusal{
            "commission.calculate.other_period_kind", "period", {label, std::string(base::name(version.period))}};
    auto plan = parse_plan(PlanStore(tx).document(version));
    if (!plan) return plan.refusal();
    if (!plan->calendar().days(period).overlaps(plan->effective))
        return base::Refusal{"commission.calculate.not_in_effect", "period", {label, version.name}};
    if (PayPeriodStore(tx, plan->calendar()).state(period) == PeriodState::closed)
        return base::Refusal{"commission.period.closed", "period", {label}};

    const auto closed = closed_before(tx, version, *plan, period);
    std::set<std::int64_t> paid;
    for (const ClosedPeriod& one : closed)
        for (const auto& [person, amount] : one.paid)
            paid.insert(person);

    auto computed = compute_run(tx, version, std::move(*plan), PlanStore(tx).assignments(version.plan), period,
                                {paid.begin(), paid.end()}, progress);
    if (!computed) return computed;
    CalculatedRun& calculated = *computed;
    calculated.corrections = corrections(closed, calculated.evaluation, calculated.people);
    calculated.run.content_hash = content_hash(calculated);
    return computed;
}

base::Result<Run> store_run(db::Transaction& tx, const CalculatedRun& calculated, base::Progress& progress)
{
    const base::FiscalCalendar calendar = calculated.plan.calendar();
    Run run = calculated.run;
    if (PayPeriodStore(tx, calendar).state(run.period) == PeriodState::closed)
        return base::Refusal{"commission.period.closed", "period", {base::FiscalCalendar::label(run.period)}};
    RunStore store(tx, calendar);
    const auto newest = store.newest_by_period(run.plan);
    if (const auto same = newest.find(run.period);
        same != newest.end() && same->second.content_hash == run.content_hash)
        return same->second;
    progress.report("commission.store_run", 0, 0);
    store.add(run, {calculated.plan, calculated.evaluation, calculated.period(), calculated.people, calculated.credits},
              calculated.corrections);
    return run;
}

} // namespace hedef::commission
