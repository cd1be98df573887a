#pragma once
#include "territory/present/territories_presenter.h"
#include "uikit/form_dialog.h"

#include <functional>
#include <optional>
#include <vector>

// Forms of the window of territories. Each shows itself until it is cancelled or its save came through.
namespace hedef::territory {

// A new territory below `territory.parent`, or one that stands (with an id). save gets what was typed.
void ask_territory(wxWindow* parent, const Coverage&, const Territory&,
                   std::function<void(const Territory&, uikit::Saved)> save);

// The day that is offered, and the one that "tomorrow" counts from.
struct FromDay
{
    base::Date today, day;
};

void ask_customer(wxWindow* parent, const Coverage&, TerritoryId, FromDay,
                  std::function<void(const TerritoriesPresenter::CustomerWish&, uikit::Saved)> save);
void ask_person(wxWindow* parent, const Coverage&, const std::vector<NamedPerson>&, TerritoryId, FromDay,
                std::function<void(const TerritoriesPresenter::PersonWish&, uikit::Saved)> save);
void ask_owner(wxWindow* parent, const CoverageNode&, const std::vector<NamedPerson>&, FromDay,
               std::function<void(const NamedPerson&, base::Date, uikit::Saved)> save);

// "Move 3 customers": into which territory (the given one first) and from which day.
struct MoveWish
{
    TerritoryId to;
    base::Date from;
};
void ask_move(wxWindow* parent, const Coverage&, const wxString& what, TerritoryId to, FromDay,
              std::function<void(const MoveWish&, uikit::Saved)> save);
// "Lock Acme", from which day.
void ask_day(wxWindow* parent, const wxString& title, const wxString& verb, const char* label, FromDay,
             std::function<void(base::Date, uikit::Saved)> save);

// The territories that were deleted, to bring one back; none: closed.
std::optional<TerritoryId> ask_deleted(wxWindow* parent, const std::vector<DeletedTerritory>&, desk::Preferences&);

} // namespace hedef::territory
