#include "commission/plan_json.h"

#include <nlohmann/json.hpp>

namespace hedef::commission {

namespace {

using Json = nlohmann::ordered_json;

std::string money(const Plan& plan, std::int64_t minor)
{
    return base::format_scaled(minor, plan.currency.minor_digits());
}

const char* text(Accumulate accumulate)
{
    switch (accumulate) {
    case Accumulate::transaction:
        return "transaction";
    case Accumulate::period:
        return "period";
    case Accumulate::year_to_date:
        return "year_to_date";
    case Accumulate::year:
        return "year";
    }
    return "";
}

const char* text(TierMode mode)
{
    switch (mode) {
    case TierMode::marginal:
        return "marginal";
    case TierMode::whole:
        return "whole";
    case TierMode::interpolated:
        return "interpolated";
    }
    return "";
}

const char* text(BonusPer per)
{
    switch (per) {
    case BonusPer::unit:
        return "unit";
    case BonusPer::deal:
        return "deal";
    case BonusPer::achievement:
        return "achievement";
    }
    return "";
}

Json when_json(const When& when)
{
    Json json = Json::object();
    for (std::size_t d = 0; d < when.any_of.size(); ++d)
        if (when.any_of[d]) json[std::string(name(static_cast<Dimension>(d)))] = *when.any_of[d];
    if (!when.kinds) return json;
    json["kind"] = Json::array();
    for (const CreditKind kind : *when.kinds)
        json["kind"].push_back(std::string(name(kind)));
    return json;
}

void write_rule(Json& json, const Plan&, const RateRule& rule)
{
    json["type"] = "rate";
    json["measure"] = name(rule.measure);
    json["rates"] = Json::array();
    for (const RateEntry& entry : rule.rates) {
        Json item = Json::object();
        if (!entry.when.matches_all()) item["when"] = when_json(entry.when);
        item["rate"] = entry.rate.text;
        json["rates"].push_back(std::move(item));
    }
}

void write_rule(Json& json, const Plan&, const TierRule& rule)
{
    json["type"] = "tiers";
    json["measure"] = name(rule.measure);
    json["scale"] = rule.scale == TierScale::amount ? "amount" : "attainment";
    json["mode"] = text(rule.mode);
    json["accumulate"] = text(rule.accumulate);
    json["tiers"] = Json::array();
    for (const Tier& tier : rule.tiers) {
        Json item = {{"from", tier.from.text}};
        if (rule.mode == TierMode::interpolated)
            item["amount"] = tier.amount.text;
        else
            item["rate"] = tier.rate.text;
        if (tier.to) item["to"] = tier.to->text;
        json["tiers"].push_back(std::move(item));
    }
}

void write_rule(Json& json, const Plan&, const CurveRule& rule)
{
    json["type"] = "curve";
    json["measure"] = name(rule.measure);
    json["accumulate"] = text(rule.accumulate);
    json["points"] = Json::array();
    for (const CurvePoint& point : rule.points)
        json["points"].push_back({{"attainment", point.attainment.text}, {"payout", point.payout.text}});
    if (rule.beyond) json["beyond"] = {{"slope", rule.beyond->slope.text}, {"cap", rule.beyond->cap.text}};
}

void write_rule(Json& json, const Plan& plan, const BonusRule& rule)
{
    json["type"] = "bonus";
    json["per"] = text(rule.per);
    if (rule.per == BonusPer::achievement) {
        json["measure"] = name(rule.measure);
        json["at_least"] = rule.at_least.text;
    }
    json["amount"] = rule.amount.text;
    if (rule.budget) json["budget"] = money(plan, *rule.budget);
}

void write_rule(Json& json, const Plan&, const OverrideRule& rule)
{
    json["type"] = "override";
    json["of"] = rule.of == OverrideOf::credits ? "credits" : "earnings";
    json["scope"] = rule.scope == Scope::direct ? "direct" : "subtree";
    if (rule.measure) json["measure"] = name(*rule.measure);
    json["rate"] = rule.rate.text;
}

Json days_json(const base::Period& days)
{
    Json json = {{"from", base::to_iso(days.begin)}, {"to", nullptr}};
    if (days.end != base::forever) json["to"] = base::to_iso(days.last());
    return json;
}

Json components_json(const Plan& plan)
{
    Json list = Json::array();
    for (const Component& component : plan.components) {
        Json json = {{"id", component.id}};
        std::visit([&](const auto& rule) { write_rule(json, plan, rule); }, component.rule);
        if (!component.when.matches_all()) json["when"] = when_json(component.when);
        list.push_back(std::move(json));
    }
    return list;
}

Json hurdles_json(const Plan& plan)
{
    Json list = Json::array();
    for (const Hurdle& hurdle : plan.hurdles) {
        Json json = {{"components", Json::array()}};
        for (const int index : hurdle.components)
            json["components"].push_back(plan.components[static_cast<std::size_t>(index)].id);
        if (hurdle.attainment) {
            json["measure"] = name(hurdle.attainment->measure);
            json["attainment_at_least"] = hurdle.attainment->at_least.text;
        }
        if (hurdle.training_valid) json["training"] = "valid";
        list.push_back(std::move(json));
    }
    return list;
}

void write_pay_parts(Json& json, const Plan& plan)
{
    if (plan.cap && plan.cap->amount) json["cap"] = {{"amount", money(plan, *plan.cap->amount)}};
    if (plan.cap && plan.cap->times_target_incentive)
        json["cap"] = {{"times_target_incentive", plan.cap->times_target_incentive->text}};
    if (plan.guarantee)
        json["guarantee"] = {{"amount", money(plan, plan.guarantee->amount)},
                             {"until", base::to_iso(plan.guarantee->until)}};
    if (plan.draw) {
        json["draw"] = {{"amount", money(plan, plan.draw->amount)},
                        {"recoverable", plan.draw->recoverable},
                        {"recovery_limit", plan.draw->recovery_limit.text}};
        json["draw"].update(days_json(plan.draw->days));
    }
    if (plan.hold_until_paid) json["hold"] = "until-paid";
    if (plan.clawback)
        json["clawback"] = {{"within_days", plan.clawback->within_days}, {"share", plan.clawback->share.text}};
}

} // namespace

std::string write_plan(const Plan& plan)
{
    Json json = {{"name", plan.name},
                 {"currency", plan.currency.code()},
                 {"period", base::name(plan.period)},
                 {"fiscal_year_start", plan.fiscal_year_start},
                 {"effective", days_json(plan.effective)},
                 {"rounding", plan.rounding == base::Rounding::half_even ? "half-even" : "half-away"},
                 {"components", components_json(plan)}};
    if (!plan.hurdles.empty()) json["hurdles"] = hurdles_json(plan);
    write_pay_parts(json, plan);
    return json.dump(2) + "\n";
}

} // namespace hedef::commission
