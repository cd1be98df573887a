#include "shell/main_frame.h"
#include "shell/program.h"
#include "shell/session_end.h"
#include "support/temp_folder.h"
#include "support/test_database.h"
#include "support/worlds/deal_world.h"
#include "uikit/text.h"
#include "window_support/window_test.h"

#include <boost/test/unit_test.hpp>

#include <wx/app.h>
#include <wx/dialog.h>
#include <wx/textctrl.h>

using namespace hedef;
using namespace hedef::testing;

BOOST_AUTO_TEST_SUITE(session_end_test)

namespace {

// A running program in which a deal was edited and not saved.
struct Editing
{
    Editing() : company(TestBackend::sqlite), database(company.open()), world(*database)
    {
        auto deal = world.won("Acme", world.grace, base::make_date(2017, 3, 1), 100'00);
        deal.stage = world.stage("Engaging");
        deal.closed_on.reset();
        const auto code = granted(pipeline::PipelineService(*database).add(deal, world.ada)).code;
        shell::Options options;
        options.database = "sqlite:" + company.url().target;
        options.language = words::Language::english;
        program = std::make_unique<shell::Program>(options, clock, shell::OwnFiles{folder.path() / "desk.json", folder.path() / "drafts"},
                                                   [this] { ended = true; });
        program->start();
        calm();
        program->open({"pipeline.deal", code});
        calm();
        auto* name = dynamic_cast<wxTextCtrl*>(named(program->frame()->active(), "Name:"));
        BOOST_REQUIRE(name);
        type(name, "Edited by hand");
    }
    void calm()
    {
        for (int turn = 0; turn < 2; ++turn) {
            BOOST_REQUIRE(wait_until([&] { return program->idle(); }, 60));
            settle();
        }
    }
    bool kept() const
    {
        std::error_code none;
        for (const auto& entry : std::filesystem::directory_iterator(folder.path() / "drafts", none))
            if (entry.path().extension() == ".json" && read_file(entry.path()).find("Edited by hand") != std::string::npos) return true;
        return false;
    }
    // What Windows tells the application: may the session end, and then that it does.
    static bool told(wxEventType type)
    {
        wxCloseEvent event(type);
        event.SetEventObject(wxTheApp);
        event.SetCanVeto(type == wxEVT_QUERY_END_SESSION);
        event.SetLoggingOff(true);
        return wxTheApp->ProcessEvent(event) && !event.GetVeto();
    }
    TempFolder folder;
    TestDatabase company;
    std::unique_ptr<db::Database> database;
    DealWorld world;
    base::SystemClock clock;
    bool ended = false;
    std::unique_ptr<shell::Program> program;
};

} // namespace

BOOST_AUTO_TEST_CASE(a_question_whether_the_session_may_end_is_granted_and_what_is_unsaved_is_on_the_disk)
{
    Editing e;
    const shell::SessionEnd session_end([&] { return e.program.get(); });
    BOOST_TEST(Editing::told(wxEVT_QUERY_END_SESSION));
    BOOST_TEST(e.kept());
    // Another program may have said no: this one goes on.
    settle();
    BOOST_TEST(!e.ended);
    e.program.reset();
}

BOOST_AUTO_TEST_CASE(the_end_of_the_session_takes_an_open_dialog_along_and_asks_nothing)
{
    Editing e;
    const shell::SessionEnd session_end([&] { return e.program.get(); });
    bool kept_at_once = false;
    answer_next_dialog([&](wxDialog&) {
        Editing::told(wxEVT_END_SESSION);
        kept_at_once = e.kept();
    });
    // Gone before the frame is.
    BOOST_TEST(std::make_unique<wxDialog>(e.program->frame(), wxID_ANY, wxS("A question"))->ShowModal() == wxID_CANCEL);
    BOOST_TEST(kept_at_once);
    BOOST_TEST(wait_until([&] { return e.ended; }, 30));
    e.program.reset();
    BOOST_TEST(e.kept());
}

BOOST_AUTO_TEST_SUITE_END()
