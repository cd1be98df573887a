#pragma once
#include "base/date.h"
#include "desk/place.h"

#include <map>
#include <optional>
#include <string>
#include <utility>

namespace hedef::desk {

// What a window held unsaved when the program ended without asking: a crash, a log-off.
struct Draft
{
    std::string title; // the window's
    std::string text;  // in a form of the window's own; whoever reads it back believes nothing in it
    base::Stamp kept_at{};
};

// Unsaved changes outlive the program: while a window has some (uikit::Window::draft), the shell keeps them in a file of
// this person. A window that is opened on a place takes up, once it has loaded, what was left there. UI thread.
class Drafts
{
public:
    virtual ~Drafts() = default;
    // None: nothing was left, or it was taken already. What is taken is the window's: it stays kept as long as the window
    // says that it is unsaved.
    virtual std::optional<Draft> take(const Place&) = 0;
};

// The twin for tests: what a test says was left.
class LeftDrafts : public Drafts
{
public:
    void leave(const Place& place, Draft draft) { m_left[text_of(place)] = std::move(draft); }
    std::optional<Draft> take(const Place& place) override
    {
        const auto found = m_left.extract(text_of(place));
        return found ? std::optional(std::move(found.mapped())) : std::nullopt;
    }

private:
    std::map<std::string, Draft> m_left;
};

} // namespace hedef::desk
