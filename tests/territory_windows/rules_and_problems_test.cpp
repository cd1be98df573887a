#include "territory/view/person_panel.h"
#include "territory/view/problems_panel.h"
#include "territory/view/rules_panel.h"
#include "territory/view/why_panel.h"
#include "uikit/text.h"
#include "window_world.h"

#include <wx/dialog.h>

using namespace hedef;
using namespace hedef::territory;
using namespace hedef::testing;

namespace {

void province_rule(WindowWorld& desk, TerritoryId to, const char* province)
{
    Rule rule;
    rule.territory = to;
    rule.name = std::string("province ") + province;
    rule.conditions = {{RuleField::province, province, {}, {}, {}}};
    BOOST_REQUIRE(desk.territories.add_rule(rule));
}

} // namespace

BOOST_AUTO_TEST_SUITE(rules_and_problems_test)

BOOST_AUTO_TEST_CASE(rules_are_shown_ordered_previewed_and_applied)
{
    WindowWorld desk;
    province_rule(desk, desk.world.bursa, "Bursa");
    province_rule(desk, desk.world.izmir, "İzmir");
    TestFrame frame;
    auto* panel = desk.open<RulesPanel>(frame, {"territory.rules", "geography"});
    BOOST_TEST(panel->rules().shown() == 2u);
    BOOST_TEST(panel->moves().shown() == 0u);
    BOOST_TEST(!desk.tell(*panel, "territory.apply_rules"));
    panel->rules().select(desk.territories.rules(Dimension::geography)[1].id.value);
    BOOST_TEST(desk.tell(*panel, "territory.rule_up"));
    BOOST_TEST(!desk.tell(*panel, "territory.rule_up")); // at the top
    BOOST_TEST(desk.territories.rules(Dimension::geography)[0].name == "province İzmir");
    BOOST_TEST(desk.tell(*panel, "territory.preview_rules"));
    BOOST_TEST(panel->moves().shown() == 3u);
    {
        AnswerQuestion yes(wxID_YES);
        BOOST_TEST(desk.tell(*panel, "territory.apply_rules"));
    }
    BOOST_TEST(desk.coverage.content(territory::Dimension::geography, desk.world.izmir, false, on(2017, 6, 15)).customers.size() == 2u);
    BOOST_TEST(panel->moves().shown() == 0u);
}

BOOST_AUTO_TEST_CASE(a_rule_is_added_and_deleted_by_dialogs)
{
    WindowWorld desk;
    TestFrame frame;
    auto* panel = desk.open<RulesPanel>(frame, {"territory.rules", "geography"});
    BOOST_TEST(!desk.tell(*panel, "record.edit"));
    answer_next_dialog([](wxDialog& dialog) {
        click(dialog.FindWindow(wxID_OK)); // a name and a territory are missing: it stays
        BOOST_TEST(dialog.IsModal());
        dialog.EndModal(wxID_CANCEL);
    });
    BOOST_TEST(desk.tell(*panel, "record.new"));
    province_rule(desk, desk.world.bursa, "Bursa");
    settle();
    panel->rules().select(desk.territories.rules(Dimension::geography)[0].id.value);
    answer_next_dialog([](wxDialog& dialog) {
        type(named(&dialog, "Name:"), "Bursa and around");
        type(named(&dialog, "Province:"), "Bursa; Yalova");
        click(dialog.FindWindow(wxID_OK));
    });
    BOOST_TEST(desk.tell(*panel, "record.edit"));
    BOOST_TEST(desk.territories.rules(Dimension::geography)[0].conditions.size() == 2u);
    AnswerQuestion yes(wxID_YES);
    BOOST_TEST(desk.tell(*panel, "record.delete"));
    BOOST_TEST(panel->rules().shown() == 0u);
}

BOOST_AUTO_TEST_CASE(a_problem_leads_to_where_it_is_mended)
{
    WindowWorld desk;
    TestFrame frame;
    auto* panel = desk.open<ProblemsPanel>(frame, {"territory.problems", "geography"});
    BOOST_TEST(panel->list().shown() == 9u);
    panel->list().select(1);
    BOOST_TEST(desk.tell(*panel, "record.open"));
    BOOST_TEST((desk.navigator.opened.back().window == "customers.card"));
    BOOST_TEST(desk.tell(*panel, "territory.why"));
    panel->list().select(6);
    BOOST_TEST(!desk.tell(*panel, "territory.why"));
    BOOST_TEST(desk.tell(*panel, "record.open"));
    BOOST_TEST((desk.navigator.opened.back() == desk::Place{"territory.tree", {}}));
}

BOOST_AUTO_TEST_CASE(why_is_written_in_sentences)
{
    WindowWorld desk;
    province_rule(desk, desk.world.bursa, "Bursa");
    BOOST_REQUIRE(desk.territories.apply_rules(Dimension::geography, on(2017, 1, 1)));
    TestFrame frame;
    auto* panel = desk.open<WhyPanel>(frame, {"territory.why", "geography//Uludağ Tekstil"});
    BOOST_TEST(panel->text().Contains(uikit::wx("Uludağ Tekstil is in Türkiye › Marmara › Bursa since 1 Jan 2017.")));
    BOOST_TEST(panel->text().Contains(uikit::wx("✓ “province Bursa” holds.")));
    BOOST_TEST(panel->title() == uikit::wx("Why: Uludağ Tekstil"));
    BOOST_TEST(desk.tell(*panel, "edit.copy"));
}

BOOST_AUTO_TEST_CASE(a_person_s_card_is_found_and_shown)
{
    WindowWorld desk;
    people::PeopleService people(*desk.db);
    furnish_people(desk.book, desk.desk, people, desk.coverage);
    const auto found = desk.book.searches.back()("mehmet", 5);
    BOOST_REQUIRE_EQUAL(found.size(), 1u);
    BOOST_TEST((found.front().place == desk::Place{"people.card", "MK"}));
    TestFrame frame;
    auto* panel = desk.open<PersonPanel>(frame, found.front().place);
    BOOST_TEST(panel->title() == uikit::wx("Mehmet Kaya"));
    BOOST_TEST(panel->list().shown() == 2u); // Marmara, and Ayşe
    for (const char* told : {"edit.copy", "edit.filter", "view.refresh", "view.reset_layout"})
        BOOST_TEST(desk.tell(*panel, told));
}

BOOST_AUTO_TEST_CASE(they_may_close_while_they_load)
{
    HeldTasks held;
    WindowWorld desk(&held);
    for (const desk::Place& place : {desk::Place{"territory.rules", "geography"}, {"territory.problems", "segment"},
                                     {"territory.why", "geography//Kordon Gıda"}}) {
        TestFrame frame;
        desk.open<uikit::Window>(frame, place);
    }
    held.answer_all();
    BOOST_TEST(desk.troubles.empty());
}

BOOST_AUTO_TEST_SUITE_END()
