#include "desk/place.h"

namespace hedef::desk {

std::string text_of(const Place& place)
{
    return place.record.empty() ? place.window : place.window + "/" + place.record;
}

Place place_of(std::string_view text)
{
    const auto slash = text.find('/');
    if (slash == std::string_view::npos) return {std::string(text), {}};
    return {std::string(text.substr(0, slash)), std::string(text.substr(slash + 1))};
}

} // namespace hedef::desk
