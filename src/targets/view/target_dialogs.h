#pragma once
#include "targets/present/targets_presenter.h"

class wxWindow;

// The dialogs of the window Targets: each asks, and tells the presenter.
namespace hedef::targets {

// A draft for a year, from the targets of the year before or empty.
void new_targets(wxWindow* parent, TargetsPresenter&);
// What is asked of a row, distributed over the rows below it by a method or a blend of methods.
void allocate_below(wxWindow* parent, TargetsPresenter&, TargetsPresenter::Cell);
// The twelve percentages by which years are spread; those of history can be taken.
void edit_seasonality(wxWindow* parent, TargetsPresenter&);
// A ramp for the person of a row: one that is there, or a new one.
void assign_ramp(wxWindow* parent, TargetsPresenter&, std::size_t row);
// From which over-assignment on a warning is shown.
void edit_limit(wxWindow* parent, TargetsPresenter&);
// The credits behind the actual of a row.
void show_credits(wxWindow* parent, TargetsPresenter&, std::size_t row, desk::Desk&);

} // namespace hedef::targets
