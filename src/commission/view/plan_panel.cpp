#include "commission/view/plan_panel.h"

#include "commission/view/plan_form_panel.h"
#include "commission/view/plan_text.h"
#include "commission/view/sash.h"
#include "uikit/ask.h"
#include "uikit/text.h"
#include "words/figures.h"

#include <wx/button.h>
#include <wx/choicdlg.h>
#include <wx/choice.h>
#include <wx/combobox.h>
#include <wx/listbox.h>
#include <wx/notebook.h>
#include <wx/sizer.h>
#include <wx/splitter.h>
#include <wx/stattext.h>
#include <wx/textentry.h>

namespace hedef::commission {

namespace {

using uikit::_;
using uikit::wx;

constexpr int pause_ms = 350; // after the last key

// The text that has the focus, of a field or of the plan itself.
wxTextEntryBase* focused_text(const wxWindow& panel)
{
    wxWindow* focus = wxWindow::FindFocus();
    return focus && panel.IsDescendant(focus) ? dynamic_cast<wxTextEntryBase*>(focus) : nullptr;
}

} // namespace

PlanPanel::PlanPanel(wxWindow* parent, const desk::Place& where, desk::Desk& desk, CommissionService& service,
                     CommissionService& long_service, const company::Company& company)
    : Window(parent, where, desk), m_desk(desk), m_currency(company.currency), m_presenter(desk, *this, service, long_service, company)
{
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    m_notice = new uikit::Notice(this);
    sizer->Add(m_notice, 0, wxEXPAND);
    auto* book = new wxNotebook(this, wxID_ANY);
    book->SetName(_("Parts of the plan editor"));
    book->AddPage(make_plan_page(book), _("Plan"));
    book->AddPage(make_preview_page(book), _("Preview"));
    book->AddPage(make_people_page(book), _("People"));
    book->AddPage(make_versions_page(book), _("Versions"));
    sizer->Add(book, 1, wxEXPAND);
    SetSizer(sizer);
    make_verbs();
    m_typing.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { take_text(); });
    m_book = book;
    m_presenter.start(where.record);
}

wxWindow* PlanPanel::make_plan_page(wxWindow* parent)
{
    auto* outer = new wxSplitterWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxSP_LIVE_UPDATE | wxSP_NOBORDER);
    auto* inner = new wxSplitterWindow(outer, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxSP_LIVE_UPDATE | wxSP_NOBORDER);
    for (auto* splitter : {outer, inner}) splitter->SetMinimumPaneSize(FromDIP(120));
    m_form = new PlanFormPanel(inner, m_presenter);
    inner->SplitVertically(m_form, make_text(inner), FromDIP(480));
    outer->SplitVertically(make_pages_list(outer), inner, FromDIP(190));
    keep_sash(outer, m_desk.preferences, "commission.plan.sash", 17);
    keep_sash(inner, m_desk.preferences, "commission.plan.text_sash", 58);
    return outer;
}

wxWindow* PlanPanel::make_pages_list(wxWindow* parent)
{
    auto* panel = new wxPanel(parent);
    const int border = uikit::gap(this);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(new wxStaticText(panel, wxID_ANY, _("P&arts of the plan")), 0, wxALL, border);
    m_pages = new wxListBox(panel, wxID_ANY);
    m_pages->SetName(_("Parts of the plan"));
    m_pages->Bind(wxEVT_LISTBOX, [this](wxCommandEvent& event) {
        const auto page = static_cast<std::size_t>(event.GetSelection());
        flush();
        m_presenter.choose_page(page);
    });
    sizer->Add(m_pages, 1, wxEXPAND | wxLEFT | wxRIGHT, border);
    const auto button = [&](const wxString& words, std::function<void()> run) {
        auto* made = new wxButton(panel, wxID_ANY, words);
        made->Bind(wxEVT_BUTTON, [this, run](wxCommandEvent&) {
            flush();
            run();
        });
        sizer->Add(made, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, border);
    };
    button(_("A&dd component…"), [this] { choose_component_type(); });
    button(_("Re&move component"), [this] { tell("commission.remove_component"); });
    button(_("Move &up"), [this] { m_presenter.move_component(-1); });
    button(_("Move d&own"), [this] { m_presenter.move_component(1); });
    sizer->AddSpacer(border);
    panel->SetSizer(sizer);
    return panel;
}

wxWindow* PlanPanel::make_text(wxWindow* parent)
{
    auto* panel = new wxPanel(parent);
    const int border = uikit::gap(this);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(new wxStaticText(panel, wxID_ANY, _("The plan as &text (JSON)")), 0, wxALL, border);
    m_text = new PlanText(panel, _("The plan as text (JSON)"));
    m_text->on_typed = [this] {
        m_typing.StartOnce(pause_ms);
        changed(); // there is something to take back
    };
    m_text->on_menu = [this] {
        pop_up({"edit.undo", "edit.redo", "edit.cut", "edit.copy", "edit.paste", "edit.select_all", "commission.go_to_fault",
                "commission.add_component"});
    };
    sizer->Add(m_text, 1, wxEXPAND | wxLEFT | wxRIGHT, border);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    m_fault = new wxStaticText(panel, wxID_ANY, wxString());
    m_fault->SetName(_("What is wrong with the plan"));
    m_go = new wxButton(panel, wxID_ANY, _("Sho&w it"));
    m_go->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { go_to_fault(); });
    row->Add(m_fault, 1, wxALIGN_CENTER_VERTICAL | wxRIGHT, border);
    row->Add(m_go);
    sizer->Add(row, 0, wxEXPAND | wxALL, border);
    panel->SetSizer(sizer);
    return panel;
}

void PlanPanel::make_verbs()
{
    const auto with = [this](auto run) {
        return [this, run] {
            flush();
            run();
        };
    };
    can("file.save", with([this] { m_presenter.save(); }), [this] { return wx(m_presenter.why_not_save()); });
    can("commission.preview", [this] { preview(); }, [this] { return wx(m_presenter.why_not_preview()); });
    can("commission.assign", [this] { m_presenter.assign(); }, [this] { return wx(m_presenter.why_not_assign()); });
    can("commission.end_assignment", [this] { m_presenter.end(m_people->selected_rows()); },
        [this] { return m_people->selected().empty() ? _("Choose people on the page People first.") : wxString(); });
    can("commission.add_component", with([this] { choose_component_type(); }), [this] {
        const auto& fault = m_presenter.state().fault;
        return fault && fault->no_json ? wx(fault->sentence) : wxString();
    });
    can("commission.remove_component", with([this] {
            const auto& state = m_presenter.state();
            if (m_presenter.component() &&
                uikit::ask(this, _("Remove the component {1}?", state.pages[state.page].title),
                           _("It is taken out of the text; the stored plan stays as it is until you save."), _("&Remove"), true))
                m_presenter.remove_component();
        }),
        [this] { return m_presenter.component() ? wxString() : _("Choose a component first."); });
    can("commission.go_to_fault", with([this] { go_to_fault(); }),
        [this] { return m_presenter.state().fault ? wxString() : _("The plan has no fault."); });
    can("view.refresh", [this] { refresh(); });
    const auto in_list = [this](auto run) {
        return [this, run] {
            if (auto* list = active()) run(*list);
        };
    };
    const auto no_list = [this] { return active() ? wxString() : _("There is no list on this page."); };
    can("edit.copy", [this] {
        if (auto* text = focused_text(*this)) return text->Copy();
        if (auto* list = active()) list->copy();
    });
    can("edit.select_all", [this] {
        if (auto* text = focused_text(*this)) return text->SelectAll();
        if (auto* list = active()) list->select_all();
    });
    make_text_verbs();
    can("edit.filter", in_list([](auto& list) { list.ask_filter_text(); }), no_list);
    can("view.columns", in_list([](auto& list) { list.choose_columns(); }), no_list);
    can("view.reset_layout", in_list([](auto& list) { list.reset_columns(); }), no_list);
    can_list([this] { return active(); });
}

// Taking back and putting in: of the text that is typed into while it has the focus, else the steps of the program.
void PlanPanel::make_text_verbs()
{
    const auto undo = [this](bool (wxTextEntryBase::*may)() const, void (wxTextEntryBase::*turn)(), bool (desk::UndoStack::*can_turn)() const,
                             void (desk::UndoStack::*step)()) {
        return std::pair(
            [this, turn, step] {
                if (auto* text = focused_text(*this)) return (text->*turn)();
                (m_desk.undo.*step)();
            },
            [this, may, can_turn] {
                const auto* text = focused_text(*this);
                return (text ? (text->*may)() : (m_desk.undo.*can_turn)()) ? wxString() : _("There is nothing to take back or to do again.");
            });
    };
    const auto [back, why_not_back] = undo(&wxTextEntryBase::CanUndo, &wxTextEntryBase::Undo, &desk::UndoStack::can_undo, &desk::UndoStack::undo);
    const auto [again, why_not_again] = undo(&wxTextEntryBase::CanRedo, &wxTextEntryBase::Redo, &desk::UndoStack::can_redo, &desk::UndoStack::redo);
    can("edit.undo", back, why_not_back);
    can("edit.redo", again, why_not_again);
    const auto in_text = [this](void (wxTextEntryBase::*act)()) {
        return [this, act] {
            if (auto* text = focused_text(*this)) (text->*act)();
        };
    };
    const auto needs_text = [this] { return focused_text(*this) ? wxString() : _("Place the cursor in a text first."); };
    can("edit.cut", in_text(&wxTextEntryBase::Cut), needs_text);
    can("edit.paste", in_text(&wxTextEntryBase::Paste), needs_text);
}

wxString PlanPanel::title() const
{
    const PlanState& state = m_presenter.state();
    const std::string name = state.name.empty() ? place().record : state.name;
    return (state.unsaved ? wxString(wxS("*")) : wxString()) + _("Plan {1}", name);
}

uikit::Figures PlanPanel::figures() const
{
    const auto* list = active();
    return list ? list->figures() : uikit::Figures{};
}

void PlanPanel::focus_first()
{
    m_pages->SetFocus();
}

uikit::RowListBase* PlanPanel::active() const
{
    switch (m_book ? m_book->GetSelection() : 0) {
    case 1:
        return m_preview_people;
    case 2:
        return m_people;
    case 3:
        return m_versions;
    default:
        return nullptr;
    }
}

bool PlanPanel::may_close()
{
    flush();
    return m_presenter.may_close();
}

void PlanPanel::flush()
{
    if (m_typing.IsRunning()) take_text();
    m_form->flush();
}

void PlanPanel::take_text()
{
    m_typing.Stop();
    m_presenter.text_edited(m_text->text());
}

void PlanPanel::show(const PlanState& state)
{
    if (!m_book) return; // while it is being made
    if (state.recovered)
        m_notice->offer_draft(*state.recovered, [this] { m_presenter.keep_recovered(); },
                              [this] { m_presenter.discard_recovered(); });
    else if (m_offers_draft)
        m_notice->hide();
    m_offers_draft = state.recovered.has_value();
    // A new plan that was saved is found and reopened by its code from then on.
    if (!state.code.empty() && place().record != state.code) stands_at({place().window, state.code});
    show_pages(state);
    m_form->show(state);
    show_fault(state);
    show_preview(state);
    m_people->when_empty(state.loading ? _("Loading…")
                         : state.is_new ? _("Save the plan first, then put people on it.")
                                        : _("Nobody is on this plan yet: Put people on it…"));
    m_people->show(state.participants);
    m_versions->show(std::make_shared<const std::vector<PlanVersionRow>>(state.versions));
    changed();
}

void PlanPanel::show_pages(const PlanState& state)
{
    wxArrayString titles;
    for (std::size_t i = 0; i < state.pages.size(); ++i) {
        const bool fault = state.fault && !state.fault->no_json && state.fault->page == i;
        titles.Add((fault ? wxString(wxS("! ")) : wxString()) + wx(state.pages[i].title));
    }
    if (titles != m_pages->GetStrings()) m_pages->Set(titles);
    if (state.page < m_pages->GetCount()) m_pages->SetSelection(static_cast<int>(state.page));
}

void PlanPanel::show_text(const std::string& text)
{
    if (!m_text) return;
    m_text->put(text);
}

// The place is marked in the text, and named below it.
void PlanPanel::show_fault(const PlanState& state)
{
    m_text->clear_mark();
    wxString words = state.unsaved ? _("The plan can be saved: it is right.") : _("Saved, version {1}.", std::to_string(state.version));
    if (state.loading) words = _("Loading…");
    if (state.is_new && !state.unsaved) words = _("A new plan, not saved yet.");
    if (state.fault) {
        const TextSpan& span = state.fault->span;
        m_text->mark(span.begin, span.end, wx(state.fault->sentence));
        words = _("Line {1}, column {2}: {3}", std::to_string(span.line), std::to_string(span.column), state.fault->sentence);
    }
    m_fault->SetForegroundColour(state.fault ? uikit::colour_of(uikit::Tone::bad) : GetForegroundColour());
    m_go->Show(state.fault.has_value());
    const int beside = m_go->IsShown() ? m_go->GetBestSize().x + uikit::gap(this) : 0;
    m_fault->SetLabel(words);
    m_fault->Wrap(std::max(m_fault->GetParent()->GetClientSize().x - beside - uikit::gap(this, 6), FromDIP(100)));
    m_fault->InvalidateBestSize();
    m_fault->GetParent()->Layout();
}

void PlanPanel::go_to_fault()
{
    if (!m_presenter.state().fault) return;
    const PlanFault fault = *m_presenter.state().fault;
    m_book->SetSelection(0);
    if (!fault.no_json) {
        m_presenter.choose_page(fault.page);
        m_form->go_to(fault);
    }
    wxWindow* in_form = fault.no_json ? nullptr : FindFocus();
    m_text->go_to(fault.span.begin, fault.span.end);
    if (in_form && in_form != m_text->control() && IsDescendant(in_form)) in_form->SetFocus();
}
void PlanPanel::choose_component_type()
{
    const auto types = component_types();
    wxArrayString words;
    for (const auto& [key, type] : types) words.Add(wx(type));
    wxSingleChoiceDialog dialog(this, _("What shall the component pay by?"), _("Add component"), words);
    if (dialog.ShowModal() == wxID_OK) m_presenter.add_component(types[static_cast<std::size_t>(dialog.GetSelection())].first);
}

void PlanPanel::refused(const base::Refusal& refusal)
{
    m_notice->show(refusal);
}

void PlanPanel::say(const std::string& words)
{
    m_notice->say(wx(words));
}

void PlanPanel::close_now()
{
    // The frame around it asks again, and now nothing is unsaved.
    CallAfter([this] {
        for (wxWindow* window = GetParent(); window; window = window->GetParent())
            if (window->IsTopLevel() || dynamic_cast<wxAuiMDIChildFrame*>(window)) {
                window->Close();
                return;
            }
    });
}

} // namespace hedef::commission
