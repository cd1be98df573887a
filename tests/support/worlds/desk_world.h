#pragma once
#include "desk/desk.h"

#include <exception>
#include <vector>

namespace hedef::testing {

// A desk for presenters: everything asked is answered at once, failures and opened windows are collected.
struct DeskWorld
{
    struct Noting : desk::Navigator
    {
        void open(const desk::Place& place) override { opened.push_back(place); }
        std::vector<desk::Place> opened;
    };

    explicit DeskWorld(const base::Clock& clock, base::Tasks* own = nullptr, base::Tasks* own_long = nullptr)
        : desk{own ? *own : tasks, own_long ? *own_long : own ? *own : tasks, changes, clock, navigator, preferences, errands, undo, drafts, 1,
               [this](std::exception_ptr trouble) { troubles.push_back(trouble); }}
    {}
    DeskWorld(const DeskWorld&) = delete;

    base::InlineTasks tasks;
    base::ChangeBus changes;
    Noting navigator;
    desk::ForgetfulPreferences preferences;
    desk::QuietErrands errands;
    desk::UndoStack undo;
    desk::LeftDrafts drafts;
    std::vector<std::exception_ptr> troubles;
    desk::Desk desk;
};

} // namespace hedef::testing
