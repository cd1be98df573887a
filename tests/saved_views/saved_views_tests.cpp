#include "saved_views/saved_view_json.h"
#include "saved_views/saved_views_service.h"
#include "support/test_database.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace hedef;
using namespace hedef::saved_views;

namespace {

constexpr people::PersonId ada{1}, grace{2};

SavedView view(const char* name, const char* filter = "stage=Won")
{
    SavedView made;
    made.window = "pipeline.deals";
    made.name = name;
    made.filter = filter;
    made.arrangement = "name:200 amount:90|amount-";
    return made;
}

std::string names(const std::vector<SavedView>& views)
{
    std::string all;
    for (const SavedView& v : views)
        all += (all.empty() ? "" : ", ") + v.name + (v.shared ? " (shared)" : "") + (v.is_default ? " (default)" : "");
    return all;
}

} // namespace

BOOST_AUTO_TEST_SUITE(saved_views_tests)

BOOST_DATA_TEST_CASE(a_view_comes_back_as_it_was_kept_to_its_owner_alone, testing::all_backends(), backend)
{
    testing::TestDatabase test(backend);
    const auto database = test.open();
    SavedViewsService service(*database);
    BOOST_REQUIRE(service.keep(view("Şubat", "text=Çay;person=P1+"), ada));
    BOOST_REQUIRE(service.keep(view("  Açık "), ada));
    const auto mine = service.of_window("pipeline.deals", ada);
    BOOST_TEST(names(mine) == "Açık, Şubat");
    BOOST_TEST(mine.back().filter == "text=Çay;person=P1+");
    BOOST_TEST(mine.back().arrangement == "name:200 amount:90|amount-");
    BOOST_TEST(service.of_window("pipeline.deals", grace).empty());
    BOOST_TEST(service.of_window("pipeline.customers", ada).empty());
}

BOOST_DATA_TEST_CASE(a_shared_view_is_seen_by_all_and_changed_by_its_owner, testing::all_backends(), backend)
{
    testing::TestDatabase test(backend);
    const auto database = test.open();
    SavedViewsService service(*database);
    const auto kept = service.keep(view("Won"), ada);
    BOOST_REQUIRE(kept);
    BOOST_REQUIRE(service.share(kept->id, true, ada));
    BOOST_TEST(names(service.of_window("pipeline.deals", grace)) == "Won (shared)");
    BOOST_TEST(service.rename(kept->id, "Mine now", grace).refusal().code == "saved_views.not_yours");
    BOOST_TEST(service.remove(kept->id, grace).refusal().code == "saved_views.not_yours");
    BOOST_REQUIRE(service.share(kept->id, false, ada));
    BOOST_TEST(service.of_window("pipeline.deals", grace).empty());
}

BOOST_DATA_TEST_CASE(one_view_at_most_is_the_default, testing::all_backends(), backend)
{
    testing::TestDatabase test(backend);
    const auto database = test.open();
    SavedViewsService service(*database);
    const auto first = service.keep(view("A"), ada), second = service.keep(view("B"), ada);
    BOOST_REQUIRE(service.make_default(first->id, true, ada));
    BOOST_REQUIRE(service.make_default(second->id, true, ada));
    BOOST_TEST(names(service.of_window("pipeline.deals", ada)) == "A, B (default)");
    BOOST_REQUIRE(service.make_default(second->id, false, ada));
    BOOST_TEST(names(service.of_window("pipeline.deals", ada)) == "A, B");
}

BOOST_DATA_TEST_CASE(the_same_name_replaces_and_another_name_must_be_free, testing::all_backends(), backend)
{
    testing::TestDatabase test(backend);
    const auto database = test.open();
    SavedViewsService service(*database);
    const auto first = service.keep(view("A"), ada);
    const auto again = service.keep(view("A", "stage=Lost"), ada);
    BOOST_TEST(again->id.value == first->id.value);
    BOOST_TEST(service.of_window("pipeline.deals", ada).front().filter == "stage=Lost");
    const auto other = service.keep(view("B"), ada);
    BOOST_TEST(service.rename(other->id, "A", ada).refusal().code == "saved_views.name_taken");
    BOOST_TEST(service.rename(other->id, " ", ada).refusal().code == "saved_views.name_missing");
    BOOST_TEST(service.rename(other->id, "C", ada)->name == "C");
    BOOST_REQUIRE(service.remove(other->id, ada));
    BOOST_TEST(names(service.of_window("pipeline.deals", ada)) == "A");
    BOOST_TEST(service.rename(other->id, "D", ada).refusal().code == "saved_views.gone");
    BOOST_TEST(service.keep(view("L", std::string(1901, 'x').c_str()), ada).refusal().code == "saved_views.too_long");
}

BOOST_AUTO_TEST_CASE(a_view_travels_as_a_file)
{
    testing::TempFolder folder;
    const SavedView sent = view("İhale \"2017\"", "text=a\\;b");
    const std::string path = folder.file("ihale.hedefview");
    BOOST_REQUIRE(SavedViewsService::write_file(sent, path));
    const auto read = SavedViewsService::read_file(path, "pipeline.deals");
    BOOST_REQUIRE(read);
    BOOST_TEST(read->name == sent.name);
    BOOST_TEST(read->filter == sent.filter);
    BOOST_TEST(read->arrangement == sent.arrangement);
    BOOST_TEST(SavedViewsService::read_file(path, "customers").refusal().code == "saved_views.file_of_other_window");
    for (const char* broken : {"", "[]", "{\"hedef_view\": 1}", "{\"hedef_view\": 1, \"window\": 3}", "\xff"}) {
        testing::write_file(path, broken);
        BOOST_TEST(SavedViewsService::read_file(path, "pipeline.deals").refusal().code == "saved_views.file_broken");
    }
}

BOOST_AUTO_TEST_SUITE_END()
