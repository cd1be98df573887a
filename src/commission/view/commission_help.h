#pragma once
#include "words/words.h"

// What F1 says of the windows of commissions: what each is for, what is done in it, where its figures come from. A line
// that begins with a bullet is one of a list.
namespace hedef::commission {

inline constexpr const char* runs_help =
    N_("What everybody earns in a period, and why. A run keeps the result of a plan for a period with every step.\n"
       "• Choose a period and press F9 to calculate all plans that pay in it.\n"
       "• Enter goes from a person to the components, to the lines, to the credit and to the deal; Alt+Left goes back.\n"
       "• “Differences to the run before” (Ctrl+Shift+D) shows who is paid something else, and by which lines.\n"
       "• Close the period when it is paid: later changes are paid as corrections in the open one.\n"
       "Figures: computed from stored credits, targets and plans; each sentence of an explanation can be checked by hand. "
       "hedefctl shows the same.");

inline constexpr const char* plans_help =
    N_("The commission plans: which rules pay whom, from which day on.\n"
       "• Enter opens a plan in the editor; Ctrl+N begins a new one.\n"
       "• “Import a plan from a file…” takes a plan that was written or kept as JSON.\n"
       "• Ctrl+C copies the list as a table for Excel.\n"
       "Figures: people on the plan are those on it today; each save of a plan is a version that stays.");

inline constexpr const char* plan_help =
    N_("One commission plan, as forms and as text; a change in one is at once in the other.\n"
       "• Choose a part on the left, change its fields and press Ctrl+S: it becomes a new version, older ones stay.\n"
       "• What is wrong is said below the text with its line; F8 goes there.\n"
       "• The page Preview (Ctrl+Shift+P) shows what the plan as it stands would pay on real credits; nothing of it is kept.\n"
       "• The page People puts people on the plan from a day on, and takes them off.\n"
       "Figures: the preview computes like a run does, saved or not, and compares with the stored plan.");

} // namespace hedef::commission
