#include "targets/present/targets_presenter.h"
#include "words/language.h"

#include <algorithm>

// What versions go through, and what the dialogs ask for.
namespace hedef::targets {

using base::Refusal;
using words::_;

std::string TargetsPresenter::why_not(VersionVerb verb) const
{
    if (!m_state.version) return _("There are no targets for this year yet.");
    if (m_on_way > 0) return _("Edits are still being saved.");
    if (after(*m_state.version, verb)) return {};
    return _("These targets are {1}; that does not go from there.", state_words(m_state.version->state));
}

template <class Verb> void TargetsPresenter::ask_verb(Verb verb, Told told)
{
    ask(std::move(verb), [this, told = std::move(told)](const base::Result<Version>& answer) { version_came(answer, told); });
}

void TargetsPresenter::version_came(const base::Result<Version>& answer, const Told& told)
{
    if (!answer) {
        told(answer.refusal());
        return look_again();
    }
    m_wanted = answer->id;
    m_reload = true;
    told(std::nullopt);
    look_again();
}

void TargetsPresenter::go(VersionVerb verb)
{
    stop_typing();
    if (const std::string why = why_not(verb); !why.empty()) return m_view.said(why);
    const auto told = [this](const std::optional<Refusal>& refusal) {
        if (refusal) m_view.refused(*refusal);
    };
    const Version seen = *m_state.version;
    auto* const service = &m_service;
    switch (verb) {
    case VersionVerb::propose:
        return ask_verb([service, seen] { return service->propose(seen); }, told);
    case VersionVerb::accept:
        return ask_verb([service, seen] { return service->accept(seen); }, told);
    case VersionVerb::reject:
        return ask_verb([service, seen] { return service->reject(seen); }, told);
    case VersionVerb::reopen:
        return ask_verb([service, seen] { return service->reopen(seen); }, told);
    case VersionVerb::approve:
        return ask_verb([service, seen] { return service->approve(seen); }, told);
    case VersionVerb::revise:
        return revise(name_of_revision());
    }
}

// "Targets 2017" → "Targets 2017 (2)" → "Targets 2017 (3)": the first that nobody has.
std::string TargetsPresenter::name_of_revision() const
{
    if (!m_state.version) return {};
    std::string name = m_state.version->name;
    if (const auto open = name.rfind(" ("); open != std::string::npos && name.ends_with(")")) {
        const std::string inner = name.substr(open + 2, name.size() - open - 3);
        if (!inner.empty() && std::all_of(inner.begin(), inner.end(), [](char c) { return c >= '0' && c <= '9'; }))
            name.resize(open);
    }
    const auto taken = [&](const std::string& wanted) {
        return std::any_of(m_state.overview.versions.begin(), m_state.overview.versions.end(),
                           [&](const VersionYears& v) { return v.version.name == wanted; });
    };
    for (int n = 2;; ++n)
        if (const std::string next = name + " (" + std::to_string(n) + ")"; !taken(next)) return next;
}

void TargetsPresenter::revise(const std::string& name)
{
    const auto told = [this](const std::optional<Refusal>& refusal) {
        if (refusal)
            m_view.refused(*refusal);
        else
            m_view.said(_("This draft can be changed; the approved targets hold until it is approved."));
    };
    ask_verb([&service = m_service, seen = *m_state.version, name] { return service.revise(seen, name); }, told);
}

void TargetsPresenter::draft_year(DraftWish wish, Told told)
{
    ask_verb([&service = m_service, wish] { return service.draft_year(wish); }, std::move(told));
}

std::size_t TargetsPresenter::count_below(std::size_t row, bool people) const
{
    const auto& children = m_state.sheet.children(row);
    return std::size_t(std::count_if(children.begin(), children.end(), [&](std::size_t child) {
        const auto& owner = m_state.sheet.owners()[child];
        return owner.owner && owner.is_person() == people;
    }));
}

void TargetsPresenter::allocate(Cell cell, bool people, const Blend& method, std::int64_t total, Told told)
{
    stop_typing();
    if (const auto& why = m_state.read_only; !why.empty()) return m_view.said(why);
    const Subject& subject = m_state.subjects[m_state.subject];
    AllocationWish wish;
    wish.measure = subject.measure;
    wish.period = period_of(cell.slot, m_content->year, m_content->calendar);
    wish.total = total;
    wish.method = method;
    for (const std::size_t child : m_state.sheet.children(cell.row)) {
        const auto& owner = m_state.sheet.owners()[child];
        if (!owner.owner || owner.is_person() != people) continue;
        const auto& own = m_state.sheet.own(child)[cell.slot];
        wish.parts.push_back({*owner.owner, own && own->locked ? std::optional(own->amount) : std::nullopt});
    }
    ask([&service = m_service, wish] { return service.plan_allocation(wish); },
        [this, slot = cell.slot, told = std::move(told), words = cell_words(cell.row, cell.slot),
         version = m_content->version.id](base::Result<Allocation> planned) {
            if (!planned) return told(in_words(planned.refusal()));
            if (version == m_content->version.id) take(*planned, slot, words);
            told(std::nullopt);
        });
}

// Amounts in refusals are plain integers; people read them as amounts.
Refusal TargetsPresenter::in_words(Refusal refusal) const
{
    const bool amount = refusal.code == "targets.allocation.locks_above_total" ||
                        refusal.code == "targets.allocation.locks_below_total";
    if (amount && !refusal.args.empty())
        if (const auto number = base::parse_scaled(refusal.args.front(), 0))
            refusal.args.front() = m_state.figures.with_unit(*number);
    return refusal;
}

void TargetsPresenter::take(const Allocation& planned, Slot slot, const std::string& words)
{
    CellChanges all;
    std::optional<Refusal> first;
    for (std::size_t i = 0; i < planned.parts.size(); ++i) {
        const auto row = m_state.sheet.row_of(planned.parts[i].owner);
        if (!row || planned.parts[i].locked) continue;
        const auto changes = m_state.sheet.set(*row, slot, planned.amounts[i]);
        if (changes)
            all.insert(all.end(), changes->begin(), changes->end());
        else if (!first)
            first = in_words(changes.refusal());
    }
    if (first) { // all or nothing, so that the sum stays the total
        m_state.sheet.apply(targets::reversed(all));
        return m_view.refused(*first);
    }
    carry_out(all, _("Distribute {1}", words), planned.said);
    if (planned.said.note) m_view.said(_("Nobody has figures for a method, so everybody got the same: {1}", *planned.said.note));
}

std::array<std::int64_t, 12> TargetsPresenter::seasonality() const
{
    std::array<std::int64_t, 12> hundredths{834, 833, 833, 834, 833, 833, 834, 833, 833, 834, 833, 833};
    std::int64_t sum = 0;
    for (const std::int64_t weight : m_content ? m_content->weights : MonthWeights{})
        sum += weight;
    if (sum != 10'000) return hundredths; // no profile: twelve equal parts
    for (std::size_t m = 0; m < hundredths.size(); ++m)
        hundredths[(m + std::size_t(m_content->calendar.start_month()) - 1) % 12] = m_content->weights[m];
    return hundredths;
}

void TargetsPresenter::set_seasonality(const std::string& name, const std::array<std::int64_t, 12>& hundredths,
                                       Told told)
{
    ask([&service = m_service, name, hundredths] { return service.set_standard_seasonality(name, hundredths); },
        [told](const base::Result<Seasonality>& answer) {
            told(answer ? std::nullopt : std::optional(answer.refusal()));
        });
}

void TargetsPresenter::seasonality_of_history(std::function<void(const base::Result<Seasonality>&)> told)
{
    const auto& calendar = m_state.overview.calendar;
    const auto days = calendar.days(calendar.previous({base::PeriodKind::year, m_state.year, 1}));
    ask_long([&slow = m_slow, days] { return slow.seasonality_of_history(days); },
             [told](const base::Result<Seasonality>& answer) { told(answer); });
}

void TargetsPresenter::list_ramps(std::function<void(const std::vector<RampProfile>&)> told)
{
    ask([&service = m_service] { return service.ramps(); },
        [told](const std::vector<RampProfile>& ramps) { told(ramps); });
}

void TargetsPresenter::add_and_assign_ramp(std::size_t row, const RampProfile& profile, base::Period days, Told told)
{
    ask([&service = m_service, profile] { return service.add_ramp(profile); },
        [this, row, days, told](const base::Result<RampProfile>& answer) {
            if (!answer) return told(answer.refusal());
            assign_ramp(row, answer->id, days, told);
        });
}

void TargetsPresenter::assign_ramp(std::size_t row, RampId ramp, base::Period days, Told told)
{
    const people::PersonId person{m_state.sheet.owners().at(row).owner->id};
    ask([&service = m_service, person, ramp, days] { return service.assign_ramp(person, ramp, days); },
        [told](const base::Result<base::Done>& answer) {
            told(answer ? std::nullopt : std::optional(answer.refusal()));
        });
}

void TargetsPresenter::list_credits(std::size_t row, std::function<void(const base::Result<Credits>&)> told)
{
    const auto& owner = m_state.sheet.owners().at(row).owner;
    if (!owner) return told(Refusal{"targets.figure.heading"});
    ask_long([&slow = m_slow, period = period(m_state.period), owner = *owner,
              product = m_state.subjects[m_state.subject].product] { return slow.credits_behind(period, owner, product); },
             told);
}

void TargetsPresenter::set_limit(std::int64_t millionths)
{
    m_state.limit = millionths;
    desk().preferences.set("targets.grid.limit", std::to_string(millionths));
    m_view.show_standings();
    tell_story();
}

} // namespace hedef::targets
