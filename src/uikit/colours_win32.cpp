#include "uikit/colours.h"

#include <windows.h>

namespace hedef::uikit {

bool high_contrast()
{
    HIGHCONTRASTW now{};
    now.cbSize = sizeof now;
    return ::SystemParametersInfoW(SPI_GETHIGHCONTRAST, sizeof now, &now, 0) && (now.dwFlags & HCF_HIGHCONTRASTON);
}

} // namespace hedef::uikit
