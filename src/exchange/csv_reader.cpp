#include "exchange/csv_reader.h"

namespace hedef::exchange {

base::Result<Table> read_table(const RowFile& file)
{
    Table table{file.header(), {}};
    std::optional<base::Refusal> refused;
    auto done = file.for_each([&](const Row& row) {
        if (const int surplus = file.surplus(row)) {
            refused = too_many_cells(file, row, surplus);
            return false;
        }
        const auto cells = row.cells.first(table.header.size());
        table.rows.push_back({row.line, {cells.begin(), cells.end()}});
        return true;
    });
    if (refused) return *refused;
    if (!done) return done.refusal();
    return table;
}

base::Result<Table> read_table(const std::filesystem::path& path, const FileForm& form)
{
    const auto file = RowFile::open(path, form);
    if (!file) return file.refusal();
    return read_table(*file);
}

base::Refusal too_many_cells(const RowFile& file, const Row& row, int surplus)
{
    return base::bad_input("exchange.csv.too_many_cells", {},
                           {std::to_string(row.cells.size()), std::to_string(file.header().size())},
                           {file.name(), row.line, surplus});
}

} // namespace hedef::exchange
