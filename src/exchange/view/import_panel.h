#pragma once
#include "exchange/view/import_wizard.h"
#include "exchange/view/past_imports_page.h"
#include "uikit/window.h"

class wxNotebook;

namespace hedef::exchange {

// The window "exchange.import": the wizard, and what was imported before.
class ImportPanel : public uikit::Window
{
public:
    ImportPanel(wxWindow* parent, const desk::Place&, desk::Desk&, ImportService& soon, ImportService& slow,
                const ImportKinds&);
    wxString title() const override;
    uikit::Figures figures() const override;
    bool may_close() override { return m_wizard->may_close(); }
    void refresh() override { m_past->load(); }
    void focus_first() override;
    ImportWizard& wizard() { return *m_wizard; }
    PastImportsPage& past() { return *m_past; }

private:
    void add_verbs();
    uikit::RowListBase* list() const;
    bool in_wizard() const;
    wxNotebook* m_tabs;
    ImportWizard* m_wizard = nullptr;
    PastImportsPage* m_past = nullptr;
};

} // namespace hedef::exchange
