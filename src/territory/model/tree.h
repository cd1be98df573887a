#pragma once
#include "base/names.h"
#include "territory/model/territory.h"

#include <span>
#include <unordered_map>
#include <vector>

namespace hedef::territory {

// Everything below a territory is found by its rows here; a territory has itself at depth 0.
struct ClosureRow
{
    TerritoryId ancestor, descendant;
    std::int64_t depth = 0;
    auto operator<=>(const ClosureRow&) const = default;
};

// All territories of all dimensions, as a forest in memory. Never changes after it was made; any thread may read it.
class Tree
{
public:
    Tree() = default;
    // In the order in which siblings are to be shown. Parents that are not there make roots; rings are broken at one of
    // their nodes.
    Tree(std::vector<Territory>, std::vector<std::string> find_keys);

    std::span<const Territory> all() const& { return m_territories; }
    std::span<const Territory> all() && = delete; // it would look into a tree that is gone
    std::size_t size() const { return m_territories.size(); }
    // None: there is no such territory.
    const Territory* find(TerritoryId) const;
    // Codes from the root down, joined by '/': "Türkiye/Marmara/İstanbul".
    std::string path(TerritoryId) const;
    // The same for reading, by names: "Türkiye › Marmara › İstanbul".
    std::string name_path(TerritoryId) const;
    int depth(TerritoryId) const; // 0 for a root
    // The territory and everything below it: itself first, then depth first, siblings in order.
    std::vector<TerritoryId> subtree(TerritoryId) const;
    // Whether `inner` is `outer` or lies below it.
    bool contains(TerritoryId outer, TerritoryId inner) const;
    std::vector<TerritoryId> children(TerritoryId) const;
    std::vector<TerritoryId> roots(Dimension) const;
    // From its root down to itself.
    std::vector<TerritoryId> line(TerritoryId) const;

    // Exactly a code, else a path of codes, else the only one of that name.
    base::NameBook::Answer named(std::string_view text) const;

private:
    std::vector<Territory> m_territories;
    std::unordered_map<TerritoryId, std::size_t> m_index;
    std::unordered_map<TerritoryId, std::vector<std::size_t>> m_children;
    base::NameBook m_names;
};

} // namespace hedef::territory
