#include "pipeline/pipeline_queries.h"

#include "base/contract.h"
#include "base/text.h"
#include "company/company_queries.h"
#include "pipeline/store/credit_notes.h"
#include "pipeline/store/credit_store.h"
#include "pipeline/store/opportunity_store.h"
#include "pipeline/store/pipeline_checks.h"
#include "pipeline/store/product_store.h"
#include "pipeline/store/stage_store.h"

namespace hedef::pipeline {

using base::Result;

std::vector<Product> load_products(db::Transaction& tx)
{
    return ProductStore(tx).all();
}

base::NameBook load_product_names(db::Transaction& tx)
{
    return ProductStore(tx).names();
}

Result<ProductId> product_named(const base::NameBook& names, std::string_view text)
{
    const auto answer = names.find(text);
    if (answer.id) return ProductId{*answer.id};
    return base::not_found("pipeline.product", "product", text, answer);
}

Result<ProductId> find_product(db::Transaction& tx, std::string_view text)
{
    return product_named(load_product_names(tx), text);
}

std::vector<Stage> load_stages(db::Transaction& tx)
{
    return StageStore(tx).all();
}

Result<StageId> stage_named(const std::vector<Stage>& stages, std::string_view text)
{
    std::vector<std::int64_t> ids;
    std::vector<std::string> codes, names, keys;
    for (const Stage& stage : stages) {
        ids.push_back(stage.id.value);
        codes.push_back(stage.code);
        names.push_back(stage.name);
        keys.push_back(base::find_key(stage.name));
    }
    const auto answer = base::NameBook(std::move(ids), std::move(codes), std::move(names), keys).find(text);
    if (answer.id) return StageId{*answer.id};
    return base::not_found("pipeline.stage", "stage", text, answer);
}

std::vector<Opportunity> load_opportunities(db::Transaction& tx)
{
    return OpportunityStore(tx).all();
}

std::optional<Opportunity> find_opportunity(db::Transaction& tx, const std::string& code)
{
    return OpportunityStore(tx).find(code);
}

std::vector<StageEvent> load_stage_events(db::Transaction& tx, OpportunityId id)
{
    return OpportunityStore(tx).events(id);
}

CreditColumns load_credits(db::Transaction& tx, base::Period days, const CreditDims& dims)
{
    return CreditStore(tx).load(days, dims);
}

std::vector<CreditLabel> load_credit_labels(db::Transaction& tx)
{
    return CreditStore(tx).labels();
}

std::unordered_map<std::int64_t, std::string> load_deal_codes(db::Transaction& tx, base::Period days)
{
    return CreditStore(tx).codes_of_deals(days);
}

std::vector<CreditPayment> load_payments(db::Transaction& tx, base::Date until)
{
    return CreditStore(tx).payments(until);
}

std::vector<std::string> load_credit_codes(db::Transaction& tx)
{
    return CreditStore(tx).codes();
}

void insert_credits(db::Transaction& tx, CreditColumns& credits)
{
    const std::size_t count = credits.size();
    const auto credited = [&](std::vector<std::int64_t>& part, const std::vector<std::int64_t>& whole) {
        if (!part.empty()) return;
        part.reserve(count);
        for (std::size_t i = 0; i < count; ++i)
            part.push_back(
                base::divide(static_cast<base::Int128>(whole[i]) * credits.share[i], one, base::Rounding::half_away));
    };
    if (credits.kind.empty()) credits.kind.assign(count, static_cast<std::int32_t>(CreditKind::sale));
    if (credits.origin.empty()) credits.origin.assign(count, static_cast<std::int32_t>(CreditOrigin::entered));
    if (credits.margin.empty()) credits.margin.assign(count, 0);
    if (credits.share.empty()) credits.share.assign(count, one);
    credited(credits.credited_amount, credits.amount);
    credited(credits.credited_margin, credits.margin);
    CreditStore(tx).insert(credits);
}

std::vector<std::int64_t> label_ids(db::Transaction& tx, LabelKind kind, const std::vector<std::string>& labels)
{
    return CreditStore(tx).ids_of_labels(kind, labels);
}

void insert_payments(db::Transaction& tx, std::span<const CreditPayment> payments)
{
    CreditStore(tx).insert(payments);
}

void erase_credits(db::Transaction& tx, std::span<const std::int64_t> ids)
{
    CreditStore(tx).remove(ids);
}

void erase_products(db::Transaction& tx, std::span<const std::int64_t> ids)
{
    ProductStore(tx).remove(ids);
}

std::vector<std::int64_t> territories_of(db::Transaction& tx, std::span<const std::int64_t> customers,
                                         std::span<const std::int64_t> people, std::span<const base::Date> days)
{
    HEDEF_EXPECTS(customers.size() == people.size() && people.size() == days.size());
    CreditNotes notes(tx, days.size() > 20);
    std::vector<std::int64_t> territories;
    territories.reserve(days.size());
    for (std::size_t i = 0; i < days.size(); ++i)
        territories.push_back(
            notes.territory(customers::CustomerId{customers[i]}, people::PersonId{people[i]}, days[i]).value);
    return territories;
}

base::Findings pipeline_invariants(db::Transaction& tx)
{
    const auto company = company::find_company(tx);
    return check_pipeline(tx, company ? company->currency : base::Currency());
}

} // namespace hedef::pipeline
