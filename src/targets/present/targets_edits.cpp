#include "base/text.h"
#include "targets/present/targets_presenter.h"
#include "words/figures.h"
#include "words/language.h"
#include "words/words.h"

#include <algorithm>
#include <set>

// Typing, deleting, pasting; filling stands in targets_filling.cpp, how edits are saved in targets_saving.cpp.
namespace hedef::targets {

using base::Refusal;
using words::_;

namespace {

Refusal unreadable(const std::string& text)
{
    if (base::trimmed(text).starts_with('=')) return {"targets.figure.formula", "amount", {text}};
    return {"targets.figure.not_a_number", "amount", {text}};
}

} // namespace

std::string TargetsPresenter::why_not_type(Cell cell) const
{
    if (m_state.loading) return _("Loading…");
    if (!m_state.read_only.empty()) return m_state.read_only;
    if (cell.row >= m_state.sheet.rows()) return _("There is nothing here.");
    if (!m_state.sheet.owners()[cell.row].owner) return _("This row only sums the people below it.");
    if (const auto& own = m_state.sheet.own(cell.row)[cell.slot]; own && own->locked)
        return _("This figure is locked. Unlock it to change it.");
    return {};
}

std::string TargetsPresenter::understood(const std::string& text) const
{
    if (base::trimmed(text).empty()) return {};
    const auto amount = m_state.figures.typed(text);
    if (amount) return _("Understood as {1}", m_state.figures.with_unit(*amount));
    return words::sentence(unreadable(text), [](const char* english) { return words::translated(english); });
}

bool TargetsPresenter::typing(Cell cell, const std::string& text)
{
    undo_preview();
    if (!why_not_type(cell).empty()) return false;
    const auto amount = m_state.figures.typed(text);
    const bool nothing = text.find_first_not_of(' ') == std::string::npos;
    if (!amount && !nothing) {
        m_view.show_rows(m_state.sheet.upwards(cell.row));
        return false;
    }
    const auto changes = m_state.sheet.set(cell.row, cell.slot, amount);
    if (changes) m_preview = *changes;
    m_view.show_rows(m_state.sheet.upwards(cell.row));
    return bool(changes);
}

void TargetsPresenter::undo_preview()
{
    if (!m_preview) return;
    m_state.sheet.apply(targets::reversed(*m_preview));
    m_preview.reset();
}

void TargetsPresenter::stop_typing()
{
    if (!m_preview) return;
    const auto changes = *m_preview;
    undo_preview();
    show_changed(changes);
    if (m_look_again && m_on_way == 0) look_again();
}

bool TargetsPresenter::type(Cell cell, const std::string& text)
{
    stop_typing();
    if (const std::string why = why_not_type(cell); !why.empty()) {
        m_view.said(why);
        return false;
    }
    const bool nothing = text.find_first_not_of(' ') == std::string::npos;
    const auto amount = m_state.figures.typed(text);
    auto changes = amount || nothing ? m_state.sheet.set(cell.row, cell.slot, amount)
                                     : base::Result<CellChanges>(unreadable(text));
    if (!changes) {
        m_view.refused(in_words(changes.refusal()));
        return false;
    }
    const std::string where = long_words(cell.slot, m_content->year, m_content->calendar);
    const std::string who = owner_words(m_state.sheet.owners()[cell.row], m_state.grouping);
    carry_out(*changes, amount ? _("Change {1} of {2} to {3}", where, who, m_state.figures.text(*amount))
                               : _("Delete {1} of {2}", where, who));
    return true;
}

void TargetsPresenter::set_cells(const std::vector<std::pair<Cell, std::optional<std::int64_t>>>& cells,
                                 const std::string& words)
{
    stop_typing();
    CellChanges all;
    std::optional<Refusal> first;
    for (const auto& [cell, amount] : cells) {
        const auto changes = m_state.sheet.set(cell.row, cell.slot, amount);
        if (changes)
            all.insert(all.end(), changes->begin(), changes->end());
        else if (!first)
            first = changes.refusal();
    }
    carry_out(all, words);
    if (first) m_view.refused(in_words(*first));
}

void TargetsPresenter::erase(const Cells& cells)
{
    if (!m_state.read_only.empty()) return m_view.said(m_state.read_only);
    std::vector<std::pair<Cell, std::optional<std::int64_t>>> wishes;
    for (const Cell& cell : cells)
        if (m_state.sheet.value(cell.row, cell.slot).there()) wishes.emplace_back(cell, std::nullopt);
    set_cells(wishes, counted_words(N_("Delete a figure"), N_("Delete {1} figures"), wishes.size()));
}

void TargetsPresenter::paste(const std::string& block, PastePlace place)
{
    if (const auto& why = m_state.read_only; !why.empty()) return m_view.said(why);
    if (m_state.loading) return;
    stop_typing();
    const auto words = [this](std::size_t row, Slot slot) { return cell_words(row, slot); };
    const PastePreview preview =
        preview_paste(block, m_state.sheet, m_state.rows, m_state.columns, place, m_state.figures, words);
    if (!preview.refused.empty() && !m_view.paste_what_is_good(preview)) return;
    if (preview.good.empty()) {
        if (preview.refused.empty()) m_view.said(_("These figures stand there already."));
        return;
    }
    std::vector<std::pair<Cell, std::optional<std::int64_t>>> wishes;
    for (const auto& good : preview.good)
        wishes.push_back({{good.row, good.slot}, good.amount});
    set_cells(wishes, counted_words(N_("Paste a figure"), N_("Paste {1} figures"), wishes.size()));
}

std::string TargetsPresenter::copy(const std::vector<std::size_t>& grid_rows,
                                   const std::vector<std::size_t>& grid_columns) const
{
    std::string text;
    for (const std::size_t grid_row : grid_rows) {
        std::string line;
        for (const std::size_t column : grid_columns) {
            const std::size_t row = m_state.rows.at(grid_row);
            const GridColumn& shape = m_state.columns.at(column);
            const CellFace face =
                shape.kind == GridColumn::Kind::figure
                    ? figure_face(m_state.sheet, row, shape.slot, m_state.figures)
                    : other_face(m_state.sheet, row, shape.kind, m_state.period, m_state.standings, m_state.figures,
                                 m_state.limit);
            line += (column == grid_columns.front() ? "" : "\t") + face.text;
        }
        text += line + "\n";
    }
    return text;
}

void TargetsPresenter::lock(const Cells& cells, bool locked)
{
    if (!m_state.read_only.empty()) return m_view.said(m_state.read_only);
    stop_typing();
    CellChanges all;
    std::optional<Refusal> first;
    for (const Cell& cell : cells) {
        const auto changes = m_state.sheet.lock(cell.row, cell.slot, locked);
        if (changes)
            all.insert(all.end(), changes->begin(), changes->end());
        else if (!first)
            first = changes.refusal();
    }
    carry_out(all, locked ? counted_words(N_("Lock a figure"), N_("Lock {1} figures"), all.size())
                          : counted_words(N_("Unlock a figure"), N_("Unlock {1} figures"), all.size()));
    if (first && all.empty()) m_view.refused(*first);
}

void TargetsPresenter::spread(const Cells& cells)
{
    if (!m_state.read_only.empty()) return m_view.said(m_state.read_only);
    stop_typing();
    CellChanges all;
    std::optional<Refusal> first;
    std::size_t figures = 0;
    for (const Cell& cell : cells) {
        const auto changes = m_state.sheet.spread(cell.row, cell.slot);
        if (changes) {
            all.insert(all.end(), changes->begin(), changes->end());
            ++figures;
        } else if (!first)
            first = changes.refusal();
    }
    carry_out(all, counted_words(N_("Spread a figure over its months"), N_("Spread {1} figures over their months"), figures));
    if (first && all.empty()) m_view.refused(*first);
}

void TargetsPresenter::show_changed(const CellChanges& changes)
{
    std::set<std::size_t> rows;
    for (const CellChange& cell : changes)
        for (const std::size_t row : m_state.sheet.upwards(cell.row))
            rows.insert(row);
    m_view.show_rows({rows.begin(), rows.end()});
    tell_story();
}

} // namespace hedef::targets
