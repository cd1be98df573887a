#include "exchange/view/exchange_desk.h"

#include "exchange/view/exchange_help.h"
#include "exchange/view/import_panel.h"
#include "uikit/text.h"

namespace hedef::exchange {

void furnish(uikit::WindowBook& book, desk::Desk& desk, ImportService& soon, ImportService& slow,
             const ImportKinds& kinds)
{
    book.kinds.push_back({"exchange.import", uikit::Group::manage, N_("&Import"), "import",
                          [&desk, &soon, &slow, kinds](wxWindow* parent, const desk::Place& place) -> uikit::Window* {
                              return new ImportPanel(parent, place, desk, soon, slow, kinds);
                          }, import_help});
    using uikit::Menu;
    book.commands.add({
        {"exchange.import.browse", Menu::record, N_("&Choose file to import…"),
         N_("Choose the file or folder that the wizard reads"), "", "open", false, true},
        {"exchange.import.next", Menu::record, N_("&Next step of the import"),
         N_("Go on to the next step of the wizard"), "Alt+Right", ""},
        {"exchange.import.accept", Menu::record, N_("Acce&pt near match"),
         N_("Take the selected names for those they are near to"), "", "ok"},
        {"exchange.import.accept_all", Menu::record, N_("Accept a&ll near matches"),
         N_("Take all names for those they are near to"), "", ""},
        {"exchange.import.save_refused", Menu::record, N_("&Save refused rows…"),
         N_("Save the refused rows with the reasons to a file that can be mended and imported again"), "", "save"},
        {"exchange.import.undo", Menu::record, N_("&Take import back…"), N_("Take back everything that the import did"),
         "", "undo"},
    });
}

} // namespace hedef::exchange
