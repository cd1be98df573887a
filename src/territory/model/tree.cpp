#include "territory/model/tree.h"

#include <algorithm>

namespace hedef::territory {

Tree::Tree(std::vector<Territory> territories, std::vector<std::string> find_keys)
    : m_territories(std::move(territories))
{
    std::vector<std::int64_t> ids;
    std::vector<std::string> codes, names;
    for (std::size_t i = 0; i < m_territories.size(); ++i) {
        const Territory& territory = m_territories[i];
        m_index.emplace(territory.id, i);
        ids.push_back(territory.id.value);
        codes.push_back(territory.code);
        names.push_back(territory.name);
    }
    for (Territory& territory : m_territories)
        if (!m_index.contains(territory.parent)) territory.parent = {};
    for (std::size_t i = 0; i < m_territories.size(); ++i) {
        Territory& territory = m_territories[i];
        const Territory* above = find(territory.parent);
        for (std::size_t steps = 0; above && above->id != territory.id && steps < m_territories.size(); ++steps)
            above = find(above->parent);
        if (above && above->id == territory.id) territory.parent = {};
        if (territory.parent) m_children[territory.parent].push_back(i);
    }
    m_names = base::NameBook(std::move(ids), std::move(codes), std::move(names), find_keys);
}

const Territory* Tree::find(TerritoryId id) const
{
    const auto found = m_index.find(id);
    return found == m_index.end() ? nullptr : &m_territories[found->second];
}

std::vector<TerritoryId> Tree::line(TerritoryId id) const
{
    std::vector<TerritoryId> up;
    for (const Territory* at = find(id); at; at = find(at->parent))
        up.push_back(at->id);
    return {up.rbegin(), up.rend()};
}

std::string Tree::path(TerritoryId id) const
{
    std::string text;
    for (const TerritoryId step : line(id))
        text += (text.empty() ? "" : "/") + find(step)->code;
    return text;
}

std::string Tree::name_path(TerritoryId id) const
{
    std::string path;
    for (const TerritoryId step : line(id))
        path += (path.empty() ? "" : " › ") + find(step)->name;
    return path;
}

int Tree::depth(TerritoryId id) const
{
    return static_cast<int>(line(id).size()) - 1;
}

std::vector<TerritoryId> Tree::children(TerritoryId id) const
{
    std::vector<TerritoryId> below;
    if (const auto found = m_children.find(id); found != m_children.end())
        for (const std::size_t i : found->second)
            below.push_back(m_territories[i].id);
    return below;
}

std::vector<TerritoryId> Tree::subtree(TerritoryId top) const
{
    std::vector<TerritoryId> order, waiting;
    if (find(top)) waiting.push_back(top);
    while (!waiting.empty()) {
        order.push_back(waiting.back());
        waiting.pop_back();
        const auto below = children(order.back());
        waiting.insert(waiting.end(), below.rbegin(), below.rend());
    }
    return order;
}

bool Tree::contains(TerritoryId outer, TerritoryId inner) const
{
    for (const Territory* at = find(inner); at; at = find(at->parent))
        if (at->id == outer) return true;
    return false;
}

std::vector<TerritoryId> Tree::roots(Dimension dimension) const
{
    std::vector<TerritoryId> tops;
    for (const Territory& territory : m_territories)
        if (!territory.parent && territory.dimension == dimension) tops.push_back(territory.id);
    return tops;
}

base::NameBook::Answer Tree::named(std::string_view text) const
{
    auto answer = m_names.find(text);
    if (answer.id || text.find('/') == std::string_view::npos) return answer;
    const auto last = m_names.find(text.substr(text.rfind('/') + 1));
    if (last.id && path(TerritoryId{*last.id}) == text) return last;
    return answer;
}

} // namespace hedef::territory
