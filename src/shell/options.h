#pragma once
#include "base/result.h"
#include "words/language.h"

#include <optional>
#include <string>
#include <vector>

namespace hedef::shell {

// What the program was started with.
struct Options
{
    std::string database; // connection string; empty: what was open the last time, else the start page
    std::string file;     // a company file or a connection file (connection_file.h), instead of the database
    std::optional<words::Language> language;
    std::string tour; // folder: walk through every window, save a picture of each, end
    bool help = false;
};

// hedef [FILE | --database URL] [--language en|tr] [--tour FOLDER] [--help]; refuses what it does not know.
base::Result<Options> options_of(const std::vector<std::string>& arguments);
// What another running program has to know of them, as arguments of its own: what to open, and the language.
std::vector<std::string> arguments_of(const Options&);
std::string usage();

} // namespace hedef::shell
