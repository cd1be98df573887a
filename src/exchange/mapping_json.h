#pragma once
#include "exchange/mapping.h"

namespace hedef::exchange {

// A mapping as JSON, every key optional:
//   {"columns": {"File header": "field"}, "ignore": ["header"], "separator": ";", "encoding": "windows-1254", "header":
//   true,
//    "decimal": ",", "date_order": "dmy", "matches": {"product": {"GTXPro": "GTX Pro"}}}
// separator: one of , ; | and "tab"; decimal: "." or ","; date_order: "dmy" or "mdy". Refused (bad_input, field = path
// of the key): exchange.mapping.broken (no JSON, with the line), .unknown_key, .value (what would be right),
// .two_columns.
base::Result<Mapping> mapping_from_json(std::string_view text, const std::string& file);
base::Result<Mapping> read_mapping_file(const std::filesystem::path&);
// The same form again, only what is said.
std::string mapping_to_json(const Mapping&);

} // namespace hedef::exchange
