#include "pipeline/view/customers_panel.h"

#include "pipeline/view/customer_form.h"
#include "pipeline/view/customers_columns.h"
#include "uikit/ask.h"
#include "uikit/text.h"
#include "words/figures.h"

#include <wx/app.h>
#include <wx/sizer.h>

namespace hedef::pipeline {

using uikit::_;

CustomersPanel::CustomersPanel(wxWindow* parent, const desk::Place& where, desk::Desk& lent, CustomerServices services)
    : Window(parent, where, lent), m_lent(lent), m_presenter(lent, *this, services)
{
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    m_notice = new uikit::Notice(this);
    m_list = new uikit::RowList<CustomerRow>(
        this, "customers.list", customer_columns([this] { return m_shown ? m_shown->currency : base::Currency(); }),
        [](const CustomerRow& row) { return row.id.value; }, m_lent.preferences);
    m_list->show(std::make_shared<const std::vector<CustomerRow>>()); // says that it loads
    m_list->count_as([](std::size_t shown, std::size_t all) {
        if (shown != all) return _("{1} of {2} customers", words::count(std::int64_t(shown)), words::count(std::int64_t(all)));
        return shown == 1 ? _("1 customer") : _("{1} customers", words::count(std::int64_t(shown)));
    });
    sizer->Add(m_notice, wxSizerFlags().Expand());
    sizer->Add(m_list, wxSizerFlags(1).Expand());
    SetSizer(sizer);
    m_list->on_activate([this] { open(); });
    m_list->on_select([this] { changed(); });
    m_list->on_change([this] { changed(); });
    m_list->on_menu([this] {
        pop_up({"record.open", "record.new", "record.delete", "territory.why", "edit.copy", "edit.filter", "view.columns"});
    });
    make_verbs();
    m_presenter.open();
}

void CustomersPanel::make_verbs()
{
    const auto has_row = [this] { return m_list->current_row() ? wxString() : _("Select a customer first."); };
    can("record.new", [this] { add(); }, [this] { return m_shown ? wxString() : _("The customers are still being loaded."); });
    can("record.open", [this] { open(); }, has_row);
    can("record.edit", [this] { open(); }, has_row);
    can("record.properties", [this] { open(); }, has_row);
    can("record.delete", [this] { m_presenter.remove(m_list->current_row()->id, m_list->current_row()->name); }, has_row);
    can("territory.why", [this] { m_lent.navigator.open({"territory.why", "geography//" + m_list->current_row()->code}); },
        has_row);
    can("edit.copy", [this] { m_list->copy(); });
    can("edit.select_all", [this] { m_list->select_all(); });
    can("edit.filter", [this] { m_list->ask_filter_text(); });
    can("view.columns", [this] { m_list->choose_columns(); });
    can("view.reset_layout", [this] { m_list->reset_columns(); });
    can_list(*m_list);
    can("view.refresh", [this] { refresh(); });
}

wxString CustomersPanel::title() const
{
    return wxControl::RemoveMnemonics(_("&Customers"));
}

void CustomersPanel::focus_first()
{
    m_list->control().SetFocus();
}

void CustomersPanel::show(const CustomersState& state)
{
    if (state.loading)
        m_list->when_empty(_("Loading…"));
    else if (state.list && !state.list->rows.empty())
        m_list->when_empty(_("No customer holds all these words. Esc shows all again."));
    else
        m_list->when_empty(_("There are no customers yet: add the first with Ctrl+N, or import a file."));
    if (m_shown != state.list) {
        m_shown = state.list;
        // The rows live as long as the list they belong to.
        m_list->show({m_shown, &m_shown->rows});
    }
    changed();
}

void CustomersPanel::refused(const base::Refusal& refusal)
{
    m_notice->show(refusal);
}

void CustomersPanel::said(const std::string& words)
{
    m_notice->say(uikit::wx(words));
}

bool CustomersPanel::may_delete(const std::string& name, const CustomerUse& use)
{
    return uikit::ask(this, _("Delete customer “{1}”?", name), uikit::wx(words_of(use)), _("&Delete"), true);
}

desk::Teller CustomersPanel::teller() const
{
    return [](const base::Refusal& refusal) { uikit::tell(wxTheApp->GetTopWindow(), refusal); };
}

void CustomersPanel::add()
{
    ask_new_customer(this, m_shown->currency, [this](const NamedCustomer& wanted, uikit::Saved saved) {
        m_presenter.add(wanted.customer, wanted.parent, std::move(saved));
    });
}

void CustomersPanel::open()
{
    if (const auto* row = m_list->current_row()) m_lent.navigator.open({"customers.card", row->code});
}

} // namespace hedef::pipeline
