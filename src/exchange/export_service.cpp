#include "exchange/export_service.h"

#include "company/company_queries.h"
#include "exchange/export_filter.h"

namespace hedef::exchange {

base::Result<std::int64_t> ExportService::run(const ExportRequest& request, base::Progress& progress)
{
    return m_database.read([&](db::Transaction& tx) -> base::Result<std::int64_t> {
        const auto company = company::load_company(tx);
        if (!company) return company.refusal();
        const std::unique_ptr<ExportRows> rows = request.what->begin(tx);
        ExportForm form{std::string(request.what->kind()), company->currency, rows->columns(), request.csv,
                        request.total_label};
        const auto filter = ExportFilter::parse(request.filters, form.columns, company->currency);
        if (!filter) return filter.refusal();
        auto table = TableExport::create(request.file, std::move(form));
        if (!table) return table.refusal();
        std::int64_t written = 0;
        std::optional<base::Refusal> refusal;
        rows->each(
            [&](std::span<const ExportCell> cells) {
                if (refusal || !filter->holds(cells)) return;
                if (auto done = (*table)->row(cells); !done) refusal = done.refusal();
                if (++written % 2'000 == 0) progress.report("export.write", written, 0);
            },
            progress);
        if (refusal) return *refusal;
        (*table)->finish();
        return written;
    });
}

} // namespace hedef::exchange
