#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace hedef::bench {

struct Options
{
    std::int64_t rows = 100'000; // credits
    std::int64_t people = 0;     // 0: one for a hundred credits
    std::string database;        // "sqlite:PATH" of a file that is not there yet; empty: a temporary one
    std::string postgres;        // "odbc:…" of an empty database; empty: not measured
    int repetitions = 0;         // 0: five, three from half a million rows on
    bool json = false;
    bool help = false;
    std::string wrong; // what could not be understood

    std::int64_t people_or_default() const;
    int repetitions_or_default() const;
};

Options read_options(const std::vector<std::string>& arguments);
std::string usage();

} // namespace hedef::bench
