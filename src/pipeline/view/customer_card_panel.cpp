#include "pipeline/view/customer_card_panel.h"

#include "pipeline/view/customers_columns.h"
#include "uikit/ask.h"
#include "uikit/conflict_dialog.h"
#include "uikit/text.h"
#include "words/figures.h"

#include <wx/app.h>
#include <wx/button.h>
#include <wx/notebook.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/splitter.h>
#include <wx/stattext.h>

namespace hedef::pipeline {

using uikit::_;
using uikit::gap;
using uikit::wx;

CustomerCardPanel::CustomerCardPanel(wxWindow* parent, const desk::Place& where, desk::Desk& lent,
                                     CustomerServices services)
    : Window(parent, where, lent), m_lent(lent), m_presenter(lent, *this, services, where.record)
{
    m_notice = new uikit::Notice(this);
    m_head = new wxStaticText(this, wxID_ANY, _("Loading…"), wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END);
    m_head->SetFont(m_head->GetFont().Larger().Bold());
    m_words = new wxStaticText(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END);
    auto* split = new wxSplitterWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxSP_LIVE_UPDATE | wxSP_NOBORDER);
    auto* left = make_form(split);
    make_lists(split);
    split->SetMinimumPaneSize(gap(this, 45));
    split->SplitVertically(left, m_book, FromDIP(380));
    CallAfter([this, split] { split->SetSashPosition(std::min(FromDIP(380), GetClientSize().x * 45 / 100)); });
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(m_notice, wxSizerFlags().Expand());
    all->Add(m_head, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, gap(this)));
    all->Add(m_words, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, gap(this)));
    all->Add(split, wxSizerFlags(1).Expand());
    SetSizer(all);
    make_verbs();
    make_contact_verbs();
    m_presenter.open();
    if (m_presenter.state().loading) show(m_presenter.state());
}

wxWindow* CustomerCardPanel::make_form(wxWindow* parent)
{
    auto* left = new wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL);
    auto* scrolled = new wxScrolledWindow(left, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxVSCROLL);
    scrolled->SetScrollRate(0, gap(this, 3));
    m_form = new uikit::Form(scrolled);
    m_fields = std::make_unique<CustomerFields>(*m_form, base::Currency(), false);
    m_form->on_change([this] {
        if (!m_filling) m_presenter.edit(m_fields->read());
    });
    // Below what scrolls, so that they are in sight in small windows too.
    m_save = new wxButton(left, wxID_ANY, _("&Save"));
    m_discard = new wxButton(left, wxID_ANY, _("Discard c&hanges"));
    m_save->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { save(); });
    m_discard->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_presenter.discard(); });
    auto* around = new wxBoxSizer(wxVERTICAL);
    around->Add(m_form, wxSizerFlags().Expand().Border(wxALL, gap(this)));
    scrolled->SetSizer(around);
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->Add(m_save, wxSizerFlags().Border(wxRIGHT, gap(this)));
    buttons->Add(m_discard);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(scrolled, wxSizerFlags(1).Expand());
    column->Add(buttons, wxSizerFlags().Border(wxALL, gap(this)));
    left->SetSizer(column);
    return left;
}

void CustomerCardPanel::make_lists(wxWindow* parent)
{
    m_book = new wxNotebook(parent, wxID_ANY);
    m_book->SetName(_("Of the customer"));
    auto& preferences = m_lent.preferences;
    m_deals = new uikit::RowList<OpportunityRow>(
        m_book, "customers.deals", customer_deal_columns(), [](const auto& row) { return row.id.value; }, preferences);
    m_contacts = new uikit::RowList<customers::Contact>(
        m_book, "customers.contacts", contact_columns(), [](const auto& row) { return row.id.value; }, preferences);
    m_stays = new uikit::RowList<territory::TerritoryStay>(
        m_book, "customers.stays", stay_columns(), [](const auto& row) { return row.assignment.id.value; }, preferences);
    m_book->AddPage(m_deals, _("Deals"));
    m_book->AddPage(m_contacts, _("Contacts"));
    m_book->AddPage(m_stays, _("Territories"));
    // Lists without rows say why, from the first moment.
    m_deals->show(std::make_shared<const std::vector<OpportunityRow>>());
    m_contacts->show(std::make_shared<const std::vector<customers::Contact>>());
    m_stays->show(std::make_shared<const std::vector<territory::TerritoryStay>>());
    m_deals->count_as([](std::size_t shown, std::size_t) {
        return shown == 1 ? _("1 deal") : _("{1} deals", words::count(std::int64_t(shown)));
    });
    m_contacts->count_as([](std::size_t shown, std::size_t) {
        return shown == 1 ? _("1 contact") : _("{1} contacts", words::count(std::int64_t(shown)));
    });
    m_stays->count_as([](std::size_t shown, std::size_t) {
        return shown == 1 ? _("1 territory") : _("{1} territories", words::count(std::int64_t(shown)));
    });
    for (uikit::RowListBase* list : {static_cast<uikit::RowListBase*>(m_deals), static_cast<uikit::RowListBase*>(m_contacts),
                                     static_cast<uikit::RowListBase*>(m_stays)}) {
        list->on_select([this] { changed(); });
        list->on_change([this] { changed(); });
    }
    if (m_deals->sorted_by().empty()) m_deals->sort_by({{"engaged", true}}); // the newest first
    m_deals->on_activate([this] { open_selected(); });
    m_contacts->on_activate([this] { edit_contact(); });
    m_stays->on_activate([this] { tell("territory.why"); });
    m_deals->on_menu([this] { pop_up({"record.open", "edit.copy", "edit.filter", "view.columns"}); });
    m_contacts->on_menu([this] {
        pop_up({"customers.contact.add", "customers.contact.edit", "customers.contact.delete", "edit.copy"});
    });
    m_stays->on_menu([this] { pop_up({"territory.why", "edit.copy"}); });
    m_book->Bind(wxEVT_NOTEBOOK_PAGE_CHANGED, [this](wxBookCtrlEvent& event) {
        changed();
        event.Skip();
    });
}

void CustomerCardPanel::make_verbs()
{
    can("file.save", [this] { save(); }, [this] {
        return m_presenter.state().touched ? why_not_change() : _("Nothing was changed.");
    });
    can("record.delete", [this] { m_presenter.remove(); }, [this] { return why_not_change(); });
    can("record.open", [this] { open_selected(); }, [this] {
        return m_book->GetSelection() == 0 && m_deals->current_row() ? wxString() : _("Select a deal first.");
    });
    can("territory.why", [this] { m_lent.navigator.open({"territory.why", "geography//" + m_presenter.seen().code}); },
        [this] { return why_not_change(); });
    can("edit.copy", [this] { list_in_front().copy(); });
    can("edit.filter", [this] { list_in_front().ask_filter_text(); });
    can("view.columns", [this] { list_in_front().choose_columns(); });
    can("view.reset_layout", [this] { m_deals->reset_columns(), m_contacts->reset_columns(), m_stays->reset_columns(); });
    can_list([this] { return &list_in_front(); });
    can("view.refresh", [this] { refresh(); });
}

void CustomerCardPanel::make_contact_verbs()
{
    const auto has_contact = [this] { return needs_contact(); };
    can("customers.contact.add", [this] { add_contact(); }, [this] { return why_not_change(); });
    can("customers.contact.edit", [this] { edit_contact(); }, has_contact);
    can("customers.contact.delete", [this] {
        const auto contact = *m_contacts->current_row();
        m_presenter.remove_contact(contact);
    }, has_contact);
}

wxString CustomerCardPanel::why_not_change() const
{
    const auto& state = m_presenter.state();
    if (state.loading) return _("The customer is still loading.");
    if (state.gone) return _("The customer is not there any more.");
    return state.saving ? _("The customer is being saved.") : wxString();
}

wxString CustomerCardPanel::needs_contact() const
{
    if (const auto why = why_not_change(); !why.empty()) return why;
    return m_book->GetSelection() == 1 && m_contacts->current_row() ? wxString() : _("Select a contact first.");
}

wxString CustomerCardPanel::title() const
{
    const auto& name = m_presenter.seen().name;
    return (m_presenter.state().touched ? wx("* ") : wxString()) + _("Customer {1}", name.empty() ? place().record : name);
}

uikit::Figures CustomerCardPanel::figures() const
{
    switch (m_book->GetSelection()) {
    case 1:
        return m_contacts->figures();
    case 2:
        return m_stays->figures();
    default:
        return m_deals->figures();
    }
}

uikit::RowListBase& CustomerCardPanel::list_in_front()
{
    if (m_book->GetSelection() == 1) return *m_contacts;
    if (m_book->GetSelection() == 2) return *m_stays;
    return *m_deals;
}

void CustomerCardPanel::show(const CustomerCardState& state)
{
    if (state.refusal) {
        if (state.gone || !m_form->mark(*state.refusal)) m_notice->show(*state.refusal);
    } else if (state.recovered) {
        m_notice->offer_draft(*state.recovered, [this] { m_presenter.keep_recovered(); }, [this] { m_presenter.discard(); });
    } else if (state.changed_elsewhere) {
        m_notice->say(_("Somebody else has just changed this customer. Saving keeps what both of you changed."));
    } else {
        m_notice->hide();
    }
    if (m_version != state.version) {
        m_version = state.version;
        m_filling = true;
        m_form->clear_marks();
        m_fields->currency(state.currency);
        m_fields->fill(state.mine);
        m_filling = false;
    }
    const bool editable = !state.loading && !state.gone && !state.saving;
    m_form->Enable(editable);
    m_save->Enable(editable && state.touched);
    m_discard->Enable(editable && state.touched);
    show_lists(state);
    show_head(state);
    changed();
}

void CustomerCardPanel::show_lists(const CustomerCardState& state)
{
    m_deals->when_empty(state.loading ? _("Loading…") : _("No deals with this customer yet: add one in the window of deals."));
    m_contacts->when_empty(state.loading ? _("Loading…")
                                         : _("No contacts yet: add one with the command “Add contact” (menu Record)."));
    m_stays->when_empty(state.loading ? _("Loading…")
                                      : _("This customer has never been in a territory: assign it in the window of territories."));
    if (m_shown_deals != state.deals) m_shown_deals = state.deals, m_deals->show(m_shown_deals);
    if (m_shown_contacts != state.contacts) m_shown_contacts = state.contacts, m_contacts->show(m_shown_contacts);
    if (m_shown_stays != state.stays) m_shown_stays = state.stays, m_stays->show(m_shown_stays);
    const auto count = [](const auto& rows) { return words::count(rows ? std::int64_t(rows->size()) : 0); };
    m_book->SetPageText(0, _("Deals ({1})", count(m_shown_deals)));
    m_book->SetPageText(1, _("Contacts ({1})", count(m_shown_contacts)));
    m_book->SetPageText(2, _("Territories ({1})", count(m_shown_stays)));
}

void CustomerCardPanel::show_head(const CustomerCardState& state)
{
    wxString head = state.loading ? _("Loading…") : wx(place().record), words;
    if (state.gone && m_presenter.seen().name.empty()) {
        words = _("There is no such customer. It may have been deleted.");
    } else if (!state.loading) {
        head = wx(m_presenter.seen().name);
        words = _("Code {1}", m_presenter.seen().code);
        const auto today = m_lent.clock.today();
        for (const auto& stay : *state.stays)
            if (stay.assignment.dimension == territory::Dimension::geography && stay.assignment.days.contains(today))
                words += wx(" · " + stay.path);
        if (state.saving) words += wx(" · ") + _("Saving…");
    }
    if (m_head->GetLabelText() != head) m_head->SetLabelText(head);
    if (m_words->GetLabelText() != words) m_words->SetLabelText(words);
}

void CustomerCardPanel::save(std::function<void()> then)
{
    if (!m_form->complete()) return;
    m_form->clear_marks();
    m_presenter.edit(m_fields->read());
    m_presenter.save(std::move(then));
}

bool CustomerCardPanel::may_close()
{
    if (!m_presenter.state().touched) return true;
    switch (uikit::ask_unsaved(this, wx(m_presenter.seen().name))) {
    case uikit::Unsaved::discard:
        return true;
    case uikit::Unsaved::save:
        save([this] { close(); });
        return false;
    case uikit::Unsaved::stay:
        break;
    }
    return false;
}

void CustomerCardPanel::close()
{
    GetParent()->CallAfter([parent = GetParent()] { parent->Close(); });
}

std::optional<std::vector<desk::Decision>> CustomerCardPanel::decide(const std::vector<desk::FieldConflict>& conflicts)
{
    return uikit::decide_conflicts(this, wx(m_presenter.seen().name), conflicts);
}

bool CustomerCardPanel::may_delete(const CustomerUse& use)
{
    return uikit::ask(this, _("Delete customer “{1}”?", m_presenter.seen().name), wx(words_of(use)), _("&Delete"), true);
}

bool CustomerCardPanel::may_delete(const customers::Contact& contact)
{
    return uikit::ask(this, _("Delete contact “{1}”?", contact.name), _("Undo brings it back."), _("&Delete"), true);
}

desk::Teller CustomerCardPanel::teller() const
{
    return [](const base::Refusal& refusal) { uikit::tell(wxTheApp->GetTopWindow(), refusal); };
}

void CustomerCardPanel::add_contact()
{
    m_book->SetSelection(1);
    ask_contact(this, {}, [this](const customers::Contact& contact, uikit::Saved saved) {
        m_presenter.add_contact(contact, std::move(saved));
    });
}

void CustomerCardPanel::edit_contact()
{
    if (!m_contacts->current_row()) return;
    const auto seen = *m_contacts->current_row();
    ask_contact(this, seen, [this, seen](const customers::Contact& mine, uikit::Saved saved) {
        m_presenter.save_contact(seen, mine, std::move(saved));
    });
}

void CustomerCardPanel::open_selected()
{
    if (const auto* deal = m_deals->current_row()) m_lent.navigator.open({"pipeline.deal", deal->code});
}

} // namespace hedef::pipeline
