#pragma once
#include "pipeline/present/deal_presenter.h"
#include "pipeline/view/deal_form.h"
#include "pipeline/view/deal_parts.h"
#include "uikit/form_dialog.h"
#include "uikit/notice.h"
#include "uikit/window.h"

class wxNotebook;

namespace hedef::pipeline {

// One deal: its head as a form, its lines, split and history beside it.
class DealPanel : public uikit::Window, private DealView
{
public:
    DealPanel(wxWindow* parent, desk::Place, desk::Desk&, DealServices, const company::Company&);

    wxString title() const override;
    void refresh() override { m_presenter.refresh(); }
    void focus_first() override { m_form->focus_first(); }
    bool may_close() override;
    std::string draft() const override { return m_presenter.draft(); }
    DealPresenter& presenter() { return m_presenter; }

private:
    void show(const DealState&) override;
    std::optional<std::vector<desk::Decision>> decide(const std::vector<desk::FieldConflict>&) override;
    bool restore_deleted() override;
    bool may_delete() override;
    void close() override;
    desk::Teller teller() const override;
    void lay_out();
    void make_verbs();
    void save(std::function<void()> then = {});
    void show_head(const DealState&);
    void ask_move();
    using Act = void (DealPresenter::*)(base::Date, DealPresenter::Ended);
    void ask_day(const wxString& title, const wxString& verb, Act);
    wxString why_not_change() const;
    wxString why_not_stage(Outcome) const;

    desk::Desk& m_desk_services;
    company::Company m_company;
    uikit::Notice* m_notice = nullptr;
    wxStaticText *m_head = nullptr, *m_state_words = nullptr;
    wxButton *m_save = nullptr, *m_discard = nullptr;
    DealFields* m_form = nullptr;
    DealLines* m_lines = nullptr;
    DealSplits* m_splits = nullptr;
    DealHistory* m_history = nullptr;
    int m_version = 0;
    bool m_filling = false;
    DealPresenter m_presenter; // last: tells the view above
};

} // namespace hedef::pipeline
