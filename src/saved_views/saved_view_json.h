#pragma once
#include "base/result.h"
#include "saved_views/model/saved_view.h"

#include <string>
#include <string_view>

namespace hedef::saved_views {

// {"hedef_view": 1, "window": "pipeline.deals", "name": "…", "filter": "…", "arrangement": "…"}
std::string saved_view_to_json(const SavedView&);
// Refused: "saved_views.file_broken".
base::Result<SavedView> saved_view_from_json(std::string_view text);

} // namespace hedef::saved_views
