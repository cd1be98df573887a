#pragma once
#include "exchange/csv_parser.h"
#include "exchange/encoding.h"

namespace hedef::exchange {

// A table as JSON: {"kind": "customers", "rows": [{"code": "…", …}, …]}, or only the array. Values are text, numbers
// (kept digit by digit), true, false or null (as an empty cell); anything nested is refused with line and path.
struct JsonHead
{
    std::string kind;                // empty when the file names none
    std::vector<std::string> header; // the keys of all rows, in order of first appearance
};
base::Result<JsonHead> read_json_head(const TextFile&);
// Row.line is the line on which the object begins; cells in the order of header.
base::Result<base::Done> for_each_json_row(const TextFile&, const std::vector<std::string>& header, const VisitRow&);

// A text as a JSON string, with its quotes.
std::string json_string(std::string_view utf8);

} // namespace hedef::exchange
