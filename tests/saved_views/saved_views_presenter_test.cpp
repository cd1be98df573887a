#include "saved_views/present/saved_views_presenter.h"
#include "support/test_database.h"
#include "support/worlds/desk_world.h"

#include <boost/test/unit_test.hpp>

using namespace hedef;
using namespace hedef::saved_views;

namespace {

struct FakeBar : SavedViewsView
{
    void show(const SavedViewsState& state) override { shown = state; }
    KeptList current() const override { return list; }
    void take(const KeptList& taken) override { list = taken, ++takes; }
    void tell(const base::Refusal& refusal) override { told = refusal.code; }
    bool may_replace(const SavedView&) override { return ++questions, agrees; }
    bool may_delete(const SavedView&) override { return ++questions, agrees; }
    std::string names() const
    {
        std::string all;
        for (const SavedView& view : shown.views)
            all += (all.empty() ? "" : ", ") + view.name;
        return all;
    }
    SavedViewsState shown;
    KeptList list{"stage=Won", "name:100"};
    std::string told;
    bool agrees = true;
    int takes = 0, questions = 0;
};

struct Bar
{
    explicit Bar(std::int64_t person = 1)
        : database(test.open()), desk(test.clock()), service(*database), presenter(prepared(person), view, service, "w")
    {
        database->on_changes([this](const auto& changes) { desk.changes.publish(changes); });
        presenter.open(true);
    }
    desk::Desk& prepared(std::int64_t person)
    {
        desk.desk.person = person;
        return desk.desk;
    }
    testing::TestDatabase test{testing::TestBackend::sqlite};
    std::unique_ptr<db::Database> database;
    testing::DeskWorld desk;
    SavedViewsService service;
    FakeBar view;
    SavedViewsPresenter presenter;
};

} // namespace

BOOST_AUTO_TEST_SUITE(saved_views_presenter_test)

BOOST_AUTO_TEST_CASE(a_list_is_kept_changed_and_chosen_again)
{
    Bar bar;
    bar.presenter.keep_as("Won", false);
    BOOST_TEST(bar.view.names() == "Won");
    BOOST_TEST(bar.view.shown.chosen_view()->name == "Won");
    bar.view.list.filter = "stage=Lost";
    bar.presenter.keep_changes();
    BOOST_TEST(bar.view.shown.views.front().filter == "stage=Lost");
    bar.presenter.choose_none();
    bar.view.list = {};
    bar.presenter.choose(bar.view.shown.views.front().id);
    BOOST_TEST(bar.view.list.filter == "stage=Lost");
    BOOST_TEST(bar.view.list.arrangement == "name:100");
}

BOOST_AUTO_TEST_CASE(a_name_that_is_taken_is_asked_about)
{
    Bar bar;
    bar.presenter.keep_as("Won", false);
    bar.view.list.filter = "text=x";
    bar.view.agrees = false;
    bar.presenter.keep_as("Won", false);
    BOOST_TEST(bar.view.questions == 1);
    BOOST_TEST(bar.view.shown.views.front().filter == "stage=Won");
    bar.view.agrees = true;
    bar.presenter.keep_as("Won", true);
    BOOST_TEST(bar.view.shown.views.front().filter == "text=x");
    BOOST_TEST(bar.view.shown.views.front().shared);
    bar.presenter.keep_as("Open", false);
    bar.presenter.rename("Won");
    BOOST_TEST(bar.view.told == "saved_views.name_taken");
    bar.presenter.rename("Still open");
    BOOST_TEST(bar.view.names() == "Still open, Won");
    bar.presenter.remove();
    BOOST_TEST(bar.view.names() == "Won");
    BOOST_TEST(!bar.view.shown.chosen_view());
}

BOOST_AUTO_TEST_CASE(the_default_opens_with_the_list_and_others_views_are_not_changed)
{
    Bar bar;
    bar.presenter.keep_as("Won", true);
    bar.presenter.make_default(true);
    FakeBar again;
    again.list = {};
    SavedViewsPresenter second(bar.desk.desk, again, bar.service, "w");
    second.open(true);
    BOOST_TEST(again.list.filter == "stage=Won");
    FakeBar other;
    bar.desk.desk.person = 2;
    SavedViewsPresenter theirs(bar.desk.desk, other, bar.service, "w");
    theirs.open(true);
    BOOST_TEST(other.takes == 0);
    BOOST_TEST(other.names() == "Won");
    theirs.choose(other.shown.views.front().id);
    BOOST_TEST(!other.shown.mine(people::PersonId{2}));
    theirs.rename("Mine");
    BOOST_TEST(other.told == "saved_views.not_yours");
}

BOOST_AUTO_TEST_CASE(a_view_goes_out_as_a_file_and_comes_in_beside_one_of_its_name)
{
    Bar bar;
    testing::TempFolder folder;
    bar.presenter.keep_as("Won", false);
    bar.presenter.export_to(folder.file("won.hedefview"));
    bar.view.list = {};
    bar.presenter.import_from(folder.file("won.hedefview"));
    BOOST_TEST(bar.view.list.filter == "stage=Won");
    BOOST_TEST(bar.view.names() == "Won, Won 2");
    testing::write_file(folder.file("broken.hedefview"), "no view");
    bar.presenter.import_from(folder.file("broken.hedefview"));
    BOOST_TEST(bar.view.told == "saved_views.file_broken");
    bar.presenter.import_from(folder.file("nothing.hedefview"));
    BOOST_TEST(bar.view.told != "saved_views.file_broken");
}

BOOST_AUTO_TEST_SUITE_END()
