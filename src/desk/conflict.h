#pragma once
#include <string>
#include <vector>

namespace hedef::desk {

// A field that I and somebody else changed to different values, in words for people.
struct FieldConflict
{
    std::string field; // its code, as in refusals
    std::string label;
    std::string original, mine, theirs;
    bool can_be_typed = true; // false: mine or theirs only (a list of lines)
};

// What a person decided about it: one of the two, or a third value typed.
struct Decision
{
    std::string field;
    enum class Choice
    {
        mine,
        theirs,
        other
    } choice = Choice::mine;
    std::string value; // with `other`
};

} // namespace hedef::desk
