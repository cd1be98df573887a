#pragma once
#include "exchange/exportable.h"

namespace hedef::pipeline {

// Products, deals and credits in the columns of their imports. Products and deals in order of their ids, credits by
// date and id. A deal of one line says product and quantity, one of several lines "lines"; splits are left out where
// the owner has all.
class ProductsExport : public exchange::Exportable
{
public:
    std::string_view kind() const override { return "products"; }
    std::unique_ptr<exchange::ExportRows> begin(db::Transaction&) const override;
};

class OpportunitiesExport : public exchange::Exportable
{
public:
    std::string_view kind() const override { return "opportunities"; }
    std::unique_ptr<exchange::ExportRows> begin(db::Transaction&) const override;
};

// paid_on is the day on which the last part was paid; empty while something is open.
class CreditsExport : public exchange::Exportable
{
public:
    std::string_view kind() const override { return "credits"; }
    std::unique_ptr<exchange::ExportRows> begin(db::Transaction&) const override;
};

} // namespace hedef::pipeline
