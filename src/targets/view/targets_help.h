#pragma once
#include "words/words.h"

// What F1 says of the window of targets. A line that begins with a bullet is one of a list.
namespace hedef::targets {

inline constexpr const char* targets_help =
    N_("Targets of people and territories by month and quarter, edited like a spreadsheet; every total is right to the cent at "
       "each key.\n"
       "• Type a figure, fill right (Ctrl+R) or down (Ctrl+D), paste a block from Excel (Ctrl+V): what cannot be taken is shown "
       "before.\n"
       "• “Distribute…” gives a total to the rows below by a method; “Spread over months” follows the season. Locked figures "
       "(Ctrl+L) stay.\n"
       "• Everything is saved at once; Ctrl+Z and Ctrl+Y take it back and do it again.\n"
       "• A draft is proposed, accepted and approved by the menu Record; approved targets change by a revision only.\n"
       "Figures: actuals are the credits of won deals in the period, of a manager those of everybody below. The pace compares "
       "them with the working days gone. “Credits behind the actual” (Ctrl+Shift+C) lists them.");

} // namespace hedef::targets
