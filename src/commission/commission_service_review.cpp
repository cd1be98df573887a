#include "commission/commission_service.h"

#include "commission/store/pay_period_store.h"
#include "commission/store/plan_store.h"
#include "commission/rules/difference_reason.h"
#include "commission/store/review_store.h"
#include "company/company_queries.h"

#include <algorithm>
#include <map>
#include <set>

// What CommissionService tells about periods and runs that are stored.
namespace hedef::commission {

namespace {

struct Books
{
    explicit Books(db::Transaction& tx) : company(company::find_company(tx)), calendar(company ? company->fiscal_year_start : 1) {}
    base::Currency currency() const { return company ? company->currency : base::Currency(); }
    std::optional<company::Company> company;
    base::FiscalCalendar calendar;
};

base::Result<RunRow> find_run(db::Transaction& tx, ReviewStore& store, const base::FiscalCalendar& calendar, RunId id)
{
    const auto run = RunStore(tx, calendar).run(id);
    if (run)
        for (RunRow& row : store.runs(run->period))
            if (row.run.id == id) return std::move(row);
    return base::Refusal{"commission.run.unknown", "run", {std::to_string(id.value)}};
}

std::optional<RunRow> run_before(const std::vector<RunRow>& of_period, const RunRow& run)
{
    for (const RunRow& row : of_period) // newest first
        if (row.run.plan == run.run.plan && row.run.number < run.run.number) return row;
    return std::nullopt;
}

std::optional<RunRow> newest_of(const std::vector<RunRow>& of_period, PlanId plan)
{
    for (const RunRow& row : of_period)
        if (row.run.plan == plan && row.newest) return row;
    return std::nullopt;
}

// From the first thing that can be paid to the period of today.
std::map<base::FiscalPeriod, PayPeriodRow> all_periods(const base::FiscalCalendar& calendar, base::PeriodKind kind,
                                                       std::optional<base::Date> first, base::Date today)
{
    std::map<base::FiscalPeriod, PayPeriodRow> rows;
    if (!first) return rows;
    const base::FiscalPeriod last = calendar.containing(kind, today);
    for (auto period = calendar.containing(kind, *first); period <= last; period = calendar.next(period))
        rows[period].period.period = period;
    return rows;
}

// Why each line differs, as far as the two runs tell.
void find_reasons(ReviewStore& store, RunComparison& comparison)
{
    if (comparison.items.empty()) return;
    const RunId older = comparison.older.run.id, newer = comparison.newer.run.id;
    const auto were = store.credits_of(older), are = store.credits_of(newer);
    const auto credited_before = store.credited(older), credited_after = store.credited(newer);
    const auto credited = [](const auto& all, const ItemDifference& item) {
        const auto found = all.find({item.person, item.component});
        return found == all.end() ? std::int64_t{0} : found->second;
    };
    for (ItemDifference& item : comparison.items) {
        const std::pair key(item.person, item.credit);
        item.reason = reason_of(item, {comparison.older.version != comparison.newer.version, were.contains(key), are.contains(key),
                                       credited(credited_before, item) == credited(credited_after, item)});
    }
}

} // namespace

std::vector<PayPeriodRow> CommissionService::pay_periods(base::PeriodKind kind)
{
    return m_database.read([&](db::Transaction& tx) {
        const Books books(tx);
        const base::Date today = company::today(tx);
        std::optional<base::Date> begin;
        const auto plans = PlanStore(tx).newest_versions();
        for (const PlanVersion& plan : plans)
            if (plan.period == kind) begin = std::min(begin.value_or(base::forever), plan.effective.begin);
        ReviewStore review(tx, books.calendar);
        if (begin) begin = std::max(*begin, std::min(today, review.first_credit().value_or(today)));
        auto rows = all_periods(books.calendar, kind, begin, today);
        for (const PayPeriod& stored : PayPeriodStore(tx, books.calendar).periods(kind)) rows[stored.period].period = stored;
        std::map<base::FiscalPeriod, std::set<PlanId>> plans_with_run;
        for (const RunRow& run : review.runs(kind)) {
            PayPeriodRow& row = rows[run.run.period];
            row.period.period = run.run.period;
            ++row.runs;
            plans_with_run[run.run.period].insert(run.run.plan);
            if (run.newest) row.to_pay = base::add_checked(row.to_pay, run.to_pay());
        }
        std::vector<PayPeriodRow> found;
        for (auto& [period, row] : rows) {
            row.days = books.calendar.days(period);
            row.over = row.days.end <= today;
            row.plans = static_cast<std::int64_t>(plans_with_run[period].size());
            found.push_back(std::move(row));
        }
        std::reverse(found.begin(), found.end());
        return found;
    });
}

std::vector<RunRow> CommissionService::runs(base::FiscalPeriod period)
{
    return m_database.read([&](db::Transaction& tx) { return ReviewStore(tx, Books(tx).calendar).runs(period); });
}

base::Result<RunSheet> CommissionService::sheet(RunId id)
{
    return m_database.read([&](db::Transaction& tx) -> base::Result<RunSheet> {
        const Books books(tx);
        ReviewStore store(tx, books.calendar);
        auto run = find_run(tx, store, books.calendar, id);
        if (!run) return run.refusal();
        RunSheet sheet;
        sheet.run = std::move(*run);
        sheet.currency = books.currency();
        const base::FiscalPeriod period = sheet.run.run.period;
        sheet.before = run_before(store.runs(period), sheet.run);
        sheet.previous = newest_of(store.runs(books.calendar.previous(period)), sheet.run.run.plan);
        sheet.people = store.people(id, sheet.before ? sheet.before->run.id : RunId{},
                                    sheet.previous ? sheet.previous->run.id : RunId{});
        sheet.components = store.components(id, sheet.people);
        return sheet;
    });
}

base::Result<RunComparison> CommissionService::compare(RunId older, RunId newer)
{
    return m_database.read([&](db::Transaction& tx) -> base::Result<RunComparison> {
        const Books books(tx);
        ReviewStore store(tx, books.calendar);
        auto before = find_run(tx, store, books.calendar, older);
        if (!before) return before.refusal();
        auto after = find_run(tx, store, books.calendar, newer);
        if (!after) return after.refusal();
        if (before->run.plan != after->run.plan)
            return base::Refusal{
                "commission.run.other_plan", "run", {std::to_string(older.value), std::to_string(newer.value)}};
        RunComparison comparison;
        comparison.older = std::move(*before);
        comparison.newer = std::move(*after);
        comparison.currency = books.currency();
        if (older == newer) return comparison;
        comparison.items = store.lines_that_differ(older, newer);
        find_reasons(store, comparison);
        for (ItemDifference& part : store.parts_that_differ(older, newer)) comparison.items.push_back(std::move(part));
        std::set<std::int64_t> with_items;
        for (const ItemDifference& item : comparison.items) with_items.insert(item.person);
        for (PersonDifference& person : store.people_of_both(older, newer)) {
            const bool same = person.amount() == 0 && person.before.has_value() == person.after.has_value();
            if (!same || with_items.count(person.person)) comparison.people.push_back(std::move(person));
        }
        return comparison;
    });
}

} // namespace hedef::commission
