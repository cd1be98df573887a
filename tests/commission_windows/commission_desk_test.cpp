#include "commission/view/commission_desk.h"

#include "pay_windows.h"

#include <set>

using namespace hedef;
using namespace hedef::commission;
using namespace hedef::commission::testing;

BOOST_AUTO_TEST_SUITE(commission_desk_test)

BOOST_AUTO_TEST_CASE(every_kind_of_window_opens_and_every_command_is_somebodys)
{
    PayWindows windows;
    uikit::WindowBook book;
    furnish(book, windows.desk.desk, windows.world.service, windows.world.service, windows.company);
    std::set<std::string> done;
    for (const auto& kind : book.kinds) {
        hedef::testing::TestFrame frame;
        auto* window = frame.show(kind.make(frame.get(), {kind.id, kind.id == "commission.plan" ? "Ten per cent" : ""}));
        BOOST_TEST(!window->title().empty());
        for (const auto& command : book.commands.all())
            if (window->verb(command.id)) done.insert(command.id);
    }
    for (const auto& command : book.commands.all()) BOOST_TEST(done.count(command.id) == 1u, command.id);
    const auto found = book.searches.front()("ten", 5);
    BOOST_REQUIRE_EQUAL(found.size(), 1u);
    BOOST_TEST(found[0].place.window == "commission.plan");
}

BOOST_AUTO_TEST_SUITE_END()
