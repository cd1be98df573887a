#include "cli/territory_output.h"

#include "company/company_queries.h"
#include "customers/customers_queries.h"
#include "words/figures.h"

#include <algorithm>
#include <map>

namespace hedef::cli {

namespace {

using words::_;

Cell text_or_nothing(const std::string& text)
{
    return text.empty() ? Cell() : Cell(text);
}

std::string code_of(const territory::Tree& tree, territory::TerritoryId id)
{
    const auto* found = tree.find(id);
    return found ? found->code : std::string();
}

std::vector<Cell> tree_row(const territory::Tree& tree, const territory::Territory& node)
{
    return {node.code, node.name, std::string(territory::name(node.dimension)),
            text_or_nothing(code_of(tree, node.parent)), tree.path(node.id)};
}

void add_items(Report& report, const char* problem, const std::vector<territory::ProblemItem>& items)
{
    for (const auto& item : items)
        report.rows.push_back({_(problem), item.code, item.name, {}});
}

void add_overlaps(Report& report, const char* problem, const std::vector<territory::Overlap>& overlaps,
                  const territory::Tree& tree)
{
    for (const auto& overlap : overlaps)
        report.rows.push_back({_(problem), overlap.who.code, overlap.who.name,
                               code_of(tree, overlap.first) + ", " + code_of(tree, overlap.second) + " (" +
                                   base::to_iso(overlap.day) + ")"});
}

std::string sentence_of(const territory::ConditionCheck& check)
{
    std::string wanted;
    for (const auto& value : check.wanted)
        wanted += (wanted.empty() ? "" : ", ") + value;
    return std::string(check.holds ? "  + " : "  - ") +
           _("{1} is “{2}”; the rule wants {3}", std::string(territory::name(check.field)), check.actual, wanted);
}

std::string decision(const territory::Why& why)
{
    if (!why.assignment) return _("{1} is in no territory on {2}.", why.name, words::date(why.day));
    const auto since = why.assignment->days.begin;
    const std::string place = since == base::beginning
                                  ? _("{1} has always been in {2}.", why.name, why.path)
                                  : _("{1} is in {2} since {3}.", why.name, why.path, words::date(since));
    switch (why.assignment->origin) {
    case territory::Origin::lock:
        return place + " " + _("It is locked there.");
    case territory::Origin::manual:
        return place + " " + _("Somebody put it there by hand.");
    case territory::Origin::rule:
        return place + " " +
               (why.decided_by ? _("The rule “{1}” decided.", why.decided_by->rule.name)
                               : _("A rule decided that is gone."));
    }
    return place;
}

// What names the moves: everything is loaded at once.
struct Names
{
    territory::Tree tree;
    std::map<std::int64_t, std::string> customers;
    std::map<std::int64_t, std::string> rules;
    base::Currency currency;
};

Names names_of(Session& session, territory::Dimension dimension)
{
    Names names;
    territory::TerritoryService service(session.database());
    names.tree = service.tree();
    for (const auto& rule : service.rules(dimension))
        names.rules.emplace(rule.id.value, rule.name);
    session.database().read([&](db::Transaction& tx) {
        const auto customers = customers::load_customer_names(tx);
        for (std::size_t i = 0; i < customers.size(); ++i)
            names.customers.emplace(customers.id[i], customers.code[i]);
        if (const auto company = company::find_company(tx)) names.currency = company->currency;
        return 0;
    });
    return names;
}

Report moves_report(const territory::MovePreview& preview, const Names& names, bool applied)
{
    Report report;
    report.head = {{{"applied", _("Applied")}, applied},
                   {{"day", _("On")}, preview.day},
                   {{"currency", _("Currency")}, std::string(names.currency.code())}};
    report.rows_key = "moves";
    report.columns = {{"customer", _("Customer")}, {"from", _("From")}, {"to", _("To")}, {"rule", _("Rule")}};
    const bool figures = preview.figures.size() == preview.moves.size() && !preview.moves.empty();
    if (figures)
        for (const auto& column : {Column{"revenue", _("Revenue")}, Column{"open_pipeline", _("Open deals")},
                                   Column{"relationships", _("Relationships broken")}})
            report.columns.push_back(column);
    for (std::size_t i = 0; i < preview.moves.size(); ++i) {
        const auto& move = preview.moves[i];
        const auto customer = names.customers.find(move.customer.value);
        const auto rule = names.rules.find(move.rule.value);
        auto& row = report.rows.emplace_back();
        row = {customer == names.customers.end() ? Cell() : Cell(customer->second),
               text_or_nothing(code_of(names.tree, move.from)), text_or_nothing(code_of(names.tree, move.to)),
               rule == names.rules.end() ? Cell() : Cell(rule->second)};
        if (figures) {
            row.push_back(base::Money{preview.figures[i].revenue, names.currency});
            row.push_back(base::Money{preview.figures[i].open_pipeline, names.currency});
            row.push_back(preview.figures[i].relationships);
        }
    }
    std::sort(report.rows.begin(), report.rows.end(),
              [](const auto& a, const auto& b) { return plain_of(a.front()) < plain_of(b.front()); });
    return report;
}

} // namespace

Report tree_report(const territory::Tree& tree, territory::Dimension dimension, Format format)
{
    Report report;
    if (format == Format::text) {
        report.columns = {{"name", _("Territory")}, {"id", _("Id")}};
        for (const auto root : tree.roots(dimension))
            for (const auto id : tree.subtree(root)) {
                const auto& node = *tree.find(id);
                const auto indent = static_cast<std::size_t>(tree.depth(id)) * 2;
                report.rows.push_back({std::string(indent, ' ') + node.name, node.code});
            }
        return report;
    }
    report.columns = {{"id", {}}, {"name", {}}, {"dimension", {}}, {"parent", {}}, {"path", {}}};
    for (const auto& node : tree.all())
        if (node.dimension == dimension) report.rows.push_back(tree_row(tree, node));
    std::sort(report.rows.begin(), report.rows.end(),
              [](const auto& a, const auto& b) { return plain_of(a.front()) < plain_of(b.front()); });
    return report;
}

Report problems_report(const territory::CoverageProblems& problems, const territory::Tree& tree)
{
    Report report;
    report.head = {{{"day", _("On")}, problems.day}};
    report.rows_key = "problems";
    report.columns = {{"problem", _("Problem")}, {"id", _("Id")}, {"name", _("Name")}, {"where", _("Where")}};
    add_items(report, N_("customer in no territory"), problems.customers_without_territory);
    add_items(report, N_("territory without owner"), problems.territories_without_owner);
    add_items(report, N_("person without territory"), problems.people_without_territory);
    add_overlaps(report, N_("customer in two territories"), problems.overlapping_customers, tree);
    add_overlaps(report, N_("person twice in a territory"), problems.overlapping_people, tree);
    return report;
}

void print_why(Session& session, const territory::Why& why)
{
    if (session.format() == Format::json) {
        session.out() << json_of(why) << "\n";
        return;
    }
    session.out() << decision(why) << "\n";
    if (why.asked.empty()) return;
    const auto& last = why.asked.back(); // the first that holds, if any does
    const auto before = why.asked.size() - (last.holds ? 1 : 0);
    session.out() << "\n" << _("The rules in their order, against the customer as it is now:") << "\n";
    if (before > 0)
        session.out() << _("{1} rules do not hold (all of them with --format json)", std::to_string(before)) << "\n";
    if (!last.holds) return;
    session.out() << _("holds: {1}", last.rule.name) << "\n";
    for (const auto& condition : last.conditions)
        session.out() << sentence_of(condition) << "\n";
}

void print_moves(Session& session, const territory::MovePreview& preview, bool applied)
{
    session.print(moves_report(preview, names_of(session, preview.dimension), applied));
}

} // namespace hedef::cli
