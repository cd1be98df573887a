#include "db/inspection.h"

#include "db/catalogue.h"
#include "db/dialect.h"
#include "db/statement.h"

#include <algorithm>

namespace hedef::db {

std::string login(Transaction& tx)
{
    if (tx.dialect().server() != Server::postgresql) return {};
    std::vector<std::string> names;
    select(tx, "select rolname from pg_catalog.pg_roles where rolname = current_user", {}, names);
    return names.empty() ? std::string() : names.front();
}

std::vector<TableSize> table_sizes(Transaction& tx)
{
    std::vector<TableSize> sizes;
    for (const auto& table : Catalogue::instance().tables())
        sizes.push_back({table.name, select_number(tx, "select count(*) from " + table.name).value_or(0)});
    std::sort(sizes.begin(), sizes.end(), [](const auto& a, const auto& b) { return a.table < b.table; });
    return sizes;
}

std::vector<BrokenReference> broken_references(Transaction& tx)
{
    std::vector<BrokenReference> broken;
    for (const auto& table : Catalogue::instance().tables())
        for (const auto& column : table.columns) {
            if (column.references.empty()) continue;
            const auto rows = select_number(tx, "select count(*) from " + table.name + " x where x." + column.name +
                                                    " is not null and not exists (select 1 from " + column.references +
                                                    " y where y.id = x." + column.name + ")");
            if (rows.value_or(0) > 0) broken.push_back({table.name, column.name, *rows});
        }
    return broken;
}

} // namespace hedef::db
