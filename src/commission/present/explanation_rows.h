#pragma once
#include "commission/commission_service.h"

#include <optional>
#include <string>
#include <vector>

// The steps that lead from what somebody is paid to a deal, as rows in the spoken language. The amounts of the parts sum
// to what is to pay, those of the lines to their component.
namespace hedef::commission {

// A component, or a part of pay without lines (held, guarantee, a correction, …).
struct PayPart
{
    std::int64_t id = 0;           // its place
    std::optional<int> component;  // of the plan; none: it has no lines to open
    std::string name;              // the component's code, or words
    std::int64_t amount = 0;       // what it adds to the pay; below 0 when it lowers it
    std::int64_t withheld = 0;     // of a component, by the cap; a part of its own below
    std::optional<std::int64_t> attainment; // millionths
    std::string tier;              // the highest reached: "3: from 100 % up"
    std::int64_t lines = 0;
    std::string words;             // why
};
std::vector<PayPart> parts_of(const Explanation&);

struct LineItem
{
    std::int64_t line = 0;
    std::optional<base::Date> day;
    std::string credit, deal, customer, product; // code, code, names; empty: none
    std::string counted, rate, tier;
    std::int64_t amount = 0, withheld = 0;
    std::string words;
};
std::vector<LineItem> lines_of(const Explanation&, int component);
std::optional<LineItem> line_of(const Explanation&, std::int64_t line);

// Something about a line, as a label and its value.
struct Fact
{
    std::int64_t id = 0; // its place
    std::string label, value;
};
std::vector<Fact> facts_of(const Explanation&, std::int64_t line);

// "Ada Lovelace is paid 1,250.00 TRY for 2017-Q3 by the plan Field sales: …"
std::string sentence_of(const Explanation&);
std::string sentence_of(const Explanation&, int component);

// "Held until paid"
std::string name_of(PayItem);
// What a line that differs is about: a deal and its customer, a report, or what it is.
std::string about(const ItemDifference&);
// "The credit is new", "Version 3 of the plan instead of 2"; empty: not known.
std::string why(const ItemDifference&, const RunComparison&);

} // namespace hedef::commission
