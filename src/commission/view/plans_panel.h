#pragma once
#include "commission/present/plans_presenter.h"
#include "uikit/notice.h"
#include "uikit/row_list.h"
#include "uikit/window.h"

namespace hedef::commission {

// The plans, their versions and how many people are on them.
class PlansPanel : public uikit::Window, private PlansView
{
public:
    PlansPanel(wxWindow* parent, const desk::Place&, desk::Desk&, CommissionService&);

    wxString title() const override;
    uikit::Figures figures() const override { return m_list->figures(); }
    void refresh() override { m_presenter.reload(); }
    void focus_first() override { m_list->control().SetFocus(); }

private:
    void show(const PlansState&) override;
    void refused(const base::Refusal& refusal) override { m_notice->show(refusal); }
    void say(const std::string&) override;
    void choose_file();
    void open_selected();
    base::Date m_today;
    uikit::Notice* m_notice = nullptr;
    uikit::RowList<PlanVersion>* m_list = nullptr;
    PlansPresenter m_presenter;
};

} // namespace hedef::commission
