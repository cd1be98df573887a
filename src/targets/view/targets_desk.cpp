#include "targets/view/targets_desk.h"

#include "targets/view/targets_help.h"
#include "targets/view/targets_panel.h"
#include "uikit/text.h"

namespace hedef::targets {

namespace {

using uikit::Menu;

void add_commands(uikit::CommandTable& table)
{
    table.add({
        {"targets.new", Menu::record, N_("Ne&w targets…"),
         N_("A draft for a year, from the targets of the year before or empty"), "", "target", false, true},
        {"targets.propose", Menu::record, N_("&Propose"), N_("Give the draft to those whom it asks something of"), "", ""},
        {"targets.accept", Menu::record, N_("A&ccept"), N_("The proposed targets are accepted"), "", "ok"},
        {"targets.reject", Menu::record, N_("Re&ject"), N_("The proposed targets are not accepted"), "", "cancel"},
        {"targets.reopen", Menu::record, N_("Reope&n"), N_("Rejected targets become a draft again"), "", ""},
        {"targets.approve", Menu::record, N_("Appro&ve…"), N_("From then on the targets count"), "", "ok"},
        {"targets.revise", Menu::record, N_("&Revise"), N_("A new draft of approved targets, which hold until it is approved"), "",
         "edit", true},
        {"targets.fill_right", Menu::edit, N_("Fill ri&ght"), N_("The first figure of each selected row over the rest of it"),
         "Ctrl+R", "", false, true},
        {"targets.fill_down", Menu::edit, N_("Fill d&own"), N_("The first figure of each selected column over the rest of it"),
         "Ctrl+D", ""},
        {"targets.lock", Menu::edit, N_("&Lock or unlock"),
         N_("Locked figures keep their amount when a total is distributed"), "Ctrl+L", "lock", true},
        {"targets.allocate", Menu::edit, N_("D&istribute…"),
         N_("What is asked of this row, over the rows below it, by a method"), "Ctrl+Shift+A", "run", true, true},
        {"targets.spread", Menu::edit, N_("&Spread over months"), N_("A year or quarter becomes its months, by seasonality"),
         "Ctrl+M", "calendar"},
        {"targets.seasonality", Menu::tools, N_("S&easonality…"), N_("How a year lies over its months"), "", "period"},
        {"targets.ramp", Menu::tools, N_("&Ramp…"), N_("How the targets of a newcomer rise"), "", "chart"},
        {"targets.limit", Menu::tools, N_("Limit of &over-assignment…"),
         N_("From which over-assignment on a warning is shown"), "", "warning"},
        {"targets.credits", Menu::record, N_("Cre&dits behind the actual"), N_("What the actual of this row is made of"),
         "Ctrl+Shift+C", "explain", false, true},
        {"targets.months", Menu::view, N_("&Months or only quarters"), N_("Show or hide the columns of months"),
         "Ctrl+Shift+M", "columns", true, true},
        {"targets.side", Menu::view, N_("&What applies to the cell"), N_("Show or hide the pane beside the figures"), "Ctrl+Shift+I", ""},
        {"targets.fold", Menu::view, N_("&Fold or unfold"), N_("Hide or show what is below this row"), "Ctrl+T", ""},
        {"targets.fold_all", Menu::view, N_("Fold &all"), N_("Show only the top rows"), "", ""},
        {"targets.unfold_all", Menu::view, N_("&Unfold all"), N_("Show all rows"), "", ""},
    });
}

} // namespace

void furnish(uikit::WindowBook& book, desk::Desk& desk, TargetsService& service, TargetsService& slow)
{
    book.kinds.push_back({"targets.grid", uikit::Group::plan, N_("T&argets"), "target",
                          [&](wxWindow* parent, const desk::Place& place) -> uikit::Window* {
                              return new TargetsPanel(parent, place, desk, service, slow);
                          }, targets_help});
    add_commands(book.commands);
}

} // namespace hedef::targets
