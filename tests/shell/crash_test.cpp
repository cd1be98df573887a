#include "shell/main_frame.h"
#include "shell/program.h"
#include "shell/session_end.h"
#include "support/process.h"
#include "support/temp_folder.h"
#include "support/test_database.h"
#include "support/worlds/deal_world.h"
#include "uikit/text.h"
#include "window_support/window_test.h"

#include <boost/test/unit_test.hpp>

#include <wx/textctrl.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <thread>

using namespace hedef;
using namespace hedef::testing;

BOOST_AUTO_TEST_SUITE(crash_test)

namespace {

namespace fs = std::filesystem;

// A running program whose files lie in the folder.
struct Running
{
    Running(const fs::path& folder, const std::string& database)
    {
        shell::Options options;
        options.database = database;
        options.language = words::Language::english;
        program = std::make_unique<shell::Program>(options, clock, shell::OwnFiles{folder / "desk.json", folder / "drafts"},
                                                   [this] { ended = true; });
        program->start();
        calm();
    }
    void calm()
    {
        for (int turn = 0; turn < 2; ++turn) {
            BOOST_REQUIRE(wait_until([&] { return program->idle(); }, 60));
            settle();
        }
    }
    uikit::Window* front() { return program->frame()->active(); }
    base::SystemClock clock;
    bool ended = false;
    std::unique_ptr<shell::Program> program;
};

// A company with one open deal.
struct Company
{
    Company() : test(TestBackend::sqlite), database(test.open()), world(*database)
    {
        auto deal = world.won("Acme", world.grace, base::make_date(2017, 3, 1), 100'00);
        deal.stage = world.stage("Engaging");
        deal.closed_on.reset();
        code = granted(pipeline::PipelineService(*database).add(deal, world.ada)).code;
    }
    std::string url() const { return "sqlite:" + test.url().target; }
    std::string stored_name() const
    {
        return granted(pipeline::DealListService(*database).sheet(code)).deal.name;
    }
    TestDatabase test;
    std::unique_ptr<db::Database> database;
    DealWorld world;
    std::string code;
};

std::string drafts_in(const fs::path& folder)
{
    std::ostringstream all;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(folder / "drafts", none))
        if (entry.path().extension() == ".json") all << std::ifstream(entry.path(), std::ios::binary).rdbuf();
    return all.str();
}

// other_program below, started beside this one; it has edited the deal when this is there.
struct OtherProgram
{
    OtherProgram(const fs::path& folder, const Company& company) : process({this_program(), arguments, environment(folder, company), {}, {}})
    {
        for (int i = 0; i < 600 && drafts_in(folder).find("Edited by hand") == std::string::npos; ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
        BOOST_TEST(drafts_in(folder).find("Edited by hand") != std::string::npos);
    }
    static Environment environment(const fs::path& folder, const Company& company)
    {
        auto all = this_environment();
        all["HEDEF_CRASH_FOLDER"] = folder.string();
        all["HEDEF_CRASH_DATABASE"] = company.url();
        all["HEDEF_CRASH_DEAL"] = company.code;
        return all;
    }
    const std::vector<std::string> arguments{"--run_test=crash_test/other_program"};
    Process process;
};

wxTextCtrl* name_field(uikit::Window* window)
{
    return dynamic_cast<wxTextCtrl*>(named(window, "Name:"));
}

void comes_back(const fs::path& folder, Company& company)
{
    BOOST_TEST(company.stored_name() == "Acme");
    Running again(folder, company.url());
    BOOST_REQUIRE(again.front());
    BOOST_TEST(desk::text_of(again.front()->place()) == "pipeline.deal/" + company.code);
    BOOST_TEST(uikit::utf8(again.front()->title()) == "* Deal Acme");
    BOOST_REQUIRE(name_field(again.front()));
    BOOST_TEST(uikit::utf8(name_field(again.front())->GetValue()) == "Edited by hand");
    again.front()->verb("file.save")->run();
    again.calm();
    BOOST_TEST(company.stored_name() == "Edited by hand");
    again.program.reset();
    BOOST_TEST(drafts_in(folder) == "");
}

} // namespace

// The other program of the cases below; does nothing when it is run by itself.
BOOST_AUTO_TEST_CASE(other_program)
{
    const char* folder = std::getenv("HEDEF_CRASH_FOLDER");
    if (!folder) return;
    Running r(folder, std::getenv("HEDEF_CRASH_DATABASE"));
    const shell::SessionEnd session_end([&] { return r.program.get(); });
    r.program->open({"pipeline.deal", std::getenv("HEDEF_CRASH_DEAL")});
    r.calm();
    type(name_field(r.front()), "Edited by hand");
    BOOST_TEST(wait_until([&] { return r.ended; }, 120));
    r.program.reset();
}

BOOST_AUTO_TEST_CASE(what_is_unsaved_survives_the_programs_being_killed)
{
    const TempFolder folder;
    Company company;
    OtherProgram other(folder.path(), company);
    other.process.kill();
    BOOST_TEST(other.process.wait() == Process::killed);
    comes_back(folder.path(), company);
}

#ifndef _WIN32 // there: session_end_test, and tests/windows/manners_test.sh
BOOST_AUTO_TEST_CASE(what_is_unsaved_survives_a_log_off_which_asks_nothing_and_ends_clean)
{
    const TempFolder folder;
    Company company;
    OtherProgram other(folder.path(), company);
    BOOST_REQUIRE(other.process.terminate());
    BOOST_TEST(other.process.wait() == 0);
    BOOST_TEST(fs::exists(folder.path() / "desk.json"));
    comes_back(folder.path(), company);
}
#endif

BOOST_AUTO_TEST_CASE(what_was_let_go_in_order_does_not_come_back)
{
    const TempFolder folder;
    Company company;
    {
        Running r(folder.path(), company.url());
        r.program->open({"pipeline.deal", company.code});
        r.calm();
        type(name_field(r.front()), "Edited by hand");
        BOOST_TEST(wait_until([&] { return drafts_in(folder.path()).find("Edited") != std::string::npos; }, 10));
        r.program->frame()->close_all();
        settle();
    }
    BOOST_TEST(drafts_in(folder.path()) == "");
    Running again(folder.path(), company.url());
    again.program->open({"pipeline.deal", company.code});
    again.calm();
    BOOST_TEST(uikit::utf8(again.front()->title()) == "Deal Acme");
    BOOST_TEST(uikit::utf8(name_field(again.front())->GetValue()) == "Acme");
}

BOOST_AUTO_TEST_SUITE_END()
