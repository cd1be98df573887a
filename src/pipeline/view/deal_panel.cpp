#include "pipeline/view/deal_panel.h"

#include "pipeline/view/deal_columns.h"
#include "pipeline/view/new_deal_dialog.h"
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

#include <algorithm>

namespace hedef::pipeline {

using uikit::_;
using uikit::gap;
using uikit::utf8;
using uikit::wx;

DealPanel::DealPanel(wxWindow* parent, desk::Place place, desk::Desk& desk, DealServices services,
                     const company::Company& company)
    : Window(parent, place, desk), m_desk_services(desk), m_company(company),
      m_presenter(desk, *this, services, company, place.record)
{
    lay_out();
    make_verbs();
    m_presenter.open();
}

void DealPanel::lay_out()
{
    m_notice = new uikit::Notice(this);
    m_head = new wxStaticText(this, wxID_ANY, _("Loading…"));
    m_head->SetFont(m_head->GetFont().Larger().Bold());
    m_state_words = new wxStaticText(this, wxID_ANY, wxString());
    auto* split = new wxSplitterWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxSP_LIVE_UPDATE | wxSP_3DSASH);
    auto* left = new wxPanel(split, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL);
    auto* scrolled = new wxScrolledWindow(left, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxVSCROLL);
    scrolled->SetScrollRate(0, gap(this, 3));
    m_form = new DealFields(scrolled, m_company, m_desk_services.clock.today());
    m_form->on_change([this] {
        if (!m_filling) m_presenter.edit(m_form->read());
    });
    // Below what scrolls, so that they are in sight in small windows too.
    m_save = new wxButton(left, wxID_ANY, _("&Save"));
    m_save->SetName(wx("save"));
    m_discard = new wxButton(left, wxID_ANY, _("&Discard changes"));
    m_discard->SetName(wx("discard"));
    m_save->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { save(); });
    m_discard->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_presenter.discard(); });
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->Add(m_save, 0, wxRIGHT, gap(this));
    buttons->Add(m_discard);
    auto* around = new wxBoxSizer(wxVERTICAL);
    around->Add(m_form, 0, wxEXPAND | wxALL, gap(this));
    scrolled->SetSizer(around);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(scrolled, 1, wxEXPAND);
    column->Add(buttons, 0, wxALL, gap(this));
    left->SetSizer(column);

    auto* book = new wxNotebook(split, wxID_ANY);
    book->SetName(wx("parts"));
    auto& preferences = m_desk_services.preferences;
    m_lines = new DealLines(book, preferences, [this](std::vector<Line> all) { m_presenter.edit_lines(std::move(all)); });
    m_splits =
        new DealSplits(book, preferences, [this](std::vector<Split> all) { m_presenter.edit_splits(std::move(all)); });
    m_history = new DealHistory(book, preferences);
    book->AddPage(m_lines, _("Lines"));
    book->AddPage(m_splits, _("Split"));
    book->AddPage(m_history, _("History"));
    split->SetMinimumPaneSize(FromDIP(200));
    split->SplitVertically(left, book, FromDIP(420));
    split->SetSashGravity(0);
    // In small windows the form, which can be scrolled, makes room for the lists.
    CallAfter([this, split] {
        split->SetSashPosition(std::min(FromDIP(420), GetClientSize().x * 11 / 20)); // keeps its labels readable
    });

    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(m_notice, 0, wxEXPAND);
    all->Add(m_head, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, gap(this));
    all->Add(m_state_words, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, gap(this));
    all->Add(split, 1, wxEXPAND);
    SetSizer(all);
}

void DealPanel::make_verbs()
{
    const auto change = [this] { return why_not_change(); };
    const auto save_first = [this] {
        return m_presenter.state().touched ? _("Save the changes first.") : why_not_change();
    };
    can("file.save", [this] { save(); }, [this] {
        return m_presenter.state().touched ? why_not_change() : _("Nothing was changed.");
    });
    can("record.delete", [this] { m_presenter.remove(); }, change);
    can("view.refresh", [this] { refresh(); });
    can("pipeline.deal.move", [this] { ask_move(); }, save_first);
    can("pipeline.deal.win", [this] { ask_day(_("Win the deal"), _("&Win"), &DealPresenter::win); },
        [this] { return why_not_stage(Outcome::won); });
    can("pipeline.deal.lose", [this] { ask_day(_("Lose the deal"), _("&Lose"), &DealPresenter::lose); },
        [this] { return why_not_stage(Outcome::lost); });
    can("pipeline.deal.reopen", [this] { ask_day(_("Reopen the deal"), _("&Reopen"), &DealPresenter::reopen); },
        [this] { return why_not_stage(Outcome::open); });
    can("pipeline.deal.add_line", [this] { m_lines->add(); }, change);
    can("pipeline.deal.add_share", [this] { m_splits->add(); }, change);
}

wxString DealPanel::why_not_change() const
{
    const DealState& state = m_presenter.state();
    if (state.loading) return _("The deal is still loading.");
    if (state.gone) return _("The deal is not there any more.");
    return state.saving ? _("The deal is being saved.") : wxString();
}

wxString DealPanel::why_not_stage(Outcome wanted) const
{
    const DealState& state = m_presenter.state();
    if (const auto why = why_not_change(); !why.empty()) return why;
    if (state.touched) return _("Save the changes first.");
    if (state.outcome != wanted) return {};
    return wanted == Outcome::open ? _("The deal is open.") : wanted == Outcome::won ? _("The deal is won already.")
                                                                                    : _("The deal is lost already.");
}

wxString DealPanel::title() const
{
    const DealState& state = m_presenter.state();
    const std::string name = m_presenter.seen().name.empty() ? place().record : m_presenter.seen().name;
    return (state.touched ? wx("* ") : wxString()) + _("Deal {1}", name);
}

void DealPanel::show(const DealState& state)
{
    const bool marked = state.refusal && !state.gone && m_form->mark(*state.refusal);
    if (state.refusal && !marked) {
        m_notice->show(*state.refusal);
    } else if (state.recovered) {
        m_notice->offer_draft(*state.recovered, [this] { m_presenter.keep_recovered(); }, [this] { m_presenter.discard(); });
    } else if (state.deleted_elsewhere) {
        m_notice->say(_("Somebody else has just deleted this deal. Saving asks whether to bring it back."));
    } else if (state.changed_elsewhere) {
        m_notice->say(_("Somebody else has just changed this deal. Saving keeps what both of you changed."));
    } else {
        m_notice->hide();
    }
    if (!state.loading && state.choices && state.version > 0) {
        if (m_version != state.version) {
            m_version = state.version;
            m_filling = true;
            m_form->offer(*state.choices, state.mine.deal);
            m_form->fill(state, m_presenter.words());
            m_filling = false;
        }
        m_lines->show(state);
        m_splits->show(state);
        m_history->show(state);
    }
    const bool editable = !state.loading && !state.gone && !state.saving;
    m_form->Enable(editable);
    m_lines->Enable(editable);
    m_splits->Enable(editable);
    m_save->Enable(editable && state.touched);
    m_discard->Enable(editable && state.touched);
    show_head(state);
    changed();
}

void DealPanel::show_head(const DealState& state)
{
    wxString head = state.loading ? _("Loading…") : wx(place().record), words;
    if (state.gone && m_presenter.seen().name.empty()) {
        words = _("There is no such deal. It may have been deleted.");
    } else if (!state.loading) {
        const Opportunity& deal = m_presenter.seen();
        head = wx(deal.name);
        const std::string stage = m_presenter.words().stage(deal.stage), outcome = outcome_words(state.outcome);
        words = _("Code {1} · {2}", deal.code, stage);
        if (state.outcome != Outcome::open && outcome != stage) words += wx(" · " + outcome);
        if (deal.amount) words += wx(" · " + words::money({*deal.amount, deal.currency}));
        if (deal.closed_on) words += wx(" · " + words::date(*deal.closed_on));
        if (state.saving) words += wx(" · ") + _("Saving…");
    }
    if (m_head->GetLabelText() != head) m_head->SetLabelText(head);
    if (m_state_words->GetLabelText() != words) m_state_words->SetLabelText(words);
}

void DealPanel::save(std::function<void()> then)
{
    if (!m_form->complete()) return;
    m_form->clear_marks();
    m_presenter.edit(m_form->read());
    m_presenter.save(std::move(then));
}

bool DealPanel::may_close()
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

void DealPanel::close()
{
    GetParent()->CallAfter([parent = GetParent()] { parent->Close(); });
}

std::optional<std::vector<desk::Decision>> DealPanel::decide(const std::vector<desk::FieldConflict>& conflicts)
{
    return uikit::decide_conflicts(this, wx(m_presenter.seen().name), conflicts);
}

bool DealPanel::restore_deleted()
{
    return uikit::ask(this, _("Bring the deal “{1}” back?", m_presenter.seen().name),
                      _("Somebody else deleted it while you changed it. It can come back with your changes; else they "
                        "are lost."),
                      _("&Bring it back"), false, _("&Let my changes go"));
}

bool DealPanel::may_delete()
{
    return uikit::ask(this, _("Delete the deal “{1}”?", m_presenter.seen().name),
                      _("Its lines, split and history go with it."), _("&Delete"), true);
}

desk::Teller DealPanel::teller() const
{
    return [](const base::Refusal& refusal) { uikit::tell(wxTheApp->GetTopWindow(), refusal); };
}

void DealPanel::ask_move()
{
    uikit::FormDialog dialog(this, _("Move the deal “{1}”", m_presenter.seen().name), _("&Move"));
    auto& stage = dialog.form().choice("stage", N_("To &stage:"), stage_choices(*m_presenter.state().choices, {}),
                                       {.required = true});
    const base::Date today = m_desk_services.clock.today();
    auto& day = dialog.form().date("closed_on", N_("On &day:"), today, {.required = true});
    stage.set(key_of(m_presenter.seen().stage));
    day.set(today);
    dialog.ask([&](uikit::Saved saved) {
        m_presenter.move(id_of<StageId>(stage.key()), *day.date(), std::move(saved));
    });
}

void DealPanel::ask_day(const wxString& title, const wxString& verb, Act act)
{
    uikit::FormDialog dialog(this, title, verb);
    const base::Date today = m_desk_services.clock.today();
    auto& day = dialog.form().date("closed_on", N_("On &day:"), today, {.required = true});
    day.set(today);
    dialog.ask([&](uikit::Saved saved) { (m_presenter.*act)(*day.date(), std::move(saved)); });
}

} // namespace hedef::pipeline
