#pragma once
#include "cli/command.h"
#include "cli/options.h"

#include <memory>
#include <string>
#include <vector>

namespace hedef::cli {

// Every command, group by group, in the order of the help.
std::vector<Command> all_commands();

// What the words on the command line mean.
struct Parsed
{
    Options options;
    Action action; // empty: the help or the version was asked for, `printed` is it
    std::string printed;
};

// Throws WrongUsage.
Parsed parse(std::vector<std::string> arguments);
// --language alone, before anything is said; nullopt when it is not there. Throws WrongUsage when it is none of ours.
std::string language_wished(const std::vector<std::string>& arguments);

} // namespace hedef::cli
