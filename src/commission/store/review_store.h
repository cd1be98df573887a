#pragma once
#include "commission/model/run_sheet.h"
#include "db/database.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace hedef::commission {

// All SQL about reviewing stored runs: one statement for each question, however many people. Read only.
class ReviewStore
{
public:
    ReviewStore(db::Transaction& tx, base::FiscalCalendar calendar) : m_tx(tx), m_calendar(calendar) {}

    // Of all plans, in order of plan, then newest first.
    std::vector<RunRow> runs(base::FiscalPeriod);
    std::vector<RunRow> runs(base::PeriodKind);
    std::vector<RunRow> runs(PlanId);
    std::optional<base::Date> first_credit();

    // By name; before and previous may be none.
    std::vector<SheetPerson> people(RunId, RunId before, RunId previous);
    // Codes in order of position; amounts of all people of the run go to their places.
    std::vector<std::string> components(RunId, std::vector<SheetPerson>&);

    // Everybody who is in one of the two, by name.
    std::vector<PersonDifference> people_of_both(RunId older, RunId newer);
    std::vector<ItemDifference> lines_that_differ(RunId older, RunId newer); // their reasons are the caller's to find
    std::vector<ItemDifference> parts_that_differ(RunId older, RunId newer);
    // Person and code of every credit that a run paid by.
    std::set<std::pair<std::int64_t, std::string>> credits_of(RunId);
    // What the lines of each person and component counted with, in all.
    std::map<std::pair<std::int64_t, std::string>, std::int64_t> credited(RunId);

private:
    db::Transaction& m_tx;
    base::FiscalCalendar m_calendar;
};

} // namespace hedef::commission
