#include "commission/commission_service.h"
#include "commission/rules/apportion.h"
#include "commission/rules/evaluate.h"
#include "commission/rules/tier_table.h"
#include "groups.h"
#include "run_baseline.h"

#include <numeric>

namespace hedef::bench {

namespace {

using namespace commission;

// The credits' amounts in the engine's order, person after person, and a tier table for each: what the kernel works on.
struct SortedColumns
{
    std::vector<std::int64_t> amount;
    std::vector<std::int32_t> credit;
    std::vector<std::size_t> begin; // by person, one more at the end
    std::vector<BandTable<std::int64_t>> tables;
    // The kernel's answer.
    std::vector<std::int64_t> earned;
    std::vector<std::size_t> line_begin;

    SortedColumns(const Plan& plan, const Inputs& inputs)
    {
        const Roster roster(inputs.participants, plan.effective);
        const Counted counted = count_credits(plan, inputs, roster);
        for (std::int32_t row : counted.by_person)
            amount.push_back(inputs.credits.credited_amount[static_cast<std::size_t>(row)]);
        credit = counted.by_person;
        begin = counted.person_begin;
        const auto& rule = std::get<TierRule>(plan.components.front().rule);
        const TierTables tiers(rule, plan.currency);
        for (std::size_t p = 0; p + 1 < begin.size(); ++p) {
            const base::Fraction* quota =
                inputs.quotas.find(static_cast<std::int32_t>(p), rule.measure, World::period());
            BandTable<std::int64_t> table, before;
            HEDEF_EXPECTS(quota && tiers.make(tiers.multiplier(*quota), nullptr, table, before));
            tables.push_back(std::move(table));
        }
    }

    std::span<const std::int64_t> amounts_of(std::size_t person) const
    {
        return std::span(amount).subspan(begin[person], begin[person + 1] - begin[person]);
    }
};

// One marginal component: every credit onto the running total of its person, band by band.
std::int64_t kernel(const SortedColumns& columns, std::vector<PendingLine<std::int64_t>>& lines)
{
    std::int64_t sum = 0;
    for (std::size_t p = 0; p < columns.tables.size(); ++p) {
        const auto amounts = columns.amounts_of(p);
        lines.clear();
        sum += running_lines<std::int64_t, std::int64_t>(
            columns.tables[p], 0, std::span(columns.credit).subspan(columns.begin[p], amounts.size()), amounts, lines);
        keep(lines.data());
    }
    return sum;
}

void keep_lines(SortedColumns& columns)
{
    std::vector<PendingLine<std::int64_t>> lines;
    for (std::size_t p = 0; p < columns.tables.size(); ++p) {
        const auto amounts = columns.amounts_of(p);
        lines.clear();
        running_lines<std::int64_t, std::int64_t>(
            columns.tables[p], 0, std::span(columns.credit).subspan(columns.begin[p], amounts.size()), amounts, lines);
        columns.line_begin.push_back(columns.earned.size());
        for (const auto& line : lines)
            columns.earned.push_back(line.earned);
    }
    columns.line_begin.push_back(columns.earned.size());
}

// All lines to whole kuruş, so that each person's sum to the rounded component.
void apportion_all(const SortedColumns& columns, std::vector<std::int64_t>& out)
{
    ApportionRoom<std::int64_t> room;
    for (std::size_t p = 0; p < columns.tables.size(); ++p) {
        const auto parts =
            std::span(columns.earned).subspan(columns.line_begin[p], columns.line_begin[p + 1] - columns.line_begin[p]);
        const std::int64_t divisor = columns.tables[p].divisor;
        const std::int64_t sum = std::accumulate(parts.begin(), parts.end(), std::int64_t{0});
        apportion_into<std::int64_t>(parts, divisor, base::divide(sum, divisor, base::Rounding::half_away), room,
                                     out.data() + columns.line_begin[p]);
    }
}

std::int64_t memory_pass(const SortedColumns& columns)
{
    return std::accumulate(columns.amount.begin(), columns.amount.end(), std::int64_t{0}) +
           std::accumulate(columns.credit.begin(), columns.credit.end(), std::int64_t{0});
}

// The same inputs with quotas that are fractions, as ramps and leaves make them.
Inputs with_fractions(const Inputs& inputs)
{
    Inputs other = inputs;
    other.quotas = {};
    for (std::size_t p = 0; p < inputs.participants.people.size(); ++p) {
        const auto person = static_cast<std::int32_t>(p);
        if (const auto* quota = inputs.quotas.find(person, Measure::revenue, World::period()))
            other.quotas.add(person, Measure::revenue, World::period(),
                             base::Fraction(*quota * base::Fraction(31 + person % 50, 90)));
    }
    return other;
}

} // namespace

void measure_memory(const Options& options, const World& world, const Files& files, Results& results)
{
    const base::FixedClock clock(World::today());
    base::NoProgress progress;
    std::optional<commission::CalculatedRun> run;
    {
        const auto database = db::Database::open(db::Url::parse(files.url()).value(), clock);
        run = CommissionService(*database).calculate(World::plan_name, World::period(), progress).value();
    }
    {
        RawDatabase raw(files.imported.string());
        forget_runs(raw);
    }
    const Plan plan = run->plan;
    const Inputs inputs = std::move(run->inputs);
    run.reset();
    forget_peak();

    SortedColumns columns(plan, inputs);
    keep_lines(columns);
    std::vector<PendingLine<std::int64_t>> lines;
    std::vector<std::int64_t> apportioned(columns.earned.size());
    const auto again = [&](const Inputs& from, Arithmetic arithmetic) {
        const auto evaluation = evaluate(plan, from, World::period(), progress, arithmetic);
        keep(&evaluation.value());
    };
    const int turns = std::max(5, options.repetitions_or_default());
    const auto times = medians(turns, {{"pass", [&] { keep(reinterpret_cast<void*>(memory_pass(columns))); }},
                                       {"kernel", [&] { keep(reinterpret_cast<void*>(kernel(columns, lines))); }},
                                       {"apportion", [&] { apportion_all(columns, apportioned); }},
                                       {"sort",
                                        [&] {
                                            const Roster roster(inputs.participants, plan.effective);
                                            const Counted counted = count_credits(plan, inputs, roster);
                                            keep(&counted);
                                        }},
                                       {"recalculation", [&] { again(inputs, Arithmetic::automatic); }}});
    const std::int64_t peak = peak_memory();
    const std::string group = "In memory";
    const char* pass = "one pass over the same columns";
    results.push_back({group, "kernel: one marginal component, sorted columns", world.rows, times[1], pass, times[0], 0,
                       0.030 * static_cast<double>(world.rows) / 1e6, peak});
    results.push_back({group, "apportioning all lines", world.rows, times[2], pass, times[0], 0, 0, peak});
    results.push_back({group, "choosing and sorting credits", world.rows, times[3], pass, times[0], 0, 0, peak});
    results.push_back(
        {group, "recalculation: all of it, with lines", world.rows, times[4], pass, times[0], 0, 0, peak});

    const Inputs fractions = with_fractions(inputs);
    const auto slower =
        medians(options.repetitions_or_default(), {{"plain", [&] { again(inputs, Arithmetic::automatic); }},
                                                   {"fractions", [&] { again(fractions, Arithmetic::automatic); }},
                                                   {"exact", [&] { again(fractions, Arithmetic::exact); }}});
    results.push_back({group, "recalculation with quotas that are fractions", world.rows, slower[1],
                       "recalculation with whole quotas", slower[0], 0, 0, peak_memory()});
    results.push_back({group, "the same in integers without bound", world.rows, slower[2],
                       "recalculation with whole quotas", slower[0], 0, 0, peak_memory()});
}

} // namespace hedef::bench
