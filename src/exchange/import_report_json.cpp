#include "exchange/import_report_json.h"

#include <nlohmann/json.hpp>

namespace hedef::exchange {

namespace {

using Json = nlohmann::ordered_json;

// What a text that is no UTF-8 has become must not stop the report.
constexpr auto replace = Json::error_handler_t::replace;

Json number_or_null(std::int64_t number)
{
    return number > 0 ? Json(number) : Json(nullptr);
}

Json problem_json(const ImportProblem& problem, const Wording& words)
{
    const base::Place& place = problem.why.place;
    return {{"file", place.file},
            {"line", number_or_null(place.line)},
            {"column", number_or_null(place.column)},
            {"value", problem.value},
            {"reason", words(problem.why)}};
}

Json json_of(const ImportReport& report, const Wording& words)
{
    Json json{{"import_id", number_or_null(report.import_id)},
              {"kind", report.kind},
              {"created", report.created},
              {"updated", report.updated},
              {"unchanged", report.unchanged},
              {"refused", report.refused},
              {"matches", Json::array()},
              {"problems", Json::array()}};
    for (const ImportMatch& match : report.matches)
        json["matches"].push_back(
            {{"column", match.column}, {"from", match.from}, {"to", match.to}, {"rows", match.rows}});
    for (const ImportProblem& problem : report.problems)
        json["problems"].push_back(problem_json(problem, words));
    return json;
}

} // namespace

std::string report_to_json(const ImportReport& report, const Wording& words)
{
    if (report.files.empty()) return json_of(report, words).dump(-1, ' ', false, replace);
    Json files = Json::array();
    for (const ImportReport& file : report.files)
        files.push_back(json_of(file, words));
    return Json{{"files", files}}.dump(-1, ' ', false, replace);
}

} // namespace hedef::exchange
