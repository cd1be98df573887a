#include "commission/present/unsaved_plan_json.h"

#include <nlohmann/json.hpp>

namespace hedef::commission {

using nlohmann::json;

std::string text_of(const UnsavedPlanText& plan)
{
    return json{{"stored", plan.stored}, {"text", plan.text}, {"version", plan.version}}.dump(
        -1, ' ', false, json::error_handler_t::replace);
}

std::optional<UnsavedPlanText> unsaved_plan(const std::string& text)
{
    const json from = json::parse(text, nullptr, false);
    if (!from.is_object()) return std::nullopt;
    const auto of_kind = [&](const char* name, auto holds) { return from.contains(name) && (from[name].*holds)(); };
    if (!of_kind("stored", &json::is_string) || !of_kind("text", &json::is_string) ||
        !of_kind("version", &json::is_number_integer))
        return std::nullopt;
    return UnsavedPlanText{from["stored"].get<std::string>(), from["text"].get<std::string>(), from["version"].get<int>()};
}

} // namespace hedef::commission
