#pragma once
#include "exchange/row_file.h"

#include <cstdint>
#include <map>

namespace hedef::exchange {

// The refused rows of a file as csv: the original columns, then `reason`; can be mended and imported again (the reason
// is ignored). reasons: by row number (counted from 1, MappedRow::number), in words. Cells are written as they stood,
// with the file's separator, so that numbers and dates keep their form; UTF-8 with byte order mark. Throws FileFailure.
base::Result<base::Done> write_reject_file(const RowFile&, const std::map<std::int64_t, std::string>& reasons,
                                           const std::filesystem::path&);

} // namespace hedef::exchange
