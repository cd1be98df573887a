#include "exchange/present/import_presenter.h"
#include "exchange/present/past_imports_presenter.h"
#include "exchange_world.h"
#include "words/language.h"

#include <algorithm>
#include <filesystem>

using namespace hedef;
using namespace hedef::testing;
using exchange::ImportBusy;
using exchange::ImportStep;

BOOST_AUTO_TEST_SUITE(import_presenter_test)

namespace {

struct FakeView : exchange::ImportView
{
    void show(const exchange::ImportState& state) override
    {
        shown = state;
        busy.push_back(state.busy);
    }
    exchange::ImportState shown;
    std::vector<ImportBusy> busy;
};

struct FakePast : exchange::PastImportsView
{
    void show(const exchange::PastImportsState& state) override { shown = state; }
    exchange::PastImportsState shown;
};

struct NoNavigator : desk::Navigator
{
    void open(const desk::Place&) override {}
};

// A progress that was stopped from the status bar.
struct StoppedErrands : desk::Errands
{
    struct Stopped : base::NoProgress
    {
        bool cancelled() const override { return true; }
    };
    std::shared_ptr<base::Progress> begin(const std::string&) override
    {
        if (stop) return std::make_shared<Stopped>();
        return std::make_shared<base::NoProgress>();
    }
    bool stop = false;
};

struct World : ExchangeWorld
{
    World() : ExchangeWorld(TestBackend::sqlite)
    {
        must("products", "id,name,list_price\nP1,GTX Pro,4821\nP2,MG Advanced,3393\n");
        must("people", "id,name\nA,Ayşe\n");
    }
    std::string file(const std::string& name, const std::string& content)
    {
        const std::string path = files.file(name);
        write_file(path, content);
        return path;
    }
    // As far as the check.
    void check(const std::string& kind, const std::string& content)
    {
        presenter.start();
        presenter.choose_kind(kind);
        presenter.choose_path(file("wizard.csv", content));
        for (int i = 0; i < 3; ++i)
            presenter.next();
        BOOST_TEST((view.shown.step == ImportStep::check));
    }

    base::InlineTasks tasks;
    base::ChangeBus changes;
    NoNavigator navigator;
    desk::ForgetfulPreferences preferences;
    StoppedErrands errands;
    desk::UndoStack undos;
    desk::LeftDrafts drafts;
    int troubles = 0;
    desk::Desk desk{tasks,     tasks,
                    changes,   test.clock(),
                    navigator, preferences,
                    errands,   undos,
                    drafts,    0,
                    [this](std::exception_ptr) { ++troubles; }};
    exchange::ImportService soon{*database}, slow{*database};
    FakeView view;
    exchange::ImportPresenter presenter{
        desk, view, soon, slow, {{&kinds.opportunities, &kinds.customers, &kinds.products}, {}}};
};

const std::string deals = "id,owner,product,stage,engaged_on\n"
                          "D1,A,GTX Pro,Prospecting,2017-01-02\n"
                          "D2,A,GTXPro,Prospecting,2017-01-03\n"
                          "D3,A,MG Advancd,Prospecting,2017-01-04\n"
                          "D4,nobody,GTX Pro,Prospecting,2017-01-04\n";

} // namespace

BOOST_AUTO_TEST_CASE(nothing_goes_on_without_a_kind_and_a_file)
{
    World w;
    w.presenter.start();
    BOOST_TEST(!w.view.shown.can_next);
    BOOST_TEST(!w.view.shown.why_not.empty());
    BOOST_TEST(!w.view.shown.can_back);
    w.presenter.choose_kind("opportunities");
    BOOST_TEST(!w.view.shown.can_next);
    w.presenter.choose_path("/no/such/file.csv");
    BOOST_TEST(w.view.shown.can_next);
    w.presenter.next();
    BOOST_TEST((w.view.shown.step == ImportStep::form));
    BOOST_REQUIRE(w.view.shown.shown);
    BOOST_TEST(!w.view.shown.shown->readable);
    BOOST_TEST(!w.view.shown.can_next);
    w.presenter.next(); // a shortcut does not get past it either
    BOOST_TEST((w.view.shown.step == ImportStep::form));
    w.presenter.back();
    BOOST_TEST((w.view.shown.step == ImportStep::file));
    BOOST_TEST(w.view.shown.path == "/no/such/file.csv");
}

BOOST_AUTO_TEST_CASE(the_file_is_shown_as_it_was_understood)
{
    World w;
    w.presenter.start();
    w.presenter.choose_kind("opportunities");
    w.presenter.choose_path(
        w.file("f.csv", "id;owner;amount;engaged_on;Notiz\nD1;A;1.500,50;03/04/2017;x\nD2;A;abc;05/06/2017;y\n"));
    w.presenter.next();
    BOOST_TEST(w.view.busy.size() > 2u);
    const auto shown = w.view.shown.shown;
    BOOST_REQUIRE(shown);
    BOOST_TEST(shown->form.separator == ';');
    BOOST_TEST(shown->form.dates_open);
    BOOST_TEST(shown->form.dates_why.find("3 Apr 2017") != std::string::npos);
    BOOST_TEST(shown->form.numbers_why.find("decimal comma") != std::string::npos);
    BOOST_REQUIRE(shown->rows.size() == 2u);
    BOOST_TEST(shown->rows[0].cells[2].text == "1,500.50 TRY");
    BOOST_TEST(shown->rows[1].cells[2].fault);
    BOOST_TEST(shown->columns[4].field.empty());
    const auto amount = std::ranges::find(shown->fields, "amount", &exchange::FieldChoice::field);
    BOOST_TEST(amount->words == "Amount (money)");
    BOOST_TEST(shown->columns[4].example == "x, y");

    // The dates are open: the wizard stops at the columns and says so.
    w.presenter.next();
    BOOST_TEST((w.view.shown.step == ImportStep::columns));
    BOOST_TEST(!w.view.shown.can_next);
    w.presenter.back();
    w.presenter.choose_date_order(exchange::DateOrder::day_month);
    BOOST_TEST(w.view.shown.shown->rows[0].cells[3].text == "3 Apr 2017");
    w.presenter.choose_date_order(exchange::DateOrder::month_day);
    BOOST_TEST(w.view.shown.shown->rows[0].cells[3].text == "4 Mar 2017");
    w.presenter.next();
    BOOST_TEST(w.view.shown.can_next);
}

BOOST_AUTO_TEST_CASE(columns_are_given_and_taken_away)
{
    World w;
    w.presenter.start();
    w.presenter.choose_kind("opportunities");
    w.presenter.choose_path(w.file("f.csv", "Nr,Wer,owner\nD1,A,B\n"));
    w.presenter.next();
    w.presenter.next();
    BOOST_TEST(w.view.shown.can_next);
    w.presenter.map_column(1, "owner"); // the other column leaves it
    BOOST_TEST(w.view.shown.shown->columns[1].field == "owner");
    BOOST_TEST(w.view.shown.shown->columns[2].field.empty());
    w.presenter.map_column(1, "");
    BOOST_TEST(!w.view.shown.can_next);
    BOOST_TEST(w.view.shown.why_not.find("Owner") != std::string::npos);
    w.presenter.map_column(1, "owner");
    w.presenter.map_column(0, "id");
    BOOST_TEST(w.view.shown.can_next);
}

BOOST_AUTO_TEST_CASE(another_separator_makes_other_columns)
{
    World w;
    w.presenter.start();
    w.presenter.choose_kind("opportunities");
    w.presenter.choose_path(w.file("f.csv", "id,owner\nD1,A\n"));
    w.presenter.next();
    w.presenter.map_column(0, "name");
    w.presenter.choose_separator(';');
    BOOST_TEST(w.view.shown.shown->columns.size() == 1u);
    w.presenter.choose_separator(',');
    BOOST_TEST(w.view.shown.shown->columns.size() == 2u);
    BOOST_TEST(w.view.shown.shown->columns[0].field == "id");
    w.presenter.choose_header(false);
    BOOST_TEST(w.view.shown.shown->rows.size() == 2u);
    w.presenter.choose_header(true);
    w.presenter.choose_encoding(exchange::Encoding::windows_1254);
    BOOST_TEST((w.view.shown.shown->form.encoding == exchange::Encoding::windows_1254));
    w.presenter.choose_decimal(exchange::Decimal::comma);
    BOOST_TEST((w.view.shown.shown->form.decimal == exchange::Decimal::comma));
}

BOOST_AUTO_TEST_CASE(near_names_are_accepted_one_by_one_and_all)
{
    World w;
    w.check("opportunities", deals);
    BOOST_REQUIRE(w.view.shown.checked);
    BOOST_TEST(w.view.shown.checked->created == 1);
    BOOST_TEST(w.view.shown.checked->refused == 3);
    BOOST_REQUIRE(w.view.shown.checked->matches.size() == 2u);
    BOOST_TEST(w.view.shown.next_words == "&Import one row, leave out 3");
    const auto first = w.view.shown.checked->matches[0].id;
    w.presenter.accept({first}, true);
    BOOST_TEST(w.view.shown.checked->created == 2);
    BOOST_TEST(w.view.shown.checked->matches[0].accepted);
    w.presenter.accept_all(true);
    BOOST_TEST(w.view.shown.checked->created == 3);
    w.presenter.accept({first}, false);
    BOOST_TEST(w.view.shown.checked->created == 2);
    for (const auto& problem : w.view.shown.checked->problems)
        BOOST_TEST(problem.reason.find("--") == std::string::npos, problem.reason);
}

BOOST_AUTO_TEST_CASE(refused_rows_are_saved_before_and_left_out_then)
{
    World w;
    w.check("opportunities", deals);
    const std::string path = w.files.file("refused.csv");
    w.presenter.save_refused(path);
    BOOST_TEST(read_file(path).find("nobody") != std::string::npos);
    BOOST_TEST(w.view.shown.notice.find("3") != std::string::npos);
    BOOST_TEST((w.view.shown.step == ImportStep::check));
    BOOST_TEST(w.number("select count(*) from opportunity") == 0);

    w.presenter.next();
    BOOST_TEST((w.view.shown.step == ImportStep::result));
    BOOST_REQUIRE(w.view.shown.done);
    BOOST_TEST(w.view.shown.done->created == 1);
    BOOST_TEST(w.number("select count(*) from opportunity") == 1);
    BOOST_TEST(!w.view.shown.can_back);

    w.presenter.undo();
    BOOST_TEST(w.view.shown.undone);
    BOOST_TEST(w.number("select count(*) from opportunity") == 0);
    w.presenter.undo(); // not twice
    BOOST_TEST(w.view.shown.undone);
    w.presenter.next();
    BOOST_TEST((w.view.shown.step == ImportStep::file));
    BOOST_TEST(w.view.shown.path.empty());
}

BOOST_AUTO_TEST_CASE(an_import_that_was_touched_since_is_not_taken_back)
{
    World w;
    w.check("opportunities", "id,owner,stage\nD1,A,Prospecting\n");
    w.presenter.next();
    w.execute("update opportunity set revision = revision + 1");
    w.presenter.undo();
    BOOST_TEST(!w.view.shown.undone);
    BOOST_TEST(!w.view.shown.notice.empty());
}

BOOST_AUTO_TEST_CASE(what_stands_already_is_updated_left_or_refused)
{
    World w;
    w.must("opportunities", "id,owner,stage,amount\nD1,A,Prospecting,5\n");
    w.check("opportunities", "id,owner,stage,amount\nD1,A,Prospecting,7\n");
    BOOST_TEST(w.view.shown.checked->updated == 1);
    w.presenter.choose_on_duplicate(exchange::OnDuplicate::skip);
    BOOST_TEST(w.view.shown.checked->unchanged == 1);
    BOOST_TEST(!w.view.shown.can_next);
    w.presenter.choose_on_duplicate(exchange::OnDuplicate::refuse);
    BOOST_TEST(w.view.shown.checked->refused == 1);
    BOOST_TEST(!w.view.shown.can_next);
}

BOOST_AUTO_TEST_CASE(a_stopped_import_leaves_nothing)
{
    World w;
    w.check("opportunities", "id,owner,stage\nD1,A,Prospecting\n");
    w.errands.stop = true;
    w.presenter.next();
    BOOST_TEST((w.view.shown.step == ImportStep::check));
    BOOST_TEST(!w.view.shown.notice.empty());
    BOOST_TEST((w.view.shown.busy == ImportBusy::no));
    BOOST_TEST(w.number("select count(*) from opportunity") == 0);
    w.errands.stop = false;
    w.presenter.next();
    BOOST_TEST((w.view.shown.step == ImportStep::result));
}

BOOST_AUTO_TEST_CASE(a_full_disk_is_told_once_and_the_wizard_stays_usable)
{
    World w;
    w.check("opportunities", deals);
    w.presenter.save_refused("/no/such/folder/refused.csv");
    BOOST_TEST(w.troubles + !w.view.shown.notice.empty() == 1);
    BOOST_TEST((w.view.shown.busy == ImportBusy::no));
    BOOST_TEST(w.view.shown.can_next);
}

BOOST_AUTO_TEST_CASE(a_file_that_vanishes_between_the_steps_is_told_and_the_wizard_stays_usable)
{
    World w;
    w.presenter.start();
    w.presenter.choose_kind("opportunities");
    const std::string path = w.file("wizard.csv", deals);
    w.presenter.choose_path(path);
    w.presenter.next();
    w.presenter.next();
    std::filesystem::remove(path);
    w.presenter.next(); // to the check
    BOOST_TEST(w.troubles + !w.view.shown.notice.empty() + !w.view.shown.can_next >= 1);
    BOOST_TEST((w.view.shown.busy == ImportBusy::no));
    BOOST_TEST(!w.view.shown.can_next); // nothing was checked, so nothing is imported
    BOOST_TEST(w.view.shown.can_back);
    w.file("wizard.csv", deals);
    w.presenter.back();
    w.presenter.next();
    BOOST_TEST(w.view.shown.checked);
    BOOST_TEST(w.view.shown.checked->created == 1);
}

BOOST_AUTO_TEST_CASE(what_spreadsheets_leave_in_cells_is_refused_in_words)
{
    World w;
    const std::string huge(10u << 20, 'x');
    w.check("opportunities", "id,owner,stage,engaged_on,amount,name\n"
                             "D1,A,Prospecting,2017-02-30,5,\n"   // no such day
                             "D2,A,Prospecting,2017-01-03,=A1+1,\n" // a formula
                             "D3,A,Prospecting,2017-01-03,5," + huge + "\n"
                             "D4,A,Prospecting,2017-01-03,5,good\n");
    const auto& checked = *w.view.shown.checked;
    BOOST_TEST(checked.refused == 3);
    BOOST_TEST(checked.created == 1);
    for (const auto& problem : checked.problems) {
        BOOST_TEST(!problem.reason.empty());
        BOOST_TEST(problem.value.size() < 1'000u); // the huge one is cut
    }
}

BOOST_AUTO_TEST_CASE(past_imports_are_shown_and_taken_back)
{
    World w;
    FakePast view;
    exchange::PastImportsPresenter past(w.desk, view, w.soon, w.slow);
    past.load();
    BOOST_REQUIRE(view.shown.imports);
    BOOST_TEST(view.shown.imports->size() == 2u);
    const auto newest = view.shown.imports->front();
    BOOST_TEST(past.why_not(newest).empty());
    past.undo(newest.id);
    BOOST_TEST(view.shown.imports->front().undone);
    BOOST_TEST(!view.shown.notice.empty());
    BOOST_TEST(!past.why_not(view.shown.imports->front()).empty());
    past.undo(newest.id);
    BOOST_TEST(!view.shown.notice.empty());

    w.must("customers", "id,name\nC1,Acme\n");
    w.changes.publish({{"import_job", 0}});
    BOOST_TEST(view.shown.imports->size() == 3u);
}

BOOST_AUTO_TEST_CASE(in_turkish_everything_is_said_in_turkish)
{
    words::speak(words::Language::turkish);
    {
        World w;
        w.check("opportunities", deals);
        BOOST_TEST(w.view.shown.checked->files[0].kind == words::translated("Deals"));
    }
    words::speak(words::Language::english);
}

BOOST_AUTO_TEST_SUITE_END()
