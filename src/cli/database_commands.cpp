#include "cli/command.h"
#include "cli/database_check.h"
#include "cli/database_copies.h"
#include "cli/session.h"
#include "company/company_service.h"
#include "company/rules/check_company.h"
#include "db/dialect.h"
#include "db/inspection.h"
#include "db/migrator.h"
#include "pipeline/product_work.h"
#include "words/language.h"

#include <CLI/CLI.hpp>

#include <array>
#include <memory>

namespace hedef::cli {

namespace {

using words::_;

const db::OpenOptions whatever_schema{
    .expect_schema = false, .create_file = false, .streaming_reads = true, .password = {}};
const db::OpenOptions new_database{
    .expect_schema = false, .create_file = true, .streaming_reads = true, .password = {}};

// A database with an older schema is one all the same; one with a schema and no company was left by a `create` that was
// stopped.
bool holds_company(db::Database& database)
{
    const auto state = db::Migrator(database).state();
    if (state.version == 0) return false;
    if (state.version != state.known) return true;
    return database.read([](db::Transaction& tx) { return company::find_company(tx).has_value(); });
}

// The company with its calendar, and the stages that its deals go through.
base::Result<company::Company> new_company(db::Transaction& tx, const company::NewCompany& wish)
{
    auto company = company::create_company(tx, wish);
    if (!company) return company;
    if (const auto stages = pipeline::create_default_stages(tx, company->language); !stages) return stages.refusal();
    return company;
}

base::Result<base::Done> create(Session& session, company::NewCompany wish)
{
    session.writes();
    wish.language = words::spoken() == words::Language::turkish ? "tr" : "en";
    if (const auto company = company::check(wish); !company) return company.refusal();
    auto& database = session.database(new_database);
    if (holds_company(database))
        return base::Refusal{
            "cli.database.exists", {}, {session.url().without_password()}, base::RefusalKind::rule, {}};
    db::Migrator(database).upgrade();
    const auto company = database.write([&](db::Transaction& tx) { return new_company(tx, wish); });
    if (!company) return company.refusal();
    session.note(_("{1} is made, for {2}.", session.url().without_password(), company->name));
    return base::Done{};
}

Action declare_create(CLI::App& app)
{
    const auto wish = std::make_shared<company::NewCompany>();
    app.add_option("--company", wish->name, _("its name"))->type_name(_("NAME"))->capture_default_str();
    app.add_option("--currency", wish->currency, _("of all sums, targets and pay"))
        ->type_name(_("CODE"))
        ->capture_default_str();
    app.add_option("--fiscal-year-start", wish->fiscal_year_start, _("month in which the fiscal year starts"))
        ->type_name("1-12")
        ->capture_default_str();
    app.add_option("--time-zone", wish->time_zone, _("in which its days begin"))
        ->type_name(_("ZONE"))
        ->capture_default_str();
    return [wish](Session& session) { return create(session, *wish); };
}

base::Result<base::Done> upgrade(Session& session)
{
    session.writes();
    auto& database = session.database(whatever_schema);
    if (db::Migrator(database).state().version == 0) throw db::Failure(db::FailureKind::schema_missing, "");
    const auto applied = db::Migrator(database).upgrade();
    session.committed();
    Report report;
    report.head = {{{"schema_version", _("Schema version")}, std::int64_t{db::Migrator(database).state().version}},
                   {{"steps", _("Steps taken")}, static_cast<std::int64_t>(applied.size())}};
    session.print(report);
    return base::Done{};
}

base::Result<base::Done> info(Session& session)
{
    auto& database = session.database();
    const auto state = db::Migrator(database).state();
    const auto sizes = database.read([](db::Transaction& tx) { return db::table_sizes(tx); });
    const auto company = company::CompanyService(database).load();
    if (!company) return company.refusal();
    Report report;
    report.head = {{{"url", _("Database")}, session.url().without_password()},
                   {{"backend", _("Kind")}, std::string(database.dialect().name())},
                   {{"schema_version", _("Schema version")}, std::int64_t{state.version}},
                   {{"min_compatible", _("Works with programs from version")}, std::int64_t{state.min_compatible}},
                   {{"company", _("Company")}, company->name}};
    report.rows_are_pairs = true;
    report.columns = {{"table", _("Table")}, {"rows", _("Rows")}};
    for (const auto& size : sizes)
        report.rows.push_back({size.table, size.rows});
    session.print(report);
    return base::Done{};
}

Action no_options(base::Result<base::Done> (*run)(Session&))
{
    return run;
}

} // namespace

std::span<const Command> database_commands()
{
    static const std::array table{
        Command{"database", "create", N_("make a company database"), declare_create},
        Command{"database", "upgrade", N_("bring an older database to this program's schema"),
                [](CLI::App&) { return no_options(upgrade); }},
        Command{"database", "check", N_("look whether everything in it is whole"),
                [](CLI::App&) { return no_options(check_database); }},
        Command{"database", "info", N_("what it is and how much is in it"), [](CLI::App&) { return no_options(info); }},
        Command{"database", "backup", N_("copy it to a file while people work"), declare_backup},
        Command{"database", "restore", N_("put a backup in its place"), declare_restore},
    };
    return table;
}

} // namespace hedef::cli
