#pragma once
#include "base/fiscal_calendar.h"
#include "company/model/company.h"
#include "customers/customers_service.h"
#include "desk/filter_text.h"
#include "desk/presenter.h"
#include "pipeline/deal_list_service.h"
#include "pipeline/pipeline_service.h"
#include "pipeline/present/deal_draft.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

// The list of deals. Other windows open it filtered by the place {"pipeline.deals", filter}; the filter is text in the
// form of desk/filter_text.h ("person=P1;period=2017-Q3;outcome=won") with these fields, all of which must hold:
//
//   text        words that stand in the name of the deal or its customer, or the beginning of its code
//   stage       codes of stages: Won,Lost
//   outcome     open, won or lost
//   person      codes of people who have a part of the deal by its split (its owner, unless the split says else);
//               P1+ also everybody who reports to P1, over all steps, as of today
//   territory   code of a territory; all below it is in
//   customer    code of a customer
//   product     code of a product that stands in one of the lines
//   amount      1000..5000, 1000.. or ..5000 in the deal's currency, plain decimals; both ends are in
//   closed      days of the close date: see base/day_range.h (2017-Q3, 2017-08, 2017, last_quarter,
//               2017-01-01..2017-03-31); expected and began likewise
//   period      the close date, or with outcome=open the expected one
//
// Codes and texts are escaped by desk::filter_value. A field or value that is not known is said, and no deal is shown.
namespace hedef::pipeline {

struct DealsState
{
    using Rows = std::shared_ptr<const std::vector<DealRow>>;
    Rows rows = std::make_shared<const std::vector<DealRow>>();
    bool grown = false;     // the rows are those of the state before, and more behind them
    bool loading = true;   // the first page is on its way
    bool complete = false; // all that match are here
    std::optional<DealTotals> totals;               // of all that match; none: not known yet
    std::shared_ptr<const DealChoices> choices;     // none: not here yet
    desk::FilterValues filter;
    DealOrder order = DealOrder::name;
    bool descending = false;
    std::optional<base::Refusal> refusal;
    std::vector<OpportunityId> changed; // by others since the state before: to be flashed
};

struct DealsView
{
    virtual ~DealsView() = default;
    virtual void show(const DealsState&) = 0;
    // "Delete deal 'Acme'?" resp. "Delete 3 deals?"
    virtual bool may_delete(const std::vector<DealRow>&) = 0;
    // Some of them were refused.
    virtual void tell(const base::Refusal&) = 0;
};

struct DealServices
{
    DealListService& list;
    PipelineService& pipeline;
    customers::CustomersService& customers;
};

class DealsPresenter : public desk::Presenter
{
public:
    static constexpr int page_size = 200, later_page_size = 1000;

    DealsPresenter(desk::Desk&, DealsView&, DealServices, const company::Company&);

    // Loads what can be chosen and the first page.
    void open(desk::FilterValues);
    void filter(desk::FilterValues);
    void sort(DealOrder, bool descending);
    // Filter and order at once, as one question.
    void arrange(desk::FilterValues, DealOrder, bool descending);
    // The end of the list is near.
    void more();
    void refresh();

    void open_deal(const DealRow&);
    void remove(const std::vector<DealRow>&);
    // Draft of a new deal: the first open stage, the person who sits here, the company's currency.
    DealDraft draft();
    void add(const DealDraft&, std::function<void(const std::optional<base::Refusal>&)> then);

    const DealsState& state() const { return m_state; }

protected:
    void failed() override;

private:
    void load_choices();
    void load_first();
    void load_totals();
    void show();
    DealQuery query(int limit) const;
    void heard(const base::Change&);
    void reload_quietly();
    void use(std::vector<DealRow>);
    void replace_rows(std::vector<DealRow>, bool quiet);
    void replace_one(OpportunityId);

    DealsView& m_view;
    DealServices m_services;
    company::Company m_company;
    base::FiscalCalendar m_calendar;
    DealsState m_state;
    std::shared_ptr<std::vector<DealRow>> m_rows; // what the state shows; grows in place
    std::optional<DealFilter> m_filter; // none: not understood
    bool m_page_on_its_way = false, m_reload_again = false, m_reloading = false, m_totals_again = false,
         m_totals_on_their_way = false;
    std::uint64_t m_question = 0; // raised with each filter or order
    base::Connection m_changes;
};

} // namespace hedef::pipeline
