#include "commission/view/commission_desk.h"
#include "commission/view/list_export.h"

#include "pay_windows.h"
#include "support/temp_folder.h"

#include <fstream>
#include <set>
#include <sstream>

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

BOOST_AUTO_TEST_CASE(a_list_is_exported_as_it_is_shown)
{
    hedef::testing::TempFolder folder;
    const uikit::TextTable table{{{"Name", "To pay"}, {"Ada", "1,000.00"}, {"Grace", ""}}, {uikit::Align::left, uikit::Align::right}};
    const auto path = folder.path() / "list.csv";
    BOOST_REQUIRE(bool(write_shown(table, path, {})));
    std::stringstream text;
    text << std::ifstream(path).rdbuf();
    BOOST_TEST(text.str().find("Ada,1000.00") != std::string::npos);
    BOOST_REQUIRE(bool(write_shown(table, folder.path() / "list.xlsx", {})));
    BOOST_TEST(!write_shown(table, folder.path() / "list.pdf", {}));
}

BOOST_AUTO_TEST_SUITE_END()
