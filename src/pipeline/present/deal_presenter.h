#pragma once
#include "company/model/company.h"
#include "desk/presenter.h"
#include "pipeline/present/deal_conflicts.h"
#include "pipeline/present/deals_presenter.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hedef::pipeline {

// A step of the way that the deal went.
struct StageStep
{
    std::int64_t id = 0;
    std::string stage, by;
    std::optional<base::Date> day;
    std::optional<std::int64_t> days; // it stood there; of the last step until today, while the deal is open
};

struct DealState
{
    NamedDeal mine; // as it is edited
    std::shared_ptr<const DealChoices> choices;
    std::vector<StageStep> history; // the newest first
    Outcome outcome = Outcome::open;
    int version = 0;      // another number: the fields are to be filled anew
    bool loading = true;  // nothing to show yet
    bool gone = false;    // there is no such deal (any more)
    bool touched = false; // there is something to save
    bool saving = false;
    bool changed_elsewhere = false; // somebody else saved this deal while it is edited here
    bool deleted_elsewhere = false; // or deleted it
    std::optional<base::Stamp> recovered; // it holds what was unsaved when the program ended then
    std::optional<base::Refusal> refusal;
};

// What the fields of the form hold; the customer by name or code.
struct DealForm
{
    std::string name, customer;
    people::PersonId owner;
    std::optional<std::int64_t> amount, probability;
    base::Currency currency;
    std::optional<std::string> deal_type, source, rate;
    std::optional<base::Date> engaged_on, expected_on, closed_on;
};

struct DealView
{
    virtual ~DealView() = default;
    virtual void show(const DealState&) = 0;
    // Mine, theirs or a third value; none: cancelled.
    virtual std::optional<std::vector<desk::Decision>> decide(const std::vector<desk::FieldConflict>&) = 0;
    // Somebody else deleted the deal: bring it back with my changes, or let them go.
    virtual bool restore_deleted() = 0;
    virtual bool may_delete() = 0;
    virtual void close() = 0;
    // See desk::Teller.
    virtual desk::Teller teller() const = 0;
};

// One deal: shown, edited, moved along its way.
class DealPresenter : public desk::Presenter
{
public:
    DealPresenter(desk::Desk&, DealView&, DealServices, const company::Company&, std::string code);

    void open();
    void refresh();
    void edit(const DealForm&);
    void edit_lines(std::vector<Line>);
    void edit_splits(std::vector<Split>);
    // then: the deal is saved as it was edited.
    void save(std::function<void()> then = {});
    void discard();
    // What is unsaved, for desk::Drafts; empty: nothing.
    std::string draft() const;
    // Goes on with what was unsaved when the program ended.
    void keep_recovered();

    // On a day; done at once, there must be nothing to save. then: how it ended.
    using Ended = std::function<void(const std::optional<base::Refusal>&)>;
    void move(StageId, base::Date, Ended);
    void win(base::Date, Ended);
    void lose(base::Date, Ended);
    void reopen(base::Date, Ended);
    void remove();

    const DealState& state() const { return m_state; }
    const Opportunity& seen() const { return m_seen.deal; }
    DealWords words();

protected:
    void failed() override;

private:
    struct Answer
    {
        std::optional<base::Refusal> refusal;
        std::optional<DealSheet> sheet; // as it is stored now; none: it is not there
        std::optional<Opportunity> before; // without what was done; none: nothing was
    };
    void show() { m_view.show(m_state); }
    void load(bool first);
    void take(DealSheet);
    bool take_up_draft();
    void heard(const base::Change&);
    void look_for_changes();
    void send(bool restoring, std::function<void()> then);
    void answered(Answer, std::function<void()> then);
    void remember(const Answer&);
    void settle_conflicts(DealSheet theirs, const base::Refusal&, std::function<void()> then);
    using Verb = std::function<base::Result<Opportunity>(PipelineService&, OpportunityId, people::PersonId)>;
    void change(Verb, Ended);
    std::vector<StageStep> steps(const DealSheet&);
    Outcome outcome_of(StageId) const;
    void compare();

    DealView& m_view;
    DealServices m_services;
    company::Company m_company;
    std::string m_code;
    desk::Place m_place;
    NamedDeal m_seen;
    DealState m_state;
    base::Connection m_changes;
};

} // namespace hedef::pipeline
