#pragma once
#include "territory/present/rules_presenter.h"
#include "uikit/notice.h"
#include "uikit/row_list.h"
#include "uikit/window.h"

class wxButton;
class wxStaticText;

namespace hedef::territory {

class DayBar;

// The ordered rules of a dimension above; below, what applying them would move, and the button that does it.
class RulesPanel : public uikit::Window, private RulesView
{
public:
    RulesPanel(wxWindow* parent, const desk::Place&, desk::Desk&, TerritoryService&, CoverageService&);
    wxString title() const override;
    uikit::Figures figures() const override;
    void refresh() override { m_presenter.reload(); }
    void focus_first() override;
    uikit::RowList<RuleRow>& rules() { return *m_rules; }
    uikit::RowList<NamedMove>& moves() { return *m_moves; }
    RulesPresenter& presenter() { return m_presenter; }

private:
    void show(const RulesState&) override;
    void refused(const base::Refusal&) override;
    void said(const std::string&) override;
    desk::Teller teller() const override;
    void make_lists(wxWindow* parent);
    void make_buttons(wxWindow* parent, wxSizer*);
    void make_verbs();
    void edit(RuleId);
    void remove();
    void shift(int by);
    void apply();
    void show_sum(const RulesState&);
    bool moves_in_front() const;
    uikit::RowListBase& list_in_front();
    RuleId selected() const;

    desk::Desk& m_lent;
    RulesPresenter m_presenter;
    uikit::Notice* m_notice = nullptr;
    DayBar* m_bar = nullptr;
    uikit::RowList<RuleRow>* m_rules = nullptr;
    uikit::RowList<NamedMove>* m_moves = nullptr;
    wxStaticText* m_sum = nullptr;
    wxButton* m_preview = nullptr;
    wxButton* m_apply = nullptr;
    std::shared_ptr<const std::vector<RuleRow>> m_shown_rules;
    std::shared_ptr<const NamedPreview> m_shown_moves;
};

} // namespace hedef::territory
