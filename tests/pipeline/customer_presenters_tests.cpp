#include "desk/desk.h"
#include "pipeline/pipeline_service.h"
#include "pipeline/present/customer_card_presenter.h"
#include "support/worlds/deal_world.h"
#include "territory/territory_service.h"
#include "words/language.h"

#include <boost/test/unit_test.hpp>

using namespace hedef;
using namespace hedef::pipeline;
using base::make_date;
using customers::Customer;
using testing::granted;

namespace {

struct Navigator : desk::Navigator
{
    void open(const desk::Place& place) override { opened.push_back(place); }
    std::vector<desk::Place> opened;
};

// The small company with a desk on which everything is answered at once and what is committed is told.
struct Office
{
    Office() : test(testing::TestBackend::sqlite), database(test.open()), world(*database)
    {
        database->on_changes([this](const std::vector<base::Change>& told) { changes.publish(told); });
    }
    Customer stored(customers::CustomerId id) { return granted(customers.card(id)).customer; }

    testing::TestDatabase test;
    std::unique_ptr<db::Database> database;
    testing::DealWorld world;
    customers::CustomersService customers{*database};
    CustomerBook book{*database};
    base::InlineTasks tasks;
    base::ChangeBus changes;
    base::FixedClock clock{make_date(2017, 6, 15)};
    Navigator navigator;
    desk::ForgetfulPreferences preferences;
    desk::QuietErrands errands;
    desk::UndoStack undo;
    desk::LeftDrafts drafts;
    std::vector<std::exception_ptr> troubles;
    desk::Desk lent{tasks, tasks, changes, clock, navigator, preferences, errands, undo, drafts, 0,
                    [this](std::exception_ptr failure) { troubles.push_back(failure); }};
};

struct ListView : CustomersView
{
    void show(const CustomersState& now) override { state = now; }
    void refused(const base::Refusal& refusal) override { refusals.push_back(refusal.code); }
    void said(const std::string&) override {}
    bool may_delete(const std::string&, const CustomerUse& use) override
    {
        asked = words_of(use);
        return may;
    }
    desk::Teller teller() const override
    {
        return [this](const base::Refusal& refusal) { told.push_back(refusal.code); };
    }
    CustomersState state;
    std::vector<std::string> refusals;
    std::string asked = "not asked";
    bool may = true;
    mutable std::vector<std::string> told;
};

struct CardView : CustomerCardView
{
    void show(const CustomerCardState& now) override { state = now; }
    std::optional<std::vector<desk::Decision>> decide(const std::vector<desk::FieldConflict>& asked) override
    {
        conflicts = asked;
        return decisions;
    }
    bool may_delete(const CustomerUse&) override { return true; }
    bool may_delete(const customers::Contact&) override { return true; }
    void close() override { closed = true; }
    desk::Teller teller() const override
    {
        return [this](const base::Refusal& refusal) { told.push_back(refusal.code); };
    }
    CustomerCardState state;
    std::vector<desk::FieldConflict> conflicts;
    std::optional<std::vector<desk::Decision>> decisions;
    bool closed = false;
    mutable std::vector<std::string> told;
};

struct OnCard : Office
{
    OnCard() { presenter.open(); }
    NamedCustomer mine() const { return view.state.mine; }
    // Somebody else's change, committed without telling this desk.
    void change_elsewhere(const std::function<void(Customer&)>& change)
    {
        const auto other = test.open();
        customers::CustomersService service(*other);
        const auto seen = granted(service.card(world.deniz)).customer;
        auto wanted = seen;
        change(wanted);
        granted(service.update(seen, wanted));
    }
    CardView view;
    CustomerCardPresenter presenter{lent, view, {customers, book}, "Deniz Gıda"};
};

} // namespace

BOOST_AUTO_TEST_SUITE(customer_presenters_tests)

BOOST_AUTO_TEST_CASE(the_list_follows_what_is_committed)
{
    Office office;
    ListView view;
    CustomersPresenter presenter(office.lent, view, {office.customers, office.book});
    presenter.open();
    BOOST_TEST(view.state.list->rows.size() == 2u);
    Customer third;
    third.name = "Üçüncü A.Ş.";
    granted(office.customers.add(third));
    BOOST_TEST(view.state.list->rows.size() == 3u);
}

BOOST_AUTO_TEST_CASE(a_new_customer_is_opened_and_can_be_taken_back)
{
    Office office;
    ListView view;
    CustomersPresenter presenter(office.lent, view, {office.customers, office.book});
    presenter.open();
    Customer daughter;
    daughter.name = "Deniz Gıda Ege";
    std::string ended = "not yet", field;
    const auto ending = [&](const std::optional<base::Refusal>& refusal) {
        ended = refusal ? refusal->code : "";
        field = refusal ? refusal->field : "";
    };
    presenter.add(daughter, "Deniz", ending);
    BOOST_TEST(ended.starts_with("customers."));
    BOOST_TEST(field == "parent");
    presenter.add(daughter, "Deniz Gıda", ending);
    BOOST_TEST(ended == "");
    BOOST_TEST((office.navigator.opened.back() == desk::Place{"customers.card", "Deniz Gıda Ege"}));
    BOOST_TEST(view.state.list->rows.size() == 3u);
    office.undo.undo();
    BOOST_TEST(view.state.list->rows.size() == 2u);
    office.undo.redo();
    BOOST_TEST(view.state.list->rows.size() == 3u);
}

BOOST_AUTO_TEST_CASE(deleting_says_what_stays_and_undo_brings_it_back)
{
    Office office;
    PipelineService deals(*office.database);
    granted(deals.add(office.world.won("Pumps", office.world.grace, make_date(2017, 3, 1), 100'00), {}));
    ListView view;
    CustomersPresenter presenter(office.lent, view, {office.customers, office.book});
    presenter.open();
    view.may = false;
    presenter.remove(office.world.anadolu, "Anadolu Makina");
    BOOST_TEST(view.asked == "On file stay: 1 deal.");
    BOOST_TEST(view.state.list->rows.size() == 2u);
    view.may = true;
    presenter.remove(office.world.anadolu, "Anadolu Makina");
    BOOST_TEST(view.state.list->rows.size() == 1u);
    office.undo.undo();
    BOOST_TEST(view.state.list->rows.size() == 2u);
    BOOST_TEST(words_of(CustomerUse{3, 1, 2}) == "On file stay: 3 deals (1 open) and 2 contacts.");
    BOOST_TEST(words_of(CustomerUse{}) == "");
}

BOOST_AUTO_TEST_CASE(a_card_is_edited_saved_and_taken_back)
{
    OnCard on;
    BOOST_TEST(!on.view.state.loading);
    BOOST_TEST(on.view.state.stays->size() == 1u);
    auto mine = on.mine();
    mine.customer.industry = "Food";
    mine.parent = "Anadolu Makina";
    on.presenter.edit(mine);
    BOOST_TEST(on.view.state.touched);
    bool saved = false;
    on.presenter.save([&] { saved = true; });
    BOOST_TEST(saved);
    BOOST_TEST(!on.view.state.touched);
    BOOST_TEST(on.stored(on.world.deniz).industry.value() == "Food");
    BOOST_TEST((on.stored(on.world.deniz).parent == on.world.anadolu));
    on.undo.undo();
    BOOST_TEST(!on.stored(on.world.deniz).industry);
    BOOST_TEST(!on.view.state.mine.customer.industry); // shown without being asked
    BOOST_TEST(on.view.state.mine.parent == "");
}

BOOST_AUTO_TEST_CASE(an_unknown_owner_is_refused_at_its_field)
{
    OnCard on;
    auto mine = on.mine();
    mine.parent = "Nobody";
    on.presenter.edit(mine);
    on.presenter.save();
    BOOST_REQUIRE(on.view.state.refusal);
    BOOST_TEST(on.view.state.refusal->field == "parent");
    BOOST_TEST(on.view.state.touched);
    on.presenter.discard();
    BOOST_TEST(!on.view.state.touched);
    BOOST_TEST(on.view.state.mine.parent == "");
}

BOOST_AUTO_TEST_CASE(different_fields_of_two_people_are_both_kept)
{
    OnCard on;
    auto mine = on.mine();
    mine.customer.industry = "Food";
    on.presenter.edit(mine);
    on.change_elsewhere([](Customer& theirs) { theirs.province = "İzmir"; });
    on.presenter.save();
    BOOST_TEST(on.view.conflicts.empty());
    BOOST_TEST(on.view.state.mine.customer.industry.value() == "Food");
    BOOST_TEST(on.view.state.mine.customer.province.value() == "İzmir");
}

BOOST_AUTO_TEST_CASE(the_same_field_is_decided_by_a_person)
{
    OnCard on;
    auto mine = on.mine();
    mine.customer.industry = "Food";
    mine.customer.employees = 12;
    on.presenter.edit(mine);
    on.change_elsewhere([](Customer& theirs) { theirs.industry = "Drinks", theirs.employees = 7; });
    on.presenter.save(); // cancelled
    BOOST_REQUIRE_EQUAL(on.view.conflicts.size(), 2u);
    BOOST_TEST(on.view.conflicts[0].theirs == "Drinks");
    BOOST_TEST(on.view.conflicts[1].mine == "12");
    BOOST_TEST(on.view.state.touched);
    BOOST_TEST(on.stored(on.world.deniz).industry.value() == "Drinks");
    on.view.decisions = std::vector<desk::Decision>{{"industry", desk::Decision::Choice::theirs, ""},
                                                    {"employees", desk::Decision::Choice::other, "1.000"}};
    words::speak(words::Language::turkish);
    on.presenter.save();
    words::speak(words::Language::english);
    BOOST_TEST(on.stored(on.world.deniz).industry.value() == "Drinks");
    BOOST_TEST(on.stored(on.world.deniz).employees.value() == 1000);
    BOOST_TEST(!on.view.state.touched);
}

BOOST_AUTO_TEST_CASE(what_others_save_is_shown_unless_it_is_edited_here)
{
    OnCard on;
    on.change_elsewhere([](Customer& theirs) { theirs.province = "İzmir"; });
    on.changes.publish({{"customer", on.world.deniz.value}});
    BOOST_TEST(on.view.state.mine.customer.province.value() == "İzmir");
    auto mine = on.mine();
    mine.customer.name = "Deniz Gıda A.Ş.";
    on.presenter.edit(mine);
    on.change_elsewhere([](Customer& theirs) { theirs.district = "Bornova"; });
    on.changes.publish({{"customer", on.world.deniz.value}});
    BOOST_TEST(on.view.state.changed_elsewhere);
    BOOST_TEST(on.view.state.mine.customer.name == "Deniz Gıda A.Ş.");
    on.presenter.save();
    BOOST_TEST(!on.view.state.changed_elsewhere);
    BOOST_TEST(on.stored(on.world.deniz).district.value() == "Bornova");
}

BOOST_AUTO_TEST_CASE(contacts_are_added_changed_deleted_and_brought_back)
{
    OnCard on;
    std::string ended = "not yet";
    const auto ending = [&](const std::optional<base::Refusal>& refusal) { ended = refusal ? refusal->code : ""; };
    customers::Contact contact;
    on.presenter.add_contact(contact, ending);
    BOOST_TEST(ended == "customers.name_missing");
    contact.name = "Elif Aydın";
    on.presenter.add_contact(contact, ending);
    BOOST_TEST(ended == "");
    BOOST_REQUIRE_EQUAL(on.view.state.contacts->size(), 1u);
    const auto seen = on.view.state.contacts->front();
    auto mine = seen;
    mine.phone = "+90 232 000";
    on.presenter.save_contact(seen, mine, ending);
    BOOST_TEST(on.view.state.contacts->front().phone.value() == "+90 232 000");
    on.presenter.remove_contact(on.view.state.contacts->front());
    BOOST_TEST(on.view.state.contacts->empty());
    on.undo.undo();
    BOOST_TEST(on.view.state.contacts->size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_deleted_customer_closes_its_window_and_undo_brings_it_back)
{
    OnCard on;
    on.presenter.remove();
    BOOST_TEST(on.view.closed);
    BOOST_TEST(on.book.file("Deniz Gıda").refusal().code == "customers.gone");
    on.undo.undo();
    BOOST_TEST(bool(on.book.file("Deniz Gıda")));
}

BOOST_AUTO_TEST_CASE(an_unknown_customer_is_gone)
{
    Office office;
    CardView view;
    CustomerCardPresenter presenter(office.lent, view, {office.customers, office.book}, "Nobody");
    presenter.open();
    BOOST_TEST(view.state.gone);
    BOOST_TEST(view.state.refusal->code == "customers.gone");
    presenter.edit({});
    presenter.save();
    presenter.remove();
    BOOST_TEST(!view.closed);
}

BOOST_AUTO_TEST_CASE(what_was_unsaved_when_the_program_ended_is_there_again_and_is_saved_as_usual)
{
    OnCard on;
    BOOST_TEST(on.presenter.draft() == "");
    auto mine = on.mine();
    mine.customer.industry = "Gıda “şeker”";
    on.presenter.edit(mine);
    const std::string draft = on.presenter.draft();
    on.change_elsewhere([](Customer& customer) { customer.employees = 40; });
    const base::Stamp at{std::chrono::seconds(1'500'000'000)};
    on.drafts.leave({"customers.card", "Deniz Gıda"}, {"Customer", draft, at});
    CardView view;
    CustomerCardPresenter again(on.lent, view, {on.customers, on.book}, "Deniz Gıda");
    again.open();
    BOOST_TEST((view.state.recovered == at));
    BOOST_TEST(view.state.touched);
    BOOST_TEST(view.state.changed_elsewhere);
    again.keep_recovered();
    BOOST_TEST(!view.state.recovered);
    again.save();
    BOOST_TEST(!view.state.touched);
    BOOST_TEST(again.draft() == "");
    BOOST_TEST(view.state.mine.customer.industry.value_or("") == "Gıda “şeker”");
    BOOST_TEST(view.state.mine.customer.employees.value_or(0) == 40);

    on.drafts.leave({"customers.card", "Deniz Gıda"}, {"Customer", draft.substr(0, 40), at});
    CardView broken;
    CustomerCardPresenter third(on.lent, broken, {on.customers, on.book}, "Deniz Gıda");
    third.open();
    BOOST_TEST(!broken.state.touched);
}

BOOST_AUTO_TEST_SUITE_END()
