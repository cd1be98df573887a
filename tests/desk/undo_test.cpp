#include "desk/place.h"
#include "desk/undo.h"

#include <boost/test/unit_test.hpp>

using namespace hedef::desk;

BOOST_AUTO_TEST_SUITE(undo_test)

namespace {

// A value that steps change; `refuses` lets the next step be refused.
struct Desk
{
    int value = 0;
    bool refuses = false;
    UndoStack stack;

    void set(int wanted)
    {
        const int was = value;
        value = wanted;
        const auto to = [this](int v) {
            return [this, v](std::function<void(bool)> done) {
                if (!refuses) value = v;
                done(!refuses);
            };
        };
        stack.did({"set " + std::to_string(wanted), to(was), to(wanted)});
    }
};

} // namespace

BOOST_AUTO_TEST_CASE(steps_are_taken_back_and_done_again_in_order)
{
    Desk desk;
    desk.set(1);
    desk.set(2);
    BOOST_TEST(desk.stack.undo_words() == "set 2");
    desk.stack.undo();
    desk.stack.undo();
    BOOST_TEST(desk.value == 0);
    BOOST_TEST(!desk.stack.can_undo());
    BOOST_TEST(desk.stack.redo_words() == "set 1");
    desk.stack.redo();
    BOOST_TEST(desk.value == 1);
}

BOOST_AUTO_TEST_CASE(a_new_step_forgets_what_was_undone)
{
    Desk desk;
    desk.set(1);
    desk.stack.undo();
    desk.set(5);
    BOOST_TEST(!desk.stack.can_redo());
    desk.stack.undo();
    BOOST_TEST(desk.value == 0);
}

BOOST_AUTO_TEST_CASE(a_refused_undo_drops_the_step_and_what_was_before_it)
{
    Desk desk;
    desk.set(1);
    desk.set(2);
    desk.set(3);
    desk.stack.undo();
    desk.refuses = true;
    desk.stack.undo();
    BOOST_TEST(desk.value == 2);
    BOOST_TEST(!desk.stack.can_undo());
    desk.refuses = false;
    desk.stack.redo();
    BOOST_TEST(desk.value == 3);
}

BOOST_AUTO_TEST_CASE(only_fifty_steps_are_kept)
{
    Desk desk;
    for (int i = 1; i <= 60; ++i)
        desk.set(i);
    int undone = 0;
    for (; desk.stack.can_undo(); ++undone)
        desk.stack.undo();
    BOOST_TEST(undone == 50);
    BOOST_TEST(desk.value == 10);
}

BOOST_AUTO_TEST_CASE(nothing_else_is_undone_while_a_step_is_on_its_way)
{
    UndoStack stack;
    std::function<void(bool)> answer;
    stack.did({"slow", [&](std::function<void(bool)> done) { answer = std::move(done); }, {}});
    stack.undo();
    BOOST_TEST(!stack.can_undo());
    BOOST_TEST(!stack.can_redo());
    answer(true);
    BOOST_TEST(stack.can_redo());
}

BOOST_AUTO_TEST_CASE(places_are_written_and_read)
{
    BOOST_TEST(text_of({"pipeline.deals", ""}) == "pipeline.deals");
    BOOST_TEST((place_of("pipeline.deal/D/17") == Place{"pipeline.deal", "D/17"}));
    BOOST_TEST((place_of("targets.grid") == Place{"targets.grid", ""}));
}

BOOST_AUTO_TEST_SUITE_END()
