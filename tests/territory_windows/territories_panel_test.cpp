#include "territory/view/territories_panel.h"
#include "uikit/text.h"
#include "window_world.h"

#include <wx/dialog.h>
#include <wx/textctrl.h>

using namespace hedef;
using namespace hedef::territory;
using namespace hedef::testing;

namespace {

const desk::Place tree_place{"territory.tree", {}};

void press_ok(wxDialog& dialog)
{
    click(dialog.FindWindow(wxID_OK));
}

void cancel(wxDialog& dialog)
{
    dialog.EndModal(wxID_CANCEL);
}

CustomerPlacement into(customers::CustomerId customer, TerritoryId where)
{
    return {customer, where, Dimension::geography, since(on(2017, 1, 1))};
}

} // namespace

BOOST_AUTO_TEST_SUITE(territories_panel_test)

BOOST_AUTO_TEST_CASE(the_tree_shows_a_territory_s_people_and_customers)
{
    WindowWorld desk;
    BOOST_REQUIRE(desk.territories.assign_customer(into(desk.world.kordon, desk.world.izmir)));
    TestFrame frame;
    auto* panel = desk.open<TerritoriesPanel>(frame, tree_place);
    BOOST_TEST((panel->tree().current() == desk.world.turkiye.value));
    BOOST_TEST(panel->customers().shown() == 1u);
    BOOST_TEST(panel->people().shown() == 3u);
    BOOST_TEST(panel->tree().unfolded(desk.world.turkiye.value));
    panel->tree().select(desk.world.izmir.value); // unfolds what lies above
    settle();
    BOOST_TEST(panel->tree().unfolded(desk.world.ege.value));
    BOOST_TEST(panel->people().shown() == 0u);
    BOOST_TEST(panel->tree().as_text().find("Türkiye") != std::string::npos);
    BOOST_TEST(!panel->figures().rows.empty());
}

BOOST_AUTO_TEST_CASE(selection_and_folds_stay_through_new_snapshots)
{
    WindowWorld desk;
    TestFrame frame;
    auto* panel = desk.open<TerritoriesPanel>(frame, tree_place);
    panel->tree().select(desk.world.bursa.value);
    panel->tree().unfold(desk.world.ege.value);
    BOOST_REQUIRE(desk.territories.assign_customer(into(desk.world.uludag, desk.world.bursa)));
    settle();
    BOOST_TEST((panel->tree().current() == desk.world.bursa.value));
    BOOST_TEST(panel->tree().unfolded(desk.world.ege.value));
    BOOST_TEST(panel->customers().shown() == 1u);
}

BOOST_AUTO_TEST_CASE(the_tree_is_walked_by_keys)
{
    WindowWorld desk;
    TestFrame frame;
    auto* panel = desk.open<TerritoriesPanel>(frame, tree_place);
    auto* control = &panel->tree().control();
    press(control, WXK_LEFT);
    BOOST_TEST(!panel->tree().unfolded(desk.world.turkiye.value));
    press(control, WXK_RIGHT);
    BOOST_TEST(panel->tree().unfolded(desk.world.turkiye.value));
    press(control, WXK_RIGHT);
    BOOST_TEST((panel->tree().current() == desk.world.ege.value));
    press(control, WXK_LEFT);
    BOOST_TEST((panel->tree().current() == desk.world.turkiye.value));
    press(control, 'M');
    BOOST_TEST((panel->tree().current() == desk.world.marmara.value));
    panel->tree().sort_by({{"name", true}});
    BOOST_TEST((panel->tree().current() == desk.world.marmara.value));
    BOOST_TEST(panel->tree().as_text().find("Marmara") < panel->tree().as_text().find("Ege"));
}

BOOST_AUTO_TEST_CASE(an_empty_company_says_what_to_do)
{
    WindowWorld desk;
    TestFrame frame;
    auto* panel = desk.open<TerritoriesPanel>(frame, tree_place);
    panel->presenter().choose_dimension(Dimension::product);
    settle();
    BOOST_TEST(!panel->tree().current());
    BOOST_TEST(panel->customers().shown() == 0u);
    BOOST_TEST(!desk.tell(*panel, "record.edit"));
    BOOST_TEST(!desk.tell(*panel, "territory.assign_to"));
}

BOOST_AUTO_TEST_CASE(many_customers_are_shown)
{
    WindowWorld desk;
    std::vector<customers::Customer> many(3000);
    for (std::size_t i = 0; i < many.size(); ++i)
        many[i].name = "Customer " + std::to_string(i);
    BOOST_REQUIRE(desk.db->write([&](db::Transaction& tx) -> base::Result<base::Done> {
        std::vector<CustomerPlacement> places;
        const auto added = customers::add_customers(tx, many).value();
        for (const auto& customer : added)
            places.push_back(into(customer.id, desk.world.izmir));
        return assign_customers(tx, places);
    }));
    TestFrame frame;
    auto* panel = desk.open<TerritoriesPanel>(frame, tree_place);
    BOOST_TEST(panel->customers().shown() == 3000u);
}

BOOST_AUTO_TEST_CASE(a_territory_is_added_by_its_dialog)
{
    WindowWorld desk;
    TestFrame frame;
    auto* panel = desk.open<TerritoriesPanel>(frame, tree_place);
    answer_next_dialog([](wxDialog& dialog) {
        type(named(&dialog, "Name:"), "Akdeniz");
        press_ok(dialog);
    });
    BOOST_TEST(desk.tell(*panel, "record.new"));
    const auto found = desk.territories.find("Türkiye/Akdeniz");
    BOOST_REQUIRE(found);
    BOOST_TEST((panel->tree().current() == found->value));
    answer_next_dialog(cancel);
    BOOST_TEST(desk.tell(*panel, "record.edit"));
    {
        AnswerQuestion yes(wxID_YES);
        BOOST_TEST(desk.tell(*panel, "record.delete"));
        BOOST_TEST(yes.asked);
    }
    BOOST_TEST(!desk.territories.find("Türkiye/Akdeniz"));
    desk.undo.undo();
    BOOST_TEST(bool(desk.territories.find("Türkiye/Akdeniz")));
}

BOOST_AUTO_TEST_CASE(customers_dropped_on_a_territory_move_there_from_a_day)
{
    WindowWorld desk;
    BOOST_REQUIRE(desk.territories.assign_customer(into(desk.world.kordon, desk.world.izmir)));
    TestFrame frame;
    auto* panel = desk.open<TerritoriesPanel>(frame, tree_place);
    BOOST_TEST(!panel->may_drop_on(desk.world.bursa)); // nothing is dragged
    panel->customers().select_all();
    panel->drag(TerritoriesPanel::Dragged::customers);
    BOOST_TEST(panel->may_drop_on(desk.world.bursa));
    answer_next_dialog(press_ok);
    panel->dropped_on(desk.world.bursa);
    settle();
    BOOST_REQUIRE_EQUAL(panel->customers().shown(), 1u);
    const auto rows = panel->customers().selected_rows();
    const auto content = desk.coverage.content(territory::Dimension::geography, desk.world.bursa, false, on(2017, 6, 15));
    BOOST_REQUIRE_EQUAL(content.customers.size(), 1u);
    BOOST_TEST((content.customers.front().days.begin == on(2017, 6, 15)));
    BOOST_TEST(desk.undo.can_undo());
}

BOOST_AUTO_TEST_CASE(who_is_in_no_territory_has_a_node_of_its_own)
{
    WindowWorld desk;
    TestFrame frame;
    auto* panel = desk.open<TerritoriesPanel>(frame, tree_place);
    BOOST_TEST(panel->tree().find(territory::nowhere.value)->customers == 5);
    panel->tree().select(territory::nowhere.value);
    settle();
    BOOST_REQUIRE_EQUAL(panel->customers().shown(), 5u);
    BOOST_TEST(!desk.tell(*panel, "record.edit")); // it is no territory
    BOOST_TEST(!desk.tell(*panel, "record.delete"));
    panel->customers().select_all();
    BOOST_TEST(!desk.tell(*panel, "territory.lock"));
    panel->drag(TerritoriesPanel::Dragged::customers);
    BOOST_TEST(!panel->may_drop_on(territory::nowhere)); // there already
    BOOST_TEST(panel->may_drop_on(desk.world.bursa));
    answer_next_dialog(press_ok);
    panel->dropped_on(desk.world.bursa);
    settle();
    BOOST_TEST(panel->customers().shown() == 0u);
    BOOST_TEST(desk.coverage.content(territory::Dimension::geography, desk.world.bursa, false, on(2017, 6, 15)).customers.size() == 5u);
}

BOOST_AUTO_TEST_CASE(a_past_day_says_what_its_figures_are)
{
    WindowWorld desk;
    TestFrame frame;
    auto* panel = desk.open<TerritoriesPanel>(frame, tree_place);
    const auto words = [&] {
        wxString shown;
        for (wxWindow* bar : panel->GetChildren())
            for (wxWindow* child : bar->GetChildren())
                if (child->GetLabel().StartsWith(wxS("Open pipeline")) && child->IsShown()) shown = child->GetLabel();
        return uikit::utf8(shown);
    };
    BOOST_TEST(words() == "");
    panel->presenter().choose_day(on(2017, 1, 1));
    settle();
    BOOST_TEST(words().find("open on this day") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(commands_do_the_same_by_keyboard)
{
    WindowWorld desk;
    BOOST_REQUIRE(desk.territories.assign_customer(into(desk.world.kordon, desk.world.izmir)));
    TestFrame frame;
    auto* panel = desk.open<TerritoriesPanel>(frame, tree_place);
    panel->customers().select_all();
    for (const char* asked : {"territory.lock", "territory.unlock", "territory.take_out"}) {
        answer_next_dialog(press_ok);
        BOOST_TEST(desk.tell(*panel, asked));
        panel->customers().select_all();
    }
    BOOST_TEST(desk.coverage.content(territory::Dimension::geography, desk.world.turkiye, true, on(2017, 6, 15)).customers.empty());
    for (const char* asked : {"territory.assign_customer", "territory.assign_person", "territory.set_owner"}) {
        answer_next_dialog(cancel);
        BOOST_TEST(desk.tell(*panel, asked));
    }
    desk.undo.undo();
    settle();
    panel->customers().select_all();
    BOOST_TEST(desk.tell(*panel, "territory.why"));
    BOOST_TEST((desk.navigator.opened.back() == desk::Place{"territory.why", "geography//Kordon Gıda"}));
    BOOST_TEST(desk.tell(*panel, "record.open"));
    BOOST_TEST((desk.navigator.opened.back() == desk::Place{"customers.card", "Kordon Gıda"}));
    for (const char* told : {"territory.rules", "territory.problems", "edit.copy", "edit.select_all", "edit.filter",
                             "view.refresh", "view.reset_layout"})
        BOOST_TEST(desk.tell(*panel, told));
}

BOOST_AUTO_TEST_CASE(it_may_close_while_it_loads)
{
    HeldTasks held;
    WindowWorld desk(&held);
    {
        TestFrame frame;
        desk.open<TerritoriesPanel>(frame, tree_place);
        BOOST_TEST(held.waiting() == 1u);
    }
    held.answer_all();
    BOOST_TEST(desk.troubles.empty());
}

BOOST_AUTO_TEST_SUITE_END()
