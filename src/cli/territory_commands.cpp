#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/session.h"
#include "cli/territory_output.h"
#include "cli/wrong_usage.h"
#include "pipeline/deal_move_impact.h"
#include "territory/territory_service.h"
#include "words/language.h"

#include <CLI/CLI.hpp>

#include <array>
#include <memory>

namespace hedef::cli {

namespace {

using words::_;

struct Wish
{
    std::string customer;
    std::string dimension = "geography";
    std::string on;
    bool apply = false;
};

territory::Dimension dimension_of(const Wish& wish)
{
    const auto dimension = territory::parse_dimension(wish.dimension);
    if (!dimension) wrong_usage("cli.usage.one_of", "--dimension", {"geography, segment, product"});
    return *dimension;
}

std::optional<base::Date> day_of(const Wish& wish)
{
    if (wish.on.empty()) return std::nullopt;
    return date_argument(wish.on);
}

base::Result<base::Done> tree(Session& session, const Wish& wish)
{
    const auto dimension = dimension_of(wish);
    const auto tree = territory::TerritoryService(session.database()).tree();
    session.print(tree_report(tree, dimension, session.format()));
    return base::Done{};
}

base::Result<base::Done> why(Session& session, const Wish& wish)
{
    const auto dimension = dimension_of(wish);
    const auto day = day_of(wish);
    const auto answer = territory::TerritoryService(session.database()).why(wish.customer, day, dimension);
    if (!answer) return answer.refusal();
    print_why(session, *answer);
    return base::Done{};
}

base::Result<base::Done> assign(Session& session, const Wish& wish)
{
    const auto dimension = dimension_of(wish);
    const auto day = day_of(wish);
    pipeline::DealMoveImpact impact;
    territory::TerritoryService service(session.database(), &impact);
    auto preview = service.preview(dimension, day);
    if (wish.apply) {
        session.writes();
        auto applied = service.apply_rules(dimension, day, &preview);
        if (!applied) return applied.refusal();
        session.committed();
        preview = *std::move(applied);
    }
    print_moves(session, preview, wish.apply);
    return base::Done{};
}

base::Result<base::Done> problems(Session& session, const Wish& wish)
{
    const auto dimension = dimension_of(wish);
    const auto day = day_of(wish);
    territory::TerritoryService service(session.database());
    const auto found = service.problems(dimension, day);
    session.print(problems_report(found, service.tree()));
    return base::Done{};
}

std::shared_ptr<Wish> declare_common(CLI::App& app, bool with_day)
{
    auto wish = std::make_shared<Wish>();
    app.add_option("--dimension", wish->dimension, _("which tree: geography, segment or product"))
        ->type_name(_("DIMENSION"))
        ->capture_default_str();
    if (with_day) app.add_option("--on", wish->on, _("on this day instead of today"))->type_name(_("DATE"));
    return wish;
}

Action declare_tree(CLI::App& app)
{
    const auto wish = declare_common(app, false);
    return [wish](Session& session) { return tree(session, *wish); };
}

Action declare_why(CLI::App& app)
{
    const auto wish = declare_common(app, true);
    app.add_option("CUSTOMER", wish->customer, _("its id or name"))->required();
    return [wish](Session& session) { return why(session, *wish); };
}

Action declare_assign(CLI::App& app)
{
    const auto wish = declare_common(app, true);
    app.add_flag("--apply", wish->apply, _("do it; without it the moves are only shown"));
    return [wish](Session& session) { return assign(session, *wish); };
}

Action declare_problems(CLI::App& app)
{
    const auto wish = declare_common(app, true);
    return [wish](Session& session) { return problems(session, *wish); };
}

} // namespace

std::span<const Command> territory_commands()
{
    static const std::array table{
        Command{"territories", "tree", N_("the territories, as they hang together"), declare_tree},
        Command{"territories", "why", N_("why a customer is in its territory"), declare_why},
        Command{"territories", "assign", N_("what the rules would move; with --apply they do"), declare_assign},
        Command{"territories", "problems", N_("where the coverage has holes"), declare_problems},
    };
    return table;
}

} // namespace hedef::cli
