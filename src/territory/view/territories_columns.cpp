#include "territory/view/territories_columns.h"

#include "territory/present/territory_labels.h"
#include "words/figures.h"

namespace hedef::territory {

using uikit::Align;
using uikit::Column;

namespace {

std::string owner_names(const CoverageNode& node)
{
    std::string names;
    for (const auto& owner : node.owners)
        names += (names.empty() ? "" : ", ") + owner.name;
    return names;
}

template <class Row, class Value> Column<Row> number(const char* id, const char* title, int width, Value value)
{
    return {id, title, width, Align::right, [value](const Row& row) { return words::count(value(row)); },
            [value](const Row& a, const Row& b) { return value(a) <=> value(b); }};
}

Column<CoverageNode> amount(const char* id, const char* title, std::int64_t NodeFigures::*figure,
                            const std::function<base::Currency()>& currency)
{
    return {id, title, 120, Align::right,
            [=](const CoverageNode& node) { return words::amount({node.figures.*figure, currency()}); },
            [=](const CoverageNode& a, const CoverageNode& b) { return a.figures.*figure <=> b.figures.*figure; }};
}

// Columns that both lists have: since when, until when and by what a row stands here.
template <class Row> void add_days(std::vector<Column<Row>>& columns)
{
    columns.push_back({"since", N_("Since"), 95, Align::left, [](const Row& row) { return since_words(row.days); },
                       [](const Row& a, const Row& b) { return a.days.begin <=> b.days.begin; }});
    columns.push_back({"until", N_("Until"), 95, Align::left, [](const Row& row) { return until_words(row.days); },
                       [](const Row& a, const Row& b) { return a.days.end <=> b.days.end; }});
    // Who is in no territory was put there by nobody.
    columns.push_back({"origin", N_("Decided"), 80, Align::left,
                       [](const Row& row) { return row.territory ? words_of(row.origin) : std::string(); }});
}

} // namespace

std::vector<Column<CoverageNode>> node_columns(std::function<base::Currency()> currency)
{
    return {{"name", N_("Territory"), 180, Align::left, [](const CoverageNode& node) { return node.territory.name; }},
            {"code", N_("Code"), 90, Align::left, [](const CoverageNode& node) { return node.territory.code; }, {}, {}, true},
            {"owners", N_("Owners"), 140, Align::left, owner_names},
            number<CoverageNode>("customers", N_("Customers"), 85, [](const CoverageNode& node) { return node.customers; }),
            number<CoverageNode>("people", N_("People"), 65, [](const CoverageNode& node) { return node.people; }),
            amount("open", N_("Open pipeline"), &NodeFigures::open_pipeline, currency),
            amount("won", N_("Won this year"), &NodeFigures::won, currency)};
}

std::vector<Column<CoveredCustomer>> customer_columns()
{
    using Row = CoveredCustomer;
    std::vector<Column<Row>> columns{
        {"name", N_("Customer"), 170, Align::left, [](const Row& row) { return row.name; }},
        {"code", N_("Code"), 90, Align::left, [](const Row& row) { return row.code; }, {}, {}, true},
        {"territory", N_("Territory"), 110, Align::left, [](const Row& row) { return row.territory_name; }}};
    add_days(columns);
    columns.push_back({"rule", N_("Rule"), 120, Align::left, [](const Row& row) { return row.rule; }});
    columns.push_back({"reason", N_("Reason"), 140, Align::left, [](const Row& row) { return row.reason; }, {}, {}, true});
    return columns;
}

std::vector<Column<CoveringPerson>> person_columns()
{
    using Row = CoveringPerson;
    std::vector<Column<Row>> columns{
        {"name", N_("Person"), 150, Align::left, [](const Row& row) { return row.name; }},
        {"code", N_("Code"), 90, Align::left, [](const Row& row) { return row.code; }, {}, {}, true},
        {"role", N_("Role"), 80, Align::left, [](const Row& row) { return words_of(row.role); }},
        {"territory", N_("Territory"), 110, Align::left, [](const Row& row) { return row.territory_name; }}};
    add_days(columns);
    columns.push_back({"reason", N_("Reason"), 140, Align::left, [](const Row& row) { return row.reason; }, {}, {}, true});
    return columns;
}

} // namespace hedef::territory
