#include "words/import_labels.h"

#include "words/language.h"

#include <array>

namespace hedef::words {

namespace {

struct Label
{
    std::string_view code;
    const char* words;
};

constexpr Label kinds[] = {
    {"people", N_("People")},
    {"products", N_("Products")},
    {"customers", N_("Customers")},
    {"opportunities", N_("Deals")},
    {"credits", N_("Sales credits")},
    {"targets", N_("Targets")},
    {"crm", N_("Folder of another CRM system")},
    {"sales_teams", N_("Sales teams")},
};

constexpr Label fields[] = {
    {"id", N_("Number")},
    {"name", N_("Name")},
    {"customer", N_("Customer")},
    {"product", N_("Product")},
    {"quantity", N_("Quantity")},
    {"owner", N_("Owner")},
    {"stage", N_("Stage")},
    {"amount", N_("Amount")},
    {"currency", N_("Currency")},
    {"engaged_on", N_("Opened on")},
    {"closed_on", N_("Closed on")},
    {"expected_on", N_("Expected on")},
    {"probability", N_("Probability")},
    {"deal_type", N_("Type of deal")},
    {"source", N_("Source")},
    {"splits", N_("Shares of people")},
    {"lines", N_("Lines")},
    {"rate", N_("Exchange rate")},
    {"category", N_("Category")},
    {"list_price", N_("List price")},
    {"date", N_("Date")},
    {"person", N_("Person")},
    {"customer_class", N_("Class of customer")},
    {"territory", N_("Territory")},
    {"deal", N_("Deal")},
    {"kind", N_("Kind")},
    {"margin", N_("Margin")},
    {"share", N_("Share")},
    {"paid_on", N_("Paid on")},
    {"returns", N_("Returns sale")},
    {"class", N_("Class")},
    {"industry", N_("Industry")},
    {"country", N_("Country")},
    {"province", N_("Province")},
    {"district", N_("District")},
    {"postal_code", N_("Postal code")},
    {"size_class", N_("Size")},
    {"revenue", N_("Revenue")},
    {"employees", N_("Employees")},
    {"founded", N_("Founded in")},
    {"parent", N_("Belongs to")},
    {"measure", N_("Measure")},
    {"period", N_("Period")},
    {"territory_from", N_("Territory from")},
    {"email", N_("E-mail")},
    {"title", N_("Title")},
    {"login", N_("Login")},
    {"hired_on", N_("Hired on")},
    {"left_on", N_("Left on")},
    {"manager", N_("Manager")},
    {"manager_from", N_("Manager from")},
    {"team", N_("Team")},
    {"from", N_("Team from")},
    {"sales_agent", N_("Sales agent")},
    {"regional_office", N_("Regional office")},
};

template <std::size_t N> std::string label(const Label (&table)[N], std::string_view code)
{
    for (const auto& row : table)
        if (row.code == code) return translated(row.words);
    return std::string(code);
}

} // namespace

std::string kind_label(std::string_view kind)
{
    return label(kinds, kind);
}

std::string field_label(std::string_view field)
{
    return label(fields, field);
}

} // namespace hedef::words
