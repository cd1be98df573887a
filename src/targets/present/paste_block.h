#pragma once
#include "targets/present/grid_columns.h"
#include "targets/present/target_sheet.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

// Blocks that come from and go to spreadsheets: cells separated by tabs, rows by line ends.
namespace hedef::targets {

// The cells of a copied block; quotes as Excel sets them ("two\nlines", "say ""so""").
std::vector<std::vector<std::string>> cells_of(std::string_view block);

struct PasteRefusal
{
    std::string cell;   // "Ada Lovelace · Mar 2017"; outside the grid "Row 3, column 2 of the block"
    std::string text;   // what stands there
    base::Refusal why;  // "targets.paste.not_a_number", ".outside", ".total", "targets.figure.locked", …
};
struct PastePreview
{
    struct Good
    {
        std::size_t row = 0;
        Slot slot = 0;
        std::optional<std::int64_t> amount; // none: the cell of the block is empty, its figure goes
    };
    std::vector<Good> good; // cells that differ from what is there
    std::size_t same = 0;   // cells that say what is there already
    std::vector<PasteRefusal> refused;
};

// What pasting a block at a cell of the grid would do. rows: the sheet's rows as they are shown; a block
// that goes into the selection (rows × columns from the first cell) a whole number of times fills it.
struct PastePlace
{
    std::size_t row = 0, column = 0; // in the grid
    std::size_t rows = 1, columns = 1;
};
PastePreview preview_paste(std::string_view block, const TargetSheet&, const std::vector<std::size_t>& rows,
                           const std::vector<GridColumn>&, PastePlace, const FigureWords&,
                           const std::function<std::string(std::size_t row, Slot)>& cell_words);

} // namespace hedef::targets
