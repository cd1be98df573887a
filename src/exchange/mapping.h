#pragma once
#include "exchange/dates.h"
#include "exchange/importable.h"
#include "exchange/numbers.h"
#include "exchange/row_file.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace hedef::exchange {

// What a person (or a mapping file, or the memory of an earlier import) says about a file; everything may be left out.
struct Mapping
{
    std::map<std::string, std::string> columns; // header of the file → field of the kind
    std::vector<std::string> ignore;            // headers that mean nothing
    FileForm form;
    Decimal decimal = Decimal::unknown;
    DateOrder date_order = DateOrder::unknown;
    std::map<std::string, std::map<std::string, std::string>>
        matches; // field → name in the file → name in the database

    // What stands in the database for this value of the field, if it was said; compared exactly.
    const std::string* match(const std::string& field, const std::string& value) const;
    bool operator==(const Mapping&) const;
};

// Who says that a column is a field.
enum class MappedBy
{
    given,
    name,
    synonym
};

// Which column of a file holds which field of a kind.
struct ColumnMap
{
    static constexpr int none = -1;
    std::vector<int> column_of;        // by field; none: the file does not have it
    std::vector<MappedBy> by;          // by field
    std::vector<int> ignored, unknown; // columns: told to be ignored, and those that nothing says anything about
};

// Headers to fields: first what the mapping says, then equal names, then synonyms (those of the field, and common ones
// in English and Turkish), all folded. A weaker reason never takes a field from a stronger one. Refusals (bad_input,
// the file as place): exchange.mapping.no_such_column, .no_such_field, .two_columns, .required (with the columns
// found).
base::Result<ColumnMap> map_columns(const std::string& file, const std::vector<std::string>& header,
                                    std::span<const FieldSpec>, const Mapping&);

// The same as far as it goes: what cannot be mapped is left out and told in `faults`.
struct ProposedColumns
{
    ColumnMap map;
    std::vector<base::Refusal> faults;
};
ProposedColumns propose_columns(const std::string& file, const std::vector<std::string>& header,
                                std::span<const FieldSpec>, const Mapping&);

// Under what a mapping is remembered: the same for files with the same columns in the same order.
std::string header_signature(const std::vector<std::string>& header);

// The column of a rejects file that says why; never a field.
inline constexpr std::string_view reason_column = "reason";

} // namespace hedef::exchange
