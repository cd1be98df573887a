#pragma once
#include "measure.h"
#include "options.h"

namespace hedef::bench {

std::string as_table(const Options&, const Results&, std::int64_t peak);
std::string as_json(const Options&, const Results&, std::int64_t peak);

} // namespace hedef::bench
