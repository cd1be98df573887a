#pragma once
#include "exchange/row_file.h"

namespace hedef::exchange {

// A whole file in memory, for small ones; large ones are read row by row through RowFile.
struct Table
{
    struct Line
    {
        int line = 0;
        std::vector<std::string> cells; // as many as there are columns
    };
    std::vector<std::string> header;
    std::vector<Line> rows;
};

// Refuses what RowFile refuses, and a row with more non-empty cells than the header has
// ("exchange.csv.too_many_cells").
base::Result<Table> read_table(const RowFile&);
base::Result<Table> read_table(const std::filesystem::path&, const FileForm& = {});

// The refusal of such a row.
base::Refusal too_many_cells(const RowFile&, const Row&, int surplus);

} // namespace hedef::exchange
