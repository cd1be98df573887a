#pragma once
#include "base/money.h"
#include "exchange/mapping.h"
#include "exchange/survey.h"

#include <variant>

namespace hedef::exchange {

// What a cell was understood as: nothing, text, money, a number (in 10^-6, or whole ones), a date, yes or no.
struct ReadNumber
{
    std::int64_t units = 0;
    int places = 0;
    bool operator==(const ReadNumber&) const = default;
};
using ReadValue = std::variant<std::monostate, std::string, base::Money, ReadNumber, base::Date, bool>;

struct SeenCell
{
    std::string raw; // as it stands in the file, shortened
    ReadValue value;
    std::optional<base::Refusal> fault;
};

struct SeenRow
{
    int line = 0;
    std::vector<SeenCell> cells; // by column
};

// How a file would be read, before the database is asked: everything that was found out, and its first rows.
struct FileLook
{
    std::string file;
    FoundEncoding encoding;
    char separator = ',';
    bool has_header = true;
    bool json = false;
    std::vector<std::string> header;
    ColumnMap columns;
    std::vector<int> field_of; // by column; ColumnMap::none: not used
    Survey survey;
    ValueForms forms;                  // unknown where it is open
    std::vector<base::Refusal> faults; // why it cannot be imported yet: missing columns, ambiguous dates
    std::vector<SeenRow> rows;
};

// Refuses what RowFile refuses (encoding, quotes, an empty file); everything else is told in `faults`.
base::Result<FileLook> look_at(const std::filesystem::path&, std::span<const FieldSpec>, const Mapping&,
                               base::Currency company, std::size_t rows = 50);

} // namespace hedef::exchange
