#include "customers/rules/check_customer.h"

#include "base/text.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace hedef::customers {

using base::Done;
using base::Refusal;
using base::Result;

namespace {

struct Limit
{
    std::string_view field;
    std::string_view text;
    std::size_t characters;
};

Result<Done> fit(std::initializer_list<Limit> limits)
{
    for (const Limit& limit : limits)
        if (base::length(limit.text) > limit.characters)
            return Refusal{"customers.text_too_long", std::string(limit.field), {std::to_string(limit.characters)}};
    return Done{};
}

std::string_view text(const std::optional<std::string>& value)
{
    return value ? std::string_view(*value) : std::string_view();
}

bool beyond(const std::optional<std::int64_t>& value, std::int64_t limit)
{
    return value && (*value > limit || *value < -limit);
}

} // namespace

Result<Done> check(const Customer& c)
{
    if (base::trimmed(c.name).empty()) return Refusal{"customers.name_missing", "name"};
    const auto fits = fit({{"name", c.name, base::key_length},
                           {"code", c.code, base::key_length},
                           {"class", text(c.customer_class), 400},
                           {"industry", text(c.industry), 400},
                           {"country", text(c.country), 400},
                           {"province", text(c.province), 400},
                           {"district", text(c.district), 400},
                           {"postal_code", text(c.postal_code), 40},
                           {"size_class", text(c.size_class), 400}});
    if (!fits) return fits;
    if (c.revenue.value_or(0) < 0) return Refusal{"customers.negative", "revenue"};
    if (c.employees.value_or(0) < 0) return Refusal{"customers.negative", "employees"};
    if (beyond(c.latitude, 90'000'000)) return Refusal{"customers.off_the_earth", "latitude"};
    if (beyond(c.longitude, 180'000'000)) return Refusal{"customers.off_the_earth", "longitude"};
    return Done{};
}

Result<Done> check(const Contact& c)
{
    if (base::trimmed(c.name).empty()) return Refusal{"customers.name_missing", "name"};
    return fit({{"name", c.name, base::key_length},
                {"code", c.code, base::key_length},
                {"title", text(c.title), 400},
                {"email", text(c.email), 400},
                {"phone", text(c.phone), 100}});
}

std::vector<CustomerId> find_ownership_cycle(std::span<const Ownership> ownerships)
{
    std::unordered_map<CustomerId, CustomerId> owner;
    for (const auto& [child, parent] : ownerships)
        owner[child] = parent;
    std::unordered_set<CustomerId> harmless; // walked up from already, without coming round
    for (const auto& [start, parent] : ownerships) {
        std::vector<CustomerId> walk{start};
        std::unordered_set<CustomerId> on_walk{start};
        for (auto above = owner.find(start); above != owner.end() && above->second; above = owner.find(above->second)) {
            if (harmless.contains(above->second)) break;
            if (!on_walk.insert(above->second).second)
                return {std::find(walk.begin(), walk.end(), above->second), walk.end()};
            walk.push_back(above->second);
        }
        harmless.insert(walk.begin(), walk.end());
    }
    return {};
}

} // namespace hedef::customers
