#include "demo/demo_service.h"

#include "company/company_queries.h"
#include "demo/deal_writing.h"
#include "demo/market_writing.h"
#include "demo/organisation_writing.h"
#include "demo/plan_setup.h"
#include "demo/rules/market_making.h"
#include "demo/rules/organising.h"
#include "demo/rules/plan_documents.h"
#include "demo/rules/target_setting.h"
#include "demo/rules/wish_check.h"
#include "demo/target_writing.h"

namespace hedef::demo {

namespace {

// The whole company as values.
struct World
{
    base::FiscalCalendar calendar;
    SpanOfTime span;
    Market market;
    Organisation organisation;
    Season season;

    World(const DemoWish& wish, base::Date today, const company::WorkCalendar& work)
        : span(span_of_time(today, wish.years, calendar)), market(make_market(wish.customers, wish.seed, span)),
          organisation(organise(wish.people, wish.seed, span, market)), season(span, calendar, worked(work))
    {}

    WorkedDays worked(const company::WorkCalendar& work) const
    {
        WorkedDays worked{{calendar.days(span.years.front()).begin, calendar.days(span.years.back()).end}, {}};
        for (base::Date day = worked.days.begin; day < worked.days.end; day += std::chrono::days(1))
            worked.half_days.push_back(work.half_days_on(day));
        return worked;
    }

    DealStream deals(const DemoWish& wish) const
    {
        return {organisation, market, season, span, wish.credits, wish.seed};
    }
};

company::NewCompany company_record()
{
    company::NewCompany company;
    company.name = "Çınaraltı Teknoloji A.Ş.";
    return company;
}

// What is written after the first unit of work, and what it needs to know of it.
struct Written
{
    DemoReport report;
    DemoIds ids;
    std::vector<CreditDraft> late;
};

class Writing
{
public:
    // world: made here, once the company and its holidays are written.
    Writing(db::Transaction& tx, const DemoWish& wish, std::optional<World>& world, base::Progress& progress)
        : m_tx(tx), m_wish(wish), m_world(world), m_progress(progress)
    {}

    base::Result<Written> write()
    {
        if (company::find_company(m_tx)) return base::Refusal{"demo.not_empty"};
        const auto company = company::create_company(m_tx, company_record());
        if (!company) return company.refusal();
        m_world.emplace(m_wish, m_wish.today.value_or(company::today(m_tx)), company::load_work_calendar(m_tx));
        Written written;
        write_organisation(m_tx, m_world->organisation, written.ids);
        m_progress.report("demo.write", 0, m_wish.credits);
        write_catalogue(m_tx, m_world->market, written.ids);
        write_market(m_tx, m_world->market, m_world->organisation, written.ids);
        write_sales(written);
        return written;
    }

private:
    void write_sales(Written& written)
    {
        const std::size_t territories = written.ids.territories.size();
        DealStream counted = m_world->deals(m_wish);
        const Survey done = survey(counted, m_world->span, m_world->calendar, m_world->organisation.people.size(),
                                   territories, m_progress);
        DealRowsStore rows(m_tx, {done.deals, done.lines, done.splits, done.steps}, largest_deal(m_wish.credits));
        CreditWriting credits(m_tx, m_world->market, written.ids, m_wish.credits);
        DealStream stream = m_world->deals(m_wish);
        write_deals(m_tx, stream, done, rows, credits, m_progress);
        written.late = stream.late();
        written.report.opportunities = done.deals;
        written.report.credits = done.credits + static_cast<std::int64_t>(written.late.size());

        const auto drafts = set_targets(done, m_world->organisation, m_world->market, m_world->season, m_world->span,
                                        m_world->calendar, m_wish.seed);
        written.report.targets =
            write_targets(m_tx, drafts, m_world->organisation, m_world->span, m_world->calendar, written.ids);
    }

    db::Transaction& m_tx;
    const DemoWish& m_wish;
    std::optional<World>& m_world;
    base::Progress& m_progress;
};

void describe(DemoReport& report, const World& world)
{
    report.people = static_cast<std::int64_t>(world.organisation.people.size());
    report.teams = static_cast<std::int64_t>(world.organisation.teams.size());
    report.customers = static_cast<std::int64_t>(world.market.customers.size());
    report.products = static_cast<std::int64_t>(world.market.products.size());
    report.days = world.span.known();
    report.last_quarter = world.span.last;
    report.closed_quarter = world.span.closed;
}

} // namespace

base::Result<DemoReport> DemoService::create(const DemoWish& wish, base::Progress& progress)
{
    if (const auto checked = check(wish); !checked) return checked.refusal();
    std::optional<World> world;
    auto written = m_database.write([&](db::Transaction& tx) { return Writing(tx, wish, world, progress).write(); });
    if (!written) return written.refusal();
    describe(written->report, *world);

    const base::Date from = plans_begin(world->span, world->calendar, wish.credits);
    const auto plans = set_up_plans(m_database, world->organisation, world->span, from);
    if (!plans) return plans.refusal();
    written->report.plans = *plans;
    const auto closed = close_quarters(m_database, world->span, from, progress);
    if (!closed) return closed.refusal();
    if (!written->late.empty()) {
        const auto late = m_database.write([&](db::Transaction& tx) -> base::Result<base::Done> {
            CreditWriting credits(tx, world->market, written->ids, wish.credits);
            credits.add_late(tx, written->late,
                             written->report.credits - static_cast<std::int64_t>(written->late.size()));
            return base::Done{};
        });
        if (!late) return late.refusal();
    }
    return written->report;
}

} // namespace hedef::demo
