#include "pipeline/rules/deal_check.h"

#include "base/text.h"

#include <algorithm>
#include <set>

namespace hedef::pipeline {

namespace {

using base::Done;
using base::Refusal;
using base::Result;

// Millionths as a decimal without needless zeros.
std::string decimal(std::int64_t millionths)
{
    std::string text = base::format_scaled(millionths, 6);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text;
}

// Σ of the lines' amounts; nullopt when no line has one.
std::optional<std::int64_t> sum_of_lines(const std::vector<Line>& lines)
{
    std::optional<std::int64_t> sum;
    for (const Line& line : lines)
        if (line.amount) sum = base::add_checked(sum.value_or(0), *line.amount);
    return sum;
}

std::optional<Refusal> refusal_of_texts(const Opportunity& deal)
{
    if (base::trimmed(deal.name).empty()) return Refusal{"pipeline.opportunity.name_missing", "name"};
    const auto too_long = [](std::string_view text) { return base::length(text) > base::key_length; };
    const auto refusal = [](const char* field) {
        return Refusal{"pipeline.opportunity.text_too_long", field, {std::to_string(base::key_length)}};
    };
    if (too_long(deal.code)) return refusal("id");
    if (too_long(deal.name)) return refusal("name");
    if (too_long(deal.deal_type.value_or(""))) return refusal("deal_type");
    if (too_long(deal.source.value_or(""))) return refusal("source");
    return std::nullopt;
}

std::optional<Refusal> refusal_of_figures(const Opportunity& deal)
{
    if (deal.amount && *deal.amount < 0) return Refusal{"pipeline.opportunity.amount_negative", "amount"};
    for (const Line& line : deal.lines) {
        if (line.quantity < 0) return Refusal{"pipeline.opportunity.quantity_negative", "quantity"};
        if (line.amount && *line.amount < 0) return Refusal{"pipeline.opportunity.amount_negative", "amount"};
    }
    if (deal.probability && (*deal.probability < 0 || *deal.probability > one))
        return Refusal{"pipeline.opportunity.probability_out_of_range", "probability", {decimal(*deal.probability)}};
    if (deal.rate) {
        const auto rate = base::parse_decimal(*deal.rate);
        if (!rate || *rate <= 0 || deal.rate->size() > 40)
            return Refusal{"pipeline.opportunity.rate_not_positive", "rate", {*deal.rate}};
    }
    const auto lines = sum_of_lines(deal.lines);
    if (lines != deal.amount) {
        const auto text = [&](std::optional<std::int64_t> minor) {
            return minor ? base::Money{*minor, deal.currency}.text() : std::string("0");
        };
        return Refusal{"pipeline.opportunity.lines_do_not_add_up", "amount", {text(lines), text(deal.amount)}};
    }
    return std::nullopt;
}

} // namespace

Result<Done> check_splits(const std::vector<Split>& splits)
{
    std::int64_t sum = 0;
    bool direct = false;
    std::set<std::pair<SplitKind, people::PersonId>> seen;
    for (const Split& split : splits) {
        if (split.share < 0 || split.share > one)
            return Refusal{"pipeline.split.share_out_of_range", "share", {decimal(split.share)}};
        if (!seen.insert({split.kind, split.person}).second) return Refusal{"pipeline.split.person_twice", "person"};
        if (split.kind == SplitKind::overlay) continue;
        direct = true;
        sum += split.share;
    }
    if (!direct) return Refusal{"pipeline.split.empty", "splits"};
    if (sum != one) return Refusal{"pipeline.split.not_one", "share", {decimal(sum), decimal(one - sum)}};
    return Done{};
}

Result<Opportunity> completed(Opportunity deal)
{
    if (deal.lines.empty()) {
        deal.lines.emplace_back();
        deal.lines.front().amount = deal.amount;
    }
    if (!deal.amount) deal.amount = sum_of_lines(deal.lines);
    if (deal.amount && deal.lines.size() == 1 && !deal.lines.front().amount) deal.lines.front().amount = deal.amount;
    if (!deal.owner) return Refusal{"pipeline.opportunity.owner_missing", "owner"};
    if (deal.splits.empty()) deal.splits.push_back({{}, deal.owner, SplitKind::direct, one});
    if (!deal.stage) return Refusal{"pipeline.opportunity.stage_missing", "stage"};
    if (const auto refusal = refusal_of_texts(deal)) return *refusal;
    if (const auto refusal = refusal_of_figures(deal)) return *refusal;
    if (deal.engaged_on && deal.closed_on && *deal.closed_on < *deal.engaged_on)
        return Refusal{"pipeline.opportunity.closed_before_engaged",
                       "closed_on",
                       {base::to_iso(*deal.closed_on), base::to_iso(*deal.engaged_on)}};
    const auto splits = check_splits(deal.splits);
    if (!splits) return splits.refusal();
    return deal;
}

} // namespace hedef::pipeline
