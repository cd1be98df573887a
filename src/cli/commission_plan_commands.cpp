#include "cli/command.h"
#include "cli/plan_file.h"
#include "cli/session.h"
#include "cli/wrong_usage.h"
#include "commission/commission_service.h"
#include "company/company_service.h"
#include "words/language.h"

#include <CLI/CLI.hpp>

#include <array>
#include <memory>

namespace hedef::cli {

namespace {

using words::_;

struct ImportWish
{
    std::string file;
    std::vector<std::string> people;
    std::string target_incentive = "0";
    std::string from;
};

commission::AssignmentWish assignment_of(const ImportWish& wish, const base::Currency& currency)
{
    commission::AssignmentWish assignment;
    if (wish.people.size() != 1 || wish.people.front() != "all") assignment.people = wish.people;
    const auto incentive = base::Money::parse(wish.target_incentive, currency);
    if (!incentive) wrong_usage("cli.usage.bad_value", "--target-incentive");
    assignment.target_incentive = incentive->minor;
    if (wish.from.empty()) return assignment;
    assignment.from = base::parse_date(wish.from);
    if (!assignment.from) wrong_usage("cli.usage.bad_value", "--from");
    return assignment;
}

base::Result<base::Done> import_plan(Session& session, const ImportWish& wish)
{
    session.writes();
    const auto text = read_document(wish.file);
    if (!text) return text.refusal();
    commission::CommissionService service(session.database());
    const auto version = service.import_plan(*text, wish.file);
    if (!version) return version.refusal();
    session.committed();
    int people = 0;
    if (!wish.people.empty()) {
        const auto company = company::CompanyService(session.database()).load();
        if (!company) return company.refusal();
        const auto assigned = service.assign(version->code, assignment_of(wish, company->currency));
        if (!assigned) return assigned.refusal();
        people = *assigned;
    }
    Report report;
    report.head = {{{"plan", _("Plan")}, version->code},
                   {{"version", _("Version")}, std::int64_t{version->number}},
                   {{"assigned", _("People put on it")}, std::int64_t{people}}};
    session.print(report);
    return base::Done{};
}

Action declare_import(CLI::App& app)
{
    const auto wish = std::make_shared<ImportWish>();
    app.add_option("FILE", wish->file, _("the plan, a JSON document"))->required();
    app.add_option("--assign", wish->people, _("put these people on it (id or name), or all"))
        ->type_name(_("PERSON"))
        ->expected(1, -1);
    app.add_option("--target-incentive", wish->target_incentive, _("their target incentive for a whole period"))
        ->type_name(_("AMOUNT"));
    app.add_option("--from", wish->from, _("their first day on it (else the plan's own)"))->type_name(_("DATE"));
    return [wish](Session& session) { return import_plan(session, *wish); };
}

base::Result<base::Done> list_plans(Session& session)
{
    Report report;
    report.rows_key = "plans";
    report.columns = {{"id", _("Plan")},         {"version", _("Version")},
                      {"period", _("Period")},   {"effective_from", _("From")},
                      {"effective_to", _("To")}, {"people", _("People")}};
    for (const auto& plan : commission::CommissionService(session.database()).plans())
        report.rows.push_back(
            {plan.code, std::int64_t{plan.number}, std::string(base::name(plan.period)), plan.effective.begin,
             plan.effective.end == base::forever ? Cell{} : Cell{plan.effective.last()}, plan.participants});
    session.print(report);
    return base::Done{};
}

base::Result<base::Done> export_plan(Session& session, const std::string& name)
{
    const auto document = commission::CommissionService(session.database()).plan_document(name);
    if (!document) return document.refusal();
    session.out() << *document;
    if (document->empty() || document->back() != '\n') session.out() << '\n';
    return base::Done{};
}

Action declare_export(CLI::App& app)
{
    const auto name = std::make_shared<std::string>();
    app.add_option("NAME", *name, _("the plan"))->required();
    return [name](Session& session) { return export_plan(session, *name); };
}

} // namespace

std::span<const Command> commission_plan_commands()
{
    static const std::array table{
        Command{"commissions", "plan import", N_("keep a plan document as the newest version of its plan"),
                declare_import},
        Command{"commissions", "plan list", N_("the plans there are"), [](CLI::App&) { return Action(list_plans); }},
        Command{"commissions", "plan export", N_("a plan as a JSON document"), declare_export},
    };
    return table;
}

} // namespace hedef::cli
