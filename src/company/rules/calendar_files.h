#pragma once
#include "company/model/company.h"

#include <string_view>
#include <vector>

namespace hedef::company {

// A file of resources/calendar that came with the program.
std::string_view calendar_file(std::string_view name);

// Türkiye's official holidays, 2015 to 2030, named in Turkish ("tr") or English (any other).
std::vector<Holiday> turkiye_holidays(std::string_view language);

} // namespace hedef::company
