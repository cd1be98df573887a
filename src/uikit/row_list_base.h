#pragma once
#include "base/money.h"
#include "desk/preferences.h"
#include "uikit/style.h"
#include "uikit/window.h"

#include <wx/dataview.h>
#include <wx/panel.h>

#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

class wxSearchCtrl;
class wxSimplebook;
class wxStaticText;

namespace hedef::uikit {

struct TextTable;

enum class Align
{
    left,
    right
};

// What a list knows of a column without its rows.
struct ColumnShape
{
    std::string id;    // stable: what people arranged is remembered by it
    const char* title; // N_("Amount")
    int width = 100;   // at 100 %
    Align align = Align::left;
    bool hidden = false;
};

// Sorted by this column; the first key counts most.
struct SortKey
{
    std::string column;
    bool descending = false;
    bool operator==(const SortKey&) const = default;
};

// What a list asks its rows; row counts from 0 in the order in which they came.
class ListRows
{
public:
    virtual ~ListRows() = default;
    virtual std::size_t count() const = 0;
    virtual std::int64_t id(std::size_t row) const = 0;
    virtual std::string text(std::size_t row, std::size_t column) const = 0;
    // Of values that are more than text (amounts, dates); unordered_text when the text decides.
    virtual bool has_order(std::size_t column) const = 0;
    virtual std::strong_ordering order(std::size_t one, std::size_t other, std::size_t column) const = 0;
    virtual std::optional<base::Money> money(std::size_t row, std::size_t column) const = 0;
    virtual bool sums(std::size_t column) const = 0;
    virtual Tone tone(std::size_t row) const = 0;
};

// A virtual list: sort by click (second key by Shift), columns moved, sized, hidden and remembered, filter by text,
// type-ahead, copying as a table, sums of the selection. Rows come as snapshots; selection, cursor and scroll position
// stay through a new one, by id. RowList<Row> below it knows the rows' type.
class RowListBase : public wxPanel
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

    // Rows in order of the database: sorting asks for them anew instead of ordering what is here.
    void sort_elsewhere(std::function<void(const std::vector<SortKey>&)>);
    // Told when the last rows of a growing list come into sight.
    void on_near_end(std::function<void()> told) { m_near_end_told = std::move(told); }
    // How many rows there are in all, where that is more than are here; 0: all are here.
    void total(std::size_t all);

    std::vector<std::int64_t> selected() const; // ids, in the order shown
    std::optional<std::int64_t> current() const;
    void select(std::int64_t id);
    void select_all();
    std::size_t shown() const { return m_order.size(); }
    Figures figures() const;

    void sort_by(std::vector<SortKey>);
    const std::vector<SortKey>& sorted_by() const { return m_sort; }
    // Rows that hold all words of the text in what their visible columns show; empty: all rows.
    void filter_text(const std::string& text);
    // Shows and focuses the field for it (Ctrl+F).
    void ask_filter_text();
    // The dialog in which columns are shown, hidden and ordered.
    void choose_columns();
    void show_column(const std::string& id, bool);
    bool column_shown(const std::string& id) const;
    void reset_columns();
    // What is arranged (columns, widths, sort) as a short text, for saved views; and back.
    std::string arrangement() const;
    void arrange(const std::string&);

    // The selected rows (all, when none is) with titles, as they are shown; see list_copy.h.
    TextTable table(bool all = false) const;
    std::string as_text(bool all = false) const;
    void copy() const;
    wxDataViewCtrl& control() { return *m_control; }
    const std::vector<ColumnShape>& columns() const { return m_columns; }

protected:
    // What is selected and in sight, to be asked before the rows become others.
    struct Place
    {
        std::vector<std::int64_t> selected;
        std::optional<std::int64_t> current;
        std::optional<unsigned> top;
    };
    Place place() const;
    // Rows are owned by the derived class; called with every new snapshot.
    void use(const ListRows*, const Place&);
    // More rows at the end of the same snapshot.
    void grown();
    void refilter();
    // The derived class's own filter, beside the text.
    virtual bool lets_through(std::size_t) const { return true; }
    std::size_t source_row(std::size_t shown_row) const { return m_order[shown_row]; }

private:
    class Model;
    void make_columns();
    void rebuild_order();
    void sort_order();
    void show_titles();
    void remember() const;
    void recall();
    void header_clicked(wxDataViewEvent&);
    void type_ahead(wxKeyEvent&);
    void key(wxKeyEvent&);
    void selection_changed();
    std::string money_words() const;
    std::string column_key() const;
    std::optional<std::size_t> column_of(std::string_view id) const;
    std::optional<std::size_t> row_of(std::int64_t id) const;
    unsigned item_row(const wxDataViewItem&) const;

    std::vector<ColumnShape> m_columns;
    const std::vector<ColumnShape> m_shipped; // the columns before anybody arranged them
    desk::Preferences& m_preferences;
    std::string m_name;
    const ListRows* m_rows = nullptr;
    std::vector<std::uint32_t> m_order; // shown row → source row
    std::vector<SortKey> m_sort;
    std::string m_filter;
    std::size_t m_total = 0;
    bool m_near_end_told_already = false;
    std::string m_typed;
    long m_typed_at = 0;

    wxSearchCtrl* m_search = nullptr;
    wxSimplebook* m_book = nullptr; // the list, or the words for an empty one
    wxStaticText* m_empty = nullptr;
    wxDataViewCtrl* m_control = nullptr;
    wxObjectDataPtr<Model> m_model;

    std::function<wxString(std::size_t, std::size_t)> m_count_words;
    std::function<void()> m_activated, m_selected_told, m_menu_told, m_changed_told, m_near_end_told;
    std::function<void(const std::vector<SortKey>&)> m_sort_elsewhere;
};

} // namespace hedef::uikit
