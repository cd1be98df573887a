#pragma once
#include "company/model/company.h"
#include "pipeline/present/customers_presenter.h"
#include "uikit/filter_row.h"
#include "uikit/notice.h"
#include "uikit/row_list.h"
#include "uikit/window.h"

namespace hedef::pipeline {

// All customers as a list.
class CustomersPanel : public uikit::Window, private CustomersView
{
public:
    CustomersPanel(wxWindow* parent, const desk::Place&, desk::Desk&, CustomerServices, const company::Company&);
    wxString title() const override;
    uikit::Figures figures() const override { return m_list->figures(); }
    void refresh() override { m_presenter.reload(); }
    void focus_first() override;
    uikit::RowList<CustomerRow>& list() { return *m_list; }

private:
    void show(const CustomersState&) override;
    void refused(const base::Refusal&) override;
    void said(const std::string&) override;
    bool may_delete(const std::string& name, const CustomerUse&) override;
    desk::Teller teller() const override;
    void make_filter();
    void offer_choices();
    void filter_by(const desk::FilterValues&);
    void make_verbs();
    void add();
    void open();

    desk::Desk& m_lent;
    const company::Company& m_company;
    uikit::FilterRow* m_filter = nullptr;
    uikit::Notice* m_notice = nullptr;
    uikit::RowList<CustomerRow>* m_list = nullptr;
    std::shared_ptr<const CustomerList> m_shown;
    CustomersPresenter m_presenter; // last: tells the view above
};

} // namespace hedef::pipeline
