#include "demo/rules/province_spreading.h"

#include <algorithm>

namespace hedef::demo {

namespace {

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

std::vector<int> chairs_of(const Organisation& organisation, Role role)
{
    std::vector<int> chairs;
    for (int c = 0; c < static_cast<int>(organisation.chairs.size()); ++c)
        if (organisation.chairs[at(c)].role == role) chairs.push_back(c);
    return chairs;
}

} // namespace

void spread_provinces(Organisation& organisation, const Market& market)
{
    std::vector<int> order(market.provinces.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = static_cast<int>(i);
    std::ranges::stable_sort(order, {}, [&](int p) { return market.provinces[at(p)].region; });
    std::int64_t whole = 0;
    for (int p : order)
        whole += market.provinces[at(p)].weight;

    const std::vector<int> chairs = chairs_of(organisation, Role::field);
    const auto count = static_cast<std::int64_t>(chairs.size());
    std::int64_t begin = 0;
    for (int p : order) {
        const std::int64_t end = begin + market.provinces[at(p)].weight;
        const std::int64_t middle = (begin + end) / 2 * count / whole;
        for (std::int64_t c = begin * count / whole; c < count && (2 * c + 1) * whole < 2 * end * count; ++c)
            if ((2 * c + 1) * whole >= 2 * begin * count || c == middle)
                organisation.chairs[at(chairs[static_cast<std::size_t>(c)])].provinces.push_back(p);
        auto& of_middle = organisation.chairs[at(chairs[static_cast<std::size_t>(middle)])].provinces;
        if (of_middle.empty() || of_middle.back() != p) of_middle.push_back(p);
        begin = end;
    }
    for (int c : chairs)
        organisation.chairs[at(c)].region = market.provinces[at(organisation.chairs[at(c)].provinces.front())].region;
    for (Role role : {Role::account, Role::telesales}) {
        const std::vector<int> others = chairs_of(organisation, role);
        for (std::size_t i = 0; i < others.size(); ++i)
            organisation.chairs[at(others[i])].region = static_cast<int>(i * market.regions.size() / others.size());
    }
}

} // namespace hedef::demo
