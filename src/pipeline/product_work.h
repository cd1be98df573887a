#pragma once
#include "base/result.h"
#include "db/database.h"
#include "pipeline/model/product.h"
#include "pipeline/model/stage.h"

#include <vector>

// The verbs of products and stages inside the caller's unit of work, for many at once: imports, the demo company and
// PipelineService use them. After a refusal the unit of work must end with it. New rows come back with ids and codes.
namespace hedef::pipeline {

// Codes that are empty are made from the names. Refuses "pipeline.product.name_missing", ".text_too_long" {limit},
// ".price_negative", ".code_missing", ".code_taken" {code}.
base::Result<std::vector<Product>> add_products(db::Transaction&, std::vector<Product>);
// seen: what was shown; mine: what is wanted; fields that others changed meanwhile are kept. Refuses also with
// "pipeline.product.gone" and "pipeline.product.changed_meanwhile" {fields}.
base::Result<Product> update_product(db::Transaction&, const Product& seen, const Product& mine);
base::Result<base::Done> delete_product(db::Transaction&, ProductId);

// The stages that a new company begins with; nothing when there are stages already. `database create` calls it in the
// unit of work that makes the company.
base::Result<base::Done> create_default_stages(db::Transaction&, std::string_view language);
// Refuses "pipeline.stage.name_missing", ".probability_out_of_range", ".code_taken" {code}.
base::Result<Stage> add_stage(db::Transaction&, Stage);
// Also "pipeline.stage.gone", ".changed_meanwhile" {fields}, ".outcome_is_fixed": deals stand in it.
base::Result<Stage> update_stage(db::Transaction&, const Stage& seen, const Stage& mine);

} // namespace hedef::pipeline
