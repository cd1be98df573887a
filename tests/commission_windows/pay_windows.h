#pragma once
#include "commission/view/plan_panel.h"
#include "commission/view/plans_panel.h"
#include "commission/view/runs_panel.h"
#include "uikit/text.h"
#include "window_support/window_test.h"

#include "../commission/pay_world.h"

#include <boost/test/unit_test.hpp>

#include <wx/modalhook.h>

namespace hedef::commission::testing {

// Windows over the small company of the presenters' tests.
struct PayWindows
{
    explicit PayWindows(base::Tasks* own = nullptr, wxSize size = wxSize(1200, 800)) : desk(own, make_date(2017, 10, 15)), frame(size) {}
    RunsPanel* runs(const std::string& record = {})
    {
        return frame.show(new RunsPanel(frame.get(), {"commission.runs", record}, desk.desk, world.service, world.service, company));
    }
    PlansPanel* plans() { return frame.show(new PlansPanel(frame.get(), {"commission.plans", {}}, desk.desk, world.service)); }
    PlanPanel* plan(const std::string& record = "Ten per cent")
    {
        return frame.show(new PlanPanel(frame.get(), {"commission.plan", record}, desk.desk, world.service, world.service, company));
    }
    PayWorld world{TestBackend::sqlite};
    company::Company company;
    hedef::testing::TestDesk desk;
    hedef::testing::TestFrame frame;
};

// Answers every question asked while it lives, without showing it.
class Answering : public wxModalDialogHook
{
public:
    explicit Answering(int answer) : m_answer(answer) { Register(); }
    int Enter(wxDialog*) override { return ++asked, m_answer; }
    int asked = 0;

private:
    int m_answer;
};

// The list with rows of that type and that name, or whose name begins so.
template <class Row> uikit::RowList<Row>* find_list(wxWindow* window, const std::string& name)
{
    if (auto* found = dynamic_cast<uikit::RowList<Row>*>(window))
        if (uikit::utf8(found->control().GetName()).rfind(name, 0) == 0) return found;
    for (wxWindow* child : window->GetChildren())
        if (auto* found = find_list<Row>(child, name)) return found;
    return nullptr;
}

template <class Row> uikit::RowList<Row>& list(wxWindow* window, const std::string& name)
{
    auto* found = find_list<Row>(window, name);
    BOOST_REQUIRE_MESSAGE(found, name);
    return *found;
}

inline void run(uikit::Window* window, const char* command)
{
    const auto* verb = window->verb(command);
    BOOST_REQUIRE_MESSAGE(verb, command);
    BOOST_REQUIRE_MESSAGE(!verb->why_not || verb->why_not().empty(), command);
    verb->run();
    hedef::testing::settle();
}

// Chooses a row and presses Enter on it.
template <class Row> void enter(uikit::RowList<Row>& rows, std::int64_t id)
{
    rows.control().SetFocus();
    rows.select(id);
    hedef::testing::settle();
    wxDataViewEvent event(wxEVT_DATAVIEW_ITEM_ACTIVATED, &rows.control(), rows.control().GetSelection());
    rows.control().ProcessWindowEvent(event);
    hedef::testing::settle();
}

} // namespace hedef::commission::testing
