#include "targets/view/targets_panel.h"

#include "targets/view/cell_panel.h"
#include "targets/view/choices_bar.h"
#include "targets/view/figure_grid.h"
#include "targets/view/paste_dialog.h"
#include "uikit/conflict_dialog.h"
#include "uikit/style.h"
#include "uikit/text.h"
#include "words/figures.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/splitter.h>
#include <wx/stattext.h>

namespace hedef::targets {

using uikit::_;
using uikit::wx;

TargetsPanel::TargetsPanel(wxWindow* parent, const desk::Place& place, desk::Desk& desk, TargetsService& service,
                           TargetsService& slow)
    : Window(parent, place, desk), m_lent(desk), m_presenter(desk, service, slow, *this)
{
    make_controls();
    add_verbs();
    add_version_verbs();
    add_dialog_verbs();
    m_presenter.open();
}

void TargetsPanel::make_controls()
{
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    m_notice = new uikit::Notice(this);
    m_choices = new ChoicesBar(this, {[this](int year) { m_presenter.choose_year(year); },
                                      [this](VersionId version) { m_presenter.choose_version(version); },
                                      [this](std::size_t subject) { m_presenter.choose_subject(subject); },
                                      [this](Grouping by) { m_presenter.choose_grouping(by); },
                                      [this](Slot period) { m_presenter.choose_period(period); }});
    make_empty();
    m_splitter = new wxSplitterWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxSP_LIVE_UPDATE | wxSP_NOBORDER);
    m_grid = new FigureGrid(m_splitter, m_presenter, m_lent.preferences);
    m_cell = new CellPanel(m_splitter, [this](const std::string& command) {
        const Verb* known = verb(command);
        const wxString why = known && known->why_not ? known->why_not() : wxString();
        if (!why.empty()) return m_notice->say(why);
        tell(command);
        m_grid->SetFocus();
    });
    m_splitter->SetMinimumPaneSize(FromDIP(160));
    m_splitter->SetSashGravity(1.0);
    m_splitter->SplitVertically(m_grid, m_cell, -uikit::text_width(this, 250));
    sizer->Add(m_notice, wxSizerFlags().Expand());
    sizer->Add(m_choices, wxSizerFlags().Expand());
    sizer->Add(m_empty, wxSizerFlags(1).Expand().Border(wxALL, uikit::gap(this, 8)));
    sizer->Add(m_splitter, wxSizerFlags(1).Expand());
    SetSizer(sizer);
    m_empty->Hide();
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        CallAfter([this] { fit_side(); });
    });

    m_grid->on_select = [this] {
        m_presenter.select(m_grid->current());
        changed();
    };
    m_grid->on_activate = [this](std::size_t row) { open_standing(row); };
    m_grid->on_blocked = [this](const std::string& why) { said(why); };
    m_grid->on_menu = [this] {
        pop_up({"record.edit", "edit.copy", "edit.paste", "record.delete", "targets.fill_right", "targets.fill_down",
                "targets.lock", "targets.allocate", "targets.spread", "targets.ramp", "targets.credits", "targets.fold"});
    };
}

wxString TargetsPanel::title() const
{
    return wxControl::RemoveMnemonics(_("T&argets"));
}

uikit::Figures TargetsPanel::figures() const
{
    const TargetsState& state = m_presenter.state();
    uikit::Figures figures;
    if (state.sheet.rows() == 0) return figures;
    figures.rows = words::_("{1} rows", words::count(static_cast<std::int64_t>(state.rows.size())));
    if (state.saving == Saving::on_its_way)
        figures.rows += " · " + words::_("saving…");
    else if (state.edits > 0)
        figures.rows += " · " + words::_("all edits saved");
    std::int64_t sum = 0;
    std::size_t count = 0;
    for (const auto& cell : m_grid->selected_cells())
        if (const auto amount = state.sheet.shown(cell.row, cell.slot); amount && std::abs(*amount) < largest_figure) {
            sum += *amount;
            ++count;
        }
    if (count > 1)
        figures.selection = words::_("{1} selected · Sum {2} · Average {3}", words::count(std::int64_t(count)),
                                     state.figures.with_unit(sum),
                                     state.figures.with_unit(base::divide(sum, std::int64_t(count), base::Rounding::half_away)));
    return figures;
}

void TargetsPanel::focus_first()
{
    if (m_splitter->IsShown())
        m_grid->SetFocus();
    else
        m_empty->SetFocus();
}

// Why there is nothing, and the button that helps.
void TargetsPanel::make_empty()
{
    m_empty = new wxPanel(this);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    m_empty_words = new wxStaticText(m_empty, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize,
                                     wxALIGN_CENTRE_HORIZONTAL | wxST_NO_AUTORESIZE);
    auto* create = new wxButton(m_empty, wxID_ANY, _("Ne&w targets…"));
    create->SetName(wxS("targets.new"));
    create->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { tell("targets.new"); });
    sizer->Add(m_empty_words, wxSizerFlags().Expand().Border(wxBOTTOM, uikit::gap(this, 4)));
    sizer->Add(create, wxSizerFlags().CentreHorizontal());
    m_empty->SetSizer(sizer);
}

void TargetsPanel::show_side(bool shown)
{
    if (shown == m_splitter->IsSplit()) return;
    m_cell->Show(shown);
    if (shown)
        m_splitter->SplitVertically(m_grid, m_cell, -uikit::text_width(this, 250));
    else
        m_splitter->Unsplit(m_cell);
}

// As it was left; on a narrow window the figures need the room more.
void TargetsPanel::fit_side()
{
    if (m_side_fitted || GetClientSize().x < FromDIP(300)) return;
    m_side_fitted = true;
    const auto kept = m_lent.preferences.get("targets.grid.side");
    show_side(kept ? *kept != "0" : GetClientSize().x >= FromDIP(1000));
}

void TargetsPanel::show(const TargetsState& state)
{
    m_choices->show(state);
    m_empty_words->SetLabelText(wx(state.empty));
    m_empty_words->Wrap(std::max(FromDIP(200), GetClientSize().x - FromDIP(80)));
    m_empty->FindWindow(wxS("targets.new"))->Show(!state.loading);
    m_empty->Layout();
    m_empty->Show(!state.empty.empty());
    m_splitter->Show(state.empty.empty());
    m_grid->show_all();
    Layout();
    m_presenter.select(m_grid->current());
    changed();
}

void TargetsPanel::show_rows(const std::vector<std::size_t>& rows)
{
    m_grid->show_rows(rows);
}

void TargetsPanel::show_standings()
{
    m_grid->show_standings();
}

void TargetsPanel::show_saving()
{
    changed();
}

void TargetsPanel::show_story(const CellStory& story)
{
    m_cell->show(story);
}

void TargetsPanel::refused(const base::Refusal& refusal)
{
    m_notice->show(refusal);
}

void TargetsPanel::said(const std::string& words)
{
    if (words.empty())
        m_notice->hide();
    else
        m_notice->say(wx(words));
}

bool TargetsPanel::paste_what_is_good(const PastePreview& preview)
{
    return ask_paste(this, preview, m_lent.preferences);
}

std::optional<std::vector<desk::Decision>> TargetsPanel::decide(const std::vector<desk::FieldConflict>& conflicts)
{
    return uikit::decide_conflicts(this, title(), conflicts);
}

} // namespace hedef::targets
