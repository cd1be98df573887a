#include "cli/program.h"

#include "base/clock.h"
#include "cli/errors.h"
#include "cli/grammar.h"
#include "cli/session.h"
#include "cli/wrong_usage.h"
#include "words/language.h"

#include <optional>

namespace hedef::cli {

namespace {

using words::_;

void choose_language(const std::vector<std::string>& arguments)
{
    words::speak(words::language_of_environment());
    const std::string wish = language_wished(arguments);
    if (wish.empty()) return;
    if (wish != "en" && wish != "tr") wrong_usage("cli.usage.language", "--language", {wish});
    words::speak(*words::parse_language(wish));
}

// The format that was asked for, also when the rest could not be understood.
Format format_wished(const std::vector<std::string>& arguments)
{
    for (std::size_t i = 0; i < arguments.size(); ++i)
        if (arguments[i] == "--format=json" ||
            (arguments[i] == "--format" && i + 1 < arguments.size() && arguments[i + 1] == "json"))
            return Format::json;
    return Format::text;
}

std::string database_of(Session& session)
{
    try {
        return session.url().without_password();
    } catch (const WrongUsage&) {
        return {};
    }
}

int finish(Session& session, const std::optional<Trouble>& trouble, std::ostream& out)
{
    out.flush();
    std::optional<Trouble> told = trouble;
    if (!told && !out) told = Trouble{{"cli.output_failed"}, ExitCode::refused, {}};
    if (!told) return static_cast<int>(ExitCode::done);
    tell(*told, {session.meant_to_write(), session.has_written()}, session.format(), session.err());
    return static_cast<int>(told->code);
}

int run_action(Parsed parsed, std::ostream& out, std::ostream& err)
{
    Interruption interruption;
    const base::SystemClock clock;
    Session session(std::move(parsed.options), clock, out, err, interruption);
    std::optional<Trouble> trouble;
    try {
        const auto answer = parsed.action(session);
        if (!answer) trouble = trouble_of(answer.refusal());
    } catch (...) {
        trouble = trouble_of(std::current_exception(), database_of(session));
    }
    return finish(session, trouble, out);
}

} // namespace

int run(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err)
{
    try {
        choose_language(arguments);
        Parsed parsed = parse(arguments);
        if (parsed.action) return run_action(std::move(parsed), out, err);
        out << parsed.printed;
        return static_cast<int>(ExitCode::done);
    } catch (...) {
        const Trouble trouble = trouble_of(std::current_exception(), {});
        const Format format = format_wished(arguments);
        tell(trouble, {}, format, err);
        if (trouble.code == ExitCode::wrong_usage && format != Format::json)
            err << _("hedefctl --help shows what is possible; so does --help after a command.") << "\n";
        return static_cast<int>(trouble.code);
    }
}

} // namespace hedef::cli
