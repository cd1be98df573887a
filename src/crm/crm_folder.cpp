#include "crm/crm_folder.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace hedef::crm {

namespace {

// The standard fields, which these files call by other names.
std::vector<exchange::FieldSpec> called(std::vector<exchange::FieldSpec> fields,
                                        std::initializer_list<std::pair<std::string_view, std::string>> names)
{
    for (const auto& [field, header] : names) {
        auto found = std::find_if(fields.begin(), fields.end(),
                                  [&, name = field](const exchange::FieldSpec& f) { return f.name == name; });
        HEDEF_EXPECTS(found != fields.end());
        found->synonyms.push_back(header);
    }
    return fields;
}

constexpr std::int64_t millions = 1'000'000;

customers::CustomersImport::Form accounts_form()
{
    return {"customers",
            called(customers::CustomersImport::standard_fields(), {{"name", "account"},
                                                                   {"industry", "sector"},
                                                                   {"founded", "year_established"},
                                                                   {"country", "office_location"},
                                                                   {"parent", "subsidiary_of"}}),
            millions};
}

} // namespace

CrmFolder::CrmFolder()
    : m_accounts(accounts_form()),
      m_products("products", called(pipeline::ProductsImport::standard_fields(),
                                    {{"name", "product"}, {"category", "series"}, {"list_price", "sales_price"}})),
      m_pipeline("opportunities",
                 called(pipeline::OpportunitiesImport::standard_fields(), {{"id", "opportunity_id"},
                                                                           {"owner", "sales_agent"},
                                                                           {"customer", "account"},
                                                                           {"stage", "deal_stage"},
                                                                           {"engaged_on", "engage_date"},
                                                                           {"closed_on", "close_date"},
                                                                           {"amount", "close_value"}}))
{}

exchange::ImportRequest CrmFolder::request(const std::filesystem::path& folder) const
{
    exchange::ImportRequest request;
    request.kind = "crm";
    request.name = folder.string();
    request.parts = {{&m_accounts, folder / "accounts.csv", {}},
                     {&m_products, folder / "products.csv", {}},
                     {&m_teams, folder / "sales_teams.csv", {}},
                     {&m_pipeline, folder / "sales_pipeline.csv", {}}};
    return request;
}

} // namespace hedef::crm
