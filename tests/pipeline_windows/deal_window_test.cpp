#include "deals_world.h"
#include "pipeline/view/deal_panel.h"
#include "uikit/text.h"

#include <boost/test/unit_test.hpp>

#include <wx/notebook.h>
#include <wx/radiobut.h>

using namespace hedef;
using namespace hedef::testing;
using uikit::utf8;
using uikit::wx;

namespace {

void put(wxWindow* window, const char* name, const char* value)
{
    auto* text = dynamic_cast<wxTextCtrl*>(named(window, name));
    BOOST_REQUIRE(text);
    text->SetValue(wx(value));
}

std::string value(wxWindow* window, const char* name)
{
    return utf8(dynamic_cast<wxTextCtrl*>(named(window, name))->GetValue());
}

} // namespace

BOOST_AUTO_TEST_SUITE(deal_window_test)

BOOST_AUTO_TEST_CASE(a_deal_is_shown_edited_and_saved)
{
    DealsWorld world;
    world.add_deals(1);
    TestFrame frame;
    auto* window = world.open(frame, {"pipeline.deal", "Deal 1000"});
    BOOST_TEST(utf8(window->title()) == "Deal Deal 1000");
    BOOST_TEST(value(window, "Customer:") == "Anadolu Makina");
    BOOST_TEST(!window->verb("file.save")->why_not().empty());
    picture_if_wanted("deal");
    put(window, "Name:", "Acme");
    put(window, "Amount:", "2.5K");
    BOOST_TEST(window->verb("file.save")->why_not().empty());
    BOOST_TEST(utf8(window->title()) == "* Deal Deal 1000");
    BOOST_TEST(!window->verb("pipeline.deal.win")->why_not().empty());
    window->verb("file.save")->run();
    settle();
    BOOST_TEST(utf8(window->title()) == "Deal Acme");
    BOOST_TEST(*granted(world.list.sheet("Deal 1000")).deal.amount == 2'500'00);
}

BOOST_AUTO_TEST_CASE(what_two_desks_changed_is_decided_in_the_dialog)
{
    DealsWorld world;
    world.add_deals(1);
    TestFrame frame;
    auto* window = world.open(frame, {"pipeline.deal", "Deal 1000"});
    put(window, "Name:", "Mine & ours");
    const auto other = world.test.open();
    pipeline::PipelineService service(*other);
    const auto seen = granted(pipeline::DealListService(*other).sheet("Deal 1000")).deal;
    auto theirs = seen;
    theirs.name = "Theirs";
    theirs.source = "Fair";
    granted(service.update(seen, theirs, {}));
    answer_next_dialog([](wxDialog& dialog) {
        picture_if_wanted("conflict");
        BOOST_TEST(dynamic_cast<wxRadioButton*>(named(&dialog, "mine_name"))->GetValue());
        type(named(&dialog, "value_name"), "A third");
        BOOST_TEST(dynamic_cast<wxRadioButton*>(named(&dialog, "other_name"))->GetValue());
        click(dialog.FindWindow(wxID_OK));
    });
    window->verb("file.save")->run();
    settle();
    const auto stored = granted(world.list.sheet("Deal 1000")).deal;
    BOOST_TEST(stored.name == "A third");
    BOOST_TEST(stored.source.value_or("") == "Fair");
    BOOST_TEST(value(window, "Source:") == "Fair");
}

BOOST_AUTO_TEST_CASE(it_is_won_on_a_day_and_the_history_shows_it)
{
    DealsWorld world;
    world.add_deals(1);
    TestFrame frame;
    auto* window = world.open(frame, {"pipeline.deal", "Deal 1000"});
    answer_next_dialog([](wxDialog& dialog) { click(dialog.FindWindow(wxID_OK)); });
    window->verb("pipeline.deal.win")->run();
    settle();
    BOOST_TEST(granted(world.list.sheet("Deal 1000")).events.size() == 2u);
    BOOST_TEST(!window->verb("pipeline.deal.win")->why_not().empty());
    dynamic_cast<wxNotebook*>(named(window, "parts"))->SetSelection(2);
    picture_if_wanted("deal_won");
    const Answer yes(wxID_YES);
    window->verb("record.delete")->run(); // a won deal stays
    settle();
    BOOST_TEST(yes.asked == 1);
    BOOST_TEST(static_cast<bool>(world.list.sheet("Deal 1000")));
}

BOOST_AUTO_TEST_CASE(lines_and_shares_are_added_by_dialogs)
{
    DealsWorld world;
    world.add_deals(1);
    TestFrame frame;
    auto* window = world.open(frame, {"pipeline.deal", "Deal 1000"});
    answer_next_dialog([](wxDialog& dialog) {
        type(named(&dialog, "Amount:"), "50");
        click(dialog.FindWindow(wxID_OK));
    });
    window->verb("pipeline.deal.add_line")->run();
    BOOST_TEST(value(window, "Amount:") == "150.00");
    window->verb("file.save")->run();
    settle();
    BOOST_TEST(granted(world.list.sheet("Deal 1000")).deal.lines.size() == 2u);
    dynamic_cast<wxNotebook*>(named(window, "parts"))->SetSelection(1);
    picture_if_wanted("deal_split");
}

BOOST_AUTO_TEST_CASE(unsaved_changes_are_asked_about_once_on_closing)
{
    for (const int answer : {wxID_NO, wxID_YES}) {
        DealsWorld world;
        world.add_deals(1);
        TestFrame frame;
        auto* window = world.open(frame, {"pipeline.deal", "Deal 1000"});
        BOOST_TEST(window->may_close());
        put(window, "Name:", "Acme");
        int closes = 0; // what the program around it is asked to close
        frame.get()->Bind(wxEVT_CLOSE_WINDOW, [&](wxCloseEvent& event) {
            ++closes;
            if (event.CanVeto()) event.Veto();
        });
        const Answer given(answer);
        const bool may = window->may_close();
        BOOST_TEST(given.asked == 1);
        BOOST_TEST(may == (answer == wxID_NO));
        settle();
        BOOST_TEST(closes == (answer == wxID_YES ? 1 : 0));
        if (answer == wxID_YES) BOOST_TEST(granted(world.list.sheet("Deal 1000")).deal.name == "Acme");
    }
}

BOOST_AUTO_TEST_CASE(closing_while_it_loads_is_harmless)
{
    HeldTasks held;
    DealsWorld world(&held);
    world.add_deals(1);
    {
        TestFrame frame;
        world.open(frame, {"pipeline.deal", "Deal 1000"});
        frame.close();
    }
    held.answer_all();
    settle();
    BOOST_TEST(world.desk.troubles.empty());
}

BOOST_AUTO_TEST_CASE(a_deal_that_is_not_there_says_so)
{
    DealsWorld world;
    TestFrame frame;
    auto* window = world.open(frame, {"pipeline.deal", "nothing"});
    BOOST_TEST(!window->verb("record.delete")->why_not().empty());
    picture_if_wanted("deal_gone");
}

BOOST_AUTO_TEST_SUITE_END()
