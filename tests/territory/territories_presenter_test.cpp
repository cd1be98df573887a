#include "territory/present/territories_presenter.h"
#include "presenter_world.h"

using namespace hedef;
using namespace hedef::territory;
using namespace hedef::testing;

namespace {

struct View : TerritoriesView
{
    void show(const TerritoriesState& now) override { state = now; }
    void refused(const base::Refusal& refusal) override { refusals.push_back(refusal.code); }
    void said(const std::string& words) override { sayings.push_back(words); }
    desk::Teller teller() const override
    {
        return [this](const base::Refusal& refusal) { told.push_back(refusal.code); };
    }
    TerritoriesState state;
    std::vector<std::string> refusals, sayings;
    mutable std::vector<std::string> told;
};

struct Stage : PresenterWorld
{
    Stage() { service.assign_customer(into(world.kordon, world.izmir, on(2017, 1, 1))).value(); }
    // What a verb answered: empty when it worked.
    Ended ending()
    {
        return [this](const std::optional<base::Refusal>& refusal) { ended = refusal ? refusal->code : ""; };
    }
    std::vector<std::string> customers_shown() const
    {
        std::vector<std::string> names;
        for (const auto& row : *view.state.customers)
            names.push_back(row.name);
        return names;
    }
    View view;
    TerritoriesPresenter presenter{lent, view, service, coverage};
    std::string ended = "not yet";
};

} // namespace

BOOST_AUTO_TEST_SUITE(territories_presenter_test)

BOOST_AUTO_TEST_CASE(it_opens_on_today_with_the_first_root)
{
    Stage stage;
    stage.presenter.open();
    const auto& state = stage.view.state;
    BOOST_TEST(!state.loading);
    BOOST_TEST((state.day == on(2017, 6, 15)));
    BOOST_TEST((state.selected == stage.world.turkiye));
    BOOST_TEST(state.customers->size() == 1u);
    BOOST_TEST(state.people->size() == 3u);
}

BOOST_AUTO_TEST_CASE(another_day_shows_that_day_s_assignments)
{
    Stage stage;
    stage.presenter.open();
    stage.presenter.choose_day(on(2016, 12, 31));
    BOOST_TEST(stage.view.state.customers->empty());
    BOOST_TEST(stage.view.state.coverage->customers_nowhere == 5);
    stage.presenter.choose_day(on(2018, 1, 1));
    BOOST_TEST(stage.view.state.customers->size() == 1u);
}

BOOST_AUTO_TEST_CASE(customers_in_no_territory_are_listed_and_moved_from_there)
{
    Stage stage;
    stage.presenter.open();
    stage.presenter.select(nowhere);
    BOOST_TEST(stage.customers_shown().size() == 4u);
    BOOST_TEST(stage.view.state.people->empty());
    BOOST_TEST(!stage.view.state.node()); // nothing to edit
    const auto one = stage.view.state.customers->front();
    stage.presenter.move_customers({one}, stage.world.bursa, on(2017, 6, 15), stage.ending());
    BOOST_TEST(stage.ended == "");
    BOOST_TEST((stage.view.state.selected == nowhere)); // it stays in sight
    BOOST_TEST(stage.customers_shown().size() == 3u);
    BOOST_TEST(stage.territory_of(one.customer, on(2017, 6, 15)) == "Bursa");
    stage.undo.undo();
    BOOST_TEST(stage.customers_shown().size() == 4u);
    // The other way: dropped on it, they are taken out.
    stage.presenter.select(stage.world.izmir);
    const auto kordon = *stage.view.state.customers;
    BOOST_REQUIRE_EQUAL(kordon.size(), 1u);
    stage.presenter.move_customers(kordon, nowhere, on(2017, 6, 15), stage.ending());
    BOOST_TEST(stage.territory_of(stage.world.kordon, on(2017, 6, 15)) == "-");
}

BOOST_AUTO_TEST_CASE(a_deleted_territory_is_found_and_comes_back)
{
    Stage stage;
    stage.presenter.open();
    stage.presenter.remove(stage.world.bursa);
    std::vector<DeletedTerritory> deleted;
    stage.presenter.deleted([&](std::vector<DeletedTerritory> all) { deleted = std::move(all); });
    BOOST_REQUIRE_EQUAL(deleted.size(), 1u);
    BOOST_TEST(deleted[0].territory.name == "Bursa");
    BOOST_TEST(deleted[0].above == "Türkiye › Marmara");
    stage.presenter.restore(stage.world.bursa);
    BOOST_TEST((stage.view.state.selected == stage.world.bursa));
    BOOST_TEST(stage.undo.undo_words() == "Restore territory “Bursa”");
    stage.undo.undo();
    BOOST_TEST(!stage.view.state.coverage->find(stage.world.bursa));
}

BOOST_AUTO_TEST_CASE(a_dimension_without_territories_is_empty)
{
    Stage stage;
    stage.presenter.open();
    stage.presenter.choose_dimension(Dimension::product);
    BOOST_TEST(stage.view.state.coverage->nodes.empty());
    BOOST_TEST(!stage.view.state.selected);
    BOOST_TEST(stage.view.state.customers->empty());
}

BOOST_AUTO_TEST_CASE(the_panes_follow_the_selection_and_may_leave_out_what_is_below)
{
    Stage stage;
    stage.presenter.open();
    stage.presenter.select(stage.world.ege);
    BOOST_TEST(stage.customers_shown() == std::vector<std::string>{"Kordon Gıda"});
    stage.presenter.show_below(false);
    BOOST_TEST(stage.view.state.customers->empty());
    stage.presenter.select(stage.world.izmir);
    BOOST_TEST(stage.view.state.customers->size() == 1u);
}

BOOST_AUTO_TEST_CASE(moved_customers_go_back_with_undo_and_again_with_redo)
{
    Stage stage;
    stage.presenter.open();
    stage.presenter.move_customers(*stage.view.state.customers, stage.world.bursa, on(2017, 6, 15), stage.ending());
    BOOST_TEST(stage.ended == "");
    BOOST_TEST(stage.lent.undo.undo_words() == "Move Kordon Gıda to Bursa");
    BOOST_TEST(stage.territory_of(stage.world.kordon, on(2017, 6, 15)) == "Bursa");
    BOOST_TEST(stage.view.state.customers->front().territory_name == "Bursa"); // shown without being asked
    stage.undo.undo();
    BOOST_TEST(stage.territory_of(stage.world.kordon, on(2017, 6, 15)) == "İzmir");
    BOOST_TEST(stage.view.state.customers->front().territory_name == "İzmir");
    stage.undo.redo();
    BOOST_TEST(stage.territory_of(stage.world.kordon, on(2017, 6, 15)) == "Bursa");
}

BOOST_AUTO_TEST_CASE(undo_is_refused_when_somebody_touched_it_since)
{
    Stage stage;
    stage.presenter.open();
    stage.presenter.move_customers(*stage.view.state.customers, stage.world.bursa, on(2017, 6, 1), stage.ending());
    BOOST_REQUIRE(stage.service.assign_customer(stage.into(stage.world.kordon, stage.world.ege, on(2017, 6, 10))));
    stage.undo.undo();
    BOOST_TEST(stage.view.told == std::vector<std::string>{"territory.assign.touched_since"});
    BOOST_TEST(!stage.undo.can_undo());
    BOOST_TEST(stage.territory_of(stage.world.kordon, on(2017, 6, 15)) == "Ege");
}

BOOST_AUTO_TEST_CASE(a_locked_customer_stays_until_it_is_unlocked)
{
    Stage stage;
    stage.presenter.open();
    const auto rows = *stage.view.state.customers;
    stage.presenter.lock(rows, true, on(2017, 6, 1), stage.ending());
    BOOST_TEST(stage.ended == "");
    BOOST_TEST((stage.view.state.customers->front().origin == Origin::lock));
    stage.presenter.move_customers(rows, stage.world.bursa, on(2017, 6, 15), stage.ending());
    BOOST_TEST(stage.ended == "territory.customer_locked");
    stage.presenter.lock(rows, false, on(2017, 6, 10), stage.ending());
    stage.presenter.move_customers(rows, stage.world.bursa, on(2017, 6, 15), stage.ending());
    BOOST_TEST(stage.ended == "");
    stage.presenter.take_out(*stage.view.state.customers, on(2017, 6, 15), stage.ending());
    BOOST_TEST(stage.view.state.customers->empty());
}

BOOST_AUTO_TEST_CASE(people_move_with_their_role_and_owners_are_replaced)
{
    Stage stage;
    stage.presenter.open();
    stage.presenter.select(stage.world.istanbul);
    BOOST_REQUIRE_EQUAL(stage.view.state.people->size(), 1u);
    stage.presenter.move_people(*stage.view.state.people, stage.world.bursa, on(2017, 6, 15), stage.ending());
    BOOST_TEST(stage.view.state.people->empty());
    stage.presenter.select(stage.world.bursa);
    BOOST_REQUIRE_EQUAL(stage.view.state.people->size(), 1u);
    BOOST_TEST(stage.view.state.people->front().name == "Can Öztürk");
    stage.presenter.set_owner(stage.world.bursa, {stage.world.ayse, "Ayşe Yılmaz"}, on(2017, 6, 15), stage.ending());
    BOOST_TEST(stage.view.state.node()->owners.front().name == "Ayşe Yılmaz");
    stage.presenter.end_coverage(stage.view.state.people->front(), on(2017, 6, 15), stage.ending());
    BOOST_TEST(stage.view.state.people->empty());
    stage.undo.undo();
    stage.undo.undo();
    stage.undo.undo();
    BOOST_TEST(stage.view.state.people->empty());
    stage.presenter.select(stage.world.istanbul);
    BOOST_TEST(stage.view.state.people->size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_customer_is_put_into_a_territory_by_name)
{
    Stage stage;
    stage.presenter.open();
    stage.presenter.assign_customer({"Uludağ Tekstl", stage.world.bursa, on(2017, 6, 1), false, ""}, stage.ending());
    BOOST_TEST(stage.ended == "customers.near");
    stage.presenter.assign_customer({"uludag tekstil", stage.world.bursa, on(2017, 6, 1), true, "Anahtar"},
                                    stage.ending());
    BOOST_TEST(stage.ended == "");
    stage.presenter.select(stage.world.bursa);
    BOOST_REQUIRE_EQUAL(stage.view.state.customers->size(), 1u);
    BOOST_TEST((stage.view.state.customers->front().origin == Origin::lock));
    BOOST_TEST(stage.view.state.customers->front().reason == "Anahtar");
    stage.presenter.assign_person({stage.world.ayse, stage.world.bursa, CoverRole::overlay, on(2017, 6, 1), ""},
                                  stage.ending());
    BOOST_TEST(stage.view.state.people->size() == 1u);
}

BOOST_AUTO_TEST_CASE(territories_are_added_changed_moved_and_deleted_as_steps)
{
    Stage stage;
    stage.presenter.open();
    Territory territory;
    territory.name = "Trakya";
    territory.parent = stage.world.marmara;
    stage.presenter.add(territory, stage.ending());
    BOOST_TEST(stage.ended == "");
    BOOST_REQUIRE(stage.view.state.node());
    BOOST_TEST(stage.view.state.node()->path == "Türkiye › Marmara › Trakya");
    const auto added = stage.view.state.node()->territory;

    Territory renamed = added;
    renamed.name = "Trakya ve Adalar";
    stage.presenter.save(added, renamed, stage.ending());
    stage.presenter.move(added.id, stage.world.ege);
    BOOST_TEST(stage.view.state.node()->path == "Türkiye › Ege › Trakya ve Adalar");
    stage.presenter.remove(added.id);
    BOOST_TEST((stage.view.state.selected == stage.world.ege));
    stage.undo.undo();
    stage.undo.undo();
    BOOST_TEST(stage.service.tree().path(added.id) == "Türkiye/Marmara/Trakya");
    BOOST_TEST(stage.service.tree().find(added.id)->name == "Trakya ve Adalar");
    stage.undo.undo();
    BOOST_TEST(stage.service.tree().find(added.id)->name == "Trakya");
    stage.undo.undo();
    BOOST_TEST(!stage.service.tree().find(added.id));
    BOOST_TEST(stage.view.told.empty());
}

BOOST_AUTO_TEST_CASE(what_cannot_be_is_refused_where_it_was_asked)
{
    Stage stage;
    stage.presenter.open();
    stage.presenter.remove(stage.world.marmara);
    BOOST_TEST(stage.view.refusals == std::vector<std::string>{"territory.has_children"});
    BOOST_TEST(!stage.presenter.may_hang_below(stage.world.marmara, stage.world.bursa));
    BOOST_TEST(!stage.presenter.may_hang_below(stage.world.marmara, stage.world.marmara));
    BOOST_TEST(stage.presenter.may_hang_below(stage.world.marmara, stage.world.ege));
    Territory nameless;
    stage.presenter.add(nameless, stage.ending());
    BOOST_TEST(stage.ended == "territory.name_missing");
    std::size_t people = 0;
    stage.presenter.people([&](std::vector<NamedPerson> all) { people = all.size(); });
    BOOST_TEST(people == 4u);
}

BOOST_AUTO_TEST_SUITE_END()
