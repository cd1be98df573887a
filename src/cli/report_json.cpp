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

} // namespace

std::string json_of(const Report& report)
{
    Json object = Json::object();
    for (const auto& field : report.head)
        object[field.name.key] = json_of(field.value);
    if (!report.columns.empty()) {
        Json rows = Json::array();
        for (const auto& row : report.rows) {
            Json entry = Json::object();
            for (std::size_t c = 0; c < report.columns.size(); ++c)
                entry[report.columns[c].key] = json_of(row[c]);
            rows.push_back(std::move(entry));
        }
        object[report.rows_key] = std::move(rows);
    }
    return object.dump();
}

} // namespace hedef::cli
