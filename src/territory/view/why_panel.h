#pragma once
#include "territory/present/why_presenter.h"
#include "uikit/notice.h"
#include "uikit/window.h"

class wxTextCtrl;

namespace hedef::territory {

class DayBar;

// "Why is this customer here", in sentences that can be read, selected and copied.
class WhyPanel : public uikit::Window, private WhyView
{
public:
    WhyPanel(wxWindow* parent, const desk::Place&, desk::Desk&, TerritoryService&);
    wxString title() const override;
    void refresh() override { m_presenter.reload(); }
    void focus_first() override;
    wxString text() const;

private:
    void show(const WhyState&) override;
    desk::Desk& m_lent;
    WhyPresenter m_presenter;
    uikit::Notice* m_notice = nullptr;
    DayBar* m_bar = nullptr;
    wxTextCtrl* m_text = nullptr;
};

} // namespace hedef::territory
