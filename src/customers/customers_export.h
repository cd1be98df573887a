#pragma once
#include "exchange/exportable.h"

namespace hedef::customers {

// Customers in the columns of CustomersImport, in order of their ids.
class CustomersExport : public exchange::Exportable
{
public:
    explicit CustomersExport(std::vector<const exchange::ExportColumns*> more = {}) : m_more(std::move(more)) {}
    std::string_view kind() const override { return "customers"; }
    std::unique_ptr<exchange::ExportRows> begin(db::Transaction&) const override;

private:
    std::vector<const exchange::ExportColumns*> m_more;
};

} // namespace hedef::customers
