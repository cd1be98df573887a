#include "base/contract.h"
#include "db/failure.h"
#include "exchange/bytes.h"
#include "shell/dialogs/connection_dialog.h"
#include "shell/log_file.h"
#include "shell/main_frame.h"
#include "shell/program.h"
#include "shell/status_lamp.h"
#include "support/temp_folder.h"
#include "support/test_database.h"
#include "uikit/program_icons.h"
#include "uikit/text.h"
#include "window_support/window_test.h"

#include <boost/test/unit_test.hpp>

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/textctrl.h>

#include <map>

using namespace hedef;
using namespace hedef::testing;
using namespace hedef::shell;

BOOST_AUTO_TEST_SUITE(manners_test)

namespace {

template <class T> std::exception_ptr failure(const T& trouble)
{
    return std::make_exception_ptr(trouble);
}

// What was remembered, for the test to look at.
struct FakeSecrets : Secrets
{
    std::string why_not() const override { return no; }
    std::optional<std::string> password(const db::Url& url) const override
    {
        const auto found = kept.find(url.without_password());
        return found == kept.end() ? std::nullopt : std::optional(found->second);
    }
    bool keep(const db::Url& url, const std::string& password) override
    {
        kept[url.without_password()] = password;
        return true;
    }
    void forget(const db::Url& url) override { kept.erase(url.without_password()); }
    std::map<std::string, std::string> kept;
    std::string no;
};

ConnectionWish server()
{
    ConnectionWish wish;
    wish.driver = "PostgreSQL Unicode";
    wish.host = "db.example.com";
    wish.database = "hedef";
    wish.user = "ayşe";
    return wish;
}

std::string works(const db::Url&, const std::string&)
{
    return "Acme";
}

} // namespace

BOOST_AUTO_TEST_CASE(the_program_has_its_icon_in_the_sizes_that_title_bars_and_task_bars_show)
{
    const auto icons = uikit::program_icons();
    BOOST_REQUIRE(icons.IsOk());
    for (const int side : {16, 24, 32, 48, 64}) {
        const auto icon = icons.GetIcon(wxSize(side, side), wxIconBundle::FALLBACK_NONE);
        BOOST_REQUIRE(icon.IsOk());
        BOOST_TEST(icon.GetWidth() == side);
    }
}

BOOST_AUTO_TEST_CASE(the_lamp_says_how_the_connection_is_and_goes_out_where_nothing_is_open)
{
    TestFrame frame;
    auto* status = new StatusBar(frame.get(), [] {});
    frame->SetStatusBar(status);
    frame->Show();
    settle();
    const auto& lamp = status->lamp();
    BOOST_TEST(!lamp.IsShown());
    status->connection({}, true);
    BOOST_TEST((lamp.state() == StatusLamp::State::connected));
    BOOST_TEST(lamp.IsShown());
    BOOST_TEST(uikit::utf8(status->words()) == "Connected");
    status->connection({true, {}}, true);
    BOOST_TEST((lamp.state() == StatusLamp::State::working));
    status->connection({true, base::Stamp{}}, true);
    BOOST_TEST((lamp.state() == StatusLamp::State::offline));
    settle();
    // Beside its words, within the bar.
    wxRect words;
    status->GetFieldRect(3, words);
    BOOST_TEST(lamp.GetRect().GetRight() <= words.x);
    BOOST_TEST(wxRect(status->GetClientSize()).Contains(lamp.GetRect()));
    status->connection({}, false);
    BOOST_TEST(!lamp.IsShown());
    BOOST_TEST(uikit::utf8(status->words()) == "");
}

BOOST_AUTO_TEST_CASE(the_log_says_when_what_happened_and_the_old_one_makes_room)
{
    const TempFolder folder;
    const base::FixedClock clock(base::make_date(2026, 11, 23));
    LogFile log(folder.path() / "logs", clock, 200);
    log.note("started 1.2.3");
    const auto text = read_file(folder.path() / "logs" / "hedef.log");
    BOOST_TEST(text.starts_with("2026-11-23 09:00:00Z "));
    BOOST_TEST(text.ends_with(" started 1.2.3\n"));
    for (int i = 0; i < 20; ++i)
        log.note("line " + std::to_string(i));
    BOOST_TEST(std::filesystem::file_size(folder.path() / "logs" / "hedef.log") < 300u);
    BOOST_TEST(std::filesystem::exists(folder.path() / "logs" / "hedef.1.log"));
    BOOST_TEST(read_file(folder.path() / "logs" / "hedef.log").ends_with(" line 19\n"));
    LogFile({}, clock).note("nowhere");
    write_file(folder.path() / "taken", "");
    LogFile(folder.path() / "taken", clock).note("nowhere either");
}

BOOST_AUTO_TEST_CASE(of_a_failure_the_log_has_codes_and_never_the_words)
{
    BOOST_TEST(code_of(failure(db::Failure(db::FailureKind::lost, "Key (name)=(Ayşe) is gone", "08006"))) == "db.failure.lost 08006");
    BOOST_TEST(code_of(failure(std::runtime_error("Ayşe earns 5"))).find("Ay") == std::string::npos);
    BOOST_TEST(code_of(failure(std::bad_alloc())) == "memory");
    BOOST_TEST(code_of(failure(base::ContractBroken("count > 0 (a.cpp:7)"))) == "defect count > 0 (a.cpp:7)");
}

BOOST_AUTO_TEST_CASE(a_day_of_a_program_stands_in_the_log_without_names)
{
    const TempFolder folder;
    const TestDatabase company(TestBackend::sqlite);
    company.open();
    const base::SystemClock clock;
    {
        Options options;
        options.database = "sqlite:" + company.url().target;
        options.language = words::Language::english;
        OwnFiles own{folder.path() / "desk.json", folder.path() / "drafts"};
        own.logs = folder.path() / "logs";
        Program program(options, clock, own, [] {});
        program.start();
        BOOST_REQUIRE(wait_until([&] { return program.idle() && program.house(); }, 60));
        settle();
        program.trouble(failure(db::Failure(db::FailureKind::disk_full, "a name")));
        program.open_company({db::Backend::sqlite, folder.file("not there.db")});
        BOOST_REQUIRE(wait_until([&] { return program.idle(); }, 60));
        settle();
    }
    const auto log = read_file(folder.path() / "logs" / "hedef.log");
    for (const char* line : {" started ", " opened sqlite\n", " failed db.failure.disk_full\n", " not opened: db.failure.", " ended\n"})
        BOOST_TEST(log.find(line) != std::string::npos, line << " in " << log);
    for (const auto& secret : {std::string("a name"), company.url().target, folder.path().string()})
        BOOST_TEST(log.find(secret) == std::string::npos, secret);
}

BOOST_AUTO_TEST_CASE(a_password_is_remembered_only_when_the_person_says_so)
{
    base::InlineTasks tasks;
    ConnectionDialog dialog(nullptr, server(), {"PostgreSQL Unicode"}, tasks, works);
    auto* remember = dynamic_cast<wxCheckBox*>(dialog.form().find("remember")->control());
    BOOST_REQUIRE(remember);
    BOOST_TEST(remember->IsEnabled());
    BOOST_TEST(!dialog.wish().remember);
    remember->SetValue(true);
    BOOST_TEST(dialog.wish().remember);
}

BOOST_AUTO_TEST_CASE(without_a_safe_store_the_dialog_says_why_nothing_is_remembered)
{
    base::InlineTasks tasks;
    auto start = server();
    start.remember = true;
    ConnectionDialog dialog(nullptr, start, {"PostgreSQL Unicode"}, tasks, works, "There is no safe place.");
    BOOST_TEST(!dialog.form().find("remember")->control()->IsEnabled());
    BOOST_TEST(!dialog.wish().remember);
    bool said = false;
    for (const auto* child : dialog.form().GetChildren())
        said = said || uikit::utf8(child->GetLabel()).find("There is no safe place.") != std::string::npos;
    BOOST_TEST(said);
}

BOOST_AUTO_TEST_CASE(a_remembered_password_is_there_again_and_is_forgotten_when_the_person_says_so)
{
    FakeSecrets secrets;
    const base::SystemClock clock;
    secrets.keep(*url_of(server()), "s;e}c ret");
    const auto answer = [&](bool remember) {
        answer_next_dialog([&, remember](wxDialog& shown) {
            auto& dialog = dynamic_cast<ConnectionDialog&>(shown);
            auto* box = dynamic_cast<wxCheckBox*>(dialog.form().find("remember")->control());
            BOOST_TEST(box->GetValue());
            box->SetValue(remember);
            dialog.EndModal(wxID_OK);
        });
        return ask_connection(nullptr, clock, secrets, server());
    };
    const auto kept = answer(true);
    BOOST_REQUIRE(kept.has_value());
    BOOST_TEST(kept->password == "s;e}c ret");
    BOOST_TEST(kept->remember);
    BOOST_TEST(kept->url.target.find("c ret") == std::string::npos);
    BOOST_TEST(!answer(false)->remember);
}

// On Windows, and under Wine, there is a store; what is put into it is taken out again.
BOOST_AUTO_TEST_CASE(the_systems_own_store_keeps_and_forgets_or_says_that_it_cannot)
{
    const auto secrets = system_secrets();
    const db::Url url{db::Backend::odbc, "Server=nobody.example.com;Database=hedef_test;UID=ayşe"};
    if (!secrets->why_not().empty()) {
        BOOST_TEST(!secrets->keep(url, "x"));
        BOOST_TEST(!secrets->password(url));
        return;
    }
    BOOST_TEST(secrets->keep(url, "parola ığüşöç"));
    BOOST_TEST(secrets->password(url).value_or("") == "parola ığüşöç");
    secrets->forget(url);
    BOOST_TEST(!secrets->password(url));
}

BOOST_AUTO_TEST_SUITE_END()
