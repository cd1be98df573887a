#include "uikit/row_list_base.h"

#include "base/contract.h"
#include "base/text.h"
#include "uikit/list_copy.h"
#include "uikit/text.h"

#include <wx/simplebook.h>
#include <wx/sizer.h>
#include <wx/srchctrl.h>
#include <wx/stattext.h>
#include <wx/time.h>

#include <algorithm>
#include <unordered_set>

namespace hedef::uikit {

// The rows as wx asks for them.
class RowListBase::Model : public wxDataViewVirtualListModel
{
public:
    explicit Model(RowListBase& list) : m_list(list) {}
    unsigned GetColumnCount() const override { return unsigned(m_list.m_columns.size()); }
    wxString GetColumnType(unsigned) const override { return wxS("string"); }
    void GetValueByRow(wxVariant& value, unsigned row, unsigned column) const override
    {
        const auto source = m_list.m_lines.row(row);
        const auto group = source ? std::nullopt : m_list.m_lines.heading(row);
        value = source  ? wx(m_list.m_rows->text(*source, column))
                : group ? wx(m_list.heading_text(*group, column))
                        : wxString();
        // Told once per snapshot, and not while the control draws.
        if (m_list.m_near_end_told && !m_list.m_near_end_told_already && row + 100 >= m_list.m_lines.entries()) {
            m_list.m_near_end_told_already = true;
            m_list.CallAfter([list = &m_list] { list->m_near_end_told(); });
        }
    }
    bool GetAttrByRow(unsigned row, unsigned, wxDataViewItemAttr& look) const override
    {
        if (m_list.m_lines.heading(row)) {
            look.SetBold(true);
            return true;
        }
        const auto source = m_list.m_lines.row(row);
        const Tone tone = source ? m_list.m_rows->tone(*source) : Tone::plain;
        if (tone == Tone::plain) return false;
        look.SetColour(colour_of(tone));
        return true;
    }
    bool SetValueByRow(const wxVariant&, unsigned, unsigned) override { return false; }

private:
    RowListBase& m_list;
};

RowListBase::RowListBase(wxWindow* parent, const std::string& name, std::vector<ColumnShape> columns,
                         desk::Preferences& preferences)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxBORDER_NONE),
      m_columns(columns), m_shipped(std::move(columns)), m_preferences(preferences), m_name(name)
{
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    m_search = new wxSearchCtrl(this, wxID_ANY);
    m_search->SetName(_("Filter"));
    m_search->SetDescriptiveText(_("Filter: rows with all these words"));
    m_search->ShowCancelButton(true);
    m_search->Hide();
    m_book = new wxSimplebook(this);
    m_control = new wxDataViewCtrl(m_book, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                   wxDV_MULTIPLE | wxDV_ROW_LINES | wxBORDER_NONE);
    m_control->SetName(wx(name));
    m_empty = new wxStaticText(m_book, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize,
                               wxALIGN_CENTRE_HORIZONTAL | wxST_NO_AUTORESIZE);
    m_empty->SetName(wxS("empty"));
    m_book->AddPage(m_control, wxString());
    m_book->AddPage(m_empty, wxString());
    sizer->Add(m_search, wxSizerFlags().Expand().Border(wxALL, gap(this, 1)));
    sizer->Add(m_book, wxSizerFlags(1).Expand());
    SetSizer(sizer);

    m_model = new Model(*this);
    m_control->AssociateModel(m_model.get());
    recall();
    make_columns();

    bind_events();
}

void RowListBase::bind_events()
{
    m_control->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) {
        if (m_activated && current()) m_activated();
    });
    m_control->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { selection_changed(); });
    m_control->Bind(wxEVT_DATAVIEW_ITEM_CONTEXT_MENU, [this](wxDataViewEvent& event) {
        go_to(event.GetItem());
        if (m_menu_told) m_menu_told();
    });
    m_control->Bind(wxEVT_DATAVIEW_COLUMN_HEADER_CLICK, &RowListBase::header_clicked, this);
    m_control->Bind(wxEVT_DATAVIEW_COLUMN_HEADER_RIGHT_CLICK, [this](wxDataViewEvent&) { choose_columns(); });
    m_control->Bind(wxEVT_DATAVIEW_COLUMN_REORDERED, [this](wxDataViewEvent&) {
        CallAfter([this] {
            show_titles();
            m_control->Refresh();
            remember();
        });
    });
    m_control->GetMainWindow()->Bind(wxEVT_LEFT_UP, &RowListBase::heading_clicked, this); // GTK tells no LEFT_DOWN
    Bind(wxEVT_CHAR_HOOK, &RowListBase::key, this);
    m_search->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { filter_text(utf8(m_search->GetValue())); });
    m_search->Bind(wxEVT_SEARCH_CANCEL, [this](wxCommandEvent&) { end_filter(); });
    Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent&) { m_control->SetFocus(); });
}

// The menu is about the row below the pointer. GTK selects it on a right click, and leaves the cursor where it was.
void RowListBase::go_to(const wxDataViewItem& item)
{
    if (!item.IsOk() || item == m_control->GetCurrentItem()) return;
    wxDataViewItemArray chosen;
    m_control->GetSelections(chosen);
    const bool one_of_several = chosen.size() > 1 && m_control->IsSelected(item);
    m_control->SetCurrentItem(item);
    if (one_of_several) m_control->SetSelections(chosen);
    selection_changed();
}

RowListBase::~RowListBase()
{
    remember();
    // The rows went with the derived class; the control may ask until it is gone itself.
    m_rows = nullptr;
    m_lines.clear();
    m_selected_told = m_changed_told = m_near_end_told = nullptr;
    DestroyChildren();
}

void RowListBase::when_empty(const wxString& words)
{
    m_empty_words = words;
    say_why_empty();
}

// A list that is empty because of what was typed into its filter says so.
void RowListBase::say_why_empty()
{
    const bool filtered = !m_filter.empty() && m_rows && m_rows->count() > 0;
    const wxString words = wxS("\n") + (filtered ? _("No row holds all these words. Esc in the filter shows all again.") : m_empty_words);
    if (m_empty->GetLabel() == words) return;
    m_empty->SetLabel(words);
    m_empty->Wrap(std::max(gap(this, 60), GetClientSize().x - gap(this, 8)));
}

void RowListBase::count_as(std::function<wxString(std::size_t, std::size_t)> words)
{
    m_count_words = std::move(words);
}

void RowListBase::sort_elsewhere(std::function<void(const std::vector<SortKey>&)> sort)
{
    m_sort_elsewhere = std::move(sort);
}

void RowListBase::total(std::size_t all)
{
    m_total = all;
    if (group_column().has_value() != can_fold()) refilter();
    if (m_changed_told) m_changed_told();
}

bool RowListBase::is_complete() const
{
    const std::size_t here = m_rows ? m_rows->count() : 0;
    return !m_sort_elsewhere || here == 0 || (m_total > 0 && m_total <= here);
}

void RowListBase::complete(std::function<void()> then)
{
    if (is_complete() || !m_fetch_all) return then();
    m_fetch_all(std::move(then));
}

std::optional<std::size_t> RowListBase::column_of(std::string_view id) const
{
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        if (m_columns[i].id == id) return i;
    return std::nullopt;
}

// ---- rows

RowListBase::Place RowListBase::place() const
{
    const auto top = m_control->GetTopItem();
    return {selected(), current(), m_rows && top.IsOk() ? std::optional<std::size_t>(m_model->GetRow(top)) : std::nullopt};
}

void RowListBase::use(const ListRows* rows, const Place& before)
{
    m_rows = rows;
    m_near_end_told_already = false;
    rebuild();
    go_back_to(before);
}

void RowListBase::go_back_to(const Place& before)
{
    if (before.current)
        if (const auto entry = entry_of(*before.current)) m_control->SetCurrentItem(item(*entry));
    const std::unordered_set<std::int64_t> chosen(before.selected.begin(), before.selected.end());
    wxDataViewItemArray kept;
    for (std::size_t entry = 0; !chosen.empty() && entry < m_lines.entries(); ++entry)
        if (const auto row = m_lines.row(entry); row && chosen.count(m_rows->id(*row))) kept.Add(item(entry));
    // After the cursor, which would select its own row alone.
    if (kept.empty())
        m_control->UnselectAll();
    else
        m_control->SetSelections(kept);
    if (before.top && *before.top < m_lines.entries()) m_control->EnsureVisible(item(*before.top));
    selection_changed();
}

void RowListBase::grown()
{
    if (!m_group.empty()) return use(m_rows, place()); // new rows may belong anywhere, and may be the last ones
    const std::size_t before = m_lines.entries();
    m_lines.grow(*m_rows, [this](std::size_t row) { return lets_through(row); });
    for (std::size_t i = before; i < m_lines.entries(); ++i)
        m_model->RowAppended();
    m_near_end_told_already = false;
    if (m_changed_told) m_changed_told();
}

void RowListBase::refilter()
{
    if (m_rows) use(m_rows, place());
}

RowOrder::Wish RowListBase::wish() const
{
    RowOrder::Wish wish;
    wish.filter = m_filter;
    wish.group = group_column();
    for (std::size_t column = 0; column < m_columns.size(); ++column) {
        if (!m_columns[column].hidden) wish.searched.push_back(column);
        if (wish.group && m_rows->sums(column)) wish.summed.push_back(column);
    }
    for (const auto& key : m_sort) {
        const auto column = column_of(key.column);
        if (!column) continue;
        if (!m_sort_elsewhere) wish.sort.push_back({*column, key.descending});
        if (column == wish.group) wish.last_group_first = key.descending;
    }
    return wish;
}

void RowListBase::rebuild()
{
    if (m_rows)
        m_lines.make(*m_rows, wish(), [this](std::size_t row) { return lets_through(row); });
    else
        m_lines.clear();
    show_lines();
    widen_for_headings();
}

void RowListBase::show_lines()
{
    m_model->Reset(unsigned(m_lines.entries()));
    if (is_empty()) say_why_empty();
    m_book->ChangeSelection(is_empty() ? 1 : 0);
    if (m_changed_told) m_changed_told();
}

std::optional<std::size_t> RowListBase::entry_of(std::int64_t id) const
{
    for (std::size_t entry = 0; entry < m_lines.entries(); ++entry)
        if (const auto row = m_lines.row(entry); row && m_rows->id(*row) == id) return entry;
    return std::nullopt;
}

std::optional<std::size_t> RowListBase::entry_of(const wxDataViewItem& item) const
{
    if (!m_rows || !item.IsOk()) return std::nullopt;
    const std::size_t entry = m_model->GetRow(item);
    return entry < m_lines.entries() ? std::optional(entry) : std::nullopt;
}

wxDataViewItem RowListBase::item(std::size_t entry) const
{
    return m_model->GetItem(unsigned(entry));
}

// ---- filter

void RowListBase::filter_text(const std::string& text)
{
    m_filter = base::find_key(text);
    refilter();
}

void RowListBase::ask_filter_text()
{
    m_search->Show();
    Layout();
    m_search->SetFocus();
}

void RowListBase::end_filter()
{
    m_search->ChangeValue(wxString());
    filter_text("");
    m_search->Hide();
    Layout();
    m_control->SetFocus();
}

std::string RowListBase::as_text(bool all) const
{
    return table_text(table(all));
}

void RowListBase::copy() const
{
    put_on_clipboard(table());
}

} // namespace hedef::uikit
