#include "exchange/import_service.h"

#include "company/company_queries.h"
#include "company/rules/time_zone.h"

#include "company/company_queries.h"
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

base::Result<ImportService::Look> ImportService::look(const std::string& request_kind, const ImportPart& part)
{
    const auto file = RowFile::open(part.file, part.mapping ? part.mapping->form : FileForm{});
    if (!file) return file.refusal();
    std::optional<Mapping> known = part.mapping;
    std::optional<base::Currency> currency;
    m_database.read([&](db::Transaction& tx) {
        ImportStore store(tx);
        if (!known) known = remembered_mapping(store, request_kind, *part.what, file->header());
        if (const auto company = company::find_company(tx)) currency = company->currency;
        return true;
    });
    if (!currency) return base::Refusal{"company.missing"};
    Look look{{}, known.value_or(Mapping()), !part.mapping && known};
    auto seen = look_at(part.file, part.what->fields(), look.mapping, *currency);
    if (!seen) return seen.refusal();
    look.file = *std::move(seen);
    return look;
}

std::vector<PastImport> ImportService::past(std::size_t most)
{
    return m_database.read([&](db::Transaction& tx) {
        const auto company = company::find_company(tx);
        const auto zone = company::TimeZone::find(company ? company->time_zone : "");
        std::vector<PastImport> past;
        for (const auto& [job, by] : ImportStore(tx).newest_jobs(most))
            past.push_back({job.id, job.kind, job.file_name, zone ? job.at + zone->offset(job.at) : job.at, by, job.created,
                            job.updated, job.unchanged, job.refused, job.state == "undone"});
        return past;
    });
}

} // namespace hedef::exchange
