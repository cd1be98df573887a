#include "targets/owner_names.h"

#include "people/people_queries.h"
#include "territory/territory_queries.h"

#include <vector>

namespace hedef::targets {

OwnerNames::OwnerNames(db::Transaction& tx)
{
    std::vector<Known> all;
    const people::PeopleColumns people = people::load_people(tx);
    for (std::size_t i = 0; i < people.size(); ++i)
        all.push_back({{OwnerKind::person, people.id[i]}, people.code[i], people.name[i], {}});
    const people::TeamColumns teams = people::load_teams(tx);
    for (std::size_t i = 0; i < teams.size(); ++i)
        all.push_back({{OwnerKind::team, teams.id[i]}, teams.code[i], teams.name[i], {}});
    const territory::Tree tree = territory::load_tree(tx);
    for (const territory::Territory& one : tree.all())
        all.push_back({{OwnerKind::territory, one.id.value}, one.code, one.name, tree.path(one.id)});

    std::map<std::string, int> bearers; // of each code; a code goes before a name
    for (const Known& known : all) ++bearers[known.code];
    for (const Known& known : all) {
        const std::string prefix = std::string(name(known.owner.kind)) + ":";
        const std::int64_t id = indexed(known.owner);
        const bool alone = bearers[known.code] == 1;
        m_index.add(id, alone ? known.code : prefix + known.code, known.name);
        m_index.add_alias(id, known.code);
        m_index.add_alias(id, prefix + known.code);
        m_index.add_alias(id, prefix + known.name);
        if (!known.path.empty()) m_index.add_alias(id, known.path);
    }
    m_index.add(indexed({OwnerKind::company, 1}), "company:", "company:");
}

} // namespace hedef::targets
