#include "pipeline/view/customers_columns.h"

#include "territory/present/territory_labels.h"
#include "words/figures.h"

namespace hedef::pipeline {

using uikit::Align;
using uikit::Column;

namespace {

using Text = std::optional<std::string>;

Column<CustomerRow> text(const char* id, const char* title, int width, Text CustomerRow::*member, bool hidden = false)
{
    return {id, title, width, Align::left, [=](const CustomerRow& row) { return (row.*member).value_or(""); }, {}, {}, hidden};
}

Column<CustomerRow> amount(const char* id, const char* title, std::int64_t CustomerRow::*member,
                           std::function<base::Currency()> currency)
{
    const auto money = [=](const CustomerRow& row) { return base::Money{row.*member, currency()}; };
    return {id, title, 120, Align::right, [=](const CustomerRow& row) { return words::amount(money(row)); },
            [=](const CustomerRow& a, const CustomerRow& b) { return a.*member <=> b.*member; },
            [=](const CustomerRow& row) { return std::optional(money(row)); }};
}

// A day that may be missing; nothing stands before everything.
template <class Row> Column<Row> day(const char* id, const char* title, std::optional<base::Date> Row::*member)
{
    return {id, title, 95, Align::left, [=](const Row& row) { return row.*member ? words::date(*(row.*member)) : std::string(); },
            [=](const Row& a, const Row& b) {
                return (a.*member).value_or(base::beginning) <=> (b.*member).value_or(base::beginning);
            }};
}

std::string_view text_of(const Text& text)
{
    return text ? std::string_view(*text) : std::string_view();
}

} // namespace

std::vector<Column<CustomerRow>> customer_columns(std::function<base::Currency()> currency)
{
    using Row = CustomerRow;
    return {{"name", N_("Customer"), 200, Align::left, [](const Row& row) { return row.name; }},
            {"code", N_("Code"), 100, Align::left, [](const Row& row) { return row.code; }, {}, {}, true},
            text("class", N_("Class"), 70, &Row::customer_class),
            text("industry", N_("Industry"), 110, &Row::industry),
            text("size", N_("Size"), 80, &Row::size_class, true),
            text("country", N_("Country"), 100, &Row::country, true),
            text("province", N_("Province"), 100, &Row::province),
            text("district", N_("District"), 100, &Row::district, true),
            {"territory", N_("Territory"), 110, Align::left, [](const Row& row) { return row.territory; }},
            {"owners", N_("Owner"), 130, Align::left, [](const Row& row) { return row.owners; }},
            {"open_deals", N_("Open deals"), 100, Align::right, [](const Row& row) { return words::count(row.open_deals); },
             [](const Row& a, const Row& b) { return a.open_deals <=> b.open_deals; }},
            amount("open_amount", N_("Open amount"), &Row::open_amount, currency),
            amount("won", N_("Won in total"), &Row::won_amount, currency),
            day("last_won", N_("Last won"), &Row::last_won)};
}

std::vector<Column<customers::Contact>> contact_columns()
{
    using Row = customers::Contact;
    return {{"name", N_("Name"), 150, Align::left, [](const Row& row) { return row.name; }},
            {"title", N_("Title"), 120, Align::left, [](const Row& row) { return row.title.value_or(""); }},
            {"email", N_("E-mail"), 160, Align::left, [](const Row& row) { return row.email.value_or(""); }},
            {"phone", N_("Phone"), 110, Align::left, [](const Row& row) { return row.phone.value_or(""); }}};
}

std::vector<Column<OpportunityRow>> customer_deal_columns()
{
    using Row = OpportunityRow;
    return {{"name", N_("Deal"), 150, Align::left, [](const Row& row) { return row.name; }},
            {"code", N_("Code"), 90, Align::left, [](const Row& row) { return row.code; }, {}, {}, true},
            {"stage", N_("Stage"), 90, Align::left, [](const Row& row) { return row.stage; }},
            {"owner", N_("Owner"), 120, Align::left, [](const Row& row) { return row.owner; }},
            {"amount", N_("Amount"), 110, Align::right,
             [](const Row& row) { return row.amount ? words::money({*row.amount, row.currency}) : std::string(); },
             [](const Row& a, const Row& b) { return a.amount.value_or(0) <=> b.amount.value_or(0); },
             [](const Row& row) { return row.amount ? std::optional(base::Money{*row.amount, row.currency}) : std::nullopt; }},
            {"product", N_("Product"), 110, Align::left, [](const Row& row) { return std::string(text_of(row.product)); }},
            day("engaged", N_("Began"), &Row::engaged_on), day("closed", N_("Closed"), &Row::closed_on)};
}

std::vector<Column<territory::TerritoryStay>> stay_columns()
{
    using Row = territory::TerritoryStay;
    return {{"since", N_("Since"), 95, Align::left, [](const Row& row) { return territory::since_words(row.assignment.days); },
             [](const Row& a, const Row& b) { return a.assignment.days.begin <=> b.assignment.days.begin; }},
            {"until", N_("Until"), 95, Align::left, [](const Row& row) { return territory::until_words(row.assignment.days); },
             [](const Row& a, const Row& b) { return a.assignment.days.end <=> b.assignment.days.end; }},
            {"territory", N_("Territory"), 190, Align::left, [](const Row& row) { return row.path; }},
            {"dimension", N_("Dimension"), 90, Align::left, [](const Row& row) { return territory::words_of(row.assignment.dimension); }, {}, {}, true},
            {"origin", N_("Decided"), 80, Align::left, [](const Row& row) { return territory::words_of(row.assignment.origin); }},
            {"rule", N_("Rule"), 120, Align::left, [](const Row& row) { return row.rule; }},
            {"reason", N_("Reason"), 140, Align::left, [](const Row& row) { return row.assignment.reason.value_or(""); }}};
}

} // namespace hedef::pipeline
