#include "cli/allocation.h"
#include "cli/command.h"

#include <array>

namespace hedef::cli {

std::span<const Command> target_commands()
{
    static const std::array table{
        Command{"targets", "allocate", N_("distribute a total over parts by weights, to the last cent"),
                declare_allocate},
    };
    return table;
}

} // namespace hedef::cli
