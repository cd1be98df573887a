#pragma once
#include "base/int128.h"
#include "targets/model/sheet_owner.h"
#include "targets/rules/figure_row.h"

#include <map>
#include <optional>
#include <span>
#include <vector>

namespace hedef::targets {

// One figure of one row, before and after.
struct CellChange
{
    std::size_t row = 0;
    SlotChange change;
    bool operator==(const CellChange&) const = default;
};
using CellChanges = std::vector<CellChange>;
CellChanges reversed(CellChanges);

// The figures of all owners for one measure and fiscal year, with the totals of every row above them, kept right to the
// cent at every change: only what is above the changed cell is added up again. No window, no database.
//
// A row shows its own figures (values_of); a period without any shows the sum of the rows directly below: that of the
// territories or teams, where one of them has something, else that of the people. So a manager's target, which stands
// beside those of his territories, is not counted twice.
class TargetSheet
{
public:
    TargetSheet() = default;
    TargetSheet(std::vector<SheetOwner>, std::vector<OwnFigures>, MonthWeights);

    const std::vector<SheetOwner>& owners() const { return m_owners; }
    std::size_t rows() const { return m_owners.size(); }
    std::optional<std::size_t> row_of(const Owner&) const;
    const std::vector<std::size_t>& children(std::size_t row) const { return m_nodes[row].children; }

    const OwnFigures& own(std::size_t row) const { return m_nodes[row].own; }
    std::vector<OwnFigures> all_own() const;
    // What the row's own figures say of the period.
    const RowValue& value(std::size_t row, Slot slot) const { return m_nodes[row].values[slot]; }
    // Σ of the rows directly below that have something; none when none has.
    std::optional<std::int64_t> below(std::size_t row, Slot) const;
    // What is shown: the own value, else what is below.
    std::optional<std::int64_t> shown(std::size_t row, Slot) const;
    // below − own, where a row has both: what is asked below it more (or less) than of it.
    std::optional<std::int64_t> gap(std::size_t row, Slot) const;

    // Typing an amount (none: deleting) and locking, see type_amount() and lock_figure(); totals are right afterwards.
    // Headings have no figures: "targets.figure.heading".
    base::Result<CellChanges> set(std::size_t row, Slot, std::optional<std::int64_t> amount);
    base::Result<CellChanges> lock(std::size_t row, Slot, bool locked);
    // A longer period's figure over its months, see spread_figure().
    base::Result<CellChanges> spread(std::size_t row, Slot);
    // Does changes again, or takes them back with reversed().
    void apply(const CellChanges&);
    // The row and all above it, whose cells a change of the row may change.
    std::vector<std::size_t> upwards(std::size_t row) const;

private:
    // Sums do not overflow, whatever was imported.
    struct Sum
    {
        base::Int128 amount = 0;
        int count = 0; // of rows that have something
    };
    struct Node
    {
        OwnFigures own{};
        RowValues values{};
        std::array<Sum, slot_count> groups{}, people{};
        std::vector<std::size_t> children;
    };
    static const Sum& below(const Node& node, Slot slot)
    {
        return node.groups[slot].count > 0 ? node.groups[slot] : node.people[slot];
    }
    std::optional<base::Int128> exact(std::size_t row, Slot) const;
    base::Result<CellChanges> done(std::size_t row, const base::Result<SlotChanges>&);
    // Takes the row's new values and carries the differences up.
    void renew(std::size_t row);
    void carry(std::size_t row, Slot, std::optional<base::Int128> before);

    std::vector<SheetOwner> m_owners;
    std::vector<Node> m_nodes;
    MonthWeights m_weights{};
    std::map<Owner, std::size_t> m_row_of;
};

} // namespace hedef::targets
