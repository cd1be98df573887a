#include "shell/options.h"

namespace hedef::shell {

base::Result<Options> options_of(const std::vector<std::string>& arguments)
{
    Options options;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& name = arguments[i];
        if (name == "--help" || name == "-h") {
            options.help = true;
            continue;
        }
        if (!name.starts_with("-")) {
            if (!options.file.empty()) return base::bad_input("shell.one_file_only", {}, {name});
            options.file = name;
            continue;
        }
        const bool known = name == "--database" || name == "--language" || name == "--tour";
        if (!known) return base::bad_input("shell.option_unknown", {}, {name});
        if (i + 1 == arguments.size()) return base::bad_input("shell.option_without_value", {}, {name});
        const std::string& value = arguments[++i];
        if (name == "--database")
            options.database = value;
        else if (name == "--tour")
            options.tour = value;
        else if (options.language = words::parse_language(value); !options.language)
            return base::bad_input("shell.language_unknown", {}, {value});
    }
    if (!options.file.empty() && !options.database.empty()) return base::bad_input("shell.one_file_only", {}, {options.file});
    return options;
}

std::vector<std::string> arguments_of(const Options& options)
{
    std::vector<std::string> arguments;
    if (!options.database.empty()) arguments.insert(arguments.end(), {"--database", options.database});
    if (options.language) arguments.insert(arguments.end(), {"--language", *options.language == words::Language::turkish ? "tr" : "en"});
    return arguments;
}

std::string usage()
{
    return words::_("hedef [FILE | --database sqlite:FILE|odbc:…] [--language en|tr] [--tour FOLDER]");
}

} // namespace hedef::shell
