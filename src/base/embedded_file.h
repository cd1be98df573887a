#pragma once
#include <span>
#include <string_view>

namespace hedef::base {

// A file of resources/ that was built into the program; name without folder.
struct EmbeddedFile
{
    std::string_view name;
    std::string_view content;
};

} // namespace hedef::base
