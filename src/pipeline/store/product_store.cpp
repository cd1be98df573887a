#include "pipeline/store/product_store.h"

#include "base/text.h"
#include "db/bulk.h"
#include "db/statement.h"

namespace hedef::pipeline {

namespace {

constexpr auto select_one = R"(
    select id, code, name, category, list_price, revision
      from product
     where id = :id and deleted_at is null)";

constexpr auto select_all = R"(
    select id, code, name, category, list_price, revision
      from product
     where deleted_at is null
     order by id)";

constexpr auto select_names = "select id, code, name, find_key from product where deleted_at is null order by id";
constexpr auto select_codes = "select code from product where deleted_at is null";

constexpr auto update_product = R"(
    update product
       set code = :code, name = :name, find_key = :find_key, sort_key = :sort_key, category = :category,
           list_price = :list_price, revision = revision + 1
     where id = :id and revision = :revision)";

constexpr auto mark_product = R"(
    update product
       set deleted_at = :stamp, revision = revision + 1
     where id = :id and revision = :revision)";

} // namespace

std::vector<Product> ProductStore::read(std::string_view sql, ProductId one_product)
{
    std::vector<std::int64_t> id, revision;
    std::vector<std::string> code, name;
    std::vector<std::optional<std::string>> category;
    std::vector<std::optional<std::int64_t>> list_price;
    const db::Params params = one_product ? db::Params{{"id", one_product}} : db::Params{};
    db::select(m_tx, sql, params, id, code, name, category, list_price, revision);
    std::vector<Product> products;
    for (std::size_t i = 0; i < id.size(); ++i)
        products.push_back({ProductId{id[i]}, std::move(code[i]), std::move(name[i]), std::move(category[i]),
                            list_price[i], revision[i]});
    return products;
}

std::optional<Product> ProductStore::find(ProductId id)
{
    if (!id) return std::nullopt;
    auto found = read(select_one, id);
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

std::vector<Product> ProductStore::all()
{
    return read(select_all, ProductId{});
}

base::NameBook ProductStore::names()
{
    std::vector<std::int64_t> id;
    std::vector<std::string> code, name, find_key;
    db::select(m_tx, select_names, {}, id, code, name, find_key);
    return {std::move(id), std::move(code), std::move(name), find_key};
}

std::vector<std::string> ProductStore::codes()
{
    std::vector<std::string> codes;
    db::select(m_tx, select_codes, {}, codes);
    return codes;
}

void ProductStore::insert(std::span<Product> products)
{
    if (products.empty()) return;
    const auto first = m_tx.new_ids("product", static_cast<std::int64_t>(products.size()));
    std::vector<std::int64_t> id, revision(products.size(), 1);
    std::vector<std::string> code, name, find_key, sort_key;
    std::vector<std::optional<std::string>> category;
    std::vector<std::optional<std::int64_t>> list_price;
    for (Product& product : products) {
        product.id = ProductId{first + static_cast<std::int64_t>(id.size())};
        product.revision = 1;
        id.push_back(product.id.value);
        code.push_back(product.code);
        name.push_back(product.name);
        find_key.push_back(base::find_key(product.name));
        sort_key.push_back(base::sort_key(product.name));
        category.push_back(product.category);
        list_price.push_back(product.list_price);
    }
    db::insert_rows(m_tx, "product",
                    {{"id", id},
                     {"code", code},
                     {"name", name},
                     {"find_key", find_key},
                     {"sort_key", sort_key},
                     {"category", category},
                     {"list_price", list_price},
                     {"revision", revision}});
    m_tx.changed("product", products.size() == 1 ? products.front().id.value : 0);
}

void ProductStore::update(const Product& product)
{
    const auto rows = db::execute(m_tx, update_product,
                                  {{"code", product.code},
                                   {"name", product.name},
                                   {"find_key", base::find_key(product.name)},
                                   {"sort_key", base::sort_key(product.name)},
                                   {"category", product.category},
                                   {"list_price", product.list_price},
                                   {"id", product.id},
                                   {"revision", product.revision}});
    if (rows != 1) throw db::Failure(db::FailureKind::conflict, "product");
    m_tx.changed("product", product.id.value);
}

void ProductStore::set_deleted(ProductId id, std::int64_t revision, bool deleted)
{
    const std::optional<base::Stamp> stamp = deleted ? std::optional(m_tx.now()) : std::nullopt;
    const auto rows = db::execute(m_tx, mark_product, {{"stamp", stamp}, {"id", id}, {"revision", revision}});
    if (rows != 1) throw db::Failure(db::FailureKind::conflict, "product");
    m_tx.changed("product", id.value);
}

void ProductStore::remove(std::span<const std::int64_t> ids)
{
    if (ids.empty()) return;
    db::delete_rows(m_tx, "product", {"id", ids});
    m_tx.changed("product");
}

} // namespace hedef::pipeline
