#include "db/change_feed.h"
#include "db/failure.h"

#include <algorithm>
#include <map>

namespace hedef::db {

namespace {

const char* const raise_head_sql = "update change_head set seq = seq + 1 where id = 1";

const char* const head_sql = "select seq from change_head where id = 1";

const char* const log_sql = R"(insert into change_log (seq, item, topic, entity_id, scope_id, at)
values (:seq, :item, :topic, :entity, :scope, :at))";

const char* const news_sql = R"(select change_head.seq, change_log.seq, change_log.topic, change_log.entity_id
from change_head left join change_log on change_log.seq > :last
where change_head.id = 1
order by change_log.seq, change_log.item)";

constexpr std::size_t many = 500;

} // namespace

std::vector<PendingChange> condensed(std::vector<PendingChange> changes)
{
    std::map<std::string, std::size_t> per_topic;
    std::set<PendingChange> seen;
    std::vector<PendingChange> out;
    for (PendingChange& change : changes)
        if (seen.insert(change).second) {
            ++per_topic[change.change.topic];
            out.push_back(std::move(change));
        }
    std::set<std::string> collapsed;
    std::erase_if(out, [&](PendingChange& change) {
        if (per_topic[change.change.topic] <= many) return false;
        const bool first = collapsed.insert(change.change.topic).second;
        if (first) change = {{change.change.topic, 0}, 0};
        return !first;
    });
    return out;
}

std::int64_t write_feed(Driver& driver, const std::vector<PendingChange>& changes, base::Stamp now)
{
    if (driver.execute(raise_head_sql, {}) != 1)
        throw Failure(FailureKind::schema_missing, "the change feed has no head");
    const std::int64_t seq = feed_head(driver);
    std::int64_t item = 0;
    for (const PendingChange& change : changes)
        driver.execute(log_sql, {{"seq", seq},
                                 {"item", ++item},
                                 {"topic", change.change.topic},
                                 {"entity", change.change.id},
                                 {"scope", change.scope},
                                 {"at", now}});
    return seq;
}

std::int64_t feed_head(Driver& driver)
{
    std::vector<std::int64_t> seq;
    driver.select(head_sql, {}, {&seq});
    if (seq.size() != 1) throw Failure(FailureKind::schema_missing, "the change feed has no head");
    return seq[0];
}

FeedNews read_feed(Driver& driver, std::int64_t last, const std::set<std::int64_t>& own)
{
    std::vector<std::int64_t> head;
    std::vector<std::optional<std::int64_t>> seq, id;
    std::vector<std::optional<std::string>> topic;
    driver.select(news_sql, {{"last", last}}, {&head, &seq, &topic, &id});
    if (head.empty()) throw Failure(FailureKind::schema_missing, "the change feed has no head");
    FeedNews news;
    news.head = head[0];
    // Numbers come without gaps: what is missing at the front was purged, and a head that went back was restored.
    const std::int64_t expected = seq[0] ? *seq[0] : head[0] + 1;
    if (head[0] < last || expected != last + 1) news.changes.push_back({"everything", 0});
    for (std::size_t i = 0; i < seq.size(); ++i) {
        if (!seq[i] || own.contains(*seq[i])) continue;
        base::Change change{topic[i].value_or(""), id[i].value_or(0)};
        if (std::find(news.changes.begin(), news.changes.end(), change) == news.changes.end())
            news.changes.push_back(change);
    }
    return news;
}

} // namespace hedef::db
