#pragma once
#include "exchange/exportable.h"
#include "exchange/import_columns.h"

namespace hedef::territory {

// The territory of people or customers as columns of their files: an id, a name or a path of them from a root
// ("Türkiye/Marmara"), and the first day. Territories of the geography that are not there are made, a path with
// everything above. No day: since always for whoever has none yet, today for a change.
class TerritoryColumns : public exchange::ImportColumns, public exchange::ExportColumns
{
public:
    enum class Of
    {
        people,
        customers
    };
    explicit TerritoryColumns(Of of) : m_of(of) {}
    std::vector<exchange::FieldSpec> fields() const override; // territory, territory_from
    std::unique_ptr<exchange::ColumnsRun> begin(db::Transaction&, exchange::ImportCheck&,
                                                std::size_t first_field) const override;

    // The territory until further notice, as a path of codes; of several that a person owns the one owned first.
    std::vector<exchange::ExportColumn> export_columns() const override;
    std::unique_ptr<exchange::MoreCells> cells(db::Transaction&) const override;

private:
    Of m_of;
};

} // namespace hedef::territory
