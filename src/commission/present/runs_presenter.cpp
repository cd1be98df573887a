#include "commission/present/runs_presenter.h"

#include "words/figures.h"
#include "words/language.h"

#include <algorithm>
#include <set>

namespace hedef::commission {

namespace {

using words::_;

constexpr auto kind_preference = "commission.runs.kind";

template <class T> Shared<T> shared(T value)
{
    return std::make_shared<const T>(std::move(value));
}

const PayPeriodRow* find_period(const std::vector<PayPeriodRow>& rows, base::FiscalPeriod period)
{
    for (const PayPeriodRow& row : rows)
        if (row.period.period == period) return &row;
    return nullptr;
}

// The one that somebody most likely came for: the newest with a run, else the newest that is over.
std::optional<base::FiscalPeriod> best_period(const std::vector<PayPeriodRow>& rows)
{
    for (const PayPeriodRow& row : rows)
        if (row.runs > 0) return row.period.period;
    for (const PayPeriodRow& row : rows)
        if (row.over) return row.period.period;
    return rows.empty() ? std::nullopt : std::optional(rows.front().period.period);
}

} // namespace

const PayPeriodRow* RunsState::chosen_period() const
{
    return periods && period ? find_period(*periods, *period) : nullptr;
}

const RunRow* RunsState::chosen_run() const
{
    if (runs)
        for (const RunRow& row : *runs)
            if (row.run.id == run) return &row;
    return nullptr;
}

RunsPresenter::RunsPresenter(desk::Desk& desk, RunsView& view, CommissionService& service,
                             CommissionService& long_service, const company::Company& company)
    : Presenter(desk), m_view(view), m_service(service), m_long(long_service), m_company(company)
{
    m_state.currency = company.currency;
    for (const char* topic : {"commission_run", "pay_period", "plan", "credit", "credit_payment", "person", "target",
                              "target_version", "everything"})
        m_heard.push_back(desk.changes.subscribe(topic, [this](const base::Change&) { reload(); }));
}

void RunsPresenter::start(const std::string& record)
{
    const auto wanted = base::FiscalCalendar::parse(record);
    const auto remembered = base::parse_period_kind(desk().preferences.get(kind_preference).value_or(""));
    m_state.kind = wanted ? wanted->kind : remembered.value_or(base::PeriodKind::month);
    present();
    load_periods(wanted, !wanted);
}

void RunsPresenter::reload()
{
    load_periods(m_state.period, false);
}

void RunsPresenter::load_periods(std::optional<base::FiscalPeriod> wanted, bool find_kind)
{
    const auto asked = ++m_asked_periods;
    m_state.loading = true;
    struct Answer
    {
        base::PeriodKind kind;
        std::vector<PayPeriodRow> rows;
    };
    ask(
        [&service = m_service, kind = m_state.kind, find_kind] {
            Answer answer{kind, service.pay_periods(kind)};
            if (!answer.rows.empty() || !find_kind) return answer;
            for (const auto other :
                 {base::PeriodKind::month, base::PeriodKind::quarter, base::PeriodKind::half, base::PeriodKind::year})
                if (auto rows = service.pay_periods(other); !rows.empty()) return Answer{other, std::move(rows)};
            return answer;
        },
        [this, asked, wanted](Answer answer) {
            if (asked != m_asked_periods) return;
            m_state.loading = false;
            m_state.kind = answer.kind;
            const bool known = wanted && find_period(answer.rows, *wanted);
            m_state.period = known ? wanted : best_period(answer.rows);
            m_state.periods = shared(std::move(answer.rows));
            present();
            load_runs(m_state.run ? std::optional(m_state.run) : std::nullopt);
        });
}

void RunsPresenter::load_runs(std::optional<RunId> wanted)
{
    const auto asked = ++m_asked_runs;
    if (!m_state.period) {
        m_state.runs = shared(std::vector<RunRow>{});
        m_state.run = {};
        m_state.sheet = nullptr;
        enter(RunLevel::people);
        return;
    }
    ask([&service = m_service, period = *m_state.period] { return service.runs(period); },
        [this, asked, wanted](std::vector<RunRow> rows) {
            if (asked != m_asked_runs) return;
            const bool known = wanted && std::any_of(rows.begin(), rows.end(), [&](const RunRow& r) { return r.run.id == *wanted; });
            const RunId chosen = known ? *wanted : rows.empty() ? RunId{} : rows.front().run.id;
            const bool same = chosen == m_state.run && m_state.sheet && m_state.sheet->run.run.id == chosen;
            m_state.runs = shared(std::move(rows));
            m_state.run = chosen;
            if (same) return present(); // stored runs never change: what is looked at stays
            m_state.sheet = nullptr;
            enter(RunLevel::people);
            if (chosen) load_sheet();
        });
}

void RunsPresenter::load_sheet()
{
    const auto asked = ++m_asked_detail;
    ask([&service = m_service, run = m_state.run] { return service.sheet(run); },
        [this, asked](base::Result<RunSheet> sheet) {
            if (asked != m_asked_detail) return;
            if (!sheet) return m_view.refused(sheet.refusal());
            m_state.sheet = shared(std::move(*sheet));
            enter(RunLevel::people);
        });
}

void RunsPresenter::choose_kind(base::PeriodKind kind)
{
    if (kind == m_state.kind) return;
    desk().preferences.set(kind_preference, std::string(base::name(kind)));
    m_state.kind = kind;
    m_state.period = {};
    m_state.periods = nullptr;
    m_state.runs = nullptr;
    m_state.run = {};
    m_state.sheet = nullptr;
    m_state.loading = true;
    enter(RunLevel::people);
    load_periods({}, false);
}

void RunsPresenter::choose_period(base::FiscalPeriod period)
{
    if (m_state.period == period) return;
    m_state.period = period;
    m_state.runs = nullptr;
    m_state.run = {};
    m_state.sheet = nullptr;
    enter(RunLevel::people);
    load_runs({});
}

void RunsPresenter::choose_run(RunId run)
{
    if (m_state.run == run) return;
    m_state.run = run;
    m_state.sheet = nullptr;
    enter(RunLevel::people);
    load_sheet();
}

void RunsPresenter::open_person(std::int64_t person)
{
    if (!m_state.sheet) return;
    const auto& people = m_state.sheet->people;
    const auto found = std::find_if(people.begin(), people.end(), [&](const SheetPerson& p) { return p.id == person; });
    if (found == people.end()) return;
    const auto asked = ++m_asked_detail;
    ask([&service = m_service, run = m_state.run, code = found->code] { return service.explain(run, code); },
        [this, asked](base::Result<Explanation> explanation) {
            if (asked != m_asked_detail) return;
            if (!explanation) return m_view.refused(explanation.refusal());
            m_state.parts = shared(parts_of(*explanation));
            m_state.explanation = shared(std::move(*explanation));
            enter(RunLevel::components);
        });
}

void RunsPresenter::open_part(std::int64_t part)
{
    if (!m_state.explanation || !m_state.parts) return;
    for (const PayPart& row : *m_state.parts) {
        if (row.id != part || !row.component) continue;
        m_state.component = *row.component;
        m_state.lines = shared(lines_of(*m_state.explanation, m_state.component));
        return enter(RunLevel::lines);
    }
}

void RunsPresenter::open_line(std::int64_t number)
{
    if (!m_state.explanation) return;
    const auto line = line_of(*m_state.explanation, number);
    if (!line) return;
    m_state.line = number;
    m_state.facts = shared(facts_of(*m_state.explanation, number));
    m_state.deal = line->deal;
    enter(RunLevel::line);
}

void RunsPresenter::open_deal()
{
    if (m_state.level == RunLevel::line && !m_state.deal.empty())
        desk().navigator.open({"pipeline.deal", m_state.deal});
}

void RunsPresenter::show_differences()
{
    if (why_not_differences().empty()) compare_with(m_state.sheet->before->run.id);
}

void RunsPresenter::compare_with(RunId older)
{
    const auto asked = ++m_asked_detail;
    ask([&service = m_service, older, newer = m_state.run] { return service.compare(older, newer); },
        [this, asked](base::Result<RunComparison> comparison) {
            if (asked != m_asked_detail) return;
            if (!comparison) return m_view.refused(comparison.refusal());
            m_state.comparison = shared(std::move(*comparison));
            m_state.earlier.clear();
            const RunRow* run = m_state.chosen_run();
            for (const RunRow& row : run ? *m_state.runs : std::vector<RunRow>{})
                if (row.run.plan == run->run.plan && row.run.number < run->run.number) m_state.earlier.push_back(row);
            enter(RunLevel::differences);
        });
}

void RunsPresenter::open_difference(std::int64_t person)
{
    if (!m_state.comparison) return;
    std::vector<ItemRow> items;
    for (const ItemDifference& item : m_state.comparison->items)
        if (item.person == person) items.push_back({static_cast<std::int64_t>(items.size()) + 1, item, about(item), why(item, *m_state.comparison)});
    m_state.different = person;
    m_state.items = shared(std::move(items));
    enter(RunLevel::items);
}

void RunsPresenter::back()
{
    if (m_state.crumbs.size() > 1) go_to(m_state.crumbs.size() - 2);
}

void RunsPresenter::go_to(std::size_t crumb)
{
    ++m_asked_detail; // what is on its way is not wanted any more
    static constexpr RunLevel down[] = {RunLevel::people, RunLevel::components, RunLevel::lines, RunLevel::line};
    const bool differs = m_state.level == RunLevel::differences || m_state.level == RunLevel::items;
    if (differs && crumb == 1)
        enter(RunLevel::differences);
    else if (crumb < std::size(down))
        enter(crumb == 0 ? RunLevel::people : down[crumb]);
}

std::optional<std::string> RunsPresenter::chosen_plan() const
{
    const RunRow* run = m_state.chosen_run();
    return run ? std::optional(run->plan) : std::nullopt;
}

void RunsPresenter::enter(RunLevel level)
{
    m_state.level = level;
    present();
}

void RunsPresenter::failed()
{
    m_state.loading = false;
    m_state.calculating = false;
    present();
}

} // namespace hedef::commission
