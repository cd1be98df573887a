#pragma once
#include "base/date.h"
#include "db/database_data.h"

#include <cstdint>
#include <set>
#include <vector>

// The change feed: one counter row, raised as the last thing of each unit of work, so that the order of numbers is the
// order of commits and nobody can miss one; and a log of what changed under each number.
namespace hedef::db {

// Equal changes are one; more than 500 of a topic become "many of it" (id 0).
std::vector<PendingChange> condensed(std::vector<PendingChange>);

// The last statements of a unit of work; returns its number in the feed.
std::int64_t write_feed(Driver&, const std::vector<PendingChange>&, base::Stamp now);

std::int64_t feed_head(Driver&);

struct FeedNews
{
    std::int64_t head = 0;
    std::vector<base::Change> changes;
};
// What came after `last`, without what is in `own`.
FeedNews read_feed(Driver&, std::int64_t last, const std::set<std::int64_t>& own);

} // namespace hedef::db
