#include "uikit/tree_list_base.h"

#include "base/text.h"
#include "uikit/list_arrangement.h"
#include "uikit/text.h"

#include <wx/dataobj.h>
#include <wx/dnd.h>
#include <wx/simplebook.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>

namespace hedef::uikit {

namespace {

wxDataViewItem item_of(std::int64_t id)
{
    return wxDataViewItem(reinterpret_cast<void*>(static_cast<std::intptr_t>(id)));
}

std::int64_t id_of(const wxDataViewItem& item)
{
    return static_cast<std::int64_t>(reinterpret_cast<std::intptr_t>(item.GetID()));
}

} // namespace

class TreeListBase::Model : public wxDataViewModel
{
public:
    explicit Model(TreeListBase& tree) : m_tree(tree) {}
    unsigned GetColumnCount() const override { return unsigned(m_tree.m_columns.size()); }
    wxString GetColumnType(unsigned) const override { return wxS("string"); }
    void GetValue(wxVariant& value, const wxDataViewItem& item, unsigned column) const override
    {
        const auto row = row_of(item);
        value = row ? wx(m_tree.m_rows->text(*row, column)) : wxString();
    }
    bool SetValue(const wxVariant&, const wxDataViewItem&, unsigned) override { return false; }
    wxDataViewItem GetParent(const wxDataViewItem& item) const override
    {
        const auto row = row_of(item);
        const auto parent = row ? m_tree.m_rows->parent(*row) : 0;
        return m_tree.m_row_of.contains(parent) ? item_of(parent) : wxDataViewItem();
    }
    bool IsContainer(const wxDataViewItem& item) const override
    {
        return !item.IsOk() || m_tree.m_children.contains(id_of(item));
    }
    bool HasContainerColumns(const wxDataViewItem&) const override { return true; }
    unsigned GetChildren(const wxDataViewItem& item, wxDataViewItemArray& children) const override
    {
        const auto found = m_tree.m_children.find(item.IsOk() ? id_of(item) : 0);
        if (found == m_tree.m_children.end()) return 0;
        for (const auto row : found->second)
            children.Add(item_of(m_tree.m_rows->id(row)));
        return unsigned(children.size());
    }
    bool GetAttr(const wxDataViewItem& item, unsigned, wxDataViewItemAttr& look) const override
    {
        const auto row = row_of(item);
        const Tone tone = row ? m_tree.m_rows->tone(*row) : Tone::plain;
        if (tone == Tone::plain) return false;
        look.SetColour(colour_of(tone));
        return true;
    }

private:
    std::optional<std::size_t> row_of(const wxDataViewItem& item) const
    {
        const auto found = m_tree.m_row_of.find(id_of(item));
        return found == m_tree.m_row_of.end() ? std::nullopt : std::optional(found->second);
    }
    TreeListBase& m_tree;
};

TreeListBase::TreeListBase(wxWindow* parent, const std::string& name, std::vector<ColumnShape> columns,
                           desk::Preferences& preferences)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxBORDER_NONE), m_columns(columns),
      m_shipped(std::move(columns)), m_preferences(preferences), m_name(name)
{
    m_book = new wxSimplebook(this);
    m_control = new wxDataViewCtrl(m_book, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                   wxDV_SINGLE | wxDV_ROW_LINES | wxBORDER_NONE);
    m_control->SetName(wx(name));
    m_empty = new wxStaticText(m_book, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize,
                               wxALIGN_CENTRE_HORIZONTAL | wxST_NO_AUTORESIZE);
    m_book->AddPage(m_control, wxString());
    m_book->AddPage(m_empty, wxString());
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(m_book, wxSizerFlags(1).Expand());
    SetSizer(sizer);

    m_model = new Model(*this);
    m_control->AssociateModel(m_model.get());
    const auto kept = arrangement_of(m_preferences.get(m_name + ".columns").value_or(""));
    for (const auto& key : kept.sort)
        if (column_of(key.column)) m_sort.push_back(key);
    make_columns();

    m_control->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) {
        if (m_activated) m_activated();
    });
    m_control->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { selection_changed(); });
    m_control->Bind(wxEVT_DATAVIEW_ITEM_CONTEXT_MENU, [this](wxDataViewEvent&) {
        if (m_menu_told) m_menu_told();
    });
    m_control->Bind(wxEVT_DATAVIEW_ITEM_EXPANDED, [this](wxDataViewEvent& event) {
        if (!m_rebuilding) m_unfolded.insert(id_of(event.GetItem()));
    });
    m_control->Bind(wxEVT_DATAVIEW_ITEM_COLLAPSED, [this](wxDataViewEvent& event) {
        if (!m_rebuilding) m_unfolded.erase(id_of(event.GetItem()));
    });
    m_control->Bind(wxEVT_DATAVIEW_COLUMN_HEADER_CLICK, &TreeListBase::header_clicked, this);
    m_control->Bind(wxEVT_DATAVIEW_COLUMN_HEADER_RIGHT_CLICK, [this](wxDataViewEvent&) { choose_columns(); });
    Bind(wxEVT_CHAR_HOOK, &TreeListBase::key, this);
    Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent&) { m_control->SetFocus(); });
}

TreeListBase::~TreeListBase()
{
    remember();
    // The rows went with the derived class; the control may ask until it is gone itself.
    m_rows = nullptr;
    m_row_of.clear();
    m_children.clear();
    m_selected_told = nullptr;
    DestroyChildren();
}

void TreeListBase::when_empty(const wxString& words)
{
    m_empty->SetLabel(wxS("\n") + words);
    m_empty->Wrap(std::max(gap(this, 60), GetClientSize().x - gap(this, 8)));
}

void TreeListBase::on_drop(std::function<bool(std::int64_t)> may, std::function<void(std::int64_t)> dropped)
{
    m_may_drop = std::move(may);
    m_dropped = std::move(dropped);
    m_control->EnableDropTarget(wxDataFormat(wxDF_UNICODETEXT));
    m_control->Bind(wxEVT_DATAVIEW_ITEM_DROP_POSSIBLE, [this](wxDataViewEvent& event) {
        const auto item = pointed_at(event.GetItem());
        if (!item.IsOk() || !m_may_drop(id_of(item))) event.Veto();
    });
    m_control->Bind(wxEVT_DATAVIEW_ITEM_DROP, [this](wxDataViewEvent& event) {
        const auto item = pointed_at(event.GetItem());
        const auto id = id_of(item);
        if (!item.IsOk() || !m_may_drop(id)) return event.Veto();
        // The drag has to be over before anything is asked.
        CallAfter([this, id] { m_dropped(id); });
    });
}

// GTK tells where a row would be put in, which is before the first child of the one that is pointed at, or behind a leaf:
// what people mean is the row below the pointer.
wxDataViewItem TreeListBase::pointed_at(const wxDataViewItem& told) const
{
#ifdef __WXGTK__
    wxDataViewItem item;
    wxDataViewColumn* column = nullptr;
    m_control->HitTest(m_control->ScreenToClient(wxGetMousePosition()), item, column);
    if (item.IsOk()) return item;
#endif
    return told;
}

void TreeListBase::on_drag(std::function<bool(std::int64_t)> begins)
{
    m_drag_begins = std::move(begins);
    m_control->EnableDragSource(wxDataFormat(wxDF_UNICODETEXT));
    m_control->Bind(wxEVT_DATAVIEW_ITEM_BEGIN_DRAG, [this](wxDataViewEvent& event) {
        const auto row = m_row_of.find(id_of(event.GetItem()));
        if (row == m_row_of.end() || !m_drag_begins(row->first)) return event.Veto();
        event.SetDataObject(new wxTextDataObject(wx(m_rows->text(row->second, 0))));
        event.SetDragFlags(wxDrag_AllowMove);
    });
}

wxDataViewItem TreeListBase::item_for(std::int64_t id)
{
    return item_of(id);
}

std::optional<std::size_t> TreeListBase::column_of(std::string_view id) const
{
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        if (m_columns[i].id == id) return i;
    return std::nullopt;
}

// ---- rows

void TreeListBase::use(const TreeRows* rows)
{
    const auto chosen = current();
    m_rows = rows;
    rebuild();
    if (m_first_rows && rows->count() > 0) {
        m_first_rows = false;
        for (const auto row : m_children[0])
            m_unfolded.insert(m_rows->id(row));
    }
    unfold_again();
    m_book->ChangeSelection(rows->count() == 0 ? 1 : 0);
    if (chosen && m_row_of.contains(*chosen)) {
        m_rebuilding = true;
        m_control->Select(item_of(*chosen));
        m_rebuilding = false;
    }
    selection_changed();
}

void TreeListBase::rebuild()
{
    m_row_of.clear();
    m_children.clear();
    for (std::size_t row = 0; m_rows && row < m_rows->count(); ++row)
        m_row_of.emplace(m_rows->id(row), row);
    for (std::size_t row = 0; m_rows && row < m_rows->count(); ++row) {
        const auto parent = m_rows->parent(row);
        m_children[m_row_of.contains(parent) ? parent : 0].push_back(row);
    }
    if (!m_sort.empty())
        for (auto& [parent, rows] : m_children)
            std::stable_sort(rows.begin(), rows.end(), [&](std::size_t a, std::size_t b) { return stands_before(a, b); });
    m_rebuilding = true;
    m_model->Cleared();
    m_rebuilding = false;
}

bool TreeListBase::stands_before(std::size_t a, std::size_t b) const
{
    for (const auto& key : m_sort) {
        const auto column = column_of(key.column);
        if (!column) continue;
        const auto order = m_rows->has_order(*column)
                               ? m_rows->order(a, b, *column)
                               : base::sort_key(m_rows->text(a, *column)) <=> base::sort_key(m_rows->text(b, *column));
        if (order != 0) return key.descending ? order > 0 : order < 0;
    }
    return false;
}

// From the roots down, because nothing below a folded row can be unfolded.
void TreeListBase::unfold_again()
{
    m_rebuilding = true;
    for (std::size_t row = 0; m_rows && row < m_rows->count(); ++row)
        if (m_unfolded.contains(m_rows->id(row)) && m_children.contains(m_rows->id(row)))
            m_control->Expand(item_of(m_rows->id(row)));
    m_rebuilding = false;
}

std::optional<std::int64_t> TreeListBase::current() const
{
    const auto item = m_control->GetSelection();
    if (!item.IsOk() || !m_row_of.contains(id_of(item))) return std::nullopt;
    return id_of(item);
}

void TreeListBase::select(std::int64_t id)
{
    const auto found = m_row_of.find(id);
    if (found == m_row_of.end()) return;
    std::vector<std::int64_t> above;
    for (auto at = m_rows->parent(found->second); m_row_of.contains(at); at = m_rows->parent(m_row_of.at(at)))
        above.push_back(at);
    for (auto at = above.rbegin(); at != above.rend(); ++at)
        unfold(*at);
    m_control->Select(item_of(id));
    m_control->EnsureVisible(item_of(id));
    selection_changed();
}

void TreeListBase::unfold(std::int64_t id, bool unfolded)
{
    if (unfolded) {
        m_unfolded.insert(id);
        m_control->Expand(item_of(id));
    } else {
        m_unfolded.erase(id);
        m_control->Collapse(item_of(id));
    }
}

void TreeListBase::unfold_all()
{
    for (const auto& [id, row] : m_row_of)
        if (m_children.contains(id)) m_unfolded.insert(id);
    unfold_again();
}

// Folding leaves the roots.
void TreeListBase::fold_all(bool folded)
{
    if (!folded) return unfold_all();
    m_unfolded.clear();
    m_rebuilding = true;
    for (const auto row : m_children[0])
        m_control->Collapse(item_of(m_rows->id(row)));
    m_rebuilding = false;
    selection_changed();
}

void TreeListBase::selection_changed()
{
    if (m_rebuilding) return;
    const auto now = current().value_or(0);
    if (now == m_told) return;
    m_told = now;
    if (m_selected_told) m_selected_told();
}

std::vector<std::size_t> TreeListBase::in_sight() const
{
    std::vector<std::size_t> rows;
    const std::function<void(std::int64_t)> below = [&](std::int64_t parent) {
        const auto found = m_children.find(parent);
        if (found == m_children.end()) return;
        for (const auto row : found->second) {
            rows.push_back(row);
            if (m_unfolded.contains(m_rows->id(row))) below(m_rows->id(row));
        }
    };
    if (m_rows) below(0);
    return rows;
}

} // namespace hedef::uikit
