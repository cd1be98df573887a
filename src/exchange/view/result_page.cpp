#include "exchange/view/import_pages.h"
#include "uikit/ask.h"
#include "uikit/style.h"
#include "uikit/text.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace hedef::exchange {

namespace {

using uikit::_;
using uikit::gap;

} // namespace

ResultPage::ResultPage(wxWindow* parent, ImportPresenter& presenter) : ImportPage(parent, presenter)
{
    auto* all = new wxBoxSizer(wxVERTICAL);
    m_counts = new wxStaticText(this, wxID_ANY, {});
    m_counts->SetFont(m_counts->GetFont().Bold());
    all->Add(m_counts, wxSizerFlags().Expand().Border(wxALL, gap(this)));
    m_undo = new wxButton(this, wxID_ANY, _("&Undo this import…"));
    all->Add(m_undo, wxSizerFlags().Border(wxALL, gap(this)));
    SetSizer(all);
    m_undo->Bind(wxEVT_BUTTON, [this](const wxCommandEvent&) { undo(); });
}

void ResultPage::undo()
{
    if (uikit::ask(
            this, _("Take this import back?"),
            _("The rows it brought go, and the rows it changed become what they were. It is refused when somebody "
              "has worked with any of them since."),
            _("&Take back"), true))
        m_presenter.undo();
}

void ResultPage::show(const ImportState& state)
{
    if (!state.done) return;
    wxString words = counts_in_words(*state.done);
    if (state.done->import_id == 0)
        words += wxS("\n\n") + _("Nothing was changed: everything stood there already.");
    else if (state.undone)
        words += wxS("\n\n") + _("This import was taken back.");
    m_counts->SetLabelText(words);
    m_undo->Enable(state.busy == ImportBusy::no && state.done->import_id != 0 && !state.undone);
    Layout();
}

void ResultPage::focus_first()
{
    m_undo->SetFocus();
}

} // namespace hedef::exchange
