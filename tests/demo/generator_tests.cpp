#include "company/rules/calendar_files.h"
#include "company/rules/working_days.h"
#include "demo/rules/deal_stream.h"
#include "demo/rules/market_making.h"
#include "demo/rules/organising.h"
#include "demo/rules/target_setting.h"

#include <boost/test/unit_test.hpp>

#include <map>
#include <numeric>
#include <set>

using namespace hedef;
using namespace hedef::demo;

namespace {

WorkedDays worked(const SpanOfTime& span, const base::FiscalCalendar& calendar)
{
    const company::WorkCalendar work(0b1100000, company::turkiye_holidays("tr"));
    WorkedDays days{{calendar.days(span.years.front()).begin, calendar.days(span.years.back()).end}, {}};
    for (base::Date day = days.days.begin; day < days.days.end; day += std::chrono::days(1))
        days.half_days.push_back(work.half_days_on(day));
    return days;
}

// A whole demo company in memory.
struct Made
{
    base::FiscalCalendar calendar;
    SpanOfTime span;
    Market market;
    Organisation organisation;
    Season season;
    std::int64_t credits;
    std::uint64_t seed;

    Made(int people, int customers, std::int64_t credit_count, std::uint64_t with_seed,
         base::Date today = base::make_date(2026, 11, 23))
        : span(span_of_time(today, 3, calendar)), market(make_market(customers, with_seed, span)),
          organisation(organise(people, with_seed, span, market)), season(span, calendar, worked(span, calendar)),
          credits(credit_count), seed(with_seed)
    {}

    DealBatch all() const
    {
        DealStream stream(organisation, market, season, span, credits, seed);
        DealBatch whole, batch;
        while (stream.next(batch, 1'000)) {
            BOOST_REQUIRE_EQUAL(batch.first_deal, static_cast<std::int64_t>(whole.deals.size()));
            BOOST_REQUIRE_EQUAL(batch.first_credit, static_cast<std::int64_t>(whole.credits.size()));
            whole.deals.insert(whole.deals.end(), batch.deals.begin(), batch.deals.end());
            whole.credits.insert(whole.credits.end(), batch.credits.begin(), batch.credits.end());
            whole.payments.insert(whole.payments.end(), batch.payments.begin(), batch.payments.end());
        }
        whole.credits.insert(whole.credits.end(), stream.late().begin(), stream.late().end());
        return whole;
    }
};

const Made& small()
{
    static const Made made(60, 400, 3'000, 1);
    return made;
}

const DealBatch& small_deals()
{
    static const DealBatch deals = small().all();
    return deals;
}

std::uint64_t fingerprint(const DealBatch& batch)
{
    std::uint64_t hash = 14695981039346656037u;
    const auto mix = [&](std::int64_t value) { hash = (hash ^ static_cast<std::uint64_t>(value)) * 1099511628211u; };
    for (const CreditDraft& credit : batch.credits) {
        mix(credit.day.time_since_epoch().count());
        mix(credit.person);
        mix(credit.customer);
        mix(credit.credited_amount);
        mix(credit.deal);
    }
    return hash;
}

} // namespace

BOOST_AUTO_TEST_SUITE(generator_tests)

BOOST_AUTO_TEST_CASE(the_same_seed_makes_the_same_company_and_another_seed_another)
{
    // Written down, so that another machine or compiler that makes something else is noticed.
    BOOST_TEST(Random(1, 2).next() == 5659281486893611004u);
    BOOST_TEST(fingerprint(small_deals()) == fingerprint(Made(60, 400, 3'000, 1).all()));
    BOOST_TEST(fingerprint(small_deals()) != fingerprint(Made(60, 400, 3'000, 2).all()));
    BOOST_TEST(fingerprint(small_deals()) == 6087180062301263855u);
}

BOOST_AUTO_TEST_CASE(there_are_as_many_of_everything_as_asked_for)
{
    for (const auto& [people, customers, credits] :
         {std::tuple(5, 1, 10), std::tuple(17, 30, 500), std::tuple(60, 400, 3'000), std::tuple(900, 3'000, 120'000)}) {
        const Made made(people, customers, credits, 7);
        BOOST_TEST(made.organisation.people.size() == static_cast<std::size_t>(people));
        BOOST_TEST(made.market.customers.size() == static_cast<std::size_t>(customers));
        BOOST_TEST(made.all().credits.size() == static_cast<std::size_t>(credits));
    }
}

BOOST_AUTO_TEST_CASE(everybody_reports_to_somebody_up_to_the_head_every_day)
{
    const Organisation& o = small().organisation;
    std::vector<int> days(o.people.size());
    for (const Link& link : o.reporting) {
        days[static_cast<std::size_t>(link.from)] += link.days.days();
        BOOST_TEST(link.from != link.to);
    }
    for (std::size_t p = 0; p < o.people.size(); ++p)
        if (static_cast<int>(p) != o.head) BOOST_TEST(days[p] == o.people[p].employed.days(), o.people[p].code);
}

BOOST_AUTO_TEST_CASE(every_province_has_an_owner_and_every_field_seller_a_province)
{
    for (int people : {5, 60, 2'000}) {
        const Made made(people, 100, 100, 3);
        std::set<int> owned;
        for (const Chair& chair : made.organisation.chairs) {
            owned.insert(chair.provinces.begin(), chair.provinces.end());
            BOOST_TEST(std::set<int>(chair.provinces.begin(), chair.provinces.end()).size() == chair.provinces.size());
            if (chair.role == Role::field) BOOST_TEST(!chair.provinces.empty());
        }
        BOOST_TEST(owned.size() == 81u);
    }
}

BOOST_AUTO_TEST_CASE(direct_shares_sum_to_one_and_credits_to_their_deals)
{
    const DealBatch& batch = small_deals();
    std::map<std::int64_t, std::int64_t> credited;
    for (const CreditDraft& credit : batch.credits)
        if (credit.kind == DraftKind::sale && !credit.overlay) credited[credit.deal] += credit.credited_amount;
    for (std::size_t d = 0; d < batch.deals.size(); ++d) {
        const DealDraft& deal = batch.deals[d];
        std::int64_t shares = 0, lines = 0;
        for (const SplitDraft& split : deal.splits)
            shares += split.overlay ? 0 : split.share;
        for (const LineDraft& line : deal.lines)
            lines += line.amount;
        BOOST_TEST(shares == 1'000'000);
        BOOST_TEST(credited[static_cast<std::int64_t>(d)] == (deal.stage == DealStage::won ? lines : 0));
    }
}

BOOST_AUTO_TEST_CASE(december_is_strong_summer_is_weak_and_sundays_are_quiet)
{
    std::map<unsigned, std::int64_t> by_month;
    int sundays = 0;
    for (const CreditDraft& credit : Made(60, 400, 30'000, 5).all().credits) {
        const auto date = base::calendar(credit.day);
        if (date.year() == std::chrono::year(2025)) ++by_month[static_cast<unsigned>(date.month())];
        if (std::chrono::weekday(credit.day) == std::chrono::Sunday && credit.kind == DraftKind::sale) ++sundays;
    }
    BOOST_TEST(by_month[12] > by_month[8] * 3 / 2);
    BOOST_TEST(by_month[12] > by_month[1]);
    BOOST_TEST(by_month[7] < by_month[6]);
    BOOST_TEST(sundays < 300);
}

BOOST_AUTO_TEST_CASE(a_tenth_of_the_deals_is_lost_or_more_and_some_are_open)
{
    std::map<DealStage, int> stages;
    for (const DealDraft& deal : small_deals().deals)
        ++stages[deal.stage];
    BOOST_TEST(stages[DealStage::won] > 800);
    BOOST_TEST(stages[DealStage::lost] * 10 > stages[DealStage::won]);
    BOOST_TEST(stages[DealStage::discovery] + stages[DealStage::proposal] + stages[DealStage::negotiation] +
                   stages[DealStage::verbal] >
               20);
    for (const DealDraft& deal : small_deals().deals) {
        BOOST_TEST((deal.engaged_on <= deal.closed_on.value_or(small().span.today)));
        BOOST_TEST((deal.closed_on.value_or(small().span.today) <= small().span.today));
        BOOST_TEST(!deal.steps.empty());
        BOOST_TEST((deal.steps.back().to == deal.stage));
    }
}

BOOST_AUTO_TEST_CASE(returns_take_back_a_sale_of_the_same_person)
{
    const auto& credits = small_deals().credits;
    int returns = 0;
    for (const CreditDraft& credit : credits) {
        if (credit.kind != DraftKind::take_back) continue;
        ++returns;
        const CreditDraft& sale = credits.at(static_cast<std::size_t>(credit.returns));
        BOOST_TEST((sale.kind == DraftKind::sale));
        BOOST_TEST(sale.person == credit.person);
        BOOST_TEST(sale.amount == -credit.amount);
        BOOST_TEST((sale.day <= credit.day));
    }
    BOOST_TEST(returns > 10);
}

BOOST_AUTO_TEST_CASE(targets_lie_near_what_was_done)
{
    const Made& made = small();
    DealStream stream(made.organisation, made.market, made.season, made.span, made.credits, made.seed);
    base::NoProgress progress;
    const Survey done = survey(stream, made.span, made.calendar, made.organisation.people.size(), 1 + 7 + 81, progress);
    const auto targets = set_targets(done, made.organisation, made.market, made.season, made.span, made.calendar, 1);
    int near = 0, sellers = 0;
    for (const TargetDraft& target : targets) {
        const auto sum = std::accumulate(target.quarters.begin(), target.quarters.end(), std::int64_t{0});
        BOOST_TEST(sum > 0);
        BOOST_TEST(target.quarters[3] > target.quarters[0]);
        if (target.kind != TargetOwner::person || target.measure != "revenue" || target.year != 1) continue;
        if (!sells(made.organisation.people[static_cast<std::size_t>(target.owner)].role)) continue;
        ++sellers;
        const auto actual = done.people[static_cast<std::size_t>(target.owner)][1].revenue;
        if (actual * 2 > sum && actual < sum * 2) ++near;
    }
    BOOST_TEST(near * 10 > sellers * 7);
}

BOOST_AUTO_TEST_SUITE_END()
