#include "demo/demo_service.h"
#include "db/migrator.h"
#include "shell/main_frame.h"
#include "shell/program.h"
#include "support/temp_folder.h"
#include "uikit/text.h"
#include "window_support/window_test.h"

#include <boost/test/unit_test.hpp>

#include <wx/aui/tabmdi.h>
#include <wx/dialog.h>
#include <wx/toolbar.h>

using namespace hedef;
using namespace hedef::testing;

// What a new user does first: opens windows, changes between them by their tabs.
BOOST_AUTO_TEST_SUITE(first_use_test)

namespace {

struct Desk
{
    Desk()
    {
        db::OpenOptions options;
        options.expect_schema = false;
        options.create_file = true;
        {
            const auto database = db::Database::open({db::Backend::sqlite, folder.file("demo.db")}, clock, options);
            db::Migrator(*database).upgrade();
            demo::DemoWish wish;
            wish.people = 10;
            wish.customers = 20;
            wish.credits = 60;
            base::NoProgress progress;
            BOOST_REQUIRE(bool(demo::DemoService(*database).create(wish, progress)));
        }
        shell::Options wishes;
        wishes.database = "sqlite:" + folder.file("demo.db");
        wishes.language = words::Language::english;
        program = std::make_unique<shell::Program>(wishes, clock, shell::OwnFiles{folder.path() / "desk.json", folder.path() / "drafts"}, [] {});
        program->start();
        calm();
    }
    void calm()
    {
        BOOST_REQUIRE(wait_until([&] { return program->idle(); }, 60));
        settle();
    }
    void open(const char* window)
    {
        program->open({window, ""});
        calm();
    }
    // Whether the command's button of the tool bar can be pressed.
    bool button(const char* icon_of) const
    {
        auto* bar = program->frame()->GetToolBar();
        for (std::size_t i = 0; i < bar->GetToolsCount(); ++i) {
            const auto* tool = bar->GetToolByPos(int(i));
            if (tool->GetShortHelp().Contains(uikit::wx(icon_of))) return tool->IsEnabled();
        }
        return false;
    }
    TempFolder folder;
    base::SystemClock clock;
    std::unique_ptr<shell::Program> program;
};

} // namespace

BOOST_AUTO_TEST_CASE(the_filter_row_is_seen_as_soon_as_the_window_is_open)
{
    Desk desk;
    desk.open("pipeline.deals");
    const auto* filter = named(desk.program->frame()->active(), "filter");
    BOOST_REQUIRE(filter);
    BOOST_TEST(filter->GetSize().y >= filter->GetChildren().front()->GetBestSize().y);
}

BOOST_AUTO_TEST_CASE(a_click_on_a_tab_changes_what_can_be_done_and_what_the_status_bar_says)
{
    Desk desk;
    desk.open("pipeline.deals");
    BOOST_TEST(desk.button("Filter"));
    desk.open("exchange.import");
    BOOST_TEST(!desk.button("Filter"));
    desk.program->frame()->GetNotebook()->SetSelection(0);
    settle();
    for (std::size_t i = 0; i < desk.program->frame()->windows().size(); ++i) {
        desk.program->frame()->GetNotebook()->SetSelection(i);
        settle();
        if (desk.program->frame()->active()->place().window == "pipeline.deals") BOOST_TEST(desk.button("Filter"));
        if (desk.program->frame()->active()->place().window == "exchange.import") BOOST_TEST(!desk.button("Filter"));
    }
}

BOOST_AUTO_TEST_CASE(the_first_time_there_are_deals_to_look_at_and_after_the_last_window_nothing_is_said_of_them)
{
    Desk desk;
    BOOST_REQUIRE(desk.program->frame()->active());
    BOOST_TEST(desk.program->frame()->active()->place().window == "pipeline.deals");
    BOOST_TEST(desk.button("Filter"));
    desk.program->frame()->close_window();
    settle();
    BOOST_TEST(desk.program->frame()->windows().empty());
    BOOST_TEST(!desk.button("Filter"));
    BOOST_TEST(!desk.program->frame()->status().words().Contains(wxS("deals")));
}

BOOST_AUTO_TEST_SUITE_END()
