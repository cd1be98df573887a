#pragma once
#include "desk/preferences.h"
#include "shell/dialogs/quick_search_presenter.h"

#include <string>
#include <vector>

namespace hedef::shell {

// Windows that were in front, the newest first, kept with what the person arranged: what Ctrl+K begins with.
class RecentWindows
{
public:
    explicit RecentWindows(desk::Preferences&);
    void note(const desk::Place&, const std::string& title);
    // All but the one in front.
    std::vector<RecentWindow> before(const desk::Place& in_front) const;

private:
    desk::Preferences& m_preferences;
    std::vector<RecentWindow> m_windows;
};

} // namespace hedef::shell
