#pragma once
#include "base/result.h"
#include "db/database.h"
#include "pipeline/model/deal_list.h"

#include <string>
#include <vector>

namespace hedef::pipeline {

// The front door to the list of deals, made for a million of them: each call is one unit of work, on the thread of the
// database.
class DealListService
{
public:
    explicit DealListService(db::Database& database) : m_db(database) {}

    // The first page takes at most 50 ms, however many there are; see list_deals.
    std::vector<DealRow> page(const DealQuery&);
    // Count and sum of all that match: a walk over all deals, asked apart from the pages.
    DealTotals totals(const DealFilter&);
    // What filters and forms offer, as of the company's today.
    DealChoices choices();
    // Whose name, code or customer the text tells, best first by name; for the search over everything.
    std::vector<DealRow> search(const std::string& text, int most);

    // Refused: "pipeline.opportunity.gone".
    base::Result<DealSheet> sheet(const std::string& code);
    base::Result<DealSheet> sheet(OpportunityId);

private:
    db::Database& m_db;
};

// The words and the code of a filter from what somebody typed.
void take_text(DealFilter&, const std::string& text);

} // namespace hedef::pipeline
