#include "uikit/list_columns_dialog.h"

#include "uikit/text.h"

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/checklst.h>
#include <wx/choice.h>
#include <wx/dialog.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>

namespace hedef::uikit {

namespace {

class ColumnsDialog : public wxDialog
{
public:
    ColumnsDialog(wxWindow* parent, ListWishes wishes, bool at_group)
        : wxDialog(parent, wxID_ANY, _("Columns"), wxDefaultPosition, wxDefaultSize,
                   wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
          m_wishes(std::move(wishes)), m_choices(m_wishes.columns)
    {
        auto* outer = new wxBoxSizer(wxVERTICAL);
        outer->Add(new wxStaticText(this, wxID_ANY, _("&Columns, from left to right:")), wxSizerFlags().Border(wxALL, gap(this, 2)));
        outer->Add(columns_part(), wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, gap(this, 2)));
        outer->Add(order_part(), wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, gap(this, 2)));
        m_fit = new wxCheckBox(this, wxID_ANY, _("&Fit the widths to what stands in the columns"));
        outer->Add(m_fit, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxTOP, gap(this, 2)));
        auto* buttons = new wxStdDialogButtonSizer;
        auto* ok = new wxButton(this, wxID_OK, _("OK"));
        buttons->AddButton(ok);
        buttons->AddButton(new wxButton(this, wxID_CANCEL, _("Cancel")));
        buttons->Realize();
        ok->SetDefault();
        outer->Add(buttons, wxSizerFlags().Expand().Border(wxALL, gap(this, 2)));
        SetSizerAndFit(outer);
        fill(0);
        m_list->Bind(wxEVT_CHECKLISTBOX, [this](wxCommandEvent& event) { checked(event.GetInt()); });
        // Once it is shown: GTK gives the focus to the default button before.
        wxWindow* first = at_group && m_group ? static_cast<wxWindow*>(m_group) : m_list;
        CallAfter([first] { first->SetFocus(); });
        CentreOnParent();
    }

    ListWishes wishes() const
    {
        ListWishes wishes = m_wishes;
        wishes.sort.clear();
        for (const Key& key : m_keys) {
            const auto column = chosen(key.column);
            const bool twice = std::any_of(wishes.sort.begin(), wishes.sort.end(), [&](const auto& k) { return k.column == column; });
            if (!column.empty() && !twice) wishes.sort.push_back({column, key.descending->GetValue()});
        }
        // A third key and what follows it, made by clicks, stay while the first two are as they were.
        const auto& before = m_wishes.sort;
        if (before.size() > m_keys.size() && std::equal(wishes.sort.begin(), wishes.sort.end(), before.begin()))
            wishes.sort = before;
        if (m_group) wishes.group = chosen(m_group);
        wishes.fit = m_fit->GetValue();
        return wishes;
    }

private:
    struct Key
    {
        wxChoice* column = nullptr;
        wxCheckBox* descending = nullptr;
    };

    wxSizer* columns_part()
    {
        auto* inner = new wxBoxSizer(wxHORIZONTAL);
        auto* buttons = new wxBoxSizer(wxVERTICAL);
        m_list = new wxCheckListBox(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(280, 240)));
        m_list->SetName(_("Columns"));
        auto* up = new wxButton(this, wxID_ANY, _("Move &up"));
        auto* down = new wxButton(this, wxID_ANY, _("Move &down"));
        buttons->Add(up, wxSizerFlags().Expand());
        buttons->Add(down, wxSizerFlags().Expand().Border(wxTOP, gap(this, 1)));
        inner->Add(m_list, wxSizerFlags(1).Expand());
        inner->Add(buttons, wxSizerFlags().Border(wxLEFT, gap(this, 2)));
        up->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { move(-1); });
        down->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { move(1); });
        return inner;
    }

    wxSizer* order_part()
    {
        auto* grid = new wxFlexGridSizer(3, gap(this, 1), gap(this, 2));
        grid->AddGrowableCol(1);
        add_key(*grid, _("&Sort by:"), _("D&escending"), 0);
        add_key(*grid, _("&Then by:"), _("Desce&nding"), 1);
        if (m_wishes.can_group) {
            m_group = column_choice(*grid, _("&Group by:"), m_wishes.group);
            grid->AddSpacer(0);
        }
        return grid;
    }

    void add_key(wxSizer& grid, const wxString& label, const wxString& descending, std::size_t index)
    {
        const auto key = index < m_wishes.sort.size() ? m_wishes.sort[index] : SortKey{};
        m_keys.push_back({column_choice(grid, label, key.column), new wxCheckBox(this, wxID_ANY, descending)});
        m_keys.back().descending->SetValue(key.descending);
        grid.Add(m_keys.back().descending, wxSizerFlags().CentreVertical());
    }

    wxChoice* column_choice(wxSizer& grid, const wxString& label, const std::string& column)
    {
        grid.Add(new wxStaticText(this, wxID_ANY, label), wxSizerFlags().CentreVertical());
        auto* choice = new wxChoice(this, wxID_ANY);
        choice->SetName(wxControl::RemoveMnemonics(label));
        choice->Append(_("(nothing)"));
        int selected = 0;
        for (std::size_t i = 0; i < m_choices.size(); ++i) {
            choice->Append(_(m_choices[i].title));
            if (m_choices[i].id == column) selected = int(i) + 1;
        }
        choice->SetSelection(selected);
        grid.Add(choice, wxSizerFlags(1).Expand());
        return choice;
    }

    std::string chosen(const wxChoice* choice) const
    {
        const int at = choice->GetSelection();
        return at > 0 ? m_choices[std::size_t(at) - 1].id : std::string();
    }

    void fill(int selected)
    {
        m_list->Clear();
        for (const auto& column : m_wishes.columns)
            m_list->Check(unsigned(m_list->Append(_(column.title))), !column.hidden);
        m_list->SetSelection(selected);
    }
    void move(int by)
    {
        const int at = m_list->GetSelection(), to = at + by;
        if (at < 0 || to < 0 || to >= int(m_wishes.columns.size())) return;
        std::swap(m_wishes.columns[std::size_t(at)], m_wishes.columns[std::size_t(to)]);
        fill(to);
    }
    void checked(int at)
    {
        auto& columns = m_wishes.columns;
        columns[std::size_t(at)].hidden = !m_list->IsChecked(unsigned(at));
        FindWindow(wxID_OK)->Enable(std::any_of(columns.begin(), columns.end(), [](const auto& c) { return !c.hidden; }));
    }

    ListWishes m_wishes;
    const std::vector<ColumnShape> m_choices; // in the order in which they can be chosen
    wxCheckListBox* m_list = nullptr;
    std::vector<Key> m_keys;
    wxChoice* m_group = nullptr;
    wxCheckBox* m_fit = nullptr;
};

} // namespace

std::optional<ListWishes> ask_columns(wxWindow* parent, ListWishes wishes, bool at_group)
{
    ColumnsDialog dialog(parent, std::move(wishes), at_group);
    if (dialog.ShowModal() != wxID_OK) return std::nullopt;
    return dialog.wishes();
}

} // namespace hedef::uikit
