#pragma once
#include "base/clock.h"
#include "base/tasks.h"

#include <filesystem>

class wxWindow;

namespace hedef::shell {

// Asks for a company's name, currency, year and language, and makes it in a new file. Empty: cancelled. slow: where the
// disk is waited for.
std::filesystem::path ask_new_company(wxWindow* parent, base::Tasks& slow, const base::Clock&);

} // namespace hedef::shell
