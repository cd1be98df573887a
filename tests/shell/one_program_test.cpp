#include "shell/connection_file.h"
#include "shell/main_frame.h"
#include "shell/one_program.h"
#include "shell/program.h"
#include "support/temp_folder.h"
#include "support/test_database.h"
#include "uikit/text.h"
#include "window_support/window_test.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <wx/dialog.h>

#include <thread>

using namespace hedef;
using namespace hedef::testing;
using namespace hedef::shell;

BOOST_AUTO_TEST_SUITE(one_program_test)

namespace {

using namespace std::chrono_literals;
using Arguments = std::vector<std::string>;

struct Running
{
    explicit Running(const std::string& database)
    {
        Options options;
        options.database = database;
        options.language = words::Language::english;
        program = std::make_unique<Program>(options, clock, OwnFiles{folder.path() / "desk.json", folder.path() / "drafts"}, [] {});
        program->start();
        calm();
    }
    void calm()
    {
        for (int turn = 0; turn < 3; ++turn) {
            BOOST_REQUIRE(wait_until([&] { return program->idle(); }, 60));
            settle();
        }
    }
    std::string open() const { return program->house() ? program->house()->url().without_password() : ""; }
    TempFolder folder;
    base::SystemClock clock;
    std::unique_ptr<Program> program;
};

Options wish(const std::string& database)
{
    Options options;
    options.database = database;
    return options;
}

} // namespace

BOOST_AUTO_TEST_CASE(the_second_program_of_a_desk_is_not_the_first_and_another_desk_is_another_matter)
{
    const TempFolder here, elsewhere;
    {
        const OneProgram first(here.path() / "hedef");
        BOOST_TEST(first.first());
        BOOST_TEST(!OneProgram(here.path() / "hedef").first());
        BOOST_TEST(OneProgram(elsewhere.path() / "hedef").first());
    }
    BOOST_TEST(OneProgram(here.path() / "hedef").first());
}

BOOST_AUTO_TEST_CASE(where_no_lock_can_be_made_every_program_is_a_first_one)
{
    const TempFolder folder;
    write_file(folder.path() / "taken", "a file, where the folder would be");
    BOOST_TEST(OneProgram(folder.path() / "taken").first());
    BOOST_TEST(OneProgram(folder.path() / "taken").first());
}

BOOST_AUTO_TEST_CASE(what_a_later_start_was_asked_for_comes_to_the_first_whole)
{
    const TempFolder folder;
    std::vector<Arguments> told;
    const Arguments asked{"--database", "sqlite:/tmp/İş yeri/a b.db", "", "--language", "tr"};
    {
        const DeskDoor door(folder.path(), [&](const Arguments& arguments) { told.push_back(arguments); });
        BOOST_TEST(hand_over(folder.path(), asked));
        BOOST_TEST(hand_over(folder.path(), {}));
        BOOST_TEST(wait_until([&] { return told.size() == 2; }));
    }
    BOOST_REQUIRE(told.size() == 2u);
    BOOST_TEST(told[0] == asked, boost::test_tools::per_element());
    BOOST_TEST(told[1].empty());
    BOOST_TEST(!hand_over(folder.path(), asked, 50ms)); // nobody listens any more
}

BOOST_AUTO_TEST_CASE(a_later_start_waits_for_a_first_that_does_not_listen_yet)
{
    const TempFolder folder;
    bool well = false;
    std::thread later([&] { well = hand_over(folder.path(), {"--language", "tr"}, 30s); });
    std::vector<Arguments> told;
    const DeskDoor door(folder.path(), [&](const Arguments& arguments) { told.push_back(arguments); });
    BOOST_TEST(wait_until([&] { return !told.empty(); }, 30));
    later.join();
    BOOST_TEST(well);
}

BOOST_AUTO_TEST_CASE(what_comes_when_the_first_has_gone_falls_on_the_floor)
{
    const TempFolder folder;
    bool told = false;
    {
        const DeskDoor door(folder.path(), [&](const Arguments&) { told = true; });
        BOOST_TEST(hand_over(folder.path(), {}));
    }
    settle();
    BOOST_TEST(!told);
}

BOOST_AUTO_TEST_CASE(a_running_program_opens_what_a_later_start_names_and_stays_where_nothing_is_named)
{
    const TestDatabase one(TestBackend::sqlite), other(TestBackend::sqlite);
    one.open();
    other.open();
    const std::string first = "sqlite:" + one.url().target, second = "sqlite:" + other.url().target;
    Running r(first);
    BOOST_TEST(r.open() == first);
    r.program->frame()->Iconize(true);
    r.program->asked_again({});
    r.calm();
    BOOST_TEST(r.open() == first);
    BOOST_TEST(!r.program->frame()->IsIconized());
    r.program->asked_again(wish(second));
    BOOST_TEST(wait_until([&] { return r.open() == second; }, 60));
    r.calm();
    r.program->asked_again(wish("nonsense"));
    r.calm();
    BOOST_TEST(r.open() == second);
    BOOST_TEST(!r.program->frame()->trouble().empty());
}

BOOST_AUTO_TEST_CASE(what_a_later_start_names_waits_until_an_open_dialog_is_answered)
{
    const TestDatabase one(TestBackend::sqlite), other(TestBackend::sqlite);
    one.open();
    other.open();
    const std::string first = "sqlite:" + one.url().target, second = "sqlite:" + other.url().target;
    Running r(first);
    std::string during;
    answer_next_dialog([&](wxDialog& shown) {
        r.program->asked_again(wish(second));
        settle();
        during = r.open();
        shown.EndModal(wxID_OK);
    });
    // Gone before the frame is, which goes with the company.
    std::make_unique<wxDialog>(r.program->frame(), wxID_ANY, wxS("A question"))->ShowModal();
    BOOST_TEST(during == first);
    BOOST_TEST(wait_until([&] { return r.open() == second; }, 60));
}

BOOST_AUTO_TEST_CASE(a_file_is_opened_by_its_name_alone)
{
    const auto options = options_of({"a b.hedef", "--language", "tr"});
    BOOST_REQUIRE(bool(options));
    BOOST_TEST(options->file == "a b.hedef");
    BOOST_TEST(options_of({"a.db", "b.db"}).refusal().code == "shell.one_file_only");
    BOOST_TEST(options_of({"a.db", "--database", "sqlite:b.db"}).refusal().code == "shell.one_file_only");
    Options asked;
    asked.database = "sqlite:/a.db";
    asked.language = words::Language::turkish;
    asked.tour = "pictures";
    const Arguments handed{"--database", "sqlite:/a.db", "--language", "tr"};
    BOOST_TEST(arguments_of(asked) == handed, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_file_tells_which_company_it_means)
{
    const TempFolder folder;
    const auto meaning = [&](const std::string& name, const std::string& content) {
        write_file(folder.path() / name, content);
        const auto database = database_of_file(folder.path() / name);
        return database ? *database : database.refusal().code;
    };
    const auto here = [&](const std::string& name) { return "sqlite:" + (folder.path() / name).make_preferred().string(); };
    BOOST_TEST(meaning("company.db", std::string("SQLite format 3\0...", 19)) == here("company.db"));
    BOOST_TEST(meaning("company.hedef", std::string("SQLite format 3\0...", 19)) == here("company.hedef"));
    BOOST_TEST(meaning("beside.hedef", "\xEF\xBB\xBF# our company\r\n\r\n  sqlite:İş/a.db \r\n") == here("İş/a.db"));
    BOOST_TEST(meaning("server.hedef", "odbc:Driver={PostgreSQL Unicode};Server=db;UID=ada\n") ==
               "odbc:Driver={PostgreSQL Unicode};Server=db;UID=ada");
    BOOST_TEST(meaning("secret.hedef", "odbc:Server=db;UID=ada;PWD=x\n") == "shell.file_with_password");
    BOOST_TEST(meaning("empty.hedef", "") == "shell.file_no_connection");
    BOOST_TEST(meaning("letter.hedef", "Dear Ada,\n") == "shell.file_no_connection");
    BOOST_TEST(database_of_file(folder.path() / "none.hedef").refusal().code == "shell.file_unreadable");
}

BOOST_AUTO_TEST_CASE(a_database_is_named_so_that_another_program_finds_it)
{
    const auto folder = std::filesystem::absolute("a") / "b";
    BOOST_TEST(seen_from_everywhere("sqlite:c.db", folder) == "sqlite:" + (folder / "c.db").string());
    BOOST_TEST(seen_from_everywhere("sqlite:" + (folder / "c.db").string(), folder / "d") == "sqlite:" + (folder / "c.db").string());
    BOOST_TEST(seen_from_everywhere("odbc:DSN=x", folder) == "odbc:DSN=x");
    BOOST_TEST(seen_from_everywhere("", folder) == "");
}

BOOST_AUTO_TEST_SUITE_END()
