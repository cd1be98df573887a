#pragma once
#include "commission/present/plan_presenter.h"
#include "uikit/notice.h"
#include "uikit/row_list.h"
#include "uikit/window.h"

#include <wx/timer.h>

class wxButton;
class wxChoice;
class wxComboBox;
class wxListBox;
class wxNotebook;
class wxStaticText;

namespace hedef::commission {

class PlanFormPanel;
class PlanText;

// A component of one person in a preview, both ways.
struct PreviewComponent
{
    std::int64_t id = 0;
    std::string code;
    std::optional<std::int64_t> mine, stored;
};

// One plan: its pages as forms beside its text, what it would pay, who is on it, its versions.
class PlanPanel : public uikit::Window, private PlanView
{
public:
    PlanPanel(wxWindow* parent, const desk::Place&, desk::Desk&, CommissionService& service, CommissionService& long_service,
              const company::Company&);

    wxString title() const override;
    uikit::Figures figures() const override;
    bool may_close() override;
    std::string draft() const override { return m_presenter.draft(); }
    void refresh() override { m_presenter.reload(); }
    void focus_first() override;

private:
    void show(const PlanState&) override;
    void show_text(const std::string&) override;
    void refused(const base::Refusal&) override;
    void say(const std::string&) override;
    UnsavedPlan ask_unsaved(const std::string& plan) override;
    bool ask_overwrite(int theirs) override;
    void ask_assign(const AssignQuestion&) override;
    std::optional<base::Date> ask_end(const std::vector<std::string>& names, base::Date today) override;
    void close_now() override;

    wxWindow* make_plan_page(wxWindow* parent);
    wxWindow* make_pages_list(wxWindow* parent);
    wxWindow* make_text(wxWindow* parent);
    wxWindow* make_preview_page(wxWindow* parent);
    wxWindow* make_people_page(wxWindow* parent);
    wxWindow* make_versions_page(wxWindow* parent);
    void make_verbs();
    void make_text_verbs();
    void show_pages(const PlanState&);
    void show_fault(const PlanState&);
    void show_preview(const PlanState&);
    void show_preview_components();
    void choose_component_type();
    void take_text();
    void flush();
    void preview();
    void go_to_fault();
    uikit::RowListBase* active() const;

    desk::Desk& m_desk;
    base::Currency m_currency;
    uikit::Notice* m_notice = nullptr;
    wxNotebook* m_book = nullptr;
    wxListBox* m_pages = nullptr;
    PlanFormPanel* m_form = nullptr;
    PlanText* m_text = nullptr;
    wxStaticText* m_fault = nullptr;
    wxButton* m_go = nullptr;
    wxTimer m_typing;
    bool m_offers_draft = false;
    wxChoice* m_period = nullptr;
    wxComboBox* m_person = nullptr;
    wxButton* m_preview = nullptr;
    wxStaticText* m_preview_words = nullptr;
    uikit::RowList<PreviewPerson>* m_preview_people = nullptr;
    uikit::RowList<PreviewComponent>* m_preview_components = nullptr;
    uikit::RowList<Participant>* m_people = nullptr;
    uikit::RowList<PlanVersionRow>* m_versions = nullptr;
    PlanPresenter m_presenter; // last: it speaks to what stands above
};

} // namespace hedef::commission
