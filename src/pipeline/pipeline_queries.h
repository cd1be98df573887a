#pragma once
#include "base/finding.h"
#include "base/names.h"
#include "db/database.h"
#include "pipeline/model/credit.h"
#include "pipeline/model/credit_row.h"
#include "pipeline/model/credit_sum.h"
#include "pipeline/model/opportunity_row.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

// What other subjects read and write of the pipeline in bulk, inside their own unit of work. Every load is one
// statement unless said otherwise; nothing deleted is in it. The verbs of deals stand in deal_work.h, those of products
// and stages in product_work.h.
namespace hedef::pipeline {

std::vector<Product> load_products(db::Transaction&); // by id
base::NameBook load_product_names(db::Transaction&);
// Exactly a code, else the only one with that name. Refuses "pipeline.product.unknown", ".near" or ".ambiguous".
base::Result<ProductId> find_product(db::Transaction&, std::string_view text);
base::Result<ProductId> product_named(const base::NameBook&, std::string_view text);

std::vector<Stage> load_stages(db::Transaction&); // in the order of the way
// Exactly a code, else the only one with that name (folded). Refuses "pipeline.stage.unknown", ".near" or ".ambiguous".
base::Result<StageId> stage_named(const std::vector<Stage>&, std::string_view text);

// With lines and splits, by id: three statements.
std::vector<Opportunity> load_opportunities(db::Transaction&);
std::optional<Opportunity> find_opportunity(db::Transaction&, const std::string& code);
std::vector<StageEvent> load_stage_events(db::Transaction&, OpportunityId);

// One page of the list, one round trip; the place is found through the index and never counted out (no OFFSET).
std::vector<OpportunityRow> list_opportunities(db::Transaction&, const OpportunityQuery&);

// Sums by the id of the person, team or territory (1 for the company), by measures as in commissions 1: revenue and
// margin are the credited ones, units quantity × share, deals the share of a sale, − the share of a return, 0 for an
// adjustment. One statement. Product: only credits of it; none: of all.
std::map<std::int64_t, CreditSum> sum_credits(db::Transaction&, SumBy, base::Period, ProductId = {});
// The credits behind one of these sums (key: id of the person, team or territory; 0 for the company), the latest first, at
// most so many. One statement.
std::vector<CreditRow> list_credits(db::Transaction&, SumBy, std::int64_t key, base::Period, ProductId = {},
                                    std::size_t most = 10'000);
// The company's revenue of each day that has any; overlay credits, which stand beside a deal, are left out.
std::map<base::Date, std::int64_t> sum_revenue_by_day(db::Transaction&, base::Period);
// What open deals are worth, by the id of the owner, the owner's teams of `day`, or the territory and those above it.
std::map<std::int64_t, OpenPipeline> sum_open_pipeline(db::Transaction&, SumBy, const base::Currency& company,
                                                       base::Date day);

// Only the wanted columns (id, day, person and kind always come), in no promised order; a million rows in one go, or
// month by month where memory counts.
CreditColumns load_credits(db::Transaction&, base::Period, const CreditDims&);
std::vector<CreditLabel> load_credit_labels(db::Transaction&);
// Codes of the deals that made credits of these days, by id; what `opportunity` of a credit means to people.
std::unordered_map<std::int64_t, std::string> load_deal_codes(db::Transaction&, base::Period);
// Payments up to and with a day, by credit and day.
std::vector<CreditPayment> load_payments(db::Transaction&, base::Date until);
std::vector<std::string> load_credit_codes(db::Transaction&);

// Entered or imported credits, see CreditStore::insert. The two credited columns may be empty: amount × share then,
// rounded half away from zero; also margin, origin, kind and share (0, entered, sale, 1).
void insert_credits(db::Transaction&, CreditColumns&);
// The ids of labels, new ones are stored; 0 for an empty text.
std::vector<std::int64_t> label_ids(db::Transaction&, LabelKind, const std::vector<std::string>& labels);
void insert_payments(db::Transaction&, std::span<const CreditPayment>);
// Really gone, with their payments; for import undo. Returns before the sales they name.
void erase_credits(db::Transaction&, std::span<const std::int64_t> ids);
void erase_products(db::Transaction&, std::span<const std::int64_t> ids);

// The territories that credits count for: the customer's on the day in the dimension geography, else the person's; 0
// for none. Columns of one length, 0 for no customer.
std::vector<std::int64_t> territories_of(db::Transaction&, std::span<const std::int64_t> customers,
                                         std::span<const std::int64_t> people, std::span<const base::Date> days);

// Broken promises: "pipeline.check.credits_differ_from_deal" {deal} {credits} {deal's amount}, ".credits_of_open_deal"
// {deal} {credits},
// ".lines_differ_from_deal" {deal}, ".split_not_one" {deal} {sum}, ".credit_share" {credit}, ".credit_sign" {credit}.
base::Findings pipeline_invariants(db::Transaction&);

} // namespace hedef::pipeline
