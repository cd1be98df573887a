#include "db/long_text.h"
#include "base/text.h"
#include "db/bulk.h"
#include "db/statement.h"

#include <algorithm>

namespace hedef::db {

namespace {
constexpr std::size_t part_characters = 1900; // of the column long_text.content
}

std::vector<std::int64_t> store_texts(Transaction& tx, const std::vector<std::string>& texts)
{
    std::vector<std::int64_t> ids, row_ids, parts;
    if (texts.empty()) return ids;
    std::vector<std::string> contents;
    std::int64_t id = tx.new_ids("long_text", static_cast<std::int64_t>(texts.size()));
    for (const std::string& text : texts) {
        std::string_view rest = text;
        std::int64_t part = 0;
        do {
            std::string_view piece = base::cut(rest, part_characters);
            row_ids.push_back(id);
            parts.push_back(part++);
            contents.emplace_back(piece);
            rest.remove_prefix(piece.size());
        } while (!rest.empty());
        ids.push_back(id++);
    }
    insert_rows(tx, "long_text",
                {{"id", std::span<const std::int64_t>(row_ids)},
                 {"part", std::span<const std::int64_t>(parts)},
                 {"content", std::span<const std::string>(contents)}});
    return ids;
}

std::int64_t store_text(Transaction& tx, std::string_view text)
{
    return store_texts(tx, {std::string(text)}).front();
}

std::map<std::int64_t, std::string> load_texts(Transaction& tx, std::vector<std::int64_t> wanted)
{
    std::map<std::int64_t, std::string> found;
    std::sort(wanted.begin(), wanted.end());
    for (std::size_t first = 0; first < wanted.size(); first += 500) {
        std::string list;
        for (std::size_t i = first; i < std::min(first + 500, wanted.size()); ++i)
            list += (list.empty() ? "" : ", ") + std::to_string(wanted[i]);
        std::vector<std::int64_t> ids;
        std::vector<std::string> contents;
        select(tx, "select id, content from long_text where id in (" + list + ") order by id, part", {}, ids, contents);
        for (std::size_t i = 0; i < ids.size(); ++i)
            found[ids[i]] += contents[i];
    }
    return found;
}

std::string load_text(Transaction& tx, std::int64_t id)
{
    auto found = load_texts(tx, {id});
    if (found.empty()) throw Failure(FailureKind::other, "long text " + std::to_string(id) + " is missing");
    return std::move(found.begin()->second);
}

void delete_texts(Transaction& tx, const std::vector<std::int64_t>& ids)
{
    if (!ids.empty()) delete_rows(tx, "long_text", {"id", std::span<const std::int64_t>(ids)});
}

} // namespace hedef::db
