#pragma once
#include "words/words.h"

// What F1 says of the windows of customers and deals: what each is for, what is done in it, where its figures come from.
// A line that begins with a bullet is one of a list.
namespace hedef::pipeline {

inline constexpr const char* deals_help =
    N_("All deals: open ones, and those that were won or lost. Here you find a deal, see how much is in the pipeline and keep "
       "the lists that you look at every day.\n"
       "• Type above a column (Ctrl+F) to see only what you look for: “last quarter”, “> 10000”, a person with the team.\n"
       "• Click on a column's title to sort; with Shift the next one sorts within it.\n"
       "• Enter or a double click opens a deal; Ctrl+N adds one.\n"
       "• Keep an arrangement that you need again as a view, for yourself or for everybody.\n"
       "Figures: the amount of a deal is the sum of its lines, in the deal's currency. The status bar counts what is shown and "
       "adds up what is selected.");

inline constexpr const char* deal_help =
    N_("One deal: what is sold to whom, who has which part of it, and the way it went.\n"
       "• Change fields and press Ctrl+S. Money and dates are read as people write them: 12.5K, 31.12, tomorrow, +2w.\n"
       "• Move it to another stage, win or lose it by the commands of the menu Record; each asks for the day.\n"
       "• Lines, split and history stand beside the form; add to them by the menu Record or by a right click.\n"
       "• When somebody else changes the same deal, both changes are kept; only the same field is asked about.\n"
       "Figures: winning a deal makes the credits that targets and commissions count, each person's by the split on the closing "
       "day. Reopening takes them back.");

inline constexpr const char* customers_help =
    N_("All customers, with their territories and what they bring.\n"
       "• Type above a column (Ctrl+F) to find; Enter opens a customer; Ctrl+N adds one.\n"
       "• Sort by a column's title; choose columns in the menu View.\n"
       "• Select several to copy them as a table for Excel (Ctrl+C).\n"
       "Figures: deals and amounts are counted from the deals of each customer; the territory is that of today.");

inline constexpr const char* customer_help =
    N_("One customer: the company itself, its contacts, its deals and the territories it lay in.\n"
       "• Change fields on the left and press Ctrl+S.\n"
       "• Add, change and delete contacts on the page Contacts (Ctrl+Shift+N adds one); undo brings them back.\n"
       "• Enter on a deal opens it; “Why is this customer here” (Ctrl+Shift+W) explains the territory.\n"
       "Figures: the deals of this customer as they are stored now; territories by day, the newest first.");

} // namespace hedef::pipeline
