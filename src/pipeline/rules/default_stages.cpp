#include "pipeline/rules/default_stages.h"

namespace hedef::pipeline {

std::vector<Stage> default_stages(std::string_view language)
{
    struct Row
    {
        const char* code;
        const char* turkish;
        Outcome outcome;
        std::int64_t percent;
        ForecastCategory category;
        int stale_days; // 0: never
    };
    static constexpr Row rows[] = {
        {"Prospecting", "Aday araştırma", Outcome::open, 10, ForecastCategory::pipeline, 60},
        {"Engaging", "Görüşme", Outcome::open, 30, ForecastCategory::pipeline, 45},
        {"Proposal", "Teklif", Outcome::open, 50, ForecastCategory::best_case, 30},
        {"Negotiation", "Pazarlık", Outcome::open, 75, ForecastCategory::commit, 30},
        {"Won", "Kazanıldı", Outcome::won, 100, ForecastCategory::closed, 0},
        {"Lost", "Kaybedildi", Outcome::lost, 0, ForecastCategory::omitted, 0},
    };
    std::vector<Stage> stages;
    for (const Row& row : rows) {
        Stage stage;
        stage.code = row.code;
        stage.name = language == "tr" ? row.turkish : row.code;
        stage.position = static_cast<int>(stages.size()) + 1;
        stage.outcome = row.outcome;
        stage.probability = row.percent * 10'000;
        stage.category = row.category;
        if (row.stale_days > 0) stage.stale_days = row.stale_days;
        stages.push_back(std::move(stage));
    }
    return stages;
}

} // namespace hedef::pipeline
