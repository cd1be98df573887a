#pragma once
#include <optional>
#include <string>

namespace hedef::commission {

// A plan as it was edited when the program ended, and the version that it was made from.
struct UnsavedPlanText
{
    std::string stored, text;
    int version = 0; // 0: none was stored
};

std::string text_of(const UnsavedPlanText&);
// None: not of this form; nothing in it is believed.
std::optional<UnsavedPlanText> unsaved_plan(const std::string& text);

} // namespace hedef::commission
