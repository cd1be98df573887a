#include "uikit/program_icons.h"

namespace hedef::uikit {

wxIconBundle program_icons()
{
    return wxIconBundle(wxS("hedef"), nullptr);
}

} // namespace hedef::uikit
