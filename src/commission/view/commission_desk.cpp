#include "commission/view/commission_desk.h"

#include "commission/view/commission_help.h"
#include "commission/view/plan_panel.h"
#include "commission/view/plans_panel.h"
#include "commission/view/runs_panel.h"
#include "base/text.h"
#include "uikit/text.h"

namespace hedef::commission {

namespace {

using uikit::Command;
using uikit::Menu;

void add_commands(uikit::CommandTable& table)
{
    table.add({
        {"commission.calculate", Menu::record, N_("&Calculate the period"),
         N_("Compute every plan that pays in the chosen period and keep each as a run"), "F9", "run", true, true},
        {"commission.calculate_plan", Menu::record, N_("Calculate one &plan…"),
         N_("Compute one plan in the chosen period and keep it as a run"), "Shift+F9", "run"},
        {"commission.close_period", Menu::record, N_("C&lose the period…"),
         N_("The period's pay never changes again; what it would differ by is paid in the open one"), "", "lock", true},
        {"commission.open_period", Menu::record, N_("&Open the period again…"),
         N_("The newest closed period can be calculated again"), "", "unlock"},
        {"commission.differences", Menu::record, N_("&Differences to the run before"),
         N_("Who is paid something else than in the run before, and by which lines"), "Ctrl+Shift+D", "explain", true, true},
        {"commission.open_deal", Menu::record, N_("Open the &deal"), N_("The deal that the line pays for"), "", "deal"},
        {"commission.import_plan", Menu::record, N_("&Import a plan from a file…"), N_("A plan as a JSON document"), "", "import"},
        {"commission.preview", Menu::record, N_("Pre&view the plan"),
         N_("What the plan as it stands here would pay on stored credits; nothing is kept"), "Ctrl+Shift+P", "explain", true, true},
        {"commission.add_component", Menu::record, N_("&Add component…"), N_("Another component of the plan"), "", "add"},
        {"commission.remove_component", Menu::record, N_("Re&move component…"), N_("Take the component out of the plan's text"), "",
         "delete"},
        {"commission.go_to_fault", Menu::record, N_("Show the &fault"), N_("Where the plan is wrong, in the form and in the text"), "F8",
         "warning"},
        {"commission.assign", Menu::record, N_("Put people on the p&lan…"), N_("From a day on, with their target incentive"), "",
         "person", false, true},
        {"commission.end_assignment", Menu::record, N_("&Take people off the plan…"), N_("After a last day"), "", "close"},
        {"commission.back", Menu::go, N_("&Back"), N_("One step back towards the people of the run"), "Alt+Left", "undo"},
    });
}

} // namespace

void furnish(uikit::WindowBook& book, desk::Desk& desk, CommissionService& service, CommissionService& long_service,
             const company::Company& company)
{
    book.kinds.push_back({"commission.runs", uikit::Group::pay, N_("Commission &runs"), "commission",
                          [&](wxWindow* parent, const desk::Place& place) -> uikit::Window* {
                              return new RunsPanel(parent, place, desk, service, long_service, company);
                          }, runs_help});
    book.kinds.push_back({"commission.plans", uikit::Group::pay, N_("Commission &plans"), "plan",
                          [&](wxWindow* parent, const desk::Place& place) -> uikit::Window* {
                              return new PlansPanel(parent, place, desk, service);
                          }, plans_help});
    book.kinds.push_back({"commission.plan", uikit::Group::none, N_("Commission plan"), "plan",
                          [&](wxWindow* parent, const desk::Place& place) -> uikit::Window* {
                              return new PlanPanel(parent, place, desk, service, long_service, company);
                          }, plan_help});
    add_commands(book.commands);
    book.searches.push_back([&service](const std::string& text, std::size_t most) {
        std::vector<uikit::Found> found;
        for (const PlanVersion& plan : service.plans())
            if (found.size() < most && base::find_key(plan.name).find(base::find_key(text)) != std::string::npos)
                found.push_back({plan.name, words::_("Commission plan"), "plan", {"commission.plan", plan.code}});
        return found;
    });
}

} // namespace hedef::commission
