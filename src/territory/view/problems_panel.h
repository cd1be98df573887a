#pragma once
#include "territory/present/problems_presenter.h"
#include "territory/view/territories_panel.h"
#include "uikit/row_list.h"
#include "uikit/window.h"

namespace hedef::territory {

// The holes in the coverage as a list; opening one goes where it can be mended.
class ProblemsPanel : public uikit::Window, private ProblemsView
{
public:
    ProblemsPanel(wxWindow* parent, const desk::Place&, desk::Desk&, TerritoryService&, Pointed);
    wxString title() const override;
    uikit::Figures figures() const override { return m_list->figures(); }
    void refresh() override { m_presenter.reload(); }
    void focus_first() override;
    uikit::RowList<ProblemRow>& list() { return *m_list; }

private:
    void show(const ProblemsState&) override;
    void open();
    void why();
    desk::Desk& m_lent;
    Pointed m_pointed;
    ProblemsPresenter m_presenter;
    DayBar* m_bar = nullptr;
    uikit::RowList<ProblemRow>* m_list = nullptr;
    std::shared_ptr<const std::vector<ProblemRow>> m_shown;
};

} // namespace hedef::territory
