#include "targets/present/paste_block.h"

#include "base/text.h"
#include "words/language.h"

#include <algorithm>

namespace hedef::targets {

std::vector<std::vector<std::string>> cells_of(std::string_view block)
{
    std::vector<std::vector<std::string>> rows(1, {""});
    bool quoted = false;
    for (std::size_t i = 0; i < block.size(); ++i) {
        const char c = block[i];
        std::string& cell = rows.back().back();
        if (quoted) {
            if (c != '"')
                cell += c;
            else if (i + 1 < block.size() && block[i + 1] == '"')
                cell += block[++i];
            else
                quoted = false;
        } else if (c == '"' && cell.empty()) {
            quoted = true;
        } else if (c == '\t') {
            rows.back().emplace_back();
        } else if (c == '\n') {
            rows.push_back({""});
        } else if (c != '\r') {
            cell += c;
        }
    }
    // A copied block ends with a line end.
    if (rows.size() > 1 && rows.back().size() == 1 && rows.back().front().empty()) rows.pop_back();
    return rows;
}

namespace {

// A block that goes into the selection a whole number of times fills it, as in spreadsheets.
void repeat_over(std::vector<std::vector<std::string>>& cells, PastePlace place)
{
    const std::size_t height = cells.size(), width = cells.front().size();
    const bool even = std::all_of(cells.begin(), cells.end(), [&](const auto& row) { return row.size() == width; });
    if (!even || place.rows % height != 0 || place.columns % width != 0) return;
    for (auto& row : cells)
        for (std::size_t c = width; c < place.columns; ++c)
            row.push_back(row[c - width]);
    for (std::size_t r = height; r < place.rows; ++r)
        cells.push_back(cells[r - height]);
}

class Previewer
{
public:
    Previewer(const TargetSheet& sheet, const std::vector<std::size_t>& rows, const std::vector<GridColumn>& columns,
              const FigureWords& figures, const std::function<std::string(std::size_t, Slot)>& words)
        : m_sheet(sheet), m_rows(rows), m_columns(columns), m_figures(figures), m_words(words)
    {}

    void look_at(const std::string& text, std::size_t grid_row, std::size_t grid_column, std::string place)
    {
        if (grid_row >= m_rows.size() || grid_column >= m_columns.size() ||
            m_columns[grid_column].kind != GridColumn::Kind::figure)
            return refuse(std::move(place), text, {"targets.paste.outside"});
        const std::size_t row = m_rows[grid_row];
        const Slot slot = m_columns[grid_column].slot;
        place = m_words(row, slot);
        if (!m_sheet.owners()[row].owner) return refuse(std::move(place), text, {"targets.figure.heading"});
        std::optional<std::int64_t> amount;
        if (!base::trimmed(text).empty()) {
            amount = m_figures.typed(text);
            if (!amount) return refuse(std::move(place), text, {"targets.paste.not_a_number"});
        }
        if (is_total(slot)) {
            if (amount) refuse(std::move(place), text, {"targets.paste.total"});
            return;
        }
        const auto source = m_sheet.value(row, slot).source;
        const auto shown = m_sheet.shown(row, slot);
        if (source == Source::own || source == Source::share ? shown == amount : !amount) return void(++preview.same);
        if (source == Source::parts || source == Source::some_parts) {
            if (shown == amount) return void(++preview.same);
            return refuse(std::move(place), text, {"targets.paste.total"});
        }
        // What typing it would say.
        if (const auto changes = type_amount(m_sheet.own(row), MonthWeights{}, slot, amount); !changes)
            return refuse(std::move(place), text, changes.refusal());
        preview.good.push_back({row, slot, amount});
    }

    PastePreview preview;
    std::vector<Slot> slots; // that the block covers

private:
    // The block itself has shorter periods of it.
    bool is_total(Slot slot) const
    {
        return std::any_of(slots.begin(), slots.end(), [&](Slot other) {
            return kind_of(other) < kind_of(slot) && months_of(slot).holds(months_of(other));
        });
    }
    void refuse(std::string place, const std::string& text, base::Refusal why)
    {
        preview.refused.push_back({std::move(place), text, std::move(why)});
    }
    const TargetSheet& m_sheet;
    const std::vector<std::size_t>& m_rows;
    const std::vector<GridColumn>& m_columns;
    const FigureWords& m_figures;
    const std::function<std::string(std::size_t, Slot)>& m_words;
};

} // namespace

PastePreview preview_paste(std::string_view block, const TargetSheet& sheet, const std::vector<std::size_t>& rows,
                           const std::vector<GridColumn>& columns, PastePlace place, const FigureWords& figures,
                           const std::function<std::string(std::size_t row, Slot)>& cell_words)
{
    auto cells = cells_of(block);
    repeat_over(cells, place);
    Previewer previewer(sheet, rows, columns, figures, cell_words);
    std::size_t widest = 0;
    for (const auto& row : cells)
        widest = std::max(widest, row.size());
    for (std::size_t c = place.column; c < std::min(place.column + widest, columns.size()); ++c)
        if (columns[c].kind == GridColumn::Kind::figure) previewer.slots.push_back(columns[c].slot);
    for (std::size_t r = 0; r < cells.size(); ++r)
        for (std::size_t c = 0; c < cells[r].size(); ++c)
            previewer.look_at(cells[r][c], place.row + r, place.column + c,
                              words::_("Row {1}, column {2} of the block", std::to_string(r + 1), std::to_string(c + 1)));
    return std::move(previewer.preview);
}

} // namespace hedef::targets
