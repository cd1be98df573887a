#pragma once
#include "territory/present/rules_presenter.h"
#include "uikit/form_dialog.h"

namespace hedef::territory {

// A rule as a form; shows itself until it is cancelled or its save came through.
void ask_rule(wxWindow* parent, bool is_new, const RuleDraft&, const std::vector<RulesPresenter::Place>&,
              base::Currency, std::function<void(const RuleDraft&, uikit::Saved)> save);

} // namespace hedef::territory
