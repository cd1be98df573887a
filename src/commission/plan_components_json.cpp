#include "commission/plan_reader_json.h"

// The components of a plan document: one reader for each type.
namespace hedef::commission::plan_reader {

namespace {

Accumulate read_accumulate(const Node& node)
{
    if (!node.has("accumulate")) return Accumulate::period;
    return node.at("accumulate")
        .choice<Accumulate>({{"transaction", Accumulate::transaction},
                             {"period", Accumulate::period},
                             {"year_to_date", Accumulate::year_to_date},
                             {"year", Accumulate::year}});
}

std::vector<Node> filled_list(const Node& list)
{
    auto items = list.items();
    if (items.empty()) refuse("empty_list", list.path());
    return items;
}

RateRule read_rate(const Node& node)
{
    node.only_keys({"id", "type", "when", "measure", "rates"});
    RateRule rule{read_measure(node.at("measure")), {}};
    for (const Node& entry : filled_list(node.at("rates"))) {
        entry.only_keys({"when", "rate"});
        rule.rates.push_back({entry.has("when") ? read_when(entry.at("when")) : When{}, entry.at("rate").decimal()});
    }
    return rule;
}

Tier read_tier(const Node& node, TierMode mode)
{
    Tier tier;
    if (mode == TierMode::interpolated) {
        node.only_keys({"from", "to", "amount"});
        tier.amount = node.at("amount").decimal_from_zero();
    } else {
        node.only_keys({"from", "to", "rate"});
        tier.rate = node.at("rate").decimal();
    }
    tier.from = node.at("from").decimal();
    if (node.has("to") && !node.at("to").null()) tier.to = node.at("to").decimal();
    return tier;
}

// First from 0, ascending, without gap or overlap; a last `to` only, and always, where tiers are interpolated.
void check_tiers(const std::vector<Node>& nodes, const std::vector<Tier>& tiers, TierMode mode)
{
    if (tiers.front().from.value != 0) refuse("tiers_start", nodes.front().path() + ".from", {tiers.front().from.text});
    for (std::size_t i = 0; i + 1 < tiers.size(); ++i) {
        const Tier &tier = tiers[i], &next = tiers[i + 1];
        const std::string at = nodes[i + 1].path() + ".from";
        if (next.from.value <= tier.from.value) refuse("tiers_order", at, {next.from.text, tier.from.text});
        if (tier.to && tier.to->value < next.from.value) refuse("tiers_gap", at, {tier.to->text, next.from.text});
        if (tier.to && tier.to->value > next.from.value) refuse("tiers_overlap", at, {next.from.text, tier.to->text});
    }
    const Tier& last = tiers.back();
    const std::string end = nodes.back().path() + ".to";
    if (mode == TierMode::interpolated && !last.to) refuse("missing_key", end, {"to"});
    if (mode != TierMode::interpolated && last.to) refuse("tiers_end", end, {last.to->text});
    if (last.to && last.to->value <= last.from.value) refuse("tiers_order", end, {last.to->text, last.from.text});
}

TierRule read_tiers(const Node& node)
{
    node.only_keys({"id", "type", "when", "measure", "scale", "mode", "accumulate", "tiers"});
    TierRule rule;
    rule.measure = read_measure(node.at("measure"));
    rule.scale =
        node.at("scale").choice<TierScale>({{"amount", TierScale::amount}, {"attainment", TierScale::attainment}});
    rule.mode = node.at("mode").choice<TierMode>(
        {{"marginal", TierMode::marginal}, {"whole", TierMode::whole}, {"interpolated", TierMode::interpolated}});
    rule.accumulate = read_accumulate(node);
    const auto nodes = filled_list(node.at("tiers"));
    for (const Node& tier : nodes)
        rule.tiers.push_back(read_tier(tier, rule.mode));
    check_tiers(nodes, rule.tiers, rule.mode);
    for (Tier& tier : rule.tiers) // what follows from the next tier is not kept twice
        if (&tier != &rule.tiers.back()) tier.to.reset();
    return rule;
}

CurveRule read_curve(const Node& node)
{
    node.only_keys({"id", "type", "when", "measure", "accumulate", "points", "beyond"});
    CurveRule rule;
    rule.measure = read_measure(node.at("measure"));
    rule.accumulate = read_accumulate(node);
    if (rule.accumulate == Accumulate::transaction) refuse("curve_transaction", node.at("accumulate").path());
    for (const Node& point : filled_list(node.at("points"))) {
        point.only_keys({"attainment", "payout"});
        rule.points.push_back({point.at("attainment").decimal(), point.at("payout").decimal()});
        if (rule.points.size() > 1 &&
            rule.points.back().attainment.value <= rule.points[rule.points.size() - 2].attainment.value)
            refuse("points_order", point.at("attainment").path(), {rule.points.back().attainment.text});
    }
    if (node.has("beyond") && !node.at("beyond").null()) {
        const Node beyond = node.at("beyond");
        beyond.only_keys({"slope", "cap"});
        rule.beyond = Beyond{beyond.at("slope").decimal(), beyond.at("cap").decimal()};
    }
    return rule;
}

BonusRule read_bonus(const Node& node, base::Currency currency)
{
    BonusRule rule;
    rule.per = node.at("per").choice<BonusPer>(
        {{"unit", BonusPer::unit}, {"deal", BonusPer::deal}, {"achievement", BonusPer::achievement}});
    if (rule.per == BonusPer::achievement) {
        node.only_keys({"id", "type", "when", "per", "amount", "measure", "at_least"});
        rule.measure = read_measure(node.at("measure"));
        rule.at_least = node.at("at_least").decimal();
    } else {
        node.only_keys({"id", "type", "when", "per", "amount", "budget"});
        if (node.has("budget") && !node.at("budget").null()) rule.budget = node.at("budget").money(currency);
    }
    rule.amount = node.at("amount").decimal_from_zero();
    return rule;
}

OverrideRule read_override(const Node& node)
{
    OverrideRule rule;
    rule.of = node.at("of").choice<OverrideOf>({{"credits", OverrideOf::credits}, {"earnings", OverrideOf::earnings}});
    if (node.has("scope"))
        rule.scope = node.at("scope").choice<Scope>({{"direct", Scope::direct}, {"subtree", Scope::subtree}});
    if (rule.of == OverrideOf::credits) {
        node.only_keys({"id", "type", "when", "of", "scope", "measure", "rate"});
        rule.measure = read_measure(node.at("measure"));
    } else {
        node.only_keys({"id", "type", "of", "scope", "measure", "rate"});
        if (node.has("measure")) rule.measure = read_measure(node.at("measure"));
    }
    rule.rate = node.at("rate").decimal();
    return rule;
}

} // namespace

Measure read_measure(const Node& node)
{
    const auto measure = parse_measure(node.text());
    if (!measure) refuse("unknown_value", node.path(), {node.text()});
    return *measure;
}

When read_when(const Node& node)
{
    node.only_keys({"product", "category", "customer", "customer_class", "territory", "kind", "deal_type"});
    When when;
    for (std::size_t d = 0; d < when.any_of.size(); ++d) {
        const auto key = name(static_cast<Dimension>(d));
        if (!node.has(key)) continue;
        when.any_of[d].emplace();
        for (const Node& item : node.at(key).items())
            when.any_of[d]->push_back(item.text());
    }
    if (!node.has("kind")) return when;
    when.kinds.emplace();
    for (const Node& item : node.at("kind").items()) {
        const auto kind = parse_credit_kind(item.text());
        if (!kind) refuse("unknown_value", item.path(), {item.text()});
        when.kinds->push_back(*kind);
    }
    return when;
}

Component read_component(const Node& node, base::Currency currency)
{
    enum class Type
    {
        rate,
        tiers,
        curve,
        bonus,
        over
    };
    Component component;
    const Type type = node.at("type").choice<Type>({{"rate", Type::rate},
                                                    {"tiers", Type::tiers},
                                                    {"curve", Type::curve},
                                                    {"bonus", Type::bonus},
                                                    {"override", Type::over}});
    switch (type) {
    case Type::rate:
        component.rule = read_rate(node);
        break;
    case Type::tiers:
        component.rule = read_tiers(node);
        break;
    case Type::curve:
        component.rule = read_curve(node);
        break;
    case Type::bonus:
        component.rule = read_bonus(node, currency);
        break;
    case Type::over:
        component.rule = read_override(node);
        break;
    }
    component.id = node.at("id").text();
    if (component.id.empty()) refuse("empty_text", node.path() + ".id");
    if (node.has("when")) component.when = read_when(node.at("when"));
    return component;
}

} // namespace hedef::commission::plan_reader
