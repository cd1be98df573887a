#include "cli/actor.h"
#include "cli/command.h"
#include "cli/errors.h"
#include "files/file_kinds.h"
#include "cli/import_output.h"
#include "cli/session.h"
#include "cli/wrong_usage.h"
#include "exchange/mapping_json.h"
#include "words/language.h"

#include <CLI/CLI.hpp>

#include <array>
#include <charconv>
#include <memory>

namespace hedef::cli {

namespace {

using words::_;

struct Wish
{
    std::string kind;
    std::vector<std::string> files;
    std::string mapping;
    std::string on_duplicate = "update";
    std::string rejects;
    bool dry_run = false;
    bool accept_matches = false;
};

exchange::OnDuplicate on_duplicate(const std::string& text)
{
    if (text == "skip") return exchange::OnDuplicate::skip;
    if (text == "update") return exchange::OnDuplicate::update;
    if (text == "refuse") return exchange::OnDuplicate::refuse;
    wrong_usage("cli.usage.one_of", "--on-duplicate", {"skip, update, refuse"});
}

base::Result<exchange::ImportRequest> request_of(const files::FileKinds& kinds, const Wish& wish)
{
    if (wish.kind == "crm") {
        if (wish.files.size() != 1) wrong_usage("cli.usage.missing", {}, {"FOLDER"});
        return kinds.crm_folder().request(wish.files.front());
    }
    const auto* kind = kinds.find_import(wish.kind);
    if (!kind) wrong_usage("cli.usage.one_of", "KIND", {kinds.names() + ", crm, undo"});
    std::optional<exchange::Mapping> mapping;
    if (!wish.mapping.empty()) {
        auto read = exchange::read_mapping_file(wish.mapping);
        if (!read) return read.refusal();
        mapping = *std::move(read);
    }
    exchange::ImportRequest request;
    request.kind = wish.kind;
    request.name = wish.files.front();
    for (const auto& file : wish.files)
        request.parts.push_back({kind, file, mapping});
    return request;
}

base::Result<base::Done> undo(Session& session, const std::string& text)
{
    std::int64_t id = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id);
    if (error != std::errc() || end != text.data() + text.size() || id <= 0)
        wrong_usage("cli.usage.number", "ID", {text});
    session.writes();
    const auto report = exchange::ImportService(session.database()).undo(id, session.progress());
    if (!report) return report.refusal();
    session.committed();
    print_undo(session, id, *report);
    return base::Done{};
}

base::Result<base::Done> import(Session& session, const Wish& wish)
{
    if (wish.files.empty()) wrong_usage("cli.usage.missing", {}, {wish.kind == "undo" ? "ID" : "FILE"});
    if (wish.kind == "undo") return undo(session, wish.files.front());
    const files::FileKinds kinds;
    auto request = request_of(kinds, wish);
    if (!request) return request.refusal();
    request->dry_run = wish.dry_run;
    request->on_duplicate = on_duplicate(wish.on_duplicate);
    request->accept_matches = wish.accept_matches;
    if (!wish.rejects.empty()) request->rejects = wish.rejects;
    request->in_words = in_words;
    if (!wish.dry_run) session.writes();
    const auto by = actor(session);
    if (!by) return by.refusal();
    request->by_person = by->value;
    const auto outcome = exchange::ImportService(session.database()).run(*request, session.progress());
    print_import(session, outcome.report, outcome.refusal.has_value());
    if (outcome.refusal) return *outcome.refusal;
    if (!wish.dry_run) session.committed();
    return base::Done{};
}

Action declare_import(CLI::App& app)
{
    const auto wish = std::make_shared<Wish>();
    app.add_option("KIND", wish->kind, _("people, products, customers, opportunities, credits, targets, crm, or undo"))
        ->required();
    app.add_option("FILE", wish->files, _("files; with crm a folder, with undo the import's number"));
    app.add_option("--mapping", wish->mapping, _("which column means what, a JSON file"))->type_name(_("FILE"));
    app.add_flag("--dry-run", wish->dry_run, _("check everything, write nothing"));
    app.add_option("--on-duplicate", wish->on_duplicate, _("what becomes of rows that are there already"))
        ->type_name("skip|update|refuse")
        ->capture_default_str();
    app.add_flag("--accept-matches", wish->accept_matches, _("take nearly equal names for the ones they are near to"));
    app.add_option("--rejects", wish->rejects, _("write the good rows, and the refused ones with reasons to this file"))
        ->type_name(_("FILE"));
    return [wish](Session& session) { return import(session, *wish); };
}

} // namespace

std::span<const Command> import_commands()
{
    static const std::array table{
        Command{"import", "", N_("read files into the database, or take an import back"), declare_import},
    };
    return table;
}

} // namespace hedef::cli
