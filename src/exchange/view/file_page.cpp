#include "exchange/view/import_pages.h"
#include "uikit/style.h"
#include "uikit/text.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/dirdlg.h>
#include <wx/dnd.h>
#include <wx/filedlg.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace hedef::exchange {

namespace {

using uikit::_;
using uikit::gap;

// A file let go of over the page is the one to import.
class DroppedFile : public wxFileDropTarget
{
public:
    explicit DroppedFile(std::function<void(const wxString&)> told) : m_told(std::move(told)) {}
    bool OnDropFiles(wxCoord, wxCoord, const wxArrayString& files) override
    {
        if (files.size() != 1) return false;
        m_told(files[0]);
        return true;
    }

private:
    std::function<void(const wxString&)> m_told;
};

} // namespace

FilePage::FilePage(wxWindow* parent, ImportPresenter& presenter) : ImportPage(parent, presenter)
{
    auto* grid = new wxFlexGridSizer(3, gap(this, 2), gap(this, 3));
    grid->AddGrowableCol(1);
    grid->Add(new wxStaticText(this, wxID_ANY, _("It &holds:")), wxSizerFlags().CenterVertical());
    m_kind = new wxChoice(this, wxID_ANY);
    m_kind->SetName(_("What the file holds"));
    grid->Add(m_kind, wxSizerFlags().Expand());
    grid->AddSpacer(0);
    grid->Add(new wxStaticText(this, wxID_ANY, _("&File:")), wxSizerFlags().CenterVertical());
    m_path = new wxTextCtrl(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
    m_path->SetName(_("File"));
    grid->Add(m_path, wxSizerFlags().Expand());
    auto* browse_button = new wxButton(this, wxID_ANY, _("B&rowse…"));
    grid->Add(browse_button);

    auto* help = new wxStaticText(
        this, wxID_ANY,
        _("A text file (.csv, .txt) as other programs and Excel write it, or .json. You may also drop the file here.\n"
          "Nothing is written before you have seen what would happen, and an import can be taken back as a whole."));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(grid, wxSizerFlags().Expand().Border(wxALL, gap(this)));
    all->Add(help, wxSizerFlags().Expand().Border(wxALL, gap(this)));
    SetSizer(all);
    SetDropTarget(new DroppedFile([this](const wxString& path) { m_presenter.choose_path(uikit::utf8(path)); }));

    m_kind->Bind(wxEVT_CHOICE, [this](const wxCommandEvent& event) {
        m_presenter.choose_kind(m_kinds[std::size_t(event.GetSelection())].kind);
    });
    m_path->Bind(wxEVT_TEXT,
                 [this](const wxCommandEvent&) { m_presenter.choose_path(uikit::utf8(m_path->GetValue())); });
    m_path->Bind(wxEVT_TEXT_ENTER, [this](const wxCommandEvent&) { m_presenter.next(); });
    browse_button->Bind(wxEVT_BUTTON, [this](const wxCommandEvent&) { browse(); });
}

void FilePage::browse()
{
    const wxString now = m_path->GetValue();
    if (m_folder) {
        wxDirDialog dialog(this, _("Folder of the other system"), now, wxDD_DEFAULT_STYLE | wxDD_DIR_MUST_EXIST);
        if (dialog.ShowModal() == wxID_OK) m_presenter.choose_path(uikit::utf8(dialog.GetPath()));
        return;
    }
    wxFileDialog dialog(this, _("File to import"), {}, now,
                        _("Text files") + wxS(" (*.csv;*.txt;*.tsv;*.json)|*.csv;*.txt;*.tsv;*.json|") +
                            _("All files") + wxS("|*"),
                        wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() == wxID_OK) m_presenter.choose_path(uikit::utf8(dialog.GetPath()));
}

void FilePage::show(const ImportState& state)
{
    if (m_kind->IsEmpty()) {
        m_kinds = state.kinds;
        for (const auto& kind : m_kinds)
            m_kind->Append(uikit::wx(kind.words));
    }
    m_folder = false;
    m_kind->SetSelection(wxNOT_FOUND);
    for (std::size_t i = 0; i < m_kinds.size(); ++i)
        if (m_kinds[i].kind == state.kind) {
            m_kind->SetSelection(int(i));
            m_folder = m_kinds[i].folder;
        }
    if (uikit::utf8(m_path->GetValue()) != state.path) m_path->ChangeValue(uikit::wx(state.path));
}

void FilePage::focus_first()
{
    m_kind->SetFocus();
}

} // namespace hedef::exchange
