#pragma once
#include "exchange/importable.h"

namespace hedef::pipeline {

// Deals from files: id, name, customer, product, quantity, owner, stage, amount, currency, engaged_on, closed_on,
// expected_on, probability, deal_type, source, splits ("person:share;person:share", ":overlay" behind a share beside
// the deal), lines
// ("product:quantity:amount:margin;…", for deals of several), rate. In splits and lines a backslash stands before ; :
// and \ of a name. Deals that are won make their credits; an open deal has no close date.
class OpportunitiesImport : public exchange::Importable
{
public:
    // The columns of another system instead, in the order of standard_fields(); a field without a column there has an
    // empty name.
    explicit OpportunitiesImport(std::string_view kind = "opportunities",
                                 std::vector<exchange::FieldSpec> fields = standard_fields())
        : m_kind(kind), m_fields(std::move(fields))
    {}
    static std::vector<exchange::FieldSpec> standard_fields();

    std::string_view kind() const override { return m_kind; }
    std::span<const exchange::FieldSpec> fields() const override { return m_fields; }
    std::unique_ptr<exchange::ImportRun> begin(db::Transaction&, exchange::ImportCheck&) const override;

private:
    std::string m_kind;
    std::vector<exchange::FieldSpec> m_fields;
};

} // namespace hedef::pipeline
