#include "commission/rules/roster.h"

#include <algorithm>

namespace hedef::commission {

Roster::Roster(const Participants& participants, const base::Period& effective)
{
    for (ParticipantRow row : participants.rows) {
        row.days = row.days.clipped_to(effective);
        if (!row.days.empty()) m_rows.push_back(std::move(row));
    }
    std::sort(m_rows.begin(), m_rows.end(), [](const ParticipantRow& a, const ParticipantRow& b) {
        return std::pair(a.person, a.days.begin) < std::pair(b.person, b.days.begin);
    });
    m_first.assign(participants.people.size() + 1, 0);
    for (const ParticipantRow& row : m_rows)
        ++m_first[static_cast<std::size_t>(row.person) + 1];
    for (std::size_t i = 1; i < m_first.size(); ++i)
        m_first[i] += m_first[i - 1];
}

std::span<const ParticipantRow> Roster::rows(int person) const
{
    const auto p = static_cast<std::size_t>(person);
    return std::span(m_rows).subspan(static_cast<std::size_t>(m_first[p]),
                                     static_cast<std::size_t>(m_first[p + 1] - m_first[p]));
}

const ParticipantRow* Roster::on(int person, base::Date day) const
{
    for (const ParticipantRow& row : rows(person))
        if (row.days.contains(day)) return &row;
    return nullptr;
}

int Roster::days_on_plan(int person, const base::Period& within) const
{
    int days = 0;
    for (const ParticipantRow& row : rows(person))
        days += row.days.clipped_to(within).days();
    return days;
}

base::Fraction Roster::target_incentive(int person, const base::Period& period) const
{
    base::Fraction sum = 0;
    for (const ParticipantRow& row : rows(person)) {
        const int days = row.days.clipped_to(period).days();
        if (days == period.days()) return row.target_incentive;
        if (days > 0) sum += row.target_incentive * base::Fraction(days, period.days());
    }
    return sum;
}

} // namespace hedef::commission
