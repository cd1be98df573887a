#include "commission/plan_json.h"
#include "commission/plan_reader_json.h"

#include <algorithm>

namespace hedef::commission {

namespace {

using plan_reader::Node;
using plan_reader::refuse;

// Days from "from" to "to", both included in the document; null is open.
base::Period read_days(const Node& node, const char* from, const char* to, bool to_required)
{
    base::Period days;
    days.begin = node.at(from).date();
    if (!to_required && !node.has(to)) return days;
    const Node last = node.at(to);
    if (last.null()) return days;
    if (last.date() < days.begin) refuse("dates_reversed", last.path());
    days.end = last.date() + std::chrono::days(1);
    return days;
}

std::optional<Node> part(const Node& root, const char* key)
{
    if (!root.has(key) || root.at(key).null()) return std::nullopt;
    return root.at(key);
}

base::Currency read_currency(const Node& node)
{
    const auto currency = base::Currency::parse(node.text());
    if (!currency) refuse("unknown_currency", node.path(), {node.text()});
    return *currency;
}

void read_components(const Node& root, Plan& plan)
{
    for (const Node& node : root.at("components").items()) {
        plan.components.push_back(plan_reader::read_component(node, plan.currency));
        const std::string& id = plan.components.back().id;
        const auto same = [&](const Component& c) { return c.id == id; };
        if (std::count_if(plan.components.begin(), plan.components.end(), same) > 1)
            refuse("duplicate_component", node.path() + ".id", {id});
    }
}

Hurdle read_hurdle(const Node& node, const Plan& plan)
{
    node.only_keys({"components", "measure", "attainment_at_least", "training"});
    Hurdle hurdle;
    for (const Node& item : node.at("components").items()) {
        const auto it = std::find_if(plan.components.begin(), plan.components.end(),
                                     [id = item.text()](const Component& c) { return c.id == id; });
        if (it == plan.components.end()) refuse("unknown_component", item.path(), {item.text()});
        hurdle.components.push_back(static_cast<int>(it - plan.components.begin()));
    }
    if (node.has("training")) hurdle.training_valid = node.at("training").choice<bool>({{"valid", true}});
    if (!hurdle.training_valid || node.has("measure") || node.has("attainment_at_least"))
        hurdle.attainment =
            AttainmentHurdle{plan_reader::read_measure(node.at("measure")), node.at("attainment_at_least").decimal()};
    return hurdle;
}

Cap read_cap(const Node& node, base::Currency currency)
{
    node.only_keys({"amount", "times_target_incentive"});
    Cap cap;
    if (node.has("amount") && node.has("times_target_incentive"))
        refuse("cap_twice", node.path() + ".times_target_incentive");
    if (node.has("times_target_incentive"))
        cap.times_target_incentive = node.at("times_target_incentive").decimal_from_zero();
    else
        cap.amount = node.at("amount").money(currency);
    return cap;
}

void read_pay_parts(const Node& root, Plan& plan)
{
    if (const auto node = part(root, "cap")) plan.cap = read_cap(*node, plan.currency);
    if (const auto node = part(root, "guarantee")) {
        node->only_keys({"amount", "until"});
        plan.guarantee = Guarantee{node->at("amount").money(plan.currency), node->at("until").date()};
    }
    if (const auto node = part(root, "draw")) {
        node->only_keys({"amount", "recoverable", "recovery_limit", "from", "to"});
        plan.draw = Draw{node->at("amount").money(plan.currency), node->at("recoverable").boolean(),
                         node->at("recovery_limit").share(), read_days(*node, "from", "to", true)};
    }
    if (const auto node = part(root, "hold")) plan.hold_until_paid = node->choice<bool>({{"until-paid", true}});
    if (const auto node = part(root, "clawback")) {
        node->only_keys({"within_days", "share"});
        plan.clawback = Clawback{node->at("within_days").integer(0, 1'000'000), node->at("share").share()};
    }
}

Plan read_plan(const Node& root)
{
    root.only_keys({"name", "currency", "period", "fiscal_year_start", "effective", "rounding", "components", "hurdles",
                    "cap", "guarantee", "draw", "hold", "clawback"});
    Plan plan;
    plan.name = root.at("name").text();
    if (plan.name.empty()) refuse("empty_text", "name");
    plan.currency = read_currency(root.at("currency"));
    const auto kind = base::parse_period_kind(root.at("period").text());
    if (!kind) refuse("unknown_value", "period", {root.at("period").text()});
    plan.period = *kind;
    if (root.has("fiscal_year_start")) plan.fiscal_year_start = root.at("fiscal_year_start").integer(1, 12);
    root.at("effective").only_keys({"from", "to"});
    plan.effective = read_days(root.at("effective"), "from", "to", false);
    if (root.has("rounding"))
        plan.rounding = root.at("rounding")
                            .choice<base::Rounding>(
                                {{"half-away", base::Rounding::half_away}, {"half-even", base::Rounding::half_even}});
    read_components(root, plan);
    if (const auto hurdles = part(root, "hurdles"))
        for (const Node& node : hurdles->items())
            plan.hurdles.push_back(read_hurdle(node, plan));
    read_pay_parts(root, plan);
    return plan;
}

} // namespace

base::Result<Plan> parse_plan(std::string_view json, std::string file)
{
    try {
        const nlohmann::json document = plan_reader::parse_document(json, file);
        return read_plan(Node(document, ""));
    } catch (plan_reader::Refused& refused) {
        if (refused.refusal.place.file.empty()) refused.refusal.place.file = std::move(file);
        return std::move(refused.refusal);
    }
}

} // namespace hedef::commission
