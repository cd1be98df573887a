#include "targets/targets_work.h"

#include "base/text.h"
#include "company/company_queries.h"
#include "targets/rules/version_life.h"
#include "targets/store/target_store.h"

#include <set>
#include <tuple>

namespace hedef::targets {

namespace {

base::FiscalCalendar calendar_of(db::Transaction& tx)
{
    const auto company = company::find_company(tx);
    return base::FiscalCalendar(company ? company->fiscal_year_start : 1);
}

base::Result<base::Done> check(const std::vector<Target>& figures)
{
    if (figures.empty()) return base::Refusal{"targets.version.no_figures", {}, {}, base::RefusalKind::rule, {}};
    std::set<std::tuple<Owner, std::string, pipeline::ProductId, base::FiscalPeriod>> seen;
    for (const Target& figure : figures) {
        if (figure.amount < 0) return base::Refusal{"targets.figure.negative", "amount", {}, base::RefusalKind::rule, {}};
        if (!is_measure_name(figure.measure))
            return base::Refusal{"targets.figure.measure", "measure", {figure.measure}, base::RefusalKind::rule, {}};
        if (!seen.emplace(figure.owner, figure.measure, figure.product, figure.period).second)
            return base::Refusal{"targets.figure.twice", "period", {figure.measure, base::FiscalCalendar::label(figure.period)},
                                 base::RefusalKind::rule, {}};
    }
    return base::Done{};
}

std::string free_code(TargetStore& store, const std::string& name)
{
    const std::string first = base::code_from_name(name);
    std::string code = first;
    for (int n = 2; store.code_taken(code); ++n) code = first + " " + std::to_string(n);
    return code;
}

base::Result<Version> move(db::Transaction& tx, const Version& seen, VersionVerb verb)
{
    TargetStore store(tx, calendar_of(tx));
    const auto stored = store.version(seen.id);
    if (!stored) return base::Refusal{"targets.version.gone", {}, {seen.name}, base::RefusalKind::rule, {}};
    if (stored->revision != seen.revision) return base::Refusal{"targets.version.changed_meanwhile", {}, {seen.name}, base::RefusalKind::rule, {}};
    const auto next = after(*stored, verb);
    if (!next) return next.refusal();
    if (!store.set_state(*stored, *next)) return base::Refusal{"targets.version.changed_meanwhile", {}, {seen.name}, base::RefusalKind::rule, {}};
    if (*next == VersionState::approved && stored->revises) {
        const auto old = store.version(stored->revises);
        if (old && old->state == VersionState::approved) store.set_state(*old, VersionState::revised);
    }
    return *store.version(seen.id);
}

} // namespace

base::Result<Version> add_version(db::Transaction& tx, Version version, std::vector<Target> figures)
{
    if (const auto checked = check(figures); !checked) return checked.refusal();
    TargetStore store(tx, calendar_of(tx));
    if (version.code.empty()) version.code = free_code(store, version.name);
    store.add(version);
    for (Target& figure : figures) figure.version = version.id;
    store.add(figures);
    return version;
}

base::Result<Version> propose(db::Transaction& tx, const Version& seen)
{
    return move(tx, seen, VersionVerb::propose);
}

base::Result<Version> accept(db::Transaction& tx, const Version& seen)
{
    return move(tx, seen, VersionVerb::accept);
}

base::Result<Version> reject(db::Transaction& tx, const Version& seen)
{
    return move(tx, seen, VersionVerb::reject);
}

base::Result<Version> reopen(db::Transaction& tx, const Version& seen)
{
    return move(tx, seen, VersionVerb::reopen);
}

base::Result<Version> approve(db::Transaction& tx, const Version& seen)
{
    return move(tx, seen, VersionVerb::approve);
}

base::Result<Version> revise(db::Transaction& tx, const Version& seen, std::string name)
{
    TargetStore store(tx, calendar_of(tx));
    const auto stored = store.version(seen.id);
    if (!stored) return base::Refusal{"targets.version.gone", {}, {seen.name}, base::RefusalKind::rule, {}};
    if (const auto allowed = after(*stored, VersionVerb::revise); !allowed) return allowed.refusal();
    Version draft;
    draft.name = std::move(name);
    draft.revises = stored->id;
    draft.method = stored->method;
    draft.note = stored->note;
    return add_version(tx, std::move(draft), store.figures_of(stored->id));
}

} // namespace hedef::targets
