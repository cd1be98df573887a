#pragma once
#include "pipeline/present/customer_card_presenter.h"
#include "pipeline/view/customer_form.h"
#include "uikit/notice.h"
#include "uikit/row_list.h"
#include "uikit/window.h"

class wxButton;
class wxNotebook;
class wxStaticText;

namespace hedef::pipeline {

// One customer: its head as a form; contacts, deals and territories beside it.
class CustomerCardPanel : public uikit::Window, private CustomerCardView
{
public:
    CustomerCardPanel(wxWindow* parent, const desk::Place&, desk::Desk&, CustomerServices);
    wxString title() const override;
    uikit::Figures figures() const override;
    void refresh() override { m_presenter.refresh(); }
    void focus_first() override { m_form->focus_first(); }
    bool may_close() override;
    std::string draft() const override { return m_presenter.draft(); }
    CustomerCardPresenter& presenter() { return m_presenter; }
    uikit::RowList<customers::Contact>& contacts() { return *m_contacts; }
    uikit::RowList<OpportunityRow>& deals() { return *m_deals; }
    uikit::RowList<territory::TerritoryStay>& stays() { return *m_stays; }

private:
    void show(const CustomerCardState&) override;
    std::optional<std::vector<desk::Decision>> decide(const std::vector<desk::FieldConflict>&) override;
    bool may_delete(const CustomerUse&) override;
    bool may_delete(const customers::Contact&) override;
    void close() override;
    desk::Teller teller() const override;

    wxWindow* make_form(wxWindow* parent);
    void make_lists(wxWindow* parent);
    void make_verbs();
    void make_contact_verbs();
    void show_lists(const CustomerCardState&);
    void show_head(const CustomerCardState&);
    void save(std::function<void()> then = {});
    void add_contact();
    void edit_contact();
    void open_selected();
    uikit::RowListBase& list_in_front();
    wxString why_not_change() const;
    wxString needs_contact() const;

    desk::Desk& m_lent;
    uikit::Notice* m_notice = nullptr;
    wxStaticText *m_head = nullptr, *m_words = nullptr;
    uikit::Form* m_form = nullptr;
    std::unique_ptr<CustomerFields> m_fields;
    wxButton *m_save = nullptr, *m_discard = nullptr;
    wxNotebook* m_book = nullptr;
    uikit::RowList<customers::Contact>* m_contacts = nullptr;
    uikit::RowList<OpportunityRow>* m_deals = nullptr;
    uikit::RowList<territory::TerritoryStay>* m_stays = nullptr;
    std::shared_ptr<const std::vector<customers::Contact>> m_shown_contacts;
    std::shared_ptr<const std::vector<OpportunityRow>> m_shown_deals;
    std::shared_ptr<const std::vector<territory::TerritoryStay>> m_shown_stays;
    int m_version = 0;
    bool m_filling = false;
    CustomerCardPresenter m_presenter; // last: tells the view above
};

} // namespace hedef::pipeline
