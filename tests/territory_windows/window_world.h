#pragma once
#include "support/worlds/sales_world.h"
#include "territory/coverage_service.h"
#include "territory/territory_service.h"
#include "territory/view/territory_desk.h"
#include "uikit/window_menu.h"
#include "window_support/window_test.h"

#include <wx/modalhook.h>

#include <boost/test/unit_test.hpp>

namespace hedef::testing {

// Answers the next question (uikit::ask) as if its button was pressed, without showing it.
class AnswerQuestion : public wxModalDialogHook
{
public:
    explicit AnswerQuestion(int id) : m_id(id) { Register(); }
    int Enter(wxDialog*) override
    {
        asked = true;
        return m_id;
    }
    bool asked = false;

private:
    int m_id;
};

// A database with the small world and everything that windows of territories need.
struct WindowWorld : TestDesk
{
    explicit WindowWorld(base::Tasks* own = nullptr)
        : TestDesk(own), database(TestBackend::sqlite), db(database.open()), world(*db), territories(*db), coverage(*db)
    {
        db->on_changes([this](const std::vector<base::Change>& told) { changes.publish(told); });
        territory::furnish(book, desk, territories, coverage);
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

    TestDatabase database;
    std::unique_ptr<db::Database> db;
    SalesWorld world;
    territory::TerritoryService territories;
    territory::CoverageService coverage;
    uikit::WindowBook book;
};

} // namespace hedef::testing
