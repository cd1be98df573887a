#include "db/catalogue.h"
#include "db/long_text.h"
#include "db/row_image.h"
#include "exchange/import_work.h"
#include "exchange/store/undo_store.h"

#include <algorithm>
#include <map>
#include <set>

namespace hedef::exchange {

UndoWork::UndoWork(db::Transaction& tx, std::int64_t import_id, base::Progress& progress)
    : m_tx(tx), m_import(import_id), m_progress(progress), m_store(tx)
{}

base::Result<ImportReport> UndoWork::run()
{
    auto job = m_store.job(m_import);
    if (!job)
        return base::Refusal{"exchange.undo.unknown", {}, {std::to_string(m_import)}, base::RefusalKind::rule, {}};
    if (job->state != "done")
        return base::Refusal{"exchange.undo.done_already", {}, {std::to_string(m_import)}, base::RefusalKind::rule, {}};
    m_rows = m_store.rows(m_import);
    if (auto ok = check_untouched(); !ok) return ok.refusal();
    if (auto ok = check_unreferred(); !ok) return ok.refusal();
    take_back();
    m_store.set_state(m_import, "undone");
    ImportReport report;
    report.import_id = m_import;
    report.kind = job->kind;
    report.file = job->file_name;
    report.created = job->created;
    report.updated = job->updated;
    report.unchanged = job->unchanged;
    report.refused = job->refused;
    return report;
}

// Every row still has the revision that the import left; an update of it that was itself taken back counts as no touch.
base::Result<base::Done> UndoWork::check_untouched()
{
    UndoStore undo(m_tx);
    std::map<std::pair<std::string, std::int64_t>, std::int64_t>
        last; // several updates of one row in one import: the last counts
    for (const ImportedRows& row : m_rows) {
        if (row.verb == Touched::deleted) continue;
        if (row.verb == Touched::updated) {
            if (row.revision) last[{row.table, row.first_id}] = *row.revision;
            continue;
        }
        auto updated_here = [&](std::int64_t id) {
            return std::any_of(m_rows.begin(), m_rows.end(), [&](const ImportedRows& r) {
                return r.verb == Touched::updated && r.table == row.table && r.first_id == id;
            });
        };
        for (const UndoStore::Touch& touch : undo.touched(row)) {
            if (updated_here(touch.id) && touch.revision) continue;
            auto restored = m_store.restorations(row.table, touch.id);
            bool only_taken_back = touch.revision && std::any_of(restored.begin(), restored.end(), [&](auto r) {
                                       return r.second == *touch.revision && r.first == *row.revision;
                                   });
            if (!only_taken_back)
                return base::Refusal{"exchange.undo.touched",
                                     {},
                                     {row.table, undo.label(row.table, touch.id)},
                                     base::RefusalKind::rule,
                                     {}};
        }
    }
    for (const auto& [key, revision] : last) {
        auto now = undo.revision(key.first, key.second);
        auto restored = m_store.restorations(key.first, key.second);
        bool same = now && (*now == revision || std::any_of(restored.begin(), restored.end(), [&](auto r) {
                        return r.second == *now && r.first == revision;
                    }));
        if (!same)
            return base::Refusal{"exchange.undo.touched",
                                 {},
                                 {key.first, undo.label(key.first, key.second)},
                                 base::RefusalKind::rule,
                                 {}};
    }
    return base::Done{};
}

bool UndoWork::is_ours(std::string_view table, std::int64_t id) const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [&](const ImportedRows& r) {
        return r.table == table && r.first_id <= id && id < r.first_id + r.count;
    });
}

base::Result<base::Done> UndoWork::check_unreferred()
{
    UndoStore undo(m_tx);
    std::vector<ImportedRows> created;
    std::copy_if(m_rows.begin(), m_rows.end(), std::back_inserter(created),
                 [](const ImportedRows& r) { return r.verb == Touched::created; });
    for (const ImportedRows& row : created) {
        m_progress.report("import.undo.check", 0, 0);
        for (const UndoStore::Referrer& from : undo.referrers(row, created))
            if (!from.id || !is_ours(from.table, *from.id))
                return base::Refusal{"exchange.undo.referred",
                                     {},
                                     {row.table, undo.label(row.table, from.to), from.table,
                                      from.id ? undo.label(from.table, *from.id) : ""},
                                     base::RefusalKind::rule,
                                     {}};
    }
    return base::Done{};
}

// First what was changed becomes what it was, so that nothing refers to new rows any more; then these go, the youngest
// tables first; then what was deleted comes back.
void UndoWork::take_back()
{
    std::vector<std::int64_t> wanted;
    for (const ImportedRows& row : m_rows)
        if (row.before_id) wanted.push_back(*row.before_id);
    const std::map<std::int64_t, std::string> before = db::load_texts(m_tx, wanted);
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (m_rows[i].verb == Touched::updated) restore(i, before);
    UndoStore undo(m_tx);
    std::int64_t done = 0;
    for (std::size_t i = m_rows.size(); i-- > 0;) {
        if (m_rows[i].verb == Touched::created) undo.remove(m_rows[i]);
        m_progress.report("import.undo", ++done, static_cast<std::int64_t>(m_rows.size()));
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (m_rows[i].verb == Touched::deleted) restore(i, before);
    std::set<std::string> topics;
    for (const ImportedRows& row : m_rows)
        topics.insert(row.table);
    for (const std::string& topic : topics)
        m_tx.changed(topic);
    m_tx.changed("import_job");
}

void UndoWork::restore(std::size_t item, const std::map<std::int64_t, std::string>& before)
{
    const ImportedRows& row = m_rows[item];
    const db::TableDescription& table = *db::Catalogue::instance().table(row.table);
    auto text = before.find(row.before_id.value_or(0));
    auto image = text == before.end() ? std::nullopt : db::image_from_text(table, text->second);
    HEDEF_EXPECTS(image);
    if (row.verb == Touched::deleted) return db::insert_images(m_tx, table, {*image});
    // A new revision, so that whoever has seen the imported row notices; earlier imports know it by restored_revision.
    if (auto now = UndoStore(m_tx).revision(row.table, row.first_id); now && row.revision != row.before_revision) {
        const db::ColumnDescription* column = table.column("revision");
        image->cells[static_cast<std::size_t>(column - table.columns.data())] = std::to_string(*now + 1);
        m_store.set_restored(m_import, item + 1, *now + 1);
    }
    db::restore_rows(m_tx, table, {*image});
}

} // namespace hedef::exchange
