#pragma once
#include "words/words.h"

// What F1 says of the windows of territories and people: what each is for, what is done in it, where its figures come
// from. A line that begins with a bullet is one of a list.
namespace hedef::territory {

inline constexpr const char* territories_help =
    N_("The tree of territories on a day: who answers for each, which customers lie in it and who covers it.\n"
       "• Choose the day above the tree; a later day shows what is planned, an earlier one what was.\n"
       "• Drag customers or people onto another territory, or press Ctrl+Shift+T; the day from which it holds is asked.\n"
       "• Ctrl+N adds a territory, F2 changes it, “Set owner…” says who answers for it.\n"
       "• “Assignment rules” sorts customers by themselves, “Coverage problems” shows what nobody answers for.\n"
       "Figures: customers, revenue and open deals of a territory are those of everything below it, on the chosen day.");

inline constexpr const char* rules_help =
    N_("The rules that put customers into territories. They are asked from the top; the first that fits decides.\n"
       "• Ctrl+N adds a rule, F2 changes it; Alt+Up and Alt+Down say when it is asked.\n"
       "• “Show what would move” lists every customer that would change, and what goes along with it. Nothing is written yet.\n"
       "• “Apply these moves…” writes them from a day on; undo takes them back.\n"
       "Figures: the preview counts customers, open deals and targets that a move touches. Locked customers stay.");

inline constexpr const char* problems_help =
    N_("What nobody answers for: customers and people without a territory, territories without an owner, and those in two at once.\n"
       "• Enter opens the customer, person or territory of a problem, so that it can be put right.\n"
       "• Choose the day above to see the problems of a coming month before they are there.\n"
       "• Type above a column (Ctrl+F) to see one kind of problem only.\n"
       "Figures: worked out anew from the assignments that hold on the day. The navigation pane shows how many there are today.");

inline constexpr const char* why_help =
    N_("Why a customer lies in its territory on a day: what was assigned by hand, or which rule decided and by which condition.\n"
       "• Choose the day above to see how it was or will be.\n"
       "• Every rule is listed in the order in which it is asked, with the condition that it failed on.\n"
       "• Ctrl+C copies the explanation, for a mail to whoever asked.\n"
       "Figures: the customer's fields and the rules as they are stored now.");

inline constexpr const char* person_help =
    N_("One person: title, manager, and the territories that were, are and will be covered.\n"
       "• Enter on a territory opens it in the tree.\n"
       "• Ctrl+C copies the list as a table for Excel.\n"
       "• F5 reads everything again.\n"
       "Figures: coverage by day, the newest first.");

} // namespace hedef::territory
