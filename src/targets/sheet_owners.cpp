#include "targets/sheet_owners.h"

#include "base/text.h"
#include "people/people_queries.h"
#include "territory/territory_queries.h"

#include <algorithm>
#include <map>

namespace hedef::targets {

namespace {

struct Member
{
    std::int64_t id = 0;
    std::string code, name, order;
};

class SheetOwners
{
public:
    SheetOwners(db::Transaction& tx, base::Period year, const std::set<Owner>& with_figures)
        : m_tx(tx), m_year(year), m_with_figures(with_figures), m_people(people::load_people(tx))
    {}

    std::vector<SheetOwner> rows(Grouping grouping, const std::string& company)
    {
        m_rows.push_back({Owner{OwnerKind::company, 1}, std::nullopt, 0, company, company});
        grouping == Grouping::territories ? by_territory() : by_team();
        add_others();
        return std::move(m_rows);
    }

private:
    bool has_figures(OwnerKind kind, std::int64_t id) const { return m_with_figures.contains({kind, id}); }

    std::size_t add(Owner owner, std::size_t parent, const std::string& code, const std::string& name)
    {
        m_rows.push_back({owner, parent, m_rows[parent].depth + 1, code, name});
        return m_rows.size() - 1;
    }

    void add_members(const std::vector<Member>& members, std::size_t parent)
    {
        for (const Member& member : members)
            add({OwnerKind::person, member.id}, parent, member.code, member.name);
    }

    // The people of the year by what `place` answers for them on their last day in it; those who are nowhere and have
    // no figures are left out.
    template <class Place> void place_people(Place place)
    {
        for (std::size_t i = 0; i < m_people.size(); ++i) {
            const base::Period days = m_people.employed(i).clipped_to(m_year);
            const bool figures = has_figures(OwnerKind::person, m_people.id[i]);
            const std::int64_t where = days.empty() ? 0 : place(m_people.id_at(i), days.last());
            if (where == 0 && !figures) continue;
            m_members[where].push_back(
                {m_people.id[i], m_people.code[i], m_people.name[i], base::sort_key(m_people.name[i])});
        }
        for (auto& [where, members] : m_members)
            std::stable_sort(members.begin(), members.end(), [](auto& a, auto& b) { return a.order < b.order; });
    }

    void by_territory()
    {
        const auto tree = territory::load_tree(m_tx);
        const auto covers = territory::load_person_territories(m_tx);
        place_people([&](people::PersonId person, base::Date day) {
            const auto on = covers.on(person, day);
            return on && tree.find(*on) ? on->value : std::int64_t{0};
        });
        for (const auto dimension :
             {territory::Dimension::geography, territory::Dimension::segment, territory::Dimension::product})
            for (const auto root : tree.roots(dimension)) {
                const auto nodes = tree.subtree(root);
                const bool asked = std::any_of(nodes.begin(), nodes.end(), [&](auto node) {
                    return has_figures(OwnerKind::territory, node.value);
                });
                if (dimension == territory::Dimension::geography || asked) add_territory(tree, root, 0);
            }
    }

    void add_territory(const territory::Tree& tree, territory::TerritoryId id, std::size_t parent)
    {
        const auto* territory = tree.find(id);
        const std::size_t row = add({OwnerKind::territory, id.value}, parent, territory->code, territory->name);
        add_members(m_members[id.value], row);
        for (const auto child : tree.children(id))
            add_territory(tree, child, row);
    }

    void by_team()
    {
        const auto teams = people::load_teams(m_tx);
        const auto team_of = people::team_of(people::load_team_members(m_tx));
        place_people([&](people::PersonId person, base::Date day) {
            const auto on = team_of.on(person, day);
            return on ? on->value : std::int64_t{0};
        });
        std::vector<Member> sorted;
        for (std::size_t i = 0; i < teams.size(); ++i)
            sorted.push_back({teams.id[i], teams.code[i], teams.name[i], base::sort_key(teams.name[i])});
        std::stable_sort(sorted.begin(), sorted.end(), [](auto& a, auto& b) { return a.order < b.order; });
        for (const Member& team : sorted) {
            if (m_members[team.id].empty() && !has_figures(OwnerKind::team, team.id)) continue;
            const std::size_t row = add({OwnerKind::team, team.id}, 0, team.code, team.name);
            add_members(m_members[team.id], row);
        }
    }

    // People who have figures but no place in the tree.
    void add_others()
    {
        const auto others = m_members.find(0);
        if (others == m_members.end() || others->second.empty()) return;
        m_rows.push_back({std::nullopt, std::size_t{0}, 1, "", ""});
        add_members(others->second, m_rows.size() - 1);
    }

    db::Transaction& m_tx;
    base::Period m_year;
    const std::set<Owner>& m_with_figures;
    people::PeopleColumns m_people;
    std::map<std::int64_t, std::vector<Member>> m_members; // by territory or team; 0: nowhere
    std::vector<SheetOwner> m_rows;
};

} // namespace

std::vector<SheetOwner> load_sheet_owners(db::Transaction& tx, Grouping grouping, base::Period year,
                                          const std::string& company, const std::set<Owner>& with_figures)
{
    return SheetOwners(tx, year, with_figures).rows(grouping, company);
}

} // namespace hedef::targets
