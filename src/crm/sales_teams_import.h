#pragma once
#include "exchange/importable.h"

namespace hedef::crm {

// Who sells, for whom and where: sales_agent, manager, regional_office. Agents and managers become people, each manager
// gets a team named after him with his agents, offices become territories at the top of the geography which agents and
// managers own; all of it since always.
class SalesTeamsImport : public exchange::Importable
{
public:
    SalesTeamsImport();
    std::string_view kind() const override { return "sales_teams"; }
    std::span<const exchange::FieldSpec> fields() const override { return m_fields; }
    std::unique_ptr<exchange::ImportRun> begin(db::Transaction&, exchange::ImportCheck&) const override;

private:
    std::vector<exchange::FieldSpec> m_fields;
};

} // namespace hedef::crm
