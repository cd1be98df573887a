#pragma once
#include "uikit/row_list_base.h"

#include <map>
#include <set>

namespace hedef::uikit {

// What a tree asks its rows; row counts from 0, parents stand before their children. Ids are positive.
class TreeRows
{
public:
    virtual ~TreeRows() = default;
    virtual std::size_t count() const = 0;
    virtual std::int64_t id(std::size_t row) const = 0;
    virtual std::int64_t parent(std::size_t row) const = 0; // its id; 0: a root
    virtual std::string text(std::size_t row, std::size_t column) const = 0;
    virtual bool has_order(std::size_t column) const = 0;
    virtual std::strong_ordering order(std::size_t one, std::size_t other, std::size_t column) const = 0;
    virtual Tone tone(std::size_t row) const = 0;
};

// The tree with columns: manners of RowListBase. Rows come as snapshots; what is unfolded, selected and in sight stays
// through a new one, by id. A click on a title sorts siblings. TreeList<Row> below it knows the rows' type.
class TreeListBase : public wxPanel, public Listing
{
public:
    TreeListBase(wxWindow* parent, const std::string& name, std::vector<ColumnShape>, desk::Preferences&);
    ~TreeListBase() override;

    void when_empty(const wxString& words);
    void on_activate(std::function<void()> told) { m_activated = std::move(told); }
    void on_select(std::function<void()> told) { m_selected_told = std::move(told); }
    void on_menu(std::function<void()> told) { m_menu_told = std::move(told); }
    // Rows of lists, and of this tree, may be dropped on a row: may answers whether, for a row's id.
    void on_drop(std::function<bool(std::int64_t)> may, std::function<void(std::int64_t)> dropped);
    // Told when a row of this tree is about to be dragged; false: it stays.
    void on_drag(std::function<bool(std::int64_t)> begins);

    std::optional<std::int64_t> current() const;
    // Unfolds what lies above it and brings it into sight; tells on_select when it was another before.
    void select(std::int64_t id);
    void unfold(std::int64_t id, bool unfolded = true);
    void unfold_all();
    bool unfolded(std::int64_t id) const { return m_unfolded.contains(id); }

    void sort_by(std::vector<SortKey>); // siblings; none: as the rows came
    const std::vector<SortKey>& sorted_by() const { return m_sort; }
    void choose_columns();
    void reset_columns();
    // What is in sight as a table, indented; tab-separated and HTML.
    std::string as_text() const;
    void copy() const;
    wxDataViewCtrl& control() { return *m_control; }

    TextTable table(bool all = true) const override; // what is in sight; a tree has one row selected, so always all
    bool is_empty() const override { return m_row_of.empty(); }
    bool has_columns() const override { return true; }
    void fit_columns() override;
    bool can_fold() const override { return !is_empty(); }
    void fold_all(bool folded) override;

protected:
    void use(const TreeRows*);

private:
    class Model;
    void make_columns();
    std::size_t depth(std::size_t row) const;
    void header_clicked(wxDataViewEvent&);
    void key(wxKeyEvent&);
    void type_ahead(wxKeyEvent&);
    void remember() const;
    void rebuild();
    void unfold_again();
    void selection_changed();
    bool stands_before(std::size_t, std::size_t) const;
    std::string arrangement() const;
    std::vector<std::size_t> in_sight() const; // rows, from the top down
    std::optional<std::size_t> column_of(std::string_view id) const;
    // A row is known to wx by its id, so that items stay what they are through snapshots.
    static wxDataViewItem item_for(std::int64_t id);
    wxDataViewItem pointed_at(const wxDataViewItem& told) const;

    std::vector<ColumnShape> m_columns, m_shipped;
    desk::Preferences& m_preferences;
    std::string m_name;
    const TreeRows* m_rows = nullptr;
    std::map<std::int64_t, std::size_t> m_row_of;
    std::map<std::int64_t, std::vector<std::size_t>> m_children; // by parent's id, in the order shown
    std::set<std::int64_t> m_unfolded;
    bool m_first_rows = true, m_rebuilding = false;
    std::int64_t m_told = 0; // selected when on_select was told last
    std::vector<SortKey> m_sort;
    std::string m_typed;
    long m_typed_at = 0;

    wxSimplebook* m_book = nullptr;
    wxStaticText* m_empty = nullptr;
    wxDataViewCtrl* m_control = nullptr;
    wxObjectDataPtr<Model> m_model;
    std::function<void()> m_activated, m_selected_told, m_menu_told;
    std::function<bool(std::int64_t)> m_may_drop, m_drag_begins;
    std::function<void(std::int64_t)> m_dropped;
};

} // namespace hedef::uikit
