#pragma once
#include "commission/model/run_sheet.h"
#include "db/database.h"

#include <optional>
#include <string>
#include <vector>

namespace hedef::commission {

// All SQL about plans, their versions and who is on them.
class PlanStore
{
public:
    explicit PlanStore(db::Transaction& tx) : m_tx(tx) {}

    // The newest version of each plan, in order of code.
    std::vector<PlanVersion> newest_versions();
    std::optional<PlanVersion> version(PlanVersionId);
    // All of a plan, newest first.
    std::vector<PlanVersionRow> versions(PlanId);
    std::string document(const PlanVersion&);

    // `version.plan` none: a new plan. Sets ids and number.
    void add_version(PlanVersion& version, const std::string& document, std::int64_t by);

    std::vector<PlanAssignment> assignments(PlanId);
    std::vector<Participant> participants(PlanId); // by name, then days
    void add_assignments(std::vector<PlanAssignment>&);
    void change_assignments(const std::vector<PlanAssignment>&);
    void remove_assignments(const std::vector<PlanAssignment>&);

private:
    std::vector<PlanVersion> load(std::string_view sql, std::int64_t id);
    db::Transaction& m_tx;
};

} // namespace hedef::commission
