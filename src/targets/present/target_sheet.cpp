#include "targets/present/target_sheet.h"

#include "base/contract.h"

#include <algorithm>
#include <limits>

namespace hedef::targets {

namespace {

std::int64_t fitted(base::Int128 amount)
{
    const base::Int128 low = std::numeric_limits<std::int64_t>::min(), high = std::numeric_limits<std::int64_t>::max();
    return static_cast<std::int64_t>(std::clamp(amount, low, high));
}

} // namespace

CellChanges reversed(CellChanges changes)
{
    std::reverse(changes.begin(), changes.end());
    for (CellChange& cell : changes)
        std::swap(cell.change.before, cell.change.after);
    return changes;
}

TargetSheet::TargetSheet(std::vector<SheetOwner> owners, std::vector<OwnFigures> figures, MonthWeights weights)
    : m_owners(std::move(owners)), m_nodes(m_owners.size()), m_weights(weights)
{
    HEDEF_EXPECTS(figures.size() == m_owners.size());
    for (std::size_t row = 0; row < rows(); ++row) {
        const SheetOwner& owner = m_owners[row];
        HEDEF_EXPECTS(!owner.parent || *owner.parent < row);
        if (owner.parent) m_nodes[*owner.parent].children.push_back(row);
        if (owner.owner) m_row_of.emplace(*owner.owner, row);
        m_nodes[row].own = figures[row];
        m_nodes[row].values = values_of(figures[row], m_weights);
    }
    // Children stand behind their parents: from the end each row finds its own sums complete.
    for (std::size_t row = rows(); row-- > 0;) {
        if (!m_owners[row].parent) continue;
        Node& parent = m_nodes[*m_owners[row].parent];
        auto& sums = m_owners[row].is_person() ? parent.people : parent.groups;
        for (Slot slot = 0; slot < slot_count; ++slot)
            if (const auto amount = exact(row, slot)) {
                sums[slot].amount += *amount;
                ++sums[slot].count;
            }
    }
}

std::optional<std::size_t> TargetSheet::row_of(const Owner& owner) const
{
    const auto found = m_row_of.find(owner);
    return found == m_row_of.end() ? std::nullopt : std::optional(found->second);
}

std::vector<OwnFigures> TargetSheet::all_own() const
{
    std::vector<OwnFigures> all;
    for (const Node& node : m_nodes)
        all.push_back(node.own);
    return all;
}

std::optional<base::Int128> TargetSheet::exact(std::size_t row, Slot slot) const
{
    const Node& node = m_nodes[row];
    if (node.values[slot].there()) return node.values[slot].amount;
    const Sum& sum = below(node, slot);
    return sum.count > 0 ? std::optional(sum.amount) : std::nullopt;
}

std::optional<std::int64_t> TargetSheet::below(std::size_t row, Slot slot) const
{
    const Sum& sum = below(m_nodes[row], slot);
    return sum.count > 0 ? std::optional(fitted(sum.amount)) : std::nullopt;
}

std::optional<std::int64_t> TargetSheet::shown(std::size_t row, Slot slot) const
{
    const auto amount = exact(row, slot);
    return amount ? std::optional(fitted(*amount)) : std::nullopt;
}

std::optional<std::int64_t> TargetSheet::gap(std::size_t row, Slot slot) const
{
    const Node& node = m_nodes[row];
    const Sum& sum = below(node, slot);
    if (!node.values[slot].there() || sum.count == 0) return std::nullopt;
    return fitted(sum.amount - node.values[slot].amount);
}

base::Result<CellChanges> TargetSheet::done(std::size_t row, const base::Result<SlotChanges>& changes)
{
    if (!m_owners.at(row).owner) return base::Refusal{"targets.figure.heading", "amount"};
    if (!changes) return changes.refusal();
    CellChanges cells;
    for (const SlotChange& change : *changes)
        cells.push_back({row, change});
    apply(cells);
    return cells;
}

base::Result<CellChanges> TargetSheet::set(std::size_t row, Slot slot, std::optional<std::int64_t> amount)
{
    return done(row, type_amount(m_nodes.at(row).own, m_weights, slot, amount));
}

base::Result<CellChanges> TargetSheet::lock(std::size_t row, Slot slot, bool locked)
{
    return done(row, lock_figure(m_nodes.at(row).own, slot, locked));
}

base::Result<CellChanges> TargetSheet::spread(std::size_t row, Slot slot)
{
    return done(row, spread_figure(m_nodes.at(row).own, m_weights, slot));
}

void TargetSheet::apply(const CellChanges& changes)
{
    for (std::size_t i = 0; i < changes.size(); ++i) {
        m_nodes[changes[i].row].own[changes[i].change.slot] = changes[i].change.after;
        if (i + 1 == changes.size() || changes[i + 1].row != changes[i].row) renew(changes[i].row);
    }
}

void TargetSheet::renew(std::size_t row)
{
    const RowValues values = values_of(m_nodes[row].own, m_weights);
    for (Slot slot = 0; slot < slot_count; ++slot) {
        if (values[slot] == m_nodes[row].values[slot]) continue;
        const auto before = exact(row, slot);
        m_nodes[row].values[slot] = values[slot];
        carry(row, slot, before);
    }
}

void TargetSheet::carry(std::size_t row, Slot slot, std::optional<base::Int128> before)
{
    auto after = exact(row, slot);
    while (m_owners[row].parent && before != after) {
        const std::size_t parent = *m_owners[row].parent;
        const auto parent_before = exact(parent, slot);
        Sum& sum = (m_owners[row].is_person() ? m_nodes[parent].people : m_nodes[parent].groups)[slot];
        sum.amount += after.value_or(0) - before.value_or(0);
        sum.count += int(after.has_value()) - int(before.has_value());
        before = parent_before;
        row = parent;
        after = exact(row, slot);
    }
}

std::vector<std::size_t> TargetSheet::upwards(std::size_t row) const
{
    std::vector<std::size_t> line{row};
    while (m_owners[line.back()].parent)
        line.push_back(*m_owners[line.back()].parent);
    return line;
}

} // namespace hedef::targets
