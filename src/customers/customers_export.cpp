#include "customers/customers_export.h"

#include "customers/store/customer_store.h"

#include <algorithm>
#include <unordered_map>

namespace hedef::customers {

namespace {

using exchange::cell_of;
using exchange::ColumnType;
using exchange::ExportCell;

class Rows : public exchange::ExportRows
{
public:
    Rows(db::Transaction& tx, const std::vector<const exchange::ExportColumns*>& more)
        : m_customers(CustomerStore(tx).all())
    {
        std::sort(m_customers.begin(), m_customers.end(),
                  [](const Customer& a, const Customer& b) { return a.code < b.code; });
        for (const Customer& customer : m_customers)
            m_codes.emplace(customer.id, customer.code);
        for (const exchange::ExportColumns* columns : more) {
            for (exchange::ExportColumn& column : columns->export_columns())
                m_more_columns.push_back(std::move(column));
            m_more.push_back(columns->cells(tx));
        }
    }

    std::vector<exchange::ExportColumn> columns() const override
    {
        std::vector<exchange::ExportColumn> all;
        for (const char* text :
             {"id", "name", "class", "industry", "country", "province", "district", "postal_code", "size_class"})
            all.push_back({text, ColumnType::text});
        all.push_back({"revenue", ColumnType::money});
        all.push_back({"employees", ColumnType::integer});
        all.push_back({"founded", ColumnType::integer});
        all.push_back({"parent", ColumnType::text});
        all.insert(all.end(), m_more_columns.begin(), m_more_columns.end());
        return all;
    }

    void each(const exchange::VisitCells& visit, base::Progress&) override
    {
        for (const Customer& c : m_customers) {
            const auto parent = m_codes.find(c.parent);
            std::vector<ExportCell> cells = {std::string_view(c.code),
                                             std::string_view(c.name),
                                             cell_of(c.customer_class),
                                             cell_of(c.industry),
                                             cell_of(c.country),
                                             cell_of(c.province),
                                             cell_of(c.district),
                                             cell_of(c.postal_code),
                                             cell_of(c.size_class),
                                             cell_of(c.revenue),
                                             cell_of(c.employees),
                                             cell_of(c.founded),
                                             parent == m_codes.end() ? ExportCell()
                                                                     : ExportCell(std::string_view(parent->second))};
            for (const auto& more : m_more)
                more->add(c.id.value, cells);
            visit(cells);
        }
    }

private:
    std::vector<Customer> m_customers;
    std::unordered_map<CustomerId, std::string> m_codes;
    std::vector<exchange::ExportColumn> m_more_columns;
    std::vector<std::unique_ptr<exchange::MoreCells>> m_more;
};

} // namespace

std::unique_ptr<exchange::ExportRows> CustomersExport::begin(db::Transaction& tx) const
{
    return std::make_unique<Rows>(tx, m_more);
}

} // namespace hedef::customers
