#pragma once
#include "desk/desk.h"
#include "territory/coverage_service.h"
#include "territory_desk.h"

namespace hedef::testing {

// The world of TerritoryDesk with a desk for presenters: everything is answered at once, and what is committed is told.
struct PresenterWorld : TerritoryDesk
{
    struct NotingNavigator : desk::Navigator
    {
        void open(const desk::Place& place) override { opened.push_back(place); }
        std::vector<desk::Place> opened;
    };

    PresenterWorld() : TerritoryDesk(TestBackend::sqlite), coverage(*db)
    {
        db->on_changes([this](const std::vector<base::Change>& told) { changes.publish(told); });
    }
    territory::CustomerPlacement into(customers::CustomerId customer, territory::TerritoryId where, base::Date from)
    {
        return {customer, where, territory::Dimension::geography, since(from)};
    }

    territory::CoverageService coverage;
    base::InlineTasks tasks;
    base::ChangeBus changes;
    base::FixedClock clock{on(2017, 6, 15)};
    NotingNavigator navigator;
    desk::ForgetfulPreferences preferences;
    desk::QuietErrands errands;
    desk::UndoStack undo;
    desk::LeftDrafts drafts;
    std::vector<std::exception_ptr> troubles;
    desk::Desk lent{tasks, tasks, changes, clock, navigator, preferences, errands, undo, drafts, 0,
                    [this](std::exception_ptr failure) { troubles.push_back(failure); }};
};

} // namespace hedef::testing
