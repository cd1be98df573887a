#include "exchange/store/undo_store.h"
#include "base/contract.h"
#include "db/catalogue.h"
#include "db/statement.h"

#include <algorithm>

namespace hedef::exchange {

namespace {

// Table and column names come from the catalogue of the schema, never from outside.
db::Params range_of(const ImportedRows& rows)
{
    return {{"first", rows.first_id}, {"last", rows.first_id + rows.count - 1}};
}

bool is_part_of(const db::TableDescription& table, std::string_view owner)
{
    return !table.has("id") && table.name.starts_with(std::string(owner) + "_");
}

bool within(const std::vector<ImportedRows>& ours, std::string_view table, std::int64_t id)
{
    return std::any_of(ours.begin(), ours.end(), [&](const ImportedRows& r) {
        return r.table == table && r.first_id <= id && id < r.first_id + r.count;
    });
}

} // namespace

std::vector<db::Transaction::IdRange> UndoStore::existing(std::string_view table, const db::Transaction::IdRange& range)
{
    const db::TableDescription* description = db::Catalogue::instance().table(table);
    HEDEF_EXPECTS(description);
    const db::Params params = {{"first", range.first}, {"last", range.first + range.count - 1}};
    const std::string from = " from " + description->name + " where id between :first and :last";
    if (db::select_number(m_tx, "select count(*)" + from, params) == range.count) return {range};
    std::vector<std::int64_t> ids;
    db::select(m_tx, "select id" + from + " order by id", params, ids);
    std::vector<db::Transaction::IdRange> found;
    for (std::int64_t id : ids) {
        if (!found.empty() && found.back().first + found.back().count == id)
            ++found.back().count;
        else
            found.push_back({id, 1});
    }
    return found;
}

std::vector<UndoStore::Touch> UndoStore::touched(const ImportedRows& rows)
{
    const db::TableDescription* table = db::Catalogue::instance().table(rows.table);
    HEDEF_EXPECTS(table);
    std::vector<Touch> found;
    std::string from = " from " + rows.table + " where id between :first and :last";
    std::int64_t there = db::select_number(m_tx, "select count(*)" + from, range_of(rows)).value_or(0);
    if (there < rows.count) found.push_back({rows.first_id, std::nullopt});
    if (!table->has("revision")) return found;
    std::vector<std::int64_t> ids, revisions;
    db::Params params = range_of(rows);
    params.push_back({"revision", rows.revision.value_or(1)});
    db::select(m_tx, "select id, revision" + from + " and revision <> :revision order by id", params, ids, revisions);
    for (std::size_t i = 0; i < ids.size(); ++i)
        found.push_back({ids[i], revisions[i]});
    return found;
}

std::optional<std::int64_t> UndoStore::revision(std::string_view table, std::int64_t id)
{
    const db::TableDescription* description = db::Catalogue::instance().table(table);
    if (!description || !description->has("revision")) return std::nullopt;
    return db::select_number(m_tx, "select revision from " + description->name + " where id = :id", {{"id", id}});
}

std::vector<UndoStore::Referrer> UndoStore::referrers(const ImportedRows& rows, const std::vector<ImportedRows>& ours)
{
    std::vector<Referrer> found;
    for (const db::Reference& reference : db::Catalogue::instance().references_to(rows.table)) {
        const db::TableDescription& table = *reference.table;
        const std::string& column = reference.column->name;
        if (is_part_of(table, rows.table)) continue;
        std::string from = " from " + table.name + " where " + column + " between :first and :last";
        std::vector<std::int64_t> ids, to;
        if (table.has("id")) {
            db::select(m_tx, "select id, " + column + from, range_of(rows), ids, to);
            for (std::size_t i = 0; i < ids.size(); ++i)
                if (!within(ours, table.name, ids[i])) found.push_back({table.name, ids[i], to[i]});
        } else {
            db::select(m_tx, "select " + column + from + " limit 1", range_of(rows), to);
            if (!to.empty()) found.push_back({table.name, std::nullopt, to[0]});
        }
    }
    // Owners of different kinds in one column, so without a foreign key.
    for (const db::TableDescription& table : db::Catalogue::instance().tables()) {
        if (!table.has("owner_kind") || !table.has("owner_id") || !table.has("id")) continue;
        std::vector<std::int64_t> ids, to;
        db::Params params = range_of(rows);
        params.push_back({"kind", rows.table});
        db::select(m_tx,
                   "select id, owner_id from " + table.name +
                       " where owner_kind = :kind and owner_id between :first and :last",
                   params, ids, to);
        for (std::size_t i = 0; i < ids.size(); ++i)
            if (!within(ours, table.name, ids[i])) found.push_back({table.name, ids[i], to[i]});
    }
    return found;
}

std::string UndoStore::label(std::string_view table, std::int64_t id)
{
    const db::TableDescription* description = db::Catalogue::instance().table(table);
    std::vector<std::string> codes;
    if (description && description->has("code"))
        db::select(m_tx, "select code from " + description->name + " where id = :id", {{"id", id}}, codes);
    return codes.empty() ? std::to_string(id) : codes[0];
}

// For every row that goes a database looks through all that may refer to it, also where there is no index. Labels, of
// which a file may have as many as credits, are only words: where that would take too long they stay.
bool UndoStore::costs_too_much(const ImportedRows& rows)
{
    constexpr std::int64_t most = 20'000'000;
    return rows.table == "credit_label" &&
           rows.count * db::select_number(m_tx, "select count(*) from credit").value_or(0) > most;
}

void UndoStore::remove(const ImportedRows& rows)
{
    if (costs_too_much(rows)) return;
    for (const db::Reference& reference : db::Catalogue::instance().references_to(rows.table)) {
        const db::TableDescription& table = *reference.table;
        if (is_part_of(table, rows.table))
            db::execute(m_tx,
                        "delete from " + table.name + " where " + reference.column->name + " between :first and :last",
                        range_of(rows));
        else if (table.name == rows.table) // rows of one import may refer to each other: parents, returned credits
            db::execute(m_tx,
                        "update " + table.name + " set " + reference.column->name +
                            " = null where id between :first and :last",
                        range_of(rows));
    }
    db::execute(m_tx, "delete from " + rows.table + " where id between :first and :last", range_of(rows));
}

} // namespace hedef::exchange
