#include "demo/target_writing.h"

#include "demo/model/seasonality.h"
#include "targets/profile_work.h"
#include "targets/targets_work.h"

namespace hedef::demo {

namespace {

targets::Owner owner_of(const TargetDraft& target, const DemoIds& ids)
{
    switch (target.kind) {
    case TargetOwner::company:
        return {targets::OwnerKind::company, 1};
    case TargetOwner::territory:
        return {targets::OwnerKind::territory, ids.at(ids.territories, target.owner)};
    case TargetOwner::team:
        return {targets::OwnerKind::team, ids.at(ids.teams, target.owner)};
    case TargetOwner::person:
        return {targets::OwnerKind::person, ids.at(ids.people, target.owner)};
    }
    return {};
}

void write_year(db::Transaction& tx, const std::vector<TargetDraft>& drafts, std::size_t year,
                base::FiscalPeriod period, const base::FiscalCalendar& calendar, const DemoIds& ids)
{
    const auto quarters = calendar.parts(period, base::PeriodKind::quarter);
    std::vector<targets::Target> figures;
    for (const TargetDraft& draft : drafts) {
        if (draft.year != year) continue;
        for (std::size_t q = 0; q < quarters.size(); ++q) {
            targets::Target figure;
            figure.owner = owner_of(draft, ids);
            figure.measure = draft.measure;
            figure.period = quarters[q];
            figure.days = calendar.days(quarters[q]);
            figure.amount = draft.quarters[q];
            figures.push_back(std::move(figure));
        }
    }
    targets::Version version;
    version.name = "Hedefler " + base::FiscalCalendar::label(period);
    version.state = targets::VersionState::approved;
    targets::add_version(tx, version, std::move(figures)).value();
}

// Half a target in the first two months, three quarters of it in the next two.
void write_ramp(db::Transaction& tx, const Organisation& organisation, const DemoIds& ids)
{
    targets::RampProfile profile;
    profile.name = "Yeni başlayan / Newcomer";
    profile.ramp.factors = {500'000, 500'000, 750'000, 750'000, 1'000'000};
    const auto ramp = targets::add_ramp(tx, profile);
    for (std::size_t p = 0; p < organisation.people.size(); ++p)
        if (organisation.people[p].newcomer)
            targets::assign_ramp(tx, people::PersonId{ids.people[p]}, ramp.value().id, organisation.people[p].employed)
                .value();
}

} // namespace

std::int64_t write_targets(db::Transaction& tx, const std::vector<TargetDraft>& drafts,
                           const Organisation& organisation, const SpanOfTime& span,
                           const base::FiscalCalendar& calendar, const DemoIds& ids)
{
    targets::set_standard_seasonality(tx, "Standart / Standard", month_percents).value();
    write_ramp(tx, organisation, ids);
    for (std::size_t year = 0; year < span.years.size(); ++year)
        write_year(tx, drafts, year, span.years[year], calendar, ids);
    return static_cast<std::int64_t>(drafts.size()) * 4;
}

} // namespace hedef::demo
