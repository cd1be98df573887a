#include "demo/rules/target_setting.h"

#include "base/fraction.h"

#include <algorithm>

namespace hedef::demo {

namespace {

constexpr std::int64_t thousand = 100'000; // 1,000.00 in minor units
constexpr std::int64_t one = 1'000'000;

using Figure = std::int64_t Survey::Done::*;

std::size_t year_of(base::Date day, const SpanOfTime& span, const base::FiscalCalendar& calendar)
{
    std::size_t year = 0;
    while (year + 1 < span.years.size() && day >= calendar.days(span.years[year + 1]).begin)
        ++year;
    return year;
}

class TargetSetter
{
public:
    TargetSetter(const Survey& done, const Organisation& organisation, const Market& market, const Season& season,
                 const SpanOfTime& span, const base::FiscalCalendar& calendar, std::uint64_t seed)
        : m_done(done), m_organisation(organisation), m_market(market), m_season(season), m_span(span),
          m_calendar(calendar), m_random(seed, 400)
    {}

    std::vector<TargetDraft> set()
    {
        for (std::size_t year = 0; year < m_span.years.size(); ++year) {
            set_territories(year);
            set_people(year, "revenue", &Survey::Done::revenue,
                       {Role::head, Role::director, Role::lead, Role::field, Role::account, Role::telesales});
            set_teams(year);
            set_people(year, "margin", &Survey::Done::margin, {Role::account});
            set_people(year, "deals", &Survey::Done::deals, {Role::telesales});
        }
        return std::move(m_targets);
    }

private:
    base::Period year_days(std::size_t year) const { return m_calendar.days(m_span.years[year]); }

    // A figure of part of a year, over the whole year and stretched by 92 to 116 per cent, in whole units.
    std::int64_t stretched(base::Int128 figure, std::int64_t weight, std::int64_t whole, std::int64_t unit)
    {
        const std::int64_t stretch = m_random.between(92, 116);
        const auto exact = weight == 0 ? 0 : figure * whole / weight * stretch / 100;
        return std::max<std::int64_t>(unit, static_cast<std::int64_t>(exact / unit) * unit);
    }

    void add(TargetOwner kind, int owner, std::string_view measure, std::size_t year, std::int64_t amount)
    {
        std::vector<std::int64_t> weights;
        for (const base::FiscalPeriod& month : m_calendar.parts(m_span.years[year], base::PeriodKind::month))
            weights.push_back(month_percents[static_cast<std::size_t>(month.number) - 1]);
        const auto months = base::split_by_largest_remainder(amount, weights);
        TargetDraft target{kind, owner, measure, year, {}};
        for (std::size_t m = 0; m < months.size(); ++m)
            target.quarters[m / 3] += months[m];
        m_targets.push_back(target);
    }

    void set_territories(std::size_t year)
    {
        const std::int64_t whole = m_season.weight(year_days(year));
        const std::int64_t known = m_season.weight(year_days(year).clipped_to(m_span.known()));
        const std::size_t regions = m_market.regions.size();
        std::vector<std::int64_t> region_sums(regions);
        for (std::size_t p = 0; p < m_market.provinces.size(); ++p) {
            const int territory = province_territory(static_cast<int>(p), regions);
            const auto& done = m_done.territories[static_cast<std::size_t>(territory)][year];
            const std::int64_t amount = std::max(50 * thousand, stretched(done.revenue, known, whole, thousand));
            add(TargetOwner::territory, territory, "revenue", year, amount);
            region_sums[static_cast<std::size_t>(m_market.provinces[p].region)] += amount;
        }
        std::int64_t country = 0;
        for (std::size_t r = 0; r < regions; ++r) {
            const std::int64_t amount = region_sums[r] * 97 / 100 / thousand * thousand;
            add(TargetOwner::territory, region_territory(static_cast<int>(r)), "revenue", year, amount);
            country += amount;
        }
        country = country * 97 / 100 / thousand * thousand;
        add(TargetOwner::territory, country_territory, "revenue", year, country);
        add(TargetOwner::company, 0, "revenue", year, country);
    }

    std::int64_t strength(const PersonDraft& person) const
    {
        return person.chair < 0 ? 100 : m_organisation.chairs[static_cast<std::size_t>(person.chair)].strength;
    }

    void set_people(std::size_t year, std::string_view measure, Figure figure, std::initializer_list<Role> roles)
    {
        const base::Period days = year_days(year);
        const std::int64_t whole = m_season.weight(days);
        m_of_person.assign(m_organisation.people.size(), 0);
        for (Role role : roles) {
            base::Int128 done = 0, worked = 0;
            for (std::size_t p = 0; p < m_organisation.people.size(); ++p) {
                const PersonDraft& person = m_organisation.people[p];
                if (person.role != role) continue;
                done += m_done.people[p][year].*figure;
                worked +=
                    strength(person) * m_season.weight(person.employed.clipped_to(days).clipped_to(m_span.known()));
            }
            const std::int64_t unit = measure == "deals" ? one : thousand;
            for (std::size_t p = 0; p < m_organisation.people.size(); ++p) {
                const PersonDraft& person = m_organisation.people[p];
                if (person.role != role || !person.employed.overlaps(days)) continue;
                const std::int64_t fair =
                    (strength(person) + 100) / 2; // what is asked differs less than what people can
                const auto average = static_cast<std::int64_t>(worked / 1'000);
                m_of_person[p] = stretched(done * fair / 1'000, average, whole, unit);
                add(TargetOwner::person, static_cast<int>(p), measure, year, m_of_person[p]);
            }
        }
    }

    void set_teams(std::size_t year)
    {
        const base::Period days = year_days(year);
        for (std::size_t t = 0; t < m_organisation.teams.size(); ++t) {
            std::int64_t sum = m_of_person[static_cast<std::size_t>(m_organisation.teams[t].lead)];
            for (int chair : m_organisation.chairs_of_team[t])
                for (int holder : m_organisation.chairs[static_cast<std::size_t>(chair)].holders)
                    if (m_organisation.people[static_cast<std::size_t>(holder)].employed.overlaps(days)) {
                        sum += m_of_person[static_cast<std::size_t>(holder)];
                        break;
                    }
            add(TargetOwner::team, static_cast<int>(t), "revenue", year,
                std::max(thousand, sum * 95 / 100 / thousand * thousand));
        }
    }

    const Survey& m_done;
    const Organisation& m_organisation;
    const Market& m_market;
    const Season& m_season;
    const SpanOfTime& m_span;
    const base::FiscalCalendar& m_calendar;
    Random m_random;
    std::vector<std::int64_t> m_of_person; // the last set_people(), by person
    std::vector<TargetDraft> m_targets;
};

} // namespace

Survey survey(DealStream& stream, const SpanOfTime& span, const base::FiscalCalendar& calendar, std::size_t people,
              std::size_t territories, base::Progress& progress)
{
    Survey survey;
    survey.people.assign(people, std::vector<Survey::Done>(span.years.size()));
    survey.territories.assign(territories, std::vector<Survey::Done>(span.years.size()));
    DealBatch batch;
    while (stream.next(batch, 20'000)) {
        survey.deals += static_cast<std::int64_t>(batch.deals.size());
        survey.credits += static_cast<std::int64_t>(batch.credits.size());
        survey.payments += static_cast<std::int64_t>(batch.payments.size());
        for (const DealDraft& deal : batch.deals) {
            survey.lines += static_cast<std::int64_t>(deal.lines.size());
            survey.splits += static_cast<std::int64_t>(deal.splits.size());
            survey.steps += static_cast<std::int64_t>(deal.steps.size());
        }
        for (const CreditDraft& credit : batch.credits) {
            const std::size_t year = year_of(credit.day, span, calendar);
            Survey::Done& person = survey.people[static_cast<std::size_t>(credit.person)][year];
            person.revenue += credit.credited_amount;
            person.margin += credit.credited_margin;
            if (credit.kind != DraftKind::adjustment)
                person.deals += credit.kind == DraftKind::sale ? credit.share : -credit.share;
            survey.territories[static_cast<std::size_t>(credit.territory)][year].revenue += credit.credited_amount;
        }
        progress.report("demo.planning", survey.credits, 0);
    }
    return survey;
}

std::vector<TargetDraft> set_targets(const Survey& done, const Organisation& organisation, const Market& market,
                                     const Season& season, const SpanOfTime& span, const base::FiscalCalendar& calendar,
                                     std::uint64_t seed)
{
    return TargetSetter(done, organisation, market, season, span, calendar, seed).set();
}

} // namespace hedef::demo
