#include "base/fiscal_calendar.h"
#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/session.h"
#include "cli/wrong_usage.h"
#include "company/company_queries.h"
#include "db/migrator.h"
#include "demo/demo_service.h"
#include "words/language.h"

#include <CLI/CLI.hpp>

#include <array>
#include <memory>

namespace hedef::cli {

namespace {

using words::_;

std::string quarter(base::FiscalCalendar calendar, base::Period days)
{
    return base::FiscalCalendar::label(calendar.containing(base::PeriodKind::quarter, days.begin));
}

Report report_of(const demo::DemoReport& made, base::FiscalCalendar calendar)
{
    Report report;
    report.head = {{{"people", _("People")}, made.people},
                   {{"teams", _("Teams")}, made.teams},
                   {{"customers", _("Customers")}, made.customers},
                   {{"products", _("Products")}, made.products},
                   {{"opportunities", _("Deals")}, made.opportunities},
                   {{"credits", _("Credits")}, made.credits},
                   {{"targets", _("Targets")}, made.targets},
                   {{"plans", _("Plans")}, made.plans},
                   {{"from", _("From")}, made.days.begin},
                   {{"to", _("To")}, made.days.last()},
                   {{"last_quarter", _("Newest finished quarter")}, quarter(calendar, made.last_quarter)},
                   {{"closed_quarter", _("Newest closed quarter")}, quarter(calendar, made.closed_quarter)}};
    return report;
}

base::Result<base::Done> create(Session& session, const demo::DemoWish& wish)
{
    session.writes();
    db::OpenOptions options;
    options.expect_schema = false;
    options.create_file = true;
    auto& database = session.database(options);
    db::Migrator migrator(database);
    if (migrator.state().version == 0) migrator.upgrade();
    const auto made = demo::DemoService(database).create(wish, session.progress());
    if (!made) return made.refusal();
    session.committed();
    const auto company = database.read([](db::Transaction& tx) { return company::load_company(tx); });
    if (!company) return company.refusal();
    session.print(report_of(*made, base::FiscalCalendar(company->fiscal_year_start)));
    return base::Done{};
}

Action declare_create(CLI::App& app)
{
    const auto wish = std::make_shared<demo::DemoWish>();
    app.add_option("--people", wish->people, _("how many people"))->capture_default_str();
    app.add_option("--customers", wish->customers, _("how many customers"))->capture_default_str();
    app.add_option("--credits", wish->credits, _("how many credits"))->capture_default_str();
    app.add_option("--years", wish->years, _("how many years of deals"))->capture_default_str();
    app.add_option("--seed", wish->seed, _("the same number makes the same company"))->capture_default_str();
    const auto today = std::make_shared<std::string>();
    app.add_option("--today", *today,
                   _("the day up to which it has deals, else today: the same day makes the same company"));
    return [wish, today](Session& session) {
        if (!today->empty()) wish->today = date_argument(*today);
        return create(session, *wish);
    };
}

} // namespace

std::span<const Command> demo_commands()
{
    static const std::array table{
        Command{"demo", "create", N_("make an invented company to look at and to try things on"), declare_create},
    };
    return table;
}

} // namespace hedef::cli
