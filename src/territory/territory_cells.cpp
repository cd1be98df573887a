// The territory columns of exported people and customers.
#include "territory/store/assignment_store.h"
#include "territory/territory_columns.h"
#include "territory/territory_queries.h"

#include <unordered_map>

namespace hedef::territory {

namespace {

class Cells : public exchange::MoreCells
{
public:
    Cells(db::Transaction& tx, TerritoryColumns::Of of) : m_tree(load_tree(tx))
    {
        AssignmentStore store(tx);
        if (of == TerritoryColumns::Of::customers) {
            for (const CustomerAssignment& row : store.customers(Dimension::geography))
                if (row.days.end == base::forever)
                    m_of.emplace(row.customer.value, Place{row.territory, row.days.begin});
            return;
        }
        for (const PersonAssignment& row : store.people()) {
            const Territory* where = m_tree.find(row.territory);
            const bool counts = row.days.end == base::forever && row.role == CoverRole::owner && where &&
                                where->dimension == Dimension::geography;
            if (counts) m_of.emplace(row.person.value, Place{row.territory, row.days.begin});
        }
    }

    void add(std::int64_t id, std::vector<exchange::ExportCell>& cells) override
    {
        const auto found = m_of.find(id);
        if (found == m_of.end() || !m_tree.find(found->second.territory)) {
            cells.insert(cells.end(), 2, exchange::ExportCell());
            return;
        }
        m_path = m_tree.path(found->second.territory);
        cells.emplace_back(std::string_view(m_path));
        cells.emplace_back(found->second.from);
    }

private:
    struct Place
    {
        TerritoryId territory;
        base::Date from;
    };
    Tree m_tree;
    std::unordered_map<std::int64_t, Place> m_of;
    std::string m_path;
};

} // namespace

std::vector<exchange::ExportColumn> TerritoryColumns::export_columns() const
{
    return {{"territory", exchange::ColumnType::text}, {"territory_from", exchange::ColumnType::date}};
}

std::unique_ptr<exchange::MoreCells> TerritoryColumns::cells(db::Transaction& tx) const
{
    return std::make_unique<Cells>(tx, m_of);
}

} // namespace hedef::territory
