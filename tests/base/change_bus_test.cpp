#include "base/change_bus.h"
#include "base/tasks.h"

#include <boost/test/unit_test.hpp>

#include <optional>
#include <stdexcept>

using namespace hedef::base;

namespace {

std::string text(const std::vector<Change>& changes)
{
    std::string out;
    for (const Change& change : changes)
        out += (out.empty() ? "" : " ") + change.topic + std::to_string(change.id);
    return out;
}

} // namespace

BOOST_AUTO_TEST_SUITE(change_bus_test)

BOOST_AUTO_TEST_CASE(listeners_hear_their_topic_once)
{
    ChangeBus bus;
    std::vector<Change> persons, all;
    const auto one = bus.subscribe("person", [&](const Change& change) { persons.push_back(change); });
    const auto two = bus.subscribe("", [&](const Change& change) { all.push_back(change); });
    bus.publish({{"person", 1}, {"team", 2}, {"person", 1}});
    BOOST_TEST(text(persons) == "person1");
    BOOST_TEST(text(all) == "person1 team2");
}

BOOST_AUTO_TEST_CASE(who_has_gone_hears_nothing)
{
    ChangeBus bus;
    int heard = 0;
    std::optional<Connection> connection = bus.subscribe("person", [&](const Change&) {
        ++heard;
        connection.reset(); // while being told
    });
    bus.publish({{"person", 1}, {"person", 2}});
    bus.publish({{"person", 3}});
    BOOST_TEST(heard == 1);
}

BOOST_AUTO_TEST_CASE(what_listeners_publish_is_told_afterwards)
{
    ChangeBus bus;
    std::vector<Change> heard;
    const auto chain = bus.subscribe("person", [&](const Change& change) {
        if (change.id < 3) bus.publish({{"person", change.id + 1}});
    });
    const auto all = bus.subscribe("", [&](const Change& change) { heard.push_back(change); });
    bus.publish({{"person", 1}, {"team", 9}});
    BOOST_TEST(text(heard) == "person1 team9 person2 person3");
}

BOOST_AUTO_TEST_CASE(a_listener_may_come_while_others_are_told)
{
    ChangeBus bus;
    std::vector<Connection> late;
    int heard = 0;
    const auto first = bus.subscribe("person", [&](const Change&) {
        if (late.empty()) late.push_back(bus.subscribe("team", [&](const Change&) { ++heard; }));
    });
    bus.publish({{"person", 1}, {"team", 1}});
    BOOST_TEST(heard == 1);
}

BOOST_AUTO_TEST_CASE(after_a_listener_threw_the_bus_goes_on)
{
    ChangeBus bus;
    int heard = 0;
    const auto broken = bus.subscribe("person", [](const Change&) { throw std::runtime_error("no"); });
    const auto fine = bus.subscribe("team", [&](const Change&) { ++heard; });
    BOOST_CHECK_THROW(bus.publish({{"person", 1}}), std::runtime_error);
    bus.publish({{"team", 1}});
    BOOST_TEST(heard == 1);
}

BOOST_AUTO_TEST_CASE(inline_tasks_answer_at_once_and_only_to_the_living)
{
    InlineTasks tasks;
    std::optional<Alive> alive(std::in_place);
    std::string said;
    const auto run = [&](bool fails) {
        tasks.run(
            alive ? alive->watch() : std::weak_ptr<void>(),
            [fails] {
                if (fails) throw std::runtime_error("no");
            },
            [&] { said += "done "; }, [&](std::exception_ptr) { said += "failed "; });
    };
    run(false);
    run(true);
    alive.reset();
    run(false);
    run(true);
    BOOST_TEST(said == "done failed ");
}

BOOST_AUTO_TEST_SUITE_END()
