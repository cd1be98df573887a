#include "exchange/view/import_pages.h"
#include "uikit/style.h"
#include "uikit/text.h"

#include <wx/choice.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace hedef::exchange {

namespace {

using uikit::_;
using uikit::gap;

} // namespace

ColumnsPage::ColumnsPage(wxWindow* parent, ImportPresenter& presenter) : ImportPage(parent, presenter)
{
    auto* all = new wxBoxSizer(wxVERTICAL);
    m_file = new FileChoice(this, presenter);
    all->Add(m_file, wxSizerFlags().Expand().Border(wxALL, gap(this)));
    m_faults = new wxStaticText(this, wxID_ANY, {});
    m_faults->SetForegroundColour(uikit::colour_of(uikit::Tone::bad));
    all->Add(m_faults, wxSizerFlags().Expand().Border(wxALL, gap(this)));
    m_scrolled = new wxScrolledWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL);
    m_scrolled->SetScrollRate(0, gap(this, 4));
    all->Add(m_scrolled, wxSizerFlags(1).Expand().Border(wxALL, gap(this)));
    SetSizer(all);
}

void ColumnsPage::show(const ImportState& state)
{
    m_file->show(state);
    if (!state.shown || state.shown == m_shown) return Layout(), void();
    const bool others = !m_shown || m_shown->columns.size() != state.shown->columns.size() ||
                        m_shown->fields != state.shown->fields || m_shown->name != state.shown->name ||
                        m_choices.size() != state.shown->columns.size();
    m_shown = state.shown;
    if (others) make_rows(*m_shown);
    for (std::size_t c = 0; c < m_choices.size(); ++c) {
        int place = 0;
        for (std::size_t f = 0; f < m_shown->fields.size(); ++f)
            if (m_shown->fields[f].field == m_shown->columns[c].field) place = int(f) + 1;
        m_choices[c]->SetSelection(place);
    }
    wxString faults;
    for (const auto& fault : m_shown->faults)
        faults += (faults.empty() ? wxString() : wxString(wxS("\n"))) + uikit::wx("⚠ " + fault);
    m_faults->SetLabelText(faults);
    m_faults->Show(!faults.empty());
    Layout();
    m_faults->Wrap(GetClientSize().x - gap(this, 4));
    Layout();
}

void ColumnsPage::make_rows(const FileShown& file)
{
    m_scrolled->DestroyChildren();
    m_choices.clear();
    auto* grid = new wxFlexGridSizer(3, gap(this, 1), gap(this, 4));
    grid->AddGrowableCol(2);
    const auto heading = [&](const wxString& words) {
        auto* text = new wxStaticText(m_scrolled, wxID_ANY, words);
        text->SetFont(text->GetFont().Bold());
        // GTK measures before the font is in effect.
        text->SetMinSize(wxSize(text->GetTextExtent(words).x + gap(this, 1), -1));
        grid->Add(text);
    };
    heading(_("Column of the file"));
    heading(_("says"));
    heading(_("Examples"));
    for (std::size_t c = 0; c < file.columns.size(); ++c) {
        grid->Add(new wxStaticText(m_scrolled, wxID_ANY, wxControl::EscapeMnemonics(uikit::wx(file.columns[c].header))),
                  wxSizerFlags().CenterVertical());
        auto* choice = new wxChoice(m_scrolled, wxID_ANY);
        choice->SetName(uikit::wx(file.columns[c].header));
        choice->Append(_("– not used –"));
        for (const auto& field : file.fields)
            choice->Append(uikit::wx(field.words + (field.required ? " *" : "")));
        choice->Bind(wxEVT_CHOICE, [this, c](const wxCommandEvent& event) {
            const int chosen = event.GetSelection();
            m_presenter.map_column(c, chosen == 0 ? std::string() : m_shown->fields[std::size_t(chosen) - 1].field);
        });
        grid->Add(choice, wxSizerFlags().Expand());
        grid->Add(new wxStaticText(m_scrolled, wxID_ANY, wxControl::EscapeMnemonics(uikit::wx(file.columns[c].example)),
                                   wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END),
                  wxSizerFlags(1).Expand().CenterVertical());
        m_choices.push_back(choice);
    }
    m_scrolled->SetSizer(grid);
    m_scrolled->FitInside();
}

void ColumnsPage::focus_first()
{
    if (!m_choices.empty()) m_choices.front()->SetFocus();
}

} // namespace hedef::exchange
