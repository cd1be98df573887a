#include "people/rules/check_people.h"

#include "base/text.h"

#include <string_view>

namespace hedef::people {

using base::Done;
using base::Refusal;
using base::Result;

namespace {

Result<Done> fits(std::string_view field, std::string_view text, std::size_t limit)
{
    if (base::length(text) <= limit) return Done{};
    return Refusal{"people.text_too_long", std::string(field), {std::to_string(limit)}};
}

Result<Done> is_named(std::string_view code, std::string_view name)
{
    if (base::trimmed(name).empty()) return Refusal{"people.name_missing", "name"};
    if (auto checked = fits("name", name, base::key_length); !checked) return checked;
    return fits("code", code, base::key_length);
}

} // namespace

Result<Done> check(const Person& person)
{
    if (auto checked = is_named(person.code, person.name); !checked) return checked;
    if (auto checked = fits("email", person.email.value_or(""), 400); !checked) return checked;
    if (auto checked = fits("title", person.title.value_or(""), 400); !checked) return checked;
    if (auto checked = fits("login", person.login.value_or(""), 100); !checked) return checked;
    if (person.employed().empty()) return Refusal{"people.person.leaves_before_hired", "left_on"};
    return Done{};
}

Result<Done> check(const Team& team)
{
    return is_named(team.code, team.name);
}

Result<Done> check(const Absence& absence)
{
    if (base::trimmed(absence.kind).empty()) return Refusal{"people.absence.kind_missing", "kind"};
    if (auto checked = fits("kind", absence.kind, 40); !checked) return checked;
    return check(absence.days);
}

Result<Done> check(const base::Period& days)
{
    if (!days.empty()) return Done{};
    return Refusal{"people.range_is_empty", "from", {base::to_iso(days.begin), base::to_iso(days.last())}};
}

} // namespace hedef::people
