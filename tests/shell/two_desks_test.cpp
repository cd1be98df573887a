#include "pipeline/deal_list_service.h"
#include "pipeline/view/deal_panel.h"
#include "shell/house.h"
#include "shell/windows.h"
#include "support/worlds/deal_world.h"
#include "uikit/row_list_base.h"
#include "uikit/text.h"
#include "uikit/window_menu.h"
#include "window_support/window_test.h"

#include <boost/test/unit_test.hpp>

#include <wx/app.h>
#include <wx/modalhook.h>
#include <wx/radiobut.h>
#include <wx/textctrl.h>
#include <wx/timer.h>

#include <chrono>

// Two people at one deal, each with a running program's house of their own, on one PostgreSQL server.
using namespace hedef;
using namespace hedef::testing;
using uikit::utf8;
using uikit::wx;

namespace {

void to_ui(std::function<void()> work)
{
    wxTheApp->CallAfter(std::move(work));
}

// One person: connections, windows, and the heart that asks for others' changes once a second, as in the program.
struct Person
{
    explicit Person(const db::Url& url) : house(url, "", clock, heard, to_ui)
    {
        bool opened = false;
        house.open([&](std::exception_ptr failure) {
            BOOST_REQUIRE(!failure);
            opened = true;
        });
        BOOST_REQUIRE(wait_until([&] { return opened; }, 60));
        desk.emplace(&house.quick(), clock.today(), &house.slow());
        to_windows = heard.subscribe("", [this](const base::Change& change) { desk->changes.publish({change}); });
        shell::furnish(book, desk->desk, house);
        uikit::use_commands(book.commands);
        heart.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { house.pulse(); });
        heart.Start(1000);
    }
    uikit::Window* open(TestFrame& frame, const desk::Place& place)
    {
        auto* window = frame.show(book.find(place.window)->make(frame.get(), place));
        calm();
        return window;
    }
    void calm()
    {
        settle();
        BOOST_REQUIRE(wait_until([&] { return house.waiting() == 0; }, 60));
        settle();
    }

    base::SystemClock clock;
    base::ChangeBus heard;
    shell::House house;
    std::optional<TestDesk> desk;
    base::Connection to_windows;
    uikit::WindowBook book;
    wxTimer heart;
};

struct TwoPeople
{
    TwoPeople() : test(TestBackend::postgres_odbc), database(test.open()), world(*database), pipeline(*database), list(*database)
    {
        granted(database->write([&](db::Transaction& tx) {
            std::vector<pipeline::Opportunity> deals;
            for (int i = 0; i < 60; ++i) {
                auto deal = world.won(("Deal " + std::to_string(1000 + i)).c_str(), world.grace,
                                      base::make_date(2017, 3, 1), 100'00 + i);
                deal.stage = world.stage("Engaging");
                deal.closed_on.reset();
                deals.push_back(deal);
            }
            return pipeline::add_opportunities(tx, deals, {{}, base::make_date(2017, 6, 15)});
        }));
        one.emplace(test.url());
        two.emplace(test.url());
    }
    pipeline::Opportunity stored(const char* code) { return granted(list.sheet(code)).deal; }

    TestDatabase test;
    std::unique_ptr<db::Database> database;
    DealWorld world;
    pipeline::PipelineService pipeline;
    pipeline::DealListService list;
    std::optional<Person> one, two;
};

void put(wxWindow* window, const char* name, const char* value)
{
    auto* text = dynamic_cast<wxTextCtrl*>(named(window, name));
    BOOST_REQUIRE(text);
    text->SetValue(wx(value));
}

std::string value(wxWindow* window, const char* name)
{
    return utf8(dynamic_cast<wxTextCtrl*>(named(window, name))->GetValue());
}

void save(Person& person, uikit::Window* window)
{
    BOOST_TEST(window->verb("file.save")->why_not().empty());
    window->verb("file.save")->run();
    person.calm();
}

// Answers every question while it lives.
class Answer : public wxModalDialogHook
{
public:
    explicit Answer(int id) : m_id(id) { Register(); }
    ~Answer() override { Unregister(); }
    int Enter(wxDialog*) override { return ++asked, m_id; }
    int asked = 0;

private:
    int m_id;
};

double seconds_until(const std::function<bool()>& holds)
{
    const auto start = std::chrono::steady_clock::now();
    BOOST_TEST(wait_until(holds, 20));
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

} // namespace

BOOST_AUTO_TEST_SUITE(two_desks_test)

BOOST_AUTO_TEST_CASE(what_the_other_changes_appears_by_itself_and_nothing_moves)
{
    TwoPeople people;
    TestFrame here, there;
    auto* list_window = people.one->open(here, {"pipeline.deals", ""});
    uikit::RowListBase* list = nullptr;
    for (wxWindow* child : list_window->GetChildren())
        if (auto* found = dynamic_cast<uikit::RowListBase*>(child)) list = found;
    BOOST_REQUIRE(list);
    BOOST_TEST(list->shown() == 60u);
    list->select(people.stored("Deal 1050").id.value);
    settle();
    const auto cursor = list->current();
    auto* deal = people.two->open(there, {"pipeline.deal", "Deal 1048"});
    put(deal, "Amount:", "777.77");
    save(*people.two, deal);
    const double took = seconds_until([&] { return list->as_text(true).find("777.77") != std::string::npos; });
    BOOST_TEST_MESSAGE("seen after " << took << " s");
    BOOST_TEST(took < 2.5);
    BOOST_TEST((list->current() == cursor));
    BOOST_TEST(list->selected().size() == 1u);
    // A new deal comes in, a deleted one goes, and the cursor stays on its deal.
    auto added = people.stored("Deal 1048");
    added.id = {}, added.code = "Deal 0001", added.name = "Deal 0001";
    for (auto& line : added.lines)
        line.id = {};
    granted(people.pipeline.add(added, {}));
    granted(people.pipeline.remove(people.stored("Deal 1002").id));
    seconds_until([&] {
        const auto text = list->as_text(true);
        return text.find("Deal 0001") != std::string::npos && text.find("Deal 1002") == std::string::npos;
    });
    BOOST_TEST((list->selected() == std::vector{*cursor}));
}

BOOST_AUTO_TEST_CASE(different_fields_of_one_deal_are_both_kept_and_the_same_field_is_asked_about)
{
    TwoPeople people;
    TestFrame here, there;
    auto* mine = people.one->open(here, {"pipeline.deal", "Deal 1000"});
    auto* theirs = people.two->open(there, {"pipeline.deal", "Deal 1000"});
    put(mine, "Source:", "Fair");
    put(theirs, "Type:", "New business");
    save(*people.two, theirs);
    save(*people.one, mine);
    BOOST_TEST(people.stored("Deal 1000").source.value_or("") == "Fair");
    BOOST_TEST(people.stored("Deal 1000").deal_type.value_or("") == "New business");
    BOOST_TEST(value(mine, "Type:") == "New business");
    seconds_until([&] { return value(theirs, "Source:") == "Fair"; });

    put(mine, "Amount:", "500");
    put(theirs, "Amount:", "300");
    save(*people.two, theirs);
    answer_next_dialog([](wxDialog& dialog) {
        BOOST_TEST(utf8(dynamic_cast<wxRadioButton*>(named(&dialog, "theirs_amount"))->GetLabelText()) ==
                   "Theirs: 300.00 TRY");
        type(named(&dialog, "value_amount"), "400");
        click(dialog.FindWindow(wxID_OK));
    });
    save(*people.one, mine);
    BOOST_TEST(*people.stored("Deal 1000").amount == 400'00);
    BOOST_TEST(*people.stored("Deal 1000").lines.front().amount == 400'00);
    seconds_until([&] { return value(theirs, "Amount:") == "400.00"; });
    // What I did is mine to take back while nobody touched it.
    people.one->desk->undo.undo();
    people.one->calm();
    BOOST_TEST(*people.stored("Deal 1000").amount == 300'00);
    BOOST_TEST(people.stored("Deal 1000").source.value_or("") == "Fair");
}

BOOST_AUTO_TEST_CASE(a_deal_that_the_other_deleted_comes_back_with_my_changes)
{
    TwoPeople people;
    TestFrame here;
    auto* mine = people.one->open(here, {"pipeline.deal", "Deal 1001"});
    put(mine, "Source:", "Fair");
    granted(people.pipeline.remove(people.stored("Deal 1001").id));
    BOOST_TEST(!people.list.sheet("Deal 1001"));
    seconds_until([&] { return dynamic_cast<pipeline::DealPanel*>(mine)->presenter().state().deleted_elsewhere; });
    BOOST_TEST(value(mine, "Source:") == "Fair"); // what was typed stays
    Answer question(wxID_YES);
    save(*people.one, mine);
    BOOST_TEST(question.asked == 1);
    BOOST_TEST(people.stored("Deal 1001").source.value_or("") == "Fair");
    BOOST_TEST(utf8(mine->title()) == "Deal Deal 1001");
}

BOOST_AUTO_TEST_SUITE_END()
