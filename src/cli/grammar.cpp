#include "cli/grammar.h"

#include "cli/wrong_usage.h"
#include "words/language.h"

#include <CLI/CLI.hpp>

#include <array>
#include <map>
#include <sstream>

namespace hedef::cli {

namespace {

using words::_;

// Groups of commands in the order of the help.
struct Group
{
    const char* name;
    const char* words;
};
constexpr std::array groups{
    Group{"database", N_("make, look after and copy the company database")},
    Group{"demo", N_("the demo company")},
    Group{"territories", N_("who sells where, and why")},
    Group{"targets", N_("targets and what was reached of them")},
    Group{"commissions", N_("plans, what people earn by them, and why")},
    Group{"opportunities", N_("deals")},
    Group{"plan", N_("commission plans as documents, and who is on them")},
    Group{"period", N_("pay periods: which are open, which are closed")},
};

const char* words_of_group(std::string_view name)
{
    for (const auto& group : groups)
        if (name == group.name) return group.words;
    return "";
}

void translate_labels(CLI::App& app)
{
    const auto formatter = std::make_shared<CLI::Formatter>();
    formatter->label("Usage", _("Usage"));
    formatter->label("OPTIONS", _("OPTIONS"));
    formatter->label("SUBCOMMAND", _("COMMAND"));
    formatter->label("SUBCOMMANDS", _("COMMANDS"));
    formatter->label("POSITIONALS", _("WHAT FOLLOWS"));
    formatter->label("Options", _("Options"));
    formatter->label("Subcommands", _("Commands"));
    formatter->label("Positionals", _("What follows"));
    formatter->label("REQUIRED", _("REQUIRED"));
    formatter->label("TEXT", _("TEXT"));
    formatter->label("INT", _("NUMBER"));
    formatter->column_width(34);
    app.formatter(formatter);
}

void declare_options(CLI::App& app, Options& options)
{
    static const std::map<std::string, Format> formats{
        {"text", Format::text}, {"json", Format::json}, {"csv", Format::csv}};
    app.option_defaults()->group(_("Options"));
    app.add_option("--database", options.database,
                   _("sqlite:PATH or odbc:CONNECTION STRING (else $HEDEF_DATABASE, else your own file)"))
        ->type_name("URL");
    app.add_option("--as", options.as, _("act as this person (local file only)"))->type_name(_("PERSON"));
    app.add_option("--format", options.format, _("how the answer is printed: text, json or csv"))
        ->type_name("text|json|csv")
        ->transform(CLI::Transformer(formats, CLI::ignore_case).description(""));
    app.add_option("--language", options.language, _("en or tr"))->type_name("en|tr");
    app.add_flag("--quiet", options.quiet, _("no progress and no remarks"));
    app.set_help_flag("-h,--help", _("show what is possible"))->group(_("Options"));
    app.set_version_flag("--version", std::string("hedefctl ") + HEDEF_VERSION, _("show the version"))
        ->group(_("Options"));
}

std::string without(std::string text, std::string_view part)
{
    const auto at = text.find(part);
    return at == std::string::npos ? text : text.erase(at, part.size());
}

std::string words_left(const CLI::App& app)
{
    std::string words;
    for (const auto& word : app.remaining(true))
        words += (words.empty() ? "" : " ") + word;
    return words;
}

// CLI11's exceptions as our words; what it found stands in its English text.
[[noreturn]] void explain(const CLI::ParseError& error, const CLI::App& app)
{
    const std::string name = error.get_name();
    const std::string what = error.what();
    if (name == "ExtrasError") wrong_usage("cli.usage.not_understood", {}, {words_left(app)});
    if (name == "RequiredError") {
        if (what.find("subcommand") != std::string::npos && app.remaining(true).empty())
            wrong_usage("cli.usage.command_missing");
        if (what.find("subcommand") != std::string::npos)
            wrong_usage("cli.usage.not_understood", {}, {words_left(app)});
        wrong_usage("cli.usage.missing", {}, {without(what, " is required")});
    }
    if (name == "ArgumentMismatch") wrong_usage("cli.usage.argument_missing", {}, {what.substr(0, what.find(':'))});
    if (name == "ConversionError" || name == "ValidationError") {
        const auto option = what.find("--");
        if (option != std::string::npos)
            wrong_usage("cli.usage.bad_value", what.substr(option, what.find_first_of(": =", option) - option));
    }
    wrong_usage("cli.usage.other", {}, {what});
}

void add_commands(CLI::App& app, std::map<const CLI::App*, Action>& actions)
{
    std::map<std::string, CLI::App*> made;
    for (const auto& command : all_commands()) {
        CLI::App* parent = &app;
        if (*command.name) {
            auto& group = made[command.group];
            if (!group) {
                group = app.add_subcommand(command.group, _(words_of_group(command.group)))->group(_("Commands"));
                group->require_subcommand(1);
            }
            parent = group;
        }
        std::string name = *command.name ? command.name : command.group;
        if (const auto space = name.find(' '); space != std::string::npos) { // "plan import": a group within the group
            auto& inner = made[command.group + (' ' + name.substr(0, space))];
            if (!inner) {
                inner = parent->add_subcommand(name.substr(0, space), _(words_of_group(name.substr(0, space))))
                            ->group(_("Commands"));
                inner->require_subcommand(1);
            }
            parent = inner;
            name.erase(0, space + 1);
        }
        CLI::App* leaf = parent->add_subcommand(name, _(command.words))->group(_("Commands"));
        actions[leaf] = command.declare(*leaf);
    }
}

const CLI::App* chosen(const CLI::App& app)
{
    const CLI::App* last = &app;
    while (!last->get_subcommands().empty())
        last = last->get_subcommands().front();
    return last;
}

} // namespace

std::vector<Command> all_commands()
{
    std::vector<Command> all;
    for (const auto& table : {database_commands(), demo_commands(), import_commands(), export_commands(),
                              territory_commands(), target_commands(), commission_commands(),
                              commission_plan_commands(), commission_run_commands(), opportunity_commands()})
        all.insert(all.end(), table.begin(), table.end());
    return all;
}

std::string language_wished(const std::vector<std::string>& arguments)
{
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (arguments[i].rfind("--language=", 0) == 0) return arguments[i].substr(11);
        if (arguments[i] == "--language" && i + 1 < arguments.size()) return arguments[i + 1];
    }
    return {};
}

Parsed parse(std::vector<std::string> arguments)
{
    Parsed parsed;
    CLI::App app(_("Hedef on the command line: targets, territories, deals and commissions of a sales company."),
                 "hedefctl");
    app.allow_windows_style_options(false); // a path may begin with a slash there too
    translate_labels(app);
    app.require_subcommand(1);
    app.fallthrough();
    declare_options(app, parsed.options);
    std::map<const CLI::App*, Action> actions;
    add_commands(app, actions);
    std::reverse(arguments.begin(), arguments.end()); // as CLI11 wants it
    try {
        app.parse(std::move(arguments));
    } catch (const CLI::Success& wish) { // --help, --version
        std::ostringstream out;
        app.exit(wish, out, out);
        parsed.printed = out.str();
        return parsed;
    } catch (const CLI::ParseError& error) {
        explain(error, app);
    }
    parsed.action = actions.at(chosen(app));
    return parsed;
}

} // namespace hedef::cli
