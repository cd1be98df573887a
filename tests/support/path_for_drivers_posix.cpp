#include "support/temp_folder.h"

namespace hedef::testing {

std::string path_for_drivers(const std::string& path)
{
    return path;
}

} // namespace hedef::testing
