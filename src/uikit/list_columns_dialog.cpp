#include "uikit/list_columns_dialog.h"

#include "uikit/text.h"

#include <wx/button.h>
#include <wx/checklst.h>
#include <wx/dialog.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace hedef::uikit {

namespace {

class ColumnsDialog : public wxDialog
{
public:
    ColumnsDialog(wxWindow* parent, std::vector<ColumnShape> columns)
        : wxDialog(parent, wxID_ANY, _("Columns"), wxDefaultPosition, wxDefaultSize,
                   wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
          m_columns(std::move(columns))
    {
        auto* outer = new wxBoxSizer(wxVERTICAL);
        auto* inner = new wxBoxSizer(wxHORIZONTAL);
        auto* buttons = new wxBoxSizer(wxVERTICAL);
        outer->Add(new wxStaticText(this, wxID_ANY, _("&Columns, from left to right:")), wxSizerFlags().Border(wxALL, gap(this, 2)));
        m_list = new wxCheckListBox(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(280, 320)));
        m_list->SetName(_("Columns"));
        auto* up = new wxButton(this, wxID_ANY, _("Move &up"));
        auto* down = new wxButton(this, wxID_ANY, _("Move &down"));
        buttons->Add(up, wxSizerFlags().Expand());
        buttons->Add(down, wxSizerFlags().Expand().Border(wxTOP, gap(this, 1)));
        inner->Add(m_list, wxSizerFlags(1).Expand());
        inner->Add(buttons, wxSizerFlags().Border(wxLEFT, gap(this, 2)));
        outer->Add(inner, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, gap(this, 2)));
        outer->Add(CreateSeparatedButtonSizer(wxOK | wxCANCEL), wxSizerFlags().Expand().Border(wxALL, gap(this, 2)));
        SetSizerAndFit(outer);
        fill(0);
        up->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { move(-1); });
        down->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { move(1); });
        m_list->Bind(wxEVT_CHECKLISTBOX, [this](wxCommandEvent& event) { checked(event.GetInt()); });
        m_list->SetFocus();
        CentreOnParent();
    }
    const std::vector<ColumnShape>& columns() const { return m_columns; }

private:
    void fill(int selected)
    {
        m_list->Clear();
        for (const auto& column : m_columns)
            m_list->Check(unsigned(m_list->Append(_(column.title))), !column.hidden);
        m_list->SetSelection(selected);
    }
    void move(int by)
    {
        const int at = m_list->GetSelection(), to = at + by;
        if (at < 0 || to < 0 || to >= int(m_columns.size())) return;
        std::swap(m_columns[std::size_t(at)], m_columns[std::size_t(to)]);
        fill(to);
    }
    void checked(int at)
    {
        m_columns[std::size_t(at)].hidden = !m_list->IsChecked(unsigned(at));
        const auto shown = std::count_if(m_columns.begin(), m_columns.end(), [](const auto& c) { return !c.hidden; });
        FindWindow(wxID_OK)->Enable(shown > 0);
    }
    std::vector<ColumnShape> m_columns;
    wxCheckListBox* m_list = nullptr;
};

} // namespace

std::optional<std::vector<ColumnShape>> ask_columns(wxWindow* parent, const std::vector<ColumnShape>& columns)
{
    ColumnsDialog dialog(parent, columns);
    if (dialog.ShowModal() != wxID_OK) return std::nullopt;
    return dialog.columns();
}

} // namespace hedef::uikit
