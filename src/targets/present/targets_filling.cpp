#include "targets/present/targets_presenter.h"
#include "words/language.h"

#include <algorithm>
#include <set>

// Filling: some cells over those beside them.
namespace hedef::targets {

using words::_;

namespace {

using Cells = TargetsPresenter::Cells;
using Amount = std::optional<std::int64_t>;

// Whether other slots have shorter periods of it: then it follows from them.
bool is_total_of(const std::set<Slot>& slots, Slot slot)
{
    return std::any_of(slots.begin(), slots.end(), [&](Slot other) {
        return kind_of(other) < kind_of(slot) && months_of(slot).holds(months_of(other));
    });
}

// What follows the amounts: the next steps where all steps are equal, else the same again from the first on.
Amount following(const std::vector<Amount>& given, std::size_t place)
{
    const std::size_t count = given.size();
    const bool all = std::all_of(given.begin(), given.end(), [](const Amount& amount) {
        return amount && std::abs(*amount) < largest_figure;
    });
    if (count < 2 || !all) return given[place % count];
    const std::int64_t step = *given[1] - *given[0];
    for (std::size_t i = 2; i < count; ++i)
        if (*given[i] - *given[i - 1] != step) return given[place % count];
    const base::Int128 next = base::Int128(given.back().value()) + base::Int128(step) * static_cast<base::Int128>(place + 1);
    // Nothing is asked below 0, and nothing beyond what a figure can be.
    return static_cast<std::int64_t>(std::clamp<base::Int128>(next, 0, largest_figure));
}

} // namespace

void TargetsPresenter::extend(const std::vector<Cells>& lines, std::size_t given)
{
    if (!m_state.read_only.empty()) return m_view.said(m_state.read_only);
    if (m_state.loading) return;
    stop_typing();
    std::set<Slot> from;
    for (const Cells& cells : lines)
        for (std::size_t i = 0; i < std::min(given, cells.size()); ++i)
            from.insert(cells[i].slot);
    std::vector<std::pair<Cell, Amount>> wishes;
    for (const Cells& cells : lines) {
        std::vector<Amount> amounts;
        std::optional<base::PeriodKind> kind;
        for (std::size_t i = 0; i < std::min(given, cells.size()); ++i) {
            if (is_total_of(from, cells[i].slot)) continue;
            if (!kind) kind = kind_of(cells[i].slot);
            if (kind_of(cells[i].slot) == *kind) amounts.push_back(m_state.sheet.shown(cells[i].row, cells[i].slot));
        }
        if (amounts.empty()) continue;
        std::size_t place = 0;
        for (std::size_t i = given; i < cells.size(); ++i)
            if (kind_of(cells[i].slot) == *kind) wishes.emplace_back(cells[i], following(amounts, place++));
    }
    set_cells(wishes, counted_words(N_("Fill a figure"), N_("Fill {1} figures"), wishes.size()));
}

} // namespace hedef::targets
