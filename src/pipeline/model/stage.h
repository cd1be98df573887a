#pragma once
#include "base/id.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hedef::pipeline {

using StageId = base::Id<struct StageTag>;

enum class Outcome
{
    open,
    won,
    lost,
};
std::string_view name(Outcome);
std::optional<Outcome> parse_outcome(std::string_view);

// Which column of a forecast a deal of the stage counts in.
enum class ForecastCategory
{
    omitted,
    pipeline,
    best_case,
    commit,
    closed,
};
std::string_view name(ForecastCategory);
std::optional<ForecastCategory> parse_forecast_category(std::string_view);

// A step of the way from first contact to won or lost; source: forecasting 1.
struct Stage
{
    StageId id;
    std::string code;
    std::string name;
    int position = 0; // ascending along the way
    Outcome outcome = Outcome::open;
    std::int64_t probability = 0; // of winning, in millionths; the default of its deals
    ForecastCategory category = ForecastCategory::pipeline;
    std::optional<int> stale_days; // after so many days in it a deal is stale
    std::int64_t revision = 1;
    bool operator==(const Stage&) const = default;
};

} // namespace hedef::pipeline
