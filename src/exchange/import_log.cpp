#include "exchange/import_log.h"
#include "base/contract.h"
#include "db/catalogue.h"
#include "db/long_text.h"
#include "db/row_image.h"

#include <algorithm>
#include <set>

namespace hedef::exchange {

namespace {

const db::TableDescription& described(std::string_view table)
{
    const db::TableDescription* found = db::Catalogue::instance().table(table);
    HEDEF_EXPECTS(found && found->has("id"));
    return *found;
}

std::optional<std::int64_t> revision_of(const db::TableDescription& table, const db::RowImage& image)
{
    const db::ColumnDescription* column = table.column("revision");
    if (!column) return std::nullopt;
    const auto& cell = image.cells[static_cast<std::size_t>(column - table.columns.data())];
    return cell ? std::optional<std::int64_t>(std::stoll(*cell)) : std::nullopt;
}

} // namespace

void ImportLog::created(std::string_view table, std::int64_t first_id, std::int64_t count)
{
    if (count == 0) return;
    if (!m_rows.empty()) {
        ImportedRows& last = m_rows.back();
        if (last.table == table && last.verb == Touched::created && last.first_id + last.count == first_id) {
            last.count += count;
            return;
        }
    }
    std::optional<std::int64_t> revision;
    if (described(table).has("revision")) revision = 1;
    m_rows.push_back({std::string(table), first_id, count, Touched::created, revision, {}, {}, {}});
}

void ImportLog::will_update(std::string_view table, const std::vector<std::int64_t>& ids)
{
    keep(table, ids, Touched::updated);
}

void ImportLog::will_delete(std::string_view table, const std::vector<std::int64_t>& ids)
{
    keep(table, ids, Touched::deleted);
}

void ImportLog::keep(std::string_view table, const std::vector<std::int64_t>& ids, Touched verb)
{
    const db::TableDescription& description = described(table);
    std::vector<db::RowImage> images = db::read_rows(m_tx, description, ids);
    std::vector<std::string> texts;
    for (const db::RowImage& image : images)
        texts.push_back(db::to_text(description, image));
    std::vector<std::int64_t> text_ids = db::store_texts(m_tx, texts);
    for (std::size_t i = 0; i < images.size(); ++i) {
        std::optional<std::int64_t> before = revision_of(description, images[i]);
        m_rows.push_back({std::string(table), images[i].id, 1, verb, before, before, {}, text_ids[i]});
    }
}

void ImportLog::read_revisions()
{
    std::map<std::string, std::vector<std::int64_t>> updated;
    for (const ImportedRows& row : m_rows)
        if (row.verb == Touched::updated && row.revision) updated[row.table].push_back(row.first_id);
    for (const auto& [table, ids] : updated) {
        const db::TableDescription& description = described(table);
        std::map<std::int64_t, std::optional<std::int64_t>> revisions;
        for (const db::RowImage& image : db::read_rows(m_tx, description, ids))
            revisions[image.id] = revision_of(description, image);
        for (ImportedRows& row : m_rows)
            if (row.verb == Touched::updated && row.table == table) row.revision = revisions[row.first_id];
    }
}

void ImportLog::store(std::int64_t import_id)
{
    read_revisions();
    ImportStore(m_tx).insert_rows(import_id, m_rows);
}

std::vector<std::string> ImportLog::tables() const
{
    std::set<std::string> names;
    for (const ImportedRows& row : m_rows)
        names.insert(row.table);
    return {names.begin(), names.end()};
}

} // namespace hedef::exchange
