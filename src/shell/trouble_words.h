#pragma once
#include <wx/string.h>

#include <exception>
#include <string>

namespace hedef::shell {

// What went wrong with the world, as a sentence; database: how people know it. Empty: the person stopped it themselves.
wxString words_of(const std::exception_ptr&, const std::string& database);

} // namespace hedef::shell
