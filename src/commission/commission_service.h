#pragma once
#include "base/progress.h"
#include "commission/model/evaluation.h"
#include "commission/model/preview.h"
#include "commission/model/run.h"
#include "commission/model/run_sheet.h"
#include "company/model/company.h"
#include "commission/store/run_store.h"
#include "db/database.h"

#include <optional>
#include <string>
#include <vector>

namespace hedef::commission {

// A run just calculated, with all that it was made from: for printing and for the review window.
struct CalculatedRun
{
    Run run;
    PlanVersion version;
    Plan plan;
    Inputs inputs;
    Evaluation evaluation;             // every period up to the run's
    std::vector<std::string> names;    // by Participants index
    std::vector<std::int64_t> people;  // person ids, likewise
    std::vector<std::int64_t> credits; // credit ids by Credits row
    std::vector<Correction> corrections;
    // The run's own period within the evaluation.
    const PeriodPay& period() const;
};

// What a credit of a line was, in the words of its deal.
struct CreditOrigin
{
    std::string code;
    std::string deal;
    base::Date day;
    std::string customer, customer_name; // code and name; empty: none
    std::string product, product_name;
};

struct ExplainedLine
{
    StoredLine line;
    std::optional<CreditOrigin> credit;
    std::string report; // of an override of earnings: the report's code
};

// One person's figures of a stored run, each line down to its deal.
struct Explanation
{
    Run run;
    Plan plan;
    std::string person; // code
    std::string name;
    PersonPay pay;
    std::int64_t correction = 0;
    std::vector<StoredComponent> components;
    std::vector<ExplainedLine> lines; // in order; `line.component` says where each belongs
    std::vector<StoredMovement> movements;
    std::vector<Correction> corrections;
};

// Whether a document could be kept as a plan of this company; what import_plan() asks first.
base::Result<Plan> plan_for_company(const std::string& document, const std::string& file, const company::Company&);

struct AssignmentWish
{
    std::vector<std::string> people;   // codes or names; empty: everybody employed while the plan is in effect
    std::optional<base::Date> from;    // else the plan's first day, or the day of hire when that is later
    std::int64_t target_incentive = 0; // of a full period, minor units
};

// The front door of commission: every use case one function, one unit of work. Blocks; throws db::Failure and
// base::Cancelled.
class CommissionService
{
public:
    explicit CommissionService(db::Database& database) : m_database(database) {}

    // Reads a plan document and keeps it as the newest version of the plan of that name; an unchanged document makes no
    // new version. by: the person who asks for it; 0: not known. Refused: what parse_plan() refuses, another currency or fiscal year start than the company's.
    base::Result<PlanVersion> import_plan(const std::string& document, const std::string& file, std::int64_t by = 0);
    // In order of code.
    std::vector<PlanVersion> plans();
    base::Result<std::string> plan_document(const std::string& plan);
    // Newest first. Refused: an unknown plan.
    base::Result<std::vector<PlanVersionRow>> plan_versions(const std::string& plan);
    base::Result<std::string> plan_document(const std::string& plan, int version);
    // Puts people on the plan; who is on it already keeps earlier days and has the new incentive from the day on.
    // Refused: an unknown plan or person, a negative incentive. Returns how many people were put on it.
    base::Result<int> assign(const std::string& plan, const AssignmentWish&);

    // By name, then days; also who was on it earlier. Refused: an unknown plan.
    base::Result<std::vector<Participant>> participants(const std::string& plan);
    // Who could be put on a plan from a day on: everybody whose employment has not ended before it, by name.
    std::vector<PersonName> employed(base::Date);
    // Takes people (codes) off the plan after a last day; rows that begin later go. Returns how many people had later
    // days. Refused: an unknown plan or person.
    base::Result<int> end_assignments(const std::string& plan, const std::vector<std::string>& people, base::Date last);

    // A closed period is never calculated again. Refused: a period that does not end before today, one whose earlier
    // period is open and has a run; opening one that is followed by a closed period.
    base::Result<base::Done> close_period(base::FiscalPeriod);
    base::Result<base::Done> open_period(base::FiscalPeriod);
    std::vector<PayPeriod> periods(base::PeriodKind);

    // Plans whose kind of period it is and that are in effect in it, in order of code: what `calculate` without a plan
    // computes.
    std::vector<PlanVersion> plans_for(base::FiscalPeriod);
    // Computes the period from the first credit that counts, with corrections of closed periods, and stores the run
    // with every line. Refused: an unknown plan, a period of another kind, a closed one, an amount that does not fit.
    // by: the person who asks for it; 0: not known.
    base::Result<CalculatedRun> calculate(const std::string& plan, base::FiscalPeriod, base::Progress&,
                                          std::int64_t by = 0);
    // What an unsaved document would pay in a period, beside the stored version: both computed from what is stored now,
    // closed periods too, and nothing kept. people_of: the plan (code) whose people it pays; empty: everybody employed
    // while it is in effect. person (code or name): only they are answered, though all are computed. Refused: what
    // plan_for_company() and calculate() refuse.
    base::Result<PlanPreview> preview(const std::string& people_of, const std::string& document, base::FiscalPeriod,
                                      const std::optional<std::string>& person, base::Progress&);

    std::vector<Run> runs(const std::string& plan);

    // All periods of a kind from the first credit (or run, or closed period) to today's, newest first. None when no plan
    // pays by that kind and nothing is stored of it.
    std::vector<PayPeriodRow> pay_periods(base::PeriodKind);
    // In order of plan, newest first.
    std::vector<RunRow> runs(base::FiscalPeriod);
    // Refused: an unknown run.
    base::Result<RunSheet> sheet(RunId);
    // Refused: an unknown run, runs of two plans.
    base::Result<RunComparison> compare(RunId older, RunId newer);
    // person: code or name. Refused: an unknown run, a person that the run has no row for.
    base::Result<Explanation> explain(RunId, const std::string& person);

private:
    db::Database& m_database;
};

} // namespace hedef::commission
