#include "commission/rules/budget.h"

namespace hedef::commission {

Budget::Budget(std::size_t credits, const std::vector<Award>& awards, const base::BigInt& amount,
               const base::BigInt& divisor, std::int64_t budget)
    : m_state(credits, whole)
{
    if (!spend<Wide>(awards, amount, divisor, budget)) spend<base::BigInt>(awards, amount, divisor, budget);
}

// An award above what is left is cut to it; negative awards give back.
template <class N>
bool Budget::spend(const std::vector<Award>& awards, const base::BigInt& amount, const base::BigInt& divisor,
                   std::int64_t budget)
{
    Wide size = 0;
    for (const Award& award : awards)
        size += award.value < 0 ? -award.value : award.value;
    N left{}, factor{};
    if (!number::convert(left, divisor) || !number::convert(factor, amount) || !bounded<N>(size, N(1), factor, left) ||
        !number::multiply(left, left, number::lift<N>(budget)) || !bounded<N>(0, N(1), N(1), left))
        return false;
    for (const Award& award : awards) {
        N given = number::lift<N>(award.value) * factor;
        if (given > left) {
            given = left;
            m_state[static_cast<std::size_t>(award.credit)] = left == 0 ? nothing : part;
            if (left != 0) m_parts.emplace(award.credit, number::big(left));
        }
        left -= given;
    }
    return true;
}

base::BigInt Budget::left_of(std::int32_t credit) const
{
    const auto it = m_parts.find(credit);
    return it == m_parts.end() ? base::BigInt(0) : it->second;
}

} // namespace hedef::commission
