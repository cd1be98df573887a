#include "pipeline/present/deal_conflicts.h"

#include "base/text.h"
#include "pipeline/model/deal_fields.h"
#include "words/figures.h"
#include "words/typed.h"

#include <algorithm>
#include <array>

namespace hedef::pipeline {

namespace {

using base::Refusal;
using desk::Decision;

constexpr std::array<std::pair<std::string_view, const char*>, 16> labels{{
    {"id", N_("Code")},
    {"name", N_("Name")},
    {"customer", N_("Customer")},
    {"owner", N_("Owner")},
    {"stage", N_("Stage")},
    {"amount", N_("Amount")},
    {"currency", N_("Currency")},
    {"rate", N_("Exchange rate")},
    {"probability", N_("Probability")},
    {"deal_type", N_("Type")},
    {"source", N_("Source")},
    {"engaged_on", N_("Began")},
    {"expected_on", N_("Expected")},
    {"closed_on", N_("Closed")},
    {"lines", N_("Lines")},
    {"splits", N_("Split")},
}};

template <class T> bool follows(const T& deals)
{
    return std::all_of(deals.begin(), deals.end(), [](const Opportunity* deal) { return split_is_the_owners(*deal); });
}

// One line each, the same but for its amount.
bool amount_is_the_lines(std::array<const Opportunity*, 3> deals)
{
    const auto one_line = [](const Opportunity* deal) { return deal->lines.size() == 1; };
    if (!std::all_of(deals.begin(), deals.end(), one_line)) return false;
    return std::all_of(deals.begin(), deals.end(), [&](const Opportunity* deal) {
        const Line &line = deal->lines.front(), &first = deals[0]->lines.front();
        return line.product == first.product && line.quantity == first.quantity && line.margin == first.margin;
    });
}

void copy_field(const std::string& name, const NamedDeal& from, NamedDeal& to)
{
    if (name == "customer") to.customer = from.customer;
    if (name == "amount") return take_amount(to.deal, from.deal.amount);
    if (name == "owner") return take_owner(to.deal, from.deal.owner);
    if (name == "lines") return take_lines(to.deal, from.deal.lines);
    const auto copy = [&](const auto& field) {
        if (field.name == name) to.deal.*field.member = from.deal.*field.member;
    };
    std::apply([&](const auto&... field) { (copy(field), ...); }, deal_fields);
}

template <class T> bool named(const std::vector<T>& choices, const std::string& typed, std::int64_t& id)
{
    const std::string key = base::find_key(typed);
    for (const auto& choice : choices)
        if (choice.code == typed || base::find_key(choice.name) == key) {
            if constexpr (requires { choice.id.value; })
                id = choice.id.value;
            else
                id = choice.id;
            return true;
        }
    return false;
}

// A third value, typed into the dialog.
bool take_typed(const std::string& field, const std::string& typed, NamedDeal& deal, const DealWords& words)
{
    Opportunity& d = deal.deal;
    const auto text = [&](std::optional<std::string>& target) {
        target = typed.empty() ? std::nullopt : std::optional(typed);
        return true;
    };
    const auto day = [&](std::optional<base::Date>& target) {
        target = typed.empty() ? std::nullopt : words::typed_date(typed, words.today);
        return typed.empty() || target.has_value();
    };
    if (field == "id") return d.code = typed, true;
    if (field == "name") return d.name = typed, true;
    if (field == "customer") return deal.customer = typed, true;
    if (field == "deal_type") return text(d.deal_type);
    if (field == "source") return text(d.source);
    if (field == "rate") return text(d.rate);
    if (field == "engaged_on") return day(d.engaged_on);
    if (field == "expected_on") return day(d.expected_on);
    if (field == "closed_on") return day(d.closed_on);
    if (field == "owner") {
        people::PersonId owner;
        if (!named(words.choices.people, typed, owner.value)) return false;
        return take_owner(d, owner), true;
    }
    if (field == "stage") return named(words.choices.stages, typed, d.stage.value);
    if (field == "amount") {
        const auto money = words::typed_amount(typed, d.currency);
        if (money) take_amount(d, money->minor);
        return money.has_value();
    }
    if (field == "probability") {
        const auto percent = words::typed_decimal(typed, 4);
        if (percent) d.probability = *percent;
        return percent.has_value();
    }
    if (field == "currency") {
        const auto currency = base::Currency::parse(typed);
        if (currency) d.currency = *currency;
        return currency.has_value();
    }
    return false;
}

} // namespace

bool split_is_the_owners(const Opportunity& deal)
{
    return deal.splits.empty() || (deal.splits.size() == 1 && deal.splits[0].person == deal.owner &&
                                   deal.splits[0].kind == SplitKind::direct && deal.splits[0].share == one);
}

void take_amount(Opportunity& deal, std::optional<std::int64_t> amount)
{
    deal.amount = amount;
    if (deal.lines.size() == 1) deal.lines.front().amount = amount;
}

void take_lines(Opportunity& deal, std::vector<Line> lines)
{
    deal.lines = std::move(lines);
    deal.amount.reset();
    for (const Line& line : deal.lines)
        if (line.amount) deal.amount = base::add_checked(deal.amount.value_or(0), *line.amount);
}

void take_owner(Opportunity& deal, people::PersonId owner)
{
    const bool along = split_is_the_owners(deal);
    deal.owner = owner;
    if (along && !deal.splits.empty()) deal.splits.front().person = owner;
}

std::string DealWords::person(people::PersonId id) const
{
    for (const PersonChoice& choice : choices.people)
        if (choice.id == id) return choice.name;
    return {};
}

std::string DealWords::stage(StageId id) const
{
    for (const Stage& choice : choices.stages)
        if (choice.id == id) return choice.name;
    return {};
}

std::string DealWords::product(ProductId id) const
{
    for (const NamedChoice& choice : choices.products)
        if (choice.id == id.value) return choice.name;
    return {};
}

std::string DealWords::lines(const Opportunity& deal) const
{
    std::string all;
    for (const Line& line : deal.lines) {
        std::string quantity = base::format_scaled(line.quantity, 6);
        quantity.erase(quantity.find_last_not_of('0') + 1);
        if (quantity.back() == '.') quantity.pop_back();
        const std::string name = line.product ? product(line.product) : words::_("(no product)");
        all += (all.empty() ? "" : "; ") + name + " × " + words::number(quantity);
        if (line.amount) all += ": " + words::money({*line.amount, deal.currency});
    }
    return all;
}

std::string DealWords::splits(const Opportunity& deal) const
{
    std::string all;
    for (const Split& split : deal.splits) {
        all += (all.empty() ? "" : ", ") + person(split.person) + " " + words::percentage(split.share);
        if (split.kind == SplitKind::overlay) all += " " + words::_("(overlay)");
    }
    return all;
}

std::string DealWords::label(const std::string& field)
{
    for (const auto& [name, words] : labels)
        if (name == field) return words::translated(words);
    return field;
}

std::string DealWords::value(const NamedDeal& named_deal, const std::string& field) const
{
    const Opportunity& deal = named_deal.deal;
    const auto day = [](const std::optional<base::Date>& date) { return date ? words::date(*date) : std::string(); };
    if (field == "id") return deal.code;
    if (field == "name") return deal.name;
    if (field == "customer") return named_deal.customer;
    if (field == "owner") return person(deal.owner);
    if (field == "stage") return stage(deal.stage);
    if (field == "amount") return deal.amount ? words::money({*deal.amount, deal.currency}) : "";
    if (field == "currency") return std::string(deal.currency.code());
    if (field == "rate") return deal.rate ? words::number(*deal.rate) : "";
    if (field == "probability") return deal.probability ? words::percentage(*deal.probability) : "";
    if (field == "deal_type") return deal.deal_type.value_or("");
    if (field == "source") return deal.source.value_or("");
    if (field == "engaged_on") return day(deal.engaged_on);
    if (field == "expected_on") return day(deal.expected_on);
    if (field == "closed_on") return day(deal.closed_on);
    if (field == "lines") return lines(deal);
    return field == "splits" ? splits(deal) : std::string();
}

std::vector<desk::FieldConflict> conflicts_of(const NamedDeal& seen, const NamedDeal& mine, const NamedDeal& theirs,
                                              const DealWords& words)
{
    const auto merged = base::merge(seen.deal, mine.deal, theirs.deal, deal_fields);
    const std::array three{&seen.deal, &mine.deal, &theirs.deal};
    const auto holds = [&](std::string_view field) {
        return std::find(merged.conflicts.begin(), merged.conflicts.end(), field) != merged.conflicts.end();
    };
    const bool amount_once = holds("amount") && amount_is_the_lines(three);
    const bool lines_once = holds("amount") && holds("lines") && !amount_once;
    const bool owner_once = holds("owner") && follows(three);
    std::vector<desk::FieldConflict> asked;
    for (const std::string& field : merged.conflicts) {
        if (field == "lines" && amount_once) continue;
        if (field == "amount" && lines_once) continue;
        if (field == "splits" && owner_once) continue;
        asked.push_back({field, DealWords::label(field), words.value(seen, field), words.value(mine, field),
                         words.value(theirs, field), field != "lines" && field != "splits"});
    }
    return asked;
}

base::Result<NamedDeal> resolved(const NamedDeal& seen, const NamedDeal& mine, const NamedDeal& theirs,
                                 const std::vector<Decision>& decisions, const DealWords& words)
{
    const auto merged = base::merge(seen.deal, mine.deal, theirs.deal, deal_fields);
    const auto changed_by_me = [&](const char* field) {
        return std::find(merged.changed.begin(), merged.changed.end(), field) != merged.changed.end();
    };
    NamedDeal answer{merged.record, changed_by_me("customer") ? mine.customer : theirs.customer};
    for (const Decision& decision : decisions) {
        if (decision.choice == Decision::Choice::mine)
            copy_field(decision.field, mine, answer);
        else if (decision.choice == Decision::Choice::theirs)
            copy_field(decision.field, theirs, answer);
        else if (!take_typed(decision.field, decision.value, answer, words))
            return Refusal{"pipeline.conflict.not_understood", decision.field, {decision.value}};
    }
    // What one of us changed in the lines and the other in the amount must still agree.
    if (answer.deal.lines.size() > 1 || answer.deal.lines != theirs.deal.lines)
        take_lines(answer.deal, std::move(answer.deal.lines));
    return answer;
}

} // namespace hedef::pipeline
