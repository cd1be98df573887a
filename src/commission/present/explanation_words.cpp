#include "commission/present/explanation_words.h"

#include "commission/evaluation_json.h"
#include "words/figures.h"
#include "words/language.h"

namespace hedef::commission {

namespace {

using words::_;

std::string money(const Explanation& explanation, std::int64_t minor)
{
    return words::amount({minor, explanation.plan.currency});
}

// 0.0125 → "1.25 %", to the last digit that the plan has.
std::string exact_percentage(const base::Fraction& value)
{
    std::string text = base::format_decimal(value * 100, 12, base::Rounding::half_away);
    while (text.back() == '0')
        text.pop_back();
    if (text.back() == '.') text.pop_back();
    text = words::number(text);
    return words::spoken() == words::Language::turkish ? "%" + text : text + " %";
}

const Component& component_of(const Explanation& explanation,
                                          const ExplainedLine& line)
{
    return explanation.plan.components[static_cast<std::size_t>(line.line.component)];
}

const Tier* tier(const Explanation& explanation, const ExplainedLine& line)
{
    const auto* rule = std::get_if<TierRule>(&component_of(explanation, line).rule);
    if (!rule || line.line.band < 1 || static_cast<std::size_t>(line.line.band) > rule->tiers.size()) return nullptr;
    return &rule->tiers[static_cast<std::size_t>(line.line.band) - 1];
}

// What was sold, to whom, when.
std::string sale_words(const CreditOrigin& credit)
{
    const std::string day = words::date(credit.day);
    if (!credit.product_name.empty() && !credit.customer_name.empty())
        return _("{1} to {2} on {3}", credit.product_name, credit.customer_name, day);
    if (!credit.product_name.empty()) return _("{1} on {2}", credit.product_name, day);
    if (!credit.customer_name.empty()) return _("a sale to {1} on {2}", credit.customer_name, day);
    return _("credit {1} of {2}", credit.code, day);
}

std::string tier_words(const Explanation& explanation, const ExplainedLine& line)
{
    const Tier* found = tier(explanation, line);
    if (!found) return {};
    const auto& rule = std::get<TierRule>(component_of(explanation, line).rule);
    const auto edge = [&](const std::string& plain) {
        if (rule.scale == TierScale::amount) return words::number(plain);
        return exact_percentage(base::parse_decimal(plain).value_or(0));
    };
    const TierEdges edges = tier_of(explanation, line);
    const std::string number = std::to_string(line.line.band);
    if (edges.to.empty()) return " " + _("It lies in tier {1}, from {2} up.", number, edge(edges.from));
    return " " + _("It lies in tier {1}, from {2} to {3}.", number, edge(edges.from), edge(edges.to));
}

std::string credit_words(const Explanation& explanation, const ExplainedLine& line)
{
    const auto& component = component_of(explanation, line);
    const auto measure = measure_of(component);
    const std::string sale = line.credit ? sale_words(*line.credit) : std::string();
    const std::string pays = money(explanation, line.line.amount);
    const std::string counted =
        words::number(base_text(line.line.base, measure, explanation.plan.currency));
    const std::string rate(rate_text(component, line.line.rate));
    if (rate.empty()) return _("{1}, counted with {2}, pays {3}.", sale, counted, pays);
    if (!is_money(measure) || std::holds_alternative<BonusRule>(component.rule))
        return _("{1} each for {2} of {3} pays {4}.", words::number(rate), counted, sale, pays);
    return _("{1} of {2} for {3} pays {4}.", exact_percentage(base::parse_decimal(rate).value_or(0)), counted, sale,
             pays);
}

} // namespace

TierEdges tier_of(const Explanation& explanation, const ExplainedLine& line)
{
    const Tier* found = tier(explanation, line);
    if (!found) return {};
    const auto& tiers = std::get<TierRule>(component_of(explanation, line).rule).tiers;
    const auto next = static_cast<std::size_t>(line.line.band); // bands count from 1
    if (next < tiers.size()) return {found->from.text, tiers[next].from.text};
    return {found->from.text, found->to ? found->to->text : std::string()};
}

std::string words_of(const Explanation& explanation, const ExplainedLine& line)
{
    const std::string pays = money(explanation, line.line.amount);
    const auto& component = component_of(explanation, line);
    std::string words;
    switch (line.line.kind) {
    case LineKind::credit:
        words = credit_words(explanation, line) + tier_words(explanation, line);
        break;
    case LineKind::rerated:
        words = _("What earlier credits gain or lose by the result reached since: {1}.", pays);
        break;
    case LineKind::report:
        words = _("{1} of what {2} earned, {3}, pays {4}.",
                  exact_percentage(base::parse_decimal(rate_text(component, line.line.rate)).value_or(0)),
                  line.report, money(explanation, line.line.base), pays);
        break;
    case LineKind::whole:
        words = _("The result of the period as a whole pays {1}.", pays);
        break;
    }
    if (line.line.withheld != 0)
        words += " " + _("The cap withholds {1} of it.", money(explanation, line.line.withheld));
    return words;
}

std::string words_of(const Explanation& explanation, const StoredComponent& component)
{
    const std::string reached = component.pay.attainment ? words::percentage(*component.pay.attainment) : std::string();
    switch (component.pay.status) {
    case ComponentStatus::ok:
        return reached.empty() ? std::string() : _("Attainment {1}.", reached);
    case ComponentStatus::hurdle:
        return _("Its hurdle was missed, so it pays nothing.");
    case ComponentStatus::no_quota:
        return _("There is no quota, so it pays nothing.");
    case ComponentStatus::budget:
        return _("Its budget is used up; the award that crossed it was cut.");
    case ComponentStatus::capped:
        return _("The cap cut it to {1}.", money(explanation, component.pay.amount - component.pay.withheld));
    }
    return {};
}

} // namespace hedef::commission
