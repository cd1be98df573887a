#pragma once
#include "base/change_bus.h"
#include "base/clock.h"
#include "base/tasks.h"
#include "desk/drafts.h"
#include "desk/errands.h"
#include "desk/place.h"
#include "desk/preferences.h"
#include "desk/undo.h"

#include <cstdint>
#include <exception>
#include <functional>

namespace hedef::desk {

// What the running program lends to each window. Outlives them all. UI thread.
struct Desk
{
    base::Tasks& tasks;      // the thread of the database: short questions and edits
    base::Tasks& long_tasks; // a second thread with a connection of its own: runs, imports, the demo company
    base::ChangeBus& changes; // what was committed, here and on other desks: topics are names of tables
    const base::Clock& clock;
    Navigator& navigator;
    Preferences& preferences;
    Errands& errands;
    UndoStack& undo;
    Drafts& drafts;
    std::int64_t person = 0; // who sits here; 0: nobody signed in
    // Where failures of the broken world end, once, for all windows: connection lost, disk full.
    std::function<void(std::exception_ptr)> trouble;
};

} // namespace hedef::desk
