#include "targets/sheet_work.h"

#include "company/company_queries.h"
#include "targets/store/target_store.h"

#include <map>
#include <tuple>

// change_figures(): what was typed into a sheet, written.
namespace hedef::targets {

using base::Refusal;
using base::Result;

namespace {

using Key = std::tuple<Owner, std::string, pipeline::ProductId, base::FiscalPeriod>;

// What the changes ask of the database.
struct Writes
{
    std::vector<Target> added, updated;
    std::vector<TargetId> erased;
    std::vector<FigureConflict> conflicts;
};

std::optional<Refusal> fault(const FigureChange& change)
{
    if (!is_measure_name(change.measure)) return Refusal{"targets.figure.measure", "measure", {change.measure}};
    if (change.mine && change.mine->amount < 0) return Refusal{"targets.figure.negative", "amount"};
    if (change.mine && change.mine->amount > largest_figure) return Refusal{"targets.figure.too_large", "amount"};
    return std::nullopt;
}

// Amount and lock are fields of their own; a figure that appears or goes is one change.
std::optional<Figure> merged(const FigureChange& change, const Figure& theirs)
{
    Figure figure = theirs;
    if (change.mine->amount != change.seen->amount) figure.amount = change.mine->amount;
    if (change.mine->locked != change.seen->locked) figure.locked = change.mine->locked;
    const bool amounts = change.mine->amount != change.seen->amount && theirs.amount != change.seen->amount &&
                         theirs.amount != change.mine->amount;
    return amounts ? std::nullopt : std::optional(figure);
}

std::optional<Refusal> weigh(const FigureChange& change, const Target* stored, VersionId version, Writes& writes)
{
    const auto theirs = stored ? std::optional(Figure{stored->amount, stored->locked}) : std::nullopt;
    if (theirs == change.mine) return std::nullopt;
    std::optional<Figure> wanted = change.mine;
    if (theirs != change.seen) {
        if (theirs && change.seen && change.mine) wanted = merged(change, *theirs);
        if (!theirs || !change.seen || !change.mine || !wanted) {
            writes.conflicts.push_back({change, theirs});
            return std::nullopt;
        }
    }
    if (theirs && theirs->locked && (!wanted || (wanted->locked && wanted->amount != theirs->amount)))
        return Refusal{"targets.figure.locked", "amount"};
    if (!wanted) {
        writes.erased.push_back(stored->id);
        return std::nullopt;
    }
    Target figure;
    if (stored) figure = *stored;
    figure.version = version;
    figure.owner = change.owner;
    figure.measure = change.measure;
    figure.product = change.product;
    figure.period = change.period;
    figure.amount = wanted->amount;
    figure.locked = wanted->locked;
    (stored ? writes.updated : writes.added).push_back(std::move(figure));
    return std::nullopt;
}

} // namespace

Result<FiguresSaved> change_figures(db::Transaction& tx, VersionId version, const std::vector<FigureChange>& changes,
                                    const std::optional<AllocationNote>& note)
{
    const auto company = company::find_company(tx);
    TargetStore store(tx, base::FiscalCalendar(company ? company->fiscal_year_start : 1));
    const bool draft = store.touch_draft(version); // first: whoever else writes to it waits here
    const auto stored = store.version(version);
    if (!stored) return Refusal{"targets.version.gone", {}, {std::to_string(version.value)}};
    if (!draft) return Refusal{"targets.version.not_draft", {}, {stored->name}};

    const auto figures = store.figures_of(version);
    std::map<Key, const Target*> known;
    for (const Target& figure : figures)
        known.emplace(Key{figure.owner, figure.measure, figure.product, figure.period}, &figure);
    Writes writes;
    for (const FigureChange& change : changes) {
        if (auto bad = fault(change)) return *bad;
        const auto found = known.find(Key{change.owner, change.measure, change.product, change.period});
        if (auto no = weigh(change, found == known.end() ? nullptr : found->second, version, writes)) return *no;
    }
    if (!writes.conflicts.empty()) return FiguresSaved{*stored, std::move(writes.conflicts)};
    store.erase(writes.erased);
    store.update(writes.updated);
    store.add(writes.added);
    if (note) store.set_method(version, note->method, note->note);
    return FiguresSaved{*stored, {}};
}

} // namespace hedef::targets
