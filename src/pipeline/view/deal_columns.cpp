#include "pipeline/view/deal_columns.h"

#include "uikit/text.h"
#include "words/figures.h"

namespace hedef::pipeline {

namespace {

using uikit::Align;
using Column = uikit::Column<DealRow>;

std::string day(const std::optional<base::Date>& date)
{
    return date ? words::date(*date) : std::string();
}

// Hidden at first: chosen by those who need it.
Column seldom(Column column)
{
    column.hidden = true;
    return column;
}

std::vector<Column> figures(const base::Currency& company, std::function<base::Date()> today)
{
    using Row = DealRow;
    const auto amount = [](const Row& r) {
        return r.amount ? std::optional(base::Money{*r.amount, r.currency}) : std::nullopt;
    };
    const auto amount_words = [amount](const Row& r) { return amount(r) ? words::amount(*amount(r)) : std::string(); };
    const auto in_company_currency = [company](const Row& r) {
        return r.company_amount ? words::amount({*r.company_amount, company}) : std::string();
    };
    const auto days_in_stage = [today](const Row& r) {
        if (!r.stage_since || r.outcome != Outcome::open || today() < *r.stage_since) return std::string();
        return words::count((today() - *r.stage_since).count());
    };
    return {
        Column("amount", N_("Amount"), 100, Align::right, amount_words, {}, amount),
        seldom(Column("currency", N_("Currency"), 60, Align::left, [](auto& r) { return std::string(r.currency.code()); })),
        seldom(Column("company_amount", N_("Amount in company currency"), 120, Align::right, in_company_currency)),
        seldom(Column("probability", N_("Probability"), 80, Align::right,
                      [](auto& r) { return words::percentage(r.probability); })),
        Column("expected_on", N_("Expected"), 105, Align::left, [](auto& r) { return day(r.expected_on); }),
        Column("closed_on", N_("Closed"), 105, Align::left, [](auto& r) { return day(r.closed_on); }),
        seldom(Column("engaged_on", N_("Began"), 105, Align::left, [](auto& r) { return day(r.engaged_on); })),
        Column("stage_days", N_("Days in stage"), 100, Align::right, days_in_stage),
    };
}

std::string products(const DealRow& row)
{
    const std::string product = row.product.value_or("");
    return row.lines > 1 ? product + " +" + std::to_string(row.lines - 1) : product;
}

} // namespace

std::string outcome_words(Outcome outcome)
{
    switch (outcome) {
    case Outcome::open:
        return words::_("Open");
    case Outcome::won:
        return words::_("Won");
    case Outcome::lost:
        return words::_("Lost");
    }
    return {};
}

std::vector<Column> deal_columns(const base::Currency& company, std::function<base::Date()> today)
{
    std::vector<Column> columns{
        Column("name", N_("Deal"), 180, Align::left, [](auto& r) { return r.name; }),
        seldom(Column("code", N_("Code"), 90, Align::left, [](auto& r) { return r.code; })),
        Column("customer", N_("Customer"), 160, Align::left, [](auto& r) { return r.customer.value_or(""); }),
        Column("owner", N_("Owner"), 140, Align::left, [](auto& r) { return r.owner; }),
        Column("stage", N_("Stage"), 100, Align::left, [](auto& r) { return r.stage; }),
        seldom(Column("outcome", N_("Outcome"), 70, Align::left, [](auto& r) { return outcome_words(r.outcome); })),
    };
    for (Column& column : figures(company, std::move(today)))
        columns.push_back(std::move(column));
    columns.push_back(Column("product", N_("Product"), 120, Align::left, products));
    columns.push_back(
        Column("territory", N_("Territory"), 120, Align::left, [](auto& r) { return r.territory.value_or(""); }));
    columns.push_back(
        seldom(Column("deal_type", N_("Type"), 90, Align::left, [](auto& r) { return r.deal_type.value_or(""); })));
    columns.push_back(
        seldom(Column("source", N_("Source"), 90, Align::left, [](auto& r) { return r.source.value_or(""); })));
    return columns;
}

std::optional<DealOrder> deal_order(std::string_view column)
{
    static constexpr std::pair<std::string_view, DealOrder> orders[] = {
        {"name", DealOrder::name},           {"code", DealOrder::code},
        {"customer", DealOrder::customer},   {"owner", DealOrder::owner},
        {"stage", DealOrder::stage},         {"outcome", DealOrder::outcome},
        {"product", DealOrder::product},     {"territory", DealOrder::territory},
        {"amount", DealOrder::amount},       {"expected_on", DealOrder::expected_on},
        {"closed_on", DealOrder::closed_on}, {"engaged_on", DealOrder::engaged_on}};
    for (const auto& [id, order] : orders)
        if (id == column) return order;
    return std::nullopt;
}

} // namespace hedef::pipeline
