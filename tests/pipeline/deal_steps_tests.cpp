#include "pipeline/present/deal_presenter.h"
#include "support/worlds/deal_world.h"
#include "support/worlds/desk_world.h"
#include "words/words.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace hedef;
using namespace hedef::pipeline;
using base::make_date;
using testing::granted;

namespace {

struct QuietView : DealView
{
    void show(const DealState& state) override { shown = state; }
    std::optional<std::vector<desk::Decision>> decide(const std::vector<desk::FieldConflict>&) override { return {}; }
    bool restore_deleted() override { return true; }
    bool may_delete() override { return true; }
    void close() override {}
    desk::Teller teller() const override
    {
        return [this](const base::Refusal& refusal) { told = words::sentence(refusal, [](const char* english) { return std::string(english); }); };
    }
    DealState shown;
    mutable std::string told;
};

// A deal of two lines that Grace and Linus share, a window on it, and somebody else.
struct Shared
{
    explicit Shared(testing::TestBackend backend)
        : test(backend), database(test.open()), world(*database), desk(test.clock()), list(*database),
          pipeline(*database), customers(*database), deal(add()),
          presenter(desk.desk, view, {list, list, pipeline, customers}, {}, deal.code)
    {
        database->on_changes([this](const auto& changes) { desk.changes.publish(changes); });
        presenter.open();
    }
    Opportunity add()
    {
        Opportunity wanted = world.won("GTX Pro", world.grace, make_date(2017, 3, 1), 100'00);
        wanted.stage = world.stage("Engaging");
        wanted.closed_on.reset();
        wanted.lines.push_back({{}, {}, 2 * one, 50'00, {}});
        wanted.splits = {{{}, world.grace, SplitKind::direct, one / 2}, {{}, world.linus, SplitKind::direct, one / 2}};
        return granted(pipeline.add(wanted, world.ada));
    }
    template <class F> void edit(F change)
    {
        const auto& mine = view.shown.mine;
        DealForm form{mine.deal.name,      mine.customer,        mine.deal.owner,       mine.deal.amount,
                      mine.deal.probability, mine.deal.currency, mine.deal.deal_type,   mine.deal.source,
                      mine.deal.rate,      mine.deal.engaged_on, mine.deal.expected_on, mine.deal.closed_on};
        change(form);
        presenter.edit(form);
        presenter.save();
    }
    Opportunity stored() { return granted(list.sheet(deal.id)).deal; }
    // What people see of it: not the revision.
    bool same(Opportunity one, Opportunity other)
    {
        one.revision = other.revision;
        return one == other;
    }

    testing::TestDatabase test;
    std::unique_ptr<db::Database> database;
    testing::DealWorld world;
    testing::DeskWorld desk;
    DealListService list;
    PipelineService pipeline;
    customers::CustomersService customers;
    QuietView view;
    Opportunity deal;
    DealPresenter presenter;
};

void no_ending(const std::optional<base::Refusal>& refusal)
{
    BOOST_TEST(!refusal);
}

} // namespace

BOOST_AUTO_TEST_SUITE(deal_steps_tests)

BOOST_DATA_TEST_CASE(all_that_was_done_to_a_deal_is_taken_back_and_done_again, testing::all_backends(), backend)
{
    Shared shared(backend);
    std::vector<Opportunity> states{shared.stored()};
    std::vector<std::string> words;
    const auto did = [&] {
        states.push_back(shared.stored());
        words.push_back(shared.desk.undo.undo_words());
    };
    shared.edit([](DealForm& form) { form.expected_on = make_date(2017, 9, 1); });
    did();
    shared.presenter.edit_lines({shared.stored().lines.front()}); // the second one goes
    shared.presenter.save();
    did();
    shared.presenter.edit_splits({{{}, shared.world.ada, SplitKind::direct, one}});
    shared.presenter.save();
    did();
    shared.edit([](DealForm& form) { form.amount = 120'00; });
    did();
    shared.presenter.move(shared.world.stage("Proposal"), make_date(2017, 6, 10), no_ending);
    did();
    shared.presenter.win(make_date(2017, 6, 12), no_ending);
    did();
    shared.presenter.reopen(make_date(2017, 6, 14), no_ending);
    did();
    BOOST_TEST(words[0] == "Change “GTX Pro · Anadolu Makina” (Expected)");
    BOOST_TEST(words[1] == "Change “GTX Pro · Anadolu Makina” (Lines)");
    BOOST_TEST(words[3] == "Change “GTX Pro · Anadolu Makina” (Amount)");
    BOOST_TEST(words[5] == "Move “GTX Pro · Anadolu Makina” to Won");
    for (int round = 0; round < 2; ++round) {
        for (std::size_t i = states.size() - 1; i-- > 0;) {
            BOOST_REQUIRE(shared.desk.undo.can_undo());
            shared.desk.undo.undo();
            BOOST_TEST(shared.view.told == "");
            BOOST_TEST_CONTEXT("undo of step " << i) BOOST_TEST(shared.same(shared.stored(), states[i]));
        }
        for (std::size_t i = 1; i < states.size(); ++i) {
            BOOST_REQUIRE(shared.desk.undo.can_redo());
            shared.desk.undo.redo();
            BOOST_TEST_CONTEXT("redo of step " << i) BOOST_TEST(shared.same(shared.stored(), states[i]));
        }
    }
}

BOOST_AUTO_TEST_CASE(what_somebody_touched_since_stays_and_is_named)
{
    Shared shared(testing::TestBackend::sqlite);
    shared.edit([](DealForm& form) { form.expected_on = make_date(2017, 9, 1); });
    const auto other = shared.test.open();
    const auto touch = [&](auto change) {
        Opportunity seen = shared.stored(), mine = seen;
        change(mine);
        granted(PipelineService(*other).update(seen, mine, shared.world.linus));
    };
    // Another field is not of the step: it stays, and the step is taken back.
    touch([](Opportunity& mine) { mine.source = "Fair"; });
    shared.desk.undo.undo();
    BOOST_TEST(shared.view.told == "");
    BOOST_TEST(!shared.stored().expected_on);
    BOOST_TEST(shared.stored().source.value() == "Fair");
    shared.desk.undo.redo();
    touch([](Opportunity& mine) { mine.expected_on = make_date(2017, 10, 1); });
    shared.desk.undo.undo();
    BOOST_TEST(shared.view.told == "Somebody else changed the deal meanwhile: Expected.");
    BOOST_TEST(base::to_iso(*shared.stored().expected_on) == "2017-10-01");
    BOOST_TEST(!shared.desk.undo.can_undo());
}

BOOST_AUTO_TEST_CASE(what_others_saved_at_the_same_time_is_not_taken_back_with_mine)
{
    Shared shared(testing::TestBackend::sqlite);
    const auto other = shared.test.open();
    Opportunity seen = shared.stored(), theirs = seen;
    theirs.name = "Theirs";
    granted(PipelineService(*other).update(seen, theirs, shared.world.linus)); // the window has not heard of it yet
    shared.edit([](DealForm& form) { form.source = "Fair"; });
    BOOST_TEST(shared.stored().name == "Theirs");
    shared.desk.undo.undo();
    BOOST_TEST(shared.stored().name == "Theirs");
    BOOST_TEST(!shared.stored().source);
}

BOOST_DATA_TEST_CASE(a_deleted_deal_comes_back_whole_and_goes_again_only_untouched, testing::all_backends(), backend)
{
    Shared shared(backend);
    const auto before = shared.stored();
    shared.presenter.remove();
    BOOST_TEST(!shared.list.sheet(shared.deal.id));
    BOOST_TEST(shared.desk.undo.undo_words() == "Delete deal “GTX Pro · Anadolu Makina”");
    shared.desk.undo.undo();
    BOOST_TEST(shared.same(shared.stored(), before));
    shared.desk.undo.redo();
    BOOST_TEST(!shared.list.sheet(shared.deal.id));
    shared.desk.undo.undo();
    auto touched = shared.stored();
    touched.source = "Fair";
    granted(shared.pipeline.update(shared.stored(), touched, {}));
    shared.desk.undo.redo();
    BOOST_TEST(shared.view.told == "Somebody else changed the deal meanwhile: Source.");
    BOOST_TEST(bool(shared.list.sheet(shared.deal.id)));
}

BOOST_AUTO_TEST_CASE(a_line_that_both_changed_and_one_took_out_is_there_again)
{
    Shared shared(testing::TestBackend::sqlite);
    auto seen = shared.stored(), without = seen, with = seen;
    without.lines.pop_back();
    without.amount = 100'00;
    granted(shared.pipeline.update(seen, without, {}));
    granted(shared.pipeline.update(shared.stored(), with, {})); // "mine" was chosen
    BOOST_TEST(shared.stored().lines.size() == 2u);
    BOOST_TEST(shared.stored().lines.back().id.value == seen.lines.back().id.value);
}

BOOST_AUTO_TEST_SUITE_END()
