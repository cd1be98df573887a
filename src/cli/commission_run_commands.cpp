#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/commission_run_output.h"
#include "cli/session.h"
#include "cli/wrong_usage.h"
#include "commission/commission_service.h"
#include "words/language.h"

#include <CLI/CLI.hpp>

#include <array>
#include <charconv>
#include <memory>

namespace hedef::cli {

namespace {

using words::_;

struct CalculateWish
{
    std::string period;
    std::string plan;
};

base::Result<base::Done> calculate(Session& session, const CalculateWish& wish)
{
    session.writes();
    const auto period = period_argument(wish.period);
    commission::CommissionService service(session.database());
    std::vector<std::string> plans{wish.plan};
    if (wish.plan.empty()) {
        plans.clear();
        for (const auto& plan : service.plans_for(period))
            plans.push_back(plan.code);
        if (plans.empty()) return base::Refusal{"cli.commissions.no_plan", "period", {wish.period}};
    }
    RunPrinter printer(session, plans.size() > 1);
    for (const auto& plan : plans) {
        const auto run = service.calculate(plan, period, session.progress());
        if (!run) return run.refusal();
        session.committed();
        printer.print(*run);
    }
    printer.finish();
    return base::Done{};
}

Action declare_calculate(CLI::App& app)
{
    const auto wish = std::make_shared<CalculateWish>();
    app.add_option("--period", wish->period, _("2017, 2017-H1, 2017-Q3 or 2017-07"))
        ->type_name(_("PERIOD"))
        ->required();
    app.add_option("--plan", wish->plan, _("the plan (else every plan with such periods)"))->type_name(_("PLAN"));
    return [wish](Session& session) { return calculate(session, *wish); };
}

struct ExplainWish
{
    std::string run;
    std::string person;
};

base::Result<base::Done> explain(Session& session, const ExplainWish& wish)
{
    std::int64_t run = 0;
    const auto [end, error] = std::from_chars(wish.run.data(), wish.run.data() + wish.run.size(), run);
    if (error != std::errc() || end != wish.run.data() + wish.run.size()) wrong_usage("cli.usage.bad_value", "RUN");
    const auto explanation = commission::CommissionService(session.database()).explain({run}, wish.person);
    if (!explanation) return explanation.refusal();
    print_explanation(session, *explanation);
    return base::Done{};
}

Action declare_explain(CLI::App& app)
{
    const auto wish = std::make_shared<ExplainWish>();
    app.add_option("RUN", wish->run, _("number of the run"))->required();
    app.add_option("PERSON", wish->person, _("id or name"))->required();
    return [wish](Session& session) { return explain(session, *wish); };
}

base::Result<base::Done> list_periods(Session& session, const std::string& kind_text)
{
    const auto kind = base::parse_period_kind(kind_text);
    if (!kind) wrong_usage("cli.usage.bad_value", "--kind");
    Report report;
    report.rows_key = "periods";
    report.columns = {{"period", _("Period")}, {"state", _("State")}};
    for (const auto& period : commission::CommissionService(session.database()).periods(*kind))
        report.rows.push_back({base::FiscalCalendar::label(period.period),
                               std::string(period.state == commission::PeriodState::closed ? "closed" : "open")});
    session.print(report);
    return base::Done{};
}

Action declare_list_periods(CLI::App& app)
{
    const auto kind = std::make_shared<std::string>("quarter");
    app.add_option("--kind", *kind, _("month, quarter, half or year"))->capture_default_str();
    return [kind](Session& session) { return list_periods(session, *kind); };
}

using PeriodVerb = base::Result<base::Done> (commission::CommissionService::*)(base::FiscalPeriod);

template <PeriodVerb verb> Action declare_period_verb(CLI::App& app)
{
    const auto period = std::make_shared<std::string>();
    app.add_option("PERIOD", *period, _("2017, 2017-H1, 2017-Q3 or 2017-07"))->required();
    return [period](Session& session) {
        session.writes();
        const auto wanted = base::FiscalCalendar::parse(*period);
        if (!wanted) wrong_usage("cli.usage.bad_value", "PERIOD");
        commission::CommissionService service(session.database());
        return (service.*verb)(*wanted);
    };
}

} // namespace

std::span<const Command> commission_run_commands()
{
    using Service = commission::CommissionService;
    static const std::array table{
        Command{"commissions", "calculate", N_("compute a period and keep it as a run"), declare_calculate},
        Command{"commissions", "explain", N_("one person's figures of a run, line by line"), declare_explain},
        Command{"commissions", "period list", N_("which pay periods are closed"), declare_list_periods},
        Command{"commissions", "period close", N_("close a pay period: it never changes again"),
                declare_period_verb<&Service::close_period>},
        Command{"commissions", "period open", N_("open the newest closed pay period again"),
                declare_period_verb<&Service::open_period>},
    };
    return table;
}

} // namespace hedef::cli
