#pragma once
#include "demo/model/deals.h"
#include "demo/model/market.h"
#include "demo/model/organisation.h"
#include "demo/model/span_of_time.h"
#include "demo/rules/random.h"

#include <array>
#include <span>

namespace hedef::demo {

// Texts by which plans and reports tell deals apart.
inline constexpr std::array<std::string_view, 3> deal_types{"new", "expansion", "renewal"};

// Who sells what to whom on a day.
class DealMaker
{
public:
    // dense: more lines to a deal, for very many credits. The arguments must outlive the maker.
    DealMaker(const Organisation&, const Market&, const SpanOfTime&, bool dense);

    // A deal that is decided on the day; stage, steps and dates are still open.
    DealDraft make(Random&, base::Date) const;
    // The day it began and the steps that it took to `stage` on `day`.
    void tell_history(DealDraft&, Random&, DealStage, base::Date day) const;
    const Organisation& organisation() const { return m_organisation; }

private:
    struct Seller
    {
        int chair = 0;
        int person = 0; // who sits there, or else the team's lead
    };
    Seller pick_seller(Random&, base::Date) const;
    bool at_work(int person, base::Date) const;
    int pick_customer(Random&, int chair) const;
    LineDraft make_line(Random&, Role, std::string_view customer_class) const;
    std::vector<SplitDraft> make_splits(Random&, const Seller&, base::Date) const;
    void add_overlay(Random&, const Seller&, base::Date, std::vector<SplitDraft>&) const;
    int territory_of(int customer, int chair, base::Date) const;

    const Organisation& m_organisation;
    const Market& m_market;
    const SpanOfTime& m_span;
    bool m_dense;
    std::vector<std::int64_t> m_chair_sums;
    std::array<std::vector<std::int64_t>, role_count> m_product_sums;
    std::vector<std::vector<base::Period>> m_absences; // by person
};

} // namespace hedef::demo
