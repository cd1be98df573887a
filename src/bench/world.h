#pragma once
#include "base/clock.h"
#include "base/fiscal_calendar.h"
#include "commission/model/plan.h"
#include "db/database.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace hedef::bench {

// What is measured on: a company whose credits all lie in the first quarter of 2017, so that one run has a line for
// each of them (and one more where a credit crosses a tier), with a quota for everybody; everyone's credits sum to
// between half and twice the quota.
struct World
{
    std::int64_t rows = 0, people = 0;

    static base::FiscalPeriod period() { return {base::PeriodKind::quarter, 2017, 1}; }
    // A day after the period.
    static base::Date today() { return base::make_date(2017, 6, 15); }
    std::int64_t customers() const { return people; }
    std::int64_t deals() const { return rows / 4; }

    // Schema, company, people in three levels, customers, products, targets, open deals, the plan with everybody on it.
    void fill(db::Database&) const;
    void write_csv(const std::filesystem::path&) const;
    // Components of tiers by attainment, marginal, in one running total of the period; one is the plan plan_name.
    static std::string plan_document(int components = 1);
    static inline const std::string plan_name = "Bench";
};

// A folder of the benchmark's own, gone with the object.
class Workshop
{
public:
    Workshop();
    ~Workshop();
    Workshop(const Workshop&) = delete;
    Workshop& operator=(const Workshop&) = delete;
    const std::filesystem::path& folder() const { return m_folder; }

private:
    std::filesystem::path m_folder;
};

std::unique_ptr<db::Database> open_new(const std::string& url, const base::Clock&);

} // namespace hedef::bench
