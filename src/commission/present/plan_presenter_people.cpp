#include "commission/present/plan_presenter.h"

#include "commission/plan_json.h"
#include "company/rules/time_zone.h"
#include "words/language.h"

#include <algorithm>
#include <set>

// What PlanPresenter does about previews and about the people on the plan.
namespace hedef::commission {

namespace {

using words::_;

} // namespace

// The periods of the plan's kind that it is in effect in, the last three years of them; the newest that is over first.
void PlanPresenter::make_periods()
{
    const auto plan = plan_for_company(m_state.text, {}, m_company);
    if (!plan) return;
    m_state.kind = plan->period;
    const base::Date today = desk().clock.today();
    const auto calendar = plan->calendar();
    auto period = calendar.containing(plan->period, std::min(today, plan->effective.last()));
    if (calendar.days(period).end > today) period = calendar.previous(period);
    m_state.periods.clear();
    for (int n = 0; n < 36 / base::months_in(plan->period) + 1; ++n, period = calendar.previous(period))
        if (calendar.days(period).overlaps(plan->effective)) m_state.periods.push_back(base::FiscalCalendar::label(period));
    const auto& all = m_state.periods;
    if (std::find(all.begin(), all.end(), m_state.period) == all.end()) m_state.period = all.empty() ? "" : all.front();
}

std::string PlanPresenter::why_not_preview() const
{
    if (m_state.previewing) return _("A preview is on its way.");
    if (m_state.fault) return m_state.fault->sentence;
    if (m_state.period.empty()) return _("The plan is not in effect in any period that is over.");
    return {};
}

void PlanPresenter::choose_period(const std::string& label)
{
    if (label == m_state.period) return;
    m_state.period = label;
    m_state.preview_is_old = m_state.preview != nullptr;
    present();
}

void PlanPresenter::preview(const std::string& person)
{
    const auto period = base::FiscalCalendar::parse(m_state.period);
    if (!why_not_preview().empty() || !period) return;
    m_state.previewing = true;
    present();
    const auto progress = desk().errands.begin(_("Trying {1} on {2}", m_state.name, m_state.period));
    struct Answer
    {
        std::optional<base::Result<PlanPreview>> preview; // none: cancelled
    };
    const auto who = person.empty() ? std::optional<std::string>() : std::optional(person);
    ask_long(
        [&service = m_long, plan = m_plan, text = m_state.text, period = *period, who, progress] {
            try {
                return Answer{service.preview(plan, text, period, who, *progress)};
            } catch (const base::Cancelled&) {
                return Answer{};
            }
        },
        [this, text = m_state.text](Answer answer) {
            m_state.previewing = false;
            if (answer.preview && *answer.preview) {
                m_state.preview = std::make_shared<const PlanPreview>(std::move(**answer.preview));
                m_state.preview_is_old = text != m_state.text;
            }
            present();
            if (answer.preview && !*answer.preview) m_view.refused(answer.preview->refusal());
        });
}

base::Stamp PlanPresenter::local(base::Stamp stamp) const
{
    const auto zone = company::TimeZone::find(m_company.time_zone);
    return zone ? stamp + zone->offset(stamp) : stamp;
}

std::string PlanPresenter::why_not_assign() const
{
    return m_plan.empty() ? _("Save the plan first.") : std::string();
}

void PlanPresenter::assign()
{
    if (!why_not_assign().empty()) return;
    ask([&service = m_service, today = desk().clock.today()] { return service.employed(today); },
        [this](std::vector<PersonName> people) {
            AssignQuestion question;
            question.plan = m_state.name;
            question.currency = m_state.currency;
            question.today = desk().clock.today();
            std::set<std::int64_t> on_it;
            if (m_state.participants)
                for (const Participant& row : *m_state.participants)
                    if (row.assignment.days.contains(question.today)) on_it.insert(row.assignment.person);
            for (PersonName& person : people)
                question.people.push_back({std::move(person.code), std::move(person.name), on_it.count(person.id) > 0});
            m_view.ask_assign(question);
        });
}

void PlanPresenter::assign(const AssignmentWish& wish, std::function<void(std::optional<base::Refusal>)> done)
{
    ask([&service = m_service, plan = m_plan, wish] { return service.assign(plan, wish); },
        [this, done](base::Result<int> count) {
            if (!count) return done(count.refusal());
            done(std::nullopt);
            m_view.say(_("{1} people were put on {2}.", std::to_string(*count), m_state.name));
            reload();
        });
}

void PlanPresenter::end(const std::vector<Participant>& rows)
{
    if (rows.empty()) return;
    std::set<std::string> codes;
    std::vector<std::string> names;
    for (const Participant& row : rows)
        if (codes.insert(row.code).second) names.push_back(row.name);
    const auto last = m_view.ask_end(names, desk().clock.today());
    if (!last) return;
    ask([&service = m_service, plan = m_plan, codes = std::vector<std::string>(codes.begin(), codes.end()), last = *last] {
        return service.end_assignments(plan, codes, last);
    },
        [this](base::Result<int> count) {
            if (!count) return m_view.refused(count.refusal());
            m_view.say(_("{1} people leave {2}.", std::to_string(*count), m_state.name));
            reload();
        });
}

} // namespace hedef::commission
