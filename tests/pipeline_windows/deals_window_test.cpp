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
        BOOST_TEST(list->shown() == static_cast<std::size_t>(std::min(count, 200)));
        BOOST_TEST(utf8(window->title()) == "Deals");
        BOOST_TEST(world.desk.troubles.empty());
        if (count == 500) {
            BOOST_TEST(window->figures().rows == "200 of 500 deals");
            BOOST_TEST(label(window, "sum") == "500 deals, 51,247.50 TRY in all");
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
    BOOST_TEST(!world.desk.preferences.get("pipeline.deals.filter")); // what a place asks for is not remembered
}

BOOST_AUTO_TEST_CASE(a_click_on_a_title_sorts_in_the_database)
{
    DealsWorld world;
    world.add_deals(300);
    TestFrame frame;
    auto* window = world.open(frame, {"pipeline.deals", ""});
    auto* list = list_of(window);
    list->sort_by({{"amount", true}});
    settle();
    BOOST_TEST(list->shown() == 200u);
    const auto text = list->as_text(true);
    BOOST_TEST(text.find("Deal 1299") < text.find("Deal 1298"));
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
