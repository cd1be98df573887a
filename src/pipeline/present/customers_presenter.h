#pragma once
#include "desk/presenter.h"
#include "pipeline/present/customer_steps.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace hedef::pipeline {

struct CustomersState
{
    bool loading = true;
    std::shared_ptr<const CustomerList> list; // none: nothing was read yet
};

struct CustomersView
{
    virtual ~CustomersView() = default;
    virtual void show(const CustomersState&) = 0;
    virtual void refused(const base::Refusal&) = 0;
    virtual void said(const std::string&) = 0;
    virtual bool may_delete(const std::string& name, const CustomerUse&) = 0;
    // See desk::Teller.
    virtual desk::Teller teller() const = 0;
};

// The list of customers with where they belong and what was sold to them.
class CustomersPresenter : public desk::Presenter
{
public:
    CustomersPresenter(desk::Desk&, CustomersView&, CustomerServices);
    void open() { reload(); }
    void reload();
    const CustomersState& state() const { return m_state; }

    using Ended = std::function<void(const std::optional<base::Refusal>&)>;
    // parent: code or name of the customer that owns it; may be empty. Opens its window when it stands.
    void add(const customers::Customer&, const std::string& parent, Ended);
    void remove(customers::CustomerId, const std::string& name);

private:
    void failed() override;
    CustomersView& m_view;
    CustomerServices m_services;
    CustomersState m_state;
    bool m_reading = false, m_read_again = false;
    std::vector<base::Connection> m_heard;
};

// "3 deals (1 open) and 2 contacts stay on file."; empty when there are none.
std::string words_of(const CustomerUse&);

} // namespace hedef::pipeline
