#pragma once
#include "commission/rules/component.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace hedef::commission {

// What a bonus gives for one credit: value × the bonus's amount.
struct Award
{
    std::int32_t credit = 0;
    Wide value = 0;
};

// A bonus's budget for the plan's whole life, shared by all participants: which awards it cut, and to what
// (spec/commissions.md 3, bonus).
class Budget
{
public:
    // Awards in order of date and id. value ÷ divisor × amount is an award in minor units; budget in minor units.
    Budget(std::size_t credits, const std::vector<Award>& awards, const base::BigInt& amount,
           const base::BigInt& divisor, std::int64_t budget);

    bool cuts(std::int32_t credit) const { return m_state[static_cast<std::size_t>(credit)] != 0; }
    // What is left of a cut award, × divisor.
    base::BigInt left_of(std::int32_t credit) const;

private:
    template <class N>
    bool spend(const std::vector<Award>&, const base::BigInt& amount, const base::BigInt& divisor, std::int64_t budget);

    enum State : std::uint8_t
    {
        whole,
        nothing,
        part
    };
    std::vector<std::uint8_t> m_state; // by credit
    std::unordered_map<std::int32_t, base::BigInt> m_parts;
};

} // namespace hedef::commission
