#include "pipeline/model/stage.h"

namespace hedef::pipeline {

std::string_view name(Outcome outcome)
{
    switch (outcome) {
    case Outcome::open:
        return "open";
    case Outcome::won:
        return "won";
    case Outcome::lost:
        return "lost";
    }
    return {};
}

std::optional<Outcome> parse_outcome(std::string_view word)
{
    for (const Outcome outcome : {Outcome::open, Outcome::won, Outcome::lost})
        if (name(outcome) == word) return outcome;
    return std::nullopt;
}

std::string_view name(ForecastCategory category)
{
    switch (category) {
    case ForecastCategory::omitted:
        return "omitted";
    case ForecastCategory::pipeline:
        return "pipeline";
    case ForecastCategory::best_case:
        return "best_case";
    case ForecastCategory::commit:
        return "commit";
    case ForecastCategory::closed:
        return "closed";
    }
    return {};
}

std::optional<ForecastCategory> parse_forecast_category(std::string_view word)
{
    using enum ForecastCategory;
    for (const ForecastCategory category : {omitted, pipeline, best_case, commit, closed})
        if (name(category) == word) return category;
    return std::nullopt;
}

} // namespace hedef::pipeline
