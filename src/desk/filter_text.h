#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace hedef::desk {

// What a list is filtered by, as fields and what each asks for; the same text is what places carry, saved views keep and
// filter rows show. The form: "field=value;field=value", with a backslash before ; , + and \ that belong to a value.
// Values of several are parted by commas ("stage=Won,Lost"); "+" behind one takes in all below it ("person=P1+").
using FilterValues = std::map<std::string, std::string>;

FilterValues filter_values(std::string_view text);
std::string filter_text(const FilterValues&);

// One of several in a value, and back.
struct FilterItem
{
    std::string text;
    bool with_below = false;
    bool operator==(const FilterItem&) const = default;
};
std::vector<FilterItem> filter_items(std::string_view value);
std::string filter_value(const std::vector<FilterItem>&);
inline std::string filter_value(std::string text, bool with_below = false)
{
    return filter_value(std::vector{FilterItem{std::move(text), with_below}});
}

} // namespace hedef::desk
