#include "commission/store/pay_period_store.h"
#include "db/statement.h"

namespace hedef::commission {

namespace {

constexpr auto select_periods = R"(
    SELECT period_begin, state FROM pay_period WHERE kind = :kind ORDER BY period_begin)";

constexpr auto count_closed = R"(
    SELECT count(*) FROM pay_period WHERE kind = :kind AND period_begin = :begin AND state = 'closed')";

constexpr auto select_open_runs_before = R"(
    SELECT r.period_begin
      FROM commission_run r
     WHERE r.period_kind = :kind AND r.period_begin < :begin
       AND NOT EXISTS (SELECT p.id FROM pay_period p
                        WHERE p.kind = r.period_kind AND p.period_begin = r.period_begin AND p.state = 'closed')
     ORDER BY r.period_begin)";

constexpr auto update_period = R"(
    UPDATE pay_period SET state = :state, closed_at = :at, revision = revision + 1
     WHERE kind = :kind AND period_begin = :begin)";

constexpr auto insert_period = R"(
    INSERT INTO pay_period (id, kind, period_begin, period_end, state, closed_at, revision)
    VALUES (:id, :kind, :begin, :end, :state, :at, 1))";

} // namespace

std::vector<PayPeriod> PayPeriodStore::periods(base::PeriodKind kind)
{
    std::vector<base::Date> begin;
    std::vector<std::string> state;
    db::select(m_tx, select_periods, {{"kind", base::name(kind)}}, begin, state);
    std::vector<PayPeriod> found;
    for (std::size_t i = 0; i < begin.size(); ++i)
        found.push_back({m_calendar.containing(kind, begin[i]), state[i] == "closed" ? PeriodState::closed : PeriodState::open});
    return found;
}

PeriodState PayPeriodStore::state(base::FiscalPeriod period)
{
    const db::Params which{{"kind", base::name(period.kind)}, {"begin", m_calendar.days(period).begin}};
    return db::select_number(m_tx, count_closed, which).value_or(0) > 0 ? PeriodState::closed : PeriodState::open;
}

std::optional<base::FiscalPeriod> PayPeriodStore::first_open_with_run_before(base::FiscalPeriod period)
{
    std::vector<base::Date> begin;
    db::select(m_tx, select_open_runs_before, {{"kind", base::name(period.kind)}, {"begin", m_calendar.days(period).begin}}, begin);
    return begin.empty() ? std::nullopt : std::optional(m_calendar.containing(period.kind, begin.front()));
}

void PayPeriodStore::set(base::FiscalPeriod period, PeriodState state)
{
    const base::Period days = m_calendar.days(period);
    const bool closed = state == PeriodState::closed;
    db::Params values{{"kind", base::name(period.kind)},
                      {"begin", days.begin},
                      {"state", closed ? "closed" : "open"},
                      {"at", closed ? std::optional(m_tx.now()) : std::nullopt}};
    if (db::execute(m_tx, update_period, values) == 0) {
        values.push_back({"id", m_tx.new_id("pay_period")});
        values.push_back({"end", days.end});
        db::execute(m_tx, insert_period, values);
    }
    m_tx.changed("pay_period");
}

} // namespace hedef::commission
