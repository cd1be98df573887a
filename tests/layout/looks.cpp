#include "looks.h"

#include <algorithm>
#include <fstream>
#include <regex>
#include <set>

namespace hedef::layout {

namespace {

namespace fs = std::filesystem;

// The last knows the colour that icons are drawn in, which it replaces by the theme's.
const std::set<std::string> where_colours_live{"uikit/colours.cpp", "uikit/style.cpp", "uikit/icons.cpp"};

bool is_about_windows(const std::string& path)
{
    return path.starts_with("uikit/") || path.starts_with("shell/") || path.find("/view/") != std::string::npos;
}

// The line without its comment and without what grows with the screen: "wxSize(FromDIP(200), -1)" becomes "wxSize(, -1)".
std::string what_does_not_grow(std::string line)
{
    static const std::regex comment(R"(//.*$)"), grows(R"re((\w+(->|\.|::))*(FromDIP|gap|text_width|title_width)\((\w+\([^()]*\)|[^()])*\))re");
    line = std::regex_replace(line, comment, "");
    for (std::string before; before != line;) {
        before = line;
        line = std::regex_replace(line, grows, "");
    }
    return line;
}

struct Fault
{
    std::regex form;
    const char* says;
};

const std::vector<Fault>& faults()
{
    static const std::vector<Fault> all = [] {
        std::vector<Fault> made;
        for (const char* form : {R"re(\bwxSize\([^()]*\b[1-9]\d)re", R"re(\bwxPoint\([^()]*\b[1-9]\d)re", R"re(\bBorder\([^(),]*,\s*[1-9])re",
                                 R"re(\bAddSpacer\(\s*[1-9])re", R"re(\bWrap\(\s*[1-9])re", R"re(GridSizer\(\s*\d+\s*,\s*[1-9])re",
                                 R"re(\bSet(MinSize|MaxSize|Size|Width|ColSize|RowSize|RowHeight|ColumnWidth|SashPosition)\(([^()]*,)?\s*[1-9]\d+\s*[,)])re",
                                 R"re(\b(Inflate|Deflate)\(\s*[1-9])re", R"re(\bwxPen\([^()]*(\([^()]*\))?[^()]*,\s*[2-9])re"})
            made.push_back({std::regex(form), "has pixels that do not grow with the screen (FromDIP, uikit::gap)"});
        for (const char* form : {R"re(\bwxColour\(\s*("|0x|\d))re", R"re("#[0-9A-Fa-f]{6}")re", R"re(\bwx(RED|GREEN|BLUE|CYAN|YELLOW|LIGHT_GREY|GREY_PEN|WHITE_BRUSH|BLACK_BRUSH)\b)re"})
            made.push_back({std::regex(form), "has a colour of its own (they belong into uikit/colours.cpp)"});
        return made;
    }();
    return all;
}

} // namespace

std::vector<std::string> fixed_looks(const fs::path& src)
{
    std::vector<std::string> found;
    for (const auto& entry : fs::recursive_directory_iterator(src)) {
        const std::string path = fs::relative(entry.path(), src).generic_string();
        if (!is_about_windows(path) || where_colours_live.contains(path)) continue;
        if (const auto ending = entry.path().extension(); ending != ".h" && ending != ".cpp") continue;
        std::ifstream in(entry.path());
        int number = 0;
        for (std::string line; std::getline(in, line);) {
            ++number;
            const auto rest = what_does_not_grow(line);
            const auto fault = std::find_if(faults().begin(), faults().end(), [&](const Fault& f) { return std::regex_search(rest, f.form); });
            if (fault != faults().end()) found.push_back(path + ":" + std::to_string(number) + " " + fault->says + ": " + line);
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace hedef::layout
