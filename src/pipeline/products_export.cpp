#include "pipeline/pipeline_exports.h"
#include "pipeline/store/product_store.h"

#include <algorithm>

namespace hedef::pipeline {

namespace {

using exchange::ColumnType;

class Rows : public exchange::ExportRows
{
public:
    explicit Rows(std::vector<Product> products) : m_products(std::move(products))
    {
        std::sort(m_products.begin(), m_products.end(),
                  [](const Product& a, const Product& b) { return a.code < b.code; });
    }
    std::vector<exchange::ExportColumn> columns() const override
    {
        return {{"id", ColumnType::text},
                {"name", ColumnType::text},
                {"category", ColumnType::text},
                {"list_price", ColumnType::money}};
    }
    void each(const exchange::VisitCells& visit, base::Progress&) override
    {
        for (const Product& product : m_products)
            visit(std::vector<exchange::ExportCell>{std::string_view(product.code), std::string_view(product.name),
                                                    exchange::cell_of(product.category),
                                                    exchange::cell_of(product.list_price)});
    }

private:
    std::vector<Product> m_products;
};

} // namespace

std::unique_ptr<exchange::ExportRows> ProductsExport::begin(db::Transaction& tx) const
{
    return std::make_unique<Rows>(ProductStore(tx).all());
}

} // namespace hedef::pipeline
