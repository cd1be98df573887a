#include "exchange/import_service.h"
#include "exchange/import_work.h"

namespace hedef::exchange {

ImportOutcome ImportService::run(const ImportRequest& request, base::Progress& progress)
{
    ImportOutcome outcome;
    // A refusal as the answer is what rolls back: for bad rows and for a dry run.
    auto written = m_database.write([&](db::Transaction& tx) -> base::Result<base::Done> {
        outcome = ImportWork(tx, request, progress).run();
        if (outcome.refusal) return *outcome.refusal;
        if (request.dry_run) return base::Refusal{"exchange.import.dry_run", {}, {}, base::RefusalKind::rule, {}};
        return base::Done{};
    });
    if (!written && !outcome.refusal && !request.dry_run) outcome.refusal = written.refusal();
    return outcome;
}

base::Result<ImportReport> ImportService::undo(std::int64_t import_id, base::Progress& progress)
{
    return m_database.write([&](db::Transaction& tx) { return UndoWork(tx, import_id, progress).run(); });
}

} // namespace hedef::exchange
