#pragma once
#include "base/fiscal_calendar.h"
#include "company/model/company.h"
#include "customers/customers_service.h"
#include "desk/filter_text.h"
#include "desk/presenter.h"
#include "desk/reversible.h"
#include "pipeline/pipeline_service.h"
#include "pipeline/present/deal_draft.h"
#include "pipeline/present/deal_reading.h"

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
    bool grown = false;    // the rows are those of the state before, and more behind them
    bool loading = true;   // the first page is on its way
    bool complete = false; // all that match are here: the list itself orders and groups them
    bool paged = false;    // there are too many to be here at once: the database orders them
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
    // See desk::Teller.
    virtual desk::Teller teller() const = 0;
};

struct DealServices
{
    DealListService& list;
    DealListService& counts; // over the second connection: sums of all deals take long where there are a million
    PipelineService& pipeline;
    customers::CustomersService& customers;
};

class DealsPresenter : public desk::Presenter
{
public:
    DealsPresenter(desk::Desk&, DealsView&, DealServices, const company::Company&);

    // Loads what can be chosen and the first page.
    void open(desk::FilterValues);
    // Filter, and the order of what comes first, as one question.
    void arrange(desk::FilterValues, DealOrder, bool descending);
    // Asks the database only while the rows are paged: complete ones are ordered by the list.
    void sort(DealOrder, bool descending);
    // The end of the list is near.
    void more() { m_reading.more(); }
    void refresh();

    void open_deal(const DealRow&);
    // Those that may go, as one step that can be taken back.
    void remove(const std::vector<DealRow>&);
    // To a stage on a day, those that may, as one step that can be taken back. then: the first refusal.
    using Ended = std::function<void(const std::optional<base::Refusal>&)>;
    void move(const std::vector<DealRow>&, StageId, base::Date, Ended then);
    // Draft of a new deal: the first open stage, the person who sits here, the company's currency.
    DealDraft draft();
    void add(const DealDraft&, Ended then);

    const DealsState& state() const { return m_state; }

protected:
    void failed() override;

private:
    void load_choices();
    void load_first();
    void load_totals();
    void show();
    void heard(const base::Change&);
    void read(DealReading::News, std::vector<OpportunityId> changed);
    void sum_up();
    struct Done
    {
        std::vector<PipelineService::DealChange> now_and_before;
        std::string name; // of the first, as people call it
        std::optional<base::Refusal> refusal;
    };
    void remember_moves(Done, const std::string& stage);

    DealsView& m_view;
    DealServices m_services;
    company::Company m_company;
    base::FiscalCalendar m_calendar;
    DealsState m_state;
    std::optional<DealFilter> m_filter; // none: not understood
    bool m_totals_again = false, m_totals_on_their_way = false;
    std::optional<DealTotals> m_counted; // by the database, for the filter of now
    std::uint64_t m_question = 0; // raised with each filter
    DealReading m_reading;
    base::Connection m_changes;
};

} // namespace hedef::pipeline
