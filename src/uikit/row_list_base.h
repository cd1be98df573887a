#pragma once
#include "desk/preferences.h"
#include "uikit/list_rows.h"
#include "uikit/listing.h"
#include "uikit/row_order.h"
#include "uikit/window.h"

#include <wx/dataview.h>
#include <wx/panel.h>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

class wxSearchCtrl;
class wxSimplebook;
class wxStaticText;

namespace hedef::uikit {

// A virtual list: sort by click (second key by Shift), columns moved, sized, hidden and remembered, filter by text,
// groups with subtotals, type-ahead, copying as a table, sums of the selection. Rows come as snapshots; selection, cursor
// and scroll position stay through a new one, by id. RowList<Row> below it knows the rows' type.
class RowListBase : public wxPanel, public Listing
{
public:
    // name: for screen readers and as the key of what is remembered ("pipeline.deals").
    RowListBase(wxWindow* parent, const std::string& name, std::vector<ColumnShape>, desk::Preferences&);
    ~RowListBase() override;

    // Words for a list without rows: why, and what to do.
    void when_empty(const wxString& words);
    // "8,800 deals": says the number of rows; {1} the number.
    void count_as(std::function<wxString(std::size_t shown, std::size_t all)>);
    void on_activate(std::function<void()> told) { m_activated = std::move(told); }
    void on_select(std::function<void()> told) { m_selected_told = std::move(told); }
    void on_menu(std::function<void()> told) { m_menu_told = std::move(told); }
    // Filter or figures are others now.
    void on_change(std::function<void()> told) { m_changed_told = std::move(told); }

    // Rows in order of the database: sorting asks for them anew instead of ordering what is here. Such a list grows by
    // pages; it is complete when total() says so.
    void sort_elsewhere(std::function<void(const std::vector<SortKey>&)>);
    // Told when the last rows of a growing list come into sight.
    void on_near_end(std::function<void()> told) { m_near_end_told = std::move(told); }
    // How many rows there are in all, where that is more than are here; 0: all are here, or nobody knows yet.
    void total(std::size_t all);
    // How all rows are fetched, for exports, paper and groups; tells when they are here.
    void on_complete(std::function<void(std::function<void()> then)> fetch) { m_fetch_all = std::move(fetch); }

    std::vector<std::int64_t> selected() const; // ids, in the order shown
    std::optional<std::int64_t> current() const;
    void select(std::int64_t id);
    void select_all();
    std::size_t shown() const { return m_lines.rows(); } // rows that the filter lets through
    Figures figures() const;

    void sort_by(std::vector<SortKey>);
    const std::vector<SortKey>& sorted_by() const { return m_sort; }
    // Rows of one value of this column stand under a heading with their number and sums, sorted by the value; empty: no
    // groups. Of a list that grows by pages, once all rows are here.
    void group_by(const std::string& column);
    const std::string& grouped_by() const { return m_group; }
    const RowOrder& lines() const { return m_lines; }
    // Rows that hold all words of the text in what their visible columns show; empty: all rows.
    void filter_text(const std::string& text);
    // Shows and focuses the field for it (Ctrl+F).
    void ask_filter_text();
    // The dialog in which columns are shown, hidden and ordered, and what is sorted and grouped by.
    void choose_columns();
    void show_column(const std::string& id, bool);
    bool column_shown(const std::string& id) const;
    void reset_columns();
    // What is arranged (columns, widths, sort, group) as a short text, for saved views; and back.
    std::string arrangement() const;
    void arrange(const std::string&);

    std::string as_text(bool all = false) const;
    void copy() const;
    wxDataViewCtrl& control() { return *m_control; }
    bool has_focus() const { return m_control->IsDescendant(FindFocus()); } // on Windows a part of the control has it
    const std::vector<ColumnShape>& columns() const { return m_columns; }

    TextTable table(bool all = false) const override;
    bool is_empty() const override { return m_lines.entries() == 0; }
    bool is_complete() const override;
    bool can_complete() const override { return bool(m_fetch_all); }
    void complete(std::function<void()> then) override;
    bool has_columns() const override { return true; }
    void fit_columns() override;
    bool can_group() const override { return true; }
    void ask_group() override;
    bool can_fold() const override { return !m_lines.groups().empty(); }
    void fold_all(bool folded) override;

protected:
    // What is selected and in sight, to be asked before the rows become others.
    struct Place
    {
        std::vector<std::int64_t> selected;
        std::optional<std::int64_t> current;
        std::optional<std::size_t> top;
    };
    Place place() const;
    // Rows are owned by the derived class; called with every new snapshot.
    void use(const ListRows*, const Place&);
    // More rows at the end of the same snapshot.
    void grown();
    void refilter();
    // The derived class's own filter, beside the text.
    virtual bool lets_through(std::size_t) const { return true; }

private:
    class Model;
    void bind_events();
    void say_why_empty();
    void go_to(const wxDataViewItem&);
    void make_columns();
    RowOrder::Wish wish() const;
    void rebuild();
    void show_lines();
    void go_back_to(const Place&);
    std::optional<std::size_t> group_column() const; // when it can be grouped now
    void fold(std::size_t group, bool folded);
    bool group_key(int code);
    void heading_clicked(wxMouseEvent&);
    std::string heading_text(std::size_t group, std::size_t column) const;
    std::string heading_words(std::size_t group) const;
    std::optional<base::Money> heading_amount(std::size_t group, std::size_t column) const;
    void widen_for_headings();
    void narrow_again();
    void show_titles();
    void remember() const;
    void recall();
    void ask_arrangement(bool at_group);
    void header_clicked(wxDataViewEvent&);
    void type_ahead(wxKeyEvent&);
    void end_filter();
    void key(wxKeyEvent&);
    void selection_changed();
    std::string money_words() const;
    std::string column_key() const;
    std::optional<std::size_t> column_of(std::string_view id) const;
    std::optional<std::size_t> entry_of(std::int64_t id) const;
    std::optional<std::size_t> entry_of(const wxDataViewItem&) const;
    std::optional<std::size_t> current_entry() const;
    wxDataViewItem item(std::size_t entry) const;
    std::vector<std::size_t> selected_entries() const; // from the top down

    std::vector<ColumnShape> m_columns;
    const std::vector<ColumnShape> m_shipped; // the columns before anybody arranged them
    desk::Preferences& m_preferences;
    std::string m_name;
    const ListRows* m_rows = nullptr;
    RowOrder m_lines;
    std::vector<SortKey> m_sort;
    std::string m_group;
    std::string m_filter;
    std::size_t m_total = 0;
    std::size_t m_heading_column = 0; // the first one shown
    // The column that was made wider for the headings, and its width before and after.
    struct Widened
    {
        std::size_t column = 0;
        int from = 0, to = 0;
    };
    std::optional<Widened> m_widened;
    bool m_near_end_told_already = false;
    std::string m_typed;
    long m_typed_at = 0, m_clicked_at = 0;

    wxSearchCtrl* m_search = nullptr;
    wxSimplebook* m_book = nullptr; // the list, or the words for an empty one
    wxStaticText* m_empty = nullptr;
    wxString m_empty_words;
    wxDataViewCtrl* m_control = nullptr;
    wxObjectDataPtr<Model> m_model;

    std::function<wxString(std::size_t, std::size_t)> m_count_words;
    std::function<void()> m_activated, m_selected_told, m_menu_told, m_changed_told, m_near_end_told;
    std::function<void(const std::vector<SortKey>&)> m_sort_elsewhere;
    std::function<void(std::function<void()>)> m_fetch_all;
};

} // namespace hedef::uikit
