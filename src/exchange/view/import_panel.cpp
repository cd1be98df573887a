#include "exchange/view/import_panel.h"

#include "uikit/text.h"

#include <wx/notebook.h>
#include <wx/sizer.h>

namespace hedef::exchange {

using uikit::_;

ImportPanel::ImportPanel(wxWindow* parent, const desk::Place& place, desk::Desk& desk, ImportService& soon,
                         ImportService& slow, const ImportKinds& kinds)
    : Window(parent, place, desk)
{
    m_tabs = new wxNotebook(this, wxID_ANY);
    const auto told = [this] {
        if (m_past) changed();
    };
    m_wizard = new ImportWizard(m_tabs, desk, soon, slow, kinds, told);
    m_tabs->AddPage(m_wizard, _("New import"));
    m_past = new PastImportsPage(m_tabs, desk, soon, slow, told);
    m_tabs->AddPage(m_past, _("Past imports"));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(m_tabs, wxSizerFlags(1).Expand());
    SetSizer(all);
    m_tabs->Bind(wxEVT_NOTEBOOK_PAGE_CHANGED, [this](wxBookCtrlEvent& event) {
        changed();
        event.Skip();
    });
    add_verbs();
}

void ImportPanel::add_verbs()
{
    const auto no_list = [this] { return list() ? wxString() : _("There is no list here."); };
    const auto no_step = [this](ImportStep step) {
        return in_wizard() && m_wizard->state().step == step && m_wizard->state().busy == ImportBusy::no
                   ? wxString()
                   : _("Only in that step of the wizard.");
    };
    can_list([this] { return list(); });
    can("view.refresh", [this] { refresh(); });
    can(
        "edit.copy", [this] { list()->copy(); }, no_list);
    can(
        "edit.select_all", [this] { list()->select_all(); }, no_list);
    can(
        "edit.filter", [this] { list()->ask_filter_text(); }, no_list);
    can(
        "view.columns", [this] { list()->choose_columns(); }, no_list);
    can(
        "view.reset_layout", [this] { list()->reset_columns(); }, no_list);
    can(
        "exchange.import.browse", [this] { m_wizard->file_page().browse(); },
        [=] { return no_step(ImportStep::file); });
    can(
        "exchange.import.next", [this] { m_wizard->presenter().next(); },
        [this] { return in_wizard() ? uikit::wx(m_wizard->state().why_not) : _("Only in the wizard."); });
    can(
        "exchange.import.accept", [this] { m_wizard->check_page().accept_selected(true); },
        [=] { return no_step(ImportStep::check); });
    can(
        "exchange.import.accept_all", [this] { m_wizard->presenter().accept_all(true); },
        [=] { return no_step(ImportStep::check); });
    can(
        "exchange.import.save_refused", [this] { m_wizard->check_page().save_refused(); },
        [=, this] {
            const auto why = no_step(ImportStep::check);
            if (!why.empty()) return why;
            const auto& checked = m_wizard->state().checked;
            return checked && checked->refused > 0 ? wxString() : _("Nothing is refused.");
        });
    can(
        "exchange.import.undo",
        [this] {
            if (in_wizard())
                m_wizard->result_page().undo();
            else
                m_past->undo();
        },
        [=, this] { return in_wizard() ? no_step(ImportStep::result) : m_past->why_not_undo(); });
    m_past->list().on_menu([this] {
        pop_up({"exchange.import.undo", "edit.copy", "edit.select_all", "edit.filter", "view.columns"});
    });
    m_wizard->check_page().matches().on_menu([this] {
        pop_up({"exchange.import.accept", "exchange.import.accept_all", "edit.copy", "edit.filter"});
    });
    m_wizard->check_page().problems().on_menu([this] {
        pop_up({"exchange.import.save_refused", "edit.copy", "edit.filter", "view.columns"});
    });
}

bool ImportPanel::in_wizard() const
{
    return m_tabs->GetSelection() == 0;
}

uikit::RowListBase* ImportPanel::list() const
{
    if (!in_wizard()) return &m_past->list();
    return m_wizard->page().list();
}

wxString ImportPanel::title() const
{
    return _("Import");
}

uikit::Figures ImportPanel::figures() const
{
    const auto* shown = list();
    return shown ? shown->figures() : uikit::Figures{};
}

void ImportPanel::focus_first()
{
    if (in_wizard())
        m_wizard->page().focus_first();
    else
        m_past->list().control().SetFocus();
}

} // namespace hedef::exchange
