#include "targets/view/target_dialogs.h"
namespace hedef::targets {
void show_credits(wxWindow*, TargetsPresenter&, std::size_t, desk::Desk&) {}
} // namespace hedef::targets
