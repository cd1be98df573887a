#include "cli/allocation.h"
#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/session.h"
#include "cli/target_output.h"
#include "cli/wrong_usage.h"
#include "company/company_queries.h"
#include "targets/targets_queries.h"
#include "targets/targets_service.h"
#include "words/language.h"

#include <CLI/CLI.hpp>

#include <array>
#include <memory>

namespace hedef::cli {

namespace {

using words::_;

struct Wish
{
    std::string period;
    std::string by = "person";
};

targets::OwnerKind owner_kind(const std::string& text)
{
    const auto kind = targets::parse_owner_kind(text);
    if (!kind) wrong_usage("cli.usage.one_of", "--by", {"person, team, territory, company"});
    return *kind;
}

// Without a period: the fiscal year of today.
base::Result<base::FiscalPeriod> period_of(Session& session, const Wish& wish)
{
    if (!wish.period.empty()) return period_argument(wish.period);
    return session.database().read([](db::Transaction& tx) -> base::Result<base::FiscalPeriod> {
        const auto company = company::load_company(tx);
        if (!company) return company.refusal();
        return base::FiscalCalendar(company->fiscal_year_start).containing(base::PeriodKind::year, company::today(tx));
    });
}

base::Result<base::Done> attainment(Session& session, const Wish& wish)
{
    const auto by = owner_kind(wish.by);
    const auto period = period_of(session, wish);
    if (!period) return period.refusal();
    const auto answer = targets::TargetsService(session.database()).attainment(*period, by);
    if (!answer) return answer.refusal();
    session.print(attainment_report(*answer));
    return base::Done{};
}

base::Result<base::Done> show(Session& session, const Wish& wish)
{
    const auto by = owner_kind(wish.by);
    const auto period = period_of(session, wish);
    if (!period) return period.refusal();
    auto report = session.database().read([&](db::Transaction& tx) { return targets_report(tx, *period, by); });
    if (!report) return report.refusal();
    session.print(*report);
    return base::Done{};
}

template <base::Result<base::Done> (*run)(Session&, const Wish&)> Action declare(CLI::App& app)
{
    const auto wish = std::make_shared<Wish>();
    app.add_option("--period", wish->period, _("2017, 2017-H1, 2017-Q3 or 2017-07; without it this fiscal year"))
        ->type_name(_("PERIOD"));
    app.add_option("--by", wish->by, _("whose: person, team, territory or company"))
        ->type_name("person|team|territory|company")
        ->capture_default_str();
    return [wish](Session& session) { return run(session, *wish); };
}

} // namespace

std::span<const Command> target_commands()
{
    static const std::array table{
        Command{"targets", "allocate", N_("distribute a total over parts by weights, to the last cent"),
                declare_allocate},
        Command{"targets", "show", N_("the targets that count in a period"), declare<show>},
        Command{"targets", "attainment", N_("what was reached of them"), declare<attainment>},
    };
    return table;
}

} // namespace hedef::cli
