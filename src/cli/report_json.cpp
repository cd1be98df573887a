#include "cli/report.h"

#include <nlohmann/json.hpp>

namespace hedef::cli {

namespace {

using Json = nlohmann::ordered_json;

Json json_of(const Cell& cell)
{
    if (std::holds_alternative<std::monostate>(cell)) return nullptr;
    if (const auto* number = std::get_if<std::int64_t>(&cell)) return *number;
    if (const auto* flag = std::get_if<bool>(&cell)) return *flag;
    return plain_of(cell);
}

Json rows_of(const Report& report)
{
    Json rows = report.rows_are_pairs ? Json::object() : Json::array();
    for (const auto& row : report.rows) {
        if (report.rows_are_pairs) {
            rows[plain_of(row[0])] = json_of(row[1]);
            continue;
        }
        Json entry = Json::object();
        for (std::size_t c = 0; c < report.columns.size(); ++c)
            entry[report.columns[c].key] = json_of(row[c]);
        rows.push_back(std::move(entry));
    }
    return rows;
}

} // namespace

std::string json_of(const Report& report)
{
    Json object = Json::object();
    for (const auto& field : report.head)
        object[field.name.key] = json_of(field.value);
    if (!report.columns.empty()) object[report.rows_key] = rows_of(report);
    return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace hedef::cli
