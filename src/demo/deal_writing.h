#pragma once
#include "base/progress.h"
#include "demo/model/target_drafts.h"
#include "demo/rules/deal_stream.h"
#include "demo/store/deal_rows_store.h"
#include "pipeline/model/credit.h"

#include <map>

namespace hedef::demo {

// Turns credits of the demo company into rows: codes, labels, ids. Returns and corrections name their deal by its code
// alone: the deal still stands in its full amount, and the credits that it made itself go on summing to it.
class CreditWriting
{
public:
    // Stores the labels that all credits share. largest: how many credits there will be, for the width of codes.
    CreditWriting(db::Transaction&, const Market&, const DemoIds&, std::int64_t largest);

    // The next credits of a stream; their numbers begin at `first`. first_id: of credit number 0.
    void add(db::Transaction&, const std::vector<CreditDraft>&, std::int64_t first, const DealRowsStore&,
             std::int64_t first_id);
    // Corrections that come in after everything else.
    void add_late(db::Transaction&, const std::vector<CreditDraft>&, std::int64_t first);
    const DemoIds& ids() const { return m_ids; }

private:
    pipeline::CreditColumns rows_of(db::Transaction&, const std::vector<CreditDraft>&, std::int64_t first) const;

    const Market& m_market;
    const DemoIds& m_ids;
    std::int64_t m_largest;
    std::map<std::string, std::int64_t, std::less<>> m_categories, m_classes, m_types;
};

// Writes a whole stream of deals with their credits and payments, batch by batch. survey: of the same stream.
void write_deals(db::Transaction&, DealStream&, const Survey& survey, DealRowsStore&, CreditWriting&, base::Progress&);

} // namespace hedef::demo
