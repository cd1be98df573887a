#include "pipeline/view/customers_panel.h"

#include "pipeline/present/customer_filter.h"
#include "pipeline/view/customer_form.h"
#include "pipeline/view/customers_columns.h"
#include "uikit/ask.h"
#include "uikit/style.h"
#include "uikit/text.h"
#include "words/figures.h"

#include <wx/app.h>
#include <wx/sizer.h>

namespace hedef::pipeline {

using uikit::_;

namespace {

constexpr const char* last_filter = "customers.list.filter";

} // namespace

CustomersPanel::CustomersPanel(wxWindow* parent, const desk::Place& where, desk::Desk& lent, CustomerServices services,
                               const company::Company& company)
    : Window(parent, where, lent), m_lent(lent), m_company(company), m_presenter(lent, *this, services)
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
    make_filter();
    sizer->Add(m_filter, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, uikit::gap(this, 1)));
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

void CustomersPanel::make_filter()
{
    m_filter = new uikit::FilterRow(this, base::FiscalCalendar(m_company.fiscal_year_start), m_lent.clock.today(), m_company.currency);
    m_filter->text("text", N_("&Find:"));
    m_filter->choice("class", N_("&Class:"));
    m_filter->choice("industry", N_("&Industry:"));
    m_filter->choice("province", N_("&Province:"));
    m_filter->choice("territory", N_("&Territory:"));
    m_filter->choice("owner", N_("&Owner:"));
    m_filter->amounts("open", N_("Open &amount:"));
    m_filter->amounts("won", N_("&Won in total:"));
    m_filter->days("last_won", N_("La&st sale:"));
    m_filter->on_change([this](const desk::FilterValues& values) {
        if (place().record.empty()) m_lent.preferences.set(last_filter, desk::filter_text(values));
        filter_by(values);
    });
    m_filter->set(desk::filter_values(place().record.empty() ? m_lent.preferences.get(last_filter).value_or("") : place().record));
}

// What there is to choose from, with how often it stands in the list.
void CustomersPanel::offer_choices()
{
    const auto choices = [](const Counted& counts) {
        std::vector<uikit::Choice> all;
        for (const auto& [name, count] : counts)
            all.push_back({desk::filter_value(name), uikit::wx(name + " (" + words::count(count) + ")")});
        return all;
    };
    const auto& rows = m_shown->rows;
    m_filter->choices("class", choices(counted(rows, &CustomerRow::customer_class)));
    m_filter->choices("industry", choices(counted(rows, &CustomerRow::industry)));
    m_filter->choices("province", choices(counted(rows, &CustomerRow::province)));
    m_filter->choices("owner", choices(counted_owners(rows)));
    std::vector<uikit::Choice> places{{"-", _("In no territory")}};
    for (const auto& place : m_shown->places)
        places.push_back({desk::filter_value(place.code), uikit::wx(place.name)});
    m_filter->choices("territory", std::move(places));
}

void CustomersPanel::filter_by(const desk::FilterValues& values)
{
    if (!m_shown) return;
    const CustomerFilter filter(values, *m_shown, base::FiscalCalendar(m_company.fiscal_year_start), m_lent.clock.today());
    m_list->filter([filter](const CustomerRow& row) { return filter.lets(row); });
    changed();
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
    can("edit.filter", [this] { m_filter->focus_first(); });
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
        m_list->when_empty(_("No customer is as asked for in the row above. Esc in it shows all again."));
    else
        m_list->when_empty(_("There are no customers yet: add the first with Ctrl+N, or import a file."));
    if (m_shown != state.list) {
        m_shown = state.list;
        // The rows live as long as the list they belong to.
        m_list->show({m_shown, &m_shown->rows});
        offer_choices();
        filter_by(m_filter->values());
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
