#pragma once
#include "base/id.h"
#include "people/model/person.h"

#include <cstdint>
#include <string>

namespace hedef::saved_views {

using SavedViewId = base::Id<struct SavedViewTag>;

// What somebody kept of a list: filter, columns and order. The texts are those of the window that made them.
struct SavedView
{
    SavedViewId id;
    people::PersonId owner; // none: kept while nobody was signed in
    std::string window;     // "pipeline.deals"
    std::string name;
    bool shared = false;     // seen by everybody, else by the owner alone
    bool is_default = false; // the owner's list opens with it
    std::string filter;      // desk::filter_text
    std::string arrangement; // uikit::RowListBase::arrangement
    std::int64_t revision = 1;
    bool operator==(const SavedView&) const = default;
};

} // namespace hedef::saved_views
