#pragma once
#include "exchange/exportable.h"

namespace hedef::targets {

// The targets that count, in the columns of TargetsImport, by owner, measure, period and product.
class TargetsExport : public exchange::Exportable
{
public:
    std::string_view kind() const override { return "targets"; }
    std::unique_ptr<exchange::ExportRows> begin(db::Transaction&) const override;
};

} // namespace hedef::targets
