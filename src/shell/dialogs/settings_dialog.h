#pragma once
#include "words/language.h"

#include <optional>

class wxWindow;

namespace hedef::shell {

// What people may set for themselves on this computer.
struct Settings
{
    words::Language language = words::Language::english;
    int text_size = 100; // percent of the system's
    bool operator==(const Settings&) const = default;
};

// The sizes that can be chosen.
inline constexpr int text_sizes[] = {90, 100, 110, 125, 150};

// Asks; none: cancelled, or nothing was changed.
std::optional<Settings> ask_settings(wxWindow* parent, const Settings& now);

} // namespace hedef::shell
