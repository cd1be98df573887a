#pragma once
#include "commission/model/evaluation.h"
#include "commission/model/run.h"
#include "db/database.h"

#include <map>
#include <optional>
#include <span>
#include <vector>

namespace hedef::commission {

// What one period of an evaluation says in the database's ids; the spans belong to the caller.
struct RunContent
{
    const Plan& plan;
    const Evaluation& evaluation;
    const PeriodPay& period;
    std::span<const std::int64_t> people;  // by Participants index: person ids
    std::span<const std::int64_t> credits; // by Credits row: credit ids
};

struct StoredLine
{
    std::int64_t line = 0;
    int component = 0;
    LineKind kind = LineKind::credit;
    std::optional<std::int64_t> credit;
    std::optional<std::int64_t> report;
    int band = 0;
    int rate = -1;
    std::int64_t base = 0;
    std::int64_t amount = 0;
    std::int64_t withheld = 0;
};

struct StoredMovement
{
    int component = 0;
    MovementKind kind = MovementKind::held;
    std::optional<std::int64_t> credit;
    std::optional<std::int64_t> return_credit;
    std::int64_t amount = 0;
};

struct StoredComponent
{
    std::string code;
    ComponentPay pay; // line_count and first_line are not stored
};

// One person of a run as it stands in the database.
struct StoredPay
{
    PersonPay pay;
    std::int64_t correction = 0;
    std::vector<StoredComponent> components;
    std::vector<StoredLine> lines;
    std::vector<StoredMovement> movements;
    std::vector<Correction> corrections;
};

// All SQL about runs. A run's rows are written once and never changed.
class RunStore
{
public:
    RunStore(db::Transaction& tx, base::FiscalCalendar calendar) : m_tx(tx), m_calendar(calendar) {}

    std::optional<Run> run(RunId);
    // In order of period, then number.
    std::vector<Run> runs_of(PlanId);
    // The newest run of each period of the plan.
    std::map<base::FiscalPeriod, Run> newest_by_period(PlanId);

    // Sets the run's id and number and writes all of it.
    void add(Run&, const RunContent&, const std::vector<Correction>&);

    // Net by person of a run.
    std::map<std::int64_t, std::int64_t> nets(RunId);
    // All corrections that stand in runs of the plan.
    std::vector<std::pair<RunId, Correction>> corrections_of(PlanId);
    std::optional<StoredPay> pay_of(RunId, std::int64_t person);

private:
    std::vector<Run> load(std::string_view sql, std::int64_t id);
    void add_results(const Run&, const RunContent&, const std::vector<Correction>&);
    void add_lines(const Run&, const RunContent&);
    void add_movements(const Run&, const RunContent&);
    void add_corrections(const Run&, const std::vector<Correction>&);
    db::Transaction& m_tx;
    base::FiscalCalendar m_calendar;
};

} // namespace hedef::commission
