#include "cli/import_kinds.h"

namespace hedef::cli {

ImportKinds::ImportKinds()
    : m_territory_of_people(territory::TerritoryColumns::Of::people),
      m_territory_of_customers(territory::TerritoryColumns::Of::customers), m_people({&m_territory_of_people}),
      m_customers({&m_territory_of_customers}), m_all{&m_people,        &m_products, &m_customers,
                                                      &m_opportunities, &m_credits,  &m_targets}
{}

const exchange::Importable* ImportKinds::find(std::string_view kind) const
{
    for (const auto* one : m_all)
        if (one->kind() == kind) return one;
    return nullptr;
}

std::string ImportKinds::names() const
{
    std::string text;
    for (const auto* one : m_all)
        text += std::string(one->kind()) + ", ";
    return text + "crm, undo";
}

} // namespace hedef::cli
