#pragma once
#include "territory/present/territories_presenter.h"
#include "uikit/notice.h"
#include "uikit/row_list.h"
#include "uikit/tree_list.h"
#include "uikit/window.h"

#include <optional>

class wxCheckBox;
class wxNotebook;
class wxStaticText;

namespace hedef::territory {

class DayBar;

// A territory that another window points to; the window of territories looks at it when it is raised.
using Pointed = std::shared_ptr<std::optional<TerritoryId>>;

// The tree of territories on a day, and who is in the selected one.
class TerritoriesPanel : public uikit::Window, private TerritoriesView
{
public:
    TerritoriesPanel(wxWindow* parent, const desk::Place&, desk::Desk&, TerritoryService&, CoverageService&, Pointed);

    wxString title() const override;
    uikit::Figures figures() const override;
    void refresh() override { m_presenter.reload(); }
    void focus_first() override;

    uikit::TreeList<CoverageNode>& tree() { return *m_tree; }
    uikit::RowList<CoveredCustomer>& customers() { return *m_customers; }
    uikit::RowList<CoveringPerson>& people() { return *m_people; }
    TerritoriesPresenter& presenter() { return m_presenter; }
    // What was dragged before arrives at a territory; asks from which day.
    void dropped_on(TerritoryId);
    bool may_drop_on(TerritoryId) const;
    enum class Dragged
    {
        nothing,
        territory,
        customers,
        people
    };
    void drag(Dragged what) { m_dragged = what; }

private:
    void show(const TerritoriesState&) override;
    void refused(const base::Refusal&) override;
    void said(const std::string&) override;
    desk::Teller teller() const override;

    void make_bar();
    void make_tree(wxWindow* parent);
    void make_lists(wxWindow* parent);
    void make_tree_verbs();
    void make_assignment_verbs();
    void make_list_verbs();
    void add();
    void edit();
    void remove();
    void assign_customer();
    void assign_person();
    void with_people(std::function<void(const std::vector<NamedPerson>&)> then);
    void set_owner();
    void move_selected();
    void move_to(TerritoryId);
    void lock(bool);
    void end_coverage();
    void take_out();
    void why();
    void open_selected();
    void show_tree();
    void set_titles();
    void show_deleted();
    wxString needs_placed() const;
    bool people_in_front() const;
    bool tree_in_front() const;
    uikit::RowListBase& list_in_front();
    const CoverageNode* node() const { return m_presenter.state().node(); }
    wxString needs_node() const;
    wxString needs_customers() const;
    wxString needs_person() const;
    wxString needs_rows() const;

    desk::Desk& m_lent;
    Pointed m_pointed;
    TerritoriesPresenter m_presenter;
    DayBar* m_bar = nullptr;
    uikit::Notice* m_notice = nullptr;
    uikit::TreeList<CoverageNode>* m_tree = nullptr;
    wxCheckBox* m_below = nullptr;
    wxStaticText* m_figures_words = nullptr; // what the figures of a past day are
    wxNotebook* m_book = nullptr;
    uikit::RowList<CoveredCustomer>* m_customers = nullptr;
    uikit::RowList<CoveringPerson>* m_people = nullptr;
    Dragged m_dragged = Dragged::nothing;
    std::shared_ptr<const Coverage> m_shown;
    std::shared_ptr<const std::vector<CoveredCustomer>> m_shown_customers;
    std::shared_ptr<const std::vector<CoveringPerson>> m_shown_people;
};

} // namespace hedef::territory
