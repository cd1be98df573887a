#include "exchange/store/import_store.h"
#include "base/contract.h"
#include "db/bulk.h"
#include "db/long_text.h"
#include "db/statement.h"

#include <map>
#include <tuple>

namespace hedef::exchange {

namespace {

constexpr auto insert_job_sql = R"(
    insert into import_job (id, kind, file_name, state, at, by_person_id, created, updated, unchanged, refused)
    values (:id, :kind, :file, :state, :at, :by, :created, :updated, :unchanged, :refused))";

constexpr auto job_sql = R"(
    select id, kind, file_name, state, at, by_person_id, created, updated, unchanged, refused from import_job where id = :id)";

constexpr auto newest_jobs_sql = R"(
    select j.id, j.kind, j.file_name, j.state, j.at, j.by_person_id, j.created, j.updated, j.unchanged, j.refused, p.name
      from import_job j
      left join person p on p.id = j.by_person_id
     order by j.at desc, j.id desc limit )";

constexpr auto set_state_sql = "update import_job set state = :state where id = :id";

constexpr auto rows_sql = R"(
    select entity, entity_id, row_count, verb, revision, before_id, before_revision, restored_revision
    from import_row where import_id = :id order by item)";

constexpr auto set_restored_sql = "update import_row set restored_revision = :revision where import_id = :id and item = :item";

constexpr auto restorations_sql = R"(
    select before_revision, restored_revision from import_row
    where entity = :entity and entity_id = :id and verb = 'updated' and restored_revision is not null)";

constexpr auto matches_sql = "select id, kind, column_name, from_text, to_code from import_match order by id";

constexpr auto change_match_sql = "update import_match set to_code = :code, accepted_at = :at where id = :id";

constexpr auto mapping_sql = "select id, mapping_id from import_mapping where kind = :kind and header_hash = :hash";

constexpr auto insert_mapping_sql = R"(
    insert into import_mapping (id, kind, header_hash, mapping_id, used_at) values (:id, :kind, :hash, :mapping, :at))";

constexpr auto change_mapping_sql = "update import_mapping set mapping_id = :mapping, used_at = :at where id = :id";

std::string_view name(Touched verb)
{
    return verb == Touched::created ? "created" : verb == Touched::updated ? "updated" : "deleted";
}

Touched touched(std::string_view text)
{
    return text == "created" ? Touched::created : text == "updated" ? Touched::updated : Touched::deleted;
}

} // namespace

void ImportStore::insert_job(const ImportJob& job)
{
    db::execute(m_tx, insert_job_sql,
                {{"id", job.id},
                 {"kind", job.kind},
                 {"file", job.file_name},
                 {"state", job.state},
                 {"at", job.at},
                 {"by", job.by_person ? db::Value(job.by_person) : db::Value(nullptr)},
                 {"created", job.created},
                 {"updated", job.updated},
                 {"unchanged", job.unchanged},
                 {"refused", job.refused}});
}

namespace {

// Who imported stands in a column of its own where the query asks for it.
template <class... Names> std::vector<ImportJob> jobs(db::Transaction& tx, const std::string& sql, const db::Params& parameters, Names&... names)
{
    std::vector<std::int64_t> ids, created, updated, unchanged, refused;
    std::vector<std::string> kinds, files, states, at;
    std::vector<std::optional<std::int64_t>> by;
    db::select(tx, sql, parameters, ids, kinds, files, states, at, by, created, updated, unchanged, refused, names...);
    std::vector<ImportJob> all;
    for (std::size_t i = 0; i < ids.size(); ++i)
        all.push_back({ids[i], kinds[i], files[i], states[i], base::parse_stamp(at[i]).value_or(base::Stamp{}),
                       by[i].value_or(0), created[i], updated[i], unchanged[i], refused[i]});
    return all;
}

} // namespace

std::optional<ImportJob> ImportStore::job(std::int64_t id)
{
    const auto found = jobs(m_tx, job_sql, {{"id", id}});
    return found.empty() ? std::nullopt : std::optional(found.front());
}

std::vector<std::pair<ImportJob, std::string>> ImportStore::newest_jobs(std::size_t most)
{
    std::vector<std::optional<std::string>> by;
    auto found = jobs(m_tx, newest_jobs_sql + std::to_string(most), {}, by);
    std::vector<std::pair<ImportJob, std::string>> all;
    for (std::size_t i = 0; i < found.size(); ++i)
        all.emplace_back(std::move(found[i]), by[i].value_or(""));
    return all;
}

void ImportStore::set_state(std::int64_t id, std::string_view state)
{
    db::execute(m_tx, set_state_sql, {{"state", state}, {"id", id}});
}

void ImportStore::insert_rows(std::int64_t import_id, const std::vector<ImportedRows>& rows)
{
    if (rows.empty()) return;
    std::vector<std::int64_t> imports(rows.size(), import_id), items, ids, counts;
    std::vector<std::string> entities, verbs;
    std::vector<std::optional<std::int64_t>> revisions, before_ids, before_revisions;
    for (const ImportedRows& row : rows) {
        items.push_back(static_cast<std::int64_t>(items.size()) + 1);
        entities.push_back(row.table);
        ids.push_back(row.first_id);
        counts.push_back(row.count);
        verbs.emplace_back(name(row.verb));
        revisions.push_back(row.revision);
        before_ids.push_back(row.before_id);
        before_revisions.push_back(row.before_revision);
    }
    using Numbers = std::span<const std::int64_t>;
    using Maybe = std::span<const std::optional<std::int64_t>>;
    using Texts = std::span<const std::string>;
    db::insert_rows(m_tx, "import_row",
                    {{"import_id", Numbers(imports)},
                     {"item", Numbers(items)},
                     {"entity", Texts(entities)},
                     {"entity_id", Numbers(ids)},
                     {"row_count", Numbers(counts)},
                     {"verb", Texts(verbs)},
                     {"revision", Maybe(revisions)},
                     {"before_id", Maybe(before_ids)},
                     {"before_revision", Maybe(before_revisions)}});
}

std::vector<ImportedRows> ImportStore::rows(std::int64_t import_id)
{
    std::vector<std::string> entities, verbs;
    std::vector<std::int64_t> ids, counts;
    std::vector<std::optional<std::int64_t>> revisions, befores, before_revisions, restored;
    db::select(m_tx, rows_sql, {{"id", import_id}}, entities, ids, counts, verbs, revisions, befores, before_revisions, restored);
    std::vector<ImportedRows> rows;
    for (std::size_t i = 0; i < ids.size(); ++i)
        rows.push_back({entities[i], ids[i], counts[i], touched(verbs[i]), revisions[i], before_revisions[i], restored[i], befores[i]});
    return rows;
}

void ImportStore::set_restored(std::int64_t import_id, std::size_t item, std::int64_t revision)
{
    db::execute(m_tx, set_restored_sql, {{"revision", revision}, {"id", import_id}, {"item", static_cast<std::int64_t>(item)}});
}

std::vector<std::pair<std::int64_t, std::int64_t>> ImportStore::restorations(std::string_view table, std::int64_t id)
{
    std::vector<std::int64_t> before, after;
    db::select(m_tx, restorations_sql, {{"entity", table}, {"id", id}}, before, after);
    std::vector<std::pair<std::int64_t, std::int64_t>> pairs;
    for (std::size_t i = 0; i < before.size(); ++i)
        pairs.emplace_back(before[i], after[i]);
    return pairs;
}

std::vector<LearnedMatch> ImportStore::matches()
{
    std::vector<std::int64_t> ids;
    std::vector<std::string> kinds, columns, from, to;
    db::select(m_tx, matches_sql, {}, ids, kinds, columns, from, to);
    std::vector<LearnedMatch> all;
    for (std::size_t i = 0; i < ids.size(); ++i)
        all.push_back({kinds[i], columns[i], from[i], to[i]});
    return all;
}

std::vector<std::int64_t> ImportStore::learn(const std::vector<LearnedMatch>& matches)
{
    std::vector<std::int64_t> ids;
    std::vector<std::string> kinds, columns, from, to;
    db::select(m_tx, matches_sql, {}, ids, kinds, columns, from, to);
    std::map<std::tuple<std::string, std::string, std::string>, std::int64_t> known;
    for (std::size_t i = 0; i < ids.size(); ++i)
        known[{kinds[i], columns[i], from[i]}] = ids[i];
    std::vector<LearnedMatch> fresh;
    for (const LearnedMatch& match : matches) {
        auto found = known.find({match.kind, match.column, match.from});
        if (found == known.end())
            fresh.push_back(match);
        else
            db::execute(m_tx, change_match_sql, {{"code", match.to_code}, {"at", m_tx.now()}, {"id", found->second}});
    }
    std::vector<std::int64_t> new_ids;
    if (fresh.empty()) return new_ids;
    std::int64_t id = m_tx.new_ids("import_match", static_cast<std::int64_t>(fresh.size()));
    for (const LearnedMatch& match : fresh) {
        db::execute(m_tx, R"(insert into import_match (id, kind, column_name, from_text, to_code, accepted_at)
                             values (:id, :kind, :column, :from, :code, :at))",
                    {{"id", id}, {"kind", match.kind}, {"column", match.column}, {"from", match.from}, {"code", match.to_code}, {"at", m_tx.now()}});
        new_ids.push_back(id++);
    }
    return new_ids;
}

std::optional<std::string> ImportStore::mapping(std::string_view kind, std::string_view header_hash)
{
    std::vector<std::int64_t> ids, texts;
    if (db::select(m_tx, mapping_sql, {{"kind", kind}, {"hash", header_hash}}, ids, texts) == 0) return std::nullopt;
    return db::load_text(m_tx, texts[0]);
}

void ImportStore::remember_mapping(std::string_view kind, std::string_view header_hash, std::string_view mapping)
{
    std::vector<std::int64_t> ids, texts;
    if (db::select(m_tx, mapping_sql, {{"kind", kind}, {"hash", header_hash}}, ids, texts) == 0) {
        std::int64_t text = db::store_text(m_tx, mapping);
        db::execute(m_tx, insert_mapping_sql,
                    {{"id", m_tx.new_id("import_mapping")}, {"kind", kind}, {"hash", header_hash}, {"mapping", text}, {"at", m_tx.now()}});
        return;
    }
    if (db::load_text(m_tx, texts[0]) == mapping) return; // used again as it was: nothing to write
    std::int64_t text = db::store_text(m_tx, mapping);
    db::execute(m_tx, change_mapping_sql, {{"mapping", text}, {"at", m_tx.now()}, {"id", ids[0]}});
    db::delete_texts(m_tx, {texts[0]});
}

} // namespace hedef::exchange
