#include "targets/present/figure_step.h"
#include "targets/present/targets_presenter.h"
#include "words/language.h"

#include <algorithm>
#include <map>

// How edits are saved: at once, in the order in which they were made.
namespace hedef::targets {

using base::Refusal;
using words::_;

std::vector<FigureChange> TargetsPresenter::changes_of(const CellChanges& cells) const
{
    const Subject& subject = m_state.subjects[m_state.subject];
    std::vector<FigureChange> changes;
    for (const CellChange& cell : cells)
        changes.push_back({*m_state.sheet.owners()[cell.row].owner, subject.measure, subject.product,
                           period_of(cell.change.slot, m_content->year, m_content->calendar), cell.change.before,
                           cell.change.after});
    return changes;
}

namespace {

// One change per cell, from its first state to its last.
CellChanges joined(const CellChanges& changes)
{
    std::map<std::pair<std::size_t, Slot>, std::size_t> place;
    CellChanges all;
    for (const CellChange& cell : changes) {
        const auto [found, fresh] = place.emplace(std::pair(cell.row, cell.change.slot), all.size());
        if (fresh)
            all.push_back(cell);
        else
            all[found->second].change.after = cell.change.after;
    }
    std::erase_if(all, [](const CellChange& cell) { return cell.change.before == cell.change.after; });
    return all;
}

} // namespace

void TargetsPresenter::carry_out(const CellChanges& changes, const std::string& words,
                                 std::optional<AllocationNote> note)
{
    const CellChanges cells = joined(changes);
    if (cells.empty()) return;
    m_view.said({});
    show_changed(cells);
    auto asked = changes_of(cells);
    const auto step = std::make_shared<FigureStep>(desk(), m_service, m_content->version.id, asked);
    desk().undo.did(FigureStep::step(step, words, [this, watch = alive().watch()](const Refusal& refusal) {
        if (!watch.expired()) m_view.refused(refusal);
    }));
    send(std::move(asked), cells, std::move(note));
}

void TargetsPresenter::send(std::vector<FigureChange> changes, const CellChanges& cells,
                            std::optional<AllocationNote> note)
{
    ++m_on_way;
    m_state.saving = Saving::on_its_way;
    m_view.show_saving();
    const auto version = m_content->version.id;
    ask(
        [&service = m_service, version, changes = std::move(changes), note = std::move(note)] {
            return service.change_figures(version, changes, note);
        },
        [this, cells](const base::Result<FiguresSaved>& answer) { saved(answer, cells); });
}

void TargetsPresenter::saved(const base::Result<FiguresSaved>& answer, const CellChanges& cells)
{
    --m_on_way;
    if (m_on_way == 0) m_state.saving = Saving::saved;
    if (!answer) {
        m_view.refused(answer.refusal());
        m_look_again = m_reload = true; // what is shown was not saved
    } else if (!answer->conflicts.empty()) {
        settle(answer->conflicts, cells);
        m_look_again = m_reload = true;
    } else {
        ++m_state.edits;
        const bool alone = answer->version.revision == m_content->version.revision + 1;
        m_content->version = answer->version;
        m_state.version = answer->version;
        if (!alone) m_look_again = m_reload = true; // somebody else's figures came between
    }
    m_view.show_saving();
    if (m_on_way == 0 && m_look_again && !m_preview) look_again();
}

// What was decided about one conflict.
std::optional<Figure> TargetsPresenter::wanted_figure(const std::vector<desk::Decision>& decided,
                                                      const std::string& field, const FigureChange& change) const
{
    using Choice = desk::Decision::Choice;
    const auto decision = std::find_if(decided.begin(), decided.end(), [&](auto& d) { return d.field == field; });
    if (decision == decided.end() || decision->choice == Choice::theirs) return change.seen;
    if (decision->choice == Choice::mine) return change.mine;
    const auto amount = m_state.figures.typed(decision->value);
    return amount ? std::optional(Figure{*amount, false}) : change.mine;
}

void TargetsPresenter::settle(const std::vector<FigureConflict>& conflicts, const CellChanges& cells)
{
    const auto words = [&](const std::optional<Figure>& figure) {
        return figure ? m_state.figures.text(figure->amount) : _("(none)");
    };
    std::vector<desk::FieldConflict> questions;
    for (std::size_t i = 0; i < conflicts.size(); ++i) {
        const auto& change = conflicts[i].change;
        const auto row = m_state.sheet.row_of(change.owner);
        const auto slot = slot_of(change.period, m_content->year, m_content->calendar);
        questions.push_back({std::to_string(i), row && slot ? cell_words(*row, *slot) : "", words(change.seen),
                             words(change.mine), words(conflicts[i].theirs)});
    }
    auto changes = changes_of(cells); // now: while people decide, the sheet may become another
    const auto decided = m_view.decide(questions); // cancelled: theirs stand, the rest is saved
    for (std::size_t i = 0; i < conflicts.size(); ++i) {
        const auto change = std::find(changes.begin(), changes.end(), conflicts[i].change);
        if (change == changes.end()) continue;
        change->seen = conflicts[i].theirs;
        change->mine = wanted_figure(decided.value_or(std::vector<desk::Decision>{}), std::to_string(i), *change);
    }
    send(std::move(changes), cells);
}

} // namespace hedef::targets
