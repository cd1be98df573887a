#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace hedef::layout {

// What windows say that only fits one screen or one theme, one sentence each, beginning with the path and the line; empty: none.
// In uikit/, shell/ and every view/:
//  - pixels as plain numbers in sizes, places, borders and pens: distances come from FromDIP, uikit::gap or uikit::text_width
//  - colours by their numbers: they come from wxSystemSettings, or from uikit/style.cpp and uikit/colours.cpp, which alone know any
std::vector<std::string> fixed_looks(const std::filesystem::path& src);

} // namespace hedef::layout
