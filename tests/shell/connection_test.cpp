#include "db/connection_string.h"
#include "db/failure.h"
#include "db/odbc_drivers.h"
#include "shell/database_name.h"
#include "shell/dialogs/connection_dialog.h"
#include "uikit/text.h"
#include "window_support/window_test.h"
#include "words/language.h"

#include <wx/button.h>

#include <boost/test/unit_test.hpp>

#include <cstdlib>

using namespace hedef;
using namespace hedef::testing;
using namespace hedef::shell;

BOOST_AUTO_TEST_SUITE(connection_test)

namespace {

ConnectionWish server()
{
    return {true, "PostgreSQL Unicode", "db.example.com", "hedef", "ayşe", "s;e}c ret", 5433, true, ""};
}

struct FakeView : ConnectionView
{
    void show(const ConnectionAnswer& answer) override { shown.push_back(answer); }
    std::vector<ConnectionAnswer> shown;
};

std::string works(const db::Url&, const std::string&)
{
    return "Acme";
}

std::string unreachable(const db::Url&, const std::string&)
{
    throw db::Failure(db::FailureKind::unreachable, "no route to host");
}

} // namespace

BOOST_AUTO_TEST_CASE(a_database_is_named_as_people_know_it)
{
    const auto names = [](const char* text) {
        const auto url = db::Url::parse(text).value();
        return shell::short_name(url) + " | " + shell::long_name(url);
    };
    BOOST_TEST(names("sqlite:/home/a/company.db") == "company.db | /home/a/company.db");
    BOOST_TEST(names("odbc:Driver={PostgreSQL Unicode};SERVER=db.example.com;Port=5432;database=sales;UID=ada;PWD=secret") ==
               "sales | sales (db.example.com)");
    BOOST_TEST(names("odbc:Servername=10.0.0.1;Port=5544;Database={my sales};PWD=x") == "my sales | my sales (10.0.0.1:5544)");
    BOOST_TEST(names("odbc:DSN=company") == "company | company");
}

BOOST_AUTO_TEST_CASE(a_wish_becomes_a_url_without_the_password_and_comes_back)
{
    const auto url = url_of(server());
    BOOST_REQUIRE(url);
    BOOST_TEST((url->backend == db::Backend::odbc));
    BOOST_TEST(url->target.find("ret") == std::string::npos);
    const db::ConnectionString text(url->target);
    BOOST_TEST(text.value("Server") == "db.example.com");
    BOOST_TEST(text.value("Port") == "5433");
    BOOST_TEST(text.value("SSLmode") == "require");
    const auto back = wish_of(*url);
    BOOST_TEST(back.host == "db.example.com");
    BOOST_TEST(back.port == 5433);
    BOOST_TEST(back.user == "ayşe");
    BOOST_TEST(back.database == "hedef");
    BOOST_TEST(back.driver == "PostgreSQL Unicode");
    BOOST_TEST(back.tls);
    BOOST_TEST(back.password.empty());

    auto open = server();
    open.tls = false;
    BOOST_TEST(!wish_of(*url_of(open)).tls);
    ConnectionWish file;
    file.server = false;
    file.file = "/tmp/a.db";
    BOOST_TEST((url_of(file)->backend == db::Backend::sqlite));
    BOOST_TEST(wish_of(*url_of(file)).file == "/tmp/a.db");
}

BOOST_AUTO_TEST_CASE(values_with_signs_of_the_connection_string_stay_whole)
{
    auto wish = server();
    wish.database = "sales;PWD=x}";
    BOOST_TEST(wish_of(*url_of(wish)).database == "sales;PWD=x}");
    BOOST_TEST(!db::ConnectionString(url_of(wish)->target).has("PWD"));
}

BOOST_AUTO_TEST_CASE(what_is_missing_is_named)
{
    const auto field_without = [](auto take_away) {
        auto wish = server();
        take_away(wish);
        const auto url = url_of(wish);
        return url ? std::string("none") : url.refusal().field;
    };
    BOOST_TEST(field_without([](ConnectionWish& w) { w.driver.clear(); }) == "driver");
    BOOST_TEST(field_without([](ConnectionWish& w) { w.host.clear(); }) == "host");
    BOOST_TEST(field_without([](ConnectionWish& w) { w.port = 0; }) == "port");
    BOOST_TEST(field_without([](ConnectionWish& w) { w.port = 65536; }) == "port");
    BOOST_TEST(field_without([](ConnectionWish& w) { w.database.clear(); }) == "database");
    BOOST_TEST(field_without([](ConnectionWish& w) { w.user.clear(); }) == "user");
    BOOST_TEST(field_without([](ConnectionWish& w) { w.server = false; }) == "file");
    BOOST_TEST(field_without([](ConnectionWish& w) { w.password.clear(); }) == "none");
}

BOOST_AUTO_TEST_CASE(the_driver_that_knows_all_letters_is_the_likely_one)
{
    BOOST_TEST(likely_driver({"PostgreSQL ANSI", "PostgreSQL Unicode", "SQLite3"}) == "PostgreSQL Unicode");
    BOOST_TEST(likely_driver({"PostgreSQL ANSI(x64)"}) == "PostgreSQL ANSI(x64)");
    BOOST_TEST(likely_driver({"SQLite3"}).empty());
    BOOST_TEST(likely_driver({}).empty());
    for (const auto& driver : db::odbc_drivers())
        BOOST_TEST(!driver.empty());
}

BOOST_AUTO_TEST_CASE(a_test_says_plainly_what_it_found)
{
    base::InlineTasks tasks;
    FakeView view;
    ConnectionPresenter good(tasks, view, works);
    good.test(*url_of(server()), "x");
    BOOST_REQUIRE(view.shown.size() == 2u);
    BOOST_TEST(view.shown[0].testing);
    BOOST_TEST(view.shown[1].good);
    BOOST_TEST(view.shown[1].words.find("Acme") != std::string::npos);
    good.changed();
    BOOST_TEST(view.shown.back().words.empty());

    ConnectionPresenter bad(tasks, view, unreachable);
    bad.test(*url_of(server()), "x");
    BOOST_TEST(!view.shown.back().good);
    BOOST_TEST(view.shown.back().words.find("no route to host") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_answer_to_what_was_changed_meanwhile_is_not_shown)
{
    HeldTasks tasks;
    FakeView view;
    ConnectionPresenter presenter(tasks, view, works);
    presenter.test(*url_of(server()), "x");
    presenter.changed();
    tasks.answer_all();
    BOOST_TEST(view.shown.back().words.empty());
}

BOOST_AUTO_TEST_CASE(the_real_try_opens_a_database_and_says_why_it_cannot)
{
    const base::FixedClock clock(base::make_date(2017, 6, 15));
    BOOST_CHECK_THROW(try_with(clock)({db::Backend::sqlite, "/no/such/file.db"}, ""), db::Failure);
}

BOOST_AUTO_TEST_CASE(the_dialog_tests_off_the_ui_thread_and_may_be_closed_meanwhile)
{
    for (const auto language : {words::Language::english, words::Language::turkish}) {
        words::speak(language);
        HeldTasks tasks;
        auto* dialog = new ConnectionDialog(nullptr, server(), {"PostgreSQL Unicode", "SQLite3"}, tasks, works);
        dialog->Show();
        settle();
        wxWindow* test = nullptr;
        for (auto* child : dialog->GetChildren())
            if (auto* button = wxDynamicCast(child, wxButton); button && !test) test = button;
        click(test);
        BOOST_TEST(tasks.waiting() == 1u);
        BOOST_TEST(!test->IsEnabled());
        tasks.answer_all();
        settle();
        BOOST_TEST(test->IsEnabled());
        if (const char* where = std::getenv("HEDEF_PICTURES"))
            picture(where + std::string(language == words::Language::english ? "/en" : "/tr") + "-connection.png");
        // What is missing is said beside its field.
        type(dialog->form().find("host")->control(), "");
        dialog->form().complete();
        BOOST_TEST(!dialog->form().find("host")->marked().empty());
        type(dialog->form().find("host")->control(), "db");
        click(test);
        BOOST_TEST(tasks.waiting() == 1u);
        dialog->Destroy();
        settle();
        tasks.answer_all();
    }
    words::speak(words::Language::english);
}

BOOST_AUTO_TEST_CASE(threads_that_nobody_awaits_answer_the_living_only)
{
    UnawaitedTasks tasks;
    bool answered = false, failed = false;
    base::Alive alive;
    tasks.run(alive.watch(), [] {}, [&] { answered = true; }, [](std::exception_ptr) {});
    BOOST_TEST(wait_until([&] { return answered; }));
    tasks.run(alive.watch(), [] { throw std::runtime_error("x"); }, [] {}, [&](std::exception_ptr) { failed = true; });
    BOOST_TEST(wait_until([&] { return failed; }));
    {
        base::Alive gone;
        tasks.run(gone.watch(), [] {}, [] { BOOST_TEST(false, "told the dead"); }, [](std::exception_ptr) {});
    }
    settle();
}

BOOST_AUTO_TEST_SUITE_END()
