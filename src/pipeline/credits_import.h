#pragma once
#include "exchange/importable.h"

namespace hedef::pipeline {

// Credits from files, in the columns of `hedefctl commissions evaluate` (id, date, person, customer, product, category,
// customer_class, territory, deal, deal_type, kind, quantity, amount, margin, share, paid_on, returns) and by its
// rules. Left empty, the category is the product's, the class the customer's, the territory the customer's on that day,
// else the person's. The deal is a label: only deals themselves make credits that belong to them. A credit that stands
// never changes: the same row again is nothing new (cells left empty are not compared, a payment may be added), another
// row with its id is refused.
class CreditsImport : public exchange::Importable
{
public:
    CreditsImport() : m_fields(standard_fields()) {}
    static std::vector<exchange::FieldSpec> standard_fields();

    std::string_view kind() const override { return "credits"; }
    std::span<const exchange::FieldSpec> fields() const override { return m_fields; }
    std::unique_ptr<exchange::ImportRun> begin(db::Transaction&, exchange::ImportCheck&) const override;

private:
    std::vector<exchange::FieldSpec> m_fields;
};

} // namespace hedef::pipeline
