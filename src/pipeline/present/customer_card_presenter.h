#pragma once
#include "pipeline/present/customer_conflicts.h"
#include "pipeline/present/customers_presenter.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hedef::pipeline {

struct CustomerCardState
{
    NamedCustomer mine; // as it is edited
    base::Currency currency;
    std::shared_ptr<const std::vector<customers::Contact>> contacts;
    std::shared_ptr<const std::vector<OpportunityRow>> deals;
    std::shared_ptr<const std::vector<territory::TerritoryStay>> stays; // the newest first
    CustomerUse use;
    int version = 0;      // another number: the fields are to be filled anew
    bool loading = true;  // nothing to show yet
    bool gone = false;    // there is no such customer (any more)
    bool touched = false; // there is something to save
    bool saving = false;
    bool changed_elsewhere = false; // somebody else saved it while it is edited here
    std::optional<base::Stamp> recovered; // it holds what was unsaved when the program ended then
    std::optional<base::Refusal> refusal;
};

struct CustomerCardView
{
    virtual ~CustomerCardView() = default;
    virtual void show(const CustomerCardState&) = 0;
    // Mine, theirs or a third value; none: cancelled.
    virtual std::optional<std::vector<desk::Decision>> decide(const std::vector<desk::FieldConflict>&) = 0;
    virtual bool may_delete(const CustomerUse&) = 0;
    virtual bool may_delete(const customers::Contact&) = 0;
    virtual void close() = 0;
    virtual desk::Teller teller() const = 0;
};

// One customer: shown and edited, with its contacts, deals and the territories it lay in.
class CustomerCardPresenter : public desk::Presenter
{
public:
    CustomerCardPresenter(desk::Desk&, CustomerCardView&, CustomerServices, std::string code);

    void open() { load(); }
    void refresh();
    void edit(const NamedCustomer&);
    // then: the customer is saved as it was edited.
    void save(std::function<void()> then = {});
    void discard();
    // What is unsaved, for desk::Drafts; empty: nothing.
    std::string draft() const;
    // Goes on with what was unsaved when the program ended.
    void keep_recovered();
    void remove();

    using Ended = std::function<void(const std::optional<base::Refusal>&)>;
    void add_contact(customers::Contact, Ended);
    void save_contact(const customers::Contact& seen, const customers::Contact& mine, Ended);
    void remove_contact(const customers::Contact&);

    const CustomerCardState& state() const { return m_state; }
    const customers::Customer& seen() const { return m_seen.customer; }

protected:
    void failed() override;

private:
    struct Answer
    {
        std::optional<base::Refusal> refusal;
        std::optional<CustomerFile> file; // as it is stored now; none: it is not there
        std::optional<customers::Customer> before; // without what was saved
    };
    void show() { m_view.show(m_state); }
    void load();
    void take(CustomerFile, bool fields);
    void take_up_draft();
    void send(std::function<void()> then);
    void settle_conflicts(CustomerFile theirs, const base::Refusal&, std::function<void()> then);
    void compare();

    CustomerCardView& m_view;
    CustomerServices m_services;
    std::string m_code;
    desk::Place m_place;
    NamedCustomer m_seen;
    CustomerCardState m_state;
    bool m_reading = false, m_read_again = false;
    std::vector<base::Connection> m_heard;
};

} // namespace hedef::pipeline
