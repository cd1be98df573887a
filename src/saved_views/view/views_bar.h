#pragma once
#include "saved_views/present/saved_views_presenter.h"
#include "uikit/command.h"
#include "uikit/window.h"

#include <wx/choice.h>
#include <wx/panel.h>

#include <functional>
#include <string>
#include <vector>

namespace hedef::saved_views {

// The commands of the menu View that keep and change views; added once, for all lists.
std::vector<uikit::Command> view_commands();

// The drop-down above a list from which views are chosen, with a button for what can be done with them. The window
// says which list it is for, and lets its verbs be added (`verbs`).
class ViewsBar : public wxPanel, private SavedViewsView
{
public:
    struct List
    {
        std::function<KeptList()> current;
        std::function<void(const KeptList&)> take;
    };
    ViewsBar(wxWindow* parent, desk::Desk&, SavedViewsService&, const std::string& window, List);

    // See SavedViewsPresenter::open.
    void open(bool with_default, std::function<void()> then = {}) { m_presenter.open(with_default, std::move(then)); }
    // The list is another than the chosen view by now.
    void list_changed();
    SavedViewsPresenter& presenter() { return m_presenter; }

    struct Verb
    {
        std::string command;
        std::function<void()> run;
        std::function<wxString()> why_not;
    };
    // For the window to say that it can do them.
    std::vector<Verb> verbs();

private:
    void show(const SavedViewsState&) override;
    KeptList current() const override { return m_list.current(); }
    void take(const KeptList&) override;
    void tell(const base::Refusal&) override;
    bool may_replace(const SavedView&) override;
    bool may_delete(const SavedView&) override;
    void keep_as();
    void rename();
    void export_view();
    void import_view();
    void menu();
    wxString why_not_mine();

    List m_list;
    wxChoice* m_choice = nullptr;
    std::vector<SavedViewId> m_ids; // of the choices behind the first
    KeptList m_taken;
    bool m_taking = false;
    SavedViewsPresenter m_presenter; // last: tells the view above
};

} // namespace hedef::saved_views
