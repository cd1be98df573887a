#include "pipeline/present/deals_presenter.h"
#include "support/worlds/deal_world.h"
#include "support/worlds/desk_world.h"

#include <boost/test/unit_test.hpp>

#include <deque>

using namespace hedef;
using namespace hedef::pipeline;
using base::make_date;
using testing::granted;

namespace {

struct FakeList : DealsView
{
    void show(const DealsState& state) override
    {
        shown = state;
        ++shows;
        grown |= state.grown;
        changed.insert(changed.end(), state.changed.begin(), state.changed.end());
    }
    bool may_delete(const std::vector<DealRow>&) override { return agrees; }
    void tell(const base::Refusal& refusal) override { told = refusal; }
    desk::Teller teller() const override
    {
        return [this](const base::Refusal& refusal) { not_undone = refusal; };
    }
    std::string names() const
    {
        std::string all;
        for (const DealRow& row : *shown.rows)
            all += (all.empty() ? "" : ", ") + row.name;
        return all;
    }
    DealsState shown;
    int shows = 0;
    bool agrees = true, grown = false;
    std::optional<base::Refusal> told;
    mutable std::optional<base::Refusal> not_undone;
    std::vector<OpportunityId> changed;
};

// Answers in the order asked, when told to.
struct LateTasks : base::Tasks
{
    void run(std::weak_ptr<void> alive, std::function<void()> work, std::function<void()> done,
             std::function<void(std::exception_ptr)> failed) override
    {
        jobs.push_back([=, this] { inline_tasks.run(alive, work, done, failed); });
    }
    void answer_one()
    {
        const auto job = std::move(jobs.front());
        jobs.pop_front();
        job();
    }
    void answer_all()
    {
        while (!jobs.empty())
            answer_one();
    }
    base::InlineTasks inline_tasks;
    std::deque<std::function<void()>> jobs;
};

struct Listed
{
    explicit Listed(int deals, base::Tasks* own = nullptr, base::Tasks* own_long = nullptr)
        : test(testing::TestBackend::sqlite), database(test.open()), world(*database), desk(test.clock(), own, own_long),
          list(*database), pipeline(*database), customers(*database),
          presenter(desk.desk, view, {list, list, pipeline, customers}, company())
    {
        std::vector<Opportunity> all;
        for (int i = 0; i < deals; ++i) {
            Opportunity deal = world.won(("Deal " + std::to_string(1000 + i)).c_str(), i % 2 ? world.grace : world.linus,
                                         make_date(2017, 3, 1), 100 + i);
            if (i % 4 == 0) {
                deal.stage = world.stage("Engaging");
                deal.closed_on.reset();
                deal.expected_on = make_date(2017, 8, 1);
            }
            all.push_back(deal);
        }
        granted(database->write([&](db::Transaction& tx) { return add_opportunities(tx, all, {{}, make_date(2017, 6, 15)}); }));
        database->on_changes([this](const auto& changes) { desk.changes.publish(changes); });
    }
    static company::Company company()
    {
        company::Company acme;
        acme.name = "Acme";
        return acme;
    }
    testing::TestDatabase test;
    std::unique_ptr<db::Database> database;
    testing::DealWorld world;
    testing::DeskWorld desk;
    DealListService list;
    PipelineService pipeline;
    customers::CustomersService customers;
    FakeList view;
    DealsPresenter presenter;
};

void filter(Listed& listed, desk::FilterValues values)
{
    listed.presenter.arrange(std::move(values), listed.view.shown.order, listed.view.shown.descending);
}

} // namespace

BOOST_AUTO_TEST_SUITE(deals_presenter_test)

BOOST_AUTO_TEST_CASE(the_first_page_comes_at_once_and_the_rest_by_itself_a_page_after_the_other)
{
    LateTasks quick, slow;
    Listed listed(4500, &quick, &slow);
    listed.presenter.open({});
    BOOST_TEST(listed.view.shown.loading);
    quick.answer_one(); // what can be chosen
    quick.answer_one(); // the page
    BOOST_TEST(!listed.view.shown.loading);
    BOOST_TEST(listed.view.shown.rows->size() == 200u);
    BOOST_TEST(!listed.view.shown.complete);
    // Somebody else's question gets its turn after each page.
    for (int pages = 0; pages < 3; ++pages) {
        BOOST_TEST(!listed.view.shown.complete);
        BOOST_TEST(quick.jobs.size() == 1u);
        listed.presenter.more(); // is on its way
        BOOST_TEST(quick.jobs.size() == 1u);
        quick.answer_one();
    }
    BOOST_TEST(quick.jobs.empty());
    BOOST_TEST(listed.view.shown.complete);
    BOOST_TEST(listed.view.shown.rows->size() == 4500u);
    BOOST_TEST(listed.view.shown.rows->back().name == "Deal 5499");
}

BOOST_AUTO_TEST_CASE(counting_takes_its_time_and_holds_nothing_up)
{
    LateTasks quick, slow;
    Listed listed(450, &quick, &slow);
    listed.presenter.open({});
    quick.answer_all();
    BOOST_TEST(slow.jobs.size() == 1u); // still being counted: all rows are here, and their number and sum with them
    BOOST_TEST(listed.view.shown.complete);
    BOOST_TEST(listed.view.shown.totals->count == 450);
    std::int64_t sum = 0;
    for (const DealRow& row : *listed.view.shown.rows)
        sum += *row.amount;
    BOOST_TEST(listed.view.shown.totals->amount == sum);
    const auto open = listed.list.totals({.outcome = Outcome::open});
    BOOST_TEST(std::abs(open.weighted - open.amount * 3 / 10) <= 1); // as the stage has it
    BOOST_TEST(std::abs(listed.view.shown.totals->weighted - open.weighted) < 113); // each row is rounded by itself
    BOOST_TEST(listed.view.shown.totals->by_stage.empty());
    // Whatever is asked meanwhile, one count is on its way and one waits behind it.
    for (int i = 0; i < 5; ++i) {
        filter(listed, i % 2 ? desk::FilterValues() : desk::filter_values("outcome=open"));
        quick.answer_all();
    }
    BOOST_TEST(slow.jobs.size() == 1u);
    slow.answer_all();
    BOOST_TEST(listed.view.shown.rows->size() == 113u);
    BOOST_TEST(listed.view.shown.totals->count == 113);
    BOOST_TEST(listed.view.shown.totals->by_stage.size() == 2u); // of the rest of the filter
}

BOOST_AUTO_TEST_CASE(what_is_heard_while_pages_come_is_not_lost)
{
    LateTasks quick, slow;
    Listed listed(4500, &quick, &slow);
    listed.presenter.open({});
    for (int i = 0; i < 3; ++i)
        quick.answer_one();
    const auto other = listed.test.open();
    const auto first = listed.view.shown.rows->front();
    PipelineService(*other).move(first.id, listed.world.stage("Proposal"), make_date(2017, 6, 1), {}).value();
    auto named = listed.world.won("Late", listed.world.ada, make_date(2017, 3, 1), 5);
    PipelineService(*other).add(named, {}).value();
    listed.desk.changes.publish(listed.database->poll_changes());
    quick.answer_all();
    BOOST_TEST(listed.view.shown.rows->size() == 4501u);
    BOOST_TEST(listed.view.shown.rows->front().stage == "Proposal");
    BOOST_TEST(listed.view.shown.rows->back().name == "Late");
}

BOOST_AUTO_TEST_CASE(a_place_opens_the_list_filtered)
{
    Listed listed(8);
    listed.presenter.open(desk::filter_values("person=Grace Hopper;period=2017-Q1;outcome=won"));
    BOOST_TEST(listed.view.names() == "Deal 1001, Deal 1003, Deal 1005, Deal 1007");
    filter(listed, desk::filter_values("person=Ada Lovelace+;outcome=open;period=2017-Q3"));
    BOOST_TEST(listed.view.names() == "Deal 1000, Deal 1004");
    BOOST_TEST(listed.view.shown.totals->count == 2);
    filter(listed, desk::filter_values("territory=Marmara;amount=1.05.."));
    BOOST_TEST(listed.view.names() == "Deal 1005, Deal 1007");
    filter(listed, desk::filter_values("stage=Engaging,Lost;text=1004"));
    BOOST_TEST(listed.view.names() == "Deal 1004");
}

BOOST_AUTO_TEST_CASE(what_a_filter_asks_for_and_is_not_there_is_said_and_shows_nothing)
{
    Listed listed(4);
    for (const char* filter : {"person=Nobody", "territory=Atlantis", "stage=Maybe", "outcome=perhaps", "closed=once",
                               "amount=much", "colour=red"}) {
        listed.presenter.open(desk::filter_values(filter));
        BOOST_TEST(listed.view.shown.refusal->code == "pipeline.filter.not_understood");
        BOOST_TEST(listed.view.shown.rows->empty());
    }
    filter(listed, {});
    BOOST_TEST(!listed.view.shown.refusal);
    BOOST_TEST(listed.view.shown.rows->size() == 4u);
}

BOOST_AUTO_TEST_CASE(an_answer_to_an_older_filter_is_not_shown)
{
    LateTasks late;
    Listed listed(8, &late);
    listed.presenter.open({});
    late.answer_all();
    filter(listed, desk::filter_values("outcome=won"));
    filter(listed, desk::filter_values("outcome=open"));
    late.answer_all();
    BOOST_TEST(listed.view.names() == "Deal 1000, Deal 1004");
    BOOST_TEST(listed.view.shown.totals->count == 2);
    listed.presenter.sort(DealOrder::amount, true);
    BOOST_TEST(late.jobs.empty()); // all are here: the list orders them itself
    listed.presenter.arrange(desk::filter_values("outcome=open;text=Deal"), DealOrder::amount, true);
    late.answer_all();
    BOOST_TEST(listed.view.names() == "Deal 1004, Deal 1000");
}

BOOST_AUTO_TEST_CASE(what_others_change_appears_and_is_named)
{
    Listed listed(6);
    listed.presenter.open({});
    const auto other = listed.test.open();
    const auto row = listed.view.shown.rows->at(2);
    PipelineService(*other).move(row.id, listed.world.stage("Lost"), make_date(2017, 6, 1), {}).value();
    listed.desk.changes.publish(listed.database->poll_changes());
    BOOST_TEST(listed.view.shown.rows->at(2).stage == "Lost");
    BOOST_REQUIRE_EQUAL(listed.view.changed.size(), 1u);
    BOOST_TEST(listed.view.changed.front().value == row.id.value);
}

BOOST_AUTO_TEST_CASE(of_rows_that_are_all_here_only_the_changed_one_is_asked_for)
{
    Listed listed(2600);
    listed.presenter.open({});
    BOOST_TEST(listed.view.shown.rows->size() == 2600u);
    const auto other = listed.test.open();
    const auto changed = listed.view.shown.rows->at(2500), gone = listed.view.shown.rows->at(2400);
    PipelineService(*other).move(changed.id, listed.world.stage("Proposal"), make_date(2017, 6, 1), {}).value();
    listed.desk.changes.publish(listed.database->poll_changes());
    BOOST_TEST(listed.view.shown.rows->size() == 2600u);
    BOOST_TEST(listed.view.shown.rows->at(2500).stage == "Proposal");
    PipelineService(*other).remove(gone.id).value();
    listed.desk.changes.publish(listed.database->poll_changes());
    BOOST_TEST(listed.view.shown.rows->size() == 2599u);
    BOOST_TEST(listed.view.shown.totals->count == 2599);
    // What another's change brings under the filter comes in, what it takes out goes.
    filter(listed, desk::filter_values("stage=Proposal"));
    BOOST_TEST(listed.view.names() == changed.name);
    PipelineService(*other).move(changed.id, listed.world.stage("Engaging"), make_date(2017, 6, 1), {}).value();
    listed.desk.changes.publish(listed.database->poll_changes());
    BOOST_TEST(listed.view.shown.rows->empty());
    PipelineService(*other).move(changed.id, listed.world.stage("Proposal"), make_date(2017, 6, 1), {}).value();
    listed.desk.changes.publish(listed.database->poll_changes());
    BOOST_TEST(listed.view.names() == changed.name);
    // Somebody gave a customer another name.
    filter(listed, {});
    customers::CustomersService service(*other);
    auto anadolu = service.card(listed.world.anadolu).value().customer;
    auto renamed = anadolu;
    renamed.name = "Anadolu Makina A.Ş.";
    service.update(anadolu, renamed).value();
    listed.desk.changes.publish(listed.database->poll_changes());
    BOOST_TEST(*listed.view.shown.rows->front().customer == "Anadolu Makina A.Ş.");
    BOOST_TEST(listed.view.shown.rows->size() == 2599u);
}

BOOST_AUTO_TEST_CASE(a_new_deal_is_added_with_what_was_typed_and_opened)
{
    Listed listed(1);
    listed.presenter.open({});
    DealDraft draft = listed.presenter.draft();
    BOOST_TEST(draft.stage.value == listed.world.stage("Prospecting").value);
    draft.name = "Yeni fırsat";
    draft.owner = listed.world.grace;
    draft.customer = "anadolu";
    std::optional<base::Refusal> refusal;
    const auto ended = [&](const std::optional<base::Refusal>& r) { refusal = r; };
    listed.presenter.add(draft, ended);
    BOOST_TEST(refusal->field == "customer");
    BOOST_TEST(listed.desk.navigator.opened.empty());
    draft.customer = "Anadolu Makina";
    draft.amount = 5'00;
    listed.presenter.add(draft, ended);
    BOOST_TEST(!refusal);
    BOOST_TEST(listed.view.shown.rows->size() == 2u);
    BOOST_REQUIRE_EQUAL(listed.desk.navigator.opened.size(), 1u);
    BOOST_TEST(desk::text_of(listed.desk.navigator.opened.front()) == "pipeline.deal/Yeni fırsat");
}

BOOST_AUTO_TEST_CASE(deleting_asks_first_and_says_what_stays)
{
    Listed listed(4);
    listed.presenter.open({});
    const std::vector<DealRow> rows = *listed.view.shown.rows;
    listed.view.agrees = false;
    listed.presenter.remove(rows);
    BOOST_TEST(listed.view.shown.rows->size() == 4u);
    listed.view.agrees = true;
    listed.presenter.remove(rows); // three are won
    BOOST_TEST(listed.view.shown.rows->size() == 3u);
    BOOST_TEST(listed.view.told->code == "pipeline.opportunity.won_stays");
}

BOOST_AUTO_TEST_CASE(a_window_that_is_closed_while_it_loads_hears_nothing_more)
{
    LateTasks late;
    Listed listed(4);
    testing::DeskWorld desk(listed.test.clock(), &late);
    FakeList view;
    auto presenter = std::make_unique<DealsPresenter>(
        desk.desk, view, DealServices{listed.list, listed.list, listed.pipeline, listed.customers}, Listed::company());
    presenter->open({});
    const int shows = view.shows;
    presenter.reset();
    late.answer_all();
    desk.changes.publish({{"opportunity", 0}});
    BOOST_TEST(view.shows == shows);
}

BOOST_AUTO_TEST_SUITE_END()
