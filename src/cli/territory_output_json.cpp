#include "cli/territory_output.h"

#include <nlohmann/json.hpp>

namespace hedef::cli {

namespace {

using Json = nlohmann::ordered_json;

Json rule_of(const territory::RuleCheck& check)
{
    Json conditions = Json::array();
    for (const auto& condition : check.conditions)
        conditions.push_back({{"field", territory::name(condition.field)},
                              {"wanted", condition.wanted},
                              {"actual", condition.actual},
                              {"holds", condition.holds}});
    return {{"name", check.rule.name}, {"holds", check.holds}, {"conditions", conditions}};
}

Json day_or_null(base::Date day)
{
    return day == base::beginning || day == base::forever ? Json() : Json(base::to_iso(day));
}

} // namespace

std::string json_of(const territory::Why& why)
{
    Json object{{"customer", why.code},
                {"name", why.name},
                {"dimension", territory::name(why.dimension)},
                {"day", base::to_iso(why.day)},
                {"territory", nullptr},
                {"origin", nullptr},
                {"from", nullptr},
                {"to", nullptr},
                {"reason", nullptr}};
    if (why.assignment) {
        object["territory"] = why.path;
        object["origin"] = territory::name(why.assignment->origin);
        object["from"] = day_or_null(why.assignment->days.begin);
        object["to"] =
            why.assignment->days.end == base::forever ? Json() : Json(base::to_iso(why.assignment->days.last()));
        if (why.assignment->reason) object["reason"] = *why.assignment->reason;
    }
    object["decided_by"] = why.decided_by ? rule_of(*why.decided_by) : Json();
    object["asked"] = Json::array();
    for (const auto& check : why.asked)
        object["asked"].push_back(rule_of(check));
    return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace hedef::cli
