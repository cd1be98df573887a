#include "cli/command.h"

#include <array>

namespace hedef::cli {

std::span<const Command> commission_commands()
{
    return {};
}

} // namespace hedef::cli
