#include "cli/command.h"
#include "cli/evaluation.h"

#include <array>

namespace hedef::cli {

std::span<const Command> commission_commands()
{
    static const std::array table{
        Command{"commissions", "evaluate", N_("the engine alone, from files, without a database"), declare_evaluate},
    };
    return table;
}

} // namespace hedef::cli
