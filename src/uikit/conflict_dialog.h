#pragma once
#include "desk/conflict.h"

#include <optional>
#include <vector>

#include <wx/string.h>

class wxWindow;

namespace hedef::uikit {

// "Somebody else changed 'Acme' meanwhile": for each field mine, theirs and the original; choose or type a third. None:
// cancelled, everything typed stays.
std::optional<std::vector<desk::Decision>> decide_conflicts(wxWindow* parent, const wxString& what,
                                                           const std::vector<desk::FieldConflict>&);

} // namespace hedef::uikit
