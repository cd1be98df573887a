#include "pipeline/product_work.h"

#include "base/names.h"
#include "base/text.h"
#include "base/three_way.h"
#include "pipeline/model/opportunity.h"
#include "pipeline/rules/default_stages.h"
#include "pipeline/store/product_store.h"
#include "pipeline/store/stage_store.h"

#include <algorithm>

namespace hedef::pipeline {

using base::Done;
using base::Refusal;
using base::Result;

namespace {

constexpr auto product_fields =
    std::tuple(base::field("id", &Product::code), base::field("name", &Product::name),
               base::field("category", &Product::category), base::field("list_price", &Product::list_price));

constexpr auto stage_fields = std::tuple(
    base::field("id", &Stage::code), base::field("name", &Stage::name), base::field("position", &Stage::position),
    base::field("outcome", &Stage::outcome), base::field("probability", &Stage::probability),
    base::field("category", &Stage::category), base::field("stale_days", &Stage::stale_days));

bool too_long(std::string_view text)
{
    return base::length(text) > base::key_length;
}

std::optional<Refusal> refusal_of(const Product& product)
{
    const auto long_text = [](const char* field) {
        return Refusal{"pipeline.product.text_too_long", field, {std::to_string(base::key_length)}};
    };
    if (base::trimmed(product.name).empty()) return Refusal{"pipeline.product.name_missing", "name"};
    if (too_long(product.name)) return long_text("name");
    if (too_long(product.code)) return long_text("id");
    if (too_long(product.category.value_or(""))) return long_text("category");
    if (product.list_price.value_or(0) < 0) return Refusal{"pipeline.product.price_negative", "list_price"};
    return std::nullopt;
}

std::optional<Refusal> refusal_of(const Stage& stage)
{
    if (base::trimmed(stage.name).empty() || too_long(stage.name) || too_long(stage.code))
        return Refusal{"pipeline.stage.name_missing", "name"};
    if (stage.probability < 0 || stage.probability > one)
        return Refusal{"pipeline.stage.probability_out_of_range", "probability"};
    return std::nullopt;
}

} // namespace

Result<std::vector<Product>> add_products(db::Transaction& tx, std::vector<Product> products)
{
    for (Product& product : products) {
        product.name = std::string(base::trimmed(product.name));
        if (const auto refusal = refusal_of(product)) return *refusal;
    }
    ProductStore store(tx);
    base::CodeBook book(store.codes());
    for (const Product& product : products)
        if (!product.code.empty() && !book.take(product.code))
            return Refusal{"pipeline.product.code_taken", "id", {product.code}};
    for (Product& product : products)
        if (product.code.empty()) product.code = book.make(product.name);
    store.insert(products);
    return products;
}

Result<Product> update_product(db::Transaction& tx, const Product& seen, const Product& mine)
{
    ProductStore store(tx);
    const auto stored = store.find(seen.id);
    if (!stored) return Refusal{"pipeline.product.gone", "id", {seen.code}};
    auto merged = base::merge(seen, mine, *stored, product_fields);
    if (!merged.conflicts.empty())
        return base::conflict_refusal("pipeline.product.changed_meanwhile", merged.conflicts);
    Product& product = merged.record;
    if (const auto refusal = refusal_of(product)) return *refusal;
    if (product.code.empty()) return Refusal{"pipeline.product.code_missing", "id"};
    if (merged.changed.empty()) return *stored;
    if (product.code != stored->code && !base::CodeBook(store.codes()).take(product.code))
        return Refusal{"pipeline.product.code_taken", "id", {product.code}};
    store.update(product);
    ++product.revision;
    return std::move(product);
}

Result<Done> delete_product(db::Transaction& tx, ProductId id)
{
    ProductStore store(tx);
    const auto product = store.find(id);
    if (!product) return Refusal{"pipeline.product.gone", "id"};
    store.set_deleted(id, product->revision, true);
    return Done{};
}

Result<Done> create_default_stages(db::Transaction& tx, std::string_view language)
{
    StageStore store(tx);
    if (!store.all().empty()) return Done{};
    auto stages = default_stages(language);
    store.insert(stages);
    return Done{};
}

Result<Stage> add_stage(db::Transaction& tx, Stage stage)
{
    if (const auto refusal = refusal_of(stage)) return *refusal;
    StageStore store(tx);
    base::CodeBook book;
    for (const Stage& other : store.all())
        book.take(other.code);
    if (stage.code.empty())
        stage.code = book.make(stage.name);
    else if (!book.take(stage.code))
        return Refusal{"pipeline.stage.code_taken", "id", {stage.code}};
    store.insert(std::span(&stage, 1));
    return stage;
}

Result<Stage> update_stage(db::Transaction& tx, const Stage& seen, const Stage& mine)
{
    StageStore store(tx);
    const auto stages = store.all();
    const auto stored = std::find_if(stages.begin(), stages.end(), [&](auto& stage) { return stage.id == seen.id; });
    if (stored == stages.end()) return Refusal{"pipeline.stage.gone", "id", {seen.code}};
    auto merged = base::merge(seen, mine, *stored, stage_fields);
    if (!merged.conflicts.empty()) return base::conflict_refusal("pipeline.stage.changed_meanwhile", merged.conflicts);
    Stage& stage = merged.record;
    if (const auto refusal = refusal_of(stage)) return *refusal;
    if (merged.changed.empty()) return *stored;
    // What a stage means for its deals' credits must not change under them.
    if (stage.outcome != stored->outcome && store.has_deals(stage.id))
        return Refusal{"pipeline.stage.outcome_is_fixed", "outcome", {stored->name}};
    for (const Stage& other : stages)
        if (other.id != stage.id && other.code == stage.code)
            return Refusal{"pipeline.stage.code_taken", "id", {stage.code}};
    store.update(stage);
    ++stage.revision;
    return std::move(stage);
}

} // namespace hedef::pipeline
