#include "commission/present/explanation_rows.h"

#include "commission/evaluation_json.h"
#include "commission/present/explanation_words.h"
#include "words/figures.h"
#include "words/language.h"

#include <algorithm>

namespace hedef::commission {

namespace {

using words::_;

std::string money(const Explanation& explanation, std::int64_t minor)
{
    return words::amount({minor, explanation.plan.currency});
}

const Component& component_at(const Explanation& explanation, int index)
{
    return explanation.plan.components[static_cast<std::size_t>(index)];
}

std::string edge(const TierRule& rule, const std::string& plain)
{
    if (rule.scale == TierScale::amount) return words::number(plain);
    const auto value = base::parse_decimal(plain);
    return words::percentage(value ? base::round_to_int64(*value * 1'000'000, base::Rounding::half_away) : 0);
}

// "2: from 100.0 % to 150.0 %"; empty where there are no tiers.
std::string tier_text(const Explanation& explanation, const ExplainedLine& line)
{
    const auto* rule = std::get_if<TierRule>(&component_at(explanation, line.line.component).rule);
    const TierEdges edges = tier_of(explanation, line);
    if (!rule || edges.from.empty()) return {};
    const std::string number = std::to_string(line.line.band);
    if (edges.to.empty()) return _("{1}: from {2} up", number, edge(*rule, edges.from));
    return _("{1}: from {2} to {3}", number, edge(*rule, edges.from), edge(*rule, edges.to));
}

LineItem item_of(const Explanation& explanation, const ExplainedLine& line)
{
    LineItem item;
    item.line = line.line.line;
    const Component& component = component_at(explanation, line.line.component);
    if (line.credit) {
        item.day = line.credit->day;
        item.credit = line.credit->code;
        item.deal = line.credit->deal;
        item.customer = line.credit->customer_name;
        item.product = line.credit->product_name;
    }
    if (line.line.kind == LineKind::report) item.customer = line.report;
    item.counted = words::number(base_text(line.line.base, measure_of(component), explanation.plan.currency));
    item.rate = words::number(rate_text(component, line.line.rate));
    item.tier = tier_text(explanation, line);
    item.amount = line.line.amount;
    item.withheld = line.line.withheld;
    item.words = words_of(explanation, line);
    return item;
}

PayPart component_part(const Explanation& explanation, int index)
{
    const StoredComponent& component = explanation.components[static_cast<std::size_t>(index)];
    PayPart part;
    part.component = index;
    part.name = component.code;
    part.amount = component.pay.amount;
    part.withheld = component.pay.withheld;
    part.attainment = component.pay.attainment;
    part.words = words_of(explanation, component);
    const ExplainedLine* highest = nullptr;
    for (const ExplainedLine& line : explanation.lines) {
        if (line.line.component != index) continue;
        ++part.lines;
        if (!highest || line.line.band > highest->line.band) highest = &line;
    }
    if (highest) part.tier = tier_text(explanation, *highest);
    return part;
}

} // namespace

std::string name_of(PayItem item)
{
    switch (item) {
    case PayItem::line:
        return _("Line");
    case PayItem::held:
        return _("Held until paid");
    case PayItem::released:
        return _("Released");
    case PayItem::clawback:
        return _("Taken back");
    case PayItem::guarantee:
        return _("Guarantee");
    case PayItem::draw:
        return _("Draw paid");
    case PayItem::draw_repaid:
        return _("Draw recovered");
    case PayItem::correction:
        return _("Corrections");
    }
    return {};
}

std::vector<PayPart> parts_of(const Explanation& explanation)
{
    std::vector<PayPart> parts;
    for (std::size_t c = 0; c < explanation.components.size(); ++c)
        parts.push_back(component_part(explanation, static_cast<int>(c)));
    const auto add = [&](std::string name, std::int64_t amount, std::string why) {
        if (amount == 0) return;
        PayPart part;
        part.name = std::move(name);
        part.amount = amount;
        part.words = std::move(why);
        parts.push_back(std::move(part));
    };
    const PersonPay& pay = explanation.pay;
    add(_("Withheld by the cap"), -pay.cap_withheld, _("The plan pays no more than its cap."));
    add(name_of(PayItem::held), -pay.held, _("What customers have not paid yet is paid when they do."));
    add(name_of(PayItem::released), pay.released, _("Held earlier; the customers have paid now."));
    add(name_of(PayItem::clawback), pay.clawback, _("Commission on sales that came back."));
    add(name_of(PayItem::guarantee), pay.guarantee_topup, _("Tops the pay up to what is guaranteed."));
    add(name_of(PayItem::draw), pay.draw_paid, _("Paid in advance; {1} are owed now.", money(explanation, pay.draw_balance)));
    add(name_of(PayItem::draw_repaid), -pay.draw_recovered,
        _("Repays what was paid in advance; {1} are owed now.", money(explanation, pay.draw_balance)));
    for (const Correction& correction : explanation.corrections)
        add(_("Correction of {1}", base::FiscalCalendar::label(correction.period)), correction.amount,
            _("{1} is closed and never changes; what it would differ by with today's figures is paid here.",
              base::FiscalCalendar::label(correction.period)));
    for (std::size_t i = 0; i < parts.size(); ++i)
        parts[i].id = static_cast<std::int64_t>(i) + 1;
    return parts;
}

std::vector<LineItem> lines_of(const Explanation& explanation, int component)
{
    std::vector<LineItem> items;
    for (const ExplainedLine& line : explanation.lines)
        if (line.line.component == component) items.push_back(item_of(explanation, line));
    return items;
}

std::optional<LineItem> line_of(const Explanation& explanation, std::int64_t number)
{
    for (const ExplainedLine& line : explanation.lines)
        if (line.line.line == number) return item_of(explanation, line);
    return std::nullopt;
}

std::vector<Fact> facts_of(const Explanation& explanation, std::int64_t number)
{
    const auto line = line_of(explanation, number);
    if (!line) return {};
    std::vector<Fact> facts;
    const auto add = [&](std::string label, std::string value) {
        if (!value.empty()) facts.push_back({static_cast<std::int64_t>(facts.size()) + 1, std::move(label), std::move(value)});
    };
    add(_("Credit"), line->credit);
    add(_("Deal"), line->deal);
    add(_("Date"), line->day ? words::date(*line->day) : std::string());
    add(_("Customer"), line->customer);
    add(_("Product"), line->product);
    const auto found = std::find_if(explanation.lines.begin(), explanation.lines.end(),
                                    [&](const ExplainedLine& l) { return l.line.line == number; });
    const auto& component = explanation.components[static_cast<std::size_t>(found->line.component)];
    add(_("Counted with"), line->counted);
    add(_("Attainment"), component.pay.attainment ? words::percentage(*component.pay.attainment) : std::string());
    add(_("Rate"), line->rate);
    add(_("Tier"), line->tier);
    add(_("Pays"), money(explanation, line->amount));
    if (line->withheld != 0) add(_("Withheld by the cap"), money(explanation, line->withheld));
    return facts;
}

std::string sentence_of(const Explanation& explanation)
{
    const std::string pay =
        words::money({base::add_checked(explanation.pay.net, explanation.correction), explanation.plan.currency});
    return _("{1} is paid {2} for {3} by the plan {4}: the sum of what stands below.", explanation.name, pay,
             base::FiscalCalendar::label(explanation.run.period), explanation.plan.name);
}

std::string sentence_of(const Explanation& explanation, int index)
{
    const PayPart part = component_part(explanation, index);
    std::string words = _("{1} pays {2}, the sum of {3} lines.", part.name, money(explanation, part.amount),
                          words::count(part.lines));
    if (!part.words.empty()) words += " " + part.words;
    if (!part.tier.empty()) words += " " + _("The highest tier reached is {1}.", part.tier);
    if (part.withheld != 0) words += " " + _("The cap withholds {1} of it.", money(explanation, part.withheld));
    return words;
}

std::string why(const ItemDifference& item, const RunComparison& runs)
{
    const auto attained = [](const LineBasis& basis) {
        return basis.attainment ? words::percentage(*basis.attainment) : std::string();
    };
    switch (item.reason) {
    case DifferenceReason::plan_changed:
        return _("Version {1} of the plan instead of {2}", std::to_string(runs.newer.version), std::to_string(runs.older.version));
    case DifferenceReason::credit_new:
        return _("The credit is new");
    case DifferenceReason::credit_gone:
        return _("The credit is gone");
    case DifferenceReason::credit_changed:
        return _("The credit has another amount");
    case DifferenceReason::quota_changed:
        if (item.basis_before.attainment && item.basis_after.attainment && item.before && item.after)
            return _("Another quota: attainment {1} instead of {2}", attained(item.basis_after), attained(item.basis_before));
        return _("Another quota, so another tier");
    case DifferenceReason::attainment:
        return _("Other credits changed the attainment");
    case DifferenceReason::unknown:
        break;
    }
    return {};
}

std::string about(const ItemDifference& item)
{
    if (item.item != PayItem::line) return name_of(item.item);
    const std::string deal = item.deal.empty() ? item.credit : item.deal;
    switch (item.kind) {
    case LineKind::credit:
        return item.customer.empty() ? deal : deal + " · " + item.customer;
    case LineKind::rerated:
        return _("Earlier credits, by the result reached since");
    case LineKind::report:
        return _("What {1} earned", item.report);
    case LineKind::whole:
        return _("The period as a whole");
    }
    return {};
}

} // namespace hedef::commission
