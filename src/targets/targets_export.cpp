#include "targets/targets_export.h"

#include "company/company_queries.h"
#include "pipeline/pipeline_queries.h"
#include "targets/owner_names.h"
#include "targets/targets_queries.h"

#include <algorithm>
#include <unordered_map>

namespace hedef::targets {

namespace {

using exchange::ColumnType;
using exchange::ExportCell;

class Rows : public exchange::ExportRows
{
public:
    explicit Rows(db::Transaction& tx)
    {
        const OwnerNames owners(tx);
        std::unordered_map<std::int64_t, std::string> products;
        for (const pipeline::Product& product : pipeline::load_products(tx))
            products.emplace(product.id.value, product.code);
        if (const auto company = company::find_company(tx)) m_currency = company->currency;
        for (OwnerKind kind : all_owner_kinds)
            for (const Target& target : load_counting_targets(tx, kind, {base::beginning, base::forever})) {
                const bool of_product = static_cast<bool>(target.product);
                m_rows.push_back({owners.said(target.owner), target.measure, base::FiscalCalendar::label(target.period),
                                  of_product ? products[target.product.value] : std::string(), target.amount});
            }
        std::erase_if(m_rows, [](const Row& row) { return row.owner.empty(); }); // of owners that are gone
        std::sort(m_rows.begin(), m_rows.end());
        m_all_money = std::all_of(m_rows.begin(), m_rows.end(), [](const Row& row) { return is_money(row.measure); });
    }

    std::vector<exchange::ExportColumn> columns() const override
    {
        return {
            {"owner", ColumnType::text},
            {"measure", ColumnType::text},
            {"period", ColumnType::text},
            {"amount", m_all_money ? ColumnType::money : ColumnType::text}, // pieces and money in one column are no sum
            {"product", ColumnType::text}};
    }

    void each(const exchange::VisitCells& visit, base::Progress&) override
    {
        for (const Row& row : m_rows) {
            const std::string amount = is_money(row.measure) ? base::Money{row.amount, m_currency}.text()
                                                             : exchange::quantity_text(row.amount);
            visit(std::vector<ExportCell>{std::string_view(row.owner), std::string_view(row.measure),
                                          std::string_view(row.period),
                                          m_all_money ? ExportCell(row.amount) : ExportCell(std::string_view(amount)),
                                          std::string_view(row.product)});
        }
    }

private:
    struct Row
    {
        std::string owner, measure, period, product;
        std::int64_t amount;
        auto operator<=>(const Row&) const = default;
    };
    std::vector<Row> m_rows;
    base::Currency m_currency;
    bool m_all_money = true;
};

} // namespace

std::unique_ptr<exchange::ExportRows> TargetsExport::begin(db::Transaction& tx) const
{
    return std::make_unique<Rows>(tx);
}

} // namespace hedef::targets
