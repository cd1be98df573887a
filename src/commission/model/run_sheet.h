#pragma once
#include "base/money.h"
#include "commission/model/evaluation.h"
#include "commission/model/run.h"

#include <optional>
#include <string>
#include <vector>

// Stored pay periods, runs and their people as a reviewer reads them. Amounts are minor units of the company's currency.
namespace hedef::commission {

struct PayPeriodRow
{
    PayPeriod period;
    base::Period days;
    bool over = false;        // it ends before today: it can be closed
    std::int64_t runs = 0;    // of all plans, older ones too
    std::int64_t plans = 0;   // with a run
    std::int64_t to_pay = 0;  // of the newest run of each plan
};

struct RunRow
{
    Run run;
    std::string plan, plan_name; // code and name
    int version = 0;             // of the plan, that it was computed with
    int newest_version = 0;      // of the plan, as it is now
    base::Stamp at;
    std::string by; // name; empty: not known
    std::int64_t people = 0;
    std::int64_t correction = 0;  // of closed periods, paid here
    bool newest = false;          // of its plan and period
    bool inputs_changed = false;  // something that pay depends on was changed since; the figures need not be others
    std::int64_t to_pay() const { return run.net + correction; }
    bool stale() const { return newest && (inputs_changed || version != newest_version); }
};

// One person of a stored run; before: to pay in the run before of the same period; previous: in the newest run of the
// period before. None: not in it.
struct SheetPerson
{
    std::int64_t id = 0;
    std::string code, name;
    PersonPay pay;
    std::int64_t correction = 0;
    std::vector<std::int64_t> components; // amounts, in order of RunSheet::components
    std::optional<std::int64_t> before, previous;
    std::int64_t to_pay() const { return pay.net + correction; }
};

struct RunSheet
{
    RunRow run;
    base::Currency currency;
    std::vector<std::string> components; // codes
    std::vector<SheetPerson> people;     // by name
    std::optional<RunRow> before, previous;
};

// What somebody is paid in two runs of a plan.
struct PersonDifference
{
    std::int64_t person = 0;
    std::string code, name;
    std::optional<std::int64_t> before, after; // to pay; none: not in that run
    std::int64_t amount() const { return after.value_or(0) - before.value_or(0); }
};

// What an item of pay is, so that the items of a person sum to what they are paid: its lines less what the cap takes of
// them, and the parts of pay that have no lines.
enum class PayItem : std::uint8_t
{
    line,
    held,
    released,
    clawback,
    guarantee,
    draw,
    draw_repaid,
    correction
};

// Why an item differs, as far as the two runs tell.
enum class DifferenceReason : std::uint8_t
{
    unknown,
    plan_changed,   // another version of the plan
    credit_new,     // the credit was not in the older run
    credit_gone,    // it is not in the newer one
    credit_changed, // it counts with another amount
    quota_changed,  // another attainment of the same credits
    attainment,     // other credits of the component brought it into another tier or to another rate
};

// What a line counted with in a run.
struct LineBasis
{
    std::int64_t base = 0, rate = 0;
    std::optional<std::int64_t> attainment; // of its component, millionths
    bool operator==(const LineBasis&) const = default;
};

// before or after none: it is new, or gone.
struct ItemDifference
{
    std::int64_t person = 0;
    PayItem item = PayItem::line;
    std::string component; // of a line: code
    LineKind kind = LineKind::credit;
    int band = 0;
    std::string credit, deal, customer; // code, code or label, name; empty: none
    std::string report;                 // of an override of earnings: the report's name
    std::optional<std::int64_t> before, after;
    DifferenceReason reason = DifferenceReason::unknown;
    LineBasis basis_before, basis_after; // of a line
    std::int64_t amount() const { return after.value_or(0) - before.value_or(0); }
};

// Only what differs; each person's items sum to their difference, and the people to that of the runs.
struct RunComparison
{
    RunRow older, newer;
    base::Currency currency;
    std::vector<PersonDifference> people; // by name
    std::vector<ItemDifference> items;
};

// Somebody's days on a plan, in words.
struct Participant
{
    PlanAssignment assignment;
    std::string code, name;
};

// Somebody who can be put on a plan.
struct PersonName
{
    std::int64_t id = 0;
    std::string code, name;
};

// A version of a plan as a list shows it.
struct PlanVersionRow
{
    PlanVersion version;
    base::Stamp created_at;
    std::string created_by; // name; empty: not known
};

} // namespace hedef::commission
