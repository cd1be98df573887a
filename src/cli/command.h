#pragma once
#include "base/result.h"
#include "words/words.h"

#include <functional>
#include <span>

namespace CLI {
class App;
}

namespace hedef::cli {

class Session;

// What runs once the words of a command are understood. Whatever it throws ends in errors.cpp.
using Action = std::function<base::Result<base::Done>(Session&)>;

// A row in the table of commands: "database" "create". A command without a group has no second
// word; a name of two words ("plan import") makes a group within the group.
struct Command
{
    const char* group;
    const char* name;
    const char* words; // N_: one line for the help
    // Declares options and positionals (with `words::_` texts) and gives the action that uses them.
    std::function<Action(CLI::App&)> declare;
};

// One table for each file *_commands.cpp.
std::span<const Command> database_commands();
std::span<const Command> commission_commands();
std::span<const Command> commission_plan_commands();
std::span<const Command> commission_run_commands();
std::span<const Command> target_commands();
std::span<const Command> territory_commands();
std::span<const Command> opportunity_commands();
std::span<const Command> demo_commands();
std::span<const Command> import_commands();
std::span<const Command> export_commands();

} // namespace hedef::cli
