#include "company/company_queries.h"
#include "customers/customers_queries.h"
#include "people/people_queries.h"
#include "pipeline/packed_list.h"
#include "pipeline/pipeline_exports.h"
#include "pipeline/pipeline_queries.h"

#include <algorithm>
#include <unordered_map>

namespace hedef::pipeline {

namespace {

using exchange::cell_of;
using exchange::ColumnType;
using exchange::ExportCell;
using Codes = std::unordered_map<std::int64_t, std::string>;

template <class Columns> Codes codes_of(const Columns& columns)
{
    Codes codes;
    for (std::size_t i = 0; i < columns.size(); ++i)
        codes.emplace(columns.id[i], columns.code[i]);
    return codes;
}

const std::string& code_in(const Codes& codes, std::int64_t id)
{
    static const std::string none;
    const auto found = codes.find(id);
    return found == codes.end() ? none : found->second;
}

class Rows : public exchange::ExportRows
{
public:
    explicit Rows(db::Transaction& tx)
        : m_deals(load_opportunities(tx)), m_customers(codes_of(customers::load_customer_names(tx))),
          m_people(codes_of(people::load_people(tx)))
    {
        std::sort(m_deals.begin(), m_deals.end(),
                  [](const Opportunity& a, const Opportunity& b) { return a.code < b.code; });
        for (const Product& product : load_products(tx))
            m_products.emplace(product.id.value, product.code);
        for (const Stage& stage : load_stages(tx))
            m_stages.emplace(stage.id.value, stage.code);
        const auto company = company::find_company(tx);
        m_one_currency = company && std::all_of(m_deals.begin(), m_deals.end(),
                                                [&](const Opportunity& d) { return d.currency == company->currency; });
    }

    std::vector<exchange::ExportColumn> columns() const override
    {
        return {{"id", ColumnType::text},
                {"name", ColumnType::text},
                {"customer", ColumnType::text},
                {"product", ColumnType::text},
                {"quantity", ColumnType::quantity},
                {"owner", ColumnType::text},
                {"stage", ColumnType::text},
                {"amount", m_one_currency ? ColumnType::money : ColumnType::text}, // a money column has one currency
                {"currency", ColumnType::text},
                {"engaged_on", ColumnType::date},
                {"closed_on", ColumnType::date},
                {"expected_on", ColumnType::date},
                {"probability", ColumnType::quantity},
                {"deal_type", ColumnType::text},
                {"source", ColumnType::text},
                {"splits", ColumnType::text},
                {"lines", ColumnType::text},
                {"rate", ColumnType::text}};
    }

    void each(const exchange::VisitCells& visit, base::Progress&) override
    {
        for (const Opportunity& deal : m_deals) {
            const bool plain = deal.lines.size() == 1 && !deal.lines.front().margin;
            const std::string amount = deal.amount ? base::Money{*deal.amount, deal.currency}.text() : std::string();
            const std::string splits = splits_of(deal), lines = plain ? std::string() : lines_of(deal);
            visit(std::vector<ExportCell>{
                std::string_view(deal.code), std::string_view(deal.name),
                std::string_view(code_in(m_customers, deal.customer.value)),
                plain ? ExportCell(std::string_view(code_in(m_products, deal.lines.front().product.value)))
                      : ExportCell(),
                plain ? ExportCell(deal.lines.front().quantity) : ExportCell(),
                std::string_view(code_in(m_people, deal.owner.value)),
                std::string_view(code_in(m_stages, deal.stage.value)),
                m_one_currency ? cell_of(deal.amount) : ExportCell(std::string_view(amount)), deal.currency.code(),
                cell_of(deal.engaged_on), cell_of(deal.closed_on), cell_of(deal.expected_on), cell_of(deal.probability),
                cell_of(deal.deal_type), cell_of(deal.source), std::string_view(splits), std::string_view(lines),
                cell_of(deal.rate)});
        }
    }

private:
    // Empty when the owner has all of it.
    std::string splits_of(const Opportunity& deal) const
    {
        if (deal.splits.size() == 1 && deal.splits.front().person == deal.owner &&
            deal.splits.front().kind == SplitKind::direct)
            return {};
        std::vector<std::vector<std::string>> rows;
        for (const Split& split : deal.splits) {
            rows.push_back({code_in(m_people, split.person.value), exchange::quantity_text(split.share)});
            if (split.kind == SplitKind::overlay) rows.back().emplace_back(name(split.kind));
        }
        return pack_list(rows);
    }
    std::string lines_of(const Opportunity& deal) const
    {
        std::vector<std::vector<std::string>> rows;
        auto money = [&](const std::optional<std::int64_t>& minor) {
            return minor ? base::Money{*minor, deal.currency}.text() : std::string();
        };
        for (const Line& line : deal.lines)
            rows.push_back({code_in(m_products, line.product.value), exchange::quantity_text(line.quantity),
                            money(line.amount), money(line.margin)});
        return pack_list(rows);
    }

    std::vector<Opportunity> m_deals;
    Codes m_customers, m_people, m_products, m_stages;
    bool m_one_currency = true;
};

} // namespace

std::unique_ptr<exchange::ExportRows> OpportunitiesExport::begin(db::Transaction& tx) const
{
    return std::make_unique<Rows>(tx);
}

} // namespace hedef::pipeline
