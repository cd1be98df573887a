#include "report.h"

#include <nlohmann/json.hpp>

namespace hedef::bench {

std::string as_json(const Options& options, const Results& results, std::int64_t peak)
{
    nlohmann::ordered_json rows = nlohmann::ordered_json::array();
    for (const Result& result : results) {
        nlohmann::ordered_json row;
        row["group"] = result.group;
        row["name"] = result.name;
        row["rows"] = result.rows;
        row["seconds"] = result.seconds;
        if (!result.baseline.empty()) {
            row["baseline"] = result.baseline;
            row["baseline_seconds"] = result.baseline_seconds;
            row["ratio"] = result.ratio();
        }
        if (result.aim > 0) row["aim_ratio"] = result.aim;
        if (result.aim_seconds > 0) row["aim_seconds"] = result.aim_seconds;
        row["peak_kib"] = result.peak;
        rows.push_back(std::move(row));
    }
    nlohmann::ordered_json whole;
    whole["rows"] = options.rows;
    whole["people"] = options.people_or_default();
    whole["repetitions"] = options.repetitions_or_default();
    whole["results"] = std::move(rows);
    whole["peak_kib"] = peak;
    return whole.dump(2) + "\n";
}

} // namespace hedef::bench
