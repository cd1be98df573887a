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

// Orders by what a row has; a row without it comes behind those that have it.
template <class Part> Column::Order by(Part part)
{
    return [part](const DealRow& a, const DealRow& b) -> std::strong_ordering {
        const auto one = part(a), other = part(b);
        if (!one || !other) return bool(other) <=> bool(one);
        return *one <=> *other;
    };
}

Column::Order by_day(std::optional<base::Date> DealRow::*date)
{
    return by([date](const DealRow& row) { return row.*date; });
}

std::vector<Column> money_columns(const base::Currency& company)
{
    using Row = DealRow;
    const auto amount = [](const Row& r) {
        return r.amount ? std::optional(base::Money{*r.amount, r.currency}) : std::nullopt;
    };
    const auto of_company = [company](std::optional<std::int64_t> minor) {
        return minor ? std::optional(base::Money{*minor, company}) : std::nullopt;
    };
    const auto in_words = [](const std::optional<base::Money>& money) {
        return money ? words::amount(*money) : std::string();
    };
    const auto in_company = [of_company](const Row& r) { return of_company(r.company_amount); };
    const auto expected = [of_company](const Row& r) { return of_company(weighted(r)); };
    return {
        Column("amount", N_("Amount"), 100, Align::right, [=](const Row& r) { return in_words(amount(r)); },
               by([](const Row& r) { return r.amount; }), amount),
        seldom(Column("currency", N_("Currency"), 60, Align::left, [](auto& r) { return std::string(r.currency.code()); })),
        seldom(Column("company_amount", N_("Amount in company currency"), 120, Align::right,
                      [=](const Row& r) { return in_words(in_company(r)); },
                      by([](const Row& r) { return r.company_amount; }), in_company)),
        seldom(Column("probability", N_("Probability"), 80, Align::right,
                      [](const Row& r) { return words::percentage(r.probability); },
                      [](const Row& a, const Row& b) { return a.probability <=> b.probability; })),
        seldom(Column("weighted", N_("Weighted amount"), 110, Align::right,
                      [=](const Row& r) { return in_words(expected(r)); }, by([](const Row& r) { return weighted(r); }),
                      expected)),
    };
}

std::vector<Column> day_columns(const std::function<base::Date()>& today)
{
    using Row = DealRow;
    const auto days_in_stage = [today](const Row& r) { return days_in_stage_of(r, today()); };
    const auto expected = [today](const Row& r) {
        const std::string text = day(r.expected_on);
        return overdue(r, today()) ? words::_("{1} · overdue", text) : text;
    };
    const auto age = [days_in_stage](const Row& r) {
        const auto days = days_in_stage(r);
        if (!days) return std::string();
        const std::string text = words::count(*days);
        return r.stale_days && *days > *r.stale_days ? words::_("{1} · stale", text) : text;
    };
    return {
        Column("expected_on", N_("Expected"), 145, Align::left, expected, by_day(&Row::expected_on)),
        Column("closed_on", N_("Closed"), 105, Align::left, [](auto& r) { return day(r.closed_on); }, by_day(&Row::closed_on)),
        seldom(Column("engaged_on", N_("Began"), 105, Align::left, [](auto& r) { return day(r.engaged_on); },
                      by_day(&Row::engaged_on))),
        Column("stage_days", N_("Days in stage"), 115, Align::right, age, by(days_in_stage)),
    };
}

std::string products(const DealRow& row)
{
    const std::string product = row.product.value_or("");
    return row.lines > 1 ? product + " +" + std::to_string(row.lines - 1) : product;
}

std::strong_ordering along_the_way(const DealRow& a, const DealRow& b)
{
    if (const auto way = a.stage_position <=> b.stage_position; way != 0) return way;
    return a.stage_id.value <=> b.stage_id.value;
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
        seldom(Column("code", N_("Code"), 90, Align::left, [](auto& r) { return r.code; },
                      [](auto& a, auto& b) { return a.code <=> b.code; })),
        Column("customer", N_("Customer"), 160, Align::left, [](auto& r) { return r.customer.value_or(""); }),
        Column("owner", N_("Owner"), 140, Align::left, [](auto& r) { return r.owner; }),
        Column("stage", N_("Stage"), 100, Align::left, [](auto& r) { return r.stage; }, along_the_way),
        seldom(Column("outcome", N_("Outcome"), 70, Align::left, [](auto& r) { return outcome_words(r.outcome); },
                      [](auto& a, auto& b) { return name(a.outcome) <=> name(b.outcome); })),
    };
    for (auto& more : {money_columns(company), day_columns(today)})
        columns.insert(columns.end(), more.begin(), more.end());
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
