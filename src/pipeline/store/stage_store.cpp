#include "pipeline/store/stage_store.h"

#include "base/contract.h"
#include "db/bulk.h"
#include "db/statement.h"

namespace hedef::pipeline {

namespace {

constexpr auto select_all = R"(
    select id, code, name, position, outcome, probability, forecast_category, stale_days, revision
      from stage
     where deleted_at is null
     order by position, id)";

constexpr auto count_deals = "select count(*) from opportunity where stage_id = :id";

constexpr auto update_stage = R"(
    update stage
       set code = :code, name = :name, position = :position, outcome = :outcome, probability = :probability,
           forecast_category = :category, stale_days = :stale_days, revision = revision + 1
     where id = :id and revision = :revision)";

std::optional<std::int64_t> wide(std::optional<int> number)
{
    return number ? std::optional<std::int64_t>(*number) : std::nullopt;
}

} // namespace

std::vector<Stage> StageStore::all()
{
    std::vector<std::int64_t> id, position, probability, revision;
    std::vector<std::string> code, title, outcome, category;
    std::vector<std::optional<std::int64_t>> stale;
    db::select(m_tx, select_all, {}, id, code, title, position, outcome, probability, category, stale, revision);
    std::vector<Stage> stages;
    for (std::size_t i = 0; i < id.size(); ++i) {
        const auto known_outcome = parse_outcome(outcome[i]);
        const auto known_category = parse_forecast_category(category[i]);
        HEDEF_EXPECTS(known_outcome && known_category);
        stages.push_back({StageId{id[i]}, std::move(code[i]), std::move(title[i]), static_cast<int>(position[i]),
                          *known_outcome, probability[i], *known_category,
                          stale[i] ? std::optional<int>(static_cast<int>(*stale[i])) : std::nullopt, revision[i]});
    }
    return stages;
}

bool StageStore::has_deals(StageId id)
{
    return db::select_number(m_tx, count_deals, {{"id", id}}).value_or(0) > 0;
}

void StageStore::insert(std::span<Stage> stages)
{
    if (stages.empty()) return;
    const auto first = m_tx.new_ids("stage", static_cast<std::int64_t>(stages.size()));
    std::vector<std::int64_t> id, position, probability, revision(stages.size(), 1);
    std::vector<std::string> code, title, outcome, category;
    std::vector<std::optional<std::int64_t>> stale;
    for (Stage& stage : stages) {
        stage.id = StageId{first + static_cast<std::int64_t>(id.size())};
        stage.revision = 1;
        id.push_back(stage.id.value);
        code.push_back(stage.code);
        title.push_back(stage.name);
        position.push_back(stage.position);
        outcome.emplace_back(name(stage.outcome));
        probability.push_back(stage.probability);
        category.emplace_back(name(stage.category));
        stale.push_back(wide(stage.stale_days));
    }
    db::insert_rows(m_tx, "stage",
                    {{"id", id},
                     {"code", code},
                     {"name", title},
                     {"position", position},
                     {"outcome", outcome},
                     {"probability", probability},
                     {"forecast_category", category},
                     {"stale_days", stale},
                     {"revision", revision}});
    m_tx.changed("stage");
}

void StageStore::update(const Stage& stage)
{
    const auto rows = db::execute(m_tx, update_stage,
                                  {{"code", stage.code},
                                   {"name", stage.name},
                                   {"position", stage.position},
                                   {"outcome", name(stage.outcome)},
                                   {"probability", stage.probability},
                                   {"category", name(stage.category)},
                                   {"stale_days", wide(stage.stale_days)},
                                   {"id", stage.id},
                                   {"revision", stage.revision}});
    if (rows != 1) throw db::Failure(db::FailureKind::conflict, "stage");
    m_tx.changed("stage", stage.id.value);
}

} // namespace hedef::pipeline
