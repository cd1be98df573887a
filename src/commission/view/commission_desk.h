#pragma once
#include "company/model/company.h"
#include "desk/desk.h"
#include "uikit/window_book.h"

namespace hedef::commission {

class CommissionService;

// Brings the windows of commissions into the running program: runs, plans, the plan editor, and their commands. All of it
// outlives the book; long_service uses the second connection.
void furnish(uikit::WindowBook&, desk::Desk&, CommissionService& service, CommissionService& long_service,
             const company::Company&);

} // namespace hedef::commission
