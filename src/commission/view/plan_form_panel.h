#pragma once
#include "commission/present/plan_presenter.h"
#include "uikit/form.h"

#include <wx/scrolwin.h>
#include <wx/timer.h>

#include <memory>
#include <vector>

class wxGrid;
class wxStaticText;

namespace hedef::commission {

// One page of a plan as fields and small grids. What is typed is handed over a moment after the last key, or at once
// when flush() is called.
class PlanFormPanel : public wxScrolledWindow
{
public:
    PlanFormPanel(wxWindow* parent, PlanPresenter&);
    void show(const PlanState&);
    void flush();
    // The cursor into the field that the fault is about.
    void go_to(const PlanFault&);

private:
    void build(const FormPage&);
    void add_field(const FormField&);
    void add_table(std::size_t index);
    void fill(const FormPage&);
    void fill_table(std::size_t index, const FormTable&);
    void mark(const PlanState&);
    void mark_cells(const std::string& path);
    std::string typed(const FormField&) const;

    PlanPresenter& m_presenter;
    FormPage m_page; // as it was built, with the values shown last
    bool m_built = false;
    bool m_filling = false;
    uikit::Form* m_form = nullptr;
    wxStaticText* m_fault = nullptr;
    wxStaticText* m_only_in_text = nullptr;
    std::vector<wxGrid*> m_grids;
    wxTimer m_timer;
};

} // namespace hedef::commission
