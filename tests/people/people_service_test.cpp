#include "people/people_service.h"

#include "support/worlds/sales_world.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace hedef;
using namespace hedef::people;
using namespace hedef::testing;
namespace data = boost::unit_test::data;

namespace {

struct Desk
{
    explicit Desk(TestBackend backend) : database(backend), db(database.open()), world(*db), service(*db) {}
    ~Desk()
    {
        const auto broken = db->read([](db::Transaction& tx) { return people_invariants(tx); });
        BOOST_TEST(broken.empty());
    }
    std::string manager_on(PersonId person, base::Date day)
    {
        return db->read([&](db::Transaction& tx) -> std::string {
            const auto manager = manager_of(load_reporting_lines(tx)).on(person, day);
            if (!manager) return "nobody";
            const auto people = load_people(tx);
            for (std::size_t i = 0; i < people.size(); ++i)
                if (people.id_at(i) == *manager) return people.code[i];
            return "?";
        });
    }

    TestDatabase database;
    std::unique_ptr<db::Database> db;
    SalesWorld world;
    PeopleService service;
};

Person named(std::string name)
{
    Person person;
    person.name = std::move(name);
    return person;
}

} // namespace

BOOST_AUTO_TEST_SUITE(people_service_test)

BOOST_DATA_TEST_CASE(a_person_without_code_gets_one_from_the_name, data::make(all_backends()), backend)
{
    Desk desk(backend);
    const auto first = desk.service.add(named("  Elif Şahin ")), second = desk.service.add(named("Elif Şahin"));
    BOOST_REQUIRE(first);
    BOOST_REQUIRE(second);
    BOOST_TEST(first->code == "Elif Şahin");
    BOOST_TEST(second->code == "Elif Şahin 2");
    auto third = named("Other");
    third.code = "Elif Şahin 2";
    BOOST_TEST(desk.service.add(third).refusal().code == "people.person.code_taken");
    const auto card = desk.service.card(first->id);
    BOOST_REQUIRE(card);
    BOOST_TEST((card->person == *first));
}

BOOST_DATA_TEST_CASE(every_field_comes_back_as_it_went, data::make(all_backends()), backend)
{
    Desk desk(backend);
    Person person = named("Ökçe İğdır ıŞIK 😀");
    person.email = "okce@example.com";
    person.title = "Bölge müdürü";
    person.login = "okce";
    person.hired_on = on(2016, 2, 29);
    person.left_on = on(2017, 12, 31);
    const auto added = desk.service.add(person);
    BOOST_REQUIRE(added);
    person.id = added->id;
    person.code = added->code;
    person.revision = 1;
    BOOST_TEST((desk.service.card(added->id)->person == person));
    Person same_login = named("Somebody");
    same_login.login = "okce";
    BOOST_TEST(desk.service.add(same_login).refusal().code == "people.person.login_taken");
}

BOOST_DATA_TEST_CASE(what_is_no_person_is_refused_and_leaves_no_trace, data::make(all_backends()), backend)
{
    Desk desk(backend);
    const auto before = desk.service.people().size();
    BOOST_TEST(desk.service.add(named(" ")).refusal().code == "people.name_missing");
    BOOST_TEST(desk.service.add(named(std::string(401, 'x'))).refusal().code == "people.text_too_long");
    auto backwards = named("Back Wards");
    backwards.hired_on = on(2017, 5, 1);
    backwards.left_on = on(2017, 5, 1);
    BOOST_TEST(desk.service.add(backwards).refusal().code == "people.person.leaves_before_hired");
    BOOST_TEST(desk.service.people().size() == before);
}

BOOST_DATA_TEST_CASE(a_person_is_found_by_code_or_name, data::make(all_backends()), backend)
{
    Desk desk(backend);
    BOOST_TEST((desk.service.find("ZD").value() == desk.world.zeynep));
    BOOST_TEST((desk.service.find("ZEYNEP DEMİR").value() == desk.world.zeynep));
    const auto near = desk.service.find("Zeynep Demr");
    BOOST_TEST(near.refusal().code == "people.person.near");
    BOOST_TEST(near.refusal().args.at(1) == "Zeynep Demir");
    BOOST_TEST(desk.service.find("Nobody Atall").refusal().code == "people.person.unknown");
    BOOST_REQUIRE(desk.service.add(named("Zeynep Demir")));
    BOOST_TEST(desk.service.find("zeynep demir").refusal().code == "people.person.ambiguous");
}

BOOST_DATA_TEST_CASE(two_desks_merge_different_fields_and_conflict_on_the_same, data::make(all_backends()), backend)
{
    Desk desk(backend);
    const auto seen = desk.service.card(desk.world.can)->person;
    auto mine = seen, theirs = seen;
    theirs.title = "Temsilci";
    BOOST_REQUIRE(desk.service.update(seen, theirs));
    mine.email = "can@example.com";
    const auto both = desk.service.update(seen, mine);
    BOOST_REQUIRE(both);
    BOOST_TEST(both->title.value() == "Temsilci");
    BOOST_TEST(both->email.value() == "can@example.com");
    mine.title = "Danışman";
    const auto fight = desk.service.update(seen, mine);
    BOOST_TEST(fight.refusal().code == "people.person.changed_meanwhile");
    BOOST_TEST(fight.refusal().field == "title");
    BOOST_TEST((desk.service.card(desk.world.can)->person == *both));
}

BOOST_DATA_TEST_CASE(deleting_can_be_undone_and_frees_the_name, data::make(all_backends()), backend)
{
    Desk desk(backend);
    const auto has_reports = desk.service.remove(desk.world.mehmet);
    BOOST_TEST(has_reports.refusal().code == "people.person.has_reports");
    BOOST_REQUIRE(desk.service.remove(desk.world.can));
    BOOST_TEST(desk.service.card(desk.world.can).refusal().code == "people.person.gone");
    BOOST_TEST(desk.service.remove(desk.world.can).refusal().code == "people.person.gone");
    BOOST_REQUIRE(desk.service.remove(desk.world.mehmet)); // nobody reports to him any more
    auto again = named("Can Öztürk");
    again.code = "CÖ";
    const auto other = desk.service.add(again);
    BOOST_REQUIRE(other);
    BOOST_TEST(desk.service.restore(desk.world.can).refusal().code == "people.person.code_taken");
    BOOST_REQUIRE(desk.service.remove(other->id));
    BOOST_REQUIRE(desk.service.restore(desk.world.can));
    BOOST_TEST((desk.service.find("CÖ").value() == desk.world.can));
    BOOST_TEST(desk.service.restore(desk.world.can).refusal().code == "people.person.not_deleted");
}

BOOST_DATA_TEST_CASE(a_new_manager_counts_from_the_day_and_history_stays, data::make(all_backends()), backend)
{
    Desk desk(backend);
    BOOST_REQUIRE(desk.service.set_manager(desk.world.can, desk.world.zeynep, on(2017, 7, 1)));
    BOOST_TEST(desk.manager_on(desk.world.can, on(2014, 12, 31)) == "nobody");
    BOOST_TEST(desk.manager_on(desk.world.can, on(2015, 1, 1)) == "MK");
    BOOST_TEST(desk.manager_on(desk.world.can, on(2017, 6, 30)) == "MK");
    BOOST_TEST(desk.manager_on(desk.world.can, on(2017, 7, 1)) == "ZD");
    // What is planned for July stays when March is changed.
    BOOST_REQUIRE(desk.service.set_manager(desk.world.can, desk.world.ayse, on(2017, 3, 1)));
    BOOST_TEST(desk.manager_on(desk.world.can, on(2017, 5, 1)) == "AY");
    BOOST_TEST(desk.manager_on(desk.world.can, on(2017, 7, 1)) == "ZD");
    BOOST_REQUIRE(desk.service.set_manager(desk.world.can, {}, on(2018, 1, 1)));
    BOOST_TEST(desk.manager_on(desk.world.can, on(2017, 12, 31)) == "ZD");
    BOOST_TEST(desk.manager_on(desk.world.can, on(2018, 1, 1)) == "nobody");
    BOOST_TEST(desk.service.card(desk.world.can)->managers.size() == 3u);
}

BOOST_DATA_TEST_CASE(nobody_reports_in_a_ring, data::make(all_backends()), backend)
{
    Desk desk(backend);
    const auto ring = desk.service.set_manager(desk.world.ayse, desk.world.can, on(2017, 1, 1));
    BOOST_TEST(ring.refusal().code == "people.reporting_line.cycle");
    BOOST_TEST(ring.refusal().args.at(0).find("Mehmet Kaya") != std::string::npos);
    BOOST_TEST(desk.service.set_manager(desk.world.can, desk.world.can, on(2017, 1, 1)).refusal().code ==
               "people.reporting_line.cycle");
    BOOST_TEST(desk.manager_on(desk.world.ayse, on(2017, 6, 1)) == "nobody");
}

BOOST_DATA_TEST_CASE(saying_the_same_again_writes_nothing, data::make(all_backends()), backend)
{
    Desk desk(backend);
    const auto before = desk.service.card(desk.world.can)->managers;
    BOOST_REQUIRE(desk.service.set_manager(desk.world.can, desk.world.mehmet, on(2016, 1, 1)));
    BOOST_TEST((desk.service.card(desk.world.can)->managers == before));
}

BOOST_DATA_TEST_CASE(teams_have_one_manager_and_members_by_day, data::make(all_backends()), backend)
{
    Desk desk(backend);
    Team west;
    west.name = "Batı";
    const auto team = desk.service.add_team(west);
    BOOST_REQUIRE(team);
    BOOST_TEST(team->code == "Batı");
    BOOST_REQUIRE(desk.service.set_team_manager(team->id, desk.world.mehmet, on(2016, 1, 1)));
    BOOST_REQUIRE(desk.service.set_team_manager(team->id, desk.world.zeynep, on(2017, 1, 1)));
    BOOST_REQUIRE(desk.service.add_member(team->id, desk.world.can, since(on(2016, 1, 1))));
    BOOST_REQUIRE(desk.service.add_member(team->id, desk.world.can, since(on(2016, 6, 1)))); // is one already
    BOOST_TEST(desk.service.card(desk.world.can)->teams.size() == 1u);
    BOOST_TEST(desk.service.remove_team(team->id).refusal().code == "people.team.has_members");
    BOOST_REQUIRE(desk.service.end_membership(team->id, desk.world.can, on(2017, 4, 1)));
    BOOST_TEST(desk.service.end_membership(team->id, desk.world.can, on(2017, 5, 1)).refusal().code ==
               "people.team.no_member");
    const auto managers = desk.db->read([](db::Transaction& tx) { return load_team_managers(tx); });
    BOOST_TEST(managers.size() == 2u);
    const auto teams = desk.db->read([](db::Transaction& tx) { return team_of(load_team_members(tx)); });
    BOOST_TEST((*teams.on(desk.world.can, on(2017, 3, 31)) == team->id));
    BOOST_TEST(!teams.on(desk.world.can, on(2017, 4, 1)).has_value());
    auto renamed = *team;
    renamed.name = "Batı bölgesi";
    BOOST_TEST(desk.service.update_team(*team, renamed)->revision == 2);
    BOOST_REQUIRE(desk.service.remove_team(team->id));
    BOOST_TEST(desk.service.teams().size() == 0u);
    BOOST_REQUIRE(desk.service.restore_team(team->id));
    BOOST_TEST(desk.service.teams().name.at(0) == "Batı bölgesi");
}

BOOST_DATA_TEST_CASE(absences_of_a_person_do_not_overlap, data::make(all_backends()), backend)
{
    Desk desk(backend);
    const Absence leave{{}, desk.world.can, "leave", {on(2017, 7, 3), on(2017, 7, 15)}, 0};
    BOOST_REQUIRE(desk.service.add_absence(leave));
    auto later = leave;
    later.days = {on(2017, 7, 14), on(2017, 7, 20)};
    const auto clash = desk.service.add_absence(later);
    BOOST_TEST(clash.refusal().code == "people.absence.overlaps");
    BOOST_TEST(clash.refusal().args == std::vector<std::string>({"2017-07-03", "2017-07-14"}),
               boost::test_tools::per_element());
    later.days.begin = on(2017, 7, 15);
    BOOST_REQUIRE(desk.service.add_absence(later));
    later.days = {on(2017, 8, 2), on(2017, 8, 1)};
    BOOST_TEST(desk.service.add_absence(later).refusal().code == "people.range_is_empty");
    const auto absences = desk.service.card(desk.world.can)->absences;
    BOOST_REQUIRE_EQUAL(absences.size(), 2u);
    BOOST_REQUIRE(desk.service.remove_absence(desk.world.can, absences[0].id));
    BOOST_TEST(desk.service.remove_absence(desk.world.can, absences[0].id).refusal().code == "people.absence.gone");
}

BOOST_DATA_TEST_CASE(ten_thousand_people_come_in_at_once, data::make(all_backends()), backend)
{
    Desk desk(backend);
    const auto done = desk.db->write([&](db::Transaction& tx) -> base::Result<base::Done> {
        std::vector<Person> people;
        for (int i = 0; i < 10'000; ++i)
            people.push_back(named("Temsilci " + std::to_string(i % 9'000)));
        const auto added = add_people(tx, std::move(people));
        if (!added) return added.refusal();
        std::vector<ManagerChange> lines;
        for (std::size_t i = 1; i < added->size(); ++i)
            lines.push_back({(*added)[i].id, (*added)[(i - 1) / 10].id, since(on(2016, 1, 1))});
        return set_managers(tx, lines);
    });
    BOOST_REQUIRE(done);
    const auto people = desk.db->read([](db::Transaction& tx) { return load_people(tx); });
    BOOST_TEST(people.size() == 10'004u);
    BOOST_TEST(people.names().find("Temsilci 8999").id.has_value());
    BOOST_TEST(people.names().find("Temsilci 77 2").id.has_value());
}

BOOST_AUTO_TEST_SUITE_END()
