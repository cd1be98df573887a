#include "uikit/program_icons.h"

#include "uikit/icons.h"

namespace hedef::uikit {

wxIconBundle program_icons()
{
    wxIconBundle all;
    for (const int side : {16, 24, 32, 48, 64, 128}) {
        wxIcon one;
        one.CopyFromBitmap(icon("hedef", side).GetBitmap(wxSize(side, side)));
        all.AddIcon(one);
    }
    return all;
}

} // namespace hedef::uikit
