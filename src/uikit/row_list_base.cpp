#include "uikit/row_list_base.h"

#include "base/contract.h"
#include "base/text.h"
#include "uikit/list_copy.h"
#include "uikit/text.h"
#include "words/figures.h"

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
        value = row < m_list.m_order.size() ? wx(m_list.m_rows->text(m_list.m_order[row], column)) : wxString();
        // Told once per snapshot, and not while the control draws.
        if (m_list.m_near_end_told && !m_list.m_near_end_told_already && row + 100 >= m_list.m_order.size()) {
            m_list.m_near_end_told_already = true;
            m_list.CallAfter([list = &m_list] { list->m_near_end_told(); });
        }
    }
    bool GetAttrByRow(unsigned row, unsigned, wxDataViewItemAttr& look) const override
    {
        if (row >= m_list.m_order.size()) return false;
        const Tone tone = m_list.m_rows->tone(m_list.m_order[row]);
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
    m_book->AddPage(m_control, wxString());
    m_book->AddPage(m_empty, wxString());
    sizer->Add(m_search, wxSizerFlags().Expand().Border(wxALL, gap(this, 1)));
    sizer->Add(m_book, wxSizerFlags(1).Expand());
    SetSizer(sizer);

    m_model = new Model(*this);
    m_control->AssociateModel(m_model.get());
    recall();
    make_columns();

    m_control->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) {
        if (m_activated) m_activated();
    });
    m_control->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { selection_changed(); });
    m_control->Bind(wxEVT_DATAVIEW_ITEM_CONTEXT_MENU, [this](wxDataViewEvent&) {
        if (m_menu_told) m_menu_told();
    });
    m_control->Bind(wxEVT_DATAVIEW_COLUMN_HEADER_CLICK, &RowListBase::header_clicked, this);
    m_control->Bind(wxEVT_DATAVIEW_COLUMN_HEADER_RIGHT_CLICK, [this](wxDataViewEvent&) { choose_columns(); });
    m_control->Bind(wxEVT_DATAVIEW_COLUMN_REORDERED, [this](wxDataViewEvent&) { CallAfter([this] { remember(); }); });
    Bind(wxEVT_CHAR_HOOK, &RowListBase::key, this);
    m_search->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { filter_text(utf8(m_search->GetValue())); });
    m_search->Bind(wxEVT_SEARCH_CANCEL, [this](wxCommandEvent&) { m_search->ChangeValue(wxString()), filter_text(""), m_control->SetFocus(); });
    Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent&) { m_control->SetFocus(); });
}

RowListBase::~RowListBase()
{
    remember();
    // The rows went with the derived class; the control may ask until it is gone itself.
    m_rows = nullptr;
    m_order.clear();
    m_selected_told = m_changed_told = m_near_end_told = nullptr;
    DestroyChildren();
}

void RowListBase::when_empty(const wxString& words)
{
    m_empty->SetLabel(wxS("\n") + words);
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
    if (m_changed_told) m_changed_told();
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
    return {selected(), current(), m_rows && top.IsOk() ? std::optional(m_model->GetRow(top)) : std::nullopt};
}

void RowListBase::use(const ListRows* rows, const Place& place)
{
    m_rows = rows;
    m_near_end_told_already = false;
    rebuild_order();
    if (place.current)
        if (const auto row = row_of(*place.current)) m_control->SetCurrentItem(m_model->GetItem(unsigned(*row)));
    const std::unordered_set<std::int64_t> chosen(place.selected.begin(), place.selected.end());
    wxDataViewItemArray kept;
    for (std::size_t row = 0; !chosen.empty() && row < m_order.size(); ++row)
        if (chosen.count(m_rows->id(m_order[row]))) kept.Add(m_model->GetItem(unsigned(row)));
    // After the cursor, which would select its own row alone.
    if (kept.empty())
        m_control->UnselectAll();
    else
        m_control->SetSelections(kept);
    if (place.top && *place.top < m_order.size()) m_control->EnsureVisible(m_model->GetItem(*place.top));
    selection_changed();
}

void RowListBase::grown()
{
    const std::size_t before = m_order.size();
    for (std::size_t row = m_order.empty() ? 0 : *std::max_element(m_order.begin(), m_order.end()) + 1; row < m_rows->count(); ++row)
        if (lets_through(row)) m_order.push_back(std::uint32_t(row));
    for (std::size_t i = before; i < m_order.size(); ++i)
        m_model->RowAppended();
    m_near_end_told_already = false;
    if (m_changed_told) m_changed_told();
}

void RowListBase::refilter()
{
    if (m_rows) use(m_rows, place());
}

void RowListBase::rebuild_order()
{
    m_order.clear();
    std::vector<std::string> words;
    for (std::size_t from = 0; from < m_filter.size();) {
        const auto space = std::min(m_filter.find(' ', from), m_filter.size());
        if (space > from) words.push_back(m_filter.substr(from, space - from));
        from = space + 1;
    }
    const std::size_t all = m_rows ? m_rows->count() : 0;
    m_order.reserve(all);
    for (std::size_t row = 0; row < all; ++row) {
        if (!lets_through(row)) continue;
        if (!words.empty()) {
            std::string line;
            for (std::size_t c = 0; c < m_columns.size(); ++c)
                if (!m_columns[c].hidden) line += base::find_key(m_rows->text(row, c)) + '\n';
            if (!std::all_of(words.begin(), words.end(), [&](const auto& word) { return line.find(word) != std::string::npos; }))
                continue;
        }
        m_order.push_back(std::uint32_t(row));
    }
    if (!m_sort_elsewhere) sort_order();
    m_model->Reset(unsigned(m_order.size()));
    m_book->ChangeSelection(m_order.empty() ? 1 : 0);
    if (m_changed_told) m_changed_told();
}

void RowListBase::sort_order()
{
    for (auto key = m_sort.rbegin(); key != m_sort.rend(); ++key) {
        const auto column = column_of(key->column);
        if (!column) continue;
        const bool down = key->descending;
        if (m_rows->has_order(*column)) {
            std::stable_sort(m_order.begin(), m_order.end(), [&](auto a, auto b) {
                return down ? m_rows->order(b, a, *column) < 0 : m_rows->order(a, b, *column) < 0;
            });
            continue;
        }
        std::vector<std::string> keys(m_rows->count());
        for (const auto row : m_order)
            keys[row] = base::sort_key(m_rows->text(row, *column));
        std::stable_sort(m_order.begin(), m_order.end(),
                         [&](auto a, auto b) { return down ? keys[b] < keys[a] : keys[a] < keys[b]; });
    }
}

std::optional<std::size_t> RowListBase::row_of(std::int64_t id) const
{
    for (std::size_t row = 0; row < m_order.size(); ++row)
        if (m_rows->id(m_order[row]) == id) return row;
    return std::nullopt;
}

unsigned RowListBase::item_row(const wxDataViewItem& item) const
{
    return m_model->GetRow(item);
}

// ---- selection

std::vector<std::int64_t> RowListBase::selected() const
{
    std::vector<std::int64_t> ids;
    if (!m_rows) return ids;
    wxDataViewItemArray items;
    m_control->GetSelections(items);
    std::vector<unsigned> rows;
    for (const auto& item : items)
        rows.push_back(m_model->GetRow(item));
    std::sort(rows.begin(), rows.end());
    for (const auto row : rows)
        if (row < m_order.size()) ids.push_back(m_rows->id(m_order[row]));
    return ids;
}

std::optional<std::int64_t> RowListBase::current() const
{
    if (!m_rows) return std::nullopt;
    auto item = m_control->GetCurrentItem();
    if (!item.IsOk()) item = m_control->GetSelection();
    if (!item.IsOk()) return std::nullopt;
    const auto row = m_model->GetRow(item);
    return row < m_order.size() ? std::optional(m_rows->id(m_order[row])) : std::nullopt;
}

void RowListBase::select(std::int64_t id)
{
    const auto row = row_of(id);
    if (!row) return;
    const auto item = m_model->GetItem(unsigned(*row));
    m_control->UnselectAll();
    m_control->SetCurrentItem(item);
    m_control->Select(item);
    m_control->EnsureVisible(item);
    selection_changed();
}

void RowListBase::select_all()
{
    m_control->SelectAll();
    selection_changed();
}

void RowListBase::selection_changed()
{
    if (m_selected_told) m_selected_told();
    if (m_changed_told) m_changed_told();
}

Figures RowListBase::figures() const
{
    Figures figures;
    const std::size_t all = m_total ? m_total : m_rows ? m_rows->count() : 0;
    figures.rows = m_count_words ? utf8(m_count_words(m_order.size(), all)) : words::number(std::to_string(m_order.size()));
    figures.selection = money_words();
    return figures;
}

std::string RowListBase::money_words() const
{
    wxDataViewItemArray items;
    m_control->GetSelections(items);
    if (!m_rows || items.size() < 2) return {};
    std::string words = words::_("{1} selected", words::number(std::to_string(items.size())));
    for (std::size_t column = 0; column < m_columns.size(); ++column) {
        if (m_columns[column].hidden || !m_rows->sums(column)) continue;
        std::optional<base::Money> sum;
        std::int64_t count = 0;
        for (const auto& item : items) {
            const auto row = m_model->GetRow(item);
            if (row >= m_order.size()) continue;
            const auto money = m_rows->money(m_order[row], column);
            if (!money) continue;
            // Two currencies have no sum.
            if (sum && sum->currency != money->currency) return words;
            sum = sum ? *sum + *money : *money;
            ++count;
        }
        if (!sum) continue;
        const auto average = sum->times(base::Fraction(1) / base::Fraction(count), base::Rounding::half_even);
        return words + " · " + words::_("Sum {1}", words::amount(*sum)) + " · " + words::_("Average {1}", words::amount(average));
    }
    return words;
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

std::string RowListBase::as_text(bool all) const
{
    return table_text(table(all));
}

void RowListBase::copy() const
{
    put_on_clipboard(table());
}

} // namespace hedef::uikit
