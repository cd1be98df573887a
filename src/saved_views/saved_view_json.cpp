#include "saved_views/saved_view_json.h"

#include "base/text.h"

#include <nlohmann/json.hpp>

namespace hedef::saved_views {

std::string saved_view_to_json(const SavedView& view)
{
    const nlohmann::ordered_json file{{"hedef_view", 1},
                                      {"window", view.window},
                                      {"name", view.name},
                                      {"filter", view.filter},
                                      {"arrangement", view.arrangement}};
    return file.dump(2) + "\n";
}

base::Result<SavedView> saved_view_from_json(std::string_view text)
{
    const base::Refusal broken = base::bad_input("saved_views.file_broken");
    if (!base::is_utf8(text)) return broken;
    const auto file = nlohmann::json::parse(text, nullptr, false);
    if (!file.is_object() || !file.contains("hedef_view")) return broken;
    SavedView view;
    for (const auto& [key, target] : {std::pair{"window", &view.window}, std::pair{"name", &view.name},
                                      std::pair{"filter", &view.filter}, std::pair{"arrangement", &view.arrangement}}) {
        const auto found = file.find(key);
        if (found == file.end() || !found->is_string()) return broken;
        *target = found->get<std::string>();
    }
    if (view.window.empty() || view.name.empty()) return broken;
    return view;
}

} // namespace hedef::saved_views
