#include "customers/customers_service.h"
#include "db/migrator.h"
#include "demo/demo_service.h"
#include "shell/main_frame.h"
#include "shell/program.h"
#include "slow_road.h"
#include "support/postgres_server.h"
#include "support/temp_folder.h"
#include "support/test_database.h"
#include "uikit/access_keys.h"
#include "uikit/text.h"
#include "window_support/window_test.h"

#include <boost/test/unit_test.hpp>

#include <wx/menu.h>
#include <wx/textctrl.h>
#include <wx/dataview.h>
#include <wx/timer.h>

#include <set>

using namespace hedef;
using namespace hedef::testing;

BOOST_AUTO_TEST_SUITE(program_test)

namespace {

// A running program on a company of its own.
struct Running
{
    explicit Running(const std::string& database, words::Language language = words::Language::english)
    {
        shell::Options options;
        options.database = database;
        options.language = language;
        program = std::make_unique<shell::Program>(options, clock, shell::OwnFiles{folder.path() / "desk.json", folder.path() / "drafts"}, [this] { ended = true; });
        program->start();
        BOOST_REQUIRE(wait_until([&] { return program->idle(); }, 60));
        settle();
    }
    ~Running()
    {
        program.reset();
        words::speak(words::Language::english);
    }
    void calm()
    {
        BOOST_REQUIRE(wait_until([&] { return program->idle(); }, 60));
        settle();
        BOOST_REQUIRE(wait_until([&] { return program->idle(); }, 60));
    }
    TempFolder folder;
    base::SystemClock clock;
    bool ended = false;
    std::unique_ptr<shell::Program> program;
};

// One demo company for all cases: making it takes a while.
std::string demo_url()
{
    static const TempFolder folder;
    static const std::string file = [] {
        const std::string path = folder.file("demo.db");
        db::OpenOptions options;
        options.expect_schema = false;
        options.create_file = true;
        const base::SystemClock clock;
        auto database = db::Database::open({db::Backend::sqlite, path}, clock, options);
        db::Migrator(*database).upgrade();
        demo::DemoWish wish;
        wish.people = 20;
        wish.customers = 60;
        wish.credits = 400;
        base::NoProgress progress;
        BOOST_REQUIRE(bool(demo::DemoService(*database).create(wish, progress)));
        return path;
    }();
    return "sqlite:" + file;
}

// A small demo company.
void fill(const TestDatabase& database)
{
    const auto opened = database.open();
    demo::DemoWish wish;
    wish.people = 10;
    wish.customers = 20;
    wish.credits = 60;
    base::NoProgress progress;
    BOOST_REQUIRE(bool(demo::DemoService(*opened).create(wish, progress)));
}

// The database as it is reached by the road instead of straight.
std::string url_by(const SlowRoad& road, const PostgresServer& server, const TestDatabase& database)
{
    std::string url = "odbc:" + database.url().target;
    const std::string port = std::to_string(server.port());
    BOOST_REQUIRE(url.find(port) != std::string::npos);
    url.replace(url.find(port), port.size(), std::to_string(road.port()));
    return url;
}

std::vector<desk::Place> all_windows(const shell::Program& program)
{
    std::vector<desk::Place> places;
    for (const auto& kind : program.book().kinds)
        if (kind.group != uikit::Group::none) places.push_back({kind.id, ""});
    return places;
}

} // namespace

BOOST_AUTO_TEST_CASE(every_window_opens_in_both_languages_and_closes)
{
    for (const auto language : {words::Language::english, words::Language::turkish}) {
        Running r(demo_url(), language);
        const auto places = all_windows(*r.program);
        BOOST_TEST(places.size() >= 6);
        for (const auto& place : places) {
            r.program->open(place);
            r.calm();
            BOOST_REQUIRE(r.program->frame()->active());
            BOOST_TEST(desk::text_of(r.program->frame()->active()->place()) == desk::text_of(place));
            BOOST_TEST(!r.program->frame()->active()->title().empty());
        }
        BOOST_TEST(uikit::utf8(r.program->frame()->trouble()) == "");
        for (std::size_t i = r.program->frame()->windows().size(); i > 0; --i) {
            r.program->frame()->close_window();
            settle();
        }
        BOOST_TEST(r.program->frame()->windows().empty());
    }
}

BOOST_AUTO_TEST_CASE(every_menu_of_every_window_has_an_access_key_for_each_item_and_no_key_twice_in_both_languages)
{
    for (const auto language : {words::Language::english, words::Language::turkish}) {
        Running r(demo_url(), language);
        for (const auto& kind : r.program->book().kinds) {
            r.program->open({kind.id, ""});
            r.calm();
            const auto* bar = r.program->frame()->GetMenuBar();
            std::set<std::string> titles;
            for (std::size_t i = 0; i < bar->GetMenuCount(); ++i) {
                BOOST_TEST(titles.insert(uikit::access_key_of(bar->GetMenuLabel(i))).second, uikit::utf8(bar->GetMenuLabel(i)));
                std::set<std::string> keys;
                for (const auto* item : bar->GetMenu(i)->GetMenuItems()) {
                    if (item->IsSeparator()) continue;
                    const auto key = uikit::access_key_of(item->GetItemLabel());
                    BOOST_TEST(!key.empty(), kind.id << ": " << uikit::utf8(item->GetItemLabel()));
                    BOOST_TEST(keys.insert(key).second, kind.id << ": " << uikit::utf8(item->GetItemLabel()));
                }
            }
            r.program->frame()->close_window();
        }
    }
}

BOOST_AUTO_TEST_CASE(every_window_says_what_it_is_for_in_both_languages)
{
    Running r(demo_url());
    for (const auto& kind : r.program->book().kinds) {
        BOOST_TEST_CONTEXT(kind.id)
        {
            BOOST_REQUIRE(kind.help);
            words::speak(words::Language::turkish);
            BOOST_TEST(words::translated(kind.help) != std::string(kind.help));
            words::speak(words::Language::english);
        }
    }
    r.program->open(all_windows(*r.program).front());
    r.calm();
    bool read = false;
    answer_next_dialog([&](wxDialog& dialog) {
        auto* text = dynamic_cast<wxTextCtrl*>(named(&dialog, "Help"));
        BOOST_REQUIRE(text);
        BOOST_TEST(text->GetValue().Contains(wxS("Ctrl+F")));
        BOOST_TEST(text->GetValue().Contains(wxS("What can be done here")));
        read = true;
        dialog.EndModal(wxID_CLOSE);
    });
    r.program->frame()->tell("help.window");
    BOOST_TEST(read);
}

BOOST_AUTO_TEST_CASE(what_waits_is_counted_beside_its_window)
{
    Running r(demo_url());
    BOOST_REQUIRE(!r.program->book().waiting.empty());
    auto* tree = dynamic_cast<wxDataViewTreeCtrl*>(wxWindow::FindWindowByName(wxS("Windows"), r.program->frame()));
    BOOST_REQUIRE(tree);
    // A customer that nobody put anywhere, by another desk.
    {
        const auto other = db::Database::open(db::Url::parse(demo_url()).value(), r.clock, {});
        customers::Customer nowhere;
        nowhere.name = "Nowhere Ltd";
        BOOST_REQUIRE(bool(customers::CustomersService(*other).add(nowhere)));
    }
    const auto told = [&] {
        wxString all;
        for (int group = 0; group < tree->GetChildCount(wxDataViewItem()); ++group) {
            const auto above = tree->GetNthChild(wxDataViewItem(), unsigned(group));
            for (int item = 0; item < tree->GetChildCount(above); ++item)
                all += tree->GetItemText(tree->GetNthChild(above, unsigned(item))) + wxS("; ");
        }
        return uikit::utf8(all);
    };
    BOOST_TEST(wait_until([&] { return told().find("Coverage problems (") != std::string::npos; }, 20), told());
}

BOOST_AUTO_TEST_CASE(the_status_bar_says_who_sits_here)
{
    Running r(demo_url());
    BOOST_TEST(uikit::utf8(r.program->frame()->status().words()).find("account of this computer") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(f6_goes_round_the_navigation_and_the_parts_of_a_window)
{
    Running r(demo_url());
    r.program->open({"territory.tree", ""});
    r.calm();
    auto* frame = r.program->frame();
    const auto* navigation = frame->FindWindowByName(wxS("Windows"), frame);
    bool elsewhere = false, back = false;
    for (int i = 0; i < 8 && !back; ++i) {
        frame->tell("view.next_pane");
        settle();
        const auto* focus = wxWindow::FindFocus();
        const bool in_navigation = focus && (focus == navigation || navigation->IsDescendant(const_cast<wxWindow*>(focus)));
        back = in_navigation && elsewhere;
        elsewhere = elsewhere || !in_navigation;
    }
    BOOST_TEST(back);
}

BOOST_AUTO_TEST_CASE(a_window_that_is_open_is_raised_and_not_opened_again)
{
    Running r(demo_url());
    const auto places = all_windows(*r.program);
    for (const auto& place : places)
        r.program->open(place);
    const auto many = r.program->frame()->windows().size();
    r.program->open(places.front());
    BOOST_TEST(r.program->frame()->windows().size() == many);
    BOOST_TEST(desk::text_of(r.program->frame()->active()->place()) == desk::text_of(places.front()));
}

BOOST_AUTO_TEST_CASE(windows_are_closed_while_they_load)
{
    Running r(demo_url());
    for (int turn = 0; turn < 3; ++turn)
        for (const auto& place : all_windows(*r.program)) {
            r.program->open(place);
            r.program->frame()->close_all();
        }
    r.calm();
    BOOST_TEST(r.program->frame()->windows().empty());
    BOOST_TEST(uikit::utf8(r.program->frame()->trouble()) == "");
}

BOOST_AUTO_TEST_CASE(another_language_takes_effect_at_once_and_windows_stay_open)
{
    Running r(demo_url());
    for (const auto& place : all_windows(*r.program))
        r.program->open(place);
    r.calm();
    const auto many = r.program->frame()->windows().size();
    r.program->speak(words::Language::turkish);
    BOOST_REQUIRE(wait_until([&] { return words::spoken() == words::Language::turkish; }));
    r.calm();
    BOOST_TEST(r.program->frame()->windows().size() == many);
    BOOST_TEST(uikit::utf8(r.program->frame()->GetMenuBar()->GetMenuLabelText(0)) == "Dosya");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_opened_is_said_and_the_program_goes_on)
{
    Running r("sqlite:/nowhere/at/all.db");
    BOOST_TEST(!r.program->frame()->trouble().empty());
    r.program->open_company(db::Url::parse(demo_url()).value());
    r.calm();
    BOOST_TEST(r.program->house() != nullptr);
}

BOOST_AUTO_TEST_CASE(nothing_on_the_ui_thread_waits_for_a_server_that_answers_after_two_seconds)
{
    auto& server = PostgresServer::shared();
    const TestDatabase database(TestBackend::postgres_odbc);
    fill(database);
    SlowRoad road(server.port());
    Running r(url_by(road, server, database));
    BOOST_REQUIRE(r.program->house());

    // A heart that beats on the UI thread; its longest pause is how long the thread stood still.
    road.delay(2000);
    long longest = 0, last = 0;
    wxTimer heart;
    heart.Bind(wxEVT_TIMER, [&](wxTimerEvent&) {
        const long now = long(wxGetUTCTimeMillis().GetValue());
        if (last) longest = std::max(longest, now - last);
        last = now;
    });
    heart.Start(20);
    BOOST_REQUIRE(wait_until([&] { return last != 0; })); // it beats before the first window
    for (const auto& place : all_windows(*r.program)) {
        r.program->open(place);
        wait_until([] { return false; }, 0.5);
        BOOST_TEST(longest < 1900, place.window << " stood still for " << longest << " ms");
        longest = 0;
    }
    heart.Stop();
    road.delay(0);
    r.calm();
    BOOST_TEST(uikit::utf8(r.program->frame()->trouble()) == "");
}

BOOST_AUTO_TEST_CASE(a_lost_connection_is_told_and_found_again)
{
    auto& server = PostgresServer::shared();
    const TestDatabase database(TestBackend::postgres_odbc);
    fill(database);
    SlowRoad road(server.port());
    Running r(url_by(road, server, database));
    r.program->open(all_windows(*r.program).front());
    r.calm();
    road.cut();
    BOOST_TEST(wait_until([&] { return r.program->house()->state().offline_since.has_value(); }, 30));
    road.mend();
    BOOST_TEST(wait_until([&] { return !r.program->house()->state().offline_since; }, 60));
    r.program->frame()->active()->refresh();
    r.calm();
    BOOST_TEST(!r.program->house()->state().offline_since);
}

BOOST_AUTO_TEST_SUITE_END()
