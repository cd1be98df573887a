#pragma once
#include "exchange/import_log.h"
#include "exchange/import_service.h"

namespace hedef::exchange {

std::optional<Mapping> remembered_mapping(ImportStore&, const std::string& request_kind, const Importable&,
                                          const std::vector<std::string>& header);

// One import within its unit of work; made anew when the unit of work is tried again.
class ImportWork
{
public:
    ImportWork(db::Transaction&, const ImportRequest&, base::Progress&);
    // Checks and writes part after part; the refusal, if any, is in the outcome.
    ImportOutcome run();

private:
    base::Result<MappedFile> open(const ImportPart&);
    ImportTerms terms_of(const ImportPart&, const MappedFile&);
    std::optional<base::Refusal> run_part(const ImportPart&, bool last);
    std::optional<base::Refusal> check_rows(const MappedFile&, ImportCheck&, ImportRun&);
    std::optional<base::Refusal> write_rejects(const MappedFile&, const ImportCheck&);
    void learn(const ImportPart&, const MappedFile&, const ImportCheck&);
    void finish();

    db::Transaction& m_tx;
    const ImportRequest& m_request;
    base::Progress& m_progress;
    ImportStore m_store;
    ImportLog m_log;
    base::Currency m_company;
    std::vector<LearnedMatch> m_known;
    ImportOutcome m_outcome;
    int m_reject_files = 0;
    struct UsedMapping
    {
        std::string kind, header_hash, mapping;
    };
    std::vector<UsedMapping> m_mappings;
};

// Taking an import back, within its unit of work.
class UndoWork
{
public:
    UndoWork(db::Transaction& tx, std::int64_t import_id, base::Progress& progress);
    base::Result<ImportReport> run();

private:
    base::Result<base::Done> check_untouched();
    base::Result<base::Done> check_unreferred();
    bool is_ours(std::string_view table, std::int64_t id) const;
    void take_back();
    void restore(std::size_t item, const std::map<std::int64_t, std::string>& before);

    db::Transaction& m_tx;
    std::int64_t m_import;
    base::Progress& m_progress;
    ImportStore m_store;
    std::vector<ImportedRows> m_rows;
};

} // namespace hedef::exchange
