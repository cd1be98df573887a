#pragma once
#include <string>
#include <string_view>

namespace hedef::desk {

// Which window, and of what: {"pipeline.deal", "D-17"}. Two equal places are one window: a second open raises the first.
struct Place
{
    std::string window;
    std::string record; // code or id of what is shown; empty for windows that show everything
    bool operator==(const Place&) const = default;
};

// "pipeline.deal/D-17", and back.
std::string text_of(const Place&);
Place place_of(std::string_view text);

// Opens other windows; what is not known to the running program is a bug.
class Navigator
{
public:
    virtual ~Navigator() = default;
    virtual void open(const Place&) = 0;
};

} // namespace hedef::desk
