#pragma once
#include "base/result.h"

#include <string>

namespace hedef::cli {

// The whole of a document in UTF-8 (or UTF-16 with a mark, or Windows-1254). Refuses what exchange refuses of files and
// their encoding.
base::Result<std::string> read_document(const std::string& path);

} // namespace hedef::cli
