#pragma once
#include "commission/model/evaluation.h"
#include "commission/model/run.h"

#include <functional>
#include <iosfwd>
#include <optional>
#include <string>

namespace hedef::commission {

// What the database side adds to the object of `commissions evaluate`.
struct EvaluationJsonOptions
{
    std::optional<base::FiscalPeriod> only_period;
    std::optional<int> only_person;              // index into people
    std::optional<std::string> run;              // becomes "run", first
    std::function<std::string(int person)> name; // becomes each person's "name"
    // Each person's "corrections" of closed periods and "to_pay", which is net and corrections together.
    std::function<std::vector<Correction>(int person)> corrections;
};

// Writes the JSON object of spec/cli.md "commissions evaluate" as it goes along (nothing is built up in memory).
void write_evaluation(std::ostream&, const Plan&, const Inputs&, const Evaluation&, const EvaluationJsonOptions& = {});

// The text of a line's rate as the plan wrote it; empty where the line has none (also for
// interpolated tiers, which carry amounts).
std::string_view rate_text(const Component&, int rate);
// What a component's lines count.
Measure measure_of(const Component&);
// A line's base: money with the currency's digits; units and deals with up to six places, trailing zeros trimmed.
std::string base_text(std::int64_t base, Measure, base::Currency);

} // namespace hedef::commission
