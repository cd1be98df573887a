#include "exchange/import_work.h"
#include "base/text.h"
#include "company/company_queries.h"
#include "exchange/mapping_json.h"
#include "exchange/reject_file.h"

#include <cstdio>
#include <map>

namespace hedef::exchange {

namespace {

// Stable over programs and machines; FNV-1a of 64 bits, twice with different starts.
std::string hash_of(std::string_view text)
{
    std::string hex;
    for (std::uint64_t hash : {0xcbf29ce484222325ull, 0x84222325cbf29ce4ull}) {
        for (unsigned char c : text)
            hash = (hash ^ c) * 0x100000001b3ull;
        char digits[17];
        std::snprintf(digits, sizeof digits, "%016llx", static_cast<unsigned long long>(hash));
        hex += digits;
    }
    return hex;
}

// Under what the mapping of a part is remembered: a file that is one of a folder is another thing than the same file
// alone.
std::string memory_of(const std::string& request_kind, const Importable& what)
{
    std::string kind(what.kind());
    return kind == request_kind ? kind : request_kind + "/" + kind;
}

constexpr std::int64_t rows_between_reports = 2'000;

} // namespace

std::optional<Mapping> remembered_mapping(ImportStore& store, const std::string& request_kind, const Importable& what,
                                          const std::vector<std::string>& header)
{
    const auto used = store.mapping(memory_of(request_kind, what), hash_of(header_signature(header)));
    if (!used) return std::nullopt;
    auto read = mapping_from_json(*used, {});
    return read ? std::optional(*std::move(read)) : std::nullopt;
}

ImportWork::ImportWork(db::Transaction& tx, const ImportRequest& request, base::Progress& progress)
    : m_tx(tx), m_request(request), m_progress(progress), m_store(tx), m_log(tx), m_known(m_store.matches())
{}

ImportOutcome ImportWork::run()
{
    auto company = company::load_company(m_tx);
    if (!company) {
        m_outcome.refusal = company.refusal();
        return std::move(m_outcome);
    }
    m_company = company->currency;
    m_outcome.report.kind = m_request.kind;
    m_outcome.report.file = m_request.name;
    m_outcome.report.dry_run = m_request.dry_run;
    for (std::size_t i = 0; i < m_request.parts.size(); ++i) {
        auto refusal = run_part(m_request.parts[i], i + 1 == m_request.parts.size());
        if (refusal && !m_outcome.refusal) m_outcome.refusal = std::move(refusal);
    }
    finish();
    return std::move(m_outcome);
}

base::Result<MappedFile> ImportWork::open(const ImportPart& part)
{
    if (part.mapping) return MappedFile::open(part.file, part.what->fields(), *part.mapping);
    auto bytes = Bytes::open(part.file);
    if (!bytes) return bytes.refusal();
    auto rows = RowFile::open(*bytes);
    if (!rows) return rows.refusal();
    const auto mapping = remembered_mapping(m_store, m_request.kind, *part.what, rows->header());
    return MappedFile::open(std::move(*bytes), part.what->fields(), mapping.value_or(Mapping()));
}

ImportTerms ImportWork::terms_of(const ImportPart& part, const MappedFile& file)
{
    ImportTerms terms;
    terms.kind = part.what->kind();
    terms.file = file.rows().name();
    terms.company = m_company;
    terms.on_duplicate = m_request.on_duplicate;
    terms.accept_matches = m_request.accept_matches;
    terms.keep_all_problems = m_request.rejects.has_value();
    terms.list_at_most = m_request.list_at_most;
    terms.accepted = part.accepted;
    for (const LearnedMatch& match : m_known)
        if (match.kind == terms.kind) terms.known_matches[match.column][match.from] = match.to_code;
    for (const auto& [field, names] : file.mapping().matches)
        for (const auto& [from, to] : names)
            terms.known_matches[field][from] = to;
    return terms;
}

std::optional<base::Refusal> ImportWork::run_part(const ImportPart& part, bool last)
{
    auto file = open(part);
    ImportReport report;
    report.kind = part.what->kind();
    report.file = part.file.string();
    report.dry_run = m_request.dry_run;
    if (!file) {
        report.problems.push_back({{}, file.refusal()});
        report.problem_count = 1;
        m_outcome.report.files.push_back(std::move(report));
        return file.refusal();
    }
    ImportCheck check(terms_of(part, *file), part.what->fields(), *file);
    std::unique_ptr<ImportRun> run = part.what->begin(m_tx, check);
    auto refusal = check_rows(*file, check, *run);
    ImportRun::Counts counts = run->counts();
    report.created = counts.created;
    report.updated = counts.updated;
    report.unchanged = counts.unchanged;
    report.refused = check.refused_rows();
    report.matches = check.matches();
    report.problems = check.problems();
    report.problem_count = check.problem_count();
    if (refusal) report.problems.push_back({{}, *refusal});
    if (!refusal && check.refused_rows() > 0) {
        if (m_request.rejects)
            refusal = write_rejects(*file, check);
        else if (!m_request.leave_out_refused)
            refusal = report.problems.front().why;
    }
    m_outcome.report.files.push_back(std::move(report));
    // A refusal means that all will be rolled back; what follows in the folder is still checked against what would
    // stand there.
    if (!(last && (m_request.dry_run || refusal || m_outcome.refusal))) {
        auto written = run->write(m_log, m_progress);
        if (!written) return written.refusal();
        learn(part, *file, check);
    }
    return refusal;
}

std::optional<base::Refusal> ImportWork::check_rows(const MappedFile& file, ImportCheck& check, ImportRun& run)
{
    std::int64_t seen = 0;
    auto read = file.for_each([&](const MappedRow& mapped) {
        RowCheck row = check.row(mapped);
        if (auto fault = mapped.fault()) check.refuse_row(row.ordinal(), std::move(*fault));
        run.add(row);
        if (++seen % rows_between_reports == 0) m_progress.report("import.check", seen, 0);
        return true;
    });
    run.finish_check();
    m_progress.report("import.check", seen, seen);
    if (!read) return read.refusal();
    return std::nullopt;
}

std::optional<base::Refusal> ImportWork::write_rejects(const MappedFile& file, const ImportCheck& check)
{
    std::map<std::int64_t, std::string> reasons;
    for (const ImportCheck::RowProblem& problem : check.row_problems()) {
        std::string& reason = reasons[problem.number];
        if (!reason.empty()) reason += "; ";
        reason += m_request.in_words ? m_request.in_words(problem.problem.why)
                                     : problem.problem.why.field + ": " + problem.problem.why.code;
    }
    std::filesystem::path target = *m_request.rejects;
    if (m_reject_files++ > 0) {
        std::filesystem::path source(file.rows().name());
        target.replace_filename(target.stem().string() + "-" + source.stem().string() + target.extension().string());
    }
    auto written = write_reject_file(file.rows(), reasons, target);
    return written ? std::nullopt : std::optional(written.refusal());
}

void ImportWork::learn(const ImportPart& part, const MappedFile& file, const ImportCheck& check)
{
    std::vector<LearnedMatch> fresh;
    for (const ImportCheck::Learned& match : check.learned())
        fresh.push_back({std::string(part.what->kind()), match.field, match.from, match.to_code});
    m_store.learn(fresh);
    m_mappings.push_back({memory_of(m_request.kind, *part.what), hash_of(header_signature(file.rows().header())),
                          mapping_to_json(file.to_remember())});
}

void ImportWork::finish()
{
    ImportReport& report = m_outcome.report;
    for (const ImportReport& part : report.files) {
        report.created += part.created;
        report.updated += part.updated;
        report.unchanged += part.unchanged;
        report.refused += part.refused;
        report.problem_count += part.problem_count;
    }
    m_log.close();
    bool writes = !m_outcome.refusal && !m_request.dry_run && !m_log.empty();
    if (writes) {
        report.import_id = m_store.new_job_id();
        m_store.insert_job({report.import_id, report.kind, std::string(base::cut(report.file, longest_name)), "done",
                            m_tx.now(), m_request.by_person, report.created, report.updated, report.unchanged,
                            report.refused});
        m_log.store(report.import_id);
        for (const UsedMapping& used : m_mappings)
            m_store.remember_mapping(used.kind, used.header_hash, used.mapping);
        for (const std::string& table : m_log.tables())
            m_tx.changed(table);
        m_tx.changed("import_job");
    }
    for (ImportReport& part : report.files)
        part.import_id = report.import_id;
    if (report.files.size() == 1 && m_request.parts.size() == 1) {
        ImportReport only = std::move(report.files.front());
        report = std::move(only);
    }
}

} // namespace hedef::exchange
