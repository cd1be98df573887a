#pragma once
#include "desk/desk.h"
#include "uikit/command.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

class wxWindow;

namespace hedef::uikit {

class Window;

// Who uses a window: the groups of the navigation pane, in their order there.
enum class Group
{
    today,
    sell,
    plan,
    people,
    pay,
    manage,
    none // opened from other windows only: a deal, a customer
};

// A kind of window that can be opened.
struct WindowKind
{
    std::string id; // "pipeline.deals"; Place::window
    Group group = Group::none;
    const char* words = nullptr; // N_("&Deals"), as in the Go menu and the navigation pane
    std::string icon;
    std::function<Window*(wxWindow* parent, const desk::Place&)> make;
    const char* help = nullptr; // N_(): what the window is for; behind it F1 lists its commands
};

// One thing that Ctrl+K found.
struct Found
{
    std::string words;  // "Acme Corp"
    std::string detail; // "Customer · Ege"
    std::string icon;
    desk::Place place;
};

// Searches one kind of record, on the thread of the database; at most `most` answers, best first.
using Search = std::function<std::vector<Found>(const std::string& text, std::size_t most)>;

// How much waits for somebody in a window: the count that the navigation pane shows beside its name.
struct Waiting
{
    std::string kind; // WindowKind::id
    // On the thread of the database; cheap.
    std::function<std::int64_t()> count;
    std::vector<std::string> topics; // of changes after which it is counted again
};

// What subjects bring into the running program: each <subject>/view/<subject>_desk.cpp fills in its rows.
struct WindowBook
{
    std::vector<WindowKind> kinds;
    CommandTable commands;
    std::vector<Search> searches;
    std::vector<Waiting> waiting;

    const WindowKind* find(std::string_view id) const
    {
        for (const auto& kind : kinds)
            if (kind.id == id) return &kind;
        return nullptr;
    }
};

} // namespace hedef::uikit
