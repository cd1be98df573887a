#include "base/contract.h"
#include "db/bulk.h"
#include "pipeline/store/opportunity_store.h"

#include <algorithm>

// OpportunityStore's statements about what hangs on a deal: lines, splits, stage events.
namespace hedef::pipeline {

namespace {

constexpr auto update_line = R"(
    update opportunity_line
       set position = :position, product_id = :product, quantity = :quantity, amount = :amount, margin = :margin,
           revision = revision + 1
     where id = :id)";

constexpr auto delete_line = "delete from opportunity_line where id = :id";

constexpr auto delete_splits = "delete from opportunity_split where opportunity_id = :id";

constexpr auto select_events = R"(
    select id, from_stage_id, to_stage_id, day, at, by_person_id
      from stage_event
     where opportunity_id = :id
     order by id)";

std::optional<std::int64_t> or_null(std::int64_t id)
{
    return id != 0 ? std::optional(id) : std::nullopt;
}

std::size_t count_parts(std::span<const Opportunity> deals, auto member)
{
    std::size_t count = 0;
    for (const Opportunity& deal : deals)
        count += (deal.*member).size();
    return count;
}

} // namespace

void OpportunityStore::insert_lines(std::span<Opportunity> deals)
{
    const auto count = count_parts(deals, &Opportunity::lines);
    if (count == 0) return;
    std::int64_t next = m_tx.new_ids("opportunity_line", static_cast<std::int64_t>(count));
    std::vector<std::int64_t> id, owner, position, quantity, revision(count, 1);
    std::vector<std::optional<std::int64_t>> product, amount, margin;
    for (Opportunity& deal : deals) {
        std::int64_t place = 0;
        for (Line& line : deal.lines) {
            line.id = LineId{next++};
            id.push_back(line.id.value);
            owner.push_back(deal.id.value);
            position.push_back(++place);
            product.push_back(or_null(line.product.value));
            quantity.push_back(line.quantity);
            amount.push_back(line.amount);
            margin.push_back(line.margin);
        }
    }
    db::insert_rows(m_tx, "opportunity_line",
                    {{"id", id},
                     {"opportunity_id", owner},
                     {"position", position},
                     {"product_id", product},
                     {"quantity", quantity},
                     {"amount", amount},
                     {"margin", margin},
                     {"revision", revision}});
}

void OpportunityStore::insert_splits(std::span<Opportunity> deals)
{
    const auto count = count_parts(deals, &Opportunity::splits);
    if (count == 0) return;
    std::int64_t next = m_tx.new_ids("opportunity_split", static_cast<std::int64_t>(count));
    std::vector<std::int64_t> id, owner, person, share, revision(count, 1);
    std::vector<std::string> kind;
    for (Opportunity& deal : deals) {
        for (Split& split : deal.splits) {
            if (!split.id) split.id = SplitId{next++};
            id.push_back(split.id.value);
            owner.push_back(deal.id.value);
            person.push_back(split.person.value);
            kind.emplace_back(name(split.kind));
            share.push_back(split.share);
        }
    }
    db::insert_rows(m_tx, "opportunity_split",
                    {{"id", id},
                     {"opportunity_id", owner},
                     {"person_id", person},
                     {"kind", kind},
                     {"share", share},
                     {"revision", revision}});
}

void OpportunityStore::update_lines(Opportunity& mine, const Opportunity& stored)
{
    if (mine.lines == stored.lines) return;
    for (const Line& old : stored.lines) {
        const auto same = [&](const Line& line) { return line.id == old.id; };
        if (std::none_of(mine.lines.begin(), mine.lines.end(), same)) db::execute(m_tx, delete_line, {{"id", old.id}});
    }
    // Known lines first, so that what is added below goes in as one statement with positions of its own.
    std::vector<std::int64_t> id, owner, position, quantity, revision;
    std::vector<std::optional<std::int64_t>> product, amount, margin;
    std::int64_t place = 0;
    for (Line& line : mine.lines) {
        ++place;
        const auto same = [&](const Line& old) { return line.id == old.id; };
        if (std::any_of(stored.lines.begin(), stored.lines.end(), same)) {
            db::execute(m_tx, update_line,
                        {{"position", place},
                         {"product", line.product},
                         {"quantity", line.quantity},
                         {"amount", line.amount},
                         {"margin", line.margin},
                         {"id", line.id}});
            continue;
        }
        // One that was taken out and comes back is the same line.
        if (!line.id) line.id = LineId{m_tx.new_id("opportunity_line")};
        id.push_back(line.id.value);
        owner.push_back(mine.id.value);
        position.push_back(place);
        product.push_back(or_null(line.product.value));
        quantity.push_back(line.quantity);
        amount.push_back(line.amount);
        margin.push_back(line.margin);
        revision.push_back(1);
    }
    if (id.empty()) return;
    db::insert_rows(m_tx, "opportunity_line",
                    {{"id", id},
                     {"opportunity_id", owner},
                     {"position", position},
                     {"product_id", product},
                     {"quantity", quantity},
                     {"amount", amount},
                     {"margin", margin},
                     {"revision", revision}});
}

void OpportunityStore::update_splits(Opportunity& mine, const Opportunity& stored)
{
    if (mine.splits == stored.splits) return;
    db::execute(m_tx, delete_splits, {{"id", mine.id}});
    insert_splits(std::span(&mine, 1));
}

void OpportunityStore::insert(std::span<StageEvent> events)
{
    if (events.empty()) return;
    std::int64_t next = m_tx.new_ids("stage_event", static_cast<std::int64_t>(events.size()));
    std::vector<std::int64_t> id, deal, to;
    std::vector<std::optional<std::int64_t>> from, by;
    std::vector<std::optional<base::Date>> day;
    std::vector<std::string> at;
    for (StageEvent& event : events) {
        event.id = StageEventId{next++};
        id.push_back(event.id.value);
        deal.push_back(event.opportunity.value);
        from.push_back(or_null(event.from.value));
        to.push_back(event.to.value);
        day.push_back(event.day);
        at.push_back(base::to_iso(event.at));
        by.push_back(or_null(event.by.value));
    }
    db::insert_rows(m_tx, "stage_event",
                    {{"id", id},
                     {"opportunity_id", deal},
                     {"from_stage_id", from},
                     {"to_stage_id", to},
                     {"day", day},
                     {"at", at},
                     {"by_person_id", by}});
}

std::vector<StageEvent> OpportunityStore::events(OpportunityId deal)
{
    std::vector<std::int64_t> id, to;
    std::vector<std::optional<std::int64_t>> from, by;
    std::vector<std::optional<base::Date>> day;
    std::vector<std::string> at;
    db::select(m_tx, select_events, {{"id", deal}}, id, from, to, day, at, by);
    std::vector<StageEvent> events;
    for (std::size_t i = 0; i < id.size(); ++i) {
        const auto stamp = base::parse_stamp(at[i]);
        HEDEF_EXPECTS(stamp.has_value());
        events.push_back({StageEventId{id[i]}, deal, StageId{from[i].value_or(0)}, StageId{to[i]}, day[i], *stamp,
                          people::PersonId{by[i].value_or(0)}});
    }
    return events;
}

} // namespace hedef::pipeline
