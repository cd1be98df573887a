#pragma once
#include "base/names.h"
#include "people/model/team.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hedef::people {

// All people as columns of one length, in order of id: what bulk work loads.
struct PeopleColumns
{
    std::vector<std::int64_t> id;
    std::vector<std::string> code, name, find_key;
    std::vector<std::optional<base::Date>> hired_on, left_on; // left_on: the day after the last

    std::size_t size() const { return id.size(); }
    PersonId id_at(std::size_t i) const { return PersonId{id[i]}; }
    base::Period employed(std::size_t i) const
    {
        return {hired_on[i].value_or(base::beginning), left_on[i].value_or(base::forever)};
    }
    base::NameBook names() const { return {id, code, name, find_key}; }
};

struct TeamColumns
{
    std::vector<std::int64_t> id;
    std::vector<std::string> code, name, find_key;

    std::size_t size() const { return id.size(); }
    TeamId id_at(std::size_t i) const { return TeamId{id[i]}; }
    base::NameBook names() const { return {id, code, name, find_key}; }
};

} // namespace hedef::people
