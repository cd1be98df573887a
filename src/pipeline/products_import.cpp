#include "pipeline/products_import.h"
#include "exchange/import_check.h"
#include "exchange/import_log.h"
#include "exchange/row_keys.h"
#include "pipeline/store/product_store.h"

#include <map>

namespace hedef::pipeline {

namespace {

using exchange::FieldType;

enum Column : std::size_t
{
    id,
    name,
    category,
    list_price
};

class ProductsRun : public exchange::ImportRun
{
public:
    ProductsRun(db::Transaction& tx, exchange::ImportCheck& check)
        : m_check(check), m_keys(check, Column::id, Column::name)
    {
        for (Product& product : ProductStore(tx).all()) {
            m_keys.know(product.id.value, product.code, product.name);
            m_stored.emplace(product.id.value, std::move(product));
        }
    }

    void add(exchange::RowCheck& row) override
    {
        auto key = m_keys.key(row);
        if (!key) return;
        if (key->skip) return void(++m_unchanged);
        Draft draft{row.ordinal(), key->id ? m_stored.at(key->id) : Product{}};
        Product& product = draft.product;
        if (!key->id) product.code = key->code;
        if (auto text = row.text(Column::name))
            product.name = *text;
        else if (!key->id)
            product.name = key->code;
        if (row.has(Column::category)) product.category = row.text(Column::category);
        if (row.has(Column::list_price)) product.list_price = row.company_money(Column::list_price);
        if (product.list_price.value_or(0) < 0) row.refuse(Column::list_price, "pipeline.product.price_negative");
        if (row.refused()) return;
        if (key->id && product == m_stored.at(key->id))
            ++m_unchanged;
        else
            m_drafts.push_back(std::move(draft));
    }

    Counts counts() const override
    {
        Counts counts{0, 0, m_unchanged};
        for (const Draft& draft : m_drafts)
            if (!m_check.refused(draft.ordinal)) ++(draft.product.id ? counts.updated : counts.created);
        return counts;
    }

    base::Result<base::Done> write(exchange::ImportLog& log, base::Progress& progress) override
    {
        ProductStore store(log.transaction());
        std::vector<Product> fresh;
        std::vector<std::int64_t> changed;
        for (Draft& draft : m_drafts) {
            if (m_check.refused(draft.ordinal)) continue;
            if (draft.product.id)
                changed.push_back(draft.product.id.value);
            else
                fresh.push_back(std::move(draft.product));
        }
        log.will_touch("product", changed);
        for (const Draft& draft : m_drafts)
            if (draft.product.id && !m_check.refused(draft.ordinal)) store.update(draft.product);
        store.insert(fresh);
        progress.report("import.write", static_cast<std::int64_t>(fresh.size()),
                        static_cast<std::int64_t>(fresh.size()));
        return base::Done{};
    }

private:
    struct Draft
    {
        std::size_t ordinal;
        Product product; // id 0: new
    };
    exchange::ImportCheck& m_check;
    exchange::RowKeys m_keys;
    std::map<std::int64_t, Product> m_stored;
    std::vector<Draft> m_drafts;
    std::int64_t m_unchanged = 0;
};

} // namespace

std::vector<exchange::FieldSpec> ProductsImport::standard_fields()
{
    return {{"id", FieldType::text},
            {"name", FieldType::text},
            {"category", FieldType::text},
            {"list_price", FieldType::money}};
}

std::unique_ptr<exchange::ImportRun> ProductsImport::begin(db::Transaction& tx, exchange::ImportCheck& check) const
{
    return std::make_unique<ProductsRun>(tx, check);
}

} // namespace hedef::pipeline
