#pragma once
#include <optional>
#include <string>

namespace hedef::cli {

enum class Format
{
    text,
    json,
    csv
};

// What stands before the command.
struct Options
{
    std::optional<std::string> database;
    std::optional<std::string> as;
    std::optional<std::string> language;
    Format format = Format::text;
    bool quiet = false;
};

} // namespace hedef::cli
