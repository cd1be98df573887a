#include "cli/import_output.h"

#include "cli/errors.h"
#include "exchange/import_report_json.h"
#include "words/figures.h"

namespace hedef::cli {

namespace {

using words::_;
constexpr std::size_t told_problems = 20; // on a terminal; all of them stand in JSON and in the rejects file

std::string count(std::int64_t n)
{
    return words::number(std::to_string(n));
}

std::vector<Cell> counts_of(const exchange::ImportReport& report)
{
    return {report.file, report.kind, report.created, report.updated, report.unchanged, report.refused};
}

Report counts(const exchange::ImportReport& report)
{
    Report table;
    table.columns = {{"file", _("File")},       {"kind", _("Kind")},           {"created", _("New")},
                     {"updated", _("Changed")}, {"unchanged", _("Unchanged")}, {"refused", _("Refused")}};
    for (const auto& file : report.files)
        table.rows.push_back(counts_of(file));
    if (report.files.empty()) table.rows.push_back(counts_of(report));
    return table;
}

void tell_matches(Session& session, const exchange::ImportReport& report)
{
    for (const auto& match : report.matches)
        session.note(match.accepted ? _("{1}: “{2}” was taken for “{3}” ({4} rows).", match.column, match.from,
                                        match.to, count(match.rows))
                                    : _("{1}: is “{2}” the same as “{3}” ({4} rows)? --accept-matches says yes.",
                                        match.column, match.from, match.to, count(match.rows)));
}

void tell_problems(Session& session, const exchange::ImportReport& report, bool refused)
{
    if (refused && report.problem_count == 1) return;
    const auto shown = std::min(report.problems.size(), told_problems);
    for (std::size_t i = 0; i < shown; ++i) {
        const auto& problem = report.problems[i];
        session.note(words::place(problem.why.place) + in_words(problem.why));
    }
    if (report.problem_count > static_cast<std::int64_t>(shown))
        session.note(_("… and {1} more.", count(report.problem_count - static_cast<std::int64_t>(shown))));
}

} // namespace

void print_import(Session& session, const exchange::ImportReport& report, bool refused)
{
    if (session.format() == Format::json) {
        session.out() << exchange::report_to_json(report, in_words) << "\n";
        return;
    }
    session.print(counts(report));
    if (session.format() == Format::csv) return;
    if (report.import_id)
        session.out() << _("Import {1}; `hedefctl import undo {1}` takes it back.", std::to_string(report.import_id))
                      << "\n";
    else if (report.dry_run)
        session.out() << _("Nothing was written: this was a dry run.") << "\n";
    const auto& files = report.files;
    for (const auto& file : files)
        tell_matches(session, file), tell_problems(session, file, refused);
    if (files.empty()) tell_matches(session, report), tell_problems(session, report, refused);
}

void print_undo(Session& session, std::int64_t import_id, const exchange::ImportReport& report)
{
    Report table;
    table.head = {{{"import_id", _("Import taken back")}, import_id},
                  {{"kind", _("Kind")}, report.kind},
                  {{"removed", _("Rows removed")}, report.created},
                  {{"restored", _("Rows put back as they were")}, report.updated}};
    session.print(table);
}

} // namespace hedef::cli
