#pragma once
#include "commission/present/runs_presenter.h"
#include "uikit/notice.h"
#include "uikit/row_list.h"
#include "uikit/window.h"

#include <deque>

class wxChoice;
class wxSimplebook;
class wxSplitterWindow;
class wxStaticText;

namespace hedef::commission {

// Periods and runs on the left; on the right the people of a run, and below them everything that explains a figure.
class RunsPanel : public uikit::Window, private RunsView
{
public:
    RunsPanel(wxWindow* parent, const desk::Place&, desk::Desk&, CommissionService& service,
              CommissionService& long_service, const company::Company&);

    wxString title() const override;
    uikit::Figures figures() const override;
    void refresh() override { m_presenter.reload(); }
    void focus_first() override;

private:
    void show(const RunsState&) override;
    void refused(const base::Refusal&) override;
    void say(const std::string&) override;
    bool ask_close(const PeriodQuestion&) override;
    bool ask_open(const PeriodQuestion&) override;
    std::optional<std::string> ask_plan(const std::string& period, const std::vector<PlanVersion>&) override;

    wxWindow* make_left(wxWindow* parent);
    wxWindow* make_right(wxWindow* parent);
    void make_lists();
    void make_level(RunLevel);
    void make_people(const std::vector<std::string>& components, const std::string& plan);
    void make_verbs();
    template <class Row> void listen(uikit::RowList<Row>*, std::function<void(std::int64_t)> open);
    void show_left(const RunsState&);
    void show_right(const RunsState&);
    wxWindow* make_compare(wxWindow* parent);
    void show_compare(const RunsState&);
    void show_crumbs(const std::vector<std::string>&);
    void key(wxKeyEvent&);
    uikit::RowListBase& active() const;
    uikit::RowListBase& level_list(RunLevel) const;
    void open_selected();

    desk::Desk& m_desk;
    base::Currency m_currency;
    bool m_showing = false;
    wxSplitterWindow* m_splitter = nullptr;
    uikit::Notice* m_notice = nullptr;
    wxChoice* m_kind = nullptr;
    uikit::RowList<PayPeriodRow>* m_periods = nullptr;
    uikit::RowList<RunRow>* m_runs = nullptr;
    wxPanel* m_crumbs = nullptr;
    std::vector<std::string> m_crumbs_shown;
    wxPanel* m_compare_row = nullptr; // which earlier run the differences are to
    wxChoice* m_compare = nullptr;
    wxStaticText* m_sentence = nullptr;
    wxSimplebook* m_book = nullptr;
    wxWindow* m_people_page = nullptr;
    std::string m_people_plan; // whose components the list has
    std::deque<std::string> m_component_titles; // what the list's columns point to
    uikit::RowList<SheetPerson>* m_people = nullptr;
    uikit::RowList<PayPart>* m_parts = nullptr; // these are there from the first step to them
    uikit::RowList<LineItem>* m_lines = nullptr;
    uikit::RowList<Fact>* m_facts = nullptr;
    uikit::RowList<PersonDifference>* m_differences = nullptr;
    uikit::RowList<ItemRow>* m_items = nullptr;
    std::optional<RunLevel> m_level_shown;
    RunsPresenter m_presenter; // last: it speaks to what stands above
};

} // namespace hedef::commission
