#include "exchange/import_log.h"

#include "base/contract.h"
#include "db/catalogue.h"
#include "db/long_text.h"
#include "exchange/store/undo_store.h"

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

// What the import remembers for itself is not taken back, but for the matches it learned: they may have been the
// mistake.
bool is_data(std::string_view table)
{
    return table != "import_job" && table != "import_mapping" && table != "long_text";
}

} // namespace

void ImportLog::will_touch(std::string_view table, const std::vector<std::int64_t>& ids)
{
    if (ids.empty()) return;
    auto& kept = m_before[std::string(table)];
    std::vector<std::int64_t> wanted;
    std::copy_if(ids.begin(), ids.end(), std::back_inserter(wanted),
                 [&](std::int64_t id) { return !kept.contains(id); });
    for (db::RowImage& image : db::read_rows(m_tx, described(table), wanted))
        kept.emplace(image.id, std::move(image));
}

void ImportLog::close()
{
    m_rows.clear();
    add_created();
    for (const auto& [table, before] : m_before)
        add_touched(table, before);
}

// In the order of the catalogue, in which a table stands behind those it refers to.
void ImportLog::add_created()
{
    UndoStore store(m_tx);
    for (const db::TableDescription& table : db::Catalogue::instance().tables()) {
        auto issued = m_tx.issued_ids().find(table.name);
        if (issued == m_tx.issued_ids().end() || !is_data(table.name) || !table.has("id")) continue;
        std::optional<std::int64_t> revision;
        if (table.has("revision")) revision = 1;
        for (const db::Transaction::IdRange& range : issued->second)
            for (const db::Transaction::IdRange& there : store.existing(table.name, range))
                m_rows.push_back({table.name, there.first, there.count, Touched::created, revision, {}, {}, {}});
    }
}

void ImportLog::add_touched(const std::string& name, const std::map<std::int64_t, db::RowImage>& before)
{
    const db::TableDescription& table = described(name);
    std::vector<std::int64_t> ids;
    for (const auto& [id, image] : before)
        ids.push_back(id);
    std::map<std::int64_t, db::RowImage> now;
    for (db::RowImage& image : db::read_rows(m_tx, table, ids))
        now.emplace(image.id, std::move(image));
    std::vector<std::string> texts;
    std::vector<ImportedRows> rows;
    for (const auto& [id, image] : before) {
        auto found = now.find(id);
        if (found != now.end() && found->second.cells == image.cells) continue;
        bool gone = found == now.end();
        texts.push_back(db::to_text(table, image));
        rows.push_back({name,
                        id,
                        1,
                        gone ? Touched::deleted : Touched::updated,
                        gone ? std::nullopt : revision_of(table, found->second),
                        revision_of(table, image),
                        {},
                        {}});
    }
    std::vector<std::int64_t> text_ids = db::store_texts(m_tx, texts);
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i].before_id = text_ids[i];
    m_rows.insert(m_rows.end(), rows.begin(), rows.end());
}

void ImportLog::store(std::int64_t import_id)
{
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
