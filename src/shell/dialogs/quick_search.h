#pragma once
#include "shell/dialogs/quick_search_presenter.h"
#include "uikit/row_list.h"

#include <wx/dialog.h>

class wxTextCtrl;

namespace hedef::shell {

// Ctrl+K: a field and what it finds. Arrow keys move through the list while the cursor stays in the field; Enter goes,
// Esc closes.
class QuickSearch : public wxDialog, public QuickSearchView
{
public:
    QuickSearch(wxWindow* parent, desk::Desk&, const uikit::WindowBook&,
                std::function<bool(std::string_view)> available, const std::vector<RecentWindow>& recent);
    ~QuickSearch() override { DestroyChildren(); } // the list looks into what is kept here until it goes
    void show(const QuickSearchState&) override;
    const Hit* chosen() const { return m_presenter.chosen(); }
    wxTextCtrl& field() { return *m_field; }
    uikit::RowList<Hit>& list() { return *m_list; }

private:
    void key(wxKeyEvent&);
    desk::ForgetfulPreferences m_arranged;
    QuickSearchPresenter m_presenter;
    wxTextCtrl* m_field;
    uikit::RowList<Hit>* m_list;
    std::shared_ptr<const std::vector<Hit>> m_shown;
    bool m_selecting = false;
};

// Shows it and goes where the person wants: opens the window or record by the desk's navigator, tells the command.
void go_to_anything(wxWindow* parent, desk::Desk&, const uikit::WindowBook&,
                    std::function<bool(std::string_view command)> available,
                    const std::function<void(const std::string& command)>& tell,
                    const std::vector<RecentWindow>& recent = {});

} // namespace hedef::shell
