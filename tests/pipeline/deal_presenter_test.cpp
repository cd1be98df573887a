#include "pipeline/present/deal_presenter.h"
#include "support/worlds/deal_world.h"
#include "support/worlds/desk_world.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace hedef;
using namespace hedef::pipeline;
using base::make_date;
using desk::Decision;
using testing::granted;

namespace {

struct FakeView : DealView
{
    void show(const DealState& state) override { shown = state; }
    std::optional<std::vector<Decision>> decide(const std::vector<desk::FieldConflict>& conflicts) override
    {
        asked = conflicts;
        return decisions;
    }
    bool restore_deleted() override { return ++restores, restore; }
    bool may_delete() override { return agrees; }
    void close() override { ++closed; }
    desk::Teller teller() const override
    {
        return [this](const base::Refusal& refusal) { not_undone = refusal; };
    }

    DealState shown;
    std::vector<desk::FieldConflict> asked;
    std::optional<std::vector<Decision>> decisions;
    bool restore = false, agrees = true;
    int restores = 0, closed = 0;
    mutable std::optional<base::Refusal> not_undone;
};

// A desk of its own on the database: a connection, services, a window on the deal.
struct Desktop
{
    explicit Desktop(const testing::TestDatabase& test, const std::string& code)
        : database(test.open()), desk(test.clock()), list(*database), pipeline(*database), customers(*database),
          presenter(desk.desk, view, {list, list, pipeline, customers}, company(), code)
    {
        database->on_changes([this](const auto& changes) { desk.changes.publish(changes); });
        presenter.open();
    }
    static company::Company company()
    {
        company::Company acme;
        acme.name = "Acme";
        return acme;
    }
    // What the form would hold.
    DealForm form() const
    {
        const Opportunity& deal = view.shown.mine.deal;
        return {deal.name,      view.shown.mine.customer, deal.owner, deal.amount,     deal.probability, deal.currency,
                deal.deal_type, deal.source,              deal.rate,  deal.engaged_on, deal.expected_on, deal.closed_on};
    }
    // As the program ended: the window is opened again on what it left.
    void open_again_with(const std::string& draft)
    {
        desk.drafts.leave({"pipeline.deal", view.shown.mine.deal.code}, {"Deal", draft, test_stamp});
        again.emplace(desk.desk, second, DealServices{list, list, pipeline, customers}, company(), view.shown.mine.deal.code);
        again->open();
    }
    static constexpr base::Stamp test_stamp{std::chrono::seconds(1'500'000'000)};
    template <class F> void edit(F f)
    {
        DealForm changed = form();
        f(changed);
        presenter.edit(changed);
    }
    const Opportunity& mine() const { return view.shown.mine.deal; }

    std::unique_ptr<db::Database> database;
    testing::DeskWorld desk;
    DealListService list;
    PipelineService pipeline;
    customers::CustomersService customers;
    FakeView view;
    DealPresenter presenter;
    FakeView second;
    std::optional<DealPresenter> again;
};

// One open deal, "Acme", of 100.00 that Grace sells, and two desks on it.
struct TwoDesks
{
    explicit TwoDesks(testing::TestBackend backend)
        : test(backend), setup(test.open()), world(*setup), code(add()), one(test, code), two(test, code)
    {}
    std::string add()
    {
        Opportunity deal = world.won("Acme", world.grace, make_date(2017, 3, 1), 100'00);
        deal.stage = world.stage("Engaging");
        deal.closed_on.reset();
        deal.expected_on = make_date(2017, 7, 1);
        return granted(PipelineService(*setup).add(deal, world.ada)).code;
    }
    testing::TestDatabase test;
    std::unique_ptr<db::Database> setup;
    testing::DealWorld world;
    std::string code;
    Desktop one, two;
};

} // namespace

BOOST_AUTO_TEST_SUITE(deal_presenter_test)

BOOST_DATA_TEST_CASE(different_fields_of_two_desks_merge_silently, testing::all_backends(), backend)
{
    TwoDesks desks(backend);
    desks.one.edit([](DealForm& form) { form.name = "Acme Corp"; });
    BOOST_TEST(desks.one.view.shown.touched);
    desks.two.edit([](DealForm& form) { form.expected_on = make_date(2017, 8, 1); });
    desks.two.presenter.save();
    desks.one.presenter.save();
    BOOST_TEST(desks.one.view.asked.empty());
    BOOST_TEST(!desks.one.view.shown.refusal);
    BOOST_TEST(!desks.one.view.shown.touched);
    BOOST_TEST(desks.one.mine().name == "Acme Corp");
    BOOST_TEST(base::to_iso(*desks.one.mine().expected_on) == "2017-08-01");
}

BOOST_DATA_TEST_CASE(the_same_field_asks_once_and_each_answer_is_kept, testing::all_backends(), backend)
{
    for (const auto choice : {Decision::Choice::mine, Decision::Choice::theirs, Decision::Choice::other}) {
        TwoDesks desks(backend);
        desks.one.edit([](DealForm& form) {
            form.amount = 300'00;
            form.source = "Fair";
        });
        desks.two.edit([](DealForm& form) { form.amount = 200'00; });
        desks.two.presenter.save();
        desks.one.view.decisions = {{"amount", choice, "250.50"}};
        desks.one.presenter.save();
        BOOST_REQUIRE_EQUAL(desks.one.view.asked.size(), 1u);
        const auto& asked = desks.one.view.asked.front();
        BOOST_TEST(asked.label == "Amount");
        BOOST_TEST(asked.original == "100.00 TRY");
        BOOST_TEST(asked.mine == "300.00 TRY");
        BOOST_TEST(asked.theirs == "200.00 TRY");
        const auto stored = granted(desks.one.list.sheet(desks.code)).deal;
        const std::int64_t expected = choice == Decision::Choice::mine     ? 300'00
                                      : choice == Decision::Choice::theirs ? 200'00
                                                                           : 250'50;
        BOOST_TEST(*stored.amount == expected);
        BOOST_TEST(*stored.lines.front().amount == expected);
        BOOST_TEST(stored.source.value_or("") == "Fair"); // what only I changed goes along
        BOOST_TEST(!desks.one.view.shown.touched);
    }
}

BOOST_AUTO_TEST_CASE(who_cancels_the_question_keeps_what_was_typed)
{
    TwoDesks desks(testing::TestBackend::sqlite);
    desks.one.edit([](DealForm& form) { form.name = "Mine"; });
    desks.two.edit([](DealForm& form) { form.name = "Theirs"; });
    desks.two.presenter.save();
    desks.one.presenter.save();
    BOOST_TEST(desks.one.view.shown.touched);
    BOOST_TEST(desks.one.mine().name == "Mine");
    BOOST_TEST(desks.one.view.shown.refusal->code == "pipeline.opportunity.changed_meanwhile");
    BOOST_TEST(granted(desks.one.list.sheet(desks.code)).deal.name == "Theirs");
    desks.one.view.decisions = {{"name", Decision::Choice::mine, {}}};
    desks.one.presenter.save();
    BOOST_TEST(granted(desks.one.list.sheet(desks.code)).deal.name == "Mine");
}

BOOST_AUTO_TEST_CASE(a_third_value_that_cannot_be_read_is_refused_and_nothing_is_lost)
{
    TwoDesks desks(testing::TestBackend::sqlite);
    desks.one.edit([](DealForm& form) { form.expected_on = make_date(2017, 9, 1); });
    desks.two.edit([](DealForm& form) { form.expected_on = make_date(2017, 8, 1); });
    desks.two.presenter.save();
    desks.one.view.decisions = {{"expected_on", Decision::Choice::other, "sometime"}};
    desks.one.presenter.save();
    BOOST_TEST(desks.one.view.shown.refusal->code == "pipeline.conflict.not_understood");
    BOOST_TEST(base::to_iso(*desks.one.mine().expected_on) == "2017-09-01");
    BOOST_TEST(desks.one.view.shown.touched);
}

BOOST_DATA_TEST_CASE(a_customer_is_chosen_by_name_and_conflicts_like_any_field, testing::all_backends(), backend)
{
    TwoDesks desks(backend);
    desks.one.edit([](DealForm& form) { form.customer = "deniz gida"; });
    desks.two.edit([](DealForm& form) { form.customer = ""; });
    desks.two.presenter.save();
    desks.one.view.decisions = {{"customer", Decision::Choice::mine, {}}};
    desks.one.presenter.save();
    BOOST_REQUIRE_EQUAL(desks.one.view.asked.size(), 1u);
    BOOST_TEST(desks.one.view.asked.front().original == "Anadolu Makina");
    BOOST_TEST(desks.one.view.asked.front().mine == "deniz gida");
    BOOST_TEST(desks.one.view.asked.front().theirs.empty());
    BOOST_TEST(desks.one.view.shown.mine.customer == "Deniz Gıda");
    desks.one.edit([](DealForm& form) { form.customer = "Nobody at all"; });
    desks.one.presenter.save();
    BOOST_TEST(desks.one.view.shown.refusal->field == "customer");
    BOOST_TEST(desks.one.view.shown.mine.customer == "Nobody at all");
}

BOOST_AUTO_TEST_CASE(a_new_owner_takes_a_split_along_that_was_the_owners)
{
    TwoDesks desks(testing::TestBackend::sqlite);
    desks.one.edit([&](DealForm& form) { form.owner = desks.world.linus; });
    desks.two.edit([&](DealForm& form) { form.owner = desks.world.ada; });
    desks.two.presenter.save();
    desks.one.view.decisions = {{"owner", Decision::Choice::mine, {}}};
    desks.one.presenter.save();
    BOOST_TEST(desks.one.view.asked.size() == 1u); // not about the split too
    const auto stored = granted(desks.one.list.sheet(desks.code)).deal;
    BOOST_TEST(stored.owner.value == desks.world.linus.value);
    BOOST_TEST(stored.splits.front().person.value == desks.world.linus.value);
}

BOOST_DATA_TEST_CASE(a_deal_deleted_by_another_comes_back_with_my_changes_or_goes, testing::all_backends(), backend)
{
    for (const bool restore : {true, false}) {
        TwoDesks desks(backend);
        desks.one.edit([](DealForm& form) { form.name = "Still mine"; });
        desks.two.presenter.remove();
        BOOST_TEST(desks.two.view.closed == 1);
        desks.one.view.restore = restore;
        desks.one.presenter.save();
        BOOST_TEST(desks.one.view.restores == 1);
        const auto sheet = desks.one.list.sheet(desks.code);
        BOOST_TEST(static_cast<bool>(sheet) == restore);
        BOOST_TEST(desks.one.view.closed == (restore ? 0 : 1));
        if (restore) BOOST_TEST(sheet->deal.name == "Still mine");
        BOOST_TEST(!desks.one.view.shown.touched);
    }
}

BOOST_DATA_TEST_CASE(what_others_save_appears_unless_the_deal_is_being_edited, testing::all_backends(), backend)
{
    TwoDesks desks(backend);
    desks.two.edit([](DealForm& form) { form.name = "New name"; });
    desks.two.presenter.save();
    desks.one.desk.changes.publish(desks.one.database->poll_changes());
    BOOST_TEST(desks.one.mine().name == "New name");
    BOOST_TEST(!desks.one.view.shown.changed_elsewhere);
    desks.one.edit([](DealForm& form) { form.source = "Fair"; });
    desks.two.edit([](DealForm& form) { form.name = "Newer name"; });
    desks.two.presenter.save();
    desks.one.desk.changes.publish(desks.one.database->poll_changes());
    BOOST_TEST(desks.one.mine().name == "New name");
    BOOST_TEST(desks.one.view.shown.changed_elsewhere);
    desks.one.presenter.discard();
    BOOST_TEST(desks.one.mine().name == "Newer name");
    BOOST_TEST(!desks.one.view.shown.touched);
}

BOOST_AUTO_TEST_CASE(a_deal_goes_its_way_and_its_history_counts_the_days)
{
    TwoDesks desks(testing::TestBackend::sqlite);
    std::optional<base::Refusal> refusal;
    const auto ended = [&](const std::optional<base::Refusal>& r) { refusal = r; };
    auto& one = desks.one;
    one.presenter.move(desks.world.stage("Proposal"), make_date(2017, 6, 1), ended);
    BOOST_TEST(!refusal);
    one.presenter.win(make_date(2017, 6, 10), ended);
    BOOST_TEST(!refusal);
    BOOST_TEST((one.view.shown.outcome == Outcome::won));
    BOOST_REQUIRE_EQUAL(one.view.shown.history.size(), 3u);
    BOOST_TEST(one.view.shown.history[0].stage == "Won");
    BOOST_TEST(!one.view.shown.history[0].days);
    BOOST_TEST(one.view.shown.history[1].days.value_or(0) == 9);
    one.presenter.remove();
    BOOST_TEST(one.view.shown.refusal->code == "pipeline.opportunity.won_stays");
    one.presenter.reopen(make_date(2017, 6, 12), ended);
    BOOST_TEST((one.view.shown.outcome == Outcome::open));
    BOOST_TEST(one.view.shown.history[0].days.value_or(0) == 3); // until today
    one.presenter.lose(make_date(2017, 6, 13), ended);
    BOOST_TEST((one.view.shown.outcome == Outcome::lost));
    one.edit([](DealForm& form) { form.name = "Other"; });
    refusal = base::Refusal{"not asked"};
    one.presenter.reopen(make_date(2017, 6, 14), ended); // changes must be saved first
    BOOST_TEST((one.view.shown.outcome == Outcome::lost));
}

BOOST_AUTO_TEST_CASE(lines_make_the_amount_and_shares_must_sum_to_all)
{
    TwoDesks desks(testing::TestBackend::sqlite);
    auto& one = desks.one;
    auto lines = one.mine().lines;
    lines.push_back({{}, desks.world.gtx, 2 * pipeline::one, 50'00, {}});
    one.presenter.edit_lines(lines);
    BOOST_TEST(*one.mine().amount == 150'00);
    one.presenter.save();
    BOOST_TEST(!one.view.shown.refusal);
    one.edit([](DealForm& form) { form.amount = 1; }); // of several lines it is their sum
    BOOST_TEST(*one.mine().amount == 150'00);
    one.presenter.edit_splits({{{}, desks.world.ada, SplitKind::direct, pipeline::one / 4}});
    one.presenter.save();
    BOOST_TEST(one.view.shown.refusal->code == "pipeline.split.not_one");
    BOOST_TEST(one.view.shown.touched);
    one.presenter.edit_splits({{{}, desks.world.ada, SplitKind::direct, pipeline::one / 4},
                               {{}, desks.world.linus, SplitKind::direct, 3 * pipeline::one / 4}});
    one.presenter.save();
    BOOST_TEST(!one.view.shown.refusal);
    BOOST_TEST(one.mine().splits.size() == 2u);
}

BOOST_AUTO_TEST_CASE(lines_that_both_changed_are_chosen_as_a_whole)
{
    TwoDesks desks(testing::TestBackend::sqlite);
    for (Desktop* desktop : {&desks.one, &desks.two}) {
        auto lines = desktop->mine().lines;
        lines.push_back({{}, desks.world.gtx, pipeline::one, desktop == &desks.one ? 10'00 : 20'00, {}});
        desktop->presenter.edit_lines(lines);
    }
    desks.two.presenter.save();
    desks.one.view.decisions = {{"lines", Decision::Choice::mine, {}}};
    desks.one.presenter.save();
    BOOST_REQUIRE_EQUAL(desks.one.view.asked.size(), 1u);
    BOOST_TEST(!desks.one.view.asked.front().can_be_typed);
    const auto stored = granted(desks.one.list.sheet(desks.code)).deal;
    BOOST_TEST(*stored.amount == 110'00);
    BOOST_TEST(stored.lines.size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_deal_that_is_not_there_is_said_to_be_gone)
{
    TwoDesks desks(testing::TestBackend::sqlite);
    Desktop third(desks.test, "no such deal");
    BOOST_TEST(third.view.shown.gone);
    BOOST_TEST(third.view.shown.refusal->code == "pipeline.opportunity.gone");
    third.presenter.save();
    third.presenter.remove();
    BOOST_TEST(third.view.closed == 0);
}

BOOST_DATA_TEST_CASE(what_was_unsaved_when_the_program_ended_is_there_again_and_is_saved_as_usual, testing::all_backends(), backend)
{
    TwoDesks desks(backend);
    BOOST_TEST(desks.one.presenter.draft() == "");
    desks.one.edit([](DealForm& form) {
        form.name = "Ünal “Corp”";
        form.amount = 300'00;
        form.rate = "41.5";
    });
    const std::string draft = desks.one.presenter.draft();
    BOOST_REQUIRE(draft != "");
    desks.two.edit([](DealForm& form) { form.source = "Fair"; });
    desks.two.presenter.save();

    desks.one.open_again_with(draft);
    const DealState& shown = desks.one.second.shown;
    BOOST_TEST((shown.recovered == Desktop::test_stamp));
    BOOST_TEST(shown.touched);
    BOOST_TEST(shown.changed_elsewhere);
    BOOST_TEST(shown.mine.deal.name == "Ünal “Corp”");
    BOOST_TEST(desks.one.again->draft() == draft);
    desks.one.again->save();
    BOOST_TEST(!shown.refusal);
    BOOST_TEST(!shown.recovered);
    BOOST_TEST(desks.one.again->draft() == "");
    BOOST_TEST(shown.mine.deal.source.value_or("") == "Fair");
    BOOST_TEST(shown.mine.deal.rate.value_or("") == "41.5");
    BOOST_TEST(shown.mine.deal.amount.value_or(0) == 300'00);
}

BOOST_AUTO_TEST_CASE(what_was_left_and_somebody_else_changed_too_is_asked_about)
{
    TwoDesks desks(testing::TestBackend::sqlite);
    desks.one.edit([](DealForm& form) { form.name = "Mine"; });
    const std::string draft = desks.one.presenter.draft();
    desks.two.edit([](DealForm& form) { form.name = "Theirs"; });
    desks.two.presenter.save();
    desks.one.open_again_with(draft);
    desks.one.again->save();
    BOOST_REQUIRE_EQUAL(desks.one.second.asked.size(), 1u);
    BOOST_TEST(desks.one.second.asked.front().theirs == "Theirs");
    BOOST_TEST(desks.one.second.asked.front().original == "Acme");
}

BOOST_AUTO_TEST_CASE(what_was_left_is_let_go_or_kept_by_choice)
{
    TwoDesks desks(testing::TestBackend::sqlite);
    desks.one.edit([](DealForm& form) { form.name = "Mine"; });
    desks.one.open_again_with(desks.one.presenter.draft());
    desks.one.again->keep_recovered();
    BOOST_TEST(!desks.one.second.shown.recovered);
    BOOST_TEST(desks.one.second.shown.touched);
    desks.one.again->discard();
    BOOST_TEST(!desks.one.second.shown.touched);
    BOOST_TEST(desks.one.second.shown.mine.deal.name == "Acme");
    BOOST_TEST(desks.one.again->draft() == "");
}

BOOST_AUTO_TEST_CASE(what_was_left_of_a_deal_that_is_deleted_comes_back_when_it_is_saved)
{
    TwoDesks desks(testing::TestBackend::sqlite);
    desks.one.edit([](DealForm& form) { form.name = "Mine"; });
    const std::string draft = desks.one.presenter.draft();
    desks.two.presenter.remove();
    desks.one.open_again_with(draft);
    BOOST_TEST(!desks.one.second.shown.gone);
    desks.one.second.restore = true;
    desks.one.again->save();
    BOOST_TEST(desks.one.second.restores == 1);
    BOOST_TEST(!desks.one.second.shown.refusal);
    BOOST_TEST(desks.one.second.shown.mine.deal.name == "Mine");
}

BOOST_AUTO_TEST_CASE(what_was_left_is_not_shown_when_it_was_saved_after_all_or_cannot_be_read)
{
    TwoDesks desks(testing::TestBackend::sqlite);
    desks.one.edit([](DealForm& form) { form.name = "Mine"; });
    const std::string draft = desks.one.presenter.draft();
    for (const std::string broken : {std::string("{"), std::string("[]"), std::string(R"({"seen": {}, "mine": {}})"), draft.substr(0, draft.size() / 2)}) {
        desks.one.open_again_with(broken);
        BOOST_TEST(!desks.one.second.shown.touched);
        BOOST_TEST(!desks.one.second.shown.recovered);
    }
    desks.one.presenter.save();
    desks.one.open_again_with(draft);
    BOOST_TEST(!desks.one.second.shown.touched);
    BOOST_TEST(!desks.one.second.shown.recovered);
}

BOOST_AUTO_TEST_SUITE_END()
