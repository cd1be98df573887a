#include "commission/store/plan_store.h"
#include "base/contract.h"
#include "base/text.h"
#include "db/bulk.h"
#include "db/long_text.h"
#include "db/statement.h"

namespace hedef::commission {

namespace {

constexpr auto insert_plan = R"(
    INSERT INTO plan (id, code, name, find_key, sort_key, revision)
    VALUES (:id, :code, :name, :find_key, :sort_key, 1))";

constexpr auto insert_version = R"(
    INSERT INTO plan_version (id, plan_id, number, state, document_id, document_hash, period_kind, effective_from, effective_to,
                              created_at, created_by, revision)
    VALUES (:id, :plan, :number, 'approved', :document, :hash, :period, :from, :to, :at, :by, 1))";

constexpr auto next_number = R"(
    SELECT max(number) FROM plan_version WHERE plan_id = :plan)";

constexpr auto select_newest = R"(
    SELECT v.id, v.plan_id, p.code, p.name, v.number, v.period_kind, v.effective_from, v.effective_to, v.document_id, v.document_hash,
           (SELECT count(*) FROM (SELECT DISTINCT a.person_id FROM plan_assignment a WHERE a.plan_id = v.plan_id) people)
      FROM plan_version v
      JOIN plan p ON p.id = v.plan_id
     WHERE p.deleted_at IS NULL AND :any = 0
       AND v.number = (SELECT max(w.number) FROM plan_version w WHERE w.plan_id = v.plan_id AND w.state = 'approved')
     ORDER BY p.code)";

constexpr auto select_version = R"(
    SELECT v.id, v.plan_id, p.code, p.name, v.number, v.period_kind, v.effective_from, v.effective_to, v.document_id, v.document_hash,
           (SELECT count(*) FROM (SELECT DISTINCT a.person_id FROM plan_assignment a WHERE a.plan_id = v.plan_id) people)
      FROM plan_version v
      JOIN plan p ON p.id = v.plan_id
     WHERE v.id = :any)";

constexpr auto select_assignments = R"(
    SELECT id, person_id, valid_from, valid_to, target_incentive
      FROM plan_assignment
     WHERE plan_id = :plan
     ORDER BY person_id, valid_from)";

constexpr auto select_versions = R"(
    SELECT v.id, v.number, v.period_kind, v.effective_from, v.effective_to, v.document_id, v.document_hash, p.code, p.name,
           v.created_at, b.name
      FROM plan_version v
      JOIN plan p ON p.id = v.plan_id
      LEFT JOIN person b ON b.id = v.created_by
     WHERE v.plan_id = :plan
     ORDER BY v.number DESC)";

constexpr auto select_participants = R"(
    SELECT a.id, a.person_id, p.code, p.name, a.valid_from, a.valid_to, a.target_incentive
      FROM plan_assignment a
      JOIN person p ON p.id = a.person_id
     WHERE a.plan_id = :plan
     ORDER BY p.sort_key, a.person_id, a.valid_from)";

struct AssignmentColumns
{
    explicit AssignmentColumns(const std::vector<PlanAssignment>& rows)
    {
        for (const PlanAssignment& row : rows) {
            id.push_back(row.id);
            plan.push_back(row.plan.value);
            person.push_back(row.person);
            from.push_back(row.days.begin);
            to.push_back(row.days.end);
            incentive.push_back(row.target_incentive);
            revision.push_back(1);
        }
    }
    std::vector<std::int64_t> id, plan, person, incentive, revision;
    std::vector<base::Date> from, to;
};

} // namespace

std::vector<PlanVersion> PlanStore::load(std::string_view sql, std::int64_t any)
{
    std::vector<std::int64_t> id, plan, number, document, participants;
    std::vector<std::string> code, name, period, hash;
    std::vector<base::Date> from, to;
    db::select(m_tx, sql, {{"any", any}}, id, plan, code, name, number, period, from, to, document, hash, participants);
    std::vector<PlanVersion> versions;
    for (std::size_t i = 0; i < id.size(); ++i) {
        const auto kind = base::parse_period_kind(period[i]);
        HEDEF_EXPECTS(kind.has_value());
        versions.push_back({{id[i]}, {plan[i]}, code[i], name[i], static_cast<int>(number[i]), *kind, {from[i], to[i]}, document[i], hash[i],
                            participants[i]});
    }
    return versions;
}

std::vector<PlanVersion> PlanStore::newest_versions()
{
    return load(select_newest, 0);
}

std::optional<PlanVersion> PlanStore::version(PlanVersionId id)
{
    auto found = load(select_version, id.value);
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<PlanVersionRow> PlanStore::versions(PlanId plan)
{
    std::vector<std::int64_t> id, number, document;
    std::vector<std::string> period, hash, code, name, at;
    std::vector<std::optional<std::string>> by;
    std::vector<base::Date> from, to;
    db::select(m_tx, select_versions, {{"plan", plan}}, id, number, period, from, to, document, hash, code, name, at, by);
    std::vector<PlanVersionRow> rows;
    for (std::size_t i = 0; i < id.size(); ++i)
        rows.push_back({{{id[i]}, plan, code[i], name[i], static_cast<int>(number[i]),
                         base::parse_period_kind(period[i]).value_or(base::PeriodKind::month), {from[i], to[i]}, document[i], hash[i], 0},
                        base::parse_stamp(at[i]).value_or(base::Stamp{}), by[i].value_or("")});
    return rows;
}

std::vector<Participant> PlanStore::participants(PlanId plan)
{
    std::vector<std::int64_t> id, person, incentive;
    std::vector<std::string> code, name;
    std::vector<base::Date> from, to;
    db::select(m_tx, select_participants, {{"plan", plan}}, id, person, code, name, from, to, incentive);
    std::vector<Participant> rows;
    for (std::size_t i = 0; i < id.size(); ++i)
        rows.push_back({{id[i], plan, person[i], {from[i], to[i]}, incentive[i]}, code[i], name[i]});
    return rows;
}

std::string PlanStore::document(const PlanVersion& version)
{
    return db::load_text(m_tx, version.document);
}

void PlanStore::add_version(PlanVersion& version, const std::string& document, std::int64_t by)
{
    if (!version.plan) {
        version.plan.value = m_tx.new_id("plan");
        db::execute(m_tx, insert_plan,
                    {{"id", version.plan},
                     {"code", version.code},
                     {"name", version.name},
                     {"find_key", base::find_key(version.name)},
                     {"sort_key", base::sort_key(version.name)}});
    }
    version.number = static_cast<int>(db::select_number(m_tx, next_number, {{"plan", version.plan}}).value_or(0)) + 1;
    version.document = db::store_text(m_tx, document);
    version.id.value = m_tx.new_id("plan_version");
    db::execute(m_tx, insert_version,
                {{"id", version.id},
                 {"plan", version.plan},
                 {"number", version.number},
                 {"document", version.document},
                 {"hash", version.hash},
                 {"period", base::name(version.period)},
                 {"from", version.effective.begin},
                 {"to", version.effective.end},
                 {"at", m_tx.now()},
                 {"by", by ? std::optional(by) : std::nullopt}});
    m_tx.changed("plan", version.plan.value);
}

std::vector<PlanAssignment> PlanStore::assignments(PlanId plan)
{
    std::vector<std::int64_t> id, person, incentive;
    std::vector<base::Date> from, to;
    db::select(m_tx, select_assignments, {{"plan", plan}}, id, person, from, to, incentive);
    std::vector<PlanAssignment> rows;
    rows.reserve(id.size());
    for (std::size_t i = 0; i < id.size(); ++i) rows.push_back({id[i], plan, person[i], {from[i], to[i]}, incentive[i]});
    return rows;
}

void PlanStore::add_assignments(std::vector<PlanAssignment>& rows)
{
    if (rows.empty()) return;
    std::int64_t next = m_tx.new_ids("plan_assignment", static_cast<std::int64_t>(rows.size()));
    for (PlanAssignment& row : rows) row.id = next++;
    const AssignmentColumns columns(rows);
    db::insert_rows(m_tx, "plan_assignment",
                    {{"id", columns.id},
                     {"plan_id", columns.plan},
                     {"person_id", columns.person},
                     {"valid_from", columns.from},
                     {"valid_to", columns.to},
                     {"target_incentive", columns.incentive},
                     {"revision", columns.revision}});
    m_tx.changed("plan", rows.front().plan.value);
}

void PlanStore::change_assignments(const std::vector<PlanAssignment>& rows)
{
    if (rows.empty()) return;
    const AssignmentColumns columns(rows);
    db::update_rows(m_tx, "plan_assignment", {"id", columns.id},
                    {{"valid_from", columns.from}, {"valid_to", columns.to}, {"target_incentive", columns.incentive}});
    m_tx.changed("plan", rows.front().plan.value);
}

void PlanStore::remove_assignments(const std::vector<PlanAssignment>& rows)
{
    if (rows.empty()) return;
    const AssignmentColumns columns(rows);
    db::delete_rows(m_tx, "plan_assignment", {"id", columns.id});
    m_tx.changed("plan", rows.front().plan.value);
}

} // namespace hedef::commission
