#include "cli/errors.h"

#include "base/contract.h"
#include "base/progress.h"
#include "cli/interruption.h"
#include "cli/wrong_usage.h"
#include "db/failure.h"
#include "exchange/bytes.h"
#include "words/language.h"

#include <new>

namespace hedef::cli {

namespace {

using db::FailureKind;
using words::_;

ExitCode exit_code(FailureKind kind)
{
    switch (kind) {
    case FailureKind::unreachable:
    case FailureKind::not_a_database:
    case FailureKind::lost:
    case FailureKind::busy:
    case FailureKind::disk_full:
    case FailureKind::wrong_encoding:
    case FailureKind::damages_text:
        return ExitCode::database;
    case FailureKind::conflict:
    case FailureKind::duplicate:
    case FailureKind::schema_missing:
    case FailureKind::schema_behind:
    case FailureKind::schema_ahead:
        return ExitCode::refused;
    case FailureKind::denied:
        return ExitCode::not_permitted;
    case FailureKind::cancelled:
        return Interruption::requested() ? ExitCode::interrupted : ExitCode::database;
    case FailureKind::reference:
    case FailureKind::check:
    case FailureKind::other:
        return ExitCode::defect;
    }
    return ExitCode::defect;
}

Trouble trouble_of(const db::Failure& failure, const std::string& database)
{
    if (failure.kind() == FailureKind::cancelled && Interruption::requested())
        return {{"cli.interrupted"}, ExitCode::interrupted, {}};
    const std::string code =
        failure.outcome_unknown() ? "db.failure.outcome_unknown" : std::string("db.failure.") + name(failure.kind());
    return {{code, {}, {database}}, exit_code(failure.kind()), failure.what()};
}

// Whether the sentence about the trouble is followed by what is in the database.
bool says_what_is_written(const Trouble& trouble)
{
    return trouble.code != ExitCode::wrong_usage && trouble.refusal.code != "db.failure.outcome_unknown";
}

std::string message_of(const Trouble& trouble, const Progressed& progressed)
{
    std::string message = in_words(trouble.refusal);
    if (!trouble.details.empty()) message += " (" + trouble.details + ")";
    if (progressed.meant_to_write && says_what_is_written(trouble))
        message += " " + (progressed.has_written ? _("What was finished before is written; the rest is not.")
                                                 : _("Nothing was written."));
    return message;
}

} // namespace

std::string in_words(const base::Refusal& refusal)
{
    return words::sentence(refusal, [](const char* english) { return words::translated(english); });
}

Trouble trouble_of(const base::Refusal& refusal)
{
    switch (refusal.kind) {
    case base::RefusalKind::rule:
        return {refusal, ExitCode::refused, {}};
    case base::RefusalKind::input:
        return {refusal, ExitCode::bad_input, {}};
    case base::RefusalKind::permission:
        return {refusal, ExitCode::not_permitted, {}};
    }
    return {refusal, ExitCode::defect, {}};
}

Trouble trouble_of(std::exception_ptr thrown, const std::string& database)
{
    try {
        std::rethrow_exception(thrown);
    } catch (const WrongUsage& e) {
        return {e.refusal, ExitCode::wrong_usage, {}};
    } catch (const base::Cancelled&) {
        return {{"cli.interrupted"}, ExitCode::interrupted, {}};
    } catch (const db::Failure& e) {
        return trouble_of(e, database);
    } catch (const exchange::FileFailure& e) {
        return {{"cli.file.failed", {}, {e.path.string()}}, ExitCode::bad_input, e.what()};
    } catch (const std::overflow_error&) {
        return {{"cli.overflow"}, ExitCode::refused, {}};
    } catch (const std::bad_alloc&) {
        return {{"cli.out_of_memory"}, ExitCode::defect, {}};
    } catch (const base::ContractBroken& e) {
        return {{"cli.defect"}, ExitCode::defect, e.what()};
    } catch (const std::exception& e) {
        return {{"cli.defect"}, ExitCode::defect, e.what()};
    }
}

void tell(const Trouble& trouble, const Progressed& progressed, Format format, std::ostream& err)
{
    const std::string message = message_of(trouble, progressed);
    if (format == Format::json)
        err << error_json(trouble, message) << "\n";
    else
        err << "hedefctl: " << words::place(trouble.refusal.place) << message << "\n";
}

} // namespace hedef::cli
