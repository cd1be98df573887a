#include "files/file_kinds.h"

namespace hedef::files {

namespace {

template <class Kind> const Kind* named(const std::vector<const Kind*>& all, std::string_view name)
{
    for (const auto* one : all)
        if (one->kind() == name) return one;
    return nullptr;
}

} // namespace

FileKinds::FileKinds()
    : m_territory_of_people(territory::TerritoryColumns::Of::people),
      m_territory_of_customers(territory::TerritoryColumns::Of::customers), m_people({&m_territory_of_people}),
      m_customers({&m_territory_of_customers}), m_people_out({&m_territory_of_people}),
      m_customers_out({&m_territory_of_customers}), m_imports{&m_people,        &m_products, &m_customers,
                                                              &m_opportunities, &m_credits,  &m_targets},
      m_exports{&m_people_out, &m_products_out, &m_customers_out, &m_opportunities_out, &m_credits_out, &m_targets_out}
{}

const exchange::Importable* FileKinds::find_import(std::string_view kind) const
{
    return named(m_imports, kind);
}

const exchange::Exportable* FileKinds::find_export(std::string_view kind) const
{
    return named(m_exports, kind);
}

exchange::ImportKinds FileKinds::import_kinds() const
{
    return {m_imports, [this](const std::filesystem::path& folder) { return m_crm.request(folder); }};
}

std::string FileKinds::names() const
{
    std::string text;
    for (const auto* one : m_imports)
        text += (text.empty() ? "" : ", ") + std::string(one->kind());
    return text;
}

} // namespace hedef::files
