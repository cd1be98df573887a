#include "commission/present/runs_presenter.h"

#include "company/rules/time_zone.h"
#include "words/figures.h"
#include "words/language.h"

#include <algorithm>
#include <set>

// What RunsPresenter does to periods, and the words for where one is.
namespace hedef::commission {

namespace {

using words::_;

} // namespace

struct RunsPresenter::Calculated
{
    base::FiscalPeriod period;
    std::vector<Run> runs;
    std::optional<base::Refusal> refusal; // of the plan after those
    bool cancelled = false;
};

std::string RunsPresenter::why_not_close() const
{
    const PayPeriodRow* row = m_state.chosen_period();
    if (!row) return _("Choose a period first.");
    const std::string label = base::FiscalCalendar::label(row->period.period);
    if (row->period.state == PeriodState::closed) return _("{1} is closed already.", label);
    if (!row->over) return _("{1} is not over yet; only a period that has ended can be closed.", label);
    return {};
}

std::string RunsPresenter::why_not_open() const
{
    const PayPeriodRow* row = m_state.chosen_period();
    if (!row) return _("Choose a period first.");
    if (row->period.state == PeriodState::open)
        return _("{1} is open already.", base::FiscalCalendar::label(row->period.period));
    return {};
}

std::string RunsPresenter::why_not_calculate() const
{
    if (m_state.calculating) return _("A calculation is on its way.");
    const PayPeriodRow* row = m_state.chosen_period();
    if (!row) return _("Choose a period first.");
    if (row->period.state == PeriodState::closed)
        return _("{1} is closed and never changes; what it would differ by is paid in the open period.",
                 base::FiscalCalendar::label(row->period.period));
    return {};
}

std::string RunsPresenter::why_not_differences() const
{
    if (!m_state.sheet) return _("Choose a run first.");
    if (!m_state.sheet->before) return _("This is the first run of its period: there is none before it.");
    return {};
}

void RunsPresenter::close_period()
{
    if (why_not_close().empty()) change_period(true);
}

void RunsPresenter::open_period()
{
    if (why_not_open().empty()) change_period(false);
}

void RunsPresenter::change_period(bool close)
{
    const PayPeriodRow row = *m_state.chosen_period();
    const base::FiscalPeriod period = row.period.period;
    PeriodQuestion question;
    question.label = base::FiscalCalendar::label(period);
    question.first_day = words::date(row.days.begin);
    question.last_day = words::date(row.days.last());
    question.runs = row.runs;
    question.to_pay = words::money({row.to_pay, m_state.currency});
    // What stands in the database now, not what was read for the list.
    struct Plans
    {
        std::vector<PlanVersion> plans;
        std::vector<RunRow> runs;
    };
    ask([&service = m_service, period] { return Plans{service.plans_for(period), service.runs(period)}; },
        [this, question, close](Plans found) mutable {
            for (const PlanVersion& plan : found.plans) {
                const auto newest = std::find_if(found.runs.begin(), found.runs.end(), [&](const RunRow& r) {
                    return r.run.plan == plan.plan && r.newest;
                });
                if (newest == found.runs.end())
                    question.not_calculated.push_back(plan.name);
                else if (newest->stale())
                    question.stale.push_back(plan.name);
            }
            ask_period(question, close);
        });
}

void RunsPresenter::ask_period(const PeriodQuestion& question, bool close)
{
    const auto period = base::FiscalCalendar::parse(question.label);
    if (!period || !(close ? m_view.ask_close(question) : m_view.ask_open(question))) return;
    ask([&service = m_service, period = *period, close] {
        return close ? service.close_period(period) : service.open_period(period);
    },
        [this, label = question.label, close](base::Result<base::Done> done) {
            if (!done) return m_view.refused(done.refusal());
            m_view.say(close ? _("{1} is closed.", label) : _("{1} is open again.", label));
            reload();
        });
}

void RunsPresenter::calculate_one()
{
    if (!why_not_calculate().empty()) return;
    const base::FiscalPeriod period = *m_state.period;
    ask([&service = m_service, period] { return service.plans_for(period); },
        [this, period](std::vector<PlanVersion> plans) {
            const std::string label = base::FiscalCalendar::label(period);
            if (plans.empty()) return m_view.refused({"cli.commissions.no_plan", "period", {label}});
            if (const auto plan = m_view.ask_plan(label, plans)) calculate(plan);
        });
}

void RunsPresenter::calculate(const std::optional<std::string>& plan)
{
    if (!why_not_calculate().empty()) return;
    const base::FiscalPeriod period = *m_state.period;
    const auto progress = desk().errands.begin(_("Calculating {1}", base::FiscalCalendar::label(period)));
    m_state.calculating = true;
    present();
    ask_long(
        [&service = m_long, period, plan, progress, person = desk().person] {
            Calculated answer{period, {}, {}, false};
            std::vector<std::string> plans;
            if (plan)
                plans.push_back(*plan);
            else
                for (const PlanVersion& found : service.plans_for(period)) plans.push_back(found.code);
            if (plans.empty())
                answer.refusal = base::Refusal{"cli.commissions.no_plan", "period", {base::FiscalCalendar::label(period)}};
            try {
                for (const std::string& code : plans) {
                    auto run = service.calculate(code, period, *progress, person);
                    if (!run) {
                        answer.refusal = run.refusal();
                        break;
                    }
                    answer.runs.push_back(run->run);
                }
            } catch (const base::Cancelled&) {
                answer.cancelled = true;
            }
            return answer;
        },
        [this](Calculated answer) { calculated(std::move(answer)); });
}

void RunsPresenter::calculated(Calculated answer)
{
    m_state.calculating = false;
    std::set<RunId> known;
    if (m_state.runs && m_state.period == answer.period)
        for (const RunRow& row : *m_state.runs) known.insert(row.run.id);
    const auto fresh = std::count_if(answer.runs.begin(), answer.runs.end(), [&](const Run& run) { return !known.count(run.id); });
    const std::string label = base::FiscalCalendar::label(answer.period);
    if (m_state.period == answer.period && !answer.runs.empty()) {
        m_state.run = answer.runs.front().id;
        m_state.sheet = nullptr;
        m_state.level = RunLevel::people;
    }
    present();
    reload();
    if (answer.refusal)
        m_view.refused(*answer.refusal);
    else if (answer.cancelled)
        m_view.say(_("The calculation of {1} was cancelled; {2} runs had been stored before.", label,
                     words::count(static_cast<std::int64_t>(answer.runs.size()))));
    else if (fresh == 0)
        m_view.say(_("{1}: nothing has changed since the last run.", label));
    else
        m_view.say(_("{1} is calculated: {2} new runs.", label, words::count(fresh)));
}

base::Stamp RunsPresenter::local(base::Stamp stamp) const
{
    const auto zone = company::TimeZone::find(m_company.time_zone);
    return zone ? stamp + zone->offset(stamp) : stamp;
}

void RunsPresenter::present()
{
    m_state.crumbs.clear();
    m_state.sentence.clear();
    const RunRow* run = m_state.chosen_run();
    if (run) m_state.crumbs.push_back(_("{1}, {2}, run {3}", base::FiscalCalendar::label(run->run.period), run->plan_name,
                                        std::to_string(run->run.number)));
    const auto money = [&](std::int64_t minor) { return words::money({minor, m_state.currency}); };
    const bool deep = m_state.explanation &&
                      (m_state.level == RunLevel::components || m_state.level == RunLevel::lines || m_state.level == RunLevel::line);
    if (m_state.level == RunLevel::people && m_state.sheet && run)
        m_state.sentence = _("{1} people are paid {2}.", words::count(run->people), money(run->to_pay()));
    if (deep) {
        const Explanation& explanation = *m_state.explanation;
        m_state.crumbs.push_back(explanation.name);
        m_state.sentence = sentence_of(explanation);
        if (m_state.level != RunLevel::components) {
            m_state.crumbs.push_back(explanation.components[static_cast<std::size_t>(m_state.component)].code);
            m_state.sentence = sentence_of(explanation, m_state.component);
        }
        if (m_state.level == RunLevel::line)
            if (const auto line = line_of(explanation, m_state.line)) {
                m_state.crumbs.push_back(line->credit.empty() ? _("Line {1}", std::to_string(line->line)) : line->credit);
                m_state.sentence = line->words;
            }
    }
    if (m_state.comparison && (m_state.level == RunLevel::differences || m_state.level == RunLevel::items)) {
        const RunComparison& comparison = *m_state.comparison;
        const std::string older = std::to_string(comparison.older.run.number);
        m_state.crumbs.push_back(_("Differences to run {1}", older));
        m_state.sentence = _("{1} instead of {2}: the differences sum to {3}.", money(comparison.newer.to_pay()),
                             money(comparison.older.to_pay()),
                             words::signed_amount({comparison.newer.to_pay() - comparison.older.to_pay(), m_state.currency}));
        if (comparison.people.empty()) m_state.sentence = _("Both runs pay everybody the same, line by line.");
        if (m_state.level == RunLevel::items)
            for (const PersonDifference& person : comparison.people)
                if (person.person == m_state.different) {
                    m_state.crumbs.push_back(person.name);
                    m_state.sentence = _("{1} is paid {2} instead of {3}: the differences sum to {4}.", person.name,
                                         money(person.after.value_or(0)), money(person.before.value_or(0)),
                                         words::signed_amount({person.amount(), m_state.currency}));
                }
    }
    m_view.show(m_state);
}

} // namespace hedef::commission
