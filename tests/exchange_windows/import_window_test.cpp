#include "company/company_queries.h"
#include "exchange/view/exchange_desk.h"
#include "exchange/view/import_panel.h"
#include "files/file_kinds.h"
#include "pipeline/product_work.h"
#include "support/test_database.h"
#include "uikit/text.h"
#include "window_support/window_test.h"
#include "words/language.h"

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/modalhook.h>
#include <wx/notebook.h>

#include <boost/test/unit_test.hpp>

#include <cstdlib>

using namespace hedef;
using namespace hedef::testing;
using exchange::ImportBusy;
using exchange::ImportStep;

BOOST_AUTO_TEST_SUITE(import_window_test)

namespace {

// Answers the next question without showing it.
class Answered : public wxModalDialogHook
{
public:
    explicit Answered(int answer) : m_answer(answer) { Register(); }
    int Enter(wxDialog*) override { return m_answer; }

private:
    int m_answer;
};

// Answers at once, until it is told to hold.
struct LongTasks : HeldTasks
{
    void run(std::weak_ptr<void> alive, std::function<void()> work, std::function<void()> done,
             std::function<void(std::exception_ptr)> failed) override
    {
        if (hold) return HeldTasks::run(alive, work, done, failed);
        base::InlineTasks().run(alive, work, done, failed);
    }
    bool hold = false;
};

// A company with an import window on it.
struct Shown
{
    explicit Shown(wxSize size = wxSize(1200, 800)) : frame(size)
    {
        auto made = database->write([](db::Transaction& tx) -> base::Result<base::Done> {
            if (auto company = company::create_company(tx, {}); !company) return company.refusal();
            return pipeline::create_default_stages(tx, "en");
        });
        BOOST_REQUIRE(made);
        exchange::furnish(book, lent, soon, slow, kinds.import_kinds());
        open();
    }
    void open()
    {
        const auto* kind = book.find("exchange.import");
        BOOST_REQUIRE(kind);
        panel = static_cast<exchange::ImportPanel*>(frame.show(kind->make(frame.get(), {"exchange.import", ""})));
    }
    std::string file(const std::string& name, const std::string& content)
    {
        const std::string path = folder.file(name);
        write_file(path, content);
        return path;
    }
    const exchange::ImportState& state() const { return panel->wizard().state(); }
    wxWindow* button(const std::string& label) const { return button(panel, label); }
    static wxWindow* button(wxWindow* below, const std::string& label)
    {
        for (auto* child : below->GetChildren()) {
            if (auto* one = wxDynamicCast(child, wxButton); one && one->IsShownOnScreen())
                if (uikit::utf8(one->GetLabelText()).starts_with(label)) return one;
            if (auto* found = button(child, label)) return found;
        }
        return nullptr;
    }
    void choose(const std::string& name, int which)
    {
        auto* choice = wxDynamicCast(named(panel, name), wxChoice);
        BOOST_REQUIRE_MESSAGE(choice, name);
        choice->SetSelection(which);
        wxCommandEvent event(wxEVT_CHOICE, choice->GetId());
        event.SetInt(which);
        event.SetEventObject(choice);
        choice->ProcessWindowEvent(event);
        settle();
    }
    void next() { click(button(uikit::utf8(wxControl::RemoveMnemonics(uikit::wx(state().next_words))))); }
    void import(const std::string& path, int kind)
    {
        choose(uikit::utf8(uikit::_("What the file holds")), kind);
        type(named(panel, uikit::utf8(uikit::_("File"))), path);
        next();
    }
    // For looking at, by whoever says where to.
    static void picture_of(const std::string& name)
    {
        if (const char* where = std::getenv("HEDEF_PICTURES")) settle(), picture(where + ("/" + name + ".png"));
    }

    TestDatabase test{TestBackend::sqlite};
    std::unique_ptr<db::Database> database = test.open();
    TempFolder folder;
    files::FileKinds kinds;
    exchange::ImportService soon{*database}, slow{*database};
    LongTasks long_tasks;
    TestDesk desk;
    desk::Desk lent{desk.inline_tasks,
                    long_tasks,
                    desk.changes,
                    desk.clock,
                    desk.navigator,
                    desk.preferences,
                    desk.errands,
                    desk.undo,
                    desk.drafts,
                    0,
                    [this](std::exception_ptr e) { desk.troubles.push_back(e); }};
    uikit::WindowBook book;
    TestFrame frame;
    exchange::ImportPanel* panel = nullptr;
};

constexpr int people = 0, products = 1, customers = 2, deals = 3;

const std::string few_products = "id,name,list_price\nP1,GTX Pro,4821\nP2,MG Advanced,3393\n";

std::string many_deals(int count)
{
    std::string text = "id,owner,product,stage,engaged_on,amount\n";
    for (int i = 1; i <= count; ++i)
        text += "D" + std::to_string(i) + ",Ayşe," + (i % 7 ? "GTX Pro" : "GTXPro") + ",Prospecting,2017-01-02," +
                (i % 11 ? std::to_string(i) + ".50" : "much") + "\n";
    return text;
}

struct Turkish
{
    Turkish() { words::speak(words::Language::turkish); }
    ~Turkish() { words::speak(words::Language::english); }
};

void walk(Shown& s, const std::string& prefix)
{
    Shown::picture_of(prefix + "-1-file");
    s.import(s.file("products.csv", few_products), products);
    for (int i = 0; i < 3; ++i)
        s.next();
    s.next();
    s.import(s.file("people.csv", "id,name\nA,Ayşe\n"), people);
    for (int i = 0; i < 4; ++i)
        s.next();
    s.import(s.file("deals.csv", many_deals(300)), deals);
    Shown::picture_of(prefix + "-2-form");
    s.next();
    Shown::picture_of(prefix + "-3-columns");
    s.next();
    Shown::picture_of(prefix + "-4-check");
    BOOST_TEST(s.state().checked->matches.size() == 1u);
    click(s.button(uikit::utf8(wxControl::RemoveMnemonics(uikit::_("Accept a&ll")))));
    s.next();
    Shown::picture_of(prefix + "-5-result");
    BOOST_TEST((s.state().step == ImportStep::result));
    auto* tabs = wxDynamicCast(s.panel->GetChildren().front(), wxNotebook);
    tabs->SetSelection(1);
    s.desk.changes.publish({{"import_job", 0}}); // as the database tells after a commit
    settle();
    Shown::picture_of(prefix + "-6-past");
    BOOST_TEST(s.panel->past().list().shown() == 3u);
    BOOST_TEST(!s.panel->figures().rows.empty());
}

} // namespace

BOOST_AUTO_TEST_CASE(a_file_goes_through_all_five_steps)
{
    Shown s;
    walk(s, "en");
    BOOST_TEST(s.desk.troubles.empty());
}

BOOST_AUTO_TEST_CASE(the_same_in_turkish_on_a_small_screen)
{
    const Turkish spoken;
    Shown s(wxSize(800, 600));
    walk(s, "tr");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_done_is_grey_and_says_why)
{
    Shown s;
    BOOST_TEST(!s.button("Next")->IsEnabled());
    BOOST_TEST(!s.state().why_not.empty());
    for (const auto& command : s.book.commands.all()) {
        const auto* verb = s.panel->verb(command.id);
        BOOST_REQUIRE_MESSAGE(verb, command.id);
        BOOST_TEST((!verb->why_not || command.id == "exchange.import.browse" || !verb->why_not().empty()), command.id);
    }
    s.import(s.file("empty.csv", ""), products);
    BOOST_TEST(!s.button("Next")->IsEnabled());
    BOOST_TEST(!s.state().shown->readable);
    Shown::picture_of("en-fault");
}

BOOST_AUTO_TEST_CASE(a_file_without_rows_and_one_with_one_are_shown)
{
    Shown s;
    s.import(s.file("none.csv", "id,name\n"), products);
    BOOST_TEST(s.state().shown->rows.empty());
    BOOST_TEST(s.panel->wizard().page().list()->shown() == 0u);
    click(s.button("Back"));
    s.import(s.file("one.csv", "id,name\nP1,x\n"), products);
    BOOST_TEST(s.panel->wizard().page().list()->shown() == 1u);
}

BOOST_AUTO_TEST_CASE(open_dates_are_decided_in_the_window)
{
    Shown s;
    s.import(s.file("people.csv", "id,name,hired_on\nA,Ayşe,03/04/2017\n"), people);
    BOOST_TEST(s.state().shown->form.dates_open);
    Shown::picture_of("en-dates");
    s.choose("Day and month:", 1);
    BOOST_TEST(!s.state().shown->form.dates_open);
    BOOST_TEST(s.state().shown->rows[0].cells[2].text == "3 Apr 2017");
}

BOOST_AUTO_TEST_CASE(everything_goes_by_keyboard_and_commands)
{
    Shown s;
    s.choose("What the file holds", products);
    type(named(s.panel, "File"), s.file("products.csv", few_products));
    const auto next = [&] {
        const auto* verb = s.panel->verb("exchange.import.next");
        BOOST_REQUIRE(verb->why_not().empty());
        verb->run();
        settle();
    };
    for (int i = 0; i < 4; ++i)
        next();
    BOOST_TEST((s.state().step == ImportStep::result));
    const Answered yes(wxID_YES);
    s.panel->verb("exchange.import.undo")->run();
    settle();
    BOOST_TEST(s.state().undone);
}

BOOST_AUTO_TEST_CASE(a_folder_of_another_system_comes_in_at_once)
{
    Shown s;
    const auto write = [&](const char* name, const char* content) { s.file(name, content); };
    write("accounts.csv",
          "account,sector,year_established,revenue,employees,office_location,subsidiary_of\n"
          "Acme Corporation,technolgy,1996,1100.04,2822,Türkiye,\nBetasoloin,medical,1999,251.41,495,Türkiye,Acme "
          "Corporation\n");
    write("products.csv", "product,series,sales_price\nGTX Pro,GTX,4821\n");
    write("sales_teams.csv", "sales_agent,manager,regional_office\nAnna Snelling,Dustin Brinkmann,Central\n");
    write("sales_pipeline.csv",
          "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n"
          "1C1I7A6R,Anna Snelling,GTXPro,Acme Corporation,Won,2016-10-20,2017-03-01,4821\n"
          "Z063OYW0,Anna Snelling,GTX Pro,Betasoloin,Lost,2016-10-25,2017-03-11,0\n");
    s.import(s.folder.path().string(), 6);
    BOOST_TEST(s.state().files.size() == 4u);
    BOOST_TEST(s.state().shown->name == "accounts.csv");
    s.choose("File of the folder", 3);
    BOOST_TEST(s.state().shown->name == "sales_pipeline.csv");
    BOOST_TEST(s.state().shown->rows.size() == 2u);
    Shown::picture_of("en-crm-form");
    s.next();
    Shown::picture_of("en-crm-columns");
    s.next();
    BOOST_REQUIRE(s.state().checked);
    BOOST_TEST(s.state().checked->files.size() == 5u); // the last is the sum
    BOOST_TEST(s.state().checked->matches.size() == 1u);
    Shown::picture_of("en-crm-check");
    click(s.button("Accept all"));
    BOOST_TEST(s.state().checked->refused == 0);
    s.next();
    BOOST_REQUIRE((s.state().step == ImportStep::result));
    Shown::picture_of("en-crm-result");
    const Answered yes(wxID_YES);
    click(s.button("Undo this import"));
    BOOST_TEST(s.state().undone);
}

BOOST_AUTO_TEST_CASE(tens_of_thousands_of_refused_rows_are_a_list)
{
    Shown s;
    std::string text = "id,owner,stage\n";
    for (int i = 0; i < 30'000; ++i)
        text += "D" + std::to_string(i) + ",nobody,Prospecting\n";
    s.import(s.file("deals.csv", text), deals);
    s.next();
    s.next();
    BOOST_TEST(s.panel->wizard().check_page().problems().shown() == 30'000u);
    BOOST_TEST(!s.button("Import")->IsEnabled());
    BOOST_TEST(s.button("Save the refused rows")->IsEnabled());
}

BOOST_AUTO_TEST_CASE(taking_back_asks_first)
{
    Shown s;
    s.import(s.file("products.csv", few_products), products);
    for (int i = 0; i < 3; ++i)
        s.next();
    const Answered no(wxID_NO);
    click(s.button("Undo this import"));
    BOOST_TEST(!s.state().undone);
    // The other tab heard of it without being asked.
    s.desk.changes.publish({{"import_job", 0}});
    BOOST_TEST(s.panel->past().list().shown() == 1u);
}

BOOST_AUTO_TEST_CASE(the_window_is_closed_while_it_works)
{
    for (const bool agree : {true, false}) {
        Shown s;
        s.import(s.file("products.csv", few_products), products);
        s.next();
        s.next();
        BOOST_REQUIRE((s.state().step == ImportStep::check));
        s.long_tasks.hold = true;
        s.next();
        BOOST_TEST((s.state().busy == ImportBusy::writing));
        const Answered answered(agree ? wxID_YES : wxID_NO);
        BOOST_TEST(s.panel->may_close() == agree);
        if (agree) s.frame.close();
        s.long_tasks.answer_all();
        settle();
        const auto stored = exchange::ImportService(*s.database).past(10);
        BOOST_TEST(stored.size() == (agree ? 0u : 1u));
    }
}

BOOST_AUTO_TEST_SUITE_END()
