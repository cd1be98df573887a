#pragma once
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace hedef::demo {

enum class TargetOwner
{
    company,
    territory,
    team,
    person
};

// A year's target as its four quarters. The owner is an index (of a territory as in deals.h); amounts in minor units,
// deals in millionths.
struct TargetDraft
{
    TargetOwner kind = TargetOwner::person;
    int owner = 0;
    std::string_view measure;
    std::size_t year = 0; // index into SpanOfTime::years
    std::array<std::int64_t, 4> quarters{};
};

// What was done, counted before anything is written: targets are set by it, and ids are leased for exactly so many
// rows.
struct Survey
{
    struct Done
    {
        std::int64_t revenue = 0, margin = 0, deals = 0;
    };
    std::int64_t deals = 0, lines = 0, splits = 0, steps = 0, credits = 0, payments = 0;
    std::vector<std::vector<Done>> people;      // by person, year
    std::vector<std::vector<Done>> territories; // by territory, year; each its own credits, without its children's
};

} // namespace hedef::demo
