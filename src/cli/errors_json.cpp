#include "cli/errors.h"

#include <nlohmann/json.hpp>

namespace hedef::cli {

std::string error_json(const Trouble& trouble, const std::string& message)
{
    using Json = nlohmann::ordered_json;
    const auto& place = trouble.refusal.place;
    const auto known = [](const auto& value, bool is_known) { return is_known ? Json(value) : Json(); };
    const Json error{{"code", trouble.refusal.code},
                     {"message", message},
                     {"file", known(place.file, !place.file.empty())},
                     {"line", known(place.line, place.line > 0)},
                     {"column", known(place.column, place.column > 0)},
                     {"field", known(trouble.refusal.field, !trouble.refusal.field.empty())}};
    return Json{{"error", error}}.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace hedef::cli
