#include "deals_world.h"
#include "pipeline/view/deals_panel.h"
#include "uikit/filter_row.h"
#include "uikit/text.h"

#include <boost/test/unit_test.hpp>

#include <wx/combobox.h>
#include <wx/stattext.h>

using namespace hedef;
using namespace hedef::testing;
using uikit::utf8;
using uikit::wx;

namespace {

uikit::RowListBase* list_of(wxWindow* window)
{
    for (wxWindow* child : window->GetChildren())
        if (auto* list = dynamic_cast<uikit::RowListBase*>(child)) return list;
    return nullptr;
}

std::string label(wxWindow* window, const char* name)
{
    return utf8(dynamic_cast<wxStaticText*>(named(window, name))->GetLabelText());
}

} // namespace

BOOST_AUTO_TEST_SUITE(deals_window_test)

BOOST_AUTO_TEST_CASE(it_shows_none_one_and_many)
{
    for (const int count : {0, 1, 500}) {
        DealsWorld world;
        if (count) world.add_deals(count);
        TestFrame frame;
        auto* window = world.open(frame, {"pipeline.deals", ""});
        auto* list = list_of(window);
        BOOST_REQUIRE(list);
        BOOST_TEST(list->shown() == static_cast<std::size_t>(count));
        BOOST_TEST(utf8(window->title()) == "Deals");
        BOOST_TEST(world.desk.troubles.empty());
        if (count == 500) {
            BOOST_TEST(window->figures().rows == "500 deals");
            BOOST_TEST(label(window, "sum") == "500 deals, 51,247.50 TRY in all · weighted 3,843.00 TRY");
        }
        picture_if_wanted("deals_" + std::to_string(count));
    }
}

BOOST_AUTO_TEST_CASE(a_word_typed_into_the_filter_narrows_the_list_and_escape_takes_it_back)
{
    DealsWorld world;
    world.add_deals(20);
    TestFrame frame;
    auto* window = world.open(frame, {"pipeline.deals", ""});
    auto* list = list_of(window);
    auto* text = named(window, "Find:");
    window->verb("edit.filter")->run();
    dynamic_cast<wxTextCtrl*>(text)->SetValue(wx("1007"));
    BOOST_TEST(wait_until([&] { return list->shown() == 1; }));
    BOOST_TEST(world.desk.preferences.get("pipeline.deals.filter").value_or("") == "text=1007");
    // What is typed stays while answers come in.
    dynamic_cast<wxTextCtrl*>(text)->SetValue(wx("10071"));
    window->refresh();
    BOOST_TEST(utf8(dynamic_cast<wxTextCtrl*>(text)->GetValue()) == "10071");
    press(text, WXK_ESCAPE);
    BOOST_TEST(wait_until([&] { return list->shown() == 20; }));
    auto* closed = dynamic_cast<wxComboBox*>(named(window, "Closed:"));
    closed->ChangeValue(wx("nonsense"));
    wxCommandEvent enter(wxEVT_TEXT_ENTER, closed->GetId());
    enter.SetEventObject(closed);
    closed->ProcessWindowEvent(enter);
    BOOST_TEST(list->shown() == 20u);
    auto* filter = dynamic_cast<uikit::FilterRow*>(named(window, "filter"));
    BOOST_TEST(!filter->fault().empty());
    closed->ChangeValue(wx("2017-Q1"));
    closed->ProcessWindowEvent(enter);
    BOOST_TEST(wait_until([&] { return list->shown() == 15; }));
    BOOST_TEST(filter->fault().empty());
}

BOOST_AUTO_TEST_CASE(a_place_with_a_filter_shows_it_in_the_row)
{
    DealsWorld world;
    world.add_deals(20);
    TestFrame frame;
    auto* window = world.open(frame, {"pipeline.deals", "person=Grace Hopper;period=2017-Q1;outcome=won"});
    BOOST_TEST(list_of(window)->shown() == 10u);
    BOOST_TEST(utf8(dynamic_cast<wxComboBox*>(named(window, "Person:"))->GetValue()) == "Grace Hopper");
    auto* period = named(window, "Clear Period");
    BOOST_REQUIRE(period);
    picture_if_wanted("deals_filtered");
    click(period);
    settle();
    BOOST_TEST(named(window, "Clear Period") == nullptr);
    BOOST_TEST(world.desk.preferences.get("pipeline.deals.filter").value_or("?") == ""); // what a place asks for is not remembered
}

BOOST_AUTO_TEST_CASE(deals_that_are_all_here_are_sorted_by_any_column_and_by_several)
{
    DealsWorld world;
    world.add_deals(2300); // more than the first page and one of those behind it
    TestFrame frame;
    auto* window = world.open(frame, {"pipeline.deals", ""});
    auto* list = list_of(window);
    BOOST_TEST(list->shown() == 2300u);
    const auto before = [&](const char* one, const char* other) {
        const auto text = list->as_text(true);
        return text.find(one) < text.find(other);
    };
    list->sort_by({{"amount", true}});
    BOOST_TEST(before("Deal 3299", "Deal 3298"));
    list->sort_by({{"owner", false}, {"amount", true}}); // Grace has the odd ones
    BOOST_TEST(before("Deal 3299", "Deal 3297"));
    BOOST_TEST(before("Deal 1001", "Deal 3298"));
    list->show_column("weighted", true);
    for (const bool descending : {false, true}) {
        list->sort_by({{"weighted", descending}}); // only open deals have it: all others come behind them
        BOOST_TEST(before(descending ? "Deal 3296" : "Deal 1000", descending ? "Deal 1000" : "Deal 3296"));
        BOOST_TEST(before("Deal 1000", "Deal 1001"));
        BOOST_TEST(before("Deal 3296", "Deal 1001"));
    }
    list->sort_by({{"closed_on", true}});
    BOOST_TEST(before("Deal 3299", "Deal 3296"));
}

BOOST_AUTO_TEST_CASE(deals_stand_in_groups_with_their_sums_also_by_a_view)
{
    DealsWorld world;
    world.add_deals(20);
    TestFrame frame;
    auto* window = world.open(frame, {"pipeline.deals", "outcome=won"});
    auto* list = list_of(window);
    list->group_by("owner");
    BOOST_REQUIRE_EQUAL(list->lines().groups().size(), 2u);
    BOOST_TEST(list->lines().groups().front().value == "Grace Hopper");
    BOOST_TEST(list->lines().groups().front().count == 10u);
    answer_next_dialog([](wxDialog& dialog) {
        type(named(&dialog, "Name:"), "By owner");
        click(dialog.FindWindow(wxID_OK));
    });
    window->verb("views.keep_as")->run();
    settle();
    // What another desk does is seen in the groups.
    const auto other = world.test.open();
    const auto deal = world.list.page({}).front();
    const auto sheet = world.list.sheet(deal.id).value();
    auto mine = sheet.deal;
    mine.owner = world.world.ada;
    mine.splits.front().person = world.world.ada;
    pipeline::PipelineService(*other).update(sheet.deal, mine, {}).value();
    world.desk.changes.publish(world.database->poll_changes());
    list->group_by("");
    TestFrame second;
    auto* again = world.open(second, {"pipeline.deals", ""});
    BOOST_TEST(list_of(again)->lines().groups().empty());
    auto* choice = dynamic_cast<wxChoice*>(named(again, "views"));
    choice->SetSelection(1);
    wxCommandEvent chosen(wxEVT_CHOICE, choice->GetId());
    choice->ProcessWindowEvent(chosen);
    settle();
    BOOST_TEST(list_of(again)->grouped_by() == "owner");
    BOOST_TEST(list_of(again)->lines().groups().size() == 2u); // Deal 1000 is open
    picture_if_wanted("deals_grouped");
}

BOOST_AUTO_TEST_CASE(late_and_long_waiting_deals_say_so_in_words)
{
    DealsWorld world;
    auto deal = world.world.won("Late", world.world.grace, base::make_date(2017, 3, 1), 100'00);
    deal.stage = world.world.stage("Engaging");
    deal.closed_on.reset();
    deal.engaged_on = base::make_date(2017, 3, 1);
    deal.expected_on = base::make_date(2017, 6, 14);
    granted(world.pipeline.add(deal, {}));
    deal.name = "In time";
    deal.engaged_on = base::make_date(2017, 6, 1);
    deal.expected_on = base::make_date(2017, 6, 15); // today
    granted(world.pipeline.add(deal, {}));
    TestFrame frame;
    auto* list = list_of(world.open(frame, {"pipeline.deals", ""}));
    const auto text = list->as_text(true);
    const auto in_time = text.substr(text.find("In time")), late = text.substr(text.find("Late"));
    BOOST_TEST(text.find("In time") < text.find("Late"));
    BOOST_TEST(late.find(" · overdue") != std::string::npos);
    BOOST_TEST(late.find("106 · stale") != std::string::npos);
    const auto line = in_time.substr(0, in_time.find("Late"));
    BOOST_TEST(line.find(" · overdue") == std::string::npos);
    BOOST_TEST(line.find(" · stale") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_was_deleted_in_the_list_comes_back_as_one_step)
{
    DealsWorld world;
    world.add_deals(8);
    TestFrame frame;
    auto* window = world.open(frame, {"pipeline.deals", "outcome=open"});
    auto* list = list_of(window);
    BOOST_TEST(list->shown() == 2u);
    list->select_all();
    {
        Answer yes(wxID_YES);
        window->verb("record.delete")->run();
        BOOST_TEST(yes.asked == 1);
    }
    settle();
    BOOST_TEST(list->shown() == 0u);
    BOOST_TEST(world.desk.undo.undo_words() == "Delete 2 deals");
    world.desk.undo.undo();
    settle();
    BOOST_TEST(list->shown() == 2u);
    world.desk.undo.redo();
    settle();
    BOOST_TEST(list->shown() == 0u);
}

BOOST_AUTO_TEST_CASE(several_deals_move_to_a_stage_as_one_step)
{
    DealsWorld world;
    world.add_deals(8);
    TestFrame frame;
    auto* window = world.open(frame, {"pipeline.deals", "outcome=open"});
    auto* list = list_of(window);
    BOOST_TEST(!window->verb("pipeline.deal.move")->why_not().empty());
    list->select_all();
    answer_next_dialog([](wxDialog& dialog) {
        picture_if_wanted("deals_move");
        auto* stage = dynamic_cast<wxChoice*>(named(&dialog, "To stage:"));
        BOOST_REQUIRE(stage);
        stage->SetStringSelection(wxS("Lost"));
        wxCommandEvent chosen(wxEVT_CHOICE, stage->GetId());
        stage->ProcessWindowEvent(chosen);
        click(dialog.FindWindow(wxID_OK));
    });
    window->verb("pipeline.deal.move")->run();
    settle();
    BOOST_TEST(list->shown() == 0u);
    BOOST_TEST(world.desk.undo.undo_words() == "Move 2 deals to Lost");
    world.desk.undo.undo();
    settle();
    BOOST_TEST(list->shown() == 2u);
    BOOST_TEST(!granted(world.list.sheet("Deal 1000")).deal.closed_on);
}

BOOST_AUTO_TEST_CASE(closing_while_it_loads_is_harmless)
{
    HeldTasks held;
    DealsWorld world(&held);
    world.add_deals(3);
    {
        TestFrame frame;
        world.open(frame, {"pipeline.deals", ""});
        BOOST_TEST(held.waiting() > 0u);
        frame.close();
    }
    held.answer_all();
    settle();
    BOOST_TEST(world.desk.troubles.empty());
}

BOOST_AUTO_TEST_CASE(a_view_is_kept_and_comes_back)
{
    DealsWorld world;
    world.add_deals(20);
    TestFrame frame;
    auto* window = world.open(frame, {"pipeline.deals", "outcome=won"});
    auto* list = list_of(window);
    list->sort_by({{"amount", true}});
    list->show_column("code", true);
    answer_next_dialog([](wxDialog& dialog) {
        type(named(&dialog, "Name:"), "Won ones");
        click(dialog.FindWindow(wxID_OK));
    });
    window->verb("views.keep_as")->run();
    settle();
    const auto kept = world.views.of_window("pipeline.deals", world.world.ada);
    BOOST_REQUIRE_EQUAL(kept.size(), 1u);
    BOOST_TEST(kept[0].filter == "outcome=won");
    TestFrame other;
    auto* again = world.open(other, {"pipeline.deals", ""});
    BOOST_TEST(list_of(again)->shown() == 20u);
    auto* choice = dynamic_cast<wxChoice*>(named(again, "views"));
    choice->SetSelection(1);
    wxCommandEvent chosen(wxEVT_CHOICE, choice->GetId());
    choice->ProcessWindowEvent(chosen);
    settle();
    BOOST_TEST(list_of(again)->shown() == 15u);
    BOOST_TEST(list_of(again)->column_shown("code"));
    BOOST_TEST(again->verb("views.keep")->why_not().empty());
    picture_if_wanted("deals_view");
}

BOOST_AUTO_TEST_CASE(a_new_deal_is_made_by_keyboard)
{
    DealsWorld world;
    TestFrame frame;
    auto* window = world.open(frame, {"pipeline.deals", ""});
    answer_next_dialog([](wxDialog& dialog) {
        picture_if_wanted("deal_new");
        type(named(&dialog, "Name:"), "Yeni");
        type(named(&dialog, "Customer:"), "Deniz Gida");
        type(named(&dialog, "Amount:"), "1.5M");
        click(dialog.FindWindow(wxID_OK));
    });
    window->verb("record.new")->run();
    settle();
    BOOST_TEST(list_of(window)->shown() == 1u);
    BOOST_REQUIRE_EQUAL(world.desk.navigator.opened.size(), 1u);
    BOOST_TEST(world.desk.navigator.opened[0].record == "Yeni");
}

BOOST_AUTO_TEST_SUITE_END()
