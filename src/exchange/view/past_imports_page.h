#pragma once
#include "exchange/present/past_imports_presenter.h"
#include "uikit/row_list.h"

#include <wx/panel.h>

class wxButton;

namespace hedef::uikit {
class Notice;
}

namespace hedef::exchange {

// What was imported, the newest first, and the way back.
class PastImportsPage : public wxPanel, public PastImportsView
{
public:
    PastImportsPage(wxWindow* parent, desk::Desk&, ImportService& soon, ImportService& slow,
                    std::function<void()> changed);
    void show(const PastImportsState&) override;
    void load() { m_presenter.load(); }
    uikit::RowList<PastImport>& list() { return *m_list; }
    void undo();
    // Why the selected one cannot be taken back; empty: it can be tried.
    wxString why_not_undo() const;

private:
    void look();
    PastImportsPresenter m_presenter;
    std::function<void()> m_changed;
    uikit::Notice* m_notice;
    uikit::RowList<PastImport>* m_list;
    wxButton* m_undo;
    std::string m_noticed;
};

} // namespace hedef::exchange
