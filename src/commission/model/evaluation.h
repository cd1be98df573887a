#pragma once
#include "commission/model/inputs.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// What people earned and why: per period and person the pay figures, per component its lines. Amounts are minor units.
namespace hedef::commission {

enum class ComponentStatus : std::uint8_t
{
    ok,
    hurdle,
    no_quota,
    budget,
    capped
};
std::string_view name(ComponentStatus);

// What a line stands for: a credit; what earlier credits gain or lose by a running result; the earnings of a report;
// the whole component.
enum class LineKind : std::uint8_t
{
    credit,
    rerated,
    report,
    whole
};

// Lines as columns. source: the credit's row (credit), the report's person index (report), −1 else. band counts from 1,
// 0 is none. base: what the rate was applied to, minor units for money, millionths for units and deals, rounded half
// away from zero. rate: index of the rate entry or tier that gave the rate, 0 for bonus and override, −1 none. amount:
// before the cap; withheld: what the cap took of it.
struct Lines
{
    std::vector<LineKind> kind;
    std::vector<std::int32_t> source;
    std::vector<std::int16_t> band;
    std::vector<std::int16_t> rate;
    std::vector<std::int64_t> base;
    std::vector<std::int64_t> amount;
    std::vector<std::int64_t> withheld;

    std::size_t size() const { return kind.size(); }
    void reserve(std::size_t);
    std::int64_t paid(std::size_t line) const { return amount[line] - withheld[line]; }
};

// amount: after hurdles, before the cap; Σ of its lines. attainment in millionths, rounded half away from zero, where
// one was needed and defined.
struct ComponentPay
{
    std::int64_t amount = 0;
    std::int64_t withheld = 0;
    std::optional<std::int64_t> attainment;
    ComponentStatus status = ComponentStatus::ok;
    std::uint32_t first_line = 0;
    std::uint32_t line_count = 0;
};

// net = gross − cap_withheld − held + released + clawback + guarantee_topup + draw_paid − draw_recovered
// (spec/commissions.md 4.10).
struct PersonPay
{
    std::int64_t gross = 0;
    std::int64_t cap_withheld = 0;
    std::int64_t held = 0;
    std::int64_t released = 0;
    std::int64_t clawback = 0;
    std::int64_t guarantee_topup = 0;
    std::int64_t draw_paid = 0;
    std::int64_t draw_recovered = 0;
    std::int64_t draw_balance = 0; // owed at the period's end
    std::int64_t net = 0;
};

// held, released and cancelled: of one line; clawback (0 or negative): of one line by one return. cancelled lowers what
// is still held and is no pay figure of its own.
enum class MovementKind : std::uint8_t
{
    held,
    released,
    clawback,
    cancelled
};
std::string_view name(MovementKind);

struct Movement
{
    std::int64_t amount = 0;
    std::int32_t person = 0;
    std::int32_t line = 0;
    std::int32_t return_credit = -1; // the return that caused a clawback or cancellation
    std::int16_t component = 0;
    MovementKind kind = MovementKind::held;
};

// people[p] and components[p × component count + c] in order of Participants::people and Plan::components.
struct PeriodPay
{
    base::FiscalPeriod period;
    std::vector<PersonPay> people;
    std::vector<ComponentPay> components;
    std::vector<Movement> movements; // in order of person
};

struct Evaluation
{
    std::size_t component_count = 0;
    Lines lines;
    std::vector<PeriodPay> periods;

    // nullptr when the period was not computed.
    const PeriodPay* find(base::FiscalPeriod) const;
    const ComponentPay& component(const PeriodPay& period, std::size_t person, std::size_t index) const
    {
        return period.components[person * component_count + index];
    }
};

} // namespace hedef::commission
