#include "pipeline/view/customer_card_panel.h"
#include "pipeline/view/customers_desk.h"
#include "pipeline/view/customers_panel.h"
#include "support/worlds/deal_world.h"
#include "uikit/text.h"
#include "uikit/window_menu.h"
#include "window_support/window_test.h"

#include <wx/dialog.h>
#include <wx/modalhook.h>
#include <wx/textctrl.h>

using namespace hedef;
using namespace hedef::pipeline;
using namespace hedef::testing;

namespace {

// Answers questions (uikit::ask) as if this button was pressed, without showing them.
class AnswerQuestion : public wxModalDialogHook
{
public:
    explicit AnswerQuestion(int id) : m_id(id) { Register(); }
    int Enter(wxDialog*) override
    {
        ++asked;
        return m_id;
    }
    int asked = 0;

private:
    int m_id;
};

// The small company and its windows of customers.
struct CustomerDesk : TestDesk
{
    explicit CustomerDesk(base::Tasks* own = nullptr)
        : TestDesk(own), test(TestBackend::sqlite), database(test.open()), world(*database), customers(*database),
          customer_book(*database)
    {
        database->on_changes([this](const std::vector<base::Change>& told) { changes.publish(told); });
        furnish_customers(book, desk, customers, customer_book, company);
        uikit::use_commands(book.commands);
    }
    template <class Panel> Panel* open(TestFrame& frame, const desk::Place& place)
    {
        auto* window = book.find(place.window)->make(frame.get(), place);
        frame.show(window);
        window->focus_first();
        settle();
        return static_cast<Panel*>(window);
    }
    // As the frame does when a command is told; false: it cannot be done now.
    static bool tell(uikit::Window& window, const char* command)
    {
        const auto* verb = window.verb(command);
        if (!verb || (verb->why_not && !verb->why_not().empty())) return false;
        verb->run();
        settle();
        return true;
    }

    TestDatabase test;
    std::unique_ptr<db::Database> database;
    DealWorld world;
    customers::CustomersService customers;
    CustomerBook customer_book;
    company::Company company{};
    uikit::WindowBook book;
};

const desk::Place list_place{"customers.list", {}}, card_place{"customers.card", "Deniz Gıda"};

} // namespace

BOOST_AUTO_TEST_SUITE(customers_window_test)

BOOST_AUTO_TEST_CASE(the_list_is_shown_filtered_and_opened)
{
    CustomerDesk desk;
    TestFrame frame;
    auto* panel = desk.open<CustomersPanel>(frame, list_place);
    BOOST_TEST(panel->list().shown() == 2u);
    BOOST_TEST(panel->figures().rows == "2 customers");
    auto* filter = dynamic_cast<uikit::FilterRow*>(named(panel, "filter"));
    BOOST_REQUIRE(filter);
    type(named(filter, "Find:"), "gida ege");
    BOOST_TEST(wait_until([&] { return panel->list().shown() == 1u; }));
    BOOST_TEST(panel->figures().rows == "1 of 2 customers");
    filter->clear();
    BOOST_TEST(panel->list().shown() == 2u);
    BOOST_TEST(!desk.tell(*panel, "record.delete"));
    panel->list().select(desk.world.deniz.value);
    BOOST_TEST(desk.tell(*panel, "record.open"));
    BOOST_TEST((desk.navigator.opened.back() == card_place));
    BOOST_TEST(desk.tell(*panel, "territory.why"));
    for (const char* told : {"edit.copy", "edit.select_all", "edit.filter", "view.refresh", "view.reset_layout"})
        BOOST_TEST(desk.tell(*panel, told));
}

BOOST_AUTO_TEST_CASE(customers_are_added_and_deleted_by_keyboard)
{
    CustomerDesk desk;
    TestFrame frame;
    auto* panel = desk.open<CustomersPanel>(frame, list_place);
    answer_next_dialog([](wxDialog& dialog) {
        click(dialog.FindWindow(wxID_OK)); // the name is missing
        BOOST_TEST(dialog.IsModal());
        type(named(&dialog, "Name:"), "Trakya Un");
        click(dialog.FindWindow(wxID_OK));
    });
    BOOST_TEST(desk.tell(*panel, "record.new"));
    BOOST_TEST(panel->list().shown() == 3u);
    panel->list().select(desk.customers.find("Trakya Un").value().value);
    AnswerQuestion yes(wxID_YES);
    BOOST_TEST(desk.tell(*panel, "record.delete"));
    BOOST_TEST(yes.asked == 1);
    BOOST_TEST(panel->list().shown() == 2u);
}

BOOST_AUTO_TEST_CASE(many_customers_are_shown)
{
    CustomerDesk desk;
    std::vector<customers::Customer> many(5000);
    for (std::size_t i = 0; i < many.size(); ++i)
        many[i].name = "Customer " + std::to_string(i);
    granted(desk.database->write([&](db::Transaction& tx) { return customers::add_customers(tx, many); }));
    TestFrame frame;
    BOOST_TEST(desk.open<CustomersPanel>(frame, list_place)->list().shown() == 5002u);
}

BOOST_AUTO_TEST_CASE(a_card_is_edited_and_asks_before_it_closes)
{
    CustomerDesk desk;
    TestFrame frame;
    auto* panel = desk.open<CustomerCardPanel>(frame, card_place);
    BOOST_TEST(panel->title() == uikit::wx("Customer Deniz Gıda"));
    BOOST_TEST(panel->stays().shown() == 1u);
    BOOST_TEST(!desk.tell(*panel, "file.save"));
    BOOST_TEST(panel->may_close());
    type(named(panel, "Province:"), "İzmir");
    BOOST_TEST(panel->title() == uikit::wx("* Customer Deniz Gıda"));
    {
        AnswerQuestion stay(wxID_CANCEL);
        BOOST_TEST(!panel->may_close());
        BOOST_TEST(stay.asked == 1);
    }
    BOOST_TEST(desk.tell(*panel, "file.save"));
    BOOST_TEST(desk.customers.card(desk.world.deniz)->customer.province.value() == "İzmir");
    BOOST_TEST(panel->may_close());
    desk.undo.undo();
    settle();
    BOOST_TEST(static_cast<wxTextCtrl*>(named(panel, "Province:"))->GetValue().empty());
}

BOOST_AUTO_TEST_CASE(contacts_are_kept_on_the_card)
{
    CustomerDesk desk;
    TestFrame frame;
    auto* panel = desk.open<CustomerCardPanel>(frame, card_place);
    BOOST_TEST(!desk.tell(*panel, "customers.contact.edit"));
    answer_next_dialog([](wxDialog& dialog) {
        type(named(&dialog, "Name:"), "Elif Aydın");
        click(dialog.FindWindow(wxID_OK));
    });
    BOOST_TEST(desk.tell(*panel, "customers.contact.add"));
    BOOST_REQUIRE_EQUAL(panel->contacts().shown(), 1u);
    panel->contacts().select(desk.customers.card(desk.world.deniz)->contacts.front().id.value);
    answer_next_dialog([](wxDialog& dialog) { dialog.EndModal(wxID_CANCEL); });
    BOOST_TEST(desk.tell(*panel, "customers.contact.edit"));
    AnswerQuestion yes(wxID_YES);
    BOOST_TEST(desk.tell(*panel, "customers.contact.delete"));
    BOOST_TEST(panel->contacts().shown() == 0u);
}

BOOST_AUTO_TEST_CASE(a_customer_that_is_not_there_is_said)
{
    CustomerDesk desk;
    TestFrame frame;
    auto* panel = desk.open<CustomerCardPanel>(frame, {"customers.card", "Nobody"});
    BOOST_TEST(!desk.tell(*panel, "record.delete"));
    BOOST_TEST(!desk.tell(*panel, "customers.contact.add"));
}

BOOST_AUTO_TEST_CASE(they_may_close_while_they_load)
{
    HeldTasks held;
    CustomerDesk desk(&held);
    for (const auto& place : {list_place, card_place}) {
        TestFrame frame;
        desk.open<uikit::Window>(frame, place);
    }
    held.answer_all();
    BOOST_TEST(desk.troubles.empty());
}

BOOST_AUTO_TEST_CASE(the_search_leads_to_cards)
{
    CustomerDesk desk;
    const auto found = desk.book.searches.front()("deniz", 5);
    BOOST_REQUIRE_EQUAL(found.size(), 1u);
    BOOST_TEST((found.front().place == card_place));
    BOOST_TEST(found.front().detail == "Customer · Ege");
}

BOOST_AUTO_TEST_SUITE_END()
