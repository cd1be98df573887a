#pragma once
#include "words/words.h"

// What F1 says of the window of imports. A line that begins with a bullet is one of a list.
namespace hedef::exchange {

inline constexpr const char* import_help =
    N_("Takes in people, products, customers, deals, credits or targets from files of Excel, CSV or JSON, in five steps.\n"
       "• Choose the file, say what it holds, and see on real rows which column becomes what; Alt+Right goes on.\n"
       "• Names that are nearly right are shown with those they may mean: accept them one by one or all.\n"
       "• Refused rows say why; save them to a file, mend them and import them again.\n"
       "• The page of past imports takes a whole import back, as long as nothing of it was touched since.\n"
       "Figures: nothing is written before the last step; it says how many rows are new, changed and refused.");

} // namespace hedef::exchange
