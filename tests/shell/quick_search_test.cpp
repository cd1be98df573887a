#include "shell/dialogs/quick_search.h"
#include "shell/commands.h"
#include "shell/recent_windows.h"
#include "uikit/text.h"
#include "window_support/window_test.h"
#include "words/language.h"

#include <wx/textctrl.h>

#include <boost/test/unit_test.hpp>

#include <cstdlib>

using namespace hedef;
using namespace hedef::testing;
using namespace hedef::shell;

BOOST_AUTO_TEST_SUITE(quick_search_test)

namespace {

struct FakeView : QuickSearchView
{
    void show(const QuickSearchState& state) override { shown = state; }
    QuickSearchState shown;
    std::string words() const
    {
        std::string all;
        for (const auto& hit : *shown.hits)
            all += hit.words + "|";
        return all;
    }
};

struct World
{
    explicit World(base::Tasks* tasks = nullptr) : desk(tasks)
    {
        book.commands.add(general_commands());
        book.kinds.push_back({"pipeline.deals", uikit::Group::sell, N_("&Deals"), "deal", {}});
        book.kinds.push_back({"pipeline.deal", uikit::Group::none, N_("Deal"), "deal", {}});
        book.searches.push_back([this](const std::string& text, std::size_t most) {
            asked.push_back(text);
            std::vector<uikit::Found> found;
            for (std::size_t i = 0; i < std::min<std::size_t>(most, 2); ++i)
                found.push_back({"Deal of " + text, "Deal", "deal", {"pipeline.deal", std::to_string(i)}});
            return found;
        });
    }
    bool available(std::string_view command) const { return command != "edit.undo"; }
    std::function<bool(std::string_view)> asks_available()
    {
        return [this](std::string_view command) { return available(command); };
    }
    TestDesk desk;
    uikit::WindowBook book;
    std::vector<std::string> asked;
};

} // namespace

BOOST_AUTO_TEST_CASE(windows_commands_and_records_are_found_by_a_few_letters)
{
    World w;
    FakeView view;
    QuickSearchPresenter presenter(w.desk.desk, view, w.book, w.asks_available());
    presenter.type("");
    BOOST_TEST(view.shown.hits->empty());
    BOOST_TEST(!view.shown.words.empty());
    BOOST_TEST(w.asked.empty());

    presenter.type("dea");
    BOOST_TEST(view.words() == "Deals|Deal of dea|Deal of dea|");
    BOOST_REQUIRE(presenter.chosen());
    BOOST_TEST(presenter.chosen()->place.window == "pipeline.deals");

    presenter.type("undo"); // cannot be done now
    BOOST_TEST(view.words() == "Deal of undo|Deal of undo|");
    presenter.type("comp open"); // words in any order
    BOOST_TEST(view.words().find("Open company file…") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(it_begins_with_recent_windows_and_what_fits_best_comes_first)
{
    World w;
    FakeView view;
    QuickSearchPresenter presenter(w.desk.desk, view, w.book, w.asks_available(),
                                   {{{"pipeline.deal", "7"}, "Deal Acme"}, {{"pipeline.deal", "1"}, "Deal of dea"}});
    presenter.type("");
    BOOST_TEST(view.words() == "Deal Acme|Deal of dea|");
    BOOST_TEST(presenter.chosen()->place.record == "7");
    presenter.type("acme");
    BOOST_TEST(view.words() == "Deal Acme|Deal of acme|Deal of acme|"); // a word of it begins so
    presenter.type("dea");
    // One that is found as a record too stands once.
    BOOST_TEST(view.words() == "Deal Acme|Deal of dea|Deals|Deal of dea|");
    presenter.type("deals");
    BOOST_TEST(presenter.chosen()->place.window == "pipeline.deals");
    w.book.searches.clear();
    QuickSearchPresenter nothing(w.desk.desk, view, w.book, w.asks_available());
    nothing.type("xyz");
    BOOST_TEST(view.shown.words.find("Fewer letters") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(recent_windows_are_kept_the_newest_first)
{
    desk::ForgetfulPreferences kept;
    {
        RecentWindows recent(kept);
        recent.note({"pipeline.deals", ""}, "Deals");
        recent.note({"pipeline.deal", "7"}, "Deal\tAcme");
        recent.note({"pipeline.deals", ""}, "Deals");
    }
    const RecentWindows again(kept);
    const auto before = again.before({"pipeline.deals", ""});
    BOOST_REQUIRE(before.size() == 1u);
    BOOST_TEST(before[0].title == "Deal Acme");
    BOOST_TEST(before[0].place.record == "7");
}

BOOST_AUTO_TEST_CASE(the_arrow_keys_stay_within_the_list)
{
    World w;
    FakeView view;
    QuickSearchPresenter presenter(w.desk.desk, view, w.book, w.asks_available());
    presenter.type("");
    presenter.move(1);
    BOOST_TEST(!presenter.chosen());
    presenter.type("dea");
    presenter.move(-1);
    BOOST_TEST(view.shown.selected == 1);
    presenter.move(10);
    BOOST_TEST(view.shown.selected == 3);
    BOOST_TEST(presenter.chosen()->place.record == "1");
}

BOOST_AUTO_TEST_CASE(who_types_fast_asks_twice_and_sees_the_last_answer)
{
    HeldTasks tasks;
    World w(&tasks);
    FakeView view;
    QuickSearchPresenter presenter(w.desk.desk, view, w.book, w.asks_available());
    for (const char* text : {"a", "ac", "acm", "acme"})
        presenter.type(text);
    BOOST_TEST(tasks.waiting() == 1u);
    BOOST_TEST(view.shown.searching);
    tasks.answer_all();
    const std::vector<std::string> asked{"a", "acme"};
    BOOST_TEST(w.asked == asked, boost::test_tools::per_element());
    BOOST_TEST(view.words() == "Deal of acme|Deal of acme|");
    BOOST_TEST(!view.shown.searching);
}

BOOST_AUTO_TEST_CASE(what_was_cleared_is_not_answered)
{
    HeldTasks tasks;
    World w(&tasks);
    FakeView view;
    QuickSearchPresenter presenter(w.desk.desk, view, w.book, w.asks_available());
    presenter.type("acme");
    presenter.type("");
    tasks.answer_all();
    BOOST_TEST(view.shown.hits->empty());
}

BOOST_AUTO_TEST_CASE(a_lost_connection_leaves_the_commands)
{
    World w;
    w.book.searches.push_back([](const std::string&, std::size_t) -> std::vector<uikit::Found> {
        throw std::runtime_error("lost");
    });
    FakeView view;
    QuickSearchPresenter presenter(w.desk.desk, view, w.book, w.asks_available());
    presenter.type("dea");
    BOOST_TEST(w.desk.troubles.size() == 1u);
    BOOST_TEST(view.words() == "Deals|");
    BOOST_TEST(!view.shown.searching);
}

BOOST_AUTO_TEST_CASE(the_dialog_goes_by_keyboard_alone)
{
    for (const auto language : {words::Language::english, words::Language::turkish}) {
        words::speak(language);
        World w;
        std::vector<std::string> told;
        answer_next_dialog([&](wxDialog& dialog) {
            auto& search = dynamic_cast<QuickSearch&>(dialog);
            type(&search.field(), "acm");
            BOOST_TEST(search.list().shown() == 2u);
            press(&search.field(), WXK_DOWN);
            if (const char* where = std::getenv("HEDEF_PICTURES"))
                picture(where + std::string(language == words::Language::english ? "/en" : "/tr") + "-quick.png");
            press(&dialog, WXK_RETURN);
        });
        go_to_anything(nullptr, w.desk.desk, w.book, w.asks_available(),
                       [&](const std::string& command) { told.push_back(command); });
        BOOST_REQUIRE(w.desk.navigator.opened.size() == 1u);
        BOOST_TEST(w.desk.navigator.opened[0].window == "pipeline.deal");
        BOOST_TEST(told.empty());
    }
    words::speak(words::Language::english);
}

BOOST_AUTO_TEST_CASE(a_command_is_told_and_escape_does_nothing)
{
    World w;
    w.book.searches.clear();
    std::vector<std::string> told;
    const auto tell = [&](const std::string& command) { told.push_back(command); };
    answer_next_dialog([&](wxDialog& dialog) {
        type(&dynamic_cast<QuickSearch&>(dialog).field(), "refresh");
        press(&dialog, WXK_RETURN);
    });
    go_to_anything(nullptr, w.desk.desk, w.book, w.asks_available(), tell);
    BOOST_TEST(told.size() == 1u);
    BOOST_TEST(told.at(0) == "view.refresh");
    answer_next_dialog([&](wxDialog& dialog) {
        type(&dynamic_cast<QuickSearch&>(dialog).field(), "refresh");
        press(&dialog, WXK_ESCAPE);
    });
    go_to_anything(nullptr, w.desk.desk, w.book, w.asks_available(), tell);
    BOOST_TEST(told.size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
