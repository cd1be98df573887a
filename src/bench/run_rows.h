#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace hedef::bench {

// What a run read and wrote, in columns, for the baselines to read and write again.
struct CreditRows
{
    std::vector<std::int64_t> id, person, kind, quantity, amount, margin, share, credited_amount, credited_margin;
    std::vector<std::int32_t> day;
    std::string codes; // one after the other
    std::size_t size() const { return id.size(); }
};

struct RunRows
{
    std::vector<std::int64_t> person, line, component, kind, credit, band, rate, base, amount,
        withheld;                                           // commission_line
    std::vector<std::int64_t> result_person, gross, net;    // commission_result
    std::vector<std::int64_t> component_amount, attainment; // commission_component, likewise
    std::size_t lines() const { return line.size(); }
};

} // namespace hedef::bench
