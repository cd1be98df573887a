#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/session.h"
#include "company/company_queries.h"
#include "customers/customers_queries.h"
#include "people/people_queries.h"
#include "pipeline/pipeline_service.h"
#include "territory/territory_queries.h"
#include "words/language.h"

#include <CLI/CLI.hpp>

#include <array>
#include <memory>

namespace hedef::cli {

namespace {

using words::_;

struct Wish
{
    std::string stage, owner, customer, territory, period;
};

// Names become ids; what is not named does not filter.
base::Result<pipeline::OpportunityQuery> query_of(db::Transaction& tx, const Wish& wish)
{
    pipeline::OpportunityQuery query;
    query.order = pipeline::ListOrder::by_code;
    query.limit = 5000;
    const auto put = [](auto& place, const auto& found) -> std::optional<base::Refusal> {
        if (!found) return found.refusal();
        place = *found;
        return std::nullopt;
    };
    std::optional<base::Refusal> no;
    if (!no && !wish.stage.empty()) no = put(query.stage, pipeline::stage_named(pipeline::load_stages(tx), wish.stage));
    if (!no && !wish.owner.empty()) no = put(query.owner, people::find_person(tx, wish.owner));
    if (!no && !wish.customer.empty()) no = put(query.customer, customers::find_customer(tx, wish.customer));
    if (!no && !wish.territory.empty()) no = put(query.territory, territory::find_territory(tx, wish.territory));
    if (no) return *no;
    if (!wish.period.empty()) {
        const auto company = company::load_company(tx);
        if (!company) return company.refusal();
        query.closed = base::FiscalCalendar(company->fiscal_year_start).days(period_argument(wish.period));
    }
    return query;
}

Cell text(const std::optional<std::string>& value)
{
    return value ? Cell(*value) : Cell();
}

Cell date(const std::optional<base::Date>& value)
{
    return value ? Cell(*value) : Cell();
}

std::vector<Cell> row_of(const pipeline::OpportunityRow& deal)
{
    return {deal.code,
            deal.name,
            text(deal.customer),
            text(deal.product),
            deal.owner,
            text(deal.territory),
            deal.stage,
            deal.amount ? Cell(base::Money{*deal.amount, deal.currency}) : Cell(),
            std::string(deal.currency.code()),
            date(deal.engaged_on),
            date(deal.closed_on),
            Ratio{deal.probability}};
}

base::Result<base::Done> list(Session& session, const Wish& wish)
{
    auto& database = session.database();
    auto query = database.read([&](db::Transaction& tx) { return query_of(tx, wish); });
    if (!query) return query.refusal();
    Report report;
    report.columns = {{"id", _("Id")},
                      {"name", _("Deal")},
                      {"customer", _("Customer")},
                      {"product", _("Product")},
                      {"owner", _("Owner")},
                      {"territory", _("Territory")},
                      {"stage", _("Stage")},
                      {"amount", _("Amount")},
                      {"currency", _("Currency")},
                      {"engaged_on", _("Engaged on")},
                      {"closed_on", _("Closed on")},
                      {"probability", _("Probability")}};
    pipeline::PipelineService service(database);
    for (;;) {
        const auto page = service.opportunities(*query);
        for (const auto& deal : page)
            report.rows.push_back(row_of(deal));
        if (page.size() < static_cast<std::size_t>(query->limit)) break;
        query->after = page.back();
    }
    session.print(report);
    return base::Done{};
}

Action declare_list(CLI::App& app)
{
    const auto wish = std::make_shared<Wish>();
    app.add_option("--stage", wish->stage, _("only in this stage"))->type_name(_("STAGE"));
    app.add_option("--owner", wish->owner, _("only this person's"))->type_name(_("PERSON"));
    app.add_option("--customer", wish->customer, _("only this customer's"))->type_name(_("CUSTOMER"));
    app.add_option("--territory", wish->territory, _("only here and below"))->type_name(_("TERRITORY"));
    app.add_option("--period", wish->period, _("only closed in this period"))->type_name(_("PERIOD"));
    return [wish](Session& session) { return list(session, *wish); };
}

} // namespace

std::span<const Command> opportunity_commands()
{
    static const std::array table{
        Command{"opportunities", "list", N_("deals, in order of id"), declare_list},
    };
    return table;
}

} // namespace hedef::cli
