#pragma once
#include "exchange/importable.h"

namespace hedef::targets {

// Targets from files: owner (id or name of a person, team or territory; "person:…", "team:…", "territory:…" where that
// could be several; "company:"), measure, period, amount, product. What a file says that does not count yet becomes one
// new approved version.
class TargetsImport : public exchange::Importable
{
public:
    TargetsImport();
    std::string_view kind() const override { return "targets"; }
    std::span<const exchange::FieldSpec> fields() const override { return m_fields; }
    std::unique_ptr<exchange::ImportRun> begin(db::Transaction&, exchange::ImportCheck&) const override;

private:
    std::vector<exchange::FieldSpec> m_fields;
};

} // namespace hedef::targets
